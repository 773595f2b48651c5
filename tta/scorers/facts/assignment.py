"""Which of several values left over in a bead stands for which: the pairing that is most alike in all."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

__all__ = ["best_pairs"]

_PLACE = 0.5
"""Cost of standing at the other end of the bead, where being written quite otherwise costs 1."""
_IMPOSSIBLE = 1000.0
"""Cost of a pair of unlike type: more than all that are possible in a bead together."""


def best_pairs(
    ours: Sequence[str], theirs: Sequence[str], comparable: Sequence[Sequence[bool]]
) -> list[tuple[int, int]]:
    """Pair values so that they are most alike in all, in what is written and in how far into the bead they stand.

    Args:
        ours: values of one side as they read, in the order of the text.
        theirs: of the other.
        comparable: for each of ours and each of theirs, whether the two are of a type that can be compared.

    Returns:
        Indices of the pairs that are comparable, each index at most once.
    """
    if not ours or not theirs:
        return []
    if len(ours) == len(theirs) == 1:
        return [(0, 0)] if comparable[0][0] else []
    from scipy.optimize import linear_sum_assignment

    costs = [
        [
            _PLACE * abs(i / len(ours) - j / len(theirs)) + 1.0 - _likeness(ours[i], theirs[j])
            if allowed
            else _IMPOSSIBLE
            for j, allowed in enumerate(row)
        ]
        for i, row in enumerate(comparable)
    ]
    rows, columns = linear_sum_assignment(costs)
    return [(i, j) for i, j in zip(rows.tolist(), columns.tolist(), strict=True) if comparable[i][j]]


def _likeness(left: str, right: str) -> float:
    """How alike two readings are, from 0 to 1: 120 is taken for 102 sooner than for 7."""
    return SequenceMatcher(None, left, right, autojunk=False).ratio()
