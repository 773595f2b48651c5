"""What is wrong with a translation: one file a scorer, one table of all of them."""

from tta.scorers.registry import SCORERS, rule_of, rules_of, select_codes
from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer

__all__ = ["SCORERS", "CannotRunError", "Rule", "Scored", "Scorer", "rule_of", "rules_of", "select_codes"]
