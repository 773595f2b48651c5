"""Time codes before lines: subtitles and transcripts that were pasted as text.

A range of times, with the number above it, is what a subtitle file holds beside its text: furniture. One time before a
line, or above it, belongs to the line. Either begins a cue, whose lines are one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["TimeCode", "is_cue_number", "time_codes"]

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,;:]\d{1,3})?"
_CODE = re.compile(
    rf"[\[(]?(?P<first>{_CLOCK})(?P<range>\s*(?:-->|[-–—]|[\t ])\s*{_CLOCK})?[\])]?(?:[ \t]+[-–—:]?[ \t]*|(?=$)|[-–—:][ \t]*)"
)
_NUMBER = re.compile(r"\d{1,5}\.?")
_FEW = 3  # lines with a time: fewer are no cues
_RISING = 0.9  # share of times that are not before the one above
_MANY = 0.15  # share of a text's lines that begin with a time


@dataclass(frozen=True, slots=True)
class TimeCode:
    """The time before a line.

    Attributes:
        stop: code points of the line that it takes, with what parts it from the text.
        is_range: whether it says when the cue begins and ends.
        is_whole: whether the line holds nothing else.
    """

    stop: int
    is_range: bool
    is_whole: bool


def time_codes(lines: Sequence[str]) -> list[TimeCode | None]:
    """Return the time before each line; none at all where too few lines have one, or these do not rise."""
    matches = [_CODE.match(line) for line in lines]
    found = [match for match in matches if match]
    times = [_seconds(match["first"]) for match in found]
    rising = sum(here <= there for here, there in pairwise(times))
    if len(found) < max(_FEW, _MANY * len(lines)) or rising < _RISING * (len(times) - 1):
        return [None] * len(lines)
    return [
        TimeCode(match.end(), match["range"] is not None, match.end() == len(line)) if match else None
        for match, line in zip(matches, lines, strict=True)
    ]


def is_cue_number(line: str) -> bool:
    """Say whether a line may be the number above a cue's times."""
    return bool(_NUMBER.fullmatch(line))


def _seconds(clock: str) -> float:
    whole, *parts = re.split(r"[.,;]", clock)
    total = 0
    for part in whole.split(":")[:3]:
        total = 60 * total + int(part)
    return total + float(f"0.{parts[0]}") if parts else float(total)
