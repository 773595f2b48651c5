"""Names of months in both languages, and the year that stands behind one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tta.types import Language

__all__ = ["ANY_MONTH", "YEAR_BEHIND", "full_year", "month_called", "month_in", "year_in"]

_RUSSIAN = (
    r"янв(?:ар[а-я]{1,3}\b|\.|\b)", r"фев(?:рал[а-я]{1,3}\b|р?\.|\b)", r"мар(?:т(?:а|е|у|ом)?\b|\.)",
    r"апр(?:ел[а-я]{1,3}\b|\.|\b)", r"ма(?:[йяею]|ем)\b", r"июн[а-я]{1,3}\b", r"июл[а-я]{1,3}\b",
    r"авг(?:уст[а-я]{0,2}\b|\.|\b)", r"сен(?:тябр[а-я]{1,3}\b|т?\.|\b)", r"окт(?:ябр[а-я]{1,3}\b|\.|\b)",
    r"ноя(?:бр[а-я]{1,3}\b|б?\.|\b)", r"дек(?:абр[а-я]{1,3}\b|\.|\b)",
)  # fmt: skip
_ENGLISH = (
    r"Jan(?:uary|\.|\b)", r"Feb(?:ruary|\.|\b)", r"Mar(?:ch|\.|\b)", r"Apr(?:il|\.|\b)", r"May\b", r"Jun(?:e|\.|\b)",
    r"Jul(?:y|\.|\b)", r"Aug(?:ust|\.|\b)", r"Sep(?:tember|t?\.|t?\b)", r"Oct(?:ober|\.|\b)", r"Nov(?:ember|\.|\b)",
    r"Dec(?:ember|\.|\b)",
)  # fmt: skip


def _either(months: tuple[str, ...]) -> str:
    return "(?:" + "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(months, 1)) + ")"


ANY_MONTH = {Language.RU: _either(_RUSSIAN), Language.EN: _either(_ENGLISH)}
"""Pattern of a month, in whose match `month_in` finds which."""

YEAR_BEHIND = {
    Language.RU: (
        r"(?:,?\s+(?P<year>\d{4}|\d{2}(?=\s*(?:г\.|года?\b)))"
        r"|\s+(?P<this>с\.\s?г\.?|т\.\s?г\.?|(?:этого|сего|текущего|нынешнего)\s+года)"
        r"|\s+(?P<last>[пм]\.\s?г\.?|(?:прошлого|минувшего|истекшего)\s+года))"
    ),
    Language.EN: (
        r"(?:\s?,?\s+(?P<year>\d{4})\b|,?\s+['’](?P<short>\d{2})\b"
        r"|,?\s+(?P<this>(?:of\s+)?(?:this|the\s+(?:current|present))\s+year)"
        r"|,?\s+(?P<last>(?:of\s+)?(?:last|the\s+(?:previous|past))\s+year))"
    ),
}
"""Pattern of the year behind a month, in whose match `year_in` finds which."""


def month_in(groups: Mapping[str, str | None]) -> int:
    """Return which month a match of `ANY_MONTH` found, from 1 to 12, by the groups of the match; 0 where it has none."""
    return next((int(name[1:]) for name, found in groups.items() if found and name[1:].isdigit()), 0)


@lru_cache(maxsize=512)
def month_called(word: str, language: Language) -> int:
    """Return which month a word is, from 1 to 12; 0 for other words."""
    match = re.fullmatch(ANY_MONTH[language], word)
    return month_in(match.groupdict()) if match else 0


def year_in(groups: Mapping[str, str | None], year: int | None) -> tuple[int | None, bool]:
    """Return the year that a match of `YEAR_BEHIND` found, and whether it was given relative to the document's `year`."""
    own = groups.get("year") or groups.get("short")
    if own:
        return full_year(own), False
    relative = bool(groups.get("this") or groups.get("last"))
    return (year - bool(groups.get("last")) if relative and year is not None else None), relative


def full_year(digits: str) -> int:
    """Two digits are a year of the twentieth century, when most such documents were written."""
    return int(digits) if len(digits) > 2 else 1900 + int(digits)
