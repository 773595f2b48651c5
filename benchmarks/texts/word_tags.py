"""Tags of tokens, which MLQE-PE has, as tags of words."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tta.encoder.forward import word_spans

__all__ = ["tags_of_words"]


def tags_of_words(text: str, tokens: str, tags: str) -> NDArray[np.float32] | None:
    """Carry the tags of tokens over to words, by their characters; None where the two do not spell the same."""
    split, marks = tokens.split(" "), tags.split(" ")
    if len(split) != len(marks) or "".join(split) != text.replace(" ", ""):
        return None
    wrong = [mark == "BAD" for token, mark in zip(split, marks, strict=True) for _ in token]
    place = np.cumsum([0] + [character != " " for character in text])
    return np.array([any(wrong[place[a] : place[b]]) for a, b in word_spans(text)], np.float32)
