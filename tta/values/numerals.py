"""Single numerals: Russian in every case and gender through their lemmas, English by words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from tta.language.russian import best_reading
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["NUMERAL_BEGINS", "Numeral", "numeral", "numerals", "scale"]

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
_RU_HUNDRED_ORDINALS = (
    "сотый двухсотый трехсотый четырехсотый пятисотый шестисотый семисотый восьмисотый девятисотый"
).split()
_RU_COLLECTIVE = {
    "оба": 2, "двое": 2, "трое": 3, "четверо": 4, "пятеро": 5, "шестеро": 6, "семеро": 7, "дюжина": 12, "дважды": 2, "трижды": 3,
}  # fmt: skip
_RU_LISTED = {"во-вторых": 2, "в-третьих": 3, "в-четвертых": 4, "в-пятых": 5}
_RU_ROUND = {"десяток": 10, "сотня": 100}  # in the plural they are vague: `десятки людей`
_RU_SCALES = {
    "тысяча": 10**3,
    "тыс": 10**3,
    "тысячный": 10**3,
    "миллионный": 10**6,
    "миллиардный": 10**9,
    "миллион": 10**6,
    "млн": 10**6,
    "миллиард": 10**9,
    "биллион": 10**9,  # of old; Russian has no other between a million and a trillion
    "млрд": 10**9,
    "триллион": 10**12,
    "трлн": 10**12,
}
_RU_PARTS = {
    "половина": Fraction(1, 2),
    "пол": Fraction(1, 2),
    "треть": Fraction(1, 3),
    "четверть": Fraction(1, 4),
}
_RU_HALVES = {
    "полтора": Fraction(3, 2),
    "полтораста": Fraction(150),
    "полмиллиона": Fraction(500_000),
    "полмиллиарда": Fraction(500_000_000),
    "полтысячи": Fraction(500),
    "полсотни": Fraction(50),
    "полдюжины": Fraction(6),
    "полтриллиона": Fraction(500_000_000_000),
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
_EN_OTHER = {
    "both": 2,
    "secondly": 2,
    "thirdly": 3,
    "fourthly": 4,
    "duplicate": 2,
    "triplicate": 3,
    "once": 1,
    "twice": 2,
    "thrice": 3,
}
_EN_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "thousandth": 10**3, "millionth": 10**6,
    "thou": 10**3, "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9, "trln": 10**12, "tn": 10**12,
}  # fmt: skip
_EN_MANY = {
    "tens": 10, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
"""How many of them is not said: `tens of thousands`."""
_EN_PARTS = {
    **{"half": Fraction(1, 2), "halves": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)},
    **{word: Fraction(1, value) for value, word in enumerate(_EN_ORDINALS[2:10], 3)},
    **{f"{word}s": Fraction(1, value) for value, word in enumerate(_EN_ORDINALS[2:10], 3)},
    **{"hundredths": Fraction(1, 100), "thousandths": Fraction(1, 1000)},
}

_RU_TABLE = {
    **{word: value for value, word in enumerate(_RU_UNITS)},
    **{word: 10 * value for value, word in enumerate(_RU_TENS, 2)},
    **{word: 100 * value for value, word in enumerate(_RU_HUNDREDS, 1)},
    **{word: value for value, word in enumerate(_RU_ORDINALS, 1)},
    **{word: 10 * value for value, word in enumerate(_RU_TEN_ORDINALS, 2)},
    **{word: 100 * value for value, word in enumerate(_RU_HUNDRED_ORDINALS, 1)},
    "второе": 2,  # which the dictionary takes for the second course
    **_RU_COLLECTIVE,
}
_EN_TABLE = {
    **{word: value for value, word in enumerate(_EN_UNITS)},
    **{word: 10 * value for value, word in enumerate(_EN_TENS, 2)},
    **{word: value for value, word in enumerate(_EN_ORDINALS, 1)},
    **{word: 10 * value for value, word in enumerate(_EN_TEN_ORDINALS, 2)},
    **_EN_OTHER,
    "hundred": 100,
    "hundredth": 100,
    "dozen": 12,
}
_NUMERAL_START = re.compile(
    r"ноль|нол|одн|один|дв|обе|оба|обо|тр[еёиоь]|четыр|четв|пят|шест|сем|сед|вос[еь]м|девя|десят|одинн|сорок|ст[оа]|сот"
    r"|дюж|тыс|милл|трилл|билл|перв|втор|во-в|в-|пол",
    re.I,
)
NUMERAL_BEGINS = {
    Language.RU: _NUMERAL_START.pattern,
    Language.EN: "|".join(sorted({word[:3] for word in (*_EN_TABLE, *_EN_SCALES, *_EN_MANY, *_EN_PARTS)})) + "|a-|odd-",
}
"""Pattern of how a numeral begins, in letters of either size: most words are none, and to look each of them up costs."""
_MISSPELT = re.compile(r"^м+ил+и(?=он|ард)")  # `3,5-милионный`, `ммиллиардов`
_NO_NUMBER = frozenset(
    "пол пола полу полом семь-то стой стол стан стал второпях сороков сороке сороки сорокой сороку".split()
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """What one numeral can be.

    Attributes:
        value: as a whole number, or the fraction that it always is (`полтора`, `half`).
        share: the fraction that it can be, beside a count or in place of the value: a fifth is the fifth or 1/5.
        alone: whether it is a number without another; `hundred` and `тысячи` need one.
        closed: whether it joins no other: `первые полгода` are the first six months.
    """

    value: Fraction
    share: Fraction | None = None
    alone: bool = True
    closed: bool = False


_IS_UNIT = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|teen)-second$")
"""`five-second`, which is no ordinal as `twenty-second` is."""
_HALF_YEARS = frozenset({"полгода", "полугода"})
_HALF_YEAR = Numeral(Fraction(6), closed=True)  # of months; half a year is as many


def numeral(word: str, language: Language) -> int:
    """Return the value of one numeral, cardinal or ordinal, from 1 to 99; 0 for other words."""
    parts = numerals(word.casefold(), language)
    return int(parts[0].value) if len(parts) == 1 and parts[0].value.denominator == 1 and parts[0].value < 100 else 0


def scale(word: str, language: Language) -> int:
    """Return what a word such as `тыс.` or `million` multiplies by, 1 for other words."""
    plain = word.casefold().rstrip(".")
    if language is Language.EN:
        return _EN_SCALES.get(plain) or _EN_MANY.get(plain, 1)
    plain = _MISSPELT.sub("милли", plain)
    return _RU_SCALES.get(plain) or (
        _RU_SCALES.get(best_reading(plain).lemma, 1) if plain[:3] in {"тыс", "мил", "три", "бил"} else 1
    )


@lru_cache(maxsize=WORDS_KEPT)
def numerals(plain: str, language: Language) -> tuple[Numeral, ...]:
    """Return the numerals that a word in lower case is made of, `twenty-five` two; () where a part of it is none."""
    plain = plain.replace("ё", "е")
    if language is Language.EN and _IS_UNIT.search(plain):
        return ()
    if language is Language.EN:
        found = [_english(part) for part in plain.split("-") if part not in {"a", "odd"}]
    elif plain in _RU_LISTED:
        found = [Numeral(Fraction(_RU_LISTED[plain]))]
    else:
        found = [_russian(part) for part in plain.split("-")]
    return tuple(part for part in found if part) if all(found) else ()


def _english(word: str) -> Numeral | None:
    fraction = _EN_PARTS.get(word)
    value = _EN_TABLE.get(word)
    if value is not None:
        return Numeral(Fraction(value), fraction, word not in {"dozen", "hundred"})
    if word in _EN_SCALES or word in _EN_MANY:
        return Numeral(Fraction(_EN_SCALES.get(word) or _EN_MANY[word]), alone=False)
    return Numeral(fraction, fraction, word == "half") if fraction else None


def _russian(word: str) -> Numeral | None:
    if not _NUMERAL_START.match(word) or word in _NO_NUMBER:
        return None
    if word in _RU_HALVES:
        return Numeral(_RU_HALVES[word])
    if word in _HALF_YEARS:
        return _HALF_YEAR
    reading = best_reading(word)
    lemma, plural = reading.lemma, "plur" in reading.grammemes
    if lemma in _RU_HALVES:
        return Numeral(_RU_HALVES[lemma])
    if lemma in _HALF_YEARS:
        return _HALF_YEAR
    if lemma in _RU_PARTS:
        return Numeral(_RU_PARTS[lemma], _RU_PARTS[lemma], lemma != "четверть")
    if lemma in _RU_SCALES:
        genitive = word.endswith(("и", "а"))  # `тысячи людей` is a plural far oftener than a genitive singular
        alone = not plural and reading.part_of_speech != "ADJF" and (not genitive or lemma == word)
        return Numeral(Fraction(_RU_SCALES[lemma]), alone=alone)
    if lemma in _RU_ROUND:
        return Numeral(Fraction(_RU_ROUND[lemma]), alone=not plural and not word.endswith(("и", "а")))
    if lemma == "десятка" and (plural or word == "десятки"):  # `шесть десятков`; `десятка` is a card, a note and a team
        return Numeral(Fraction(10), alone=False)
    value = _RU_TABLE.get(lemma)
    if lemma == "дюжина":
        return Numeral(Fraction(12), alone=not plural or word == "дюжины")
    if value is None:
        return None
    ordinal = lemma in _RU_ORDINALS or lemma in _RU_TEN_ORDINALS or lemma in _RU_HUNDRED_ORDINALS
    feminine = ordinal and bool(reading.grammemes & {"femn", "gent", "plur"})  # `две пятых`, `одна десятая`
    return Numeral(Fraction(value), Fraction(1, value) if feminine and value > 2 else None)
