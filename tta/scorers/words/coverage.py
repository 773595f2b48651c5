"""Omissions and additions: whole segments without counterpart, and words inside a bead that nothing renders."""

from __future__ import annotations

import re

from tta.scorers.facts.findings import EDITORS_NOTE
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.attention import bead_words
from tta.scorers.words.blocks import weigh, whole_blocks
from tta.scorers.words.denials import affirms_twice, is_denied_beside
from tta.scorers.words.divergence import changes, is_reported
from tta.scorers.words.dropped_clauses import dropped_clauses
from tta.scorers.words.dropped_members import dropped_members
from tta.scorers.words.dropped_sentences import dropped_sentences, sentences_lacking
from tta.scorers.words.established import established
from tta.scorers.words.expansions import spelt_out
from tta.scorers.words.given_names import stands_beside_a_surname
from tta.scorers.words.lost_runs import LostRun, licences, lost_runs, reported_runs
from tta.scorers.words.phrase import run_spans, shortened
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import is_negation, severity_of_loss
from tta.scorers.words.sound import is_heard
from tta.scorers.words.unlikeness import is_unlike
from tta.scorers.words.usage import usage_of
from tta.types import Bead, Bitext, Cause, Finding, Kind, Language, Severity, Side, Span
from tta.values.states import locates_place

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "OM101", "segment without counterpart", Kind.OMISSION, Severity.MAJOR,
        "A sentence or line of the source is paired with nothing in the translation.",
        "Supply the translation, or mark the place with [...].",
        "Импресарио Григорьев 23.5", "",
    ),
    Rule(
        "OM201", "words left out", Kind.OMISSION, Severity.MAJOR,
        "Words of the source that no word of the translation renders, judged by a network over the vectors of both sides' "
        "words and by a reader of both sides at once. A clause, a negation, a number, a name or a modal is major, another "
        "word minor, a particle neutral. Two in five single dropped words are seen, nearly all clauses; free renderings are "
        "sometimes reported. A lower threshold in the configuration (OM201 = 0.2) sees more words, and many more free "
        "renderings. Where the translation's editor marks [...], it is neutral. A pair of more than some 5,000 words "
        "a side is not examined.",
        "Read the two sentences side by side and supply what is missing.",
        "Делегация прибыла утром и сразу же приступила к работе над текстом договора.", "The delegation arrived in the morning.",
    ),
    Rule(
        "AD101", "segment without source", Kind.ADDITION, Severity.MAJOR,
        "A sentence or line of the translation is paired with nothing in the source.",
        "Take it out, or put it in brackets as the editor's. A line that says whose translation it is, is neutral.",
        "", "This sentence is the translator's own.",
    ),
    Rule(
        "AD201", "words put in", Kind.ADDITION, Severity.MAJOR,
        "Words of the translation that render no word of the source, weighed like omissions. Articles, auxiliaries and "
        "prepositions do not count, nor do words in square brackets. Explicitation is reported, too.",
        "Read the two sentences side by side; take out what the source does not say.",
        "Переговоры завершились вчера.", "The negotiations, which had lasted three days, ended yesterday.",
    ),
)  # fmt: skip


_SURE_NEGATION = 0.6
"""Probability from which on a negation alone is reported as left out or put in."""
_WHOLE = 0.9  # score of a bead without counterpart, and confidence in the finding


def _score(bitext: Bitext) -> Scored:
    findings: list[Finding] = []
    scores: dict[Side, dict[int, float]] = {Side.SOURCE: {}, Side.TARGET: {}}
    for side, block in whole_blocks(bitext):
        findings.append(_whole(bitext, side, block))
        scores[side].update(dict.fromkeys(block, _WHOLE))
    for side, found in lost_runs(bitext).items():
        for index, in_bead in found.items():
            scores[side][index] = in_bead.probability
            findings += [
                _words_finding(bitext, index, side, lost)
                for lost in _lost(bitext, index, side)
                if not (
                    _is_reported_elsewhere(bitext, index, side, lost) or _is_spelt_out(bitext, index, side, lost.run)
                )
            ]
    return Scored(tuple(findings), omission=scores[Side.SOURCE], addition=scores[Side.TARGET])


# ---------------------------------------------------------------- whole segments


def _whole(bitext: Bitext, side: Side, block: range) -> Finding:
    """Return the finding of a bead without counterpart, or of a block of such beads: one thing was lost, however long."""
    document = bitext.document(side)
    rows = [[document.segments[i] for i in bitext.alignment.beads[index].of(side)] for index in block]
    segments = [segment for row in rows for segment in row]
    spans = tuple(span for segment in segments for span in segment.spans)
    severity, cause = min((weigh(row, side) for row in rows), key=lambda weight: weight[0].rank)
    omitted = side is Side.SOURCE
    if omitted and any(_is_marked(bitext, place) for place in (block.start - 1, block.stop)):
        severity, cause = Severity.NEUTRAL, Cause.EDITORIAL
    first, last = (shortened(" ".join(segment.text for segment in row)) for row in (rows[0], rows[-1]))
    other = bitext.document(side.opposite).language.english_name
    words = sum(len(segment.text.split()) for segment in segments)
    message = f"“{first}” has no counterpart in the {other}."
    if len(block) > 1:
        message = (
            f"{len(block):,} rows, from “{first}” to “{last}” ({words:,} words), have no counterpart in the {other}."
        )
    return Finding(
        code="OM101" if omitted else "AD101",
        kind=Kind.OMISSION if omitted else Kind.ADDITION,
        severity=severity,
        confidence=_WHOLE,
        cause=cause,
        bead=block.start,
        source_spans=spans if omitted else (),
        target_spans=() if omitted else spans,
        message=message,
        evidence={"words": words, **({"rows": len(block)} if len(block) > 1 else {})},
        last_bead=block.stop - 1 if len(block) > 1 else None,
    )


def _is_marked(bitext: Bitext, index: int) -> bool:
    """Whether the translation's editor says beside a bead that something is left out or could not be read."""
    if not 0 <= index < len(bitext.alignment.beads):
        return False
    segments = bitext.target.segments
    return any(EDITORS_NOTE.search(segments[place].text) for place in bitext.alignment.beads[index].target)


# ---------------------------------------------------------------- words within a bead


def _lost(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return what one side of a bead loses: by how a text is built, where no run of lost words is sure."""
    return (
        sentences_lacking(bitext, index, side)
        or reported_runs(bitext, index, side)
        or dropped_sentences(bitext, index, side)
        or dropped_members(bitext, index, side)
        or dropped_clauses(bitext, index, side)
    )


def _is_reported_elsewhere(bitext: Bitext, index: int, side: Side, lost: LostRun) -> bool:
    """Whether another scorer reports it: words rendered wrongly, numbers, which are compared as values, and negations.

    Of a bare negation the reader of both sides must be sure that nothing renders it, and no word of the other side may carry it:
    `not a bad choice` renders `неплохой`. Two that affirm are weighed as polarity.
    """
    run = lost.run
    if is_unlike(bitext, index):
        return True
    reported = [change for change in changes(bitext)[index] if is_reported(bitext, index, change)]
    opposite = [change.source if side is Side.SOURCE else change.target for change in reported]
    if any(run.start < other.stop and other.start < run.stop for other in opposite):
        return True
    text = bitext.document(side).words(run_spans(bitext, bitext.alignment.beads[index], side, run))
    if _is_heard(bitext, index, side, text) or affirms_twice(text):
        return True
    if is_negation(text):
        unsure = index not in bitext.readings or lost.probability < _SURE_NEGATION
        return unsure or is_denied_beside(bitext, index, side, run.start, run.stop)
    return not re.search(r"[^\W\d_]{2}", text)


def _is_heard(bitext: Bitext, index: int, side: Side, text: str) -> bool:
    """Whether words taken for left out or put in stand on the other side in other letters."""
    if index not in bitext.readings:
        return False  # names are the business of their own scorer; here is mended what the reader does not hear
    other = bitext.document(side.opposite)
    whole = " ".join(other.segments[i].text for i in bitext.alignment.beads[index].of(side.opposite))
    if bitext.document(side).language is Language.EN:
        return is_heard(whole, text, in_russian=True)
    return is_heard(text, whole, in_russian=False)


def _is_spelt_out(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether words, but for those of grammar, are those of a name that one word stands for, or have an established rendering."""
    bead = bitext.alignment.beads[index]
    known = (*spelt_out(bitext, bead, side), *established(bitext, bead)[side])
    if not known:
        return False
    grammar, _ = licences(bitext, bead.of(side), side)
    return any(all(grammar[i] or i in words for i in range(run.start, run.stop)) for words in known)


def _words_finding(bitext: Bitext, index: int, side: Side, lost: LostRun) -> Finding:
    omitted, bead = side is Side.SOURCE, bitext.alignment.beads[index]
    spans = run_spans(bitext, bead, side, lost.run)
    document = bitext.document(side)
    whole = document.words(spans)
    caret = _caret(bitext, bead, side, lost.run)
    other = bitext.document(Side.TARGET if omitted else Side.SOURCE).language.english_name
    verb = "renders" if omitted else "stands behind"
    marked = omitted and _is_marked(bitext, index)
    english = document.language is Language.EN
    located = english and locates_place(document.text, spans[0].start, spans[-1].stop)
    usage = usage_of(bitext, index, side, lost.run)
    return Finding(
        code="OM201" if omitted else "AD201",
        kind=Kind.OMISSION if omitted else Kind.ADDITION,
        severity=Severity.NEUTRAL if marked or located or usage else _severity(bitext, index, side, lost.run),
        confidence=round(lost.probability, 3),
        cause=Cause.EDITORIAL if marked else Cause.TRANSLATION,
        bead=index,
        source_spans=spans if omitted else caret,
        target_spans=caret if omitted else spans,
        message=f"Nothing in the {other} {verb} “{shortened(whole)}”.{usage}",
        evidence={"words": lost.run.stop - lost.run.start, "gain": round(lost.run.gain, 2)},
    )


def _severity(bitext: Bitext, index: int, side: Side, run: Run) -> Severity:
    """Say how bad it is to lose a run: as bad as its words, but a first name beside the surname no more than a word."""
    document = bitext.document(side)
    words = document.words(run_spans(bitext, bitext.alignment.beads[index], side, run))
    found = severity_of_loss(words, document.language)
    return Severity.MINOR if found is Severity.MAJOR and stands_beside_a_surname(bitext, index, side, run) else found


def _caret(bitext: Bitext, bead: Bead, side: Side, run: Run) -> tuple[Span, ...]:
    """Return the empty span on the other side where the run is missing: behind the rendering of the word before it."""
    across = renditions(bitext)[side].partner
    own, other = bitext.vectors(side), bitext.vectors(side.opposite)
    segments, opposite = bead.of(side), bead.of(side.opposite)
    if own is None or other is None:
        return ()
    rows = bead_words(own, segments)
    word = int(across[rows[run.start - 1]]) if run.start else int(bead_words(other, opposite)[0])
    owner = next(i for i in opposite if other.word_offsets[i] <= word < other.word_offsets[i + 1])
    start, stop = (int(edge) for edge in other.word_spans[word])
    found = bitext.document(side.opposite).segments[owner].locate(start, stop)
    place = found[-1].stop if run.start else found[0].start
    return (Span(place, place),)


SCORER = Scorer("coverage", "omissions and additions, down to the word, by word vectors", _RULES, _score)
