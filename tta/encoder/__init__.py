"""Texts of segments in, their vectors out, by the bundled or any sentence-transformers model, in one forward pass a
sentence; may import errors, language and types.
"""

from tta.encoder.forward import Encoder
from tta.encoder.model import load_encoder

__all__ = ["Encoder", "load_encoder"]
