"""What a reviewer decided on a finding that stands in the audit, in words."""

from __future__ import annotations

from tta.reporter.locale import pgettext
from tta.types import Choice

__all__ = ["said_decision"]


def said_decision(choice: Choice) -> str:
    """Say a decision on a finding that the audit makes; what was marked as fixed and is found again is not put right."""
    if choice is Choice.FIXED:
        return pgettext("decision", "marked as fixed, still found")
    return pgettext("decision", choice.value)
