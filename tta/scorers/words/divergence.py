"""Divergence: a bead that is covered and says something else, in a phrase or altogether."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.attention import bead_words
from tta.scorers.words.established import established
from tta.scorers.words.lost_runs import curve, least, licences, log_odds, measures, read_measures
from tta.scorers.words.phrase import run_spans, shortened
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import LEVEL, Run, gains, worst_runs
from tta.scorers.words.severity import content_words, is_name, severity_of_loss
from tta.scorers.words.sound import is_heard
from tta.scorers.words.unlikeness import is_unlike, unlikeness
from tta.types import Bead, Bitext, Cause, Finding, Kind, Language, Severity, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["SCORER", "Change", "candidates", "changes", "is_reported"]

_RULES = (
    Rule(
        "DV101", "phrase says something else", Kind.MISTRANSLATION, Severity.MAJOR,
        "Words of the translation stand where words of the source should be rendered, and are unlike them by their "
        "vectors. One wrong word in four is seen: words of one field, such as price and cost, are hardly told apart; "
        "DV301 has lists.",
        "Read the two phrases side by side and correct the rendering.",
        "Суд отложил рассмотрение дела.", "The court adjourned the football match.",
    ),
    Rule(
        "DV102", "sentence unlike its translation", Kind.MISTRANSLATION, Severity.MAJOR,
        "The two sides of a pair are as unlike as sentences that are no translations of each other: a reader of both sides links "
        "hardly a word of either to the other; without it, by the vectors of the sentences, which tell half as many. Where a "
        "side has no more than six words it is minor: proverbs and formulas are rendered by others. Where one has no more than "
        "four and the other no more than six it is neutral: too short to judge.",
        "Check whether the pair belongs together; then translate the sentence anew.",
        "Импресарио приехал в город вечером.", "Prices of steel fell again last year.",
    ),
)  # fmt: skip

_DOUBT = 0.2  # a source word that is less probably missing or wrong than this is rendered, whatever stands opposite
_READ_LEVEL = (
    0.15  # from which on a word that the reader takes for wrong adds to a run: it is seldom surer of one word than that
)
_FORMULA = 6  # words of a proverb or another saying that stands alone
_NOTICE = 4  # words of a notice, which another one renders: `не прислоняться`, stand clear of the doors
_REACH = 4  # words on either side of where a run's neighbours point to


@dataclass(frozen=True, slots=True)
class Change:
    """A run of source words that a run of target words stands in the place of, and how probable that is."""

    source: Run
    target: Run
    probability: float


def _score(bitext: Bitext) -> Scored:
    findings: list[Finding] = []
    scores: dict[int, float] = {}
    for index, found in changes(bitext).items():
        unlike = unlikeness(bitext, index)
        scores[index] = max([unlike, *(change.probability for change in found)])
        if is_unlike(bitext, index):
            findings.append(_whole_finding(bitext, index, unlike))
        else:
            findings += [
                _phrase_finding(bitext, index, change) for change in found if is_reported(bitext, index, change)
            ]
    return Scored(tuple(findings), divergence=scores)


def is_reported(bitext: Bitext, index: int, change: Change) -> bool:
    """Whether a finding is made of a change: it is probable enough, and no matter of abbreviations, grammar, names or usage."""
    if change.probability < least("divergence", bitext.least, read=index in bitext.readings):
        return False
    texts = _quoted(bitext, index, change)
    russian, english = texts if bitext.source.language is Language.RU else texts[::-1]
    if _is_established(bitext, index, change) or is_heard(russian, english, in_russian=True):
        return False
    if all(is_name(text, bitext.document(side).language) for side, text in zip(Side, texts, strict=True)):
        return False
    return all(
        re.search(r"[^\W\d_]{4}", text) and content_words(text, bitext.document(side).language)
        for side, text in zip(Side, texts, strict=True)
    )


def _is_established(bitext: Bitext, index: int, change: Change) -> bool:
    """Whether every word of both phrases, but for those of grammar, has an established rendering in the bead, or is one."""
    bead = bitext.alignment.beads[index]
    known = established(bitext, bead)
    for side, run in ((Side.SOURCE, change.source), (Side.TARGET, change.target)):
        grammar, _ = licences(bitext, bead.of(side), side)
        words = {word for words in known[side] for word in words}
        if any(not grammar[word] and word not in words for word in range(run.start, run.stop)):
            return False
    return True


def changes(bitext: Bitext) -> dict[int, tuple[Change, ...]]:
    """Find, in every bead with both sides, the phrases of the target that say something else than the source.

    Raises:
        CannotRunError: see `renditions`.
    """
    return bitext.shared.once(_changes, bitext)


def candidates(bitext: Bitext, bead: Bead, *, read: bool) -> Iterator[tuple[Run, Run, float]]:
    """Yield runs of target words that are probably wrong, each behind the source words that it stands for.

    The third is the greatest doubt about one of these source words. `read` says whether the reader of both sides
    has read the bead.
    """
    source, target = (_rows(bitext, bead, side) for side in Side)
    if not len(source) or not len(target):
        return
    wrong = renditions(bitext)[Side.TARGET].wrong[target]
    doubts = _doubts(bitext, bead, Side.SOURCE)
    level = _READ_LEVEL if read else LEVEL
    for run in worst_runs(gains(wrong, *licences(bitext, bead.target, Side.TARGET), level).tolist()):
        place = _opposite(bitext, (source, target), run, doubts)
        if place is not None:
            yield place, run, float(doubts[place.start : place.stop].max())


def _changes(bitext: Bitext) -> dict[int, tuple[Change, ...]]:
    renditions(bitext)
    return {
        index: tuple(_bead_changes(bitext, bead, read=index in bitext.readings))
        for index, bead in enumerate(bitext.alignment.beads)
        if not bead.is_null
    }


def _bead_changes(bitext: Bitext, bead: Bead, *, read: bool) -> Iterator[Change]:
    wrong = renditions(bitext)[Side.TARGET].wrong[_rows(bitext, bead, Side.TARGET)]
    for source, target, doubt in candidates(bitext, bead, read=read):
        seen = (*read_measures(wrong, target), log_odds(doubt)) if read else (*measures(wrong, target), doubt)
        yield Change(source, target, curve("divergence", read=read).probability(*seen))


def _opposite(
    bitext: Bitext, rows: tuple[NDArray[np.int64], NDArray[np.int64]], run: Run, doubts: NDArray[np.float32]
) -> Run | None:
    """Return the source words that a run of target words stands for: doubted ones that are like it or at its place."""
    source, target = rows
    partners = {side: renditions(bitext)[side].partner for side in Side}
    inside = target[run.start : run.stop]
    like = set(np.flatnonzero(np.isin(source, partners[Side.TARGET][inside])).tolist())
    like |= set(np.flatnonzero(np.isin(partners[Side.SOURCE][source], inside)).tolist())
    for neighbour in (run.start - 1, run.stop):
        if not 0 <= neighbour < len(target):
            continue
        for middle in np.flatnonzero(source == partners[Side.TARGET][target[neighbour]]).tolist():
            like |= set(range(max(0, middle - _REACH), min(len(source), middle + _REACH + 1)))
    best = max(like, key=lambda place: (float(doubts[place]), -place), default=None)
    if best is None or doubts[best] < _DOUBT:
        return None
    start, stop = best, best + 1
    while start > 0 and doubts[start - 1] >= _DOUBT:
        start -= 1
    while stop < len(doubts) and doubts[stop] >= _DOUBT:
        stop += 1
    return Run(start, stop, float(doubts[start:stop].sum()))


def _rows(bitext: Bitext, bead: Bead, side: Side) -> NDArray[np.int64]:
    vectors = bitext.vectors(side)
    return np.zeros(0, np.int64) if vectors is None else bead_words(vectors, bead.of(side))


def _doubts(bitext: Bitext, bead: Bead, side: Side) -> NDArray[np.float32]:
    """Return for each word of one side of a bead the probability that it is missing or wrong, whichever is greater."""
    rendition, rows = renditions(bitext)[side], _rows(bitext, bead, side)
    found: NDArray[np.float32] = np.maximum(rendition.missing[rows], rendition.wrong[rows])
    return found


# ---------------------------------------------------------------- findings


def _phrase_finding(bitext: Bitext, index: int, change: Change) -> Finding:
    bead = bitext.alignment.beads[index]
    quoted = _quoted(bitext, index, change)
    severity = min(
        (severity_of_loss(text, bitext.document(side).language) for text, side in zip(quoted, Side, strict=True)),
        key=lambda level: level.rank,
    )
    return Finding(
        code="DV101",
        kind=Kind.MISTRANSLATION,
        severity=severity,
        confidence=round(change.probability, 3),
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=run_spans(bitext, bead, Side.SOURCE, change.source),
        target_spans=run_spans(bitext, bead, Side.TARGET, change.target),
        message=f"“{shortened(quoted[0])}” is rendered as “{shortened(quoted[1])}”, which says something else.",
        evidence={"likeness": round(bead.similarity, 3)},
    )


def _quoted(bitext: Bitext, index: int, change: Change) -> tuple[str, str]:
    """Return the two phrases as they stand."""
    bead = bitext.alignment.beads[index]
    source, target = (
        bitext.document(side).words(run_spans(bitext, bead, side, run))
        for side, run in ((Side.SOURCE, change.source), (Side.TARGET, change.target))
    )
    return source, target


def _whole_finding(bitext: Bitext, index: int, probability: float) -> Finding:
    bead = bitext.alignment.beads[index]
    spans = [tuple(span for i in bead.of(side) for span in bitext.document(side).segments[i].spans) for side in Side]
    return Finding(
        code="DV102",
        kind=Kind.MISTRANSLATION,
        severity=_gravity(sorted(len(_rows(bitext, bead, side)) for side in Side)),
        confidence=round(probability, 3),
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=spans[0],
        target_spans=spans[1],
        message="The two sides of this row are as unlike as texts that are no translations of each other.",
        evidence={"similarity": round(bead.similarity, 3)},
    )


def _gravity(words: Sequence[int]) -> Severity:
    """Return how grave it is that sides of so many words, the fewer first, are unlike: a proverb, a formula or a notice may be
    rendered by another (`в двух шагах`, a stone's throw away).
    """
    fewer, more = words
    if fewer <= _NOTICE and more <= _FORMULA:
        return Severity.NEUTRAL
    return Severity.MINOR if fewer <= _FORMULA else Severity.MAJOR


SCORER = Scorer("divergence", "phrases and sentences that say something else, by word vectors", _RULES, _score)
