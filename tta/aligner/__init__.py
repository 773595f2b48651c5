"""Vectors of two texts in, beads out: which segments of the source are rendered by which segments of the target; may
import types.
"""

from tta.aligner.alignment import align_vectors, are_related

__all__ = ["align_vectors", "are_related"]
