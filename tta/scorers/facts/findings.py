"""What the scorers of dates, identifiers and numbers have in common: from matched facts to findings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tta.scorers.facts.age_decades import with_age_decades
from tta.scorers.facts.ages_compared import with_ages
from tta.scorers.facts.approximate import with_approximations
from tta.scorers.facts.both_or_one import with_both_or_one
from tta.scorers.facts.counted_years import with_counted_years
from tta.scorers.facts.differences import with_differences
from tta.scorers.facts.equality import judge
from tta.scorers.facts.floors import with_floors
from tta.scorers.facts.intervals import with_intervals
from tta.scorers.facts.limits import with_limits
from tta.scorers.facts.matched import Matched
from tta.scorers.facts.matching import match_facts
from tta.scorers.facts.nights import with_nights
from tta.scorers.facts.open_days import with_open_days
from tta.scorers.facts.order import changed_places
from tta.scorers.facts.places_climbed import with_places_climbed
from tta.scorers.facts.qualities import with_places_of_medals
from tta.scorers.facts.running_hours import with_running_hours
from tta.scorers.facts.school_years import with_school_years
from tta.scorers.facts.units_shown import with_units_shown
from tta.scorers.scorer import Scored
from tta.types import Bitext, Cause, Fact, FactStatus, Finding, Kind, Severity, Side
from tta.values import Value

__all__ = ["EDITORS_NOTE", "FactTexts", "Weigh", "Weight", "matched_facts", "score_facts"]

Weight = tuple[Severity, float, Cause]
"""Severity, confidence and cause of a finding."""
Weigh = Callable[[Matched], Weight | None]
"""Weighs a fact that is not simply equal; None where it is not worth a finding."""

EDITORS_NOTE = re.compile(
    r"\[[^\]]{0,80}(?:illegible|handwritten|unclear|omitted|not\s+translated|\.\s?\.\s?\.|…)[^\]]{0,80}\]", re.I
)
"""What an editor writes in place of something that is not given."""

_KINDS = (Kind.DATE_TIME, Kind.IDENTIFIER, Kind.MARK, Kind.NUMBER)
_BRACKET = 200
"""Code points to either side of a value in which the brackets of an addition are looked for."""
_LONG = 3
"""Code points from which on a number is the same one anywhere in a document: a 5 stands everywhere, a 120 does not."""


@dataclass(frozen=True, slots=True)
class FactTexts:
    """How a kind of fact is called in messages, and the codes of its findings; `doubtful` is '' where there is none."""

    noun: str
    differs: str
    missing: str
    added: str
    doubtful: str = ""


def score_facts(bitext: Bitext, kind: Kind, texts: FactTexts, weigh: Weigh) -> Scored:
    """Report the facts of one kind.

    A fact that agrees as far as it goes and is worth a finding is unsure. One in a bead that has no counterpart at all is
    listed and makes no finding: the omission of the bead says it.
    """
    own = [item for item in matched_facts(bitext) if item.fact.kind is kind]
    found = [_finding(bitext, item, texts, weigh) for item in own]
    findings = [replace(finding, fact=place) for place, finding in enumerate(found) if finding is not None]
    facts = [
        replace(item.fact, status=FactStatus.UNSURE) if finding and item.fact.status is FactStatus.EQUAL else item.fact
        for item, finding in zip(own, found, strict=True)
    ]
    return Scored(findings=tuple(findings), facts=tuple(facts))


def matched_facts(bitext: Bitext) -> tuple[Matched, ...]:
    """Return all facts of a bitext but names, worked out once for the scorers of every kind."""
    return bitext.shared.once(_matched_facts, bitext)


def _matched_facts(bitext: Bitext) -> tuple[Matched, ...]:
    found = match_facts(bitext, _KINDS, judge, anywhere=_is_distinctive)
    documents = {side: bitext.document(side) for side in Side}
    found = with_limits(bitext, changed_places(bitext, found))
    found = with_floors(bitext, with_school_years(bitext, with_approximations(bitext, found)))
    found = with_running_hours(bitext, with_age_decades(bitext, with_places_climbed(bitext, found)))
    found = with_ages(bitext, with_open_days(bitext, found))
    found = with_differences(bitext, with_places_of_medals(bitext, with_intervals(bitext, found)))
    found = with_nights(bitext, with_counted_years(bitext, with_both_or_one(bitext, found)))
    return tuple(with_units_shown(documents, found))


def _is_distinctive(value: Value) -> bool:
    """A small number stands everywhere; a date, a registry number or a large number does not."""
    return value.kind is not Kind.NUMBER or len(value.text) >= _LONG


def _finding(bitext: Bitext, item: Matched, texts: FactTexts, weigh: Weigh) -> Finding | None:
    fact = item.fact
    index = fact.source_bead if fact.source_bead is not None else fact.target_bead
    if index is None or bitext.alignment.beads[index].is_null:
        return None
    if fact.status is FactStatus.EQUAL and not item.judgement.doubtful:
        return None
    weight = weigh(item)
    if weight is not None and _is_licensed(bitext, item, index):
        weight = Severity.NEUTRAL, weight[1], Cause.EDITORIAL
    code = _code(fact, texts)
    if weight is None or not code:
        return None
    severity, confidence, cause = weight
    evidence = {"source": fact.source_reading, "target": fact.target_reading, "rule": fact.rule}
    return Finding(
        code=code,
        kind=fact.kind,
        severity=severity,
        confidence=confidence,
        cause=cause,
        bead=index,
        source_spans=fact.source_spans,
        target_spans=fact.target_spans,
        message=_message(bitext, item, texts.noun),
        evidence={name: value for name, value in evidence.items() if value},
    )


def _is_licensed(bitext: Bitext, item: Matched, index: int) -> bool:
    """Whether an editor's brackets account for the fact: it was added in them, or they say that something is missing."""
    if item.fact.status is FactStatus.ADDED and item.target is not None:
        text = bitext.target.text
        start, stop = item.target.spans[0].start, item.target.spans[-1].stop
        left = text.rfind("[", max(0, start - _BRACKET), start)
        closed = text.find("]", left, start) >= 0 if left >= 0 else True
        return not closed and text.find("]", stop, stop + _BRACKET) >= 0
    if item.fact.status is FactStatus.MISSING and item.fact.kind is not Kind.MARK:
        segments = bitext.target.segments
        return any(EDITORS_NOTE.search(segments[place].text) for place in bitext.alignment.beads[index].target)
    return False


def _code(fact: Fact, texts: FactTexts) -> str:
    return {
        FactStatus.EQUAL: texts.doubtful,
        FactStatus.DIFFERS: texts.differs,
        FactStatus.MISSING: texts.missing,
        FactStatus.ADDED: texts.added,
    }[fact.status]


def _message(bitext: Bitext, item: Matched, noun: str) -> str:
    source, target = bitext.source.language.english_name, bitext.target.language.english_name
    left = _quoted(item.source)
    right = _quoted(item.target)
    if item.source and item.target:
        return f"The {source} has {left}, the {target} {right}: {item.judgement.rule}."
    if item.source:
        return f"The {source} has the {noun} {left}; the {target} has none to match it."
    return f"The {target} has the {noun} {right}; the {source} has none to match it."


def _quoted(value: Value | None) -> str:
    """Show what is written, and how it was understood where that is not the same."""
    if value is None:
        return ""
    written, understood = " ".join(value.text.split()), str(value.content)
    return written if written == understood or value.kind is not Kind.DATE_TIME else f"{written} ({understood})"
