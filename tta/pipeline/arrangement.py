"""How two aligned texts lie beside each other as wholes: one a digest of the other, or in no order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tta.types import Bead, Language, Side

__all__ = ["arrangement", "digested"]

_LITTLE = 0.65  # share of the longer text's letters that is paired, up to which the other may be its digest
_NEARLY_ALL = 0.75  # and the least share of the digest's own
_GAPS = 10  # places where something is left out: fewer are omissions, each worth a line, such as an end cut off
_FEW = 8  # beads with both sides: fewer show no order
_ORDERED = 0.5  # share of them that go on with the one before, below which there is no order
_MOVED = 0.05  # share of them that is off the order, from which parts have been moved


def digested(beads: Sequence[Bead], texts: tuple[Sequence[str], Sequence[str]]) -> Side | None:
    """Return the side of which the other is a digest or a collection of excerpts; None where neither is."""
    shares = [_share_paired(beads, side, held) for side, held in zip(Side, texts, strict=True)]
    for side, share, other in zip(Side, shares, shares[::-1], strict=True):
        if share <= _LITTLE and other >= _NEARLY_ALL and _gaps(beads, side) >= _GAPS:
            return side
    return None


def arrangement(
    beads: Sequence[Bead], texts: tuple[Sequence[str], Sequence[str]], languages: tuple[Language, Language]
) -> list[str]:
    """Say what a reader must know of the whole before the beads: a sentence each, none for two texts that run along."""
    said = []
    whole = digested(beads, texts)
    if whole is not None:
        held, other = (languages[0], languages[1])[:: 1 if whole is Side.SOURCE else -1]
        alone = sum(len(bead.of(whole)) for bead in beads if bead.is_null)
        share = round(100 * _share_paired(beads, whole, texts[0 if whole is Side.SOURCE else 1]))
        said.append(
            f"the {other.english_name} text is a digest: it renders {share} % of the {held.english_name}; "
            f"{alone:,} segments that it leaves out are not listed one by one"
        )
    return [*said, *_of_order(beads)]


def _of_order(beads: Sequence[Bead]) -> list[str]:
    starts = [bead.target[0] for bead in sorted(beads, key=lambda bead: bead.source) if not bead.is_null]
    rank = {start: place for place, start in enumerate(sorted(starts))}
    breaks = sum(rank[there] != rank[here] + 1 for here, there in pairwise(starts))
    if len(starts) < _FEW:
        return []
    if 1 - breaks / (len(starts) - 1) < _ORDERED:
        return [
            "the two texts correspond in no common order: each pair was found by itself, so that pairs are less sure"
        ]
    if sum(bead.crossing for bead in beads) >= max(_FEW, _MOVED * len(starts)):
        return [f"parts of the two texts stand in another order: they run along in {breaks + 1:,} stretches"]
    return []


def _share_paired(beads: Iterable[Bead], side: Side, texts: Sequence[str]) -> float:
    sizes = {True: 0, False: 0}
    for bead in beads:
        sizes[bead.is_null] += sum(len(texts[index]) for index in bead.of(side))
    return sizes[False] / max(1, sum(sizes.values()))


def _gaps(beads: Sequence[Bead], side: Side) -> int:
    alone = sorted(index for bead in beads if bead.is_null for index in bead.of(side))
    return sum(here - before > 1 for before, here in pairwise([-2, *alone]))
