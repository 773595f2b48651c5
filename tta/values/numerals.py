"""Numbers written out: Russian in every case and gender through their lemmas, English by words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from tta.morphology import best_reading
from tta.types import Language

__all__ = ["number_words", "scale"]

_RU_UNITS = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split()
_RU_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
_RU_HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()
_RU_ORDINALS = (
    "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый "
    "тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый"
).split()
_RU_TEN_ORDINALS = "двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый девяностый".split()
_RU_COLLECTIVE = {
    "оба": 2,
    "двое": 2,
    "трое": 3,
    "четверо": 4,
    "пятеро": 5,
    "шестеро": 6,
    "семеро": 7,
    "десяток": 10,
    "дюжина": 12,
    "сотня": 100,
    "сотый": 100,
}
_RU_LISTED = {"во-вторых": 2, "в-третьих": 3, "в-четвертых": 4, "в-пятых": 5}
_RU_SCALES = {
    "тысяча": 10**3,
    "тыс": 10**3,
    "миллион": 10**6,
    "млн": 10**6,
    "миллиард": 10**9,
    "млрд": 10**9,
    "триллион": 10**12,
    "трлн": 10**12,
}

_EN_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_EN_TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_EN_OTHER = {"both": 2, "dozen": 12, "secondly": 2, "thirdly": 3, "fourthly": 4}
_EN_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_RU_TABLE = {
    **{word: value for value, word in enumerate(_RU_UNITS)},
    **{word: 10 * value for value, word in enumerate(_RU_TENS, 2)},
    **{word: 100 * value for value, word in enumerate(_RU_HUNDREDS, 1)},
    **{word: value for value, word in enumerate(_RU_ORDINALS, 1)},
    **{word: 10 * value for value, word in enumerate(_RU_TEN_ORDINALS, 2)},
    **_RU_COLLECTIVE,
}
_EN_TABLE = {
    **{word: value for value, word in enumerate(_EN_UNITS)},
    **{word: 10 * value for value, word in enumerate(_EN_TENS, 2)},
    **{word: value for value, word in enumerate(_EN_ORDINALS, 1)},
    **{word: 10 * value for value, word in enumerate(_EN_TEN_ORDINALS, 2)},
    **_EN_OTHER,
    "hundred": 100,
}
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
_NUMERAL_START = re.compile(
    r"ноль|нол|одн|один|дв|обе|оба|обо|тр[еёиоь]|четыр|четв|пят|шест|сем|вос[еь]м|девя|десят|одинн|сорок|ст[оа]|сот|дюж|тыс|милл|перв|втор|во-в|в-",
    re.I,
)


def number_words(text: str, language: Language) -> Iterator[tuple[int, int, Fraction]]:
    """Yield (start, stop, value) of numbers in words; compounds such as `двадцать пять` and `twenty-five` are one.

    A numeral inside a compound (`Four-power`) is none, and a scale alone (`millions of people`) has no value.
    """
    run: list[tuple[int, int, int]] = []
    for match in _WORD.finditer(text):
        if match.group() == "and" and run and run[-1][2] >= 100:
            continue
        parts = _values(match.group(), language)
        if run and (not parts or text[run[-1][1] : match.start()].strip(" \u00a0-") not in ("", "and")):
            yield from _sum_up(run)
            run = []
        if parts:
            run += [(match.start(), match.end(), value) for value in parts]
    yield from _sum_up(run)


def scale(word: str, language: Language) -> int:
    """Return what a word such as `тыс.` or `million` multiplies by, 1 for other words."""
    plain = word.casefold().rstrip(".")
    if language is Language.EN:
        return _EN_SCALES.get(plain, 1)
    return _RU_SCALES.get(plain) or (
        _RU_SCALES.get(best_reading(plain).lemma, 1) if plain[:3] in {"тыс", "мил", "три"} else 1
    )


def _values(word: str, language: Language) -> list[int]:
    plain = word.casefold().replace("ё", "е")
    if language is Language.EN:
        parts = plain.split("-")
        values = [_EN_TABLE.get(part, _EN_SCALES.get(part, 0)) for part in parts]
        return values if all(values) else []
    if plain in _RU_LISTED:
        return [_RU_LISTED[plain]]
    value = _russian(plain) if "-" not in plain else 0
    return [value] if value else []


@lru_cache(maxsize=8192)
def _russian(plain: str) -> int:
    if not _NUMERAL_START.match(plain):
        return 0
    lemma = best_reading(plain).lemma
    return _RU_TABLE.get(lemma, 0) or _RU_SCALES.get(lemma, 0)


def _sum_up(run: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, Fraction]]:
    """Read a run of numerals, which may hold several numbers: `two or three` is cut by its conjunction before."""
    if not run:
        return
    total, current, last = 0, 0, 10**15
    start = run[0][0]
    stop = start
    for begin, end, value in run:
        if value >= 1000:  # thousand, million …
            if not current and not total:
                start, stop = end, end
                continue
            total, current, last = total + (current or 1) * value, 0, value
        elif value == 100 and 0 < current < 10:
            current, last = current * 100, 100
        elif _fits(value, last):
            current, last = current + value, value
        else:
            yield start, stop, Fraction(total + current)
            start, total, current, last = begin, 0, value, value
        stop = end
    if total + current:
        yield start, stop, Fraction(total + current)


def _fits(value: int, last: int) -> bool:
    """Whether a numeral can follow another within one number: hundreds, then tens, then units."""
    if last >= 1000:
        return True
    if last >= 100:
        return value < 100
    return last >= 20 and value < 10
