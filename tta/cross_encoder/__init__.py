"""The texts of a bead in, what became of every word of them out, by a reader of both at once; may import encoder, errors
and types.
"""

from tta.cross_encoder.reader import CrossEncoder, load_cross_encoder

__all__ = ["CrossEncoder", "load_cross_encoder"]
