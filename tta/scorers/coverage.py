"""Omissions and additions: whole segments without counterpart, and words inside a bead that nothing renders."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.scorers.attention import Run, bead_words, held, is_silent, links, losses, worst_runs
from tta.scorers.phrase import content_words, phrase
from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer
from tta.types import Bead, Bitext, Cause, Encoding, Finding, Kind, Segment, Severity, Side, Span

__all__ = ["SCORER", "Thresholds", "lost_words", "thresholds"]

_RULES = (
    Rule(
        "OM101", "segment without counterpart", Kind.OMISSION, Severity.MAJOR,
        "A sentence or line of the source is paired with nothing in the translation.",
        "Supply the translation, or mark the place with [...].",
        "Импресарио Григорьев 23.5", "",
    ),
    Rule(
        "OM201", "words left out", Kind.OMISSION, Severity.MAJOR,
        "Consecutive words of the source that no word of the translation renders, judged by the vectors of the words in their "
        "sentence. Single dropped words are mostly not seen; free renderings are sometimes reported.",
        "Read the two sentences side by side and supply what is missing.",
        "заведомо осложнить, а то и вообще поставить под сомнение", "deliberately put in doubt",
    ),
    Rule(
        "AD101", "segment without source", Kind.ADDITION, Severity.MAJOR,
        "A sentence or line of the translation is paired with nothing in the source.",
        "Take it out, or put it in brackets as the editor's.",
        "", "This sentence is the translator's own.",
    ),
    Rule(
        "AD201", "words put in", Kind.ADDITION, Severity.MINOR,
        "Consecutive words of the translation that render no word of the source. Articles, auxiliaries and prepositions do not "
        "count, nor do words in square brackets. Weaker than the search for omissions.",
        "Read the two sentences side by side; take out what the source does not say.",
        "сохранять вопрос о бомбардировщике", "to maintain artificial urgency about the issue of the bomber",
    ),
)  # fmt: skip

_LICENSED = re.compile(r"\[[^\]]{0,200}\]|\((?:signature|signed|seal|stamp|handwritten|illegible)[^)]{0,80}\)", re.I)
_PRIOR_BEADS = 20  # how many usual beads a document's own level is averaged with
_CLAUSE = 4.0  # words lost that make a clause, and its loss major


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What makes a finding of a loss, and what a loss means; fitted by `benchmarks/fit_coverage.py`.

    Attributes:
        least: the smallest loss, in words, that is reported.
        usual: the upper quartile of losses in professional translations.
        intercept, slope: of the logistic curve from a bead's greatest loss to the probability that words are missing, if
            that were as likely as not beforehand.
    """

    least: float
    usual: float
    intercept: float
    slope: float

    def probability(self, loss: float) -> float:
        """Return the probability that belongs to a loss, 0 to 1."""
        return 1.0 / (1.0 + math.exp(-(self.intercept + self.slope * loss)))


@lru_cache(maxsize=2)
def thresholds(side: Side) -> Thresholds:
    """Read the fitted values that come with the package: for omissions (source) or additions (target)."""
    fitted = json.loads(files("tta.scorers").joinpath("coverage.json").read_text("utf-8"))
    return Thresholds(**fitted["omission" if side is Side.SOURCE else "addition"])


def lost_words(bitext: Bitext, bead: Bead, side: Side) -> list[Run]:
    """Return the runs of words of one side of a bead that the other side does not render, by word of the bead."""
    own, other = (bead.source, bead.target) if side is Side.SOURCE else (bead.target, bead.source)
    mine, theirs = _encodings(bitext, side)
    firmness = held(mine.words[bead_words(mine, own)], theirs.words[bead_words(theirs, other)])
    return worst_runs(losses(firmness, _silent(bitext, mine, own, side)).tolist(), 0.0)


def _score(bitext: Bitext) -> Scored:
    findings: list[Finding] = []
    scores: dict[Side, dict[int, float]] = {Side.SOURCE: {}, Side.TARGET: {}}
    for index, bead in enumerate(bitext.alignment.beads):
        if bead.is_null:
            found = _whole(bitext, index, bead)
            findings += found
            if found:
                scores[Side.SOURCE if bead.source else Side.TARGET][index] = found[0].confidence
    for side in Side:
        runs = {i: lost_words(bitext, bead, side) for i, bead in enumerate(bitext.alignment.beads) if not bead.is_null}
        level = freedom([_greatest(found) for found in runs.values()], side)
        fitted = thresholds(side)
        for index, found_runs in runs.items():
            scores[side][index] = fitted.probability(_greatest(found_runs) / level)
            for run in found_runs:
                if run.loss / level >= fitted.least:
                    findings += _words_findings(bitext, index, side, run, fitted.probability(run.loss / level))
    return Scored(tuple(findings), omission=scores[Side.SOURCE], addition=scores[Side.TARGET])


def freedom(losses_of_beads: Sequence[float], side: Side) -> float:
    """Return by how much a document is translated more freely than news are, 1 to 2.

    The root of the upper quartile of its beads' greatest losses against that of WMT22's translations, drawn towards 1
    where there are few beads. What stands out from a document's own level is reported; the root keeps a text that drops
    much from hiding it, and never does it take more than twice the loss.
    """
    if not losses_of_beads:
        return 1.0
    count = len(losses_of_beads)
    ordered = sorted(losses_of_beads)
    quartile = ordered[min(count - 1, (3 * count) // 4)]
    ratio = (count * quartile / thresholds(side).usual + _PRIOR_BEADS) / (count + _PRIOR_BEADS)
    return min(2.0, max(1.0, math.sqrt(ratio)))


def _greatest(runs: Sequence[Run]) -> float:
    return max((run.loss for run in runs), default=0.0)


# ---------------------------------------------------------------- whole segments


def _whole(bitext: Bitext, index: int, bead: Bead) -> list[Finding]:
    side = Side.SOURCE if bead.source else Side.TARGET
    document = bitext.document(side)
    segments = [document.segments[i] for i in bead.source or bead.target]
    if not segments:
        return []
    spans = tuple(span for segment in segments for span in segment.spans)
    severity, cause = _weigh(segments)
    omitted = side is Side.SOURCE
    text = _shortened(" ".join(segment.text for segment in segments))
    other = bitext.document(Side.TARGET if omitted else Side.SOURCE).language.english_name
    return [
        Finding(
            code="OM101" if omitted else "AD101",
            kind=Kind.OMISSION if omitted else Kind.ADDITION,
            severity=severity,
            confidence=0.9,
            cause=cause,
            bead=index,
            source_spans=spans if omitted else (),
            target_spans=() if omitted else spans,
            message=f"“{text}” has no counterpart in the {other}.",
            evidence={"words": sum(len(segment.text.split()) for segment in segments)},
        )
    ]


def _weigh(segments: Sequence[Segment]) -> tuple[Severity, Cause]:
    text = " ".join(segment.text for segment in segments)
    if _LICENSED.fullmatch(text.strip()):
        return Severity.NEUTRAL, Cause.EDITORIAL
    if not re.search(r"\w", text):
        return Severity.NEUTRAL, Cause.UNCLEAR
    said = len(re.findall(r"[^\W\d_]{3,}", text)) > 1 or re.search(r"\d", text)
    return (Severity.MAJOR if said else Severity.MINOR), Cause.TRANSLATION


# ---------------------------------------------------------------- words within a bead


def _words_findings(bitext: Bitext, index: int, side: Side, run: Run, probability: float) -> list[Finding]:
    """Make a finding of a run; none where it holds nothing but words of grammar."""
    omitted, bead = side is Side.SOURCE, bitext.alignment.beads[index]
    spans = _run_spans(bitext, bead, side, run)
    document = bitext.document(side)
    whole = " ".join(span.of(document.text) for span in spans)
    if not content_words(whole, document.language):
        return []
    text = _shortened(whole)
    caret = _caret(bitext, bead, side, run)
    other = bitext.document(Side.TARGET if omitted else Side.SOURCE).language.english_name
    verb = "renders" if omitted else "stands behind"
    severity = Severity.MAJOR if omitted and run.loss >= _CLAUSE else Severity.MINOR
    return [
        Finding(
            code="OM201" if omitted else "AD201",
            kind=Kind.OMISSION if omitted else Kind.ADDITION,
            severity=severity,
            confidence=round(probability, 3),
            cause=Cause.TRANSLATION,
            bead=index,
            source_spans=spans if omitted else caret,
            target_spans=caret if omitted else spans,
            message=f"Nothing in the {other} {verb} “{text}”.",
            evidence={"words_lost": round(run.loss, 2)},
        )
    ]


def _run_spans(bitext: Bitext, bead: Bead, side: Side, run: Run) -> tuple[Span, ...]:
    """Return where the phrase that a run of words makes stands, segment by segment."""
    encoding, _ = _encodings(bitext, side)
    document = bitext.document(side)
    found: list[Span] = []
    first = 0
    for i in bead.source if side is Side.SOURCE else bead.target:
        spans = encoding.word_spans[encoding.word_offsets[i] : encoding.word_offsets[i + 1]]
        start, stop = max(run.start, first) - first, min(run.stop, first + len(spans)) - first
        if start < stop:
            segment = document.segments[i]
            found += segment.locate(*phrase(segment.text, spans[start:stop].tolist(), document.language))
        first += len(spans)
    return tuple(found)


def _caret(bitext: Bitext, bead: Bead, side: Side, run: Run) -> tuple[Span, ...]:
    """Return the empty span on the other side where the run is missing: behind the rendering of the word before it."""
    mine, theirs = _encodings(bitext, side)
    own, other = (bead.source, bead.target) if side is Side.SOURCE else (bead.target, bead.source)
    rows = bead_words(theirs, other)
    if not len(rows):
        return ()
    across = links(mine.words[bead_words(mine, own)], theirs.words[rows])
    word = int(across[run.start - 1]) if run.start else 0
    opposite = bitext.document(Side.TARGET if side is Side.SOURCE else Side.SOURCE)
    owner = next(i for i in other if theirs.word_offsets[i] <= rows[word] < theirs.word_offsets[i + 1])
    start, stop = (int(edge) for edge in theirs.word_spans[rows[word]])
    found = opposite.segments[owner].locate(start, stop)
    place = found[-1].stop if run.start else found[0].start
    return (Span(place, place),)


def _encodings(bitext: Bitext, side: Side) -> tuple[Encoding, Encoding]:
    source, target = bitext.source_encoding, bitext.target_encoding
    if source is None or target is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    return (source, target) if side is Side.SOURCE else (target, source)


def _silent(bitext: Bitext, encoding: Encoding, segments: Sequence[int], side: Side) -> list[bool]:
    document = bitext.document(side)
    silent = []
    for i in segments:
        text = document.segments[i].text
        licensed = [match.span() for match in _LICENSED.finditer(text)]
        for start, stop in encoding.word_spans[encoding.word_offsets[i] : encoding.word_offsets[i + 1]]:
            inside = any(a <= start and stop <= b for a, b in licensed)
            silent.append(inside or is_silent(text[start:stop], document.language))
    return silent


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 160 else plain[:157].rsplit(" ", 1)[0] + " …"


SCORER = Scorer("coverage", "omissions and additions, down to the phrase, by word vectors", _RULES, _score)
