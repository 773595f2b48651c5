"""Rows of tables whose cells the path has torn apart: a row that stands elsewhere on the other side goes there as one.

Many cells of a table hold the same words, so that those of a row that moved find others nearer to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from tta.aligner.crossing import PROBABLE
from tta.aligner.outline import Outline
from tta.aligner.texts import Sides, rounded
from tta.types import Bead, Side, Vectors

__all__ = ["join_rows"]

_ALIKE = 0.3
"""Mean cosine of the cells of two rows, column by column, from which they are the same row."""
_MOST_ROWS = 500  # torn rows a side that are compared; with more, the tables are others

Row = tuple[int, ...]  # its cells


def join_rows(beads: Sequence[Bead], vectors: Sides[Vectors], outlines: Sides[Outline]) -> list[Bead]:
    """Return the beads with each torn row of the source paired, cell by cell, with the torn row of the target most like it.

    Only rows of as many cells are compared, and only those all of whose cells stand in these beads; what shared a bead with
    one of their cells and finds nothing in it any more is left alone.
    """
    places = [{index: bead for bead in beads for index in bead.of(side)} for side in Side]
    rows = [
        [row for row in _rows_of(outline) if all(cell in place for cell in row)]
        for outline, place in zip(outlines, places, strict=True)
    ]
    if not rows[0] or not rows[1]:
        return list(beads)
    others = [set(side) for side in rows]
    torn = [row for row in rows[0] if _whole(row, places[0]) not in others[1]]
    answered = {_whole(row, places[0]) for row in rows[0]}
    pairs = _most_alike(torn, [row for row in rows[1] if row not in answered], vectors)
    return _joined(beads, pairs) if pairs else list(beads)


def _rows_of(outline: Outline) -> list[Row]:
    """Return the rows of several cells."""
    cells = [index for index, row in enumerate(outline.rows) if row]
    found = [tuple(group) for _, group in groupby(cells, key=lambda index: outline.rows[index])]
    return [row for row in found if len(row) > 1]


def _whole(row: Row, place: dict[int, Bead]) -> Row:
    """Return the target cells that a row's are paired with one by one, nothing where a cell has none or several."""
    beads = [place[cell] for cell in row]
    single = all(len(bead.source) == 1 == len(bead.target) for bead in beads)
    return tuple(bead.target[0] for bead in beads) if single else ()


def _most_alike(
    source: Sequence[Row], target: Sequence[Row], vectors: Sides[Vectors]
) -> list[tuple[Row, Row, NDArray[np.float64]]]:
    """Return pairs of rows that are each other's most alike, with the cosines of their cells."""
    found = []
    for width in sorted({len(row) for row in source} & {len(row) for row in target}):
        left, right = ([row for row in rows if len(row) == width][:_MOST_ROWS] for rows in (source, target))
        cosines = np.stack(
            [_cosines([row[at] for row in left], [row[at] for row in right], vectors) for at in range(width)]
        )
        alike = cosines.mean(axis=0)
        for place, other in enumerate(alike.argmax(axis=1).tolist()):
            if alike[place, other] >= _ALIKE and int(alike[:, other].argmax()) == place:
                found.append((left[place], right[other], cosines[:, place, other]))
    return found


def _cosines(source: Sequence[int], target: Sequence[int], vectors: Sides[Vectors]) -> NDArray[np.float64]:
    sums = [side.sums[list(chosen)].astype(np.float64) for side, chosen in zip(vectors, (source, target), strict=True)]
    left, right = (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9) for rows in sums)
    found: NDArray[np.float64] = left @ right.T
    return found


def _joined(beads: Sequence[Bead], pairs: Sequence[tuple[Row, Row, NDArray[np.float64]]]) -> list[Bead]:
    taken = {cell for row, _, _ in pairs for cell in row}, {cell for _, row, _ in pairs for cell in row}
    found: list[Bead] = []
    for bead in beads:
        source = tuple(index for index in bead.source if index not in taken[0])
        target = tuple(index for index in bead.target if index not in taken[1])
        if (source, target) == (bead.source, bead.target):
            found.append(bead)
        elif source and target:
            found.append(replace(bead, source=source, target=target, probability=min(bead.probability, PROBABLE)))
        else:
            found += [Bead((index,), (), probability=PROBABLE) for index in source]
            found += [Bead((), (index,), probability=PROBABLE) for index in target]
    for left, right, cosines in pairs:
        found += [
            Bead((i,), (j,), rounded(float(cosine)), probability=PROBABLE)
            for i, j, cosine in zip(left, right, cosines, strict=True)
        ]
    return found
