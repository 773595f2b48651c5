"""Parts of periods and seasons: `вторая половина`, `the third quarter`, `в начале века`, `late 1950s`, `весной`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.months import ANY_MONTH
from tta.values.value import Match, PartContent, SeasonContent

__all__ = ["part_of", "parts", "seasons"]

_RU_ORDINAL = r"(?P<ordinal>перв|втор|трет|четв[её]рт|последн|I{1,3}(?=\W)|IV(?=\W)|[1-4](?=\W))(?:-?[а-яё]{1,3})?"
_EN_ORDINAL = r"(?P<ordinal>first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th)"
_COUNTED = {
    Language.RU: re.compile(
        rf"(?<![\w.,-]){_RU_ORDINAL}\s+(?:(?P<half>половин[а-я]{{1,2}}|полугоди[а-я]{{1,2}}|тайм(?:а|у|е|ом)?)|(?P<third>треть(?:ю)?|трети|декад(?:а|ы|е|у))"
        r"|(?P<quarter>четверть(?:ю)?|четверти|квартал(?:а|е|у|ом)?|кв\.(?!\s*(?:м|км)\b)))(?!\w|\s+дня\b)",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b{_EN_ORDINAL}[\s-](?:(?P<half>half)(?![\s-](?:an?|of\s+the\s+day|hour|dozen|time|million|brother|sister)\b)|(?P<third>third(?=\sof\b)|(?:ten|10)\sdays(?=\sof\s[A-Z]))"
        r"|(?P<quarter>quarter)(?!\w|[\s-](?:to|past|after|final)\b|finals?\b))|\bQ(?P<q>[1-4])\b",
        re.I,
    ),
}
_NUMBER_OF = {
    **{"перв": 1, "втор": 2, "трет": 3, "четверт": 4, "четвёрт": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4},
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    **{str(number): number for number in range(1, 5)},
}
_DIVISORS = {"half": 2, "third": 3, "quarter": 4}
_ORDINALS = ("first", "second", "third", "fourth")

_RU_TENS = r"(?:двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ых|ые|ым)\b"
_EN_TENS = r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
_RU_PERIOD = (
    r"(?:\d{4}\b|(?:зимы|весны|лета|осени)\b"
    r"|(?:прошлого|этого|будущего)\s+(?:и|или)\s+в\s+(?:начал|середин|кон)|\d{2}-?х\b|[IVXІХ]+(?:-?го)?\s+(?:в\.|век|столет)|\d{1,2}-?го\s+(?:века|столетия)"
    rf"|(?:(?:этого|того|прошлого|минувшего|нынешнего|текущего|будущего|следующего|[а-я]+ого)\s+)?"
    rf"(?:года|века|столетия|тысячелетия|месяца|десятилетия|недели)\b|{_RU_TENS}|{ANY_MONTH[Language.RU]})"
)
_EN_PERIOD = (
    r"(?:\d{2,4}['’]?s\b|\d{4}\b(?!\s+[a-z]+s\b)|(?:[\da-z]+(?:st|nd|rd|th|first|second|third)[\s-])?century\b|(?:spring|summer|autumn|fall|winter)\b"
    rf"|(?:(?:this|that|last|next|same)\s+)?(?:year|month|decade|week)\b|{_EN_TENS}|{ANY_MONTH[Language.EN]})"
)
_VAGUE = {
    Language.RU: re.compile(
        rf"\b(?:(?P<early>начал[еуоа])|(?P<middle>середин[еуыа])|(?P<late>кон(?:ец|це|цу|ца)))\s+(?={_RU_PERIOD})"
        r"|\b(?:(?P<early2>ранн(?:ей|яя|юю|им|ее)|первы[ех])|(?P<late2>поздн(?:ей|яя|юю|им|ее)|последни[ех]))"
        r"\s+(?=(?:весн|осен|зим|лет)[а-я]{1,2}\b|чис(?:ла|лах|ел)\b|дн(?:и|ях|ей)\s+[а-я]+)",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<early>[Ee]arly|[Bb]eginning|[Ss]tart)|(?P<middle>[Mm]id(?:dle)?)|(?P<late>[Ll]ate|[Ee]nd|[Cc]lose|[Ll]ast\s+days)|(?P<early2>[Ff]irst\s+days))"
        rf"(?:[\s-]|\s+(?:of|in)\s+)(?:the\s+)?(?={_EN_PERIOD})"
    ),
}
_THIRDS = {"early": 0, "middle": 1, "late": 2}
_VAGUE_NAMES = {"early": "beginning", "middle": "middle", "late": "end"}

_SEASONS = {
    Language.RU: (
        r"зим(?:а|ы|е|у|ой|ою)|зимн(?:яя|ей|юю|ий|его|ему|им|ем|ее|ие|их|ими)",
        r"весн(?:а|ы|е|у|ой|ою)|весенн(?:яя|ей|юю|ий|его|ему|им|ем|ее|ие|их|ими)",
        r"лет(?:о|ом)|(?:(?<=начал[еоауы] )|(?<=середин[еуыа] )|(?<=конц[еуа] )|(?<=конец )"
        r"|(?<=прошлого )|(?<=этого )|(?<=самого )|(?<=того )|(?<=минувшего )|(?<=нынешнего )"
        r"|(?<=будущего )|(?<=позднее )|(?<=раньше )|(?<=\bдо )|(?<=\bпосле )|(?<=\bсреди )|(?<=\bпосреди ))лета(?!\s+\d)"
        r"|(?<=\bк )лету"
        r"|летн(?:яя|ей|юю|ий|его|ему|им|ем|ее|ие|их|ими)",
        r"осен(?:ь|и|ью)|осенн(?:яя|ей|юю|ий|его|ему|им|ем|ее|ие|их|ими)",
    ),
    Language.EN: (
        r"winter",
        r"(?<=\bin )spring|(?<=\bthe )spring|(?<=\bthis )spring|(?<=\blast )spring|(?<=\bnext )spring|(?<=\bearly )spring"
        r"|(?<=\bby )spring|(?<=\buntil )spring|(?<=\bsince )spring|(?<=\bevery )spring"
        r"|(?<=\blate )spring|(?<=\bof )spring|spring(?=\s+of\b|,?\s+\d{4})",
        r"summer",
        r"autumn|(?<=\bthe )fall(?=\s+of\s+\d{4}|,)|fall(?=\s+\d{4})",
    ),
}
_SEASON = {
    language: re.compile(
        r"(?<![\w-])(?:" + "|".join(f"(?P<s{number}>{form})" for number, form in enumerate(forms)) + r")(?!\w)", re.I
    )
    for language, forms in _SEASONS.items()
}


_LIKELY = {
    Language.RU: tuple(
        "полови полугод тайм трет декад четверт квартал кв. начал середин кон ран перв позд послед".split()
    ),
    Language.EN: tuple("half third ten 10 quarter q1 q2 q3 q4 early beginning start mid late end close days".split()),
}
_LIKELY_SEASONS = {
    Language.RU: ("зим", "весн", "весен", "лет", "осен"),
    Language.EN: ("winter", "spring", "summer", "autumn", "fall"),
}
"""What a text with a part of a period, or with a season, has in it."""


def parts(text: str, language: Language) -> Iterator[Match]:
    """Yield the parts of periods in a segment; the beginning and the end of what is no period are none."""
    if not mentions(text, _LIKELY[language]):
        return
    for match in _COUNTED[language].finditer(text):
        part = _counted(match)
        if part:
            yield Match(match.start(), match.end(), Kind.DATE_TIME, part)
    for match in _VAGUE[language].finditer(text):
        groups = match.groupdict()
        name = next(name for name in _THIRDS if groups[name] or groups.get(f"{name}2"))
        third = _THIRDS[name]
        content = PartContent(_VAGUE_NAMES[name], Fraction(third, 3), Fraction(third + 1, 3), exact=False)
        stop = match.end(name if groups[name] else f"{name}2")
        yield Match(match.start(), stop, Kind.DATE_TIME, content)


def seasons(text: str, language: Language) -> Iterator[Match]:
    """Yield the seasons in a segment, as nouns and adjectives."""
    for match in _SEASON[language].finditer(text) if mentions(text, _LIKELY_SEASONS[language]) else ():
        season = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        yield Match(match.start(), match.end(), Kind.DATE_TIME, SeasonContent(season))


def _counted(match: re.Match[str]) -> PartContent | None:
    """Read `второй трети`, `the last quarter`; a third half there is not."""
    groups = match.groupdict()
    noun = "quarter" if groups.get("q") else next(name for name in _DIVISORS if groups[name])
    divisor = _DIVISORS[noun]
    number = int(groups["q"]) if groups.get("q") else _NUMBER_OF.get(groups["ordinal"].lower(), divisor)
    if number > divisor:
        return None
    return part_of(number, noun)


def part_of(number: int, noun: str) -> PartContent:
    """Return the first, second … `half`, `third` or `quarter` of a period."""
    divisor = _DIVISORS[noun]
    return PartContent(
        f"{_ORDINALS[number - 1]} {noun}", Fraction(number - 1, divisor), Fraction(number, divisor), exact=True
    )
