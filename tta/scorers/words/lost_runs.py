"""What each side of each bead loses: runs of words that the other side does not render, with their probability."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from tta.language.russian import best_reading
from tta.scorers.curve import Curve
from tta.scorers.words.attention import bead_words
from tta.scorers.words.dated import words_of_dates
from tta.scorers.words.denials import spoken
from tta.scorers.words.gaps import NO_GAP, gap_of
from tta.scorers.words.rendition import Rendition, renditions
from tta.scorers.words.runs import LEVEL, Run, gains, worst_runs
from tta.scorers.words.severity import is_grammar
from tta.types import Bitext, Language, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = [
    "LICENSED",
    "READ_LEVEL",
    "REPORTED",
    "LostInBead",
    "LostRun",
    "curve",
    "gap_measures",
    "least",
    "licences",
    "log_odds",
    "lost_runs",
    "measures",
    "read_measures",
    "reported_runs",
]

READ_LEVEL = 0.2
"""Probability from which on a word adds to a run where the reader has read it, which is seldom sure of all words of a phrase."""
_LEAST_WITH_NOUN = 0.25
"""Probability from which on a lost run with a noun is reported, where that of the curve is higher."""
_SENTENCE = 9  # words that a sentence must have for that
_LEAST_CHANCE = 1e-4  # a probability nearer to 0 or 1 says no more than this one
REPORTED = {"omission": "OM201", "addition": "AD201", "divergence": "DV101"}
"""Under which code findings are reported that a curve makes."""

LICENSED = re.compile(r"\[[^\]]{0,200}\]|\((?:signature|signed|seal|stamp|handwritten|illegible)[^)]{0,80}\)", re.I)
"""What an editor may put into a translation: anything in square brackets, labels of what is seen on the page."""


@dataclass(frozen=True, slots=True)
class LostRun:
    """A run of words of one side of a bead that the other side does not render."""

    run: Run
    probability: float


@dataclass(frozen=True, slots=True)
class LostInBead:
    """What one side of a bead loses, from the first word to the last, and the probability that it loses anything."""

    runs: tuple[LostRun, ...]
    probability: float


@lru_cache(maxsize=8)
def curve(kind: str, *, read: bool) -> Curve:
    """Read a fitted curve that comes with the package: `omission`, `addition` or `divergence`.

    Args:
        kind: one of these.
        read: whether the reader of both sides has read the bead, or the network over vectors judges alone.
    """
    name = "runs.joint.json" if read else "coverage.json"
    fitted = json.loads(files("tta.scorers.words").joinpath(name).read_text("utf-8"))
    return Curve(fitted[kind]["intercept"], tuple(fitted[kind]["weights"]), fitted[kind]["least"])


def least(kind: str, named: Mapping[str, float], *, read: bool) -> float:
    """Return the probability from which on findings of a kind are made: the fitted one, or a lower one named for its code.

    A higher one is no matter of scorers: a second translation may yet make a finding surer.
    """
    fitted = curve(kind, read=read).least
    return min(fitted, named.get(REPORTED[kind], fitted))


def lost_runs(bitext: Bitext) -> dict[Side, dict[int, LostInBead]]:
    """Find what every bead with both sides loses on each; by side and bead.

    Raises:
        CannotRunError: see `renditions`.
    """
    return bitext.shared.once(_lost_runs, bitext)


def reported_runs(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return the lost runs of one side of a bead that are probable enough to be reported.

    Of a Russian sentence that was read together with its translation, a run with a noun need be less probable: verbs such as
    `пытаться` or `сообщается`, and negations, go unrendered in good translations, things hardly; but in few words much is
    understood (`снялся с турнира`, withdrew).
    """
    read = index in bitext.readings
    enough = least("omission" if side is Side.SOURCE else "addition", bitext.least, read=read)
    with_noun = min(enough, _LEAST_WITH_NOUN) if read else enough
    return [
        lost
        for lost in lost_runs(bitext)[side][index].runs
        if lost.probability >= enough
        or (lost.probability >= with_noun and _names_a_thing(bitext, index, side, lost.run))
    ]


def _names_a_thing(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether a run of a Russian source of some length has a noun, no name."""
    if side is not Side.SOURCE or bitext.source.language is not Language.RU:
        return False
    words = spoken(bitext, bitext.alignment.beads[index], side).words
    return len(words.forms) >= _SENTENCE and any(
        words.forms[place].islower() and best_reading(words.plain(place)).part_of_speech == "NOUN"
        for place in range(run.start, run.stop)
    )


def _lost_runs(bitext: Bitext) -> dict[Side, dict[int, LostInBead]]:
    found = renditions(bitext)
    return {
        side: {
            index: _lost_in_bead(bitext, index, side, found[side])
            for index, bead in enumerate(bitext.alignment.beads)
            if not bead.is_null
        }
        for side in Side
    }


def _lost_in_bead(bitext: Bitext, index: int, side: Side, rendition: Rendition) -> LostInBead:
    vectors = bitext.vectors(side)
    segments = bitext.alignment.beads[index].of(side)
    fitted = curve("omission" if side is Side.SOURCE else "addition", read=index in bitext.readings)
    if vectors is None or not len(rows := bead_words(vectors, segments)):
        return LostInBead((), 0.0)
    missing, read = rendition.missing[rows], index in bitext.readings
    unread = rendition.unread[rows] if rendition.unread is not None else missing
    dated = words_of_dates(bitext, index, side)
    missing, unread = (np.where(dated, np.float32(0.0), each) for each in (missing, unread))
    level = READ_LEVEL if read else LEVEL

    def measured(run: Run | None) -> tuple[float, ...]:
        if not read:
            return measures(missing, run)
        return (*read_measures(missing, run, unread), *gap_measures(bitext, index, side, run))

    found = tuple(
        LostRun(run, fitted.probability(*measured(run)))
        for run in worst_runs(gains(missing, *licences(bitext, segments, side), level).tolist())
    )
    nothing = fitted.probability(*measured(None))
    return LostInBead(found, max((lost.probability for lost in found), default=nothing))


def measures(probabilities: NDArray[np.float32], run: Run | None) -> tuple[float, float]:
    """Return what a curve goes by: the logarithm of a run's gain and its likeliest word; those of no run at all."""
    if run is None:
        return 0.0, float(probabilities.max())
    return math.log1p(run.gain), float(probabilities[run.start : run.stop].max())


def read_measures(
    probabilities: NDArray[np.float32], run: Run | None, unread: NDArray[np.float32] | None = None
) -> tuple[float, ...]:
    """Return what a curve goes by where the reader has read the bead.

    The logarithm of a run's gain; its likeliest word, by its log-odds; the logarithm of how many words the side has, for the
    more there are, the likelier one of them looks lost by chance; and of `unread`, the probabilities of the network alone, if
    given, the gain within the run and the likeliest word: it is the better judge of long runs.
    """
    part = slice(None) if run is None else slice(run.start, run.stop)
    gain = 0.0 if run is None else math.log1p(run.gain)
    found = gain, log_odds(float(probabilities[part].max())), math.log(len(probabilities))
    if unread is None:
        return found
    own = 0.0 if run is None else float(np.maximum(unread[part] - LEVEL, 0.0).sum())
    return *found, math.log1p(own), log_odds(float(unread[part].max()))


def gap_measures(bitext: Bitext, index: int, side: Side, run: Run | None) -> tuple[float, ...]:
    """Return what the gaps of the translation say of a run that the source would lose; nothing of one that was put in.

    Gaps of the source add nothing to the words put in: with them as many were found on calibration texts as without.
    """
    if side is Side.TARGET:
        return ()
    if run is None:
        return (NO_GAP,)
    own = list(Language).index(bitext.document(side).language)
    reading = bitext.readings[index]
    return (gap_of(run, reading.partner[own], reading.gaps[1 - own]),)


def log_odds(probability: float) -> float:
    """Return log-odds, none beyond what a probability of one in ten thousand has."""
    plain = min(max(probability, _LEAST_CHANCE), 1.0 - _LEAST_CHANCE)
    return math.log(plain / (1.0 - plain))


def licences(bitext: Bitext, segments: Sequence[int], side: Side) -> tuple[list[bool], list[bool]]:
    """Say of each word of some segments whether it is grammar, and whether an editor's brackets license it."""
    return bitext.shared.lately(_licences, bitext, tuple(segments), side)


def _licences(bitext: Bitext, segments: Sequence[int], side: Side) -> tuple[list[bool], list[bool]]:
    document, vectors = bitext.document(side), bitext.vectors(side)
    grammar: list[bool] = []
    licensed: list[bool] = []
    for i in segments:
        text = document.segments[i].text
        brackets = [match.span() for match in LICENSED.finditer(text)]
        if vectors is None:
            continue
        for start, stop in vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist():
            licensed.append(any(a <= start and stop <= b for a, b in brackets))
            grammar.append(is_grammar(text[start:stop], document.language))
    return grammar, licensed
