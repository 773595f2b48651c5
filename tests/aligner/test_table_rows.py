"""Rows of a table that moved go as one, whatever words their cells share with those of others."""

from __future__ import annotations

import numpy as np
import pytest

import tta
from tests.aligner.test_alignment import meaning, noisy, vectors_of
from tta.aligner.outline import Outline
from tta.aligner.table_rows import join_rows
from tta.types import Bead, Side

WORDS = meaning(8)
TABLE = np.vstack([WORDS[i] for i in (0, 4, 1, 5, 2, 4, 3, 5)])  # four rows of a name and one of two ranks


def joined(pairs, source=TABLE, target=TABLE, rows=((1, 1, 2, 2, 3, 3, 4, 4),) * 2):
    """Return what becomes of beads, given by their cells, over a table and its noisy copy."""
    beads = [Bead(tuple(left), tuple(right), probability=1.0) for left, right in pairs]
    outlines = tuple(Outline([9] * len(side), rows=side) for side in rows)
    found = join_rows(beads, (vectors_of(source), vectors_of(noisy(target))), outlines)
    return sorted((bead.source, bead.target) for bead in found)


def one_to_one(*pairs):
    return [((i,), (j,)) for i, j in pairs]


IN_PLACE = one_to_one((0, 0), (1, 1), (2, 2), (3, 3))


def test_a_cell_that_fell_out_of_its_row_goes_back_to_it():
    torn = [*IN_PLACE, ((4,), (4,)), ((5,), ()), ((6,), (6,)), ((7,), (7,)), ((), (5,))]
    assert joined(torn) == one_to_one(*((i, i) for i in range(8)))


def test_a_row_that_stands_elsewhere_goes_there_with_all_its_cells():
    order = [0, 1, 6, 7, 2, 3, 4, 5]
    torn = [
        *one_to_one((0, 0), (1, 1), (2, 4), (3, 5), (4, 6), (5, 7), (6, 2)),
        ((7,), ()),
        ((), (3,)),
    ]
    assert joined(torn, target=TABLE[order]) == one_to_one(*((i, order.index(i)) for i in range(8)))


def test_what_shared_a_bead_with_a_cell_of_the_row_is_left_alone():
    source = np.vstack([TABLE, WORDS[6:7]])
    torn = [*one_to_one((0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6)), ((7, 8), (7,))]
    rows = (1, 1, 2, 2, 3, 3, 4, 4, 0), (1, 1, 2, 2, 3, 3, 4, 4)
    assert joined(torn, source=source, rows=rows) == [*one_to_one(*((i, i) for i in range(8))), ((8,), ())]


@pytest.mark.parametrize(
    ("target", "rows"),
    [
        (TABLE, ((1, 1, 2, 2, 3, 3, 4, 4), (1, 1, 2, 2, 3, 4, 5, 5))),
        (np.vstack([TABLE[:4], meaning(4, 9)]), ((1, 1, 2, 2, 3, 3, 4, 4),) * 2),
        (TABLE, ((0,) * 8, (0,) * 8)),
    ],
    ids=["of another width", "unlike", "outside of tables"],
)
def test_other_cells_stay_as_they_are(target, rows):
    torn = [*IN_PLACE, ((4,), ()), ((5,), (5,)), ((6,), ()), ((7,), ()), ((), (4,)), ((), (6,)), ((), (7,))]
    found = joined(torn, target=target, rows=rows)
    assert ((4,), (4,)) not in found
    assert ((4,), ()) in found


def test_rows_whose_cells_are_together_are_not_compared():
    """Two rows exchanged on the other side may be an error of their figures, which is for the scorers."""
    turned = [*IN_PLACE, *one_to_one((4, 6), (5, 7), (6, 4), (7, 5))]
    assert joined(turned) == sorted(turned)


RANKED = [
    ("Петров | рядовой", "Petrov | private"), ("Сидоров | ефрейтор", "Sidorov | lance corporal"),
    ("Козлов | рядовой", "Kozlov | private"), ("Громов | сержант", "Gromov | sergeant"),
    ("Лапин | рядовой", "Lapin | private"), ("Орлов | ефрейтор", "Orlov | lance corporal"),
    ("Зимин | рядовой", "Zimin | private"), ("Белов | рядовой", "Belov | private"),
]  # fmt: skip


@pytest.mark.slow
def test_a_table_sorted_anew_is_paired_row_by_row():
    english = sorted(row for _, row in RANKED)
    found = tta.audit_texts(
        "\n".join(["Список раненых, которые лежали в лазарете.\n", *(row for row, _ in RANKED)]),
        "\n".join(["A list of the wounded who lay in the hospital.\n", *english]),
    )
    texts = [[segment.text for segment in side.segments] for side in (found.source, found.target)]
    cells = {tuple(texts[at][bead.of(side)[0]] for at, side in enumerate(Side)) for bead in found.alignment.beads}
    assert {pair for row in RANKED for pair in zip(*(side.split(" | ") for side in row), strict=True)} <= cells
    assert all(len(bead.source) == 1 == len(bead.target) for bead in found.alignment.beads)
