"""Numerals inside other words: `двухместный`, `восьмичасовой`, `25-тысячная`, `полвека`; `four-storey`, `8-hour`, `a decade`.

The other language may do without them (`двусторонний`, `bilateral`), so they are not missed; against another compound
they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from tta.language.yo import without_yo
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT
from tta.values.likely import has_digit, mentions
from tta.values.number_word import NumberWord
from tta.values.number_words import number_words
from tta.values.numerals import numerals
from tta.values.unit import Unit
from tta.values.units import ADJECTIVE, BY_NAME, unit_after, unit_of_stem

__all__ = ["Compound", "compounds"]


@dataclass(frozen=True, slots=True)
class Compound:
    """A number that is part of a word, `text[start:stop]` the whole word, and the unit that the word names.

    Of `many`, `десятилетиями` and decades, only the unit is said.
    """

    start: int
    stop: int
    value: Fraction
    unit: Unit | None = None
    many: bool = False


_GENITIVE = {
    "двадцати": 20, "тридцати": 30, "сорока": 40, "пятидесяти": 50, "шестидесяти": 60, "семидесяти": 70, "восьмидесяти": 80,
    "девяносто": 90, "двухсот": 200, "трехсот": 300, "четырехсот": 400, "пятисот": 500, "шестисот": 600, "семисот": 700,
    "восьмисот": 800, "девятисот": 900, "одиннадцати": 11, "двенадцати": 12, "тринадцати": 13, "четырнадцати": 14,
    "пятнадцати": 15, "шестнадцати": 16, "семнадцати": 17, "восемнадцати": 18, "девятнадцати": 19, "десяти": 10,
    "двух": 2, "дву": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "сто": 100,
    "одно": 1, "тысяче": 1000,
}  # fmt: skip
"""The forms in which Russian numerals stand in compounds, a longer one before the one that it begins with."""

_SCALES = {"тысячн": 10**3, "миллионн": 10**6, "миллиардн": 10**9}
_THINGS = (
    "этажн|местн|значн|кратн|комнатн|палатн|звездочн|звездн|угольн|томн|серийн|ступенчат|колесн|моторн|балльн|актн|партийн"
    "|полосн|страничн|конечн|ярусн|слойн|уровнев|мандатн|очков|матчев|тактн|цилиндров|сторонн|человечн|рядн|головн|глав|осн|дверн|струнн|палубн|створчат|мачтов|лопастн|палатн|зарядн|ствольн|классн"
)
_NOUNS = r"(?:томник|этажк|тысячник|секундник|борь|классник|местник|угольник|рубл[её]вк|метровк)[а-я]{0,3}"
"""Ends of nouns that count a thing: `двухтомник`, `девятиэтажка`."""
_NUMERALS = rf"(?:{'|'.join(_GENITIVE)}){{1,3}}"
_REST = rf"(?P<rest>(?:{'|'.join(_SCALES)}|{_THINGS}){ADJECTIVE}|[а-я]{{3,16}})"
_RUSSIAN = tuple(re.compile(rf"(?P<numerals>{numerals}|полутора){_REST}") for numerals in (_NUMERALS, f"{_NUMERALS}?"))
"""With as many numerals as can be, and with as few: `двусторонний` has no `сто` in it."""
_HALF = re.compile(r"пол(?:у(?!месяц))?(?P<rest>[а-я]{3,12})")
_SCALE_ALONE = re.compile(r"(?P<half>полу)?(?P<scale>миллионн|миллиардн)(?:ый|ая|ое|ого|ой|ому|ую|ым|ом)")
"""`миллионный город`, `полумиллионный`; in the plural they are several, `миллионные убытки`."""
_WORD = re.compile(
    rf"(?<![\w-])(?=пол|милл|трёх|{'|'.join(sorted({name[:3] for name in _GENITIVE}))})(?:пол-)?[^\W\d_]{{5,40}}(?![\w-])",
    re.I,
)
_SCALED_DIGITS = re.compile(rf"(?<![\w.,])(?P<digits>\d{{1,3}}(?:,\d)?)-(?P<scale>{'|'.join(_SCALES)}){ADJECTIVE}")
_ENGLISH = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+){1,5}(?![\w-])", re.I)
_DETERMINER = re.compile(r"\b(?:an?|the|its|his|her|their|this|that)\s$", re.I)
_NO_COUNT = re.compile(r"(?:first|second|third|th|once|both|twice)$", re.I)  # `second-hand`, `third-party`
_BARE = {
    Language.RU: re.compile(
        r"(?<!\w)(?:(?P<decade>десятилети(?:е|ю|ем|и))|(?P<millennium>тысячелети(?:е|ю|ем|и))|(?P<century>столети(?:е|ю|ем|и))"
        r"|(?P<decades>десятилети(?:я|й|ям|ями|ях))|(?P<millennia>тысячелети(?:я|й|ям|ями|ях))"
        r"|(?P<centuries>столети(?:я|й|ям|ями|ях)|век(?:ов|ами|ах)))(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?<!\w)(?:(?P<decade>decade)|(?P<millennium>millennium)|(?P<century>century)|(?P<fortnight>fortnight)"
        r"|(?P<decades>decades)|(?P<millennia>millennia)|(?P<centuries>centuries))(?!\w)",
        re.I,
    ),
}
_THIS_CENTURY = re.compile(
    r"\b(?:нов|наш|сво|эт|т|цел|прошл|минувш|нынешн|последн|текущ)(?:ый|ого|ом|ему|ем|его|им|ой|от|ий)\s+(?P<century>век(?:а|у|ом|е)?)\b",
    re.I,
)
"""A century that `век` surely is: alone it may be an age, and `веки` are eyelids."""
_SPANS = {"decades": "decade", "centuries": "century", "millennia": "millennium"}
"""Units of which several are meant, and not how many."""
_BILATERAL = re.compile(
    r"\b(?:(?P<n2>bi)|(?P<n3>tri)|(?P<n4>quadri))(?:lateral|partite|lingual|angular|annual|ennial)(?:ly|s|ism)?\b", re.I
)


_SILENT = str.maketrans("", "", "-ъ")
"""What stands between a numeral and a word: `двухъярусный`."""
_HALF_OF = re.compile(r"пол-?", re.I)
_LIKELY = ("десятилети", "тысячелети", "столети", "век", "decade", "millenni", "fortnight", "centur")
_LIKELY_BILATERAL = ("lateral", "partite", "lingual", "angular", "annual", "ennial")


def compounds(text: str, language: Language) -> Iterator[Compound]:
    """Yield the numbers that words of a segment are compounded with, and the words that are a number of years or days."""
    for match in _BARE[language].finditer(text) if mentions(text, _LIKELY) else ():
        name = next(name for name, found in match.groupdict().items() if found)
        unit = BY_NAME[_SPANS.get(name, name)]
        yield Compound(match.start(), match.end(), Fraction(1), unit, many=name in _SPANS)
    if language is Language.EN:
        yield from _english(text) if "-" in text else ()
        for match in _BILATERAL.finditer(text) if mentions(text, _LIKELY_BILATERAL) else ():
            name = next(name for name, found in match.groupdict().items() if found)
            yield Compound(match.start(), match.end(), Fraction(int(name[1:])))
        return
    for match in _THIS_CENTURY.finditer(text) if mentions(text, ("век",)) else ():
        yield Compound(match.start("century"), match.end(), Fraction(1), BY_NAME["century"])
    for match in _SCALED_DIGITS.finditer(text) if has_digit(text) else ():
        value = Fraction(match["digits"].replace(",", ".")) * _SCALES[match["scale"]]
        yield Compound(match.start(), match.end(), value)
    for match in _WORD.finditer(text):
        found = _russian(without_yo(match.group()).translate(_SILENT))
        if found:
            rate = _rate(text, match) if found[1] else None
            yield Compound(match.start(), rate[1], found[0], rate[0]) if rate else Compound(*match.span(), *found)


def _rate(text: str, match: re.Match[str]) -> tuple[Unit, int] | None:
    """Return the unit that goes on behind `полкилометра`, `в час`, and where it ends."""
    half = _HALF_OF.match(match.group())
    found = unit_after(text, match.start() + half.end(), Language.RU) if half else None
    return found if found and found[1] > match.end() else None


def _english(text: str) -> Iterator[Compound]:
    for match in _ENGLISH.finditer(text):
        parts = match.group().split("-")
        count = _length_of_number(parts)
        if not 0 < count < len(parts) or len(parts[count]) < 3:
            continue
        number = "-".join(parts[:count])
        words = number_words(number.replace("-", " "), Language.EN) or _hundred(text, match.start(), number)
        grade = parts[count].casefold().startswith("grade")  # `a ninth-grader`
        whole = len(words) == 1 and len(number) == words[0].stop
        if whole and (grade or not (words[0].other or _NO_COUNT.search(number))):
            noun = match.start() + len(number) + 1
            unit = BY_NAME["times"] if parts[count] == "time" else _unit_of(text, noun)
            yield Compound(match.start(), noun + len(parts[count]), words[0].value, unit)


def _hundred(text: str, start: int, number: str) -> list[NumberWord]:
    """Read `hundred` and `thousand` behind an article: `a hundred-year history`."""
    value = {"hundred": 100, "thousand": 1000}.get(number.casefold())
    alone = value and (not start or _DETERMINER.search(text, max(0, start - 6), start))
    return [NumberWord(0, len(number), Fraction(value))] if value and alone else []


def _unit_of(text: str, noun: int) -> Unit | None:
    found = unit_after(text, noun, Language.EN)
    return found[0] if found else None


def _length_of_number(parts: list[str]) -> int:
    """Return how many parts of `two-and-a-half-hour` are its number; `and` and `a` count only inside one."""
    length = 0
    for place, part in enumerate(parts):
        counted = (
            part.casefold() == "second" and place > 0 and not parts[place - 1].casefold().endswith("ty")
        )  # `five-second`
        if numerals(part.casefold(), Language.EN) and part.casefold() != "a" and not counted:
            length = place + 1
        elif part.casefold() not in {"and", "a"}:
            break
    return length


@lru_cache(maxsize=WORDS_KEPT)
def _russian(word: str) -> tuple[Fraction, Unit | None] | None:
    if alone := _SCALE_ALONE.fullmatch(word):
        return Fraction(_SCALES[alone["scale"]], 2 if alone["half"] else 1), None
    half = _HALF.fullmatch(word)
    if half and not word.startswith("полутора"):
        unit = unit_of_stem(half["rest"])
        return (Fraction(1, 2), unit) if unit and unit.name != "year" else None  # `полгода` is read as six months
    split = (match for pattern in _RUSSIAN if (match := pattern.fullmatch(word)))
    return next((found for match in split if (found := _split(match))), None)


def _split(match: re.Match[str]) -> tuple[Fraction, Unit | None] | None:
    written, rest = match["numerals"], match["rest"]
    value = Fraction(3, 2) if written == "полутора" else _sum(written)
    scale = next((factor for stem, factor in _SCALES.items() if rest.startswith(stem)), 1)
    unit = unit_of_stem(rest) if scale == 1 else None
    known = scale > 1 or unit or re.fullmatch(rf"(?:{_THINGS}){ADJECTIVE}|{_NOUNS}", rest)
    return (value * scale, unit) if value and known else None


def _sum(written: str) -> Fraction:
    """Add up `двадцатипяти`; 0 where the parts do not descend."""
    total, last = 0, 10_000
    for part in re.findall("|".join(_GENITIVE), written):
        value = _GENITIVE[part]
        if value == 1000 and 1 < total < value:
            return Fraction(total * value)  # `двухтысячелетний`
        if value >= last or (value >= 10 and last < 100) or (value < 10 and 10 <= last < 20):
            return Fraction(0)
        total, last = total + value, value
    return Fraction(total)
