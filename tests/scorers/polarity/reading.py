"""Rows as the reader of both sides would have read them: which words render each other, and which it doubts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.scorers.made import paired
from tta.encoder.forward import word_spans
from tta.types import UNRENDERED, Reading

_SURE, _DOUBTED = -12.0, 12.0


def read(russian, english, pairs, doubted=""):
    """Make a bitext of a row with its reading: `pairs` as in `paired`, `doubted` the words that it holds to be left out."""
    words = [[text[a:b] for a, b in word_spans(text)] for text in (russian, english)]
    partner = [np.full(len(side), UNRENDERED) for side in words]
    for pair in pairs.split():
        left, right = (side.index(word) for side, word in zip(words, pair.split("="), strict=True))
        partner[0][left], partner[1][right] = right, left
    odds = [np.array([_DOUBTED if w in doubted.split() else _SURE for w in side], np.float32) for side in words]
    sure = [np.full(len(side), _SURE, np.float32) for side in words]
    gaps = [np.full(len(side) + 1, _SURE, np.float32) for side in words]
    held = [np.where(side == UNRENDERED, 0.0, 0.9).astype(np.float32) for side in partner]
    reading = Reading(tuple(odds), tuple(sure), tuple(sure), tuple(gaps), tuple(partner), tuple(held))
    return replace(paired((russian, english, pairs)), readings={0: reading})
