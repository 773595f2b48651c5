"""Rows without counterpart that follow each other are one finding, with its extent and as grave as its worst row."""

from __future__ import annotations

import pytest

from tests.scorers.words.test_coverage import findings
from tta.types import Severity

PAIR = ("Он пришёл.", "He came.", "Он=He")
LOST = [("Импресарио приехал вечером.", ""), ("Делегация уехала утром.", ""), ("на юг", "")]


def blocks(*rows):
    return [
        (item.code, item.bead + 1, None if item.last_bead is None else item.last_bead + 1, item.severity.value)
        for item in findings(*rows)
        if item.code in {"OM101", "AD101"}
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([PAIR, *LOST, PAIR], [("OM101", 2, 4, "major")]),
        ([PAIR, LOST[0], PAIR], [("OM101", 2, None, "major")]),
        ([LOST[0], PAIR, LOST[1]], [("OM101", 1, None, "major"), ("OM101", 3, None, "major")]),
        ([*LOST], [("OM101", 1, 3, "major")]),
        ([LOST[2], LOST[2]], [("OM101", 1, 2, "minor")]),
        ([PAIR, ("", "An invented line."), ("", "And another one.")], [("AD101", 2, 3, "major")]),
        # what was lost and what was added are two things
        ([PAIR, LOST[0], ("", "An invented line.")], [("OM101", 2, None, "major"), ("AD101", 3, None, "major")]),
        # a line of marks does not break a block, a stamp that an editor may leave out does
        ([LOST[0], ("* * *", ""), LOST[1]], [("OM101", 1, 3, "major")]),
        ([LOST[0], ("[Печать]", ""), LOST[1]], [("OM101", 1, None, "major"), ("OM101", 2, None, "neutral"), ("OM101", 3, None, "major")]),
        ([("[Печать]", ""), ("[Подпись]", "")], [("OM101", 1, 2, "neutral")]),
        # a translation says whose it is
        ([PAIR, ("", "Translated from the Russian by Gary Goldberg.")], [("AD101", 2, None, "neutral")]),
        ([PAIR, ("", "[Unofficial translation]")], [("AD101", 2, None, "neutral")]),
        ([PAIR, ("", "Translator: Svetlana Savranskaya")], [("AD101", 2, None, "neutral")]),
        ([PAIR, ("", "The translation by the embassy arrived late that evening.")], [("AD101", 2, None, "major")]),
        ([PAIR, ("", "Translated from the Russian. He came back later with two others.")], [("AD101", 2, None, "major")]),
        ([PAIR, ("Перевод с английского языка.", "")], [("OM101", 2, None, "major")]),
        # an editor's mark before the block accounts for all of it
        ([("Он пришёл.", "He came [...].", "Он=He"), *LOST], [("OM101", 2, 4, "neutral")]),
    ],
)  # fmt: skip
def test_a_block_is_one_finding(rows, expected):
    assert blocks(*rows) == expected


def test_it_says_how_much_was_lost_and_marks_all_of_it():
    (found,) = [item for item in findings(PAIR, *LOST) if item.code == "OM101"]
    assert found.message == (
        "3 rows, from “Импресарио приехал вечером.” to “на юг” (8 words), have no counterpart in the English."
    )
    assert (len(found.source_spans), dict(found.evidence)) == (3, {"words": 8, "rows": 3})
    assert found.severity is Severity.MAJOR
