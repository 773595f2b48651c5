"""Words of dates, numbers and names that both sides have are not lost, whatever a reader of words says of them.

Values are compared as values: who takes them for left out, put in or changed is wrong about the words, and perhaps about those
beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tta.scorers.names.result import CALLED_OTHERWISE, OFTEN_LEFT_OUT
from tta.scorers.words.severity import content_words, is_negation
from tta.types import Fact, FactStatus, Finding, Kind, Language, Side, Span
from tta.values.units import unit_after, unit_before

__all__ = ["drop_agreed"]

_WORDS = {"OM201": Side.SOURCE, "AD201": Side.TARGET}
_POLARITY, _NAME = "PO", "NA"
_CHANGED = "DV101"

_AGREEING = {
    Kind.DATE_TIME: (FactStatus.EQUAL, FactStatus.UNSURE),
    Kind.NUMBER: (FactStatus.EQUAL, FactStatus.UNSURE),
    Kind.ENTITY: (FactStatus.EQUAL,),
}
"""How sure a fact of a kind must be for its words not to count as lost: of names those that were compared and are the same."""
_BESIDE_A_FACT = re.compile(r"(?:\W|\d|\b\w{1,2}\b|\bthe\b|\bгод[а-я]{0,2}\b|\byears?\b)*", re.I)
"""What may stand by a date or number that agrees without being a loss: `В … году`."""
_PERSONS = re.compile(
    r"\s+(?:чел\.|человек(?:а|ам|ами|ах)?\b|люд(?:ей|ям|ьми|ях)\b|экз\.|экземпляр(?:а|ах|ов)\b)", re.I
)
"""What a number counts without saying of what kind it is: `двенадцать человек`, twelve; `в двух экз.`, in duplicate."""
_CYRILLIC = re.compile(r"[а-яё]", re.I)
_DOUBTFUL = 0.5
"""Confidence below which words are not told as lost together with a date or number that agrees, where they are but one."""
_NO_LOSSES = frozenset({OFTEN_LEFT_OUT.rule, CALLED_OTHERWISE.rule})
"""What is said of the first name and patronymic of a person whom the other side calls by the surname."""
_SEVERAL = 2
"""Dates and numbers that agree, from which on words taken for lost with them are not, one for each, however sure it seems."""
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
        if fact.rule in _NO_LOSSES:
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


def _agrees_on(finding: Finding, agreed: dict[Side, dict[int, list[Span]]], texts: dict[Side, str], side: Side) -> bool:
    """Whether words are those of facts that agree, or of such and, if doubtful or beside several, one more that says something.

    Who takes two weeks for lost that are a fortnight, knows as little of the words beside them: `на две недели против обычного`,
    `450 г муки, 120 г` for a pound of flour, four ounces.
    """
    touched, rest = 0, ""
    for span in _spans(finding, side):
        start = span.start
        for fact in sorted(agreed[side].get(finding.bead, ()), key=lambda other: other.start):
            if fact.start < span.stop and span.start < fact.stop:
                touched += 1
                rest += texts[side][start : max(start, fact.start)] + " "
                start = max(start, fact.stop)
        rest += texts[side][start : max(start, span.stop)] + " "
    if not touched or _BESIDE_A_FACT.fullmatch(rest):
        return touched > 0
    language = Language.RU if _CYRILLIC.search(rest) else Language.EN
    more = content_words(rest, language)
    if finding.code == _CHANGED:  # `около шести` for twenty: the bound of a quantity was compared with it
        return not more and not is_negation(rest)
    return more <= touched if touched >= _SEVERAL else finding.confidence < _DOUBTFUL and more <= 1


def _is_issuer(finding: Finding, agreed: dict[Side, dict[int, list[Span]]], texts: dict[Side, str], side: Side) -> bool:
    """Whether words are the country of a currency, in a bead with a sum that both sides have."""
    return bool(agreed[side].get(finding.bead)) and all(
        _ISSUER.fullmatch(texts[side][span.start : span.stop])
        and _MONEY.search(texts[side][max(0, span.start - 12) : span.start])
        for span in _spans(finding, side)
    )


def _spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.source_spans if side is Side.SOURCE else finding.target_spans
