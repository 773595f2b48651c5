"""Spans of the document in the texts of segments: across line breaks, sentences and page marks."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import segmented
from tests.made_audits import place, written
from tta.reporter.bitexts.segment_places import Place, Places, offsets_of
from tta.types import Language, SegmentKind, Span


def content(document):
    return [i for i, item in enumerate(document.segments) if item.kind is not SegmentKind.FURNITURE]


def words(document, span):
    return [document.segments[item.segment].text[item.start : item.stop] for item in Places(document).of(span)]


def test_a_span_within_a_sentence():
    document = segmented("The treaty was signed here. It holds.", Language.EN)
    assert words(document, place(document, "was signed")) == ["was signed"]
    assert words(document, place(document, "It")) == ["It"]


def test_a_span_over_two_sentences_has_two_places_and_is_one_range_of_their_bead():
    document = segmented("The treaty was signed here. It holds.", Language.EN)
    span = place(document, "here. It")
    assert words(document, span) == ["here.", "It"]
    joined = " ".join(document.segments[i].text for i in content(document))
    ((start, stop),) = Places(document).within([span], offsets_of(document, content(document)))
    assert joined[start:stop] == "here. It"


def test_a_span_over_a_page_mark_or_a_hyphen_is_one_place():
    text = "Мы поддержим все соответствующие предложения о запре-\n\n4.\n\nщении создания оружия."
    document = segmented(text)
    span = place(document, "о запре-\n\n4.\n\nщении создания")
    assert words(document, span) == ["о запрещении создания"]


def test_an_empty_span_is_a_point_also_at_the_ends():
    document = segmented("It holds. It lasts.", Language.EN)
    first, second = content(document)
    found = [Places(document).of(Span(at, at)) for at in (0, 3, 9, 10, 19)]
    assert found == [
        [Place(first, 0, 0)],
        [Place(first, 3, 3)],
        [Place(first, 9, 9)],
        [Place(second, 0, 0)],
        [Place(second, 9, 9)],
    ]


def test_a_point_between_sentences_that_touch_is_the_end_of_the_first():
    document = written(["It holds.It lasts."], Language.EN)
    (whole,) = document.segments
    pieces = (
        replace(whole, spans=(Span(0, 9),), text="It holds."),
        replace(whole, spans=(Span(9, 18),), text="It lasts."),
    )
    assert Places(replace(document, segments=pieces)).of(Span(9, 9)) == [Place(0, 9, 9)]


def test_what_lies_in_no_segment_or_in_another_bead_has_no_place():
    document = segmented("It holds.\n\n- 4 -\n\nIt lasts.", Language.EN)
    first, second = content(document)
    furniture = place(document, "- 4 -")
    assert Places(document).of(furniture) == []
    assert Places(document).of(Span(13, 13)) == []
    lasts = place(document, "lasts")
    assert Places(document).within([lasts], offsets_of(document, [first])) == []
    assert Places(document).within([lasts], offsets_of(document, [second, first])) == [(3, 8)]
