"""The types a bead may have, by how many segments of each side it joins, and what each type costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["TYPES", "BeadTypes", "bead_types"]

TYPES = np.array(
    [
        *((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1), (1, 6), (6, 1)),
        *((2, 2), (2, 3), (3, 2), (3, 3)),
    ],
    np.int64,
)
"""Bead types: segments of the source and of the target. A type of both comes after those that it contains."""

_MERGED = 0.025
"""What each segment gains that is merged instead of being left alone."""

_MANY_TO_MANY = 0.4
"""Cost of each segment beyond the first on the shorter side: 2-2 only where 1-1 + 1-1 fails."""

_MANY_LINES = 1.0
"""The same where the segments are lines of a header, which are not merged for being alone either."""


class BeadTypes(NamedTuple):
    """What the compiled loops know of t types, a row for each.

    Attributes:
        sizes: int64 (t, 2): `TYPES`.
        smaller: int64 (t, 3): numbers of the types with one segment less of the source, of the target, and of both; t,
            behind the last, where one of the two sides would be empty.
        weight: float64 (t,): what the margin is multiplied with.
        added: float64 (t,): what is added to it.
        per_line: float64 (t,): what each line of a header in the bead costs.
    """

    sizes: NDArray[np.int64]
    smaller: NDArray[np.int64]
    weight: NDArray[np.float64]
    added: NDArray[np.float64]
    per_line: NDArray[np.float64]


def bead_types() -> BeadTypes:
    """Return the types with their costs."""
    shorter, size = TYPES.min(axis=1), TYPES.sum(axis=1)
    merged, many = _MERGED * (size - 2), shorter - 1
    return BeadTypes(
        TYPES,
        _smaller(),
        weight=shorter.astype(np.float64),
        added=merged - _MANY_TO_MANY * many,
        per_line=(merged + _MANY_LINES * many) / size,
    )


def _smaller() -> NDArray[np.int64]:
    numbers = {(int(down), int(across)): number for number, (down, across) in enumerate(TYPES)}
    return np.array(
        [
            [
                numbers.get(smaller, len(TYPES)) if min(smaller) > 0 else len(TYPES)
                for smaller in ((down - 1, across), (down, across - 1), (down - 1, across - 1))
            ]
            for down, across in TYPES.tolist()
        ]
    )
