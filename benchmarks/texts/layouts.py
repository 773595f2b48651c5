"""Bitexts written out as broadcasters, publishers and offices lay them out, and which stretch of the text each segment is.

All is drawn by the generator that is handed in. Beads are dropped here and there from either side first, so that a layout
cannot be aligned by counting.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from texts.gold import Gold, damaged, regrouped

__all__ = ["LAYOUTS", "Laid", "laid_out", "read_back"]

_DROPPED = 0.02  # share of beads at which a run of one to five is dropped from one side
_CUE = 40  # code points of a line of a cue
_VERSE = 34
_STANZA = 6  # lines at least
_ROW = 3  # cells
_END = ".!?…;:,"


@dataclass(frozen=True)
class Laid:
    """Two texts, and where the segments of a bitext stand in them.

    Attributes:
        gold: the bitext.
        texts: source and target, or the same text twice where it holds both.
        spans: for each side, from where to where each segment goes.
    """

    gold: Gold
    texts: tuple[str, str]
    spans: tuple[list[tuple[int, int]], list[tuple[int, int]]]


class _Page:
    """A text that grows, and where each piece was put."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[tuple[int, int]] = []

    def put(self, before: str, piece: str, after: str) -> None:
        """Write a segment between what is none."""
        start = len(self.text) + len(before)
        self.text += before + piece + after
        self.spans.append((start, start + len(piece)))


def laid_out(gold: Gold, name: str, seed: int = 1) -> Laid:
    """Return a bitext in one of the layouts, the same for the same seed."""
    rng = np.random.default_rng(seed)
    return LAYOUTS[name](gold if name == "table" else damaged(gold, rng, _DROPPED, 0.0), rng)


def _two(gold: Gold, *write: Callable[[Sequence[str], _Page], None]) -> Laid:
    pages = _Page(), _Page()
    for texts, page, writer in zip((gold.source, gold.target), pages, write, strict=True):
        writer([" ".join(text.split()) for text in texts], page)
    return Laid(gold, (pages[0].text, pages[1].text), (pages[0].spans, pages[1].spans))


def _subtitles(gold: Gold, rng: np.random.Generator) -> Laid:
    """Cues with times from and to; the times of the two sides differ, and half of the cues end without a mark."""

    def write(texts: Sequence[str], page: _Page) -> None:
        clock = float(rng.uniform(0, 30))
        for number, text in enumerate(texts, start=1):
            stop = clock + 1 + len(text) / 15
            piece = text.rstrip(_END) if rng.random() < 0.5 else text
            lines = "\n".join(textwrap.wrap(piece, _CUE))
            page.put(f"{number}\n{_clock(clock)},000 --> {_clock(stop)},000\n", lines, "\n\n")
            clock = stop + float(rng.uniform(0, 2))

    return _two(gold, write, write)


def _transcript(gold: Gold, rng: np.random.Generator) -> Laid:
    """One time before each line, which has no mark at its end; the times of the two sides differ."""

    def write(texts: Sequence[str], page: _Page) -> None:
        clock = float(rng.uniform(0, 30))
        for text in texts:
            page.put(f"[{_clock(clock)}] ", text.rstrip(_END), "\n")
            clock += 1 + len(text) / 15 + float(rng.uniform(0, 2))

    return _two(gold, write, write)


def _table(gold: Gold, rng: np.random.Generator) -> Laid:
    """Rows of a year, here and there left out, and three cells, between bars; some rows are missing on one side."""
    rows = [gold.beads[first : first + _ROW] for first in range(0, len(gold.beads), _ROW)]
    missing = [set(np.flatnonzero(rng.random(len(rows)) < _DROPPED).tolist()) for _ in (0, 1)]
    held = [[row for number, row in enumerate(rows) if number not in missing[side]] for side in (0, 1)]
    years = rng.integers(1800, 1990, len(rows))
    years[rng.random(len(years)) < 0.2] = 0

    def write(side: int, texts: Sequence[str], page: _Page) -> None:
        for number, row in enumerate(rows):
            if number in missing[side]:
                continue
            page.text += f"| {years[number] or ''} |"
            for bead in row:
                for place, index in enumerate(bead[side], start=1):
                    text = " ".join(texts[index].split())
                    page.put(" ", text.rstrip(_END) if place == len(bead[side]) else text, "")
                page.text += " |"
            page.text += "\n"

    pages = _Page(), _Page()
    write(0, gold.source, pages[0])
    write(1, gold.target, pages[1])
    kept = [[(index,) for row in rows for bead in row for index in bead[side]] for side, rows in enumerate(held)]
    return Laid(regrouped(gold, *kept), (pages[0].text, pages[1].text), (pages[0].spans, pages[1].spans))


def _verse(gold: Gold, _: np.random.Generator) -> Laid:
    """Verse on the one side, a capital at each line's begin, and prose in paragraphs on the other."""

    def verse(texts: Sequence[str], page: _Page) -> None:
        lines = 0
        for text in texts:
            cut = textwrap.wrap(text, max(_VERSE // 2, len(text) // (1 + len(text) // _VERSE) + 4))
            lines += len(cut)
            page.put("", "\n".join(line[0].upper() + line[1:] for line in cut), "\n\n" if lines >= _STANZA else "\n")
            lines = 0 if lines >= _STANZA else lines

    def prose(texts: Sequence[str], page: _Page) -> None:
        for number, text in enumerate(texts, start=1):
            page.put("", text, " " if number % _STANZA else "\n\n")

    return _two(gold, verse, prose)


def _dialogue(gold: Gold, _: np.random.Generator) -> Laid:
    """Speeches with a dash on the one side, in quotation marks on the other."""

    def dashes(texts: Sequence[str], page: _Page) -> None:
        for text in texts:
            page.put("— ", text.strip("—– «»"), "\n")

    def quotes(texts: Sequence[str], page: _Page) -> None:
        for text in texts:
            page.put("“", text.strip("“” "), "”\n\n")

    return _two(gold, dashes, quotes)


def _list(gold: Gold, _: np.random.Generator) -> Laid:
    """Items with numbers on the one side, with bullets on the other; most end in a semicolon."""

    def numbered(texts: Sequence[str], page: _Page) -> None:
        for number, text in enumerate(texts, start=1):
            page.put(f"{number}) ", text.rstrip(_END), ";\n")

    def bulleted(texts: Sequence[str], page: _Page) -> None:
        for text in texts:
            page.put("• ", text.rstrip(_END), ";\n")

    return _two(gold, numbered, bulleted)


def _facing(gold: Gold, _: np.random.Generator) -> Laid:
    """One file, a line of the source and then its translation; what has none stands by itself."""
    page = _Page()
    spans: tuple[dict[int, tuple[int, int]], dict[int, tuple[int, int]]] = {}, {}
    for bead in gold.beads:
        for side, texts in enumerate((gold.source, gold.target)):
            for index in bead[side]:
                page.put("", " ".join(texts[index].split()), "\n")
                spans[side][index] = page.spans[-1]
    return Laid(
        gold,
        (page.text, page.text),
        ([spans[0][index] for index in sorted(spans[0])], [spans[1][index] for index in sorted(spans[1])]),
    )


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


LAYOUTS: dict[str, Callable[[Gold, np.random.Generator], Laid]] = {
    "subtitles": _subtitles,
    "transcript": _transcript,
    "table": _table,
    "verse against prose": _verse,
    "dialogue": _dialogue,
    "list": _list,
    "facing lines": _facing,
}
"""How a bitext may be laid out, by name."""


def read_back(
    laid: Laid,
    segments: tuple[Sequence[Sequence[tuple[int, int]]], Sequence[Sequence[tuple[int, int]]]],
    beads: Sequence[tuple[Sequence[int], Sequence[int]]],
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return beads of segments that were cut from the text as beads of the bitext's own segments.

    Beads that share one of these become one: a segment that holds the end of one and the begin of the next joins both.

    Args:
        laid: the text.
        segments: for each side, the spans of each segment that was cut.
        beads: indices into these.
    """
    held = [[_overlapped(spans, laid.spans[side]) for spans in segments[side]] for side in (0, 1)]
    owner: dict[tuple[int, int], int] = {}
    found: dict[int, set[tuple[int, int]]] = {}
    for number, bead in enumerate(beads):
        members = {(side, index) for side in (0, 1) for segment in bead[side] for index in held[side][segment]}
        for earlier in sorted({owner[member] for member in members if member in owner}):
            members |= found.pop(earlier)
        found[number] = members
        owner.update(dict.fromkeys(members, number))
    sides = [
        tuple(tuple(sorted(i for at, i in members if at == side)) for side in (0, 1)) for members in found.values()
    ]
    return [(left, right) for left, right in sides if left or right]


def _overlapped(spans: Sequence[tuple[int, int]], whole: Sequence[tuple[int, int]]) -> list[int]:
    """Return which stretches the spans of a segment lie in, as far as more than a mark does."""
    starts = [start for start, _ in whole]
    found = set()
    for start, stop in spans:
        place = max(0, int(np.searchsorted(starts, start, "right")) - 1)
        while place < len(whole) and whole[place][0] < stop:
            if min(stop, whole[place][1]) - max(start, whole[place][0]) > 1:
                found.add(place)
            place += 1
    return sorted(found)
