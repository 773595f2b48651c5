"""Another translation of the same source: found for each bead, compared by sacrebleu, and evidence for the findings."""

from tta.reference.comparison import compare
from tta.reference.counterparts import counterparts
from tta.reference.evidence import with_evidence

__all__ = ["compare", "counterparts", "with_evidence"]
