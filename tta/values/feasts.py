"""Feasts by their names, `Рождество`, Easter, `Покров`: days of the calendar that have no figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.feast_table import FEASTS
from tta.values.likely import mentions
from tta.values.value import FeastContent, Match

__all__ = ["feasts", "feasts_with_dates"]

_PATTERNS = {
    language: re.compile(
        "|".join(rf"(?P<f{number}>(?<!\w)(?:{form})(?!\w))" for number, form in enumerate(forms)), flags
    )
    for language, forms, flags in (
        (Language.RU, [feast.russian for feast in FEASTS], re.I),
        (Language.EN, [feast.english for feast in FEASTS], 0),
    )
}
_EVE, _DAY = (
    re.compile(r"сочельник|\bEve$", re.I),
    re.compile(r"\bDay$|^Easter\s+Sunday$|^first\s+day|^перв[а-яё]+\s+д", re.I),
)
_LATER_DAYS = (
    ("Monday", re.compile(r"^Easter\s+Monday$|^second\s+d|^втор[а-яё]+\s+д", re.I)),
    ("Tuesday", re.compile(r"^Easter\s+Tuesday$|^third\s+d|^трет[а-яё]+\s+д", re.I)),
    ("Friday", re.compile(r"^Easter\s+Friday$")),
)
"""Days of a feast of several: `второй день Пасхи`, Easter Monday."""
_EVE_BEFORE = re.compile(r"\b(?:канун|накануне|в\s+ночь\s+(?:под|на)|on\s+the\s+eve\s+of|day\s+before)\s+$", re.I)
"""What names the day before a feast: `в канун Рождества`."""
_LONGEST_LEAD = 16
_LIKELY = {
    Language.RU: (
        *"нов рождеств филиппов покров ильин петров юрьев егорьев михайлов иван сретени сочельник крещени".split(),
        *"богоявлени маслениц пост благовещ вербн пасх вознесени троиц духов преображ успени победы женск первома".split(),
        *"хэллоуин благодарени рамадан ханук страстн светл пасхал четверг пятниц суббот воздвижени никол татьян".split(),
        *"защитник космонавт знаний единства октябр революции независимости бастилии святых усопших дурака смеха".split(),
        *("день росси", "дня росси", "дню росси", "советской арм", "красной арм"),
    ),
    Language.EN: tuple(
        "year mas advent nativity intercession protection pokrov eli peter george michael midsummer john women may"
        " epiphany shrove pancake lent annunciation palm easter ascension trinity pentecost whit transfig dormition"
        " assumption victory day halloween thanksgiving ramadan nukkah exaltation elevation cosmonautics revolution october"
        " hallows fool week friday bright".split()
    ),
}

_LIKELY_DATES = (
    "октябр",
    "феврал",
    "ень пасх",
    "ня пасх",
    "ню пасх",
    "october",
    "february",
    "day of easter",
    "april fool",
)
"""What such a name has in it."""


def feasts(text: str, language: Language) -> Iterator[Match]:
    """Yield the feasts of a segment; compared with their like, and not missed."""
    for match in _PATTERNS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        number = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        content = FeastContent(FEASTS[number].name, _part(text, match))
        yield Match(match.start(), match.end(), Kind.DATE_TIME, content)


def feasts_with_dates(text: str, language: Language) -> Iterator[Match]:
    """Yield those whose name has a month or a numeral in it, which is no date: the anniversary of the October Revolution."""
    for match in feasts(text, language) if mentions(text, _LIKELY_DATES) else ():
        if mentions(text[match.start : match.stop], _LIKELY_DATES):
            yield match


def _part(text: str, match: re.Match[str]) -> str:
    """Return whether the eve of a feast is named or its day."""
    if _EVE.search(match.group()) or _EVE_BEFORE.search(text, max(0, match.start() - _LONGEST_LEAD), match.start()):
        return "Eve"
    later = next((name for name, pattern in _LATER_DAYS if pattern.search(match.group())), "")
    if later:
        return later
    return "Day" if _DAY.search(match.group()) else ""
