"""Verse: stanzas whose lines are cut for the metre, not where sentences end."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["stanzas"]

_FEW = 4  # lines: fewer are no stanza
_WIDEST = 70  # code points of a line of verse
_LEAST_WORDS = 2
_MOST = 0.8  # share of lines that must be words only, begin with a capital, and have a few words
_OPEN = 0.3  # share of lines in which no sentence ends
_POINTED = 0.2  # share of lines with a mark at their end
_USUAL = 0.5  # share of a text's paragraphs of that shape that must have as many
_ALL_ITEMS = 0.8  # share of lines that end in a semicolon, from which they are items of a list

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?…][\"»”’')\]]*$")
_MARK = re.compile(r"[.!?…,;:—–-][\"»”’')\]]*$")


def stanzas(paragraphs: Sequence[Sequence[str]]) -> list[bool]:
    """Say which paragraphs, given by their lines, are verse: short lines, a capital each, sentences running over their ends.

    One with few marks at its lines' ends, as blank verse has, is verse where most others of its shape have more.
    """
    shaped = [_has_shape(lines) for lines in paragraphs]
    pointed = [
        shape and sum(bool(_MARK.search(line)) for line in lines) >= _POINTED * len(lines)
        for shape, lines in zip(shaped, paragraphs, strict=True)
    ]
    return shaped if sum(pointed) >= _USUAL * sum(shaped) else pointed


def _has_shape(lines: Sequence[str]) -> bool:
    if len(lines) < _FEW or max(map(len, lines)) > _WIDEST or not _MARK.search(lines[-1]):
        return False
    few = [line for line in lines if len(_WORD.findall(line)) < _LEAST_WORDS or re.search(r"\d", line)]
    capital = [line for line in lines if (first := _WORD.search(line)) and first.group()[0].isupper()]
    ended = sum(bool(_END.search(line)) for line in lines)
    return (
        len(lines) - len(few) >= _MOST * len(lines)
        and len(capital) >= _MOST * len(lines)
        and 0 < ended <= (1 - _OPEN) * len(lines)
        and sum(line.endswith(";") for line in lines) < _ALL_ITEMS * len(lines)
    )
