"""What is said of two texts as wholes: a digest, parts in another order, no order."""

from __future__ import annotations

import pytest

from tta.pipeline.arrangement import arrangement, digested
from tta.types import Bead, Language, Side

LANGUAGES = (Language.RU, Language.EN)


def texts(source, target):
    return ["слово"] * source, ["words"] * target


def in_order(order):
    on_chain = 0
    beads = []
    for i, j in enumerate(order):
        beads.append(Bead((i,), (j,), crossing=j < on_chain))
        on_chain = max(on_chain, j)
    return beads


def every(step, count):
    """Beads of a digest that renders one segment in `step`."""
    return [Bead((i,), (i // step,) if i % step == 0 else ()) for i in range(count)]


@pytest.mark.parametrize(
    ("beads", "sizes", "side"),
    [
        (every(2, 60), (60, 30), Side.SOURCE),
        (every(3, 60), (60, 20), Side.SOURCE),
        ([Bead(bead.target, bead.source) for bead in every(3, 60)], (20, 60), Side.TARGET),
        (in_order(range(60)), (60, 60), None),
        (every(2, 16), (16, 8), None),  # eight gaps are eight omissions
        ([Bead((i,), (i,) if i < 20 else ()) for i in range(60)], (60, 20), None),  # a translation that was cut off
        ([*every(3, 60), *(Bead((), (20 + j,)) for j in range(20))], (60, 40), None),  # another text
        ([], (0, 0), None),
    ],
)
def test_a_digest_renders_a_part_here_and_there_and_has_little_of_its_own(beads, sizes, side):
    assert digested(beads, texts(*sizes)) is side


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (range(60), ""),
        ([*range(50), *range(54, 60), *range(50, 54)], ""),  # four that moved are marked, and that is all
        ([*range(40, 60), *range(20, 40), *range(20)], "in 3 stretches"),
        ([*range(45, 60), *range(45)], "in 2 stretches"),
        ([(at * 23) % 60 for at in range(60)], "no common order"),
        ([5, 2, 4, 0, 3, 1], ""),  # too few to tell
    ],
)
def test_what_is_said_of_the_order(order, said):
    found = arrangement(in_order(order), texts(60, 60), LANGUAGES)
    assert len(found) == bool(said)
    assert said in " ".join(found)


def test_a_digest_is_told_with_how_much_it_renders():
    assert arrangement(every(3, 60), texts(60, 20), LANGUAGES) == [
        "the English text is a digest: it renders 33 % of the Russian; 40 segments that it leaves out are not listed one by one"
    ]
    turned = [Bead(bead.target, bead.source) for bead in every(3, 60)]
    assert arrangement(turned, texts(20, 60), LANGUAGES)[0].startswith(
        "the Russian text is a digest: it renders 33 % of"
    )
