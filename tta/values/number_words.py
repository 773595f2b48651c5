"""Numbers written out: runs of numerals summed up, `двадцать пять`, `two and a half million`, and words such as `полгода`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from tta.language.russian import readings
from tta.types import Language
from tta.values.decimals import decimals
from tta.values.number_word import NumberWord
from tta.values.numeral_contexts import is_of_time, is_single
from tta.values.numerals import NUMERAL_BEGINS, Numeral, numeral, numerals, scale
from tta.values.turned_scales import turned_round

__all__ = ["number_words"]

_QUARTER, _HALF = Fraction(1, 4), Fraction(1, 2)
_COUNTS = frozenset({100, 12})  # what `two` before them multiplies: `two hundred`, `two dozen`
_ROUND = frozenset({10, 100})
_HUNDRED = 100
_ONE = re.compile(r"one|од(?:ин|н[а-я]{1,3})", re.I)  # pronouns and articles as often as numbers
_AND_A_HALF = re.compile(r"\b(?:an?|one)\s+(?P<word>[a-z]+)\s+and\s+a\s+half\b", re.I)
_AND_ONE = re.compile(r"\b(?P<many>сто|тысяч[аиуе])\s+и\s+од(?:ин|на|ну|ной|ного|ном)\b", re.I)
"""`тысяча и одна ночь`"""
_TURNED_ROUND = re.compile(
    r"\b(?P<unit>one|two|three|four|five|six|seven|eight|nine)-and-(?P<ten>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b",
    re.I,
)
"""`one-and-twenty`"""
_SHARES = {"hundredth": Fraction(1, 100), "thousandth": Fraction(1, 1000)}
"""Ordinals that alone may be a share; three-hundredth is none."""
_LAST = re.compile(r"(?P<word>[А-Яа-яЁё]+)\s+$")
_NEXT = re.compile(r"\s+(?P<word>[А-Яа-яЁё]+)")
_WORD = {
    language: re.compile(rf"(?<!\w)(?<!(?<!-)-)(?=(?:{begins}))[^\W\d_]+(?:-[^\W\d_]+)*(?!\w|-(?!-))", re.I)
    for language, begins in NUMERAL_BEGINS.items()
}  # a double hyphen is a dash
_ZERO, _ENDLESS = Fraction(0), Fraction(10**15)


def number_words(text: str, language: Language) -> list[NumberWord]:
    """Return the numbers in words; compounds such as `двадцать пять` and `twenty-five` are one.

    A numeral inside a compound (`Four-power`) is none, and a plural alone (`millions of people`, `десятки людей`) has no
    value. Fractions (`две трети`, `one and a half`, `полтора`) are numbers like others.
    """
    found: list[NumberWord] = []
    if language is Language.EN:
        found += [
            NumberWord(match.start(), match.end(), Fraction(3, 2) * scale(match["word"], language))
            for match in _AND_A_HALF.finditer(text)
        ]
    run: list[_Part] = []
    for match in _WORD[language].finditer(text):
        parts = numerals(match.group().casefold(), language)
        if not parts or (match.group().casefold() == "second" and is_of_time(text, match.start(), match.end())):
            continue  # what stands between two numerals is looked at where the second one is
        between = text[run[-1].stop : match.start()].strip(" \u00a0-") if run else ""
        if run and not _joins(between, run[-1], parts[0]):
            found += _sum_up(run)
            run = []
        single = not run and is_single(text, match.start(), match.group(), language)
        run += [
            _Part(match.start(), match.end(), item.value, item.share, item.alone or single, item.closed)
            for item in parts
        ]
    found += _sum_up(run)
    found = _with_decimals(text, language, turned_round(text, found) if language is Language.RU else found)
    return [_doubted(text, word) for word in found if not _ONE.fullmatch(text, word.start, word.stop)]


def _with_decimals(text: str, language: Language, words: list[NumberWord]) -> list[NumberWord]:
    """Put decimals for the numbers that their parts are: `three point two five`, `три целых две десятых`."""
    found = [NumberWord(one.start, one.stop, one.value) for one in decimals(text, language)]
    found += _of_old(text, language)
    if not found:
        return words
    apart = [word for word in words if not any(one.start < word.stop and word.start < one.stop for one in found)]
    return apart + found


def _of_old(text: str, language: Language) -> list[NumberWord]:
    """Read `тысяча и одна`, which another numeral follows behind a conjunction, and `one-and-twenty`."""
    if language is Language.RU:
        return [
            NumberWord(match.start(), match.end(), Fraction((100 if match["many"].casefold() == "сто" else 1000) + 1))
            for match in _AND_ONE.finditer(text)
        ]
    turned = _TURNED_ROUND.finditer(text) if "-and-" in text else ()
    return [
        NumberWord(
            match.start(), match.end(), Fraction(sum(numeral(match[name], language) for name in ("unit", "ten")))
        )
        for match in turned
    ]


def _doubted(text: str, word: NumberWord) -> NumberWord:
    """Leave it open whether `a thousandth` is a share, and `сорока` a magpie where it counts nothing beside it."""
    if share := _SHARES.get(text[word.start : word.stop].casefold()):
        return replace(word, other=share)
    if text[word.start : word.stop].casefold() != "сорока":
        return word
    behind = _NEXT.match(text, word.stop)
    counts = behind is not None and any(
        {"plur", "gent"} <= one.grammemes for one in readings(behind["word"].casefold())
    )
    before = _LAST.search(text, 0, word.start)
    counted = before is not None and any(
        {"plur", "gent"} <= one.grammemes for one in readings(before["word"].casefold())
    )
    return word if counts or counted else replace(word, weak=True)


@dataclass(frozen=True, slots=True)
class _Part:
    """One numeral of a run, and where it stands in the text."""

    start: int
    stop: int
    value: Fraction
    share: Fraction | None
    alone: bool
    closed: bool


def _joins(between: str, last: _Part, first: Numeral) -> bool:
    """Whether what stands between two numerals leaves them one number: `two hundred and five`, `one and a half`."""
    if first.closed or last.closed:
        return False
    if between in {"and a", "с"}:
        return first.share is not None
    if between == "of a":  # `three quarters of a million`
        return last.share is not None and first.value >= 1000
    if between == "of":  # `hundreds of thousands`
        return not last.alone and last.value in _ROUND and first.value >= 1000
    if between == "a":
        return last.share is not None and (first.value in _COUNTS or first.value >= 1000)
    return between == "" or (between == "and" and (last.value >= 100 or first.value < 1))


def _sum_up(run: list[_Part]) -> Iterator[NumberWord]:
    """Read a run of numerals, which may hold several numbers: `two or three` is cut by its conjunction before."""
    place = 0
    while place < len(run):
        word, place = _many(run, place) if _is_many(run, place) else _first_number(run, place)
        if word is not None:
            yield word


def _first_number(run: list[_Part], place: int) -> tuple[NumberWord | None, int]:
    """Read one number from the run, as long as its parts descend: hundreds, tens, units; then its scale."""
    begin = place
    total, current, last = _ZERO, _ZERO, _ENDLESS
    while place < len(run):
        part = run[place]
        if part.value >= 1000:
            if not current and not total and not part.alone and place + 1 < len(run):
                return NumberWord(part.start, part.stop, part.value, weak=True), place + 1
            if total and not current and total < part.value:  # `two thousand million`
                total, last = total * part.value, part.value
            else:
                total, current, last = total + (current or 1) * part.value, _ZERO, part.value
        elif part.share and place > begin and (part.value < 1 or _is_share(current, part)):
            counts = 0 < current < 100 and total == 0 and not _adds(run, place)
            value = current * part.share if counts else total + current + part.share
            stop = part.stop
            if place + 1 < len(run) and run[place + 1].value >= 1000:  # `one and a half million`
                place += 1
                value, stop = value * run[place].value, run[place].stop
            # `the third quarter` of a year, `seven halves` of matches
            counted = counts and (part.share == _QUARTER or (part.share == _HALF and current > 1))
            return NumberWord(run[begin].start, stop, value, current if counted else None), place + 1
        elif _is_turned_round(run, place, begin):  # `десятка три`, about thirty
            return NumberWord(part.start, run[place + 1].stop, part.value * run[place + 1].value), place + 2
        elif _is_counted(part, current, total):
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
    other = run[begin].share if lonely and run[begin].value >= 3 else None
    return (NumberWord(run[begin].start, run[place - 1].stop, value, other) if value else None), place


def _is_counted(part: _Part, current: Fraction, total: Fraction) -> bool:
    """Whether a numeral multiplies what stands before it: `two dozen`, `fifteen hundred`."""
    if part.value == _HUNDRED and 10 < current < 100 and current % 10 and not total:
        return not part.alone
    return (part.value in _COUNTS or not part.alone) and 0 < current < 10


def _is_many(run: list[_Part], place: int) -> bool:
    """`сотни миллионов`: of how many hundreds is not said."""
    part = run[place]
    return not part.alone and part.value in _ROUND and place + 1 < len(run) and run[place + 1].value >= 1000


def _many(run: list[_Part], place: int) -> tuple[NumberWord, int]:
    scaled = run[place + 1]
    return NumberWord(run[place].start, scaled.stop, run[place].value * scaled.value, weak=True), place + 2


def _is_turned_round(run: list[_Part], place: int, begin: int) -> bool:
    """Whether a round number stands before what it is counted by, as Russian says it of about so many."""
    part = run[place]
    counted = place == begin and not part.alone and part.value in _ROUND and place + 1 < len(run)
    return counted and 1 < run[place + 1].value < 10


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
