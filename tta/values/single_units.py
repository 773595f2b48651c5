"""One of a unit without a numeral: `через неделю`, in a month, `чайная ложка`, a cup, `метр восемьдесят`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.numerals import numeral
from tta.values.value import Match, NumberContent

__all__ = ["single_units"]

_LIKELY_SPANS = {
    Language.RU: ("через ", "спустя", " назад", "на недел", "на месяц", "на год", "на час", "на минут", "на день", "за недел",
                  "за месяц", "за год", "за час", "за минут", "за день", "один ", "одну ", "больше ", "меньше ", "более ",
                  "менее ", "(недел", "(месяц", "(год", "(час", "(день", " и недели", " и месяца", " и года", " и часа",
                  " и минуты", " и дня", " и суток"),
    Language.EN: ("in a", "after a", "than a", "least a", "by a", " late", " early", " schedule", " time", " ago", " earlier",
                  " afterwards", " before", " after", "one week", "one month", "one year", "one hour", "one minute",
                  "one day", "one-week", "one-month", "one-year", "one-hour", "one-minute", "one-day"),
}  # fmt: skip
"""What one of these has in it: most sentences have none, and the patterns cost."""
_RU_SPAN = (
    r"(?P<week{0}>неделю)|(?P<month{0}>месяц)|(?P<year{0}>год)|(?P<hour{0}>час)|(?P<minute{0}>минуту)|(?P<day{0}>день)"
)
_EN_SPAN = (
    r"(?P<week{0}>week)|(?P<month{0}>month)|(?P<year{0}>year)|(?P<hour{0}>hour)|(?P<minute{0}>minute)|(?P<day{0}>day)"
)
_ONE_SPAN = {
    Language.RU: re.compile(
        rf"\b(?:через|спустя|на|за|один|одну)\s+(?:{_RU_SPAN.format('')})\b|\((?:{_RU_SPAN.format('3')})\)"
        rf"|\b(?:{_RU_SPAN.format('2')})\s+(?:назад|спустя)\b"
        r"|(?:(?<=\bбольше )|(?<=\bменьше )|(?<=\bболее )|(?<=\bменее ))"
        r"(?:(?P<week4>недели)|(?P<month4>месяца)|(?P<year4>года)|(?P<hour4>часа)|(?P<minute4>минуты)|(?P<day4>дня|суток)"
        r"|(?P<century4>века|столетия))\b"
        r"|(?<=\bи )"
        r"(?:(?P<week5>недели)|(?P<month5>месяца)|(?P<year5>года)|(?P<hour5>часа)|(?P<minute5>минуты)|(?P<day5>дня|суток))\b",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?:in|after|by)\s+an?\s+(?:{_EN_SPAN.format('')})\b(?!['’]|\s+and\s+(?:a|three)\s+(?:half|quarter))"
        rf"|(?<!half )(?<!quarter of )(?<!third of )\ban?\s+(?:{_EN_SPAN.format('2')})\s+"
        r"(?:later|ago|earlier|afterwards|before|after|behind\s+(?:time|schedule)|ahead\s+of\s+(?:time|schedule)|late(?!\s+(?:in|on|at)\b)|early(?!\s+(?:in|on)\b))\b"
        rf"|(?<![\w-])one[ -](?:{_EN_SPAN.format('3')})\b"
        rf"|(?:(?<=\bthan )|(?<=\bleast ))an?\s+(?:{_EN_SPAN.format('4')}|(?P<century4>century))\b",
        re.I,
    ),
}
"""`через неделю`, `(месяц)` and in a month: one of a unit, without a numeral or with the word that is one."""
_NOT_EVEN = re.compile(r"\bне\s+[а-яё]{4,}\s+и\s$", re.I)
_LONGEST_NEGATION = 24
"""`не прошло и месяца`: not even one of them, and how long what stands before the unit is."""
_LIKELY_VESSELS = {
    Language.RU: ("лож", "стакан", "чашк", "ведро"),
    Language.EN: ("spoon", "cup", "glass", "bucket"),
}
_VESSEL = {
    Language.RU: re.compile(
        r"(?<!\d )\b(?:(?P<teaspoon>чайн(?:ая|ую)\s+ложк[ау])|(?P<tablespoon>столов(?:ая|ую)\s+ложк[ау])"
        r"|(?P<dessertspoon>десертн(?:ая|ую)\s+ложк[ау])|(?P<cup>(?:(?<![а-яё]\s)|(?<=\bи\s))стакан(?=\s+[а-яё]+))\b|(?P<spoon>(?<![а-яё]\s)ложк[ау](?=\s+[а-яё]+))\b"
        r"|(?P<bucket>(?:(?<![а-яё]\s)|(?<=\bи\s))ведро(?=\s+[а-яё]+)))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?<!half )(?<!of )(?<!quarter )(?<!third )\b(?:an?|one)\s+(?:(?:heaped|level|rounded|scant)\s+)?"
        r"(?:(?P<teaspoon>teaspoon(?:ful)?)|(?P<tablespoon>tablespoon(?:ful)?)"
        r"|(?P<dessertspoon>dessertspoon(?:ful)?)|(?P<cup>(?:cup|glass)(?:ful)?(?=\s+of\b))|(?P<spoon>spoon(?:ful)?(?=\s+of\b))|(?P<bucket>bucket(?:ful)?(?=\s+of\b)))\b(?!\s+and\s+(?:a|three)\s+(?:half|quarter))",
        re.I,
    ),
}
"""What a kitchen measures with, where it holds something."""
_HALF_VESSEL = re.compile(
    r"\bпол(?:овин[ау]|-|\s)?\s?(?:(?P<teaspoon>чайной)|(?P<tablespoon>столовой)|(?P<dessertspoon>десертной))\s+ложки\b",
    re.I,
)
"""`пол чайной ложки`, written in one word with its adjective or not."""
_POINT = re.compile(
    r"\b(?:one|an?|half\s+an?(?P<half>))\s+(?:full\s+)?percentage\s+point\b|\b(?:один|на)\s+процентный\s+пункт\b", re.I
)
_OF_HEIGHT = re.compile(
    r"(?<!ый\s)(?<!ий\s)(?<!ой\s)(?<!ого\s)(?<!за\s)(?<!из\s)(?<!кв\.\s)(?<!куб\.\s)(?<!\d\s)"
    r"(?<!один\s)\b(?:метре?|(?:(?<=\bс )|(?<=\bот )|(?<=\bдо )|(?<=\bоколо ))метра)\s+(?P<cm>\d{2}|[а-яё]+(?:\s+[а-яё]+)?)"
    r"(?=\s*(?:[,.;:!?)»]|$|рост|высот|длин|глубин|и\s|а\s|но\s))"
    r"|(?:(?<=ростом )|(?<=высотой )|(?<=длиной )|(?<=шириной )|(?<=глубиной )|(?<=толщиной ))"
    r"метр\s+(?P<cm2>\d{2}|[а-яё]+(?:\s+[а-яё]+)?)\b",
    re.I,
)
"""`ростом метр восемьдесят`, of which the rest is in centimetres."""
_CENTIMETRES = range(10, 100)


def single_units(text: str, language: Language) -> Iterator[Match]:
    """Yield the quantities of a segment that are one of their unit, or a metre and so many centimetres, without a numeral."""
    if mentions(text, _LIKELY_SPANS[language]):
        for match in _ONE_SPAN[language].finditer(text):
            named = next(name for name, found in match.groupdict().items() if found)
            if not named.endswith("5") or _NOT_EVEN.search(
                text, max(0, match.start() - _LONGEST_NEGATION), match.start()
            ):
                yield _match(match, Fraction(1), named.rstrip("2345"), optional=True, other=_next_but_one(match))
    if mentions(text, _LIKELY_VESSELS[language]):
        for match in _VESSEL[language].finditer(text):
            yield _match(
                match, Fraction(1), next(name for name, found in match.groupdict().items() if found), optional=True
            )
    for match in _HALF_VESSEL.finditer(text) if language is Language.RU and mentions(text, (" ложки",)) else ():
        named = next(name for name, found in match.groupdict().items() if found)
        yield _match(match, Fraction(1, 2), named, optional=True)
    for match in _POINT.finditer(text) if mentions(text, ("percentage point", "процентный пункт")) else ():
        yield _match(match, Fraction(1, 1 if match["half"] is None else 2), "percentage point", optional=True)
    for match in _OF_HEIGHT.finditer(text) if language is Language.RU and mentions(text, ("метр",)) else ():
        written = match["cm"] or match["cm2"]
        parts = [int(part) if part.isdigit() else numeral(part, language) for part in written.split()]
        if all(parts) and sum(parts) in _CENTIMETRES:
            yield _match(match, 1 + Fraction(sum(parts), 100), "m", optional=False)


def _next_but_one(match: re.Match[str]) -> Fraction | None:
    """Return the two days that `через день` may be: a day later, or with one between."""
    return Fraction(2) if match.group().casefold().split() == ["через", "день"] else None


def _match(match: re.Match[str], value: Fraction, unit: str, *, optional: bool, other: Fraction | None = None) -> Match:
    readings = (value,) if other is None else (value, other)
    content = NumberContent(readings, in_words=True, unit=unit, optional=optional)
    return Match(match.start(), match.end(), Kind.NUMBER, content)
