"""A reader of both sides at once: a bead's two texts in one sequence, and what became of every word of them."""

from tta.cross_encoder.reader import ALONE, CrossEncoder, Reading, load_cross_encoder

__all__ = ["ALONE", "CrossEncoder", "Reading", "load_cross_encoder"]
