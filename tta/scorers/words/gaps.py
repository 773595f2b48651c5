"""How surely something is missing on the other side where a run's words would stand.

The reader of both sides says of each gap between two words whether something is missing there. A word cut out of a sentence
leaves such a gap; a translator's omission is often fluent and leaves none. So a gap counts for a loss, and its absence hardly
against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tta.types import UNRENDERED

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tta.scorers.words.runs import Run

__all__ = ["NO_GAP", "gap_of"]

NO_GAP = -3.0
"""Log-odds of a gap below which it says no more: of 40 omissions that people marked (Bio-MQM, the documents that curves are
fitted on) as many are found as without gaps, and of words cut from news (newstest2018, 2020) as many as without a floor."""


def gap_of(run: Run, partner: NDArray[np.int64], gaps: NDArray[np.float32]) -> float:
    """Return the greatest log-odds of the gaps about the place where the words beside a run are rendered, NO_GAP or more.

    Args:
        run: words of one side.
        partner: for each word of this side the word of the other that renders it, UNRENDERED where none does, (a,).
        gaps: log-odds of each gap of the other side, before, between and behind its words, (b + 1,).
    """
    before = next((int(partner[i]) + 1 for i in range(run.start - 1, -1, -1) if partner[i] != UNRENDERED), 0)
    behind = next((int(word) for word in partner[run.stop :] if word != UNRENDERED), len(gaps) - 1)
    first, last = sorted((before, behind))
    return max(NO_GAP, float(gaps[max(0, first - 1) : last + 2].max()))
