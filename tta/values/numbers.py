"""Numbers by value: separators of both languages, scales, ordinals, fractions, Roman numerals and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.number_words import NumberWord
from tta.values.numerals import scale
from tta.values.roman import roman_value
from tta.values.units import unit_after, unit_before
from tta.values.value import Match, NumberContent

__all__ = ["numbers"]

_NUMBER = re.compile(
    r"(?<![\w.,/^])(?<![^\w][^\W\d_][-–])(?<![^\w][^\W\d_]{2}[-–])(?<!^[^\W\d_][-–])(?<!^[^\W\d_]{2}[-–])"  # SS-20, Т-34
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?(?![\d|])|\d+(?:[.,]\d+)*)"
    r"(?=(?P<suffix>-?(?:st|nd|rd|th|й|я|е|го|му|м|х|ми|ю|ой|ый|ого|ому|ым|ом|ая|ое|ые|ых)\b)?)"
    r"(?P<scale>\s?(?:тыс\.|млн\.?|млрд\.?|трлн\.?|[^\W\d_]{4,12}|mln\b|mn\b|bln\b|bn\b))?"
)
_FRACTION = re.compile(
    r"(?<![\w.,/-])(?:(?P<whole>\d{1,3})\s)?(?P<over>[1-9]\d?)/(?P<under>[2-9]|1[0-2]|16|100)(?![\w/-]|[.,]\d)"
)
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_SIGN = re.compile(rf"(?<![\w.,])(?P<whole>\d{{1,3}})?(?P<sign>[{''.join(_SIGNS)}])")
_ROMAN = re.compile(
    r"(?<![\w-])(?P<roman>[IVXLІХⅡⅢⅤ]{2,8}|[VXIІХ](?=(?:-?(?:й|го|м|ом|ый|ая|ой|я|е))?\s+(?:съезд|пленум|раздел|глав|том|"
    r"част|интернационал|созыв|курс|класс|степен|квартал|пятилетк|сесси|Плен|отдел|управлени|Congress|Plenum)))(?!\w|-\d)"
)
_DAY_AND_NIGHT = re.compile(r"\bсут(?:ки|ок|ками|кам|ках)\b", re.I)  # English says 24 hours
_LONGEST = 40


def numbers(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[Match]:
    """Yield the numbers of a segment; `words` are those written out. Matches may overlap, digits come first."""
    for start, stop, content in _values(text, language, words):
        unit = unit_after(text, stop, language) or unit_before(text, start)
        yield Match(start, stop, Kind.NUMBER, replace(content, unit=unit.name) if unit else content)


def _values(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[tuple[int, int, NumberContent]]:
    for match in _FRACTION.finditer(text):
        value = Fraction(int(match["over"]), int(match["under"])) + int(match["whole"] or 0)
        yield match.start(), match.end(), NumberContent((value,))
    for match in _SIGN.finditer(text):
        value = _SIGNS[match["sign"]] + int(match["whole"] or 0)
        yield match.start(), match.end(), NumberContent((value,))
    for match in _NUMBER.finditer(text):
        readings = _readings(match["digits"], language)
        if readings:
            scaled = (match["scale"] or "").strip()
            factor = scale(scaled, language) if scaled else 1
            stop = match.end() if factor > 1 else match.end("digits")
            plain = factor == 1 and match["digits"].isdigit()
            yield match.start(), stop, NumberContent(tuple(value * factor for value in readings), plain=plain)
    for match in _ROMAN.finditer(text):
        roman = roman_value(match["roman"])
        if roman:
            typed = (Fraction(int("1" * len(match["roman"]))),) if set(match["roman"]) <= set("IІ") else ()
            content = NumberContent((Fraction(roman), *typed), in_words=True)
            yield match.start("roman"), match.end("roman"), content
    if language is Language.RU:
        for match in _DAY_AND_NIGHT.finditer(text):
            yield match.start(), match.end(), NumberContent((Fraction(24),), in_words=True, weak=True)
    for word in words:
        readings = (word.value,) if word.other is None else (word.value, word.other)
        yield word.start, word.stop, NumberContent(readings, in_words=True, weak=word.weak)


def _readings(digits: str, language: Language) -> tuple[Fraction, ...]:
    """Return the values that a string of digits and separators can have, likeliest first."""
    plain = re.sub(r"[ \u00a0\u202f'’]", "", digits)
    if len(plain) > _LONGEST:
        return ()
    if plain.isdigit():
        return (Fraction(int(plain)),)
    decimal, grouping = (",", ".") if language is Language.RU else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:\{grouping}\d{{3}})+", plain):
        return (Fraction(int(plain.replace(grouping, ""))),)
    found = []
    for point, group in ((decimal, grouping), (grouping, decimal)):
        whole, _, part = plain.partition(point)
        grouped = whole.replace(group, "")
        if part and (
            not part.isdigit() or (group in whole and not re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+", whole))
        ):
            continue
        if not part and not re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+", plain):
            continue
        if grouped.isdigit():
            found.append(Fraction(int(grouped)) + (Fraction(int(part), 10 ** len(part)) if part else 0))
    return tuple(dict.fromkeys(found))
