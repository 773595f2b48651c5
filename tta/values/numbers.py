"""Numbers as they are written: separators of both languages, scales, ordinals, fractions, Roman numerals and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from tta.language.russian import is_known
from tta.types import Language
from tta.values.likely import has_digit
from tta.values.number_word import NumberWord
from tta.values.numerals import scale
from tta.values.roman import roman_value
from tta.values.value import NumberContent

__all__ = ["Written", "written_numbers"]

_NUMBER = re.compile(
    r"(?<![\w.,/^])(?<![^\w][^\W\d_][-–])(?<![^\w][^\W\d_]{2}[-–])(?<!^[^\W\d_][-–])(?<!^[^\W\d_]{2}[-–])"  # SS-20, Т-34
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?(?![\d|])|\d+(?:[.,]\d+)*)"
    r"(?=(?P<suffix>-?(?:st|nd|rd|th|й|я|е|го|му|м|х|ми|ю|ой|ый|ого|ому|ым|ом|ая|ое|ые|ых)\b)?)"
)
_SCALE = re.compile(
    r"(?:-(?:ти|ми|и|х|ух|[её]х|го|е)(?=\s))?[\s\u00a0\u202f-]?(?P<scale>тыс(?:\.|\b)|thou\.|млн\b\.?|млрд\b\.?|трлн\b\.?|[^\W\d_]{4,12}|mln\b|mn\b|bln\b|bn\b|tn\b)"
)
_CURRENCY = re.compile(r"(?:[$£€]|\b(?:USD|EUR|GBP)) ?$")  # of at most four characters
_ATTACHED = re.compile(r"\s?(?P<letter>[mk])\b", re.I)
_THOUSANDS = {
    Language.EN: re.compile(r"[kK]\b(?!\s+(?:run|race|walk|ohm|resistor))"),
    Language.RU: re.compile(r"[kKкК]\b"),
}
"""`a population of 10k`, `46к`"""
_OF_SCREENS = frozenset({2, 4, 8})
"""Figures that with a `k` may say how sharp a screen is, and no thousands."""
_LETTERS = {"k": 10**3, "m": 10**6}
_LARGE = (10**12, 10**9, 10**6, 10**3)
_ROUND_THE_CLOCK = re.compile(r"(?<![\w.,/-])24/7(?![\w/]|[.,]\d)")  # `круглосуточно`
_FRACTION = re.compile(
    r"(?<![\w.,/-])(?:(?P<whole>\d{1,3})\s)?(?P<over>[1-9]\d?)/(?P<under>[2-9]|1[0-2]|16|20|25|32|50|64|100)(?![\w/]|-\d|[.,]\d)"
)
_AFTER_SLASH = re.compile(
    r"(?<![\w.,/-])\d{2,3}/(?P<digits>\d{2,3})(?![\w/]|[.,-]\d)"
)  # `140/85`; 140 is read as any number
_POINTED = re.compile(r"(?<![\w.,/])\.(?P<digits>\d{1,4})(?![\w.]|,\d)")
_LIKELY_POINT = re.compile(r"(?:^|\s)\.\d")
"""`.5 percent`, and `.22 calibre`, which Russian writes without its point."""
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_SIGN = re.compile(rf"(?<![\w.,])(?P<whole>\d{{1,3}})?(?P<sign>[{''.join(_SIGNS)}])")
_ROMAN = re.compile(
    r"(?<![\w-])(?P<roman>[IVXLІХⅡⅢⅤ]{2,8}"
    r"|(?:(?<=[Гг]лава )|(?<=[Гг]лаве )|(?<=[Гг]лавы )|(?<=[Гг]л\. )|(?<=[Рр]аздел )|(?<=Том )|(?<=[Чч]асть )"
    r"|(?<=Chapter )|(?<=Part )|(?<=Section )|(?<=Volume )|(?<=Vol\. ))[VXIІХ](?![\w.'’])"
    r"|[VXIІХⅡⅢ](?=(?:-?(?:й|го|м|ом|ый|ая|ой|я|е))?\s+(?:съезд|пленум|раздел|глав|том|"
    r"част|[Ии]нтернационал|созыв|курс|класс|степен|квартал|пятилетк|сесси|Плен|отдел|управлени|Congress|Plenum)))(?!\w|-\d)"
)
_ORDINAL = re.compile(
    r"(?:(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ая|ое|ого|ому|ым|ом|ую|ые|ых|ыми)"
    r"|треть?(?:ий|я|е|его|ему|им|ем|ю|и|их|ими)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$",
    re.I,
)
_FIRST_OF_NAME = {
    Language.RU: re.compile(
        r"\b(?:П[её]тр|Пав[е]?л|Екатерин|Никола|Александр|Наполеон|Франц|Карл|Яков|Георг|Вильгельм|Елизавет|Фридрих|Филипп|Генрих"
        r"|Эдуард|Иоанн|Отто|Леопольд|Альберт|Людовик|Мари|Васили|Иван)[а-яё]{0,3}\s(?P<roman>[IІ])(?!\w|\.)"
    ),
    Language.EN: re.compile(
        r"\b(?:Peter|Paul|Catherine|Nicholas|Alexander|Napoleon|Francis|Franz|Charles|James|George|Wilhelm|William|Elizabeth"
        r"|Frederick|Philip|Henry|Edward|John|Otto|Leopold|Albert|Louis|Mary|Vasily|Ivan)\s(?P<roman>I)(?!\w|\.|['’])"
    ),
}
"""`Пётр I`: the first of a name, whose I is otherwise a pronoun or a label."""
_MISREAD = re.compile(
    r"[03б6](?!(?:тыс|млн|млрд|лет|год|мин|сек|час|раз|чел|руб|шт|кг|км|мм|см|мая|март|проц|тонн|метр))[а-яё]{4,}"
)
_MAYBE_MISREAD = re.compile(r"[036](?P<rest>[а-яё]{2,})(?!-)")
_LETTERS_FOR = {"0": "о", "3": "з", "6": "б"}
"""Digits that are read for letters, `0ведены`, and which."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_POWER = re.compile(
    r"(?<![\w.,])(?:(?P<times>\d+(?:[.,]\d+)?)[ \u00a0]?[×x·хХ*⋅∙|][ \u00a0]?)?10"
    r"(?:(?P<raised>⁻?[⁰¹²³⁴-⁹]{1,2})(?![⁰¹²³⁴-⁹])|\^(?P<caret>[-−]?\d{1,2})(?!\d))"
)
_LINEUP = re.compile(r"\b(?:starting|best|playing|first)\s$", re.I)  # `the starting XI`, a team
_NAMED = re.compile(r"[^\W\d_]{3}-$")  # `«Формула-1»`
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it is written, `text[start:stop]`, and the scale (`тыс.`, `million`) that is part of it."""

    start: int
    stop: int
    content: NumberContent
    scale: int = 1


def written_numbers(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[Written]:
    """Yield the numbers of a segment without sign or unit; `words` are those written out.

    They may overlap: fractions come first, digits before words.
    """
    words = list(words)
    yield from _in_signs(text)
    yield from (_in_words(text, word) for word in words if text[word.start].isdigit())  # `3 целых 5 десятых`
    if has_digit(text):
        yield from _powers(text, language) if "10" in text else ()
        yield from _in_digits(text, language)
    for match in _ROMAN.finditer(text):
        roman = roman_value(match["roman"])
        if roman:
            typed = (Fraction(int("1" * len(match["roman"]))),) if set(match["roman"]) <= set("IІ") else ()
            lineup = _LINEUP.search(text, max(0, match.start() - 10), match.start()) is not None
            content = NumberContent((Fraction(roman), *typed), in_words=True, weak=lineup, ordinal=True)
            yield Written(match.start("roman"), match.end("roman"), content)
    for match in _FIRST_OF_NAME[language].finditer(text):
        content = NumberContent((Fraction(1),), in_words=True, optional=True, ordinal=True)
        yield Written(match.start("roman"), match.end("roman"), content)
    yield from (_in_words(text, word) for word in words if not text[word.start].isdigit())


def _in_words(text: str, word: NumberWord) -> Written:
    readings = (word.value,) if word.other is None else (word.value, word.other)
    factor = next((factor for factor in _LARGE if word.value >= factor and word.value % factor == 0), 1)
    ordinal = _ORDINAL.search(text, word.start, word.stop) is not None
    content = NumberContent(readings, in_words=True, weak=word.weak, ordinal=ordinal)
    return Written(word.start, word.stop, content, factor)


def _powers(text: str, language: Language) -> Iterator[Written]:
    """Read `10⁶`, `5×10³` and `5·10^-3`; a raised figure behind any other number is a note."""
    for match in _POWER.finditer(text):
        exponent = int((match["raised"] or match["caret"]).translate(_RAISED))
        times = _readings(match["times"], language)[:1] if match["times"] else (Fraction(1),)
        if times:
            yield Written(match.start(), match.end(), NumberContent((times[0] * Fraction(10) ** exponent,)))


def _in_digits(text: str, language: Language) -> Iterator[Written]:
    for match in _ROUND_THE_CLOCK.finditer(text):
        yield Written(match.start(), match.end(), NumberContent((Fraction(24),), weak=True))
    for match in _FRACTION.finditer(text):
        value = Fraction(int(match["over"]), int(match["under"])) + int(match["whole"] or 0)
        yield Written(match.start(), match.end(), NumberContent((value,)))
    for match in _AFTER_SLASH.finditer(text):
        yield Written(match.start("digits"), match.end(), NumberContent((Fraction(int(match["digits"])),), plain=True))
    for match in _POINTED.finditer(text) if language is Language.EN and _LIKELY_POINT.search(text) else ():
        value = Fraction(int(match["digits"]), 10 ** len(match["digits"]))
        yield Written(match.start(), match.end(), NumberContent((value, Fraction(int(match["digits"])))))
    for match in _NUMBER.finditer(text):
        readings = _readings(match["digits"], language)
        if readings and not (language is Language.RU and _is_misread(text, match.start())):
            factor, stop = _scale(text, match, language)
            plain = factor == 1 and match["digits"].isdigit()
            named = (
                readings == (Fraction(1),) and _NAMED.search(text, max(0, match.start() - 4), match.start()) is not None
            )
            values = tuple(value * factor for value in readings)
            if text[stop - 1] in "kKкК" and (language is Language.RU or readings[0] in _OF_SCREENS):
                values = (*values, *readings)  # `46к` may be kopeks
            content = NumberContent(values, plain=plain, optional=named)
            yield Written(match.start(), stop, content, factor)


def _is_misread(text: str, start: int) -> bool:
    """Whether a digit stands for a word's first letter: of a long word, or of one that the dictionary has with that letter."""
    if _MISREAD.match(text, start):
        return True
    match = _MAYBE_MISREAD.match(text, start)
    return match is not None and is_known(_LETTERS_FOR[text[start]] + match["rest"])


def _in_signs(text: str) -> Iterator[Written]:
    for match in _SIGN.finditer(text) if any(map(text.__contains__, _SIGNS)) else ():
        value = _SIGNS[match["sign"]] + int(match["whole"] or 0)
        yield Written(match.start(), match.end(), NumberContent((value,)))


def _scale(text: str, match: re.Match[str], language: Language) -> tuple[int, int]:
    """Return what the words behind the digits multiply by, `тыс. млрд` or the letter of `£125m`, and where they end."""
    before = max(0, match.start() - 4)  # searched from the begin, each number would cost as much as stands before it
    attached = _ATTACHED.match(text, match.end("digits")) if _CURRENCY.search(text, before, match.start()) else None
    if attached:
        return _LETTERS[attached["letter"].lower()], attached.end()
    factor, stop = 1, match.end("digits")
    if thousands := _THOUSANDS[language].match(text, stop):
        return 1000, thousands.end()
    while (word := _SCALE.match(text, stop)) and (more := scale(word["scale"], language)) > 1:
        factor, stop = factor * more, word.end()
    return factor, stop


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
