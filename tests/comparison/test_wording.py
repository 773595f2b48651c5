"""Which words of a passage were taken out and which put in."""

from __future__ import annotations

import pytest

from tests.made_audits import written
from tta.comparison.passages import LONGEST, cropped
from tta.comparison.source_places import touch
from tta.comparison.wording import changed_words
from tta.types import Language, Span


def changed(before, after):
    """The words taken out and those put in, of versions that are lines of one segment each, all of them in the passage."""
    old, new = (written(lines, Language.EN) for lines in (before, after))
    spans = changed_words(old, range(len(before)), new, range(len(after)))
    return tuple(
        "|".join(span.of(document.text) for span in side) for document, side in zip((old, new), spans, strict=True)
    )


@pytest.mark.parametrize(
    ("before", "after", "removed", "added"),
    [
        ("The treaty of May 13.", "The treaty of May 13.", "", ""),
        ("The treaty of May 13.", "The treaty of May 15.", "13", "15"),
        ("The treaty of May 13.", "The treaty.", "of May 13", ""),
        ("The treaty.", "The old treaty.", "", "old"),
        ("The treaty, signed.", "The treaty signed.", ",", ""),
        ("Five big tanks and six guns.", "Four big tanks and ten guns.", "Five|six", "Four|ten"),
        ("The cat", "The  cat", "", ""),  # spaces are no words
        ("", "The cat.", "", "The cat."),
        ("the the cat", "the cat", "the", ""),
        ("Cat", "cat", "Cat", "cat"),
    ],
)
def test_words_taken_out_and_put_in(before, after, removed, added):
    assert changed([before], [after]) == (removed, added)


def test_a_change_over_two_sentences_is_a_place_in_each():
    before = ["The cat sleeps soundly.", "It rains today."]
    assert changed(before, ["The cat today."]) == ("sleeps soundly.|It rains", "")
    assert changed(before, ["The cat sleeps.", "It rains today."]) == ("soundly", "")


def test_only_the_passage_is_compared():
    old, new = (written(["Left out.", line], Language.EN) for line in ("One cat.", "Two cats."))
    removed, added = changed_words(old, [1], new, [1])
    assert [span.of(old.text) for span in removed] == ["One cat"]
    assert [span.of(new.text) for span in added] == ["Two cats"]
    assert changed_words(old, [0], new, [0]) == ((), ())


def test_of_a_passage_without_end_what_lies_between_the_first_and_last_change_is_shown_as_one():
    words = [f"w{number}" for number in range(200)]
    new = ["x", *words[1:-1], "y"]
    assert changed([f"A {' '.join(words)} B"], [f"A {' '.join(new)} B"]) == (" ".join(words), " ".join(new))
    short, mended = words[:100], ["x", *words[1:99], "y"]
    assert changed([" ".join(short)], [" ".join(mended)]) == ("w0|w99", "x|y")


def test_a_passage_too_long_to_be_shown_ends_in_an_ellipsis():
    assert cropped("а" * LONGEST) == "а" * LONGEST
    assert cropped("а" * LONGEST + "б") == "а" * LONGEST + " …"


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([(0, 5)], [(4, 9)], True),
        ([(0, 5)], [(5, 9)], False),  # side by side they share nothing
        ([(2, 3)], [(0, 9)], True),
        ([(0, 2), (8, 9)], [(3, 5)], False),
        ([(0, 2), (8, 9)], [(3, 5), (8, 10)], True),
        ([(0, 1), (2, 3), (6, 7)], [(6, 7)], True),
        ([(6, 7)], [(0, 1), (2, 3), (6, 7)], True),
        ([(3, 3)], [(0, 5)], True),  # an empty place stands in the words around it
        ([(5, 5)], [(0, 5)], True),  # or beside them
        ([(0, 5)], [(5, 5)], True),
        ([(6, 6)], [(0, 5)], False),
        ([(4, 4)], [(4, 4)], True),
        ([], [(0, 5)], False),
        ([(0, 5)], [], False),
    ],
)
def test_places_touch_that_share_a_letter(one, other, expected):
    assert touch([Span(*span) for span in one], [Span(*span) for span in other]) is expected
