"""Years and centuries before and after Christ: `753 г. до н. э.`, `AD 79`, `V в. до н. э.`, `15 March 44 BC`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tta.types import Kind, Language
from tta.values.value import DateContent, Day, Match, PeriodContent

__all__ = ["has_era", "with_eras", "years_with_eras"]

_ERA = {
    Language.RU: r"(?:(?P<before>до\s+(?:н\.?\s?э(?:\.|\b)|нашей\s+эры|Р\.\s?Х\.|Рождества\s+Христова))"
    r"|(?P<after>н\.\s?э\.|нашей\s+эры|(?:от|по)\s+(?:Р\.\s?Х\.|Рождества\s+Христова)))",
    Language.EN: r"(?:(?P<before>B\.\s?C\.(?:\s?E\.)?|BCE?\b|before\s+(?:Christ|our\s+era|the\s+Common\s+Era))"
    r"|(?P<after>A\.\s?D\.|AD\b|C\.\s?E\.|CE\b|of\s+our\s+era))",
}
_YEAR = r"\d{1,3}(?:[\u00a0 ,]\d{3})|\d{1,5}"
_RANGE = {Language.RU: r"\s?[-–—]\s?|\s+(?:по|и)\s+", Language.EN: r"\s?[-–—]\s?|\s+(?:to|and)\s+"}
_NOUN = {Language.RU: r"(?:гг?\.|год[а-я]{0,3}\b|лет\b)?", Language.EN: ""}
_YEARS = {
    language: re.compile(
        rf"(?<![\w.,/-])(?:(?P<first>{_YEAR})(?:{_RANGE[language]}))?(?P<last>{_YEAR})\s*{_NOUN[language]}\s*{_ERA[language]}"
    )
    for language in _ERA
}
_ERA_FIRST = re.compile(
    rf"\b(?:A\.\s?D\.|AD)\s?(?:(?P<first>{_YEAR})(?:{_RANGE[Language.EN]}))?(?P<last>{_YEAR})(?!\w)"
)
_MORE = {  # what may stand between a century of a range and the era of both, or between a date and its era
    Language.RU: r"(?:[\s\u00a0–—-]|и\s|"
    r"[IVXІХ]{1,5}\b|\d{1,2}\b|вв?\.|век[а-я]{0,2}\b|столети[а-я]{1,2}\b|гг?\.|год[а-я]{0,2}\b){0,8}",
    Language.EN: r"(?:st|nd|rd|th)?(?:[\s–—-]|and\s|to\s|"
    r"\d{1,2}(?:st|nd|rd|th)|[a-z]+th\b|first\b|second\b|third\b|centur(?:y|ies)\b){0,8}",
}
_BEHIND = {language: re.compile(_MORE[language] + era) for language, era in _ERA.items()}
_YEAR_BEHIND = {
    language: re.compile(rf",?\s+(?P<year>\d{{1,4}})\s*{_NOUN[language]}\s*{era}") for language, era in _ERA.items()
}
_LAST_DIGITS = re.compile(r"\d+$")


def has_era(text: str, language: Language) -> bool:
    """Whether an era is named at all."""
    return re.search(_ERA[language], text) is not None


def years_with_eras(text: str, language: Language) -> Iterator[Match]:
    """Yield the years that stand by an era; of a range, both."""
    found = [(match, bool(match["before"])) for match in _YEARS[language].finditer(text)]
    if language is Language.EN:
        found += [(match, False) for match in _ERA_FIRST.finditer(text)]
    for match, before in found:
        start = match.start()
        if match["first"]:
            yield Match(start, match.end("first"), Kind.DATE_TIME, DateContent((_year(match["first"], before),)))
            start = match.start("last")
        yield Match(start, match.end(), Kind.DATE_TIME, DateContent((_year(match["last"], before),)))


def with_eras(matches: Iterable[Match], text: str, language: Language) -> Iterator[Match]:
    """Give centuries and dates with a month the era that stands behind them; a year alone that has one is left to its era."""
    years = list(years_with_eras(text, language))
    for match in matches:
        if isinstance(match.content, PeriodContent):
            yield _century(match, match.content, text, language)
        elif isinstance(match.content, DateContent) and match.content.readings[0].month:
            yield _date(match, match.content, text, language)
        elif not any(year.start < match.stop and match.start < year.stop for year in years):
            yield match


def _century(match: Match, content: PeriodContent, text: str, language: Language) -> Match:
    era = _BEHIND[language].match(text, match.stop)
    if era is None or content.century is None:
        return match
    ends_here = not text[match.stop : era.start("before" if era["before"] else "after")].strip()
    if era["before"]:
        content = replace(content, first=-content.last, last=-content.first)
    return replace(match, content=content, stop=era.end() if ends_here else match.stop)


def _date(match: Match, content: DateContent, text: str, language: Language) -> Match:
    """Read `15 марта 44 г. до н. э.` and `15 March 44 BC`: the digits are the year as they stand."""
    day = content.readings[0]
    own = _LAST_DIGITS.search(text, match.start, match.stop) if day.year else None
    era = _BEHIND[language].match(text, match.stop) if own else _YEAR_BEHIND[language].match(text, match.stop)
    if era is None:
        return match
    year = int(own.group() if own else era["year"])
    dated = replace(day, year=-year if era["before"] else year)
    return replace(match, stop=era.end(), content=replace(content, readings=(dated,)))


def _year(digits: str, before: bool) -> Day:
    year = int(re.sub(r"\D", "", digits))
    return Day(-year if before else year)
