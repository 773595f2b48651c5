"""Which fact of one side is which of the other: within the bead, then next to it, then anywhere in the document.

Each occurrence is judged where it stands. Values that agree are paired first, at growing distance, so that a stamp which
stands elsewhere is no omission; but a value far off is a counterpart only where neither of the two has another value
to answer to in its own bead, or where the aligner says that a passage moved. No value is the counterpart of two beads' values.
What is left over on both sides of a bead is a difference; what is left over on one side is missing or added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tta.scorers.facts.board import Board, Judge
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, Kind
from tta.values import Value

__all__ = ["match_facts"]


def match_facts(
    bitext: Bitext, kinds: Iterable[Kind], judge: Judge, *, anywhere: Callable[[Value], bool]
) -> list[Matched]:
    """Pair the facts of both sides, in time linear in their number.

    Args:
        bitext: documents and beads.
        kinds: which facts; values of all these kinds may be compared with one another.
        judge: compares two values, None where they are of unlike type.
        anywhere: whether an equal value far off may count as this one's counterpart.

    Returns:
        One entry a pair or lonely fact, in the order of the source, then of the target.
    """
    board = Board(bitext, frozenset(kinds), judge)
    board.pair_items()
    board.pair(board.same_bead, _firm)
    board.pair(board.same_bead, lambda found: found.equal)
    board.pair_sums()
    board.pair(board.near, _firm)
    board.pair(lambda item: board.elsewhere(item) if anywhere(item.value) else [], _firm)
    board.set_repeated_aside()
    board.pair_the_rest()
    found = [*board.found, *board.alone()]
    return sorted(found, key=lambda item: (item.fact.source_spans or item.fact.target_spans, item.fact.target_spans))


def _firm(judgement: Judgement) -> bool:
    return judgement.relation is Relation.EQUAL
