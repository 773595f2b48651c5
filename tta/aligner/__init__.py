"""Vectors of two texts in, beads out: which segments of the source are rendered by which segments of the target; may
import types.
"""

from tta.aligner.alignment import align_vectors, are_related
from tta.aligner.outline import Outline

__all__ = ["Outline", "align_vectors", "are_related"]
