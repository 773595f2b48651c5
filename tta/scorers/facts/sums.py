"""Amounts said in a larger and a smaller unit, `12 лет 6 мес.`, against one that says them in one: 12.5 years, $1.25;
and shares, nine in ten.

The parts are added up only where the other side has the sum, exactly: what agrees part by part stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tta.types import Document, Language, Span
from tta.values import NumberContent, TimeContent, Value
from tta.values.units import unit_after

__all__ = ["Sum", "amounts", "sums"]

_SMALLER = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "week": ("day", 7), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60), "ruble": ("kopek", 100), "dollar": ("cent", 100),
    "pound sterling": ("penny", 100), "pound": ("penny", 100), "euro": ("cent of a euro", 100),
}  # fmt: skip
"""Of which smaller unit how many make one; those of money need not be named, `рубль двадцать`."""
_UNNAMED = frozenset({"ruble", "dollar", "pound sterling", "pound", "euro"})
_JOINT = re.compile(r",?[\s\u00a0]*(?:(?:and|и)[\s\u00a0]+)?")
_ALONE = {
    Language.RU: re.compile(
        r"(?<!\bв )(?<!ый )(?<!ой )(?<!ий )(?<!ую )\b(?:(?P<year>год)|(?P<week>недел[юя])|(?P<day>сутки|день)"
        r"|(?P<hour>час)|(?P<minute>минут[ау])"
        r"|(?P<ruble>рубль)|(?P<dollar>доллар)|(?P<pound>фунт)|(?P<euro>евро))[\s\u00a0]+(?:и[\s\u00a0]+)?$",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:an?|one)[\s\u00a0]+(?:(?P<year>year)|(?P<week>week)|(?P<day>day)|(?P<hour>hour)|(?P<minute>minute)"
        r"|(?P<dollar>dollar)|(?P<pound>pound)|(?P<euro>euro))[\s\u00a0]+(?:and[\s\u00a0]+)?$",
        re.I,
    ),
}
"""One of the larger unit without a numeral, right before the smaller one: `год и три месяца`, an hour and ten minutes."""
_OF = {
    Language.RU: re.compile(r"(?:[\s\u00a0]+[а-яё]+){0,2}?[\s\u00a0]+(?:из|на)[\s\u00a0]+(?:каждых[\s\u00a0]+)?"),
    Language.EN: re.compile(
        r"(?:[\s\u00a0]+[a-z]+){0,2}?[\s\u00a0]+(?:in|(?:out[\s\u00a0]+)?of)[\s\u00a0]+(?:every[\s\u00a0]+)?"
    ),
}
"""Between two numbers of which the first is a share of the second: nine men in ten, `99 случаев из 100`."""
_WINDOW = 24
"""Code points before a number in which such a unit stands."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Numbers of one side that are one amount, by their places in what was given, and the value that they make."""

    members: tuple[int, ...]
    value: Value


def sums(document: Document, values: Sequence[Value]) -> Iterator[Sum]:
    """Yield what numbers that follow each other from unit to unit make together, and each with a larger unit right before it.

    Args:
        document: in which they stand.
        values: of one passage, in the order of its text.
    """
    for place, value in enumerate(values):
        content = value.content
        if not isinstance(content, NumberContent):
            continue
        if place + 1 < len(values) and (share := _share(document, value, values[place + 1])) is not None:
            yield Sum((place, place + 1), share)
        alone = _alone(document, value, content)
        if alone is not None:
            yield Sum((place,), alone)
        members: tuple[int, ...] = (place,)
        last, head = value, alone or value
        for number, other in enumerate(values[place + 1 :], place + 1):
            if (whole := _added(document, head, last, other)) is None:
                break
            members, head, last = (*members, number), whole, other
            yield Sum(members, whole)


def amounts(content: object) -> frozenset[tuple[str, Fraction]]:
    """Return what a content can be an amount of, in its smallest unit: 12.5 years are 150 months, 99 percent a share of .99."""
    if isinstance(content, TimeContent):
        return frozenset({("second", Fraction(60 * content.minutes))})
    if not isinstance(content, NumberContent):
        return frozenset()
    if content.unit in {"", "%"}:
        shares = (value / (100 if content.unit else 1) for value in content.readings)
        return frozenset(("share", value) for value in shares if 0 < value < 1)
    unit, factor = content.unit, 1
    while unit in _SMALLER:
        unit, many = _SMALLER[unit]
        factor *= many
    return frozenset((unit, value * factor) for value in content.readings) if unit else frozenset()


def _alone(document: Document, value: Value, content: NumberContent) -> Value | None:
    """Return one of the larger unit that stands before a number, and the number of the smaller one."""
    start = value.spans[0].start
    found = _ALONE[document.language].search(document.text, max(0, start - _WINDOW), start)
    if found is None:
        return None
    larger = next(name for name, word in found.groupdict().items() if word)
    smaller, many = _SMALLER[larger]
    low = content.readings[0]
    if not (content.unit == smaller or (not content.unit and larger in _UNNAMED)) or not 0 < low < many:
        return None
    return _value(document, value, found.start(), replace(content, readings=(many + low,), unit=smaller, plain=False))


def _share(document: Document, value: Value, whole: Value) -> Value | None:
    """Return a number and the larger one of which it is a share as that share."""
    one, all_ = value.content, whole.content
    if not (isinstance(one, NumberContent) and isinstance(all_, NumberContent)) or one.unit or all_.unit:
        return None
    if not 0 < one.readings[0] < all_.readings[0] or value.segment != whole.segment:
        return None
    if _OF[document.language].fullmatch(document.text, value.spans[-1].stop, whole.spans[0].start) is None:
        return None
    content = replace(one, readings=(one.readings[0] / all_.readings[0],), plain=False)
    return _value(document, whole, value.spans[0].start, content)


def _added(document: Document, head: Value, last: Value, other: Value) -> Value | None:
    """Return an amount and the number that follows its unit at once as one value, in the smaller unit."""
    one, more = head.content, other.content
    if not (isinstance(one, NumberContent) and isinstance(more, NumberContent)) or one.unit not in _SMALLER:
        return None
    smaller, many = _SMALLER[one.unit]
    named = more.unit == smaller or (not more.unit and one.unit in _UNNAMED)
    if not named or not 0 < more.readings[0] < many or one.readings[0].denominator != 1:
        return None
    unit = unit_after(document.text, last.spans[-1].stop, document.language)
    if unit is None or not _JOINT.fullmatch(document.text, unit[1], other.spans[0].start):
        return None
    content = replace(one, readings=(one.readings[0] * many + more.readings[0],), unit=smaller, plain=False)
    return _value(document, other, head.spans[0].start, content)


def _value(document: Document, last: Value, start: int, content: NumberContent) -> Value:
    span = Span(start, last.spans[-1].stop)
    return replace(last, content=content, spans=(span,), text=document.text[start : span.stop])
