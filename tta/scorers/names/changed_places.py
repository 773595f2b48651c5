"""Two persons or places that changed places: `Громыко писал Добрынину` and Dobrynin wrote to Gromyko.

Who acts upon whom is read on both sides and compared; so is from where a way leads, from whom a letter comes, and whose name
opens which sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tta.scorers.names.acts import acts
from tta.scorers.names.bead_names import BeadNames
from tta.scorers.names.roles import Pair
from tta.scorers.names.sentences import openings
from tta.scorers.names.ways import letters, ways
from tta.types import Bitext

__all__ = ["changed_places"]


def changed_places(bitext: Bitext, index: int, names: BeadNames, matched: Sequence[Pair]) -> Iterator[Pair]:
    """Yield each of two Russian names with the English one that stands in its place.

    Args:
        bitext: with the reading of the bead; without it verbs are not judged.
        index: of the bead.
        names: of the bead.
        matched: its names that are rendered, and by what, all of them.
    """
    pairs = [pair for pair in matched if not pair[0].name.weak]
    read = ways(names, pairs), acts(bitext, index, names, pairs), letters(names, pairs), openings(names, pairs)
    for left, right in read:
        theirs = {ours.spans: english for ours, english in pairs}
        if not left or not right or left.agent.spans not in theirs or left.other.spans not in theirs:
            continue
        if (theirs[left.agent.spans], theirs[left.other.spans]) == (right.other, right.agent):
            yield left.agent, right.agent
            yield left.other, right.other
            return
