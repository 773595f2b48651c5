"""Header lines that are known by their place: the words of a misread stamp are no evidence any more."""

from __future__ import annotations

from collections.abc import Sequence

from tta.aligner.crossing import PROBABLE
from tta.aligner.texts import Texts, rounded
from tta.types import Bead, Side

__all__ = ["join_sandwiched"]


def join_sandwiched(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Pair a header line left alone with the one line left alone in the same place on the other side.

    It stays in its place where what stands before it, or behind it, has moved there or away.
    """
    if not texts.lines[0].any() or not texts.lines[1].any():
        return list(beads)
    paired = [bead for bead in beads if not bead.is_null]
    edges = {(bead.source[-1] + 1, bead.target[-1] + 1) for bead in paired} | {(0, 0)}
    starts = {(bead.source[0], bead.target[0]) for bead in paired} | {(len(texts.source), len(texts.target))}
    moved = [{index for bead in paired if bead.crossing for index in bead.of(side)} for side in Side]
    lonely = [
        {bead.of(side)[0] for bead in beads if bead.is_null and bead.of(side)}
        & set(texts.lines[at].nonzero()[0].tolist())
        for at, side in enumerate(Side)
    ]
    found = []
    for i, j in sorted({*edges, *((i - 1, j - 1) for i, j in starts)}):
        if i in lonely[0] and j in lonely[1]:
            follows = (i, j) in edges or i - 1 in moved[0] or j - 1 in moved[1]
            leads = (i + 1, j + 1) in starts or i + 1 in moved[0] or j + 1 in moved[1]
            if follows and leads:
                found.append(Bead((i,), (j,), _cosine(texts, i, j), probability=PROBABLE))
                lonely[0].remove(i)
                lonely[1].remove(j)
    taken = {bead.source for bead in found}, {bead.target for bead in found}
    return [
        bead for bead in beads if not (bead.is_null and (bead.source in taken[0] or bead.target in taken[1]))
    ] + found


def _cosine(texts: Texts, i: int, j: int) -> float:
    product = float(texts.source.sums[i] @ texts.target.sums[j])
    return rounded(product / float(texts.runs[0].norms[0, i] * texts.runs[1].norms[0, j]))
