"""Beads without counterpart, those that follow each other as one block: a page that is lost is one loss, not forty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.scorers.words.lost_runs import LICENSED
from tta.types import Bitext, Cause, Segment, Severity, Side

__all__ = ["weigh", "whole_blocks"]


_CREDIT = re.compile(
    r"""[\[(\s]*(?:
        (?:(?:un)?official\s|informal\s|provisional\s|english\s|russian\s)*translat(?:ed\s+(?:from|by)\b|ion\s+(?:from|by)\b|ion:|ors?:)
        |(?:unofficial|informal|provisional)\s+translation\b
        |неофициальный\s+перевод\b|перевод(?:\s+(?:с|на)\b|:)|перев[её]л[аи]?\s+с\b|пер\.\s+с\b|переводчик:
    )(?:[^.!?]|(?<=\b\w)\.|(?<=англ)\.|(?<=яз)\.){0,80}[\]).\s]*""",
    re.I | re.X,
)
"""A line in which a translation says whose it is; the original has none."""


def whole_blocks(bitext: Bitext) -> Iterator[tuple[Side, range]]:
    """Yield the side that has the words, and the beads of each block.

    What an editor is free to leave out, such as a stamp, makes no block with what he is not.
    """
    start, kind = 0, None
    beads = bitext.alignment.beads
    for index in range(len(beads) + 1):
        own = _kind(bitext, index) if index < len(beads) else None
        if own != kind:
            if kind is not None:
                yield kind[0], range(start, index)
            start, kind = index, own


def weigh(segments: Sequence[Segment], side: Side) -> tuple[Severity, Cause]:
    """Return what it costs that some segments of a side stand there alone, and where it comes from."""
    text = " ".join(segment.text for segment in segments)
    if LICENSED.fullmatch(text.strip()) or (side is Side.TARGET and _CREDIT.fullmatch(text.strip())):
        return Severity.NEUTRAL, Cause.EDITORIAL
    if not re.search(r"\w", text):
        return Severity.NEUTRAL, Cause.UNCLEAR
    informative = len(re.findall(r"[^\W\d_]{3,}", text)) > 1 or re.search(r"\d", text)
    return (Severity.MAJOR if informative else Severity.MINOR), Cause.TRANSLATION


def _kind(bitext: Bitext, index: int) -> tuple[Side, bool] | None:
    """Return the side of a bead without counterpart, and whether an editor may leave it out; None for any other."""
    bead = bitext.alignment.beads[index]
    if bool(bead.source) == bool(bead.target):
        return None
    side = Side.SOURCE if bead.source else Side.TARGET
    segments = [bitext.document(side).segments[place] for place in bead.of(side)]
    return side, weigh(segments, side)[1] is Cause.EDITORIAL
