"""What the scorers of words say of pairs: scores, findings, and how they rank good and damaged ones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detecting.counting import Row
from measures.ranking import auc
from texts.development import Pair
from texts.pairs import as_bitext
from tta.encoder import Encoder
from tta.scorers import SCORERS
from tta.scorers.words.lost_runs import lost_runs
from tta.types import Bitext, Finding, Severity, Side

__all__ = ["alarms", "found_on", "ranked", "scored", "scores"]

WORDS = ("coverage", "divergence")


def scored(
    encoder: Encoder, pairs: Sequence[Pair]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Return omission and addition scores of each pair, and whether it has a finding."""
    text = as_bitext(encoder, pairs)
    alarmed = np.array([any(alarms(f) for f in found) for found in found_on(text)])
    return scores(text, Side.SOURCE), scores(text, Side.TARGET), alarmed


def scores(text: Bitext, side: Side) -> NDArray[np.float64]:
    """Return the probability of each bead that one side of it loses words."""
    found = lost_runs(text)[side]
    return np.array([found[place].probability for place in range(len(text.alignment.beads))])


def found_on(text: Bitext) -> list[list[Finding]]:
    """Return the findings of each bead."""
    found: list[list[Finding]] = [[] for _ in text.alignment.beads]
    for scorer in SCORERS:
        if scorer.name in WORDS:
            for finding in scorer.score(text).findings:
                found[finding.bead].append(finding)
    return found


def alarms(finding: Finding) -> bool:
    """Whether a finding counts as an alarm: what is only worth knowing does not."""
    return finding.severity is not Severity.NEUTRAL


def ranked(
    good: NDArray[np.float64], bad: NDArray[np.float64], alarms: NDArray[np.bool_], found: NDArray[np.bool_]
) -> Row:
    """Compare scores of good and of damaged pairs, and how many of each have a finding."""
    positive = np.arange(len(good) + len(bad)) >= len(good)
    return {
        "auc": round(auc(np.concatenate([good, bad]), positive), 3),
        "found": int(found.sum()),
        "clean_alarmed": f"{int(alarms.sum())} of {len(alarms)}",
    }
