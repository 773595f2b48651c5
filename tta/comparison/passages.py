"""Which rows of two audits show the same passage, so that a person sees both versions of its translation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tta.comparison.source_places import SourceMap
from tta.types import Audit, Bead, Side

__all__ = ["LONGEST", "Passages", "cropped"]

LONGEST = 4000  # code points of a passage that are shown: thousands of findings may stand in one endless row

_MOST = 12  # rows of one passage


class Passages:
    """The rows of one audit that hold what a row of the other holds. Looked up often, so both ways are kept."""

    def __init__(self, old: Audit, new: Audit, sources: SourceMap) -> None:
        self._audits = (old, new)
        self._texts: dict[tuple[Side, bool, tuple[int, ...]], str] = {}
        self._across = (_Across(old, new, sources), _Across(new, old, sources.backwards()))

    def of(self, old_bead: int | None, new_bead: int | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the rows of both audits for a row of either or of both, widened until both show the same source."""
        old = [] if old_bead is None else [old_bead]
        new = [] if new_bead is None else [new_bead]
        new = _joined(new, (self._across[0].rows(bead) for bead in old))
        old = _joined(old, (self._across[1].rows(bead) for bead in new))
        new = _joined(new, (self._across[0].rows(bead) for bead in old))
        return tuple(old), tuple(new)

    def text(self, side: Side, later: bool, beads: tuple[int, ...]) -> str:
        """Return one side of rows as one line."""
        key = (side, later, beads)
        if key not in self._texts:
            audit = self._audits[later]
            document = audit.source if side is Side.SOURCE else audit.target
            segments = (index for bead in beads for index in audit.alignment.beads[bead].of(side))
            self._texts[key] = _plain(" ".join(document.segments[index].text for index in segments))
        return self._texts[key]


def cropped(text: str) -> str:
    """Return the beginning of a passage that is too long to be shown."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


class _Across:
    """From the rows of one audit to those of the other: by the source, and where a row has none by the same translation."""

    def __init__(self, here: Audit, there: Audit, sources: SourceMap) -> None:
        self._here = here
        self._sources = sources
        self._starts = sorted(
            (span.start, span.stop, row)
            for row, bead in enumerate(there.alignment.beads)
            for index in bead.source
            for span in there.source.segments[index].spans
        )
        self._by_text = {
            _plain(there.target.segments[index].text): row
            for row, bead in enumerate(there.alignment.beads)
            for index in bead.target
        }
        self._known: dict[int, tuple[int, ...]] = {}

    def rows(self, row: int) -> tuple[int, ...]:
        if row not in self._known:
            self._known[row] = tuple(dict.fromkeys(self._find(self._here.alignment.beads[row])))[:_MOST]
        return self._known[row]

    def _find(self, bead: Bead) -> Iterable[int]:
        if not bead.source:
            texts = (_plain(self._here.target.segments[index].text) for index in bead.target)
            yield from (self._by_text[text] for text in texts if text in self._by_text)
            return
        spans = [span for index in bead.source for span in self._here.source.segments[index].spans]
        for place in self._sources.across(spans):
            at = max(0, bisect_right(self._starts, (place.start, float("inf"), 0)) - 1)
            while at < len(self._starts) and self._starts[at][0] < place.stop:
                if self._starts[at][1] > place.start:
                    yield self._starts[at][2]
                at += 1


def _plain(text: str) -> str:
    return " ".join(text.split())


def _joined(rows: Sequence[int], more: Iterable[Sequence[int]]) -> list[int]:
    return sorted({*rows, *(row for part in more for row in part)})[:_MOST]
