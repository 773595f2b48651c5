"""The texts of a bead in, what became of every word of them out, by a reader of both at once; may import encoder and errors."""

from tta.cross_encoder.reader import ALONE, CrossEncoder, Reading, load_cross_encoder

__all__ = ["ALONE", "CrossEncoder", "Reading", "load_cross_encoder"]
