"""Two languages by turns in one file: whose are lines without letters."""

from __future__ import annotations

import pytest

from tta.reader.turns import is_neutral, sides
from tta.types import Language

SPOKEN = {"R": 9, "E": -9}
R, E, BOTH = (Language.RU,), (Language.EN,), (Language.RU, Language.EN)


def by_turns(line):
    """The sides of paragraphs: `R` and `E` with what they say, in brackets, and others by themselves."""
    words = [word.split("(") for word in line.split()]
    leans = [SPOKEN.get(word[0], 0) for word in words]
    return sides(leans, [word[-1].removesuffix(")") for word in words])


def written(found):
    return "".join("B" if item == BOTH else item[0].value[0].upper() for item in found)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # one on each side
        ("R E 15.05.1977 5/15/1977 R E", "RERERE"),
        ("R E 1,500 1.500 R E", "RERERE"),
        ("R E R E 1977 1977", "RERERE"),
        ("1977 1977 R E R E", "RERERE"),
        ("E R 15.05.1977 5/15/1977 E R", "ERERER"),
        ("R 12 12 E", "RREE"),
        ("R E 12 12 14 14 R E", "RERERERE"),
        ("R E 12 14 12 14 R E", "RERREERE"),
        ("R E II II R E", "RERERE"),
        # a turn of its own beside one with letters
        ("15.05.1977 E(15-May-1977) R E", "RERE"),
        ("R(15-мая-1977) 1977-05-15 R E", "RERE"),
        ("R E 465/2 E(No.465/2) R E", "RERERE"),
        ("R E R(исх.465) 465", "RERE"),
        # of the turn in which it stands
        ("R 1977 E R E", "RRERE"),
        ("R E 1977 R E", "REERE"),
        ("R 12 E 12 R 14 E 14", "RREERREE"),
        ("R R 1977 E E R E", "RRREERE"),
        ("R 12 R E 12 E", "RRREEE"),
        ("R E R 12 E", "RERRE"),
        ("R E R E 12", "REREE"),
        ("R E 12 1977 R E", "REEERE"),
        # above each turn
        ("12 R 12 E 14 R 14 E", "RREERREE"),
        # above both
        ("1975 R E 1976 R E 1977 R E", "BREBREBRE"),
        ("1977 R E R E", "BRERE"),
        ("R E", "RE"),
    ],
)
def test_a_paragraph_without_letters_goes_by_the_turn_in_which_it_stands(line, expected):
    assert written(by_turns(line)) == expected


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("15.05.1977", True),
        ("1 500; 12 — 14", True),
        ("№ 465/2", True),
        ("N 465", True),
        ("XIV.", True),
        ("* * *", True),
        ("https://example.org/a", True),
        ("No. 465", False),
        ("15 May 1977", False),
        ("1977 г.", False),
        ("I said", False),
        ("CIVIL", False),
    ],
)
def test_what_has_no_words_is_of_no_language(text, neutral):
    assert is_neutral(text) is neutral


def test_paragraphs_none_of_which_has_words_are_divided_too():
    assert written(sides([0, 0, 0, 0], ["12", "12", "14", "14"])) in {"RERE", "ERER"}
