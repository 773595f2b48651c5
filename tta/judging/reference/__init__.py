"""Another translation of the same source: found for each bead, compared by sacrebleu, and evidence for the findings."""

from tta.judging.reference.counterparts import counterparts
from tta.judging.reference.evidence import with_evidence
from tta.judging.reference.metrics import compare

__all__ = ["compare", "counterparts", "with_evidence"]
