"""Another translation of the same source in, its segments for each bead, its scores and its evidence for the
findings out; may import nothing beside it.
"""

from tta.judging.reference.counterparts import counterparts
from tta.judging.reference.evidence import with_evidence
from tta.judging.reference.metrics import compare

__all__ = ["compare", "counterparts", "with_evidence"]
