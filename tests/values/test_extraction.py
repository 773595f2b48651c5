"""All facts of a document in the order of its text: what overlaps is one fact, and furniture has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language, SegmentKind
from tta.values import extract, extraction, line_traits
from tta.values.typewriter import digits_restored
from tta.values.weekdays import weekdays


def texts(text, language=Language.RU):
    return [(value.kind, value.text) for value in extract(segmented(text, language))]


def test_each_part_of_a_text_belongs_to_one_fact_only():
    assert texts("26 февраля 1977 года, исх. № 465, пять человек в 18:30.") == [
        (Kind.DATE_TIME, "26 февраля 1977"),
        (Kind.IDENTIFIER, "№ 465"),
        (Kind.NUMBER, "пять"),
        (Kind.DATE_TIME, "18:30"),
    ]


def test_the_spans_of_a_fact_are_where_it_stands_in_the_document():
    document = segmented("Строка тут.\n\nПисьмо от 26 февраля 1977 года, исх. № 465.")
    for value in extract(document):
        assert "".join(document.text[span.start : span.stop] for span in value.spans) == value.text
        assert value.segment == 1


@pytest.mark.parametrize("text", ["45х90", "45x90", "45×90", "45*90", "45Х90"])
def test_a_size_is_two_numbers(text):
    assert texts(f"Тут {text} было") == [(Kind.NUMBER, "45"), (Kind.NUMBER, "90")]


def test_page_furniture_has_no_facts():
    document = segmented("Письмо от 26 февраля 1977 года было.")
    hidden = replace(document, segments=tuple(replace(part, kind=SegmentKind.FURNITURE) for part in document.segments))
    assert extract(document)
    assert extract(hidden) == ()


@pytest.mark.parametrize(
    ("first", "year"),
    [
        ("26 февраля 1977 года", 1977),
        ("26.02.1977", 1977),
        ("в мае 1976 года", None),
        ("в 1976 году", None),
        ("31.02.1976", None),
    ],
)
def test_the_first_full_date_gives_the_year_of_the_document(first, year):
    values = extract(segmented(f"Это было {first} тут.\n\nПисьмо от 14 февраля с.г. получено."))
    assert values[-1].content.readings[0].year == year


def test_a_line_that_is_hardly_more_than_its_fact_is_made_of_it():
    document = segmented(
        "исх. № 465\n\n26 февраля 1977 года\n\nполка дом на № 7\n\nполка дома на № 7\n\nОн получил письмо № 5 здесь."
    )
    assert [part.kind for part in document.segments][-1] is SegmentKind.SENTENCE
    assert line_traits(document) == (
        {"identifier"},
        {"date-time"},
        {"identifier"},
        frozenset(),
        frozenset(),
    )


def test_a_sentence_that_is_hardly_more_than_a_date_is_made_of_it():
    document = segmented("[Подпись] В. Седов. «9/XI-56 г.»\n\nОн приехал в 1956 году. Его ждали.")
    assert [part.kind for part in document.segments] == [SegmentKind.SENTENCE] * 4
    assert line_traits(document) == (frozenset(), {"date-time"}, frozenset(), frozenset())


def test_prose_is_not_read_for_what_lines_consist_of(monkeypatch):
    read = []
    plain = extraction._matches

    def noted(text, *more):
        read.append(text)
        return plain(text, *more)

    monkeypatch.setattr(extraction, "_matches", noted)
    line_traits(segmented("исх. № 465\n\nОн получил письмо № 5 здесь."))
    assert read == ["исх. № 465"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("I922 г.", "1922 г."),
        ("З0 июня", "30 июня"),
        ("ЗО июня", "30 июня"),
        ("3О дел", "30 дел"),
        ("I99I год", "1991 год"),
        ("lO дел", "lO дел"),
        ("l0 дел", "10 дел"),
        ("было З дела", "было 3 дела"),
        ("З дела", "З дела"),
        ("ЗОО", "ЗОО"),
        ("I съезд", "I съезд"),
        ("зо мая", "зо мая"),
        ("А1О", "А1О"),
        ("оО7 дел", "007 дел"),
        ("II июня", "11 июня"),
    ],
)
def test_letters_typed_for_digits(typed, read):
    assert digits_restored(typed) == read


def test_the_number_of_a_weekday_counts_from_monday():
    (match,) = weekdays("во вторник", Language.RU)
    assert (match.content.day, match.start, match.stop) == (1, 3, 10)
