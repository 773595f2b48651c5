"""On which side of a date something lies: `не позднее 5 мая`, `not earlier than May 5`, `after 1945`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import has_digit, mentions
from tta.values.months import ANY_MONTH
from tta.values.value import MONTHS, BoundContent, Match

__all__ = ["bounds"]

_RU_DATE = (
    rf"(?=(?:[\"«“]?\d{{1,2}}[\"»”]?(?:-?го)?\s+)?{ANY_MONTH[Language.RU]}|\d{{1,2}}\.\d{{1,2}}\.\d{{2}}|\d{{4}}\s*г)"
)
_EN_DATE = (
    rf"(?=(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{ANY_MONTH[Language.EN]}"
    r"|(?:1\d|20)\d{2}\b(?!\s+[a-z]+s\b))"
)


_NO_END = {
    Language.RU: r"(?![^.;!?]{0,80}?(?:\s(?:по|до)\s|\sна\s+\d|\d\s?[–—-]\s?\d))",
    Language.EN: r"(?![^.;!?]{0,80}?(?:\s(?:to|until|till|through|up\s+to)\s|\d\s?[–—-]\s?\d))",
}
"""What follows the beginning of a time without an end: `с 5 мая вход бесплатный`, and not `с 5 по 10 мая`."""
_SINCE = rf"(?:[Ff]rom|[Ss]ince|[Ss]tarting(?:\s+from|\s+on|\s+in)?|[Aa]s\s+of){_NO_END[Language.EN]}"


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<m\d+>", "(?:", pattern)


_BOUNDS = {
    Language.RU: re.compile(
        rf"\b(?:(?P<latest>не\s+(?:позднее|позже)(?!\s+(?:чем\s+)?(?:за|через)\s)|(?:до|к|ранее|раньше)(?=\s+{_unnamed(_RU_DATE)}))"
        rf"|(?P<earliest>не\s+(?:ранее|раньше)(?!\s+(?:чем\s+)?(?:за|через)\s)|(?:после|позднее|позже|(?:начиная\s+)?с{_NO_END[Language.RU]})(?=\s+{_unnamed(_RU_DATE)})))(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?:(?P<latest>(?i:not?\s+later\s+than|at\s+the\s+latest)"
        rf"|(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ee]arlier than)(?=\s+{_unnamed(_EN_DATE)}))"
        rf"|(?P<earliest>(?i:not?\s+(?:earlier|sooner)\s+than|not\s+(?:before|until)|at\s+the\s+earliest)"
        rf"|(?:[Aa]fter|[Ll]ater than|{_SINCE})(?=\s+{_unnamed(_EN_DATE)})))\b"
    ),
}


_STATE = re.compile(
    r"\b(?:составля|насчитыва|числи(?:лся|лась|лось|лись|тся)|име(?:лся|лась|лось|лись|ется|ются)|остава|остаётся"
    r"|остается|находил|равня|превыша|достига|накопил)",
    re.I,
)
"""Behind or before `к 1 марта`, what held on that day: English has as of for it, which is no bound then."""
_DENIES = {
    Language.RU: re.compile(r"\b(?:не|нет|нельзя)\b", re.I),
    Language.EN: re.compile(r"\b(?:not|never|no|nobody|none|cannot)\b|n['’]t\b", re.I),
}
_CLAUSE_ENDS = re.compile(r"[.;!?]")
_LONGEST_CLAUSE = 80
"""Code points to either side of a bound in which such a verb stands."""
_LIKELY = {
    Language.RU: ("не поз", "не ран", *"янв фев март апрел мая маю июн июл август сент октябр ноябр декабр".split()),
    Language.EN: (
        *("later than", "earlier than", "sooner than", "the latest", "the earliest", "not before", "not until"),
        *(month[:3].lower() for month in MONTHS),
    ),
}
"""What a text without a figure has in it that has a bound."""


def bounds(text: str, language: Language) -> Iterator[Match]:
    """Yield the bounds of a segment: `не позднее` and its like anywhere, `до` and `после` where a date follows."""
    for match in _BOUNDS[language].finditer(text) if has_digit(text) or mentions(text, _LIKELY[language]) else ():
        if language is Language.RU and match.group().casefold() == "к" and _is_state(text, match.start(), match.end()):
            continue
        yield Match(
            match.start(),
            match.end(),
            Kind.DATE_TIME,
            BoundContent(match["latest"] is not None, _is_denied(text, match, language)),
        )


def _is_denied(text: str, bound: re.Match[str], language: Language) -> bool:
    """Whether the clause round a bound, which has no negation itself, denies something."""
    around = _clause(text, bound.start(), bound.end())
    return not _DENIES[language].search(bound.group()) and any(map(_DENIES[language].search, around))


def _is_state(text: str, start: int, stop: int) -> bool:
    """Whether the clause round `text[start:stop]` says how much there was on a day, not what was done by then."""
    return any(map(_STATE.search, _clause(text, start, stop)))


def _clause(text: str, start: int, stop: int) -> tuple[str, str]:
    """Return what stands before and behind `text[start:stop]` in its clause, at most so much of it."""
    before, behind = text[max(0, start - _LONGEST_CLAUSE) : start], text[stop : stop + _LONGEST_CLAUSE]
    return _CLAUSE_ENDS.split(before)[-1], _CLAUSE_ENDS.split(behind)[0]
