"""Medals that were won: `взяла серебро`, a bronze medallist, the runner-up. The other language may name the place instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.quality import Family, QualityContent
from tta.values.value import Match

__all__ = ["medals"]

_RU_WON = r"\b(?:взя|завоев|завоёв|выигр|получ|достал|достан|принес|принёс|забра|отда|уходит|ушл)[а-яё]*\s+(?:[а-яё]+\s+){0,2}?"
_RU_METAL = r"(?P<gold{0}>золото)|(?P<silver{0}>серебро)|(?P<bronze{0}>бронз[уаы])"
_EN_WON = (
    r"\b(?:w[oi]ns?|winning|t[oa]kes?|took|taking|claim(?:s|ed|ing)?|earn(?:s|ed|ing)?|gets?|got|receiv(?:es?|ed|ing)|captur(?:es?|ed|ing)"
    r"|secur(?:es?|ed|ing)|grab(?:s|bed)?|lands?|landed|collect(?:s|ed)|bag(?:s|ged)|for|with)\s+(?:(?!from\b|of\b)[a-z]+\s+){0,2}?"
)
_MEDALS = {
    Language.RU: re.compile(
        rf"{_RU_WON}(?:{_RU_METAL.format('')})(?![\w-])"
        rf"|(?<![\w-])(?:{_RU_METAL.format('2')})\s+(?:досталось|досталась|досталися|досталась|у|чемпионата|олимпиады|турнира|игр)(?!\w)"
        r"|(?<![\w-])(?:(?P<gold3>золот)|(?P<silver3>серебрян)|(?P<bronze3>бронзов))[а-яё]{2,3}\s+(?:олимпийск[а-яё]+\s+)?(?:медал|приз[её]р)[а-яё]*",
        re.I,
    ),
    Language.EN: re.compile(
        rf"{_EN_WON}(?:(?P<gold>gold)|(?P<silver>silver)|(?P<bronze>bronze))\b(?!\s+(?!medal|at\b|in\b|for\b|and\b|on\b|by\b|this\b|last\b)[a-z]+)"
        r"|\b(?:(?P<gold2>[Gg]old)|(?P<silver2>[Ss]ilver)|(?P<bronze2>[Bb]ronze))(?:[\s-]medal(?:s|l?ists?)?|\s+went\s+to)\b"
        r"|\b(?P<silver3>[Rr]unners?-up)\b"
    ),
}
_LIKELY = {Language.RU: ("золот", "серебр", "бронз"), Language.EN: ("gold", "silver", "bronze", "up")}
"""What a text with a medal has in it."""
_PLACES = {"gold": 1, "silver": 2, "bronze": 3}


def medals(text: str, language: Language) -> Iterator[Match]:
    """Yield the medals of a segment."""
    for match in _MEDALS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        group = next(name for name, found in match.groupdict().items() if found)
        name = group.rstrip("23")
        yield Match(match.start(group), match.end(), Kind.NUMBER, QualityContent(Family.MEDAL, name, _PLACES[name]))
