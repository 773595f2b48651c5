"""Numbers by value: separators of both languages, scales, ordinals, Roman numerals and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.numerals import number_words, scale
from tta.values.roman import roman_value
from tta.values.value import Match, NumberContent

__all__ = ["numbers"]

_NUMBER = re.compile(
    r"(?<![\w.,/^])(?<![^\w][^\W\d_][-–])(?<![^\w][^\W\d_]{2}[-–])(?<!^[^\W\d_][-–])(?<!^[^\W\d_]{2}[-–])"  # SS-20, Т-34
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    r"(?=(?P<suffix>-?(?:st|nd|rd|th|й|я|е|го|му|м|х|ми|ю|ой|ый|ого|ому|ым|ом|ая|ое|ые|ых|s)\b)?)"
    r"(?P<scale>\s?(?:тыс\.|млн\.?|млрд\.?|трлн\.?|[^\W\d_]{4,12}))?"
)
_ROMAN = re.compile(r"(?<![\w-])(?P<roman>[IVXLХ]{2,7}|[VX](?=\s+(?:съезд|век|в\.|столет|раздел|глав)))(?![\w]|-\d)")


def numbers(text: str, language: Language) -> Iterator[Match]:
    """Yield the numbers of a segment; matches of words and digits may overlap, digits come first."""
    for match in _NUMBER.finditer(text):
        readings = _readings(match["digits"], language)
        if not readings:
            continue
        word = (match["scale"] or "").strip()
        factor = scale(word, language) if word else 1
        decade = _is_decade(text, match)
        stop = match.end() if factor > 1 else match.end("digits")
        content = NumberContent(tuple(value * factor for value in readings), decade=decade)
        yield Match(match.start(), stop, Kind.NUMBER, content)
    for match in _ROMAN.finditer(text):
        value = roman_value(match["roman"].replace("Х", "X"))
        if value:
            content = NumberContent((Fraction(value),), in_words=True)
            yield Match(match.start("roman"), match.end("roman"), Kind.NUMBER, content)
    for start, stop, total in number_words(text, language):
        if total == 1:  # `один` and `one` are pronouns and articles as often as numbers
            continue
        yield Match(start, stop, Kind.NUMBER, NumberContent((total,), in_words=True))


def _readings(digits: str, language: Language) -> tuple[Fraction, ...]:
    """Return the values that a string of digits and separators can have, likeliest first."""
    plain = re.sub(r"[ \u00a0\u202f'’]", "", digits)
    if len(plain) > 40:
        return ()
    if plain.isdigit():
        return (Fraction(int(plain)),)
    decimal, grouping = (",", ".") if language is Language.RU else (".", ",")
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


def _is_decade(text: str, match: re.Match[str]) -> bool:
    suffix = match["suffix"] or ""
    after = text[match.end("digits") + len(suffix) : match.end("digits") + len(suffix) + 6]
    return match["digits"].endswith("0") and (
        suffix == "s" or (suffix.strip("-") in {"х", "е", "ые", "ых", "ми"} and " год" in after)
    )
