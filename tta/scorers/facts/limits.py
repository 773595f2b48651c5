"""Limits of numbers: on which side the truth lies, `не более 20` / at least 20, and by how much or to what, `на` / to; of
spans of time also where they lie, and of multiples whether they are more or less.

The figure is the same on both sides, so that nothing else sees it. Only what stands right at the number counts, and only where
both sides say it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.deadlines import is_least_span
from tta.scorers.facts.distances import are_opposed, direction_of
from tta.scorers.facts.each_or_one import EACH_OR_ONE, each_or_one
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.scorers.facts.multiples import MORE_OR_LESS, more_or_less
from tta.types import Bitext, FactStatus, Kind, Language, Side
from tta.values import NumberContent, Value
from tta.values.units import BY_NAME

__all__ = ["with_limits"]

_YOUNGEST, _OLDEST = 10, 110
"""Years between which `ему за` and `ему под` say an age."""
_WINDOW = 48
"""Code points to either side of a number in which its limit stands."""
_CHANGE_WINDOW = 80
"""Code points before a number in which it is said that something grew or fell."""
_CLOSE_CHANGE = 24
"""The same where the number has no unit, and `to 15` may be a place."""

_THAN_RU = r"(?:\s+чем)?(?:\s+(?:на|в|во|за|с|из|о|от|для|по|у|к|до|через))?\s+(?:(?:одного\s+)?раза?\s+)?$"
_NOT_RU = r"\bне\s+(?:(?:мо[гж][а-я]+|долж[а-я]+|буд[а-я]+|был[а-я]*)\s+)?(?:быть\s+)?"
_NOT_EN = (
    r"(?:no|not|cannot|can't|never)\s+"
    r"(?:(?:be|cost|last|take|weigh|contain|have|pay|spend|hold|stay|wait|give|use)\s+)?"
)
_BEFORE_EN = r"\s+(?:(?:once|one|twice)\s+)?(?:the\s+|an?\s+|some\s+)?(?:US|U\.S\.)?[$£€]?\s?$"
_MOST, _LEAST, _BY, _TO = "at most", "at least", "by", "to"
_BEFORE: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    Language.RU: (
        (
            _MOST,
            re.compile(
                _NOT_RU + r"(?:более|больше|свыше|выше|старше|длиннее|дольше|дороже|чаще|превы[шс][а-я]+)" + _THAN_RU, re.I
            ),
        ),
        (_LEAST, re.compile(_NOT_RU + r"(?:менее|меньше|ниже|младше|моложе|короче|дешевле|реже)" + _THAN_RU, re.I)),
        (_MOST, re.compile(r"(?<!не )(?<!быть )\b(?:"
                r"почти|без\s+малого|самое\s+большее|от\s+силы|менее|меньше|максимум|ниже|младше"
                r"|моложе|короче|дешевле|реже)" + _THAN_RU, re.I)),
        (
            _LEAST,
            re.compile(
                r"(?<!не )(?<!быть )\b(?:более|больше|свыше|выше|старше|длиннее|дольше|дороже|чаще|минимум|превы[шс][а-я]+"
                r"|самое\s+меньшее|по\s+(?:меньшей|крайней)\s+мере)" + _THAN_RU, re.I,
            ),
        ),
    ),
    Language.EN: (
        (
            _MOST,
            re.compile(
                r"\b(?:at\s+(?:the\s+(?:very\s+)?)?most|"
                + _NOT_EN + r"(?:(?:more|longer|older|higher|greater)\s+than|more\s+often\s+than|over|above)"
                r"|\bfrom\s+exceeding"
                r"|(?:not|cannot)\s+(?:to\s+)?exceed(?:ing)?"
                r"|(?<!not )(?<!no )(?<!t be )(?:(?:fewer|less|lower|younger|shorter)\s+than|under|below)|pushing|approaching"
                r"|almost|nearly|up\s+to|a\s+maximum\s+of)"
                + _BEFORE_EN, re.I,
            ),
        ),
        (
            _LEAST,
            re.compile(
                r"(?:\bat\s+(?:the\s+)?(?:very\s+)?least|\b"
                + _NOT_EN + r"(?:(?:fewer|less|lower|younger|shorter)\s+than|under|below)"
                r"|(?<!not )(?<!no )(?<!t be )\b(?:more|longer"
                r"|older|higher|greater)\s+than|(?<!not )\bover"
                r"|(?<!not )\babove|(?<!not )(?<!not to )(?<!cannot )\bexceed(?:ed|s|ing)?"
                r"|\bin\s+excess\s+of"
                r"|\bupwards?\s+of|\ba\s+minimum\s+of)" + _BEFORE_EN, re.I,
            ),
        ),
    ),
}  # fmt: skip
_AGED = (
    r"\b(?:ему|ей|им|мне|тебе|вам|нам|[а-яё]{2,}(?:у|ю|е|ам|ям|ой))\s+"
    r"(?:уже\s+|было\s+|тогда\s+|далеко\s+|сильно\s+|хорошо\s+)*"
)
_AGES: dict[str, re.Pattern[str]] = {
    _LEAST: re.compile(_AGED + r"за\s+$", re.I),
    _MOST: re.compile(_AGED + r"под\s+$", re.I),
}
"""`ему за пятьдесят`, over fifty, and `под сорок`, nearly forty."""
_BY_SIGN = (
    (_MOST, re.compile(r"(?:^|[\s(])(?:<=?|≤|⩽)\s?$")),
    (_LEAST, re.compile(r"(?:^|[\s(])(?:>=?|≥|⩾)\s?$")),
)
"""`p < 0,01`, `≥ 21 года`"""
_PREVENTED = re.compile(r"\b(?:prevent|avoid|without\b|unless\b|unlikely\b|keep\b|stop\b)", re.I)
"""Before `more than`, what makes it at most: nothing is said of such a number."""
_FROM_ALONE = {
    Language.RU: (re.compile(r"\bот\s+$", re.I), re.compile(r"[^.;]{0,24}?(?:\sдо\s|\s?[–—-]\s?\d)")),
    Language.EN: (
        re.compile(r"\bfrom\s+(?:as\s+little\s+as\s+|just\s+|only\s+)?[$£€]?$", re.I),
        re.compile(r"[^.;]{0,24}?(?:\s(?:to|until|till|through|and)\s|\s?[–—-]\s?\d)"),
    ),
}
"""`from 40%` where no other end follows: that much and more."""
_UP_TO = re.compile(r"\bдо\s+$", re.I)
"""`до 45 суток`, where it is not the end of a range or of a change."""
_BEHIND: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    Language.RU: (
        (
            _LEAST,
            re.compile(r"\s*(?:[а-я]+\.?\s+)?(?:(?:и|или)\s+(?:более|больше|старше|выше)|самое\s+меньшее)\b", re.I),
        ),
        (
            _MOST,
            re.compile(
                r"\s*(?:[а-я]+\.?\s+)?(?:(?:и|или)\s+(?:менее|меньше|младше|моложе|ниже)|самое\s+большее)\b", re.I
            ),
        ),
    ),
    Language.EN: (
        (
            _LEAST,
            re.compile(
                r"(?:\s+[a-z]+)?\s+(?:(?:or|and)\s+(?:more|older|above|over|higher|greater)"
                r"|at\s+(?:the\s+(?:very\s+)?)?(?:least|earliest|soonest))\b",
                re.I,
            ),
        ),
        (
            _MOST,
            re.compile(
                r"(?:\s+[a-z]+)?\s+(?:(?:or|and)\s+(?:less|fewer|younger|below|under|lower)"
                r"|at\s+(?:the\s+(?:very\s+)?)?(?:most|latest|outside))\b",
                re.I,
            ),
        ),
    ),
}
_CHANGED = {
    Language.RU: re.compile(
        r"\b(?:вырос|выраст|раст[её]т|раст[уи]|довест|довед|довод|дости|дош|дой[дт]|увелич|возрос|сни[зж]|упал|упад|повы[сш]|сокра[тщ]|подорож|подеше|подня|прибав|уменьш|рост|паден|замедл|ускор|рухн|подскоч|взлет)",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:grew|grow|grown|increas|rose|ris(?:e|es|en|ing)|reduc|fall|fell|fallen|drop|declin|decreas|cut|rais|lower|up\b|down\b"
        r"|climb|jump|shrank|shrink|slow|accelerat|plung|plummet|soar|surg|slump|tumbl)",
        re.I,
    ),
}
_CHANGE: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    Language.RU: ((_BY, re.compile(r"\bна\s+$")), (_TO, re.compile(r"(?<!от )\bдо\s+$"))),
    Language.EN: ((_BY, re.compile(r"\bby\s+(?:an?\s+)?[$£€]?$")), (_TO, re.compile(r"\bto\s+(?:an?\s+)?[$£€]?$"))),
}
_FROM = {
    Language.RU: re.compile(r"\b(?:с|со|от)\s+\S+(?:\s+\S+){0,2}\s+(?:до|на)\s+$", re.I),
    Language.EN: re.compile(r"\bfrom\s+\S+(?:\s+\S+){0,2}\s+to\s+[$£€]?$", re.I),
}
_PLACE = re.compile(r"-?(?:й|е|ое|го|му|м|я|ю|st|nd|rd|th)\b")
"""What makes a figure a place in an order: `поднялся на 5-е место`, rose to 5th place."""
_RULES = {
    frozenset({_MOST, _LEAST}): "one side says at most, the other at least",
    frozenset({_BY, _TO}): "one side says by how much, the other to what",
}


def with_limits(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, numbers that agree and whose limits do not as differing.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_limit(bitext, item) for item in found]


def _with_limit(bitext: Bitext, item: Matched) -> Matched:
    fact = item.fact
    if fact.status is not FactStatus.EQUAL or fact.kind is not Kind.NUMBER or fact.source_bead != fact.target_bead:
        return item
    if item.source is None or item.target is None:
        return item
    if _is_in_order(item.source, item.target) or (fact.converted and _is_rounded(item.source, item.target)):
        return item
    sides = ((item.source, Side.SOURCE), (item.target, Side.TARGET))
    limits = frozenset(_limit(bitext, value, side) for value, side in sides)
    rule = _RULES.get(limits)
    if rule is None:
        counted = any(isinstance(value.content, NumberContent) and value.content.unit for value, _ in sides)
        window = _CHANGE_WINDOW if counted else _CLOSE_CHANGE
        if counted or not any(_PLACE.match(_around(bitext, value, side)[1]) for value, side in sides):
            rule = _RULES.get(frozenset(_change(bitext, value, side, window) for value, side in sides))
    rule = rule or _turned_round(bitext, sides)
    if rule is None:
        return item
    fact = replace(fact, status=FactStatus.DIFFERS, rule=rule)
    return replace(item, fact=fact, judgement=Judgement(Relation.DIFFERS, rule))


def _turned_round(bitext: Bitext, sides: Sequence[tuple[Value, Side]]) -> str | None:
    """Return that two spans of time lie on the two sides of a moment, that each became one, or more less."""
    units = {value.content.unit for value, _ in sides if isinstance(value.content, NumberContent)}
    dimensions = {BY_NAME[unit].dimension for unit in units if unit}
    said = [(*_around(bitext, value, side), value.text, bitext.document(side).language) for value, side in sides]
    if dimensions == {"time"} and are_opposed(*(direction_of(*one) for one in said)):
        return "one span lies before, the other after"
    if {each_or_one(before, written, language) for before, _, written, language in said} == EACH_OR_ONE:
        return "one side says each, the other one of them"
    if "ratio" in dimensions and {more_or_less(*one) for one in said} == MORE_OR_LESS:
        return "one side says more, the other less"
    return None


def _is_in_order(source: Value, target: Value) -> bool:
    """Whether two values are places in an order, a third one and not a third of something."""
    contents = [value.content for value in (source, target) if isinstance(value.content, NumberContent)]
    share = any(content.readings[0] < 1 for content in contents)
    return any(content.ordinal for content in contents) and not share


def _is_rounded(source: Value, target: Value) -> bool:
    """Whether either says that it is not exact: a little more than two kilograms are nearly five pounds."""
    return any(isinstance(value.content, NumberContent) and value.content.vague for value in (source, target))


def _limit(bitext: Bitext, value: Value, side: Side) -> str:
    """`at most`, `at least`, or '' where nothing right at the number says so."""
    language = bitext.document(side).language
    before, behind = _around(bitext, value, side)
    if (least := is_least_span(before, behind, value.text, language)) is not None:
        return _LEAST if least else _MOST
    name = next((name for name, pattern in (*_BEFORE[language], *_BY_SIGN) if pattern.search(before)), "")
    if name == _LEAST and language is Language.EN and _PREVENTED.search(before):
        return ""
    if not name and language is Language.RU and _UP_TO.search(before) and not _FROM[language].search(before):
        return "" if _CHANGED[language].search(before) else _MOST
    if not name and language is Language.RU and _is_age(value):
        name = next((name for name, pattern in _AGES.items() if pattern.search(before)), "")
    if not name and _is_from_alone(before, behind, language):
        return _LEAST
    return name or next((name for name, pattern in _BEHIND[language] if pattern.match(behind)), "")


def _is_from_alone(before: str, behind: str, language: Language) -> bool:
    """Whether a number is the lower end of what has no upper one, and nothing grew or fell from it."""
    lead, end = _FROM_ALONE[language]
    return bool(lead.search(before)) and not end.match(behind) and not _CHANGED[language].search(before)


def _is_age(value: Value) -> bool:
    content = value.content
    return (
        isinstance(content, NumberContent)
        and content.unit in {"", "year"}
        and _YOUNGEST <= content.readings[0] <= _OLDEST
    )


def _change(bitext: Bitext, value: Value, side: Side, window: int) -> str:
    """`by` or `to` where it is said that something grew or fell, '' elsewhere."""
    language = bitext.document(side).language
    before, _ = _around(bitext, value, side, window)
    if not _CHANGED[language].search(before) or _FROM[language].search(before):
        return ""
    return next((name for name, pattern in _CHANGE[language] if pattern.search(before)), "")


def _around(bitext: Bitext, value: Value, side: Side, window: int = _WINDOW) -> tuple[str, str]:
    document = bitext.document(side)
    segment = document.segments[value.segment]
    start, stop = value.spans[0].start, value.spans[-1].stop
    before = document.text[max(segment.spans[0].start, start - window) : start]
    return before, document.text[stop : min(segment.spans[-1].stop, stop + window)]
