"""The pairing itself: texts that are no translations of each other."""

from __future__ import annotations

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Finding, Kind, Severity

__all__ = ["SCORER", "UNRELATED"]

UNRELATED = "AL101"

_RULES = (
    Rule(
        UNRELATED, "texts do not correspond", Kind.ALIGNMENT, Severity.CRITICAL,
        "Less than a quarter of either text could be paired with passages of the other that are alike. The two are "
        "probably no translations of each other, so nothing else is reported: hundreds of omissions would say no more.",
        "Check that the two files belong together.",
        "Все люди рождаются свободными и равными.", "The train leaves at noon.",
    ),
)  # fmt: skip


def _score(bitext: Bitext) -> Scored:
    if bitext.alignment.related:
        return Scored()
    message = f"{bitext.source.path} and {bitext.target.path} do not correspond: check that they belong together."
    if bitext.source.path == bitext.target.path:
        message = f"The two texts in {bitext.source.path} do not correspond: check that they belong together."
    return Scored(
        findings=(Finding(UNRELATED, Kind.ALIGNMENT, Severity.CRITICAL, 0.9, Cause.UNCLEAR, 0, (), (), message, {}),)
    )


SCORER = Scorer("pairing", "whether the two texts belong together at all", _RULES, _score)
