"""Verse: stanzas whose lines are cut for the metre, not where sentences end."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["is_stanza"]

_FEW = 4  # lines: fewer are no stanza
_WIDEST = 70  # code points of a line of verse
_LEAST_WORDS = 3
_MOST = 0.8  # share of lines that must be words only, begin with a capital, and have a few words
_OPEN = 0.3  # share of lines in which no sentence ends
_POINTED = 0.4  # share of lines with a mark at their end
_ALL_ITEMS = 0.8  # share of lines that end in a semicolon, from which they are items of a list

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?…][\"»”’')\]]*$")
_MARK = re.compile(r"[.!?…,;:—–-][\"»”’')\]]*$")


def is_stanza(lines: Sequence[str]) -> bool:
    """Say whether the lines of a paragraph are verse: short, each with a capital, sentences running over their ends."""
    if len(lines) < _FEW or max(map(len, lines)) > _WIDEST or not _MARK.search(lines[-1]):
        return False
    few = [line for line in lines if len(_WORD.findall(line)) < _LEAST_WORDS or re.search(r"\d", line)]
    capital = [line for line in lines if (first := _WORD.search(line)) and first.group()[0].isupper()]
    ended = sum(bool(_END.search(line)) for line in lines)
    return (
        len(lines) - len(few) >= _MOST * len(lines)
        and len(capital) >= _MOST * len(lines)
        and len(lines) - ended >= _OPEN * len(lines)
        and sum(bool(_MARK.search(line)) for line in lines) >= _POINTED * len(lines)
        and sum(line.endswith(";") for line in lines) < _ALL_ITEMS * len(lines)
    )
