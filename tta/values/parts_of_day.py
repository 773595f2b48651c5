"""Parts of the day by their names: `утром`, in the evening, `на рассвете`, at dusk, `во второй половине дня`, overnight.

Each word is read as the hours that it may mean in its language. The languages cut the day in other places, the Russian night is
an early morning to the English, so two parts agree where they have an hour in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import DayPartContent, Match

__all__ = ["halves_of_day", "parts_of_day"]

_ADJECTIVE = r"(?:ий|ый|ой|яя|ая|ее|ое|ие|ые|[еоыи]го|[еоыи]му|[иы]м|[еоё]м|ей|ою|ую|юю|[иы]х|[иы]ми)"
_Forms = dict[Language, tuple[tuple[str, int, int, str], ...]]
"""The name of a part, the hours from and up to which it may mean, beyond 24 those of the next day, and its forms."""
_HALVES: _Forms = {
    Language.RU: (
        ("first half of the day", 4, 12, r"перв[а-я]{2}\s+половин[а-я]{1,2}\s+дня"),
        ("second half of the day", 12, 23, r"(?:втор|последн)[а-я]{2}\s+половин[а-я]{1,2}\s+дня"),
    ),
    Language.EN: (
        ("first half of the day", 4, 12, r"(?:first|early|earlier)\s+(?:half|part)\s+of\s+the\s+day"),
        ("second half of the day", 12, 23, r"(?:second|latter|later|last)\s+(?:half|part)\s+of\s+the\s+day"),
    ),
}
_FORMS: _Forms = {
    Language.RU: (
        ("first half of the day", 4, 12, r"до\s+полудня"),
        ("afternoon", 12, 18, r"после\s+полудня|пополудни"),
        ("dawn", 4, 9, r"(?:рассвет(?:а|у|ом|е)?)(?!\w)|(?:на|с|до)\s+зар[еёию](?=\s*[,.;!?)]|$)"),
        ("dusk", 17, 23, r"(?:на|до|с|перед|после)\s+закат(?:а|ом|е)|(?<!предрассветные )(?<!утренние )сумерк(?:и|ах|ам)"),
        ("morning", 4, 12, rf"(?<!добр[оы][ем] )утр(?:о|а|у|ом|е|ам)|поутру|утренн{_ADJECTIVE}"),
        ("day", 12, 17, rf"(?<![иы]м )(?<![тв]ем )(?<!\bза )(?<!\bс )(?<!\bсо )(?<!\bдень )дн[её]м|дневн{_ADJECTIVE}"),
        ("day", 4, 24, r"(?:весь|целый)\s+день|в\s+течение\s+(?:всего\s+)?дня"),
        ("evening", 17, 24, rf"(?<!добрый )вечер(?:а|у|ом|е|ами|ам|ов)?|вечерн{_ADJECTIVE}"),
        ("night", 23, 28, rf"(?<!спокойной )(?<!доброй )ноч(?:ь(?!\s+(?:на|со?)\s)|и|ью(?!\s+со?\s+\d)|ей|ами|ам)"
         rf"|ночн{_ADJECTIVE}"),
    ),
    Language.EN: (
        ("first half of the day", 4, 12, r"before\s+noon|forenoon"),
        ("afternoon", 12, 19, r"late\s+(?:in\s+the\s+|(?:that\s+|this\s+)?)afternoon"),
        ("afternoon", 12, 17, r"(?<![Gg]ood )[Aa]fternoons?|after\s+noon"),
        ("small hours", 0, 7, r"(?:before|shortly\s+before)\s+(?:dawn|daybreak|sunrise|sun-?up|first\s+light)"),
        ("dawn", 4, 9, r"dawn|daybreak|sunrise|first\s+light|break\s+of\s+day|cock-?crow"),
        ("dusk", 17, 24, r"nightfall"),
        ("dusk", 17, 23, r"dusk|sunset|sundown|twilight"),
        (
            "early morning", 0, 12,
            r"(?:early|small|wee)\s+(?:hours\s+of\s+|in\s+)?(?:(?:the|this|that)\s+)?(?:next\s+)?morning|(?:small|early|wee)\s+hours"
            r"|(?<=[a-z]day )morning",
        ),
        ("morning", 4, 12, r"(?<![Gg]ood )[Mm]ornings?"),
        ("day", 8, 17, r"by\s+day|day-?time|during\s+the\s+day"),
        ("evening", 17, 23, r"(?<![Gg]ood )[Ee]venings?(?!\s+(?:out|up|the\s+score)\b)"),
        ("night", 17, 29, r"last\s+night|(?<=[a-z]day )night|[Tt]onight"),
        ("night", 19, 29, r"(?<![Gg]ood )(?<!other )[Nn]ights?(?!\s+(?:before|club)\b|-?club)|night-?time|[Oo]vernight"),
    ),
}  # fmt: skip


def _pattern(language: Language, forms: _Forms) -> re.Pattern[str]:
    named = (rf"(?P<p{number}>(?<![\w-])(?:{row[3]})(?![\w-]))" for number, row in enumerate(forms[language]))
    return re.compile("|".join(named), re.I if language is Language.RU else 0)


_HALF = {language: _pattern(language, _HALVES) for language in _HALVES}
_PART = {language: _pattern(language, _FORMS) for language in _FORMS}
_LIKELY = {
    Language.RU: ("утр", "днем", "днём", "дня", "дневн", "вечер", "ноч", "рассвет", "зар", "закат", "сумерк", "полудн"),
    Language.EN: ("morning", "noon", "evening", "night", "dawn", "dusk", "day", "sun", "twilight", "light", "hours", "crow"),
}  # fmt: skip
_LIKELY_HALVES = ("дня", "the day")
"""What a text with a part of the day has in it."""
_DAY = 24


def halves_of_day(text: str, language: Language) -> Iterator[Match]:
    """Yield the halves of the day of a segment, which hold a numeral that is none of an hour."""
    for match in _HALF[language].finditer(text) if mentions(text, _LIKELY_HALVES) else ():
        yield _match(match, _HALVES[language])


def parts_of_day(text: str, language: Language) -> Iterator[Match]:
    """Yield the parts of the day of a segment that stand without an hour; compared with their like, and not missed."""
    for match in _PART[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        yield _match(match, _FORMS[language])


def _match(match: re.Match[str], forms: tuple[tuple[str, int, int, str], ...]) -> Match:
    number = next(int(name[1:]) for name, found in match.groupdict().items() if found)
    name, first, stop, _ = forms[number]
    hours = frozenset(hour % _DAY for hour in range(first, stop))
    return Match(match.start(), match.end(), Kind.DATE_TIME, DayPartContent(name, hours))
