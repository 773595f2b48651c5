"""Telephone numbers: `+7 (495) 123-45-67`, `8-818-48-9-14-01`, `тел. 4-15-62`: one value each, however grouped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind
from tta.values.likely import has_digit, mentions
from tta.values.value import Match, NumberContent

__all__ = ["telephones"]

_FULL_NUMBER = 11
"""Digits of a Russian telephone number with the code of the country."""
_TELEPHONE = re.compile(
    r"(?<![\w.,/-])(?:\d{3}-\d{2}-\d{2}|\d{3} \d{2} \d{2}"
    r"|8[\s-]\d{3}[\s-]\d{3}[\s-](?:\d{2}[\s-]\d{2}|\d{4})|\(\d{3,5}\)[\s\u00a0]?(?:\d{1,3}-\d{2}-\d{2}|\d{2,4}[\s\u00a0-]\d{2,4}(?:[\s\u00a0-]\d{2})?)"
    r"|(?:\+\d{1,3}|8(?=[\s-]?\())[\s\u00a0-]?\(?\d{2,5}\)?(?:[\s\u00a0-]?\d{2,4}){2,4})(?![\w/-]|[.,]\d)"
)
_LONG_DISTANCE = re.compile(
    r"(?<![\w.,/-])(?:\+7|8)[\s\u00a0-]?\(?\d{3,5}\)?(?:(?:[\s\u00a0-]\d{1,4}){2,5}|[\s\u00a0-]\d{6,7})(?![\w/-]|[.,]\d)"
)
"""A number with the code of a small town, whose own is short: of any groups, and a telephone if it has all its digits."""
_LOCAL = re.compile(
    r"\b(?:т(?:ел)?\.|т/ф|факс[а-я]{0,2}|fax|телефон[а-я]{0,3}|(?:tele)?phone|tel\.?)(?:\s+(?:number|no\.))?:?\s+(?P<number>\d{1,3}(?:[\s\u00a0-]\d{2}){2})"
    r"(?![\w/-]|[.,]\d)",
    re.I,
)
"""A number within a town, which might be a date but for the word before it."""
_LABELLED = re.compile(
    r"\b(?:тел\.|телефон[а-я]{0,3}|факс[а-я]{0,2}|доб\.|добавочн[а-я]{2,3}|внутр\.|(?:tele)?phone|tel\b\.?|fax|ext\b\.?|extension)"
    r"(?:\s+(?:number|no\.|номер))?:?\s+(?P<number>\d{2,4}|\d{1,3}(?:-\d{2,4}){1,2})(?![\w/-]|[.,]\d|[\s\u00a0]\d)",
    re.I,
)
"""A short number or an extension behind its label, `доб. 7-21`, ext. 721."""
_IN_PAIRS = re.compile(r"(?<![\w.,/№#-])(?<!№ )(?<!No\. )(?P<a>\d{2})-(?P<b>\d{2})-(?P<c>\d{2})(?![\w/-]|[.,]\d)")
"""`45-67-89`, which is a number of a town where it can be no date."""
_AMERICAN = re.compile(r"(?<![\w.,/№#-])(?<!№ )(?<!No\. )(?:\(\d{3}\)\s?)?[2-9]\d{2}-(?P<rest>\d{4})(?![\w/-]|[.,]\d)")
_STEP_OF_RANGE = 50
"""What the ends of a range are round by, `200-1500`, and a telephone number hardly."""
_LIKELY_LABELLED = ("тел", "факс", "доб", "внутр", "phone", "tel", "fax", "ext")
_LIKELY_LOCAL = ("тел", "т.", "т/ф", "факс", "phone", "tel", "fax")


def telephones(text: str) -> Iterator[Match]:
    """Yield the telephone numbers of a segment."""
    if not has_digit(text):
        return
    for match in _LOCAL.finditer(text) if mentions(text, _LIKELY_LOCAL) else ():
        yield _match(match.start("number"), match.end(), match["number"])
    for match in _LABELLED.finditer(text) if mentions(text, _LIKELY_LABELLED) else ():
        yield _match(match.start("number"), match.end(), match["number"])
    for match in _LONG_DISTANCE.finditer(text):
        if len(_digits(match.group())) == _FULL_NUMBER:
            yield _match(match.start(), match.end(), match.group())
    for match in _IN_PAIRS.finditer(text):
        if not _can_be_date(int(match["a"]), int(match["b"]), int(match["c"])):
            yield _match(match.start(), match.end(), match.group())
    for match in _AMERICAN.finditer(text):
        if match["rest"].startswith("0") or int(match["rest"]) % _STEP_OF_RANGE:
            yield _match(match.start(), match.end(), match.group())
    for match in _TELEPHONE.finditer(text):
        yield _match(match.start(), match.end(), match.group())


def _can_be_date(first: int, second: int, third: int) -> bool:
    """Whether three numbers can be a day, a month and a year in an order that is used."""
    days, months = range(1, 32), range(1, 13)
    return any(day in days and month in months for day, month in ((first, second), (second, first), (third, second)))


def _match(start: int, stop: int, written: str) -> Match:
    digits = _digits(written)
    if len(digits) == _FULL_NUMBER and digits[0] == "8":
        digits = "7" + digits[1:]  # dialled within the country, +7 from abroad
    return Match(start, stop, Kind.NUMBER, NumberContent((Fraction(int(digits)),)))


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)
