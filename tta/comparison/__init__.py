"""Two audits, of an earlier and a corrected translation: what was fixed, what is new, what remains."""

from tta.comparison.comparing import compare
from tta.comparison.outcome import Comparison, FactChange, Group, Item, Match, Turn

__all__ = ["Comparison", "FactChange", "Group", "Item", "Match", "Turn", "compare"]
