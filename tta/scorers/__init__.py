"""A bitext in, findings, facts and scores out, by one scorer after the other; may import errors, language, types and
values.
"""

from tta.scorers.registry import (
    SCORERS,
    all_scorers,
    plugin_versions,
    refused_scorers,
    rule_of,
    rules_of,
    select_codes,
    thresholds_in_force,
)
from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer

__all__ = [
    "SCORERS",
    "CannotRunError",
    "Rule",
    "Scored",
    "Scorer",
    "all_scorers",
    "plugin_versions",
    "refused_scorers",
    "rule_of",
    "rules_of",
    "select_codes",
    "thresholds_in_force",
]
