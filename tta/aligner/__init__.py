"""Vectors to beads: which segments of the source are rendered by which segments of the target."""

from tta.aligner.alignment import align_vectors, are_related

__all__ = ["align_vectors", "are_related"]
