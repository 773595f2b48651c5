"""Which fact of one side is which of the other, over the rows of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.facts.equality import judge
from tta.scorers.facts.matching import match_facts
from tta.types import Alignment, Bead, Kind

ALL = (Kind.DATE_TIME, Kind.IDENTIFIER, Kind.MARK, Kind.NUMBER)
NOTHING = ("Так и было.", "So it was.")


def facts(text, kinds=ALL, anywhere=True):
    """Return status, what either side reads, and the rows from 0."""
    return [
        (fact.status.value, fact.source_reading, fact.target_reading, fact.source_bead, fact.target_bead)
        for item in match_facts(text, kinds, judge, anywhere=lambda _: anywhere)
        for fact in [item.fact]
    ]


def apart(rows, russian="Пришли 5 человек.", english="There came 5 people."):
    """Return rows of which the first has the Russian and one so many rows behind it the English."""
    return [(russian, NOTHING[1]), *[NOTHING] * (rows - 1), (NOTHING[0], english)]


@pytest.mark.parametrize("rows", [1, 2])
def test_what_stands_up_to_two_rows_off_is_the_same_fact(rows):
    assert facts(bitext(*apart(rows)), anywhere=False) == [("equal", "5", "5", 0, rows)]
    assert facts(bitext(*apart(rows)[::-1]), anywhere=False) == [("equal", "5", "5", rows, 0)]


def test_what_stands_three_rows_off_is_the_same_only_if_it_is_the_same_anywhere():
    text = bitext(*apart(3))
    assert facts(text, anywhere=False) == [("missing", "5", "", 0, None), ("added", "", "5", None, 3)]
    assert facts(text, anywhere=True) == [("equal", "5", "5", 0, 3)]


def test_rows_are_near_in_the_order_of_the_translation_too():
    """The last row of the source is translated behind the first."""
    text = bitext(("Пришли 5 человек.", "So."), ("Так и было.", "There came 5 people."), *[NOTHING] * 6)
    order = [0, *range(2, 8), 1]
    crossed = replace(text, alignment=Alignment(tuple(Bead((i,), (j,)) for i, j in enumerate(order))))
    assert facts(crossed, anywhere=False) == [("equal", "5", "5", 0, 7)]
    far = [0, 2, 3, 4, 5, 6, 7, 1]
    moved = replace(text, alignment=Alignment(tuple(Bead((i,), (j,)) for i, j in enumerate([5, *far[1:5], 0, 7, 1]))))
    assert facts(moved, anywhere=False)[0] == ("missing", "5", "", 0, None)


@pytest.mark.parametrize(
    ("russian", "english", "converted"),
    [
        ("Отпуск длился 14 дней.", "The leave lasted a fortnight.", True),
        ("Их половина.", "They are 50 %.", True),
        ("Отпуск длился 14 дней.", "The leave lasted 14 days.", False),
        ("Отпуск длился 14 дней.", "The leave lasted 14 weeks.", False),
    ],
)
def test_a_fact_says_whether_its_quantity_is_in_another_measure(russian, english, converted):
    found = match_facts(bitext((russian, english)), {Kind.NUMBER}, judge, anywhere=lambda _: False)
    assert [item.fact.converted for item in found] == [converted]


def test_of_several_far_off_the_nearest_is_taken():
    rows = [(NOTHING[0], "File No. 465 came."), *[NOTHING] * 5, ("Дело № 465 было.", NOTHING[1]), *[NOTHING] * 3]
    found = facts(bitext(*rows, (NOTHING[0], "File No. 465 went.")))
    assert [row[3:] for row in found if row[0] == "equal"] == [(6, 10)]


def test_one_in_the_row_itself_goes_before_one_beside_it():
    rows = [(NOTHING[0], "There came 5 people."), ("Пришли 5 человек.", "There went 5 people.")]
    assert ("equal", "5", "5", 1, 1) in facts(bitext(*rows))


def test_what_agrees_only_as_far_as_it_goes_is_no_counterpart_beside_the_row():
    rows = [("Письмо от мая 1977 года было.", "A letter was."), ("Так и было.", "It was on 15 May 1977.")]
    assert [row[0] for row in facts(bitext(*rows))] == ["missing", "added"]
    assert facts(bitext(("Письмо от мая 1977 года было.", "It was on 15 May 1977."))) == [
        ("equal", "May 1977", "15 May 1977", 0, 0)
    ]


def test_what_agrees_surely_goes_before_what_agrees_as_far_as_it_goes():
    (row, other) = ("Письма от мая 1977 года и от 15 мая 1977 года.", "Letters of 15 May 1977 and of May 1977.")
    assert [item[:3] for item in facts(bitext((row, other)))] == [
        ("equal", "May 1977", "May 1977"),
        ("equal", "15 May 1977", "15 May 1977"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("Дело № 465, то есть № 465.", "File No. 465 is it.")], [("equal", 0, 0), ("equal", 0, 0)]),
        ([("Дело № 465 тут.", "File No. 465, that is, No. 465.")], [("equal", 0, 0), ("equal", 0, 0)]),
        ([("Дело № 465.", "File No. 465."), ("Оно № 465.", "It is.")], [("equal", 0, 0), ("missing", 1, None)]),
        (
            [("Дело № 465.", "File No. 465."), NOTHING, NOTHING, ("Оно № 465.", "It is.")],
            [("equal", 0, 0), ("missing", 3, None)],
        ),
        ([("Дело № 465, то есть № 466.", "File No. 465 is it.")], [("equal", 0, 0), ("missing", 0, None)]),
        ([("Дело № 465 тут.", "File No. 465, that is, No. 466.")], [("equal", 0, 0), ("added", None, 0)]),
    ],
)
def test_what_one_side_of_a_row_repeats_has_the_counterpart_of_the_first(rows, expected):
    found = facts(bitext(*rows), anywhere=False)
    assert [(status, *beads) for status, _, _, *beads in found] == expected


def test_nothing_is_the_counterpart_of_two_rows():
    rows = [("Дело № 465.", "It is."), ("Оно № 465.", "It was."), ("Так и было.", "File No. 465.")]
    assert [(row[0], *row[3:]) for row in facts(bitext(*rows))] == [("equal", 0, 2), ("missing", 1, None)]


@pytest.mark.parametrize("said", [{"crossing": True}, {"probability": 0.5}])
def test_a_repetition_beside_the_row_is_one_where_the_aligner_is_unsure_of_the_row(said):
    text = bitext(("Дело № 465.", "File No. 465."), ("Оно № 465.", "It is."))
    first, second = text.alignment.beads
    unsure = replace(text, alignment=Alignment((first, replace(second, **said))))
    assert [row[3:] for row in facts(unsure)] == [(0, 0), (1, 0)]


def test_a_repetition_says_so_in_its_rule():
    found = match_facts(
        bitext(("Дело № 465, то есть № 465.", "File No. 465 is it.")), ALL, judge, anywhere=lambda _: True
    )
    assert [item.fact.rule for item in found] == [
        "same digits; the sign and the label do not count",
        "same digits; the sign and the label do not count; said more than once on one side",
    ]
    assert found[0].fact.target_spans == found[1].fact.target_spans


@pytest.mark.parametrize(
    ("russian", "english", "kind"),
    [
        ("Это было в 1977 г. тут.", "It was 1977 here.", Kind.DATE_TIME),
        ("Было 1977 там.", "It was 1977 here.", Kind.NUMBER),
        ("Дело № 5 тут.", "There are five here.", Kind.IDENTIFIER),
        ("Их пять тут.", "File No. 5 is here.", Kind.IDENTIFIER),
        ("СЕКРЕТНО", "SECRET", Kind.MARK),
    ],
)
def test_a_pair_of_unlike_kinds_is_of_the_more_telling_one(russian, english, kind):
    (found,) = match_facts(bitext((russian, english)), ALL, judge, anywhere=lambda _: True)
    assert found.fact.kind is kind


def test_only_the_kinds_asked_for_are_compared():
    text = bitext(("Дело № 465 от 15 мая 1977 года.", "File No. 465 of 15 May 1977."))
    assert [row[1] for row in facts(text, (Kind.DATE_TIME,))] == ["15 May 1977"]


def test_facts_stand_in_the_order_of_the_source_and_then_of_the_translation():
    found = facts(bitext(("Дела № 465, № 466 и № 465.", "Files No. 466 and No. 465.")))
    assert [row[1] for row in found] == ["No. 465", "No. 466", "No. 465"]


def test_each_value_is_one_fact_with_its_places():
    text = bitext(("Письмо от 15 мая 1977 года.", "The letter of May 13, 1977."))
    (found,) = match_facts(text, ALL, judge, anywhere=lambda _: True)
    assert [span.of(text.source.text) for span in found.fact.source_spans] == ["15 мая 1977"]
    assert [span.of(text.target.text) for span in found.fact.target_spans] == ["May 13, 1977"]
    assert (found.fact.source_reading, found.fact.target_reading) == ("15 May 1977", "13 May 1977")
    assert found.fact.rule == found.judgement.rule == "the day differs"


def test_what_stands_alone_says_so():
    (found,) = match_facts(bitext(("Дело № 465 тут.", "It is here.")), ALL, judge, anywhere=lambda _: True)
    assert (found.fact.rule, found.fact.target_reading, found.fact.target_spans) == ("no counterpart was found", "", ())
    assert found.target is None


def test_a_page_of_figures_does_not_cost_its_square():
    """Nothing agrees: each value is compared with the first 64 of the row and of those beside it, and no more."""
    calls = 0

    def counting(source, target):
        nonlocal calls
        calls += 1
        return judge(source, target)

    def figures(first, count):
        return " ".join(f"{number};" for number in range(first, first + count))

    count = 200
    text = bitext((f"Так: {figures(1000, count)}", f"So: {figures(5000, count)}"))
    found = match_facts(text, ALL, counting, anywhere=lambda _: True)
    assert calls <= count * 3 * 64 + 64 * 64
    assert [item.fact.status.value for item in found].count("differs") == 64


LIST = [
    ("1. Сдать ключи.", "1. Hand over the keys."),
    ("3. Закрыть счета.", "2. Close the accounts."),
    ("4. Уволить сторожа.", "3. Dismiss the watchman."),
    ("5. Продать 3 лошади.", "4. Sell the 3 horses."),
]


def test_numbers_of_a_list_that_are_all_shifted_differ_once():
    assert facts(bitext(*LIST)) == [
        ("equal", "1", "1", 0, 0),
        ("differs", "3", "2", 1, 1),
        ("equal", "4", "3", 2, 2),
        ("equal", "5", "4", 3, 3),
        ("equal", "3", "3", 3, 3),
    ]


def test_another_shift_of_a_list_differs_again():
    found = facts(bitext(*LIST, ("(6) Вернуть книги.", "(3) Return the books."), ("7) Уйти.", "7) Leave.")))
    assert [row[:3] for row in found if row[0] == "differs"] == [("differs", "3", "2"), ("differs", "6", "3")]


@pytest.mark.parametrize(
    "rows",
    [
        [("3 лошади.", "2 horses."), ("4 коровы.", "3 cows.")],
        [("1977) Женева.", "1976) Geneva."), ("1978) Вена.", "1977) Vienna.")],
        [("Дом (3) там.", "The house (2) is there."), ("Дом (4) там.", "The house (3) is there.")],
    ],
)
def test_only_numbers_of_items_are_shifted_together(rows):
    found = match_facts(bitext(*rows), ALL, judge, anywhere=lambda _: False)
    assert found and not any("shifted" in item.fact.rule for item in found)
