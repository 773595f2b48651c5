"""What two scorers find in the same words is reported once.

A dropped clause takes its names and numbers along. One finding is then left: that of the words left out, where it is as
grave and goes further; that of the name or number, where nothing else is lost. The facts stay in their table either way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from tta.scorers.names.result import OFTEN_LEFT_OUT
from tta.scorers.words.severity import content_words
from tta.types import Fact, FactStatus, Finding, Kind, Language, Side, Span
from tta.values.units import unit_after, unit_before

__all__ = ["drop_agreed", "drop_repeated"]

_WORDS = {"OM201": Side.SOURCE, "AD201": Side.TARGET}
_POLARITY, _NAME = "PO", "NA"
_CHANGED, _EXCLUSIVE = "DV101", "DV301"

_AGREEING = {
    Kind.DATE_TIME: (FactStatus.EQUAL, FactStatus.UNSURE),
    Kind.NUMBER: (FactStatus.EQUAL, FactStatus.UNSURE),
    Kind.ENTITY: (FactStatus.EQUAL,),
}
"""How sure a fact of a kind must be for its words not to count as lost: of names those that were compared and are the same."""
_BESIDE_A_FACT = re.compile(r"(?:\W|\d|\b\w{1,2}\b|\bгод[а-я]{0,2}\b|\byears?\b)*", re.I)
"""What may stand by a date or number that agrees without being a loss: `В … году`."""
_PERSONS = re.compile(r"\s+(?:чел\.|человек(?:а|ам|ами|ах)?\b|люд(?:ей|ям|ьми|ях)\b)", re.I)
"""What a number counts without saying of what kind it is: `двенадцать человек`, twelve."""
_DOUBTFUL = 0.5
"""Confidence below which words are not told as lost together with a date or number that agrees, where they are but one."""


_YEAR = re.compile(r"\b\d{4}\b")
_ISSUER = re.compile(r"США|US|U\.S\.", re.I)
_MONEY = re.compile(r"(?:долл(?:\.|ар[а-я]{0,4})|\d)\s*$", re.I)
"""What stands before the country of a currency, which belongs to the unit of a sum: `500 долл. США`."""


def drop_agreed(findings: Sequence[Finding], facts: Sequence[Fact], texts: dict[Side, str]) -> list[Finding]:
    """Leave out words that are said to be lost, put in or changed, but make up a date, number or name which both sides have.

    They have it where one bead has it on both, as often, and with its year and unit: `200 тысяч рублей` beside 200,000 has
    lost the roubles, and a neighbouring row that names the same country is no rendering of this one. A patronymic or
    first name beside its surname may go without being a loss.
    """
    agreed: dict[Side, dict[int, list[Span]]] = {side: {} for side in Side}
    for fact in _agreeing(facts):
        assert fact.source_bead is not None
        for side, spans in _with_units(fact, texts).items():
            agreed[side].setdefault(fact.source_bead, []).extend(spans)
    for fact in facts:
        if fact.rule == OFTEN_LEFT_OUT.rule:
            for side, bead in ((Side.SOURCE, fact.source_bead), (Side.TARGET, fact.target_bead)):
                if bead is not None:
                    agreed[side].setdefault(bead, []).extend(dict(_stands(fact))[side])
    return [finding for finding in findings if not _agrees(finding, agreed, texts)]


def _agreeing(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts that both sides of one bead have, as often and as whole."""
    found = [
        fact
        for fact in facts
        if fact.status in _AGREEING.get(fact.kind, ())
        and fact.source_bead == fact.target_bead
        and fact.source_bead is not None
        and not (fact.kind is Kind.DATE_TIME and _has_year(fact.source_reading) != _has_year(fact.target_reading))
    ]
    uses = Counter((side, spans) for fact in found for side, spans in _stands(fact))
    return [fact for fact in found if all(uses[place] == 1 for place in _stands(fact))]


def _stands(fact: Fact) -> tuple[tuple[Side, tuple[Span, ...]], ...]:
    return (Side.SOURCE, fact.source_spans), (Side.TARGET, fact.target_spans)


def _has_year(reading: str) -> bool:
    return bool(_YEAR.search(reading))


def _with_units(fact: Fact, texts: dict[Side, str]) -> dict[Side, tuple[Span, ...]]:
    """Return where a fact stands, with the units behind a number if both sides have one: `100 пудов`, `two days`.

    Persons that a number counts belong to it, whether the other side has them or not.
    """
    spans = dict(_stands(fact))
    if fact.kind is not Kind.NUMBER or not all(spans.values()):
        return spans
    ends = {side: _end_of_unit(texts[side], spans[side][-1].stop) for side in Side}
    persons = {
        side: match.end() if (match := _PERSONS.match(texts[side], spans[side][-1].stop)) else 0 for side in Side
    }
    signed = any(_is_money_sign(texts[side], spans[side][0].start) for side in Side)
    # A converted number has its unit on both sides, be it in one word with the number: 2 weeks and a fortnight.
    if None in ends.values() and not (fact.converted or signed):
        ends = dict.fromkeys(Side)
    return {
        side: (*own[:-1], Span(own[-1].start, max(own[-1].stop, ends[side] or persons[side])))
        for side, own in spans.items()
    }


def _end_of_unit(text: str, place: int) -> int | None:
    found = [unit_after(text, place, language) for language in Language]
    return max((unit[1] for unit in found if unit), default=None)


def _is_money_sign(text: str, place: int) -> bool:
    """Whether a sign or a code of a currency stands before a number: `$5`."""
    return unit_before(text, place) is not None


def _is_of_a_date(finding: Finding, agreed: dict[Side, dict[int, list[Span]]]) -> bool:
    """Whether a negation or a name is part of a date or number which both sides have: `без четверти пять` is a quarter to five,
    `лето от Рождества Христова 1712` the year of our Lord 1712.
    """
    side = {"PO101": Side.SOURCE, "PO102": Side.TARGET, "NA102": Side.SOURCE, "NA103": Side.TARGET}.get(finding.code)
    if side is None:
        return False
    facts = agreed[side].get(finding.bead, ())
    return bool(_spans(finding, side)) and all(
        any(one.start <= span.start and span.stop <= one.stop for one in facts) for span in _spans(finding, side)
    )


def _agrees(finding: Finding, agreed: dict[Side, dict[int, list[Span]]], texts: dict[Side, str]) -> bool:
    if finding.code.startswith((_POLARITY, _NAME)):
        return _is_of_a_date(finding, agreed)
    if finding.code == _CHANGED:
        return all(_agrees_on(finding, agreed, texts, side) for side in Side)
    side = _WORDS.get(finding.code)
    if side is None:
        return False
    return _is_issuer(finding, agreed, texts, side) or _agrees_on(finding, agreed, texts, side)

    """Whether words are those of facts that agree, or of such and, of doubtful ones, one more that means something.
def _agrees_on(finding: Finding, agreed: dict[Side, dict[int, list[Span]]], texts: dict[Side, str], side: Side) -> bool:
    """Whether words are those of facts that agree, but for some by them; of words doubtful anyway, but for one that means something.

    Who takes two weeks for lost that are a fortnight, knows as little of the words beside them: `на две недели против обычного`.
    """
    touched, rest = False, ""
    for span in _spans(finding, side):
        start = span.start
        for fact in sorted(agreed[side].get(finding.bead, ()), key=lambda other: other.start):
            if fact.start < span.stop and span.start < fact.stop:
                touched = True
                rest += texts[side][start : max(start, fact.start)] + " "
                start = max(start, fact.stop)
        rest += texts[side][start : max(start, span.stop)] + " "
    if not touched or _BESIDE_A_FACT.fullmatch(rest):
        return touched
    language = Language.EN if finding.code == "AD201" else Language.RU
    return finding.code in _WORDS and finding.confidence < _DOUBTFUL and content_words(rest, language) <= 1


def _is_issuer(finding: Finding, agreed: dict[Side, dict[int, list[Span]]], texts: dict[Side, str], side: Side) -> bool:
    """Whether words are the country of a currency, in a bead with a sum that both sides have."""
    return bool(agreed[side].get(finding.bead)) and all(
        _ISSUER.fullmatch(texts[side][span.start : span.stop])
        and _MONEY.search(texts[side][max(0, span.start - 12) : span.start])
        for span in _spans(finding, side)
    )


def drop_repeated(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out findings that repeat another one of the same bead; the order stays.

    Of words left out or put in and a fact that is missing or added among them, the fact is left out if the words go
    beyond it and are at least as grave, the words if they do not go beyond it. Words within a value that differs (`июля` and
    `June` in 15 июля and June 15; `Three` in three weeks for `неделю`) are the same fault. Of two words of one kind that
    exclude each other, the kind explains more than that they are unlike, and less than that they are opposites.
    """
    repeated: set[int] = set()
    order = sorted(range(len(findings)), key=lambda place: findings[place].bead)
    for _, places in groupby(order, key=lambda place: findings[place].bead):
        chosen = list(places)
        if len(chosen) > 1:
            facts = [place for place in chosen if findings[place].fact is not None]
            kinds = [place for place in chosen if findings[place].code == _EXCLUSIVE]
            repeated |= _within(
                findings, [place for place in chosen if findings[place].code == _CHANGED], facts + kinds
            )
            repeated |= _within(findings, kinds, [place for place in chosen if place not in repeated | {*kinds}])
            for side in Side:
                repeated |= _repeated(findings, chosen, side)
    return [finding for place, finding in enumerate(findings) if place not in repeated]


def _within(findings: Sequence[Finding], inner: Sequence[int], outer: Sequence[int]) -> set[int]:
    """Return which of some findings lie, on both sides, within one of some others that is as grave."""
    if not inner or not outer:
        return set()
    by_side = [set(_inside(findings, inner, outer, side)) for side in Side]
    return {place for place, other in by_side[0] & by_side[1] if _is_as_grave(findings[other], findings[place])}


def _is_as_grave(finding: Finding, other: Finding) -> bool:
    return finding.severity.rank <= other.severity.rank


def _repeated(findings: Sequence[Finding], chosen: Sequence[int], side: Side) -> set[int]:
    words = [place for place in chosen if _WORDS.get(findings[place].code) is side]
    facts = [place for place in chosen if _is_fact_of(findings[place], side)]
    repeated = _negations_twice(findings, chosen, words, side)
    words = [place for place in words if place not in repeated]
    differing = [place for place in chosen if findings[place].fact is not None and place not in facts]
    repeated |= {
        place
        for place, outer in _inside(findings, words, differing, side)
        if _is_as_grave(findings[outer], findings[place])
    }
    words = [place for place in words if place not in repeated]
    if not words or not facts:
        return repeated
    repeated |= {place for place, _ in _inside(findings, words, facts, side)}
    for place, outer in _inside(findings, facts, [place for place in words if place not in repeated], side):
        if _is_as_grave(findings[outer], findings[place]):
            repeated.add(place)
    return repeated


def _negations_twice(findings: Sequence[Finding], chosen: Sequence[int], words: Sequence[int], side: Side) -> set[int]:
    """Return which words left out or put in are marked by a finding of negations, too, which explains them better."""
    polarity = [
        place for place in chosen if findings[place].code.startswith(_POLARITY) and _spans(findings[place], side)
    ]
    return {place for place, _ in _inside(findings, words, polarity, side)} if polarity else set()


def _is_fact_of(finding: Finding, side: Side) -> bool:
    """Whether a finding is of a fact that stands on this side alone."""
    return finding.fact is not None and bool(_spans(finding, side)) and not _spans(finding, side.opposite)


def _inside(
    findings: Sequence[Finding], inner: Iterable[int], outer: Sequence[int], side: Side
) -> list[tuple[int, int]]:
    """Return which of some findings lie wholly within which of others, whose spans do not overlap each other."""
    pieces = sorted((span.start, span.stop, place) for place in outer for span in _spans(findings[place], side))
    found = []
    for place in inner:
        owners = {_owner(pieces, span) for span in _spans(findings[place], side)}
        if len(owners) == 1 and (owner := owners.pop()) is not None:
            found.append((place, owner))
    return found


def _owner(pieces: Sequence[tuple[int, int, int]], span: Span) -> int | None:
    behind = bisect_right(pieces, span.start, key=lambda piece: piece[0]) - 1
    return pieces[behind][2] if behind >= 0 and span.stop <= pieces[behind][1] else None


def _spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.source_spans if side is Side.SOURCE else finding.target_spans
