"""Polarity: negations lost and put in, contrasts changed, words that stand for their opposites."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tta.language.negation import Words
from tta.scorers.polarity.broad_negatives import lost_broad_negatives
from tta.scorers.polarity.claim import turns_the_claim
from tta.scorers.polarity.conditions import are_converse
from tta.scorers.polarity.contrast import Contrast, Shape, contrasts, may_affirm
from tta.scorers.polarity.denials import lost_denials
from tta.scorers.polarity.halves import Half, half_of
from tta.scorers.polarity.idioms import lost_in_idioms
from tta.scorers.polarity.links import Links, links_of
from tta.scorers.polarity.negation_matching import LostNegation, lost_negations
from tta.scorers.polarity.opposites import opposite_findings
from tta.scorers.polarity.reporting import LIKELY, Verdict, finding, marks_the_same, quoted, spans_of
from tta.scorers.polarity.reversal import reversed_oppositions
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.lost_runs import reported_runs
from tta.types import Bitext, Finding, Kind, Language, Severity, Side

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "PO101", "negation lost", Kind.MISTRANSLATION, Severity.CRITICAL,
        "The source negates a word and nothing near its rendering does: no negation of any form, no word that denies by its "
        "meaning (unfit, failed to). Judged by the vectors of the words and by the reader of both sides; critical only where "
        "both share the predicate. Idioms (тем не менее, чуть не, не раз, no doubt) and questions are let "
        "pass, and beads of over 1,000 words; two negations near each other, one of them lost, are mostly not told apart.",
        "Read the two sentences side by side and restore the negation, unless another wording carries it.",
        "Советская сторона не согласилась с этим предложением.", "The Soviet side agreed with this proposal.",
    ),
    Rule(
        "PO102", "negation added", Kind.MISTRANSLATION, Severity.CRITICAL,
        "The translation negates a word and nothing near its counterpart in the source does. Judged as PO101 is.",
        "Read the two sentences side by side and take the negation out, unless another wording of the source carries it.",
        "Посол принял приглашение министра.", "The ambassador did not accept the minister's invitation.",
    ),
    Rule(
        "PO103", "contrast changed", Kind.MISTRANSLATION, Severity.MAJOR,
        "One side denies the first member of a contrast (не X, а Y; not X but Y), the other affirms both (не только X, но и Y; "
        "not only X but also Y), or denies the other one (X, not Y). Only these forms are compared.",
        "Render the contrast as the source has it.",
        "Разрядка нужна не на словах, а на деле.", "Détente is needed not only in words but also in fact.",
    ),
    Rule(
        "PO104", "opposite word", Kind.MISTRANSLATION, Severity.MAJOR,
        "A word or phrase stands where its opposite should: увеличить and reduce, north-west and north-east, on and off, both "
        "and neither, may and must; or two words changed places: who acts and who suffers, what is compared with what, "
        "members of two pairs. Only directions, listed pairs of frequent opposites, leave against duty, clauses of one verb "
        "and single comparisons are seen: words where they render each other and no negation stands near, phrases where each "
        "side has one pole.",
        "Check the word against the source.",
        "Правительство решило увеличить расходы на оборону.", "The government decided to reduce spending on defense.",
    ),
)  # fmt: skip

_LONGEST = 1000  # words of a side beyond which a bead is passed over: it is no pair of sentences
_PHRASE = 3  # words of a lost phrase, with which its negation goes
_MOST = 3  # negations reported of one bead
_FAINT = 0.36
"""Cosine of what is denied and its rendering below which another wording may stand there: lie for `спится`."""


def _score(bitext: Bitext) -> Scored:
    found: list[Finding] = []
    for index, bead in enumerate(bitext.alignment.beads):
        if bead.is_null:
            continue
        halves = {bitext.document(side).language: half_of(bitext, bead, side) for side in Side}
        if len(halves) == len(Side) and all(len(half.words.forms) <= _LONGEST for half in halves.values()):
            links = links_of(bitext, index, halves)
            changed = [
                *_contrast_findings(bitext, index, halves),
                *_reversal_findings(bitext, index, halves, links),
            ]
            changed = changed or list(_negation_findings(bitext, index, halves, links))
            opposite = [
                item
                for item in opposite_findings(bitext, index, halves, links)
                if not any(marks_the_same(item, other) for other in changed)
            ]
            found += changed + opposite
            if not (changed or opposite or are_converse(halves[Language.RU].words, halves[Language.EN].words)):
                found += _denial_findings(bitext, index, halves, links)
    return Scored(tuple(found))


# ---------------------------------------------------------------- negations


def _negation_findings(bitext: Bitext, index: int, halves: dict[Language, Half], links: Links) -> Iterator[Finding]:
    for side in Side:
        own = halves[bitext.document(side).language]
        other = next(half for half in halves.values() if half is not own)
        gone = [lost.run for lost in reported_runs(bitext, index, side) if lost.run.stop - lost.run.start >= _PHRASE]
        idle = (LostNegation(*found) for found in lost_in_idioms(own, other, links))
        for lost in [*lost_negations(own, other, links), *idle][:_MOST]:
            if any(run.start <= lost.negation.word < run.stop for run in gone):
                continue  # it went with the words around it, and they are reported
            first, last = sorted((lost.negation.word, lost.negation.host))
            negated, host = quoted(own, first, last), own.words.forms[lost.negation.host]
            opposite = other.words.forms[lost.opposite]
            yield finding(
                bitext,
                index,
                "PO101" if side is Side.SOURCE else "PO102",
                {own.language: spans_of(own, first, last), other.language: other.spans[lost.opposite]},
                Verdict(
                    f"The {own.language.english_name} negates “{host}” (“{negated}”); "
                    f"the {other.language.english_name} has “{opposite}” without a negation.",
                    lost.probability,
                    _gravity(own, other, lost, links),
                    {"negation": negated, "opposite": opposite},
                ),
            )


def _gravity(own: Half, other: Half, lost: LostNegation, links: Links) -> Severity:
    """Return how grave a lost negation is: minor where the words that both sides should share are hardly alike."""
    if turns_the_claim(own, other, lost, links):
        return Severity.CRITICAL
    return Severity.MINOR if 0 < lost.likeness < _FAINT else Severity.MAJOR


def _denial_findings(bitext: Bitext, index: int, halves: dict[Language, Half], links: Links) -> Iterator[Finding]:
    for side in Side:
        own = halves[bitext.document(side).language]
        other = next(half for half in halves.values() if half is not own)
        lost_here = lost_denials(halves, links, own.language) or lost_broad_negatives(own, other, links)
        for lost in islice(lost_here, _MOST):
            denial, opposite = own.words.forms[lost.word], other.words.forms[lost.opposite]
            yield finding(
                bitext,
                index,
                "PO101" if side is Side.SOURCE else "PO102",
                {own.language: own.spans[lost.word], other.language: other.spans[lost.opposite]},
                Verdict(
                    f"The {own.language.english_name} denies with “{denial}”; "
                    f"the {other.language.english_name} has “{opposite}”, and nothing that denies.",
                    lost.probability,
                    evidence={"negation": denial, "opposite": opposite} | ({"broad": "negative"} if lost.broad else {}),
                ),
            )


# ---------------------------------------------------------------- contrasts


def _contrast_findings(bitext: Bitext, index: int, halves: dict[Language, Half]) -> Iterator[Finding]:
    russian, english = halves[Language.RU], halves[Language.EN]
    left, right = contrasts(russian.words, Language.RU), contrasts(english.words, Language.EN)
    if len(left) != 1 or len(right) != 1 or left[0].shape is right[0].shape:
        return
    denying = russian if left[0].shape is Shape.DENIES else english
    if may_affirm(_first_part(denying.words, (left[0], right[0])[denying is english]), denying.language):
        return
    yield finding(
        bitext,
        index,
        "PO103",
        {
            Language.RU: spans_of(russian, left[0].start, left[0].stop - 1),
            Language.EN: spans_of(english, right[0].start, right[0].stop - 1),
        },
        Verdict(
            f"The Russian says “{left[0].shape.value}” (“{quoted(russian, left[0].start, left[0].stop - 1)}”), "
            f"the English “{right[0].shape.value}” (“{quoted(english, right[0].start, right[0].stop - 1)}”).",
            LIKELY,
        ),
    )


def _reversal_findings(bitext: Bitext, index: int, halves: dict[Language, Half], links: Links) -> Iterator[Finding]:
    russian, english = halves[Language.RU], halves[Language.EN]
    found = reversed_oppositions(russian, english, links)
    if found:
        ours, theirs = found
        yield finding(
            bitext,
            index,
            "PO103",
            {
                Language.RU: spans_of(russian, min(*ours.denied, *ours.affirmed), max(*ours.denied, *ours.affirmed)),
                Language.EN: spans_of(
                    english, min(*theirs.denied, *theirs.affirmed), max(*theirs.denied, *theirs.affirmed)
                ),
            },
            Verdict(
                f"The Russian denies “{quoted(russian, ours.denied[0], ours.denied[-1])}” and affirms "
                f"“{quoted(russian, ours.affirmed[0], ours.affirmed[-1])}”; the English has it the other way round.",
                LIKELY,
                evidence={"phrases": "opposed"},
            ),
        )


def _first_part(words: Words, contrast: Contrast) -> Words:
    """Return the words of a contrast."""
    return Words(words.forms[contrast.start : contrast.stop], words.marks[contrast.start : contrast.stop + 1])


SCORER = Scorer("polarity", "negations lost or added, contrasts changed, opposites, by word vectors", _RULES, _score)
