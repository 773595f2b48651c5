"""Texts to centred vectors, as the aligner and the scorers want them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tta.errors import NotFiniteError
from tta.settings import Settings
from tta.settings.environment import cache_folder
from tta.types import Language, Vectors

if TYPE_CHECKING:
    from tta.encoder import Encoder

__all__ = ["encode", "encoder_of"]


def encoder_of(settings: Settings | None = None) -> Encoder:
    """Load the model that the user chose; what it keeps lies in the user's cache folder.

    Raises:
        ModelError: the model is neither here nor to be had.
    """
    from tta.encoder import load_encoder

    chosen = settings or Settings()
    return load_encoder(
        chosen.model,
        cache=cache_folder(),
        offline=chosen.offline,
        cache_vectors=chosen.cache_vectors,
        device=chosen.device,
    )


def encode(
    encoder: Encoder, texts: Sequence[str], language: Language, progress: Callable[[int, int], None] | None
) -> Vectors:
    """Encode the texts of one language; the bundled model's vectors are centred with the means that come with it.

    Raises:
        NotFiniteError: a vector is not finite; compiled loops would take it for an index.
    """
    from tta.encoder.bundled import BUNDLED_NAME
    from tta.encoder.centre import bundled_means, centred
    from tta.encoder.spelling import plain_spelling

    found = encoder.encode([plain_spelling(text) for text in texts], progress)
    if not found.is_finite:
        raise NotFiniteError(f"{encoder.name}: some vectors are not finite, expected numbers; choose another model")
    prior = bundled_means(language) if encoder.name == BUNDLED_NAME else None
    return centred(found, prior)
