"""Numbers written out: Russian in every case and gender through their lemmas, English by words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from tta.language.russian import best_reading
from tta.types import Language

__all__ = ["NumberWord", "number_words", "numeral", "scale"]

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
    "миллион": 10**6,
    "млн": 10**6,
    "миллиард": 10**9,
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
    "полгода": Fraction(1, 2**20),
    "полугода": Fraction(1, 2**20),
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
    "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9, "trln": 10**12, "tn": 10**12,
}  # fmt: skip
_EN_PARTS = {
    **{"half": Fraction(1, 2), "halves": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)},
    **{word: Fraction(1, value) for value, word in enumerate(_EN_ORDINALS[2:10], 3)},
    **{f"{word}s": Fraction(1, value) for value, word in enumerate(_EN_ORDINALS[2:10], 3)},
}

_RU_TABLE = {
    **{word: value for value, word in enumerate(_RU_UNITS)},
    **{word: 10 * value for value, word in enumerate(_RU_TENS, 2)},
    **{word: 100 * value for value, word in enumerate(_RU_HUNDREDS, 1)},
    **{word: value for value, word in enumerate(_RU_ORDINALS, 1)},
    **{word: 10 * value for value, word in enumerate(_RU_TEN_ORDINALS, 2)},
    **{word: 100 * value for value, word in enumerate(_RU_HUNDRED_ORDINALS, 1)},
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
_QUARTER = Fraction(1, 4)
_HALF_YEAR = Fraction(1, 2**20)  # stands for `полгода`: six months or half a year
_COUNTS = frozenset({100, 12})  # what `two` before them multiplies: `two hundred`, `two dozen`
_ONE = re.compile(r"one|од(?:ин|н[а-я]{1,3})", re.I)  # pronouns and articles as often as numbers
_AND_A_HALF = re.compile(r"\b(?:an?|one)\s+[a-z]+\s+and\s+a\s+half\b", re.I)
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
_NUMERAL_START = re.compile(
    r"ноль|нол|одн|один|дв|обе|оба|обо|тр[еёиоь]|четыр|четв|пят|шест|сем|сед|вос[еь]м|девя|десят|одинн|сорок|ст[оа]|сот"
    r"|дюж|тыс|милл|трилл|перв|втор|во-в|в-|пол",
    re.I,
)
_NO_NUMBER = frozenset({"пол", "пола", "полу", "полом", "семь-то", "стой", "стол", "стан", "стал", "второпях"})


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number in words, `text[start:stop]`; the ordinal `third` may be the fraction, so it may have two values.

    `weak` is `тысячи` alone, which may be one thousand in the genitive, but mostly are many.
    """

    start: int
    stop: int
    value: Fraction
    other: Fraction | None = None
    weak: bool = False


def number_words(text: str, language: Language) -> list[NumberWord]:
    """Return the numbers in words; compounds such as `двадцать пять` and `twenty-five` are one.

    A numeral inside a compound (`Four-power`) is none, and a plural alone (`millions of people`, `десятки людей`) has no
    value. Fractions (`две трети`, `one and a half`, `полтора`) are numbers like others.
    """
    found: list[NumberWord] = []
    if language is Language.EN:
        found += [NumberWord(match.start(), match.end(), Fraction(3, 2)) for match in _AND_A_HALF.finditer(text)]
    run: list[_Part] = []
    for match in _WORD.finditer(text):
        plain = match.group().casefold()
        if plain in {"and", "a"} and run and language is Language.EN:
            continue
        if plain == "с" and run and language is Language.RU:
            continue
        parts = _parts(plain, language)
        between = text[run[-1].stop : match.start()].strip(" \u00a0-") if run else ""
        if run and (not parts or not _joins(between, run[-1], parts[0])):
            found += _sum_up(run)
            run = []
        article = (
            language is Language.EN
            and f" {text[: match.start()]}"[-4:].casefold().endswith((" a ", " an "))
            and not run
        )
        run += [_Part(match.start(), match.end(), value, share, alone or article) for value, share, alone in parts]
    found += _sum_up(run)
    return [word for word in found if not _ONE.fullmatch(text, word.start, word.stop)]


def numeral(word: str, language: Language) -> int:
    """Return the value of one numeral, cardinal or ordinal, from 1 to 99; 0 for other words."""
    parts = _parts(word.casefold(), language)
    return int(parts[0][0]) if len(parts) == 1 and parts[0][0].denominator == 1 and parts[0][0] < 100 else 0


def scale(word: str, language: Language) -> int:
    """Return what a word such as `тыс.` or `million` multiplies by, 1 for other words."""
    plain = word.casefold().rstrip(".")
    if language is Language.EN:
        return _EN_SCALES.get(plain, 1)
    return _RU_SCALES.get(plain) or (
        _RU_SCALES.get(best_reading(plain).lemma, 1) if plain[:3] in {"тыс", "мил", "три"} else 1
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One numeral of a run: its value, as a fraction where it can be one, and whether it may stand alone."""

    start: int
    stop: int
    value: Fraction
    fraction: Fraction | None = None
    alone: bool = True


def _joins(between: str, last: _Part, first: tuple[Fraction, Fraction | None, bool]) -> bool:
    """Whether what stands between two numerals leaves them one number: `two hundred and five`, `one and a half`."""
    if between in {"and a", "с"}:
        return first[1] is not None
    if between == "a":
        return last.fraction is not None and (first[0] in _COUNTS or first[0] >= 1000)
    return between == "" or (between == "and" and (last.value >= 100 or first[0] < 1))


@lru_cache(maxsize=16384)
def _parts(plain: str, language: Language) -> tuple[tuple[Fraction, Fraction | None, bool], ...]:
    plain = plain.replace("ё", "е")
    if language is Language.EN:
        found = [_english(part) for part in plain.split("-") if part not in {"a", "odd"}]
    elif plain in _RU_LISTED:
        found = [(Fraction(_RU_LISTED[plain]), None, True)]
    else:
        found = [_russian(part) for part in plain.split("-")]
    return tuple(part for part in found if part) if all(found) else ()


def _english(word: str) -> tuple[Fraction, Fraction | None, bool] | None:
    fraction = _EN_PARTS.get(word)
    value = _EN_TABLE.get(word)
    if value is not None:
        return Fraction(value), fraction, word not in {"dozen", "hundred"}
    if word in _EN_SCALES:
        return Fraction(_EN_SCALES[word]), None, False
    return (fraction, fraction, word == "half") if fraction else None


def _russian(word: str) -> tuple[Fraction, Fraction | None, bool] | None:
    if not _NUMERAL_START.match(word) or word in _NO_NUMBER:
        return None
    if word in _RU_HALVES:
        return _RU_HALVES[word], None, True
    reading = best_reading(word)
    lemma, plural = reading.lemma, "plur" in reading.grammemes
    if lemma in _RU_HALVES:
        return _RU_HALVES[lemma], None, True
    if lemma in _RU_PARTS:
        return _RU_PARTS[lemma], _RU_PARTS[lemma], lemma != "четверть"
    if lemma in _RU_SCALES:
        genitive = word.endswith(("и", "а"))  # `тысячи людей` is a plural far oftener than a genitive singular
        alone = not plural and reading.part_of_speech != "ADJF" and (not genitive or lemma == word)
        return Fraction(_RU_SCALES[lemma]), None, alone
    if lemma in _RU_ROUND:
        return Fraction(_RU_ROUND[lemma]), None, not plural and not word.endswith(("и", "а"))
    value = _RU_TABLE.get(lemma)
    if value is None:
        return None
    ordinal = lemma in _RU_ORDINALS or lemma in _RU_TEN_ORDINALS or lemma in _RU_HUNDRED_ORDINALS
    feminine = ordinal and bool(reading.grammemes & {"femn", "gent"})  # `две пятых`, `одна десятая`
    return Fraction(value), Fraction(1, value) if feminine and value > 2 else None, True


def _sum_up(run: list[_Part]) -> Iterator[NumberWord]:
    """Read a run of numerals, which may hold several numbers: `two or three` is cut by its conjunction before."""
    place = 0
    while place < len(run):
        word, place = _first_number(run, place)
        if word is not None:
            yield word


def _first_number(run: list[_Part], place: int) -> tuple[NumberWord | None, int]:
    """Read one number from the run, as long as its parts descend: hundreds, tens, units; then its scale."""
    begin = place
    total, current, last = Fraction(0), Fraction(0), Fraction(10**15)
    while place < len(run):
        part = run[place]
        if part.value >= 1000:
            if not current and not total and not part.alone and place + 1 < len(run):
                return NumberWord(part.start, part.stop, part.value, weak=True), place + 1
            total, current, last = total + (current or 1) * part.value, Fraction(0), part.value
        elif part.fraction and place > begin and (part.value < 1 or _is_share(current, part)):
            counts = 0 < current < 100 and total == 0 and not _adds(run, place)
            value = current * part.fraction if counts else total + current + part.fraction
            stop = part.stop
            if place + 1 < len(run) and run[place + 1].value >= 1000:  # `one and a half million`
                place += 1
                value, stop = value * run[place].value, run[place].stop
            quarter = current if part.fraction == _QUARTER and counts else None  # `the third quarter` of a year
            return NumberWord(run[begin].start, stop, value, quarter), place + 1
        elif (part.value in _COUNTS or not part.alone) and 0 < current < 10:
            current, last = current * part.value, part.value
        elif place == begin or _fits(part.value, last):
            current, last = current + part.value, part.value
        else:
            break
        place += 1
    value = total + current
    lonely = place - begin == 1
    if lonely and not run[begin].alone:
        part = run[begin]
        return (NumberWord(part.start, part.stop, value, weak=True) if part.value >= 1000 else None), place
    other = run[begin].fraction if lonely and run[begin].value >= 3 else None
    if lonely and run[begin].value == _HALF_YEAR:
        value, other = Fraction(6), Fraction(1, 2)
    return (NumberWord(run[begin].start, run[place - 1].stop, value, other) if value else None), place


def _is_share(current: Fraction, part: _Part) -> bool:
    """`две пятых` and `two fifths`: a small number of parts; `twenty fifth` is an ordinal."""
    return 0 < current < 10 and part.value >= 3


def _adds(run: list[_Part], place: int) -> bool:
    """`one and a half`, `два с половиной`: something stands between the number and its share."""
    return run[place].start - run[place - 1].stop > 1


def _fits(value: Fraction, last: Fraction) -> bool:
    """Whether a numeral can follow another within one number: hundreds, then tens, then units."""
    if value < 1:
        return False
    if last >= 1000:
        return True
    if last >= 100:
        return value < 100
    return last >= 20 and value < 10
