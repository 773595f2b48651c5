"""Scoring: every scorer over the bitext, and what they score of each bead."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import in_one_line
from tta.pipeline.progress import Progress, of_stage
from tta.types import Bead, BeadScores, Bitext, Fact, Finding, Kind, NotRun
from tta.types.one_core import on_one_core

if TYPE_CHECKING:
    from tta.scorers import Scored

__all__ = ["bead_scores", "gathered", "scored", "with_doubt"]


@on_one_core
def scored(bitext: Bitext, progress: Progress | None = None) -> tuple[list[tuple[str, Scored]], list[NotRun]]:
    """Run every scorer. Where the texts do not correspond, only the one that reports it."""
    from tta.scorers import CannotRunError, all_scorers, refused_scorers

    done: list[tuple[str, Scored]] = []
    not_run = list(refused_scorers())
    scorers = all_scorers()
    told = of_stage(progress, "comparing") or _untold
    told(0, len(scorers))
    for number, scorer in enumerate(scorers, start=1):
        if not bitext.alignment.related and scorer.name != "pairing":
            not_run.append(NotRun(scorer.name, "the two texts do not correspond"))
        else:
            try:
                done.append((scorer.name, scorer.score(bitext)))
            except CannotRunError as error:
                not_run.append(NotRun(scorer.name, str(error)))
            except Exception as error:  # whatever a library raises on hostile text: the other scorers go on
                not_run.append(NotRun(scorer.name, _fault(error)))
        told(number, len(scorers))
    return done, not_run


def _untold(done: int, total: int) -> None:
    """Tell nobody."""


def _fault(error: Exception) -> str:
    """Say what failed and where, in one line."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} at {Path(place.filename).name}"
    return f"it failed, which is a fault of tta ({where}: {in_one_line(error)})"


def gathered(parts: Iterable[Scored]) -> tuple[list[Finding], tuple[Fact, ...]]:
    """Return the findings and the facts of all scorers, one after another; each finding goes on pointing to its fact."""
    findings: list[Finding] = []
    facts: list[Fact] = []
    for part in parts:
        findings += [
            finding if finding.fact is None else replace(finding, fact=len(facts) + finding.fact)
            for finding in part.findings
        ]
        facts += part.facts
    return findings, tuple(facts)


def bead_scores(count: int, scored: Sequence[Scored]) -> tuple[BeadScores, ...]:
    """Return for each of `count` beads the highest probability that any scorer gave it; 0 where none did."""

    def worst(name: str, bead: int) -> float:
        return max((getattr(part, name).get(bead, 0.0) for part in scored), default=0.0)

    return tuple(
        BeadScores(*(round(worst(name, bead), 4) for name in ("omission", "addition", "divergence")))
        for bead in range(count)
    )


def with_doubt(finding: Finding, bead: Bead) -> Finding:
    """Mark it where a finding rests on a bead that is unsure: it is then as likely an error of alignment.

    What is said of the alignment itself rests on all beads, not on the one that it is shown at.
    """
    if not bead.is_unsure or finding.kind is Kind.ALIGNMENT:
        return finding
    return replace(
        finding,
        confidence=round(finding.confidence * bead.probability, 3),
        message=f"{finding.message} The alignment is unsure here ({bead.probability:.0%}).",
        evidence={**finding.evidence, "alignment_probability": bead.probability},
    )
