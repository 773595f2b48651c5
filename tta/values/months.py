"""Names of months in both languages, and the year that stands behind one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tta.types import Language

__all__ = ["ANY_MONTH", "YEAR_BEHIND", "full_year", "month_called", "month_in", "year_in"]

_ALONE = r"\b(?![-‑–][А-Яа-яA-Za-z])"
"""An abbreviation without its point stands alone: `Сен-Кантен` and `Mar-a-Lago` are no months."""
_CASE = r"(?!ист|ят|ск)[а-я]{1,3}\b"
"""The ending of a month: декабристы and октябрята are persons."""
_RUSSIAN = (
    rf"янв(?:ар{_CASE}|\.|{_ALONE})|генвар[а-я]{{1,3}}\b",
    rf"фев(?:рал{_CASE}|р?\.|{_ALONE})",
    r"мар(?:т(?:а|е|у|ом)?\b(?:\.(?=\s*\d{4}))?|\.)",
    rf"апр(?:ел{_CASE}|\.|{_ALONE})",
    r"ма(?:й\.(?=\s*\d{2})|[йяею]\b|ем\b)",
    r"и[юу]н(?:[а-я]{1,3}\b|\.)",
    r"и[юу]л(?:[а-я]{1,3}\b|\.)",
    rf"авг(?:уст[а-я]{{0,2}}\b|\.|{_ALONE})",
    rf"сен(?:тябр{_CASE}|т?\.|{_ALONE})",
    rf"окт(?:ябр{_CASE}|\.|{_ALONE})",
    rf"ноя(?:бр{_CASE}|б?\.|{_ALONE})",
    rf"дек(?:абр{_CASE}|\.|{_ALONE})",
)
_ALONE_EN = r"\b(?!-[a-z])"
_ENGLISH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _english(name: str) -> str:
    """Return the pattern of a month in English, its short forms and its capitals: `Sept.`, `JULY`."""
    forms = []
    for written in (name, name.upper()):
        short, rest = written[:3], written[3:]
        fourth = rf"|{rest[0]}\.|{rest[0]}\b" if name == "September" else ""
        forms.append(rf"{short}(?:{rest}|\.{fourth}|{_ALONE_EN})" if rest else rf"{short}\b")
    return f"(?:{'|'.join(forms)})"


_ENGLISH = tuple(_english(name) for name in _ENGLISH_NAMES)


def _either(months: tuple[str, ...]) -> str:
    return "(?:" + "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(months, 1)) + ")"


ANY_MONTH = {Language.RU: _either(_RUSSIAN), Language.EN: _either(_ENGLISH)}
"""Pattern of a month, in whose match `month_in` finds which."""

YEAR_BEHIND = {
    Language.RU: (
        r"(?:,?\s+(?P<year>\d{4}|\d{2}(?=\s*(?:г\.|года?\b)))|\s+(?P<short>3[2-9]|[4-9]\d)-го\b(?:\s+года)?"
        r"|\s+(?P<this>с\.\s?г\.?|т\.\s?г\.?|(?:этого|сего|текущего|нынешнего)\s+года)"
        r"|\s+(?P<last>[пм]\.\s?г\.?|(?:прошлого|минувшего|истекшего)\s+года))"
    ),
    Language.EN: (
        r"(?:(?:\s?,?\s+|\s+of\s+|\s+in\s+|,?\s+in\s+the\s+year\s+(?=[12]\d{3}\b)"
        r"|,?\s+(?:in\s+)?the\s+year\s+of\s+[Oo]ur\s+Lord\s+)(?P<year>\d{4})\b|,?\s+['’](?P<short>\d{2})\b"
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


def year_in(groups: Mapping[str, str | None], year: int | None) -> tuple[int | None, int | None]:
    """Return the year that a match of `YEAR_BEHIND` found, and how many years before the document's `year` it says that it is.

    The second is None where the year is no relative one.
    """
    own = groups.get("year") or groups.get("short")
    if own:
        return full_year(own), None
    if not (groups.get("this") or groups.get("last")):
        return None, None
    back = int(bool(groups.get("last")))
    return (year - back if year is not None else None), back


def full_year(digits: str) -> int:
    """Two digits are a year of the twentieth century, when most such documents were written."""
    return int(digits) if len(digits) > 2 else 1900 + int(digits)
