"""Lines in a third language: those that repeat their neighbours are set apart, others stay what the translation renders."""

from __future__ import annotations

import pytest

from tests.judging.reference.made import vectors_of, written
from tta.pipeline.third_language import set_apart
from tta.reader.other_languages import Foreign
from tta.types import Language, SegmentKind


def document(count):
    made = written([f"line {number}" for number in range(count)], Language.EN)
    assert [item.paragraph for item in made.segments] == list(range(1, count + 1))
    return made


@pytest.mark.parametrize(
    ("words", "foreign", "apart"),
    [
        ([[0], [0], [1], [1], [2], [2]], [(1, "French"), (3, "French"), (5, "French")], [0, 2, 4]),
        ([[0], [5], [1], [6], [2], [7]], [(2, "French"), (4, "French"), (6, "French")], []),
        ([[0], [0], [0], [1], [1], [1]], [(2, "French"), (3, "German"), (5, "French"), (6, "German")], [1, 2, 4, 5]),
        ([[0], [0], [5], [1], [1], [6]], [(2, "French"), (3, "German"), (5, "French"), (6, "German")], [1, 4]),
        ([[0], [0], [1], [1], [2], [7]], [(1, "French"), (3, "French"), (6, "French")], [0, 2, 5]),
        ([[0], [1]], [], []),
    ],
    ids=["repeated", "of the text", "two languages", "one of them repeats", "most are repeated", "none"],
)
def test_a_language_whose_lines_repeat_their_neighbours_is_set_apart(words, foreign, apart):
    passages = [Foreign(number, number, language) for number, language in foreign]
    found = set_apart(document(len(words)), vectors_of(words), passages)
    assert [place for place, item in enumerate(found.segments) if item.kind is SegmentKind.FURNITURE] == apart


def test_lines_far_from_what_they_repeat_are_not_set_apart():
    words = [[0], *([5 + place % 3] for place in range(30)), [0]]
    assert set_apart(document(32), vectors_of(words), [Foreign(1, 1, "French")]) == document(32)


@pytest.mark.parametrize(
    ("line", "apart"), [([0, 5, 6, 7], [1]), ([0, 3, 5, 6, 7], [])], ids=["one line", "two lines as much"]
)
def test_a_line_a_little_like_one_line_beside_it_and_no_other_repeats_it(line, apart):
    words = [[0, 1], line, [2, 3], [4]]  # cosines of .35, and of .32 to both
    found = set_apart(document(4), vectors_of(words), [Foreign(2, 2, "Polish")])
    assert [place for place, item in enumerate(found.segments) if item.kind is SegmentKind.FURNITURE] == apart
