"""Segments to vectors: the bundled model or any sentence-transformers model, one forward pass a sentence."""

from tta.encoder.forward import Encoder
from tta.encoder.model import load_encoder

__all__ = ["Encoder", "load_encoder"]
