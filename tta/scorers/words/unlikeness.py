"""Beads whose two sides do not belong together: a sentence with the translation of another one.

Where the reader of both sides has read a bead, how many of the words that carry meaning it links to nothing tells more than the
cosine of the two sentences. Of 1,331 texts kept for calibration, each with the translation of the next one, 90 % are told where
3 in 1,000 good pairs are (poems and proverbs), by the cosine alone 61 % (`benchmarks/reader/runs.py`).
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.words.attention import bead_words
from tta.scorers.words.denials import spoken
from tta.scorers.words.lost_runs import curve, licences
from tta.types import UNRENDERED, Bitext, Language, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["is_unlike", "unlikeness", "unlinked"]

_UNLIKE = 0.9  # probability of two sides not belonging together from which on it is reported, by the cosine alone
_UNLIKE_MOVED = 0.5  # the same for a pair off its place, which has nothing for it but that its sides are alike
_FEW = 4  # words that a side must have for that
_LONE = 0.1
"""The same of a pair far from its place, by itself: what was left out here and put in there may have been joined."""
_NEAR = 2  # segments between two pairs that have moved together
_READ_FEW = 2  # words that carry meaning that a side must have where the bead is read: `Не за что`, you are welcome


def unlikeness(bitext: Bitext, index: int) -> float:
    """Return the probability, 0 to 1, that the sides of a bead, neither of them empty, were drawn from different beads."""
    similarity = bitext.alignment.beads[index].similarity
    if index in bitext.readings:
        return curve("unlike", read=True).probability(unlinked(bitext, index), similarity)
    intercept, slope = _likeness()
    return 1.0 / (1.0 + math.exp(-(intercept + slope * similarity)))


def is_unlike(bitext: Bitext, index: int) -> bool:
    """Whether the two sides of a bead, sentences of some words, are as unlike as if drawn from different places."""
    bead, read = bitext.alignment.beads[index], index in bitext.readings
    if bead.is_null or unlikeness(bitext, index) < _least(bitext, index):
        return False
    if read:
        return all((~_grammar(bitext, index, side)).sum() >= _READ_FEW for side in Side)
    return all(_length(bitext, index, side) >= _FEW for side in Side)


def _least(bitext: Bitext, index: int) -> float:
    """Return from which probability on a bead is unlike: a lower one off its place, where only its likeness speaks for it."""
    beads = bitext.alignment.beads
    bead, read = beads[index], index in bitext.readings
    if not bead.crossing:
        return curve("unlike", read=True).least if read else _UNLIKE
    moved_with_it = (
        min(abs(own - far) for own in bead.target for far in other.target) <= _NEAR
        for other in beads[max(0, index - _NEAR) : index + _NEAR + 1]
        if other.crossing and other != bead and not other.is_null
    )
    return _LONE if read and not any(moved_with_it) else _UNLIKE_MOVED


def unlinked(bitext: Bitext, index: int) -> float:
    """Return what share of the words of a bead the reader links to nothing, the mean of both sides, 0 to 1.

    Words that carry only grammatical meaning count where a side has no others.
    """
    shares = []
    for side in Side:
        own = list(Language).index(bitext.document(side).language)
        alone = bitext.readings[index].partner[own] == UNRENDERED
        grammar = _grammar(bitext, index, side)
        counted = alone if len(grammar) != len(alone) or grammar.all() else alone[~grammar]
        shares.append(float(counted.mean()) if len(counted) else 0.0)
    return sum(shares) / 2.0


def _grammar(bitext: Bitext, index: int, side: Side) -> NDArray[np.bool_]:
    """Return which words of one side carry no meaning of their own.

    Nor do letters by themselves (`С О В. С Е К Р Е Т Н О`); what has a digit is compared as a value (`исх. № 465`).
    """
    return bitext.shared.lately(_grammar_of, bitext, index, side)


def _grammar_of(bitext: Bitext, index: int, side: Side) -> NDArray[np.bool_]:
    bead = bitext.alignment.beads[index]
    grammar, _ = licences(bitext, bead.of(side), side)
    forms = spoken(bitext, bead, side).words.forms
    silent = (len(form) == 1 or any(map(str.isdigit, form)) for form in forms)
    return np.array([plain or empty for plain, empty in zip(grammar, silent, strict=True)], bool)


def _length(bitext: Bitext, index: int, side: Side) -> int:
    vectors = bitext.vectors(side)
    return 0 if vectors is None else len(bead_words(vectors, bitext.alignment.beads[index].of(side)))


@lru_cache(maxsize=1)
def _likeness() -> tuple[float, float]:
    fitted = json.loads(files("tta.scorers.words").joinpath("coverage.json").read_text("utf-8"))["similarity"]
    return float(fitted["intercept"]), float(fitted["slope"])
