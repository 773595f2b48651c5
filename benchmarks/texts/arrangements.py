"""Bitexts in another order, cut down or drawn out on purpose: what is handed over that is no book.

Each function takes a bitext in order and returns one whose gold still says what corresponds; the vectors follow. All is
drawn by the generator that is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from texts.gold import Gold, regrouped

__all__ = ["ARRANGEMENTS", "arranged", "digest", "reordered"]

_NOTES = 0.08  # share of beads that are notes, collected at the end
_APPENDIX = 0.2  # share of the text that stands at the end on one side and at the front on the other
_COLUMN = 3  # beads of a column's line that is read across
_PAIRS = 12
_SHORT = 60  # characters of a short sentence
_BLOCK = 20  # beads of a run that a digest keeps


def reordered(gold: Gold, order: Sequence[int]) -> Gold:
    """Return the bitext with the target's beads in another order; a bead that `order` does not name loses its target."""
    beads = gold.beads
    return regrouped(
        gold,
        [(i,) for i in sorted(i for left, _ in beads for i in left)],
        [(j,) for number in order for j in beads[number][1]],
    )


def reversed_parts(gold: Gold, rng: np.random.Generator) -> Gold:
    """Put three parts of about a third each in reverse order."""
    count = len(gold.beads)
    first, second = (int(count * share) + int(rng.integers(-count // 12, count // 12 + 1)) for share in (1 / 3, 2 / 3))
    return reordered(gold, [*range(second, count), *range(first, second), *range(first)])


def appendix_first(gold: Gold, rng: np.random.Generator) -> Gold:
    """Put the end at the front."""
    count = len(gold.beads)
    start = count - int(count * _APPENDIX * rng.uniform(0.5, 1.0))
    return reordered(gold, [*range(start, count), *range(start)])


def notes_collected(gold: Gold, rng: np.random.Generator) -> Gold:
    """Take single beads from their places and collect them at the end."""
    notes = sorted(np.flatnonzero(rng.random(len(gold.beads)) < _NOTES).tolist())
    return reordered(gold, [*(number for number in range(len(gold.beads)) if number not in set(notes)), *notes])


def read_across(gold: Gold, _: np.random.Generator) -> Gold:
    """Read two columns line by line, three beads a line."""
    half = (len(gold.beads) + 1) // 2
    starts = range(0, half, _COLUMN)
    columns = [(range(start, min(start + _COLUMN, half)), start + half) for start in starts]
    order = [n for left, right in columns for n in (*left, *range(right, min(right + len(left), len(gold.beads))))]
    return reordered(gold, order)


def shuffled(gold: Gold, rng: np.random.Generator) -> Gold:
    """Put the beads in no order at all."""
    return reordered(gold, rng.permutation(len(gold.beads)).tolist())


def digest(share: float, run: int = 1) -> Callable[[Gold, np.random.Generator], Gold]:
    """Return what keeps a share of the target's beads, in runs of `run` or, with 1, each by itself."""

    def kept(gold: Gold, rng: np.random.Generator) -> Gold:
        starts = range(0, len(gold.beads), run)
        there = rng.permutation(len(starts))[: max(1, round(share * len(starts)))]
        return reordered(gold, [n for at in sorted(there) for n in range(len(gold.beads))[starts[at] :][:run]])

    return kept


def doubled(gold: Gold, rng: np.random.Generator) -> Gold:
    """Take twelve short pairs, with as many short sentences of the target behind them that render none of them."""
    short = [n for n, (left, right) in enumerate(gold.beads) if len(left) == len(right) == 1 and _is_short(gold, n)]
    drawn = rng.permutation(short)[: 2 * _PAIRS].tolist()
    paired, others = sorted(drawn[: len(drawn) // 2]), sorted(drawn[len(drawn) // 2 :])
    return regrouped(
        gold,
        [(i,) for n in paired for i in gold.beads[n][0]],
        [(j,) for n in (*paired, *others) for j in gold.beads[n][1]],
    )


def _is_short(gold: Gold, number: int) -> bool:
    left, right = gold.beads[number]
    return max(len(gold.source[left[0]]), len(gold.target[right[0]])) <= _SHORT


def as_they_are(gold: Gold, _: np.random.Generator) -> Gold:
    """Leave all in its place."""
    return gold


ARRANGEMENTS: dict[str, Callable[[Gold, np.random.Generator], Gold]] = {
    "in order": as_they_are,
    "three parts reversed": reversed_parts,
    "appendix first": appendix_first,
    "notes collected": notes_collected,
    "columns read across": read_across,
    "no order": shuffled,
    "digest 10 % in runs": digest(0.1, _BLOCK),
    "digest 30 % in runs": digest(0.3, _BLOCK),
    "digest 50 % in runs": digest(0.5, _BLOCK),
    "digest 10 % at random": digest(0.1),
    "digest 30 % at random": digest(0.3),
    "digest 50 % at random": digest(0.5),
    "unrelated sentences after twelve": doubled,
}
"""What may be done to a bitext, by name."""


def arranged(gold: Gold, name: str, seed: int = 1) -> Gold:
    """Return a bitext in one of the arrangements, the same for the same seed."""
    return ARRANGEMENTS[name](gold, np.random.default_rng(seed))
