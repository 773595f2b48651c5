"""Centring: each language's vectors less their mean, without which all cosines of e5 lie between 0.7 and 0.9.

A short text has no mean worth the name, so its own is blended with one that was measured on other texts and
comes with the package (`means.npz`, made by `benchmarks/fit_means.py`). Of words only the measured one is taken out, where there
is one: a finding must not come and go with what else is in the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from tta.types import Language, Vectors, WordVectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Means", "bundled_means", "centred"]

_PRIOR_TOKENS = 300.0  # the measured mean weighs as much as this many tokens of the text itself
_FEWEST = 10  # segments whose own mean is taken out where none was measured


@dataclass(frozen=True, slots=True, eq=False)
class Means:
    """Mean token vector of the last layer (d,) and mean word vector of the middle layer (m,) of one language."""

    token: NDArray[np.float32]
    word: NDArray[np.float32]


def centred(vectors: Vectors, prior: Means | None) -> Vectors:
    """Return vectors with the language's mean taken out of their sums and words.

    Args:
        vectors: as the encoder gave them, all of one language.
        prior: means of that language under the same model, None where there are none; then a text of fewer than
            ten segments is left as it is.
    """
    if not len(vectors) or (prior is None and len(vectors) < _FEWEST):
        return vectors
    tokens = float(vectors.counts.sum())
    token_total = vectors.sums.sum(axis=0, dtype=np.float64)
    if prior is not None:
        token_total += _PRIOR_TOKENS * prior.token
        tokens += _PRIOR_TOKENS
    token_mean = (token_total / tokens).astype(np.float32)
    return replace(
        vectors,
        sums=vectors.sums - vectors.counts[:, None].astype(np.float32) * token_mean,
        words=_centred_words(vectors, prior),
    )


def _centred_words(vectors: Vectors, prior: Means | None) -> NDArray[np.float32] | WordVectors:
    each = WordVectors.of(vectors.words)
    if not len(each):
        return vectors.words
    return each.less(prior.word if prior is not None else (each.total() / len(each)).astype(np.float32))


@lru_cache(maxsize=2)
def bundled_means(language: Language) -> Means:
    """Return the means measured for the bundled model."""
    with (
        as_file(files("tta.encoder").joinpath("means.npz")) as path,
        np.load(path, allow_pickle=False) as data,
    ):
        return Means(data[f"{language.value}_token"], data[f"{language.value}_word"])
