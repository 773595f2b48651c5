"""Numbers that are said by a phrase: `в 1/8 финала`, `the round of 16`, `каждый пятый`, `1 in 5`, `втроём`, `вдвое`, `doubled`.

The other language may do without most of them, so they are not missed; against their like they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from tta.language.yo import without_yo
from tta.types import Kind, Language
from tta.values.bare_measures import bare_measures
from tta.values.coins import coins
from tta.values.likely import mentions
from tta.values.multiples_named import multiples_named
from tta.values.named_measures import named_measures
from tta.values.number_word import NumberWord
from tta.values.numerals import numeral
from tta.values.set_phrases import set_phrases
from tta.values.single_units import single_units
from tta.values.units import unit_after
from tta.values.vague_counts import vague_counts
from tta.values.value import Match, NumberContent
from tta.values.waits import waits

__all__ = ["number_phrases"]

_LIKELY = {
    Language.RU: ("финал", "жды", "вдво", "вдвое", "втро", "вчетвер", "впятер", "вшестер", "всемер", "ввосьмер", "вдевятер",
                  "вдесятер", "удво", "утро", "учетвер", "кажд", "од", "1 ", "часа", "четверт"),
    Language.EN: ("round of", "final", "doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "fold", "last ", "ne in",
                  "1 in", "ne out", "1 out", "hour", "centen", "century", "twice", " score ", "quarter", "world war", "ww",
                  "agon", "triang", "nil"),
}  # fmt: skip
"""What one of these has in it: most sentences have none, and the patterns cost."""
_NUMBERED_GROUPS = tuple(f"g{digit}" for digit in "-123456789")
_LIKELY_GROUPS = {
    Language.RU: (*"мерк мёрк тройк верк вёрк терк тёрк двадцатк девятк десятк".split(), *_NUMBERED_GROUPS),
    Language.EN: ("group of", "top ", "best ", "big ", *_NUMBERED_GROUPS),
}
_ROUND = {
    Language.RU: re.compile(
        r"(?<![\w/])(?:(?:1/(?P<of>2|4|8|16|32|64)[\s-]+|одн(?:а|у|ой)\s+(?:(?P<n8>восьм)|(?P<n16>шестнадцат))(?:ая|ую|ой)\s+)финал|(?P<quarter>четвертьфинал|1/4-финал)|(?P<semi>полуфинал))[а-я]{0,6}\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?:(?:round|last)\s+of|last(?=\s+\d+\s*(?:[.,;!?)]|$|(?:stage|match|round|tie|clash|game|draw)\b)))\s+(?P<of>8|16|32|64|128)|(?P<quarter>quarter[\s-]?finals?)|(?P<semi>semi[\s-]?finals?))\b",
        re.I,
    ),
}
_TOGETHER = re.compile(
    r"\b(?:вдво[её]м|втро[её]м|вчетвером|впятером|вшестером|всемером|ввосьмером|вдевятером|вдесятером)\b", re.I
)
_PEOPLE = {
    "вдвоем": 2, "втроем": 3, "вчетвером": 4, "впятером": 5, "вшестером": 6, "всемером": 7, "ввосьмером": 8, "вдевятером": 9,
    "вдесятером": 10,
}  # fmt: skip
_VERB = (
    r"(?:(?:(?<=\bto )|(?<=\bwill )|(?<=\bwould )|(?<=\bcould )|(?<=\bcan )|(?<=\bmay )|(?<=\bmight )|(?<=\bmust )"
    r"|(?<=\bshould )){0}|{0}(?=\s(?:the|its|his|her|their|our|my|your)\b))"
)
"""What may be an adjective as well, `double room`, and is a verb there."""
_TIMES = {
    Language.RU: re.compile(
        r"\b(?:(?P<n2>вдвое|удво(?:и|е|я)[а-яё]+)|(?P<n3>втрое|утро(?:ил|ит|ен|ят|ени)[а-яё]*)|(?P<n4>вчетверо|учетвер[а-яё]+)"
        r"|(?P<n5>впятеро|упятер[а-яё]+)|(?P<n6>вшестеро)|(?P<n7>всемеро)|(?P<n10>вдесятеро))\b",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?:(?P<half>halv(?:ed|ing))|(?P<n2>doubl(?:ed|es|ing)|{_VERB.format('double')}|two-?fold|twice(?=\s+(?:as|the|more|less|fewer)\b))|(?P<n3>(?:tripl|trebl)(?:ed|es|ing)|{_VERB.format('(?:triple|treble)')}|three-?fold)"
        rf"|(?P<n4>quadrupl(?:ed|es|ing)|{_VERB.format('quadruple')}|four-?fold)|(?P<n5>quintupl(?:ed|es|ing)|five-?fold)|(?P<n6>six-?fold)|(?P<n7>seven-?fold)"
        r"|(?P<n8>eight-?fold)|(?P<n9>nine-?fold)|(?P<n10>ten-?fold)|(?P<n20>twenty-?fold)|(?P<n100>(?:a )?hundred-?fold)"
        r"|(?P<n1000>(?:a )?thousand-?fold))\b",
        re.I,
    ),
}
_ONE_OF = {
    Language.RU: re.compile(
        r"\b(?:(?:один|одн(?:а|о|у|ого|ой|ому|им|ом)|1)\s+(?:из|на)\s+(?:каждых\s+)?(?P<of>\d{1,4}|[а-яё]+)(?!\s+(?:тысяч|сот|миллион))"
        r"|кажд(?:ый|ая|ое|ую|ого|ой|ому|ым|ом)\s+(?P<every>[а-яё]+|\d{1,4}(?=-?(?:й|я|е|ю|го))))\b(?![.,]\d)",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:one|1)\s+(?:person\s+)?(?:in|out\s+of)\s+(?:every\s+|each\s+)?(?P<of>\d{1,4}|[a-z]+)\b(?![.,%]\d|\s+(?:hundred|thousand|million))",
        re.I,
    ),
}
_QUARTER = {
    Language.RU: re.compile(r"(?<!три )(?<!без )\bчетверт(?:ь|и|ью)(?=\s+[а-яё])", re.I),
    Language.EN: re.compile(r"(?<!three )\b(?:a\s+)?quarter(?:\s+of\s+an?|-)?(?=[\s-]?[a-z])", re.I),
}
_MORE = {
    Language.RU: re.compile(r"\bещ[её]\s+(?:одн(?:а|у)\s+)?четверть\b", re.I),
    Language.EN: re.compile(r"\b(?:another|a\s+further|an\s+additional)\s+quarter\b(?![\s-]final)", re.I),
}
"""`ещё четверть` and another quarter of a whole that was named before; a quarter of the year is one as often in English."""
_QUARTERED = frozenset({"time", "length", "mass", "volume", "area"})
"""What is measured in quarters: `четверть часа`, a quarter of a mile."""
_SCORE = re.compile(
    r"\b(?:(?P<n20>a|one)|(?P<n40>two)|(?P<n60>three)|(?P<n80>four))\s+score\s+(?:of\s+)?(?=[a-z]+s\b|or\s+(?:so|more)\b)",
    re.I,
)
"""`a score of houses`"""
_JUBILEES = re.compile(
    r"\b(?:(?P<n150>sesquicentenn\w+)|(?P<n200>bicenten\w+)|(?P<n300>tricenten\w+|tercenten\w+)|(?P<n100>centenary|centennial))\b",
    re.I,
)
_GROUPS = {
    Language.RU: re.compile(
        r"\b(?:(?:больш(?:ая|ой|ую)\s+)?(сем[её]рк|восьм[её]рк|двадцатк)(?:а|и|е|у|ой)"
        r"|(тройк|четв[её]рк|пят[её]рк|шест[её]рк|девятк|десятк)(?:а|и|е|у|ой)(?=\s+(?:лучших|лидеров|приз[её]ров|сильнейших))"
        r"|G-?([2-9]|10|15|20|24|77))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:G-?([2-9]|10|15|20|24|77)|Group\s+of\s+(Seven|Eight|Twenty)|(?:top|best|big)\s+(three|four|five|six|seven|eight|nine|ten|twenty)(?!\s+[a-z]+s\b))\b",
        re.I,
    ),
}
"""`Большая семёрка` and the G7: states, teams and others that are called by their number."""
_SIZES = {
    "тройк": 3, "четверк": 4, "пятерк": 5, "шестерк": 6, "семерк": 7, "восьмерк": 8, "девятк": 9, "десятк": 10, "двадцатк": 20,
}  # fmt: skip
_WORLD_WAR = re.compile(
    r"\b(?:(?P<n1>World\s+War\s+(?:I(?!I)|1|One)|WW\s?(?:I(?!I)|1))|(?P<n2>World\s+War\s+Two|WW\s?(?:II|2)))\b"
)
_NIL = re.compile(r"\b(?:(?P<goals>[a-z]{3,6}|\d{1,2})[-–\s])?(?P<nil>nil)\b(?!\s+(?:by|per))", re.I)
"""`two-nil`, of which the other language has figures."""
_POLYGON = re.compile(
    r"\b(?:(?P<n3>triang(?:les?|ular))|(?P<n5>pentagon(?:s|al)?)|(?P<n6>hexagon(?:s|al)?)|(?P<n7>heptagon(?:s|al)?)"
    r"|(?P<n8>octagon(?:s|al)?))\b"
)
"""In small letters: the Pentagon is none."""
_LARGEST_SHARE = 1000


def number_phrases(text: str, language: Language, words: Sequence[NumberWord]) -> Iterator[Match]:
    """Yield the numbers of a segment that several words, or a word that is no numeral, make.

    Args:
        text: a segment's text.
        language: whose phrases.
        words: the segment's numbers in words; a phrase does not begin inside one, as `один год` does in `сорок один год`.
    """
    yield from set_phrases(text, language)
    for match in chain(
        *(
            read(text, language)
            for read in (
                single_units,
                waits,
                bare_measures,
                coins,
                multiples_named,
                named_measures,
                vague_counts,
                _phrases,
            )
        )
    ):
        if not any(word.start < match.start < word.stop for word in words):
            yield match


def _phrases(text: str, language: Language) -> Iterator[Match]:
    if mentions(text, _LIKELY_GROUPS[language]):
        yield from _groups(text, language)
    if not mentions(text, _LIKELY[language]):
        return
    for match in _ROUND[language].finditer(text):
        named = next(name for name, found in match.groupdict().items() if found)
        divisor = {"quarter": 4, "semi": 2, "n8": 8, "n16": 16}.get(named) or int(match["of"])
        if match["of"] and language is Language.EN:
            divisor //= 2  # sixteen teams are eight matches
        yield _match(match, (Fraction(1, divisor),), compound=True)
    if language is Language.RU:
        for match in _TOGETHER.finditer(text):
            yield _match(match, (Fraction(_PEOPLE[without_yo(match.group())]),))
    for match in _TIMES[language].finditer(text):
        name = next(name for name, found in match.groupdict().items() if found)
        value = Fraction(1, 2) if name == "half" else Fraction(int(name[1:]))
        both = language is Language.RU and not match.group().casefold().startswith("у")  # `сократить вдвое` is to halve
        yield _match(match, (value, 1 / value) if both else (value,), unit="times")
    yield from _quarters(text, language)
    if language is Language.EN:
        yield from _english(text)
    yield from _shares(text, language)


def _quarters(text: str, language: Language) -> Iterator[Match]:
    """Yield `четверть часа`, a quarter of a mile, and another quarter of what was named before."""
    for match in _QUARTER[language].finditer(text):
        found = unit_after(text, match.end(), language)
        if found and found[0].dimension in _QUARTERED and found[0].name != "degree":
            content = NumberContent((Fraction(1, 4),), in_words=True, unit=found[0].name, optional=True)
            yield Match(match.start(), found[1], Kind.NUMBER, content)
    for match in _MORE[language].finditer(text):
        yield _match(match, (Fraction(1, 4),))


def _english(text: str) -> Iterator[Match]:
    """Yield `a bicentenary`, `a score of houses`, `an octagon`, `World War I`."""
    for match in _JUBILEES.finditer(text):
        name = next(name for name, found in match.groupdict().items() if found)
        yield _match(match, (Fraction(int(name[1:])),), unit="year")
    for match in _NIL.finditer(text):
        goals = numeral(match["goals"] or "", Language.EN)
        if goals:  # `two-nil` is one word to who reads numerals
            content = NumberContent((Fraction(goals),), in_words=True)
            yield Match(match.start("goals"), match.end("goals"), Kind.NUMBER, content)
        content = NumberContent((Fraction(0),), in_words=True, optional=True)
        yield Match(match.start("nil"), match.end("nil"), Kind.NUMBER, content)
    for match in _POLYGON.finditer(text):
        name = next(name for name, found in match.groupdict().items() if found)
        yield _match(match, (Fraction(int(name[1:])),), compound=True)
    for match in _WORLD_WAR.finditer(text):
        content = NumberContent((Fraction(1 if match["n1"] else 2),), in_words=True, optional=True, ordinal=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
    for match in _SCORE.finditer(text):
        name = next(name for name, found in match.groupdict().items() if found)
        yield _match(match, (Fraction(int(name[1:])),))


def _groups(text: str, language: Language) -> Iterator[Match]:
    """Yield the groups that are called by their number."""
    for match in _GROUPS[language].finditer(text):
        named = next(found for found in match.groups() if found).casefold()
        size = int(named) if named.isdigit() else _SIZES.get(without_yo(named)) or numeral(named, language)
        yield _match(match, (Fraction(size),), compound=True)


def _shares(text: str, language: Language) -> Iterator[Match]:
    """Yield `один из пяти`, `каждый пятый`, `one in five`: a share, and the number that it is of."""
    for match in _ONE_OF[language].finditer(text):
        written = match["of"] or match.groupdict().get("every") or ""
        number = int(written) if written.isdigit() else numeral(written, language)
        if 2 <= number <= _LARGEST_SHARE:
            content = NumberContent((Fraction(1, number), Fraction(number)), in_words=not written.isdigit())
            yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _match(match: re.Match[str], readings: tuple[Fraction, ...], *, unit: str = "", compound: bool = False) -> Match:
    content = NumberContent(readings, in_words=True, unit=unit, optional=True, compound=compound)
    return Match(match.start(), match.end(), Kind.NUMBER, content)
