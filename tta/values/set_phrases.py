"""Phrases with a number that the other language has without it or with another one: `пополам`, on cloud nine, a baker's dozen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["set_phrases"]

_HALVES = {
    Language.RU: re.compile(r"\b(?:пополам|(?:пятьдесят|50)\s+на\s+(?:пятьдесят|50))\b", re.I),
    Language.EN: re.compile(r"\b(?:fifty-fifty|50[-–/]50)\b", re.I),
}
_IDIOM = {
    Language.RU: re.compile(
        r"\b(?:на\s+седьмом\s+небе|сем(?:ь|и)\s+пя(?:тниц|ди|дей)|третий\s+лишний|пятое\s+колесо|в\s+двух\s+(?:словах|шагах)"
        r"|как\s+дважды\s+два|сем(?:ь|и)\s+(?:раз(?=\s+(?:отмерь|примерь))|нянек)|седьм(?:ая|ой)\s+вод(?:а|ой)|с\s+три\s+короба"
        r"|опять\s+двадцать\s+пять|сорок\s+бочек\s+арестантов|двадцать\s+два\s+несчастья|тридцать\s+три\s+несчастья"
        r"|сто\s+лет\s+(?:в\s+обед|не\s+[а-яё]+)|во\s+сто\s+крат|на\s+все\s+сто(?!\s+[а-яё]{3,})|за\s+сто\s+в[её]рст"
        r"|(?:за\s+)?сем(?:ь|и)\s+в[её]рст\s+(?:до\s+небес|киселя)|не\s+робкого\s+десятка|ноль\s+внимания|без\s+пяти\s+минут(?!\s+(?:час|дв|тр|чет|пят|шест|сем|вос|дев|дес|один|двен))"
        r"|в\s+тр[её]х\s+соснах|на\s+все\s+четыре\s+стороны|без\s+году\s+неделя|с\s+пятого\s+на\s+десятое|в\s+три\s+погибели|за\s+семью\s+(?:печатями|замками))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:on\s+cloud\s+nine|in\s+(?:one['’]s|his|her|their|my|the)?\s?seventh\s+heaven|two['’]s\s+company(?:,?\s+three['’]s\s+a\s+crowd)?"
        r"|third\s+wheel|fifth\s+wheel|six\s+of\s+one|at\s+sixes\s+and\s+sevens|nine\s+days['’]\s+wonder|measure\s+twice,?\s+cut\s+once|three\s+sheets\s+to\s+the\s+wind|to\s+the\s+nines"
        r"|(?:at|until|till)\s+the\s+eleventh\s+hour|forty\s+winks|second\s+to\s+none)\b",
        re.I,
    ),
}
_LIKELY_HALVES = ("пополам", "пятьдесят на", "50 на", "fifty-fifty", "50-50", "50–50", "50/50")
_LIKELY = {
    Language.RU: (
        "седьмом неб",
        " пят",
        "пять",
        "третий лиш",
        "пятое кол",
        "двух ",
        "дважды два",
        "погибел",
        "семью ",
        "семь ",
        "семи ",
        "седьм",
        "короба",
        "соснах",
        "четыре сторон",
        "без году",
        "двадцать ",
        "тридцать ",
        "сорок ",
        "сто",
        "десятка",
        "внимания",
        "пяти минут",
    ),
    Language.EN: (
        "cloud nine",
        "seventh heav",
        "s company",
        "wheel",
        "six of",
        "sixes",
        "nine days",
        "second to",
        "measure twice",
        "three sheets",
        "the nines",
        "eleventh hour",
        "winks",
    ),
}
"""What a text with such a phrase has in it."""


_DOZEN_AND_ONE = {
    Language.RU: re.compile(r"\bч[её]ртов(?:а|у|ой|ы)\s+дюжин(?:а|у|ой|ы)\b", re.I),
    Language.EN: re.compile(r"\bbaker['’]s\s+dozen\b", re.I),
}
_LIKELY_DOZENS = ("дюжин", "dozen")


def set_phrases(text: str, language: Language) -> Iterator[Match]:
    """Yield halves that are said by a phrase, compared and not missed, dozens and one, and the numbers of idioms."""
    for match in _DOZEN_AND_ONE[language].finditer(text) if mentions(text, _LIKELY_DOZENS) else ():
        content = NumberContent((Fraction(13),), in_words=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
    for match in _HALVES[language].finditer(text) if mentions(text, _LIKELY_HALVES) else ():
        yield _match(match, (Fraction(1, 2), Fraction(2)), weak=False)
    for match in _IDIOM[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        yield _match(match, (Fraction(0),), weak=True)


def _match(match: re.Match[str], readings: tuple[Fraction, ...], *, weak: bool) -> Match:
    content = NumberContent(readings, in_words=True, weak=weak, optional=True)
    return Match(match.start(), match.end(), Kind.NUMBER, content)
