"""The audits of an earlier and a corrected translation in, what was fixed, what is new and what remains out; may
import errors, judging, scorers and types.
"""

from tta.comparison.comparing import compare
from tta.comparison.outcome import Comparison, FactChange, Group, Item, Match, Turn

__all__ = ["Comparison", "FactChange", "Group", "Item", "Match", "Turn", "compare"]
