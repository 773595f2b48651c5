"""Gaps on the other side about the place where a run's words would stand."""

import numpy as np
import pytest

from tta.scorers.words.gaps import NO_GAP, gap_of
from tta.scorers.words.runs import Run
from tta.types import UNRENDERED as NONE

_LOW = -9.0


def gaps(length, **high):
    found = np.full(length + 1, _LOW, np.float32)
    for name, value in high.items():
        found[int(name[1:])] = value
    return found


@pytest.mark.parametrize(
    ("case", "run", "partner", "across", "wanted"),
    [
        # Он быстро уехал домой / He left home: `быстро` would stand before or behind `left`'s neighbour, gap 1.
        ("between its neighbours' renderings", Run(1, 2, 1), [0, NONE, 1, 2], gaps(3, g1=2.0), 2.0),
        ("one word off, for the order differs", Run(1, 2, 1), [0, NONE, 1, 2], gaps(3, g2=2.0), 2.0),
        ("a gap far off is another loss", Run(1, 2, 1), [0, NONE, 1, 2, 3, 4], gaps(5, g5=2.0), NO_GAP),
        ("at the beginning", Run(0, 2, 1), [NONE, NONE, 0, 1], gaps(2, g0=1.5), 1.5),
        ("at the end", Run(2, 4, 1), [0, 1, NONE, NONE], gaps(2, g2=1.5), 1.5),
        (
            "neighbours that nothing renders are passed over",
            Run(2, 3, 1),
            [0, NONE, NONE, NONE, 1],
            gaps(2, g1=0.5),
            0.5,
        ),
        (
            "neighbours rendered in another order span the gaps between",
            Run(1, 2, 1),
            [4, NONE, 0],
            gaps(5, g3=1.0),
            1.0,
        ),
        ("nothing rendered at all: any gap", Run(0, 1, 1), [NONE, NONE], gaps(4, g2=0.25), 0.25),
        ("no gap says no more than NO_GAP", Run(1, 2, 1), [0, NONE, 1], gaps(2), NO_GAP),
    ],
)
def test_the_gap_counts_that_lies_where_the_words_would_stand(case, run, partner, across, wanted):
    assert gap_of(run, np.array(partner), across) == pytest.approx(wanted), case
