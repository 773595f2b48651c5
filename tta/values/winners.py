"""Who won of the two that play, hosts and visitors: `со счётом 4:2 в пользу хозяев`, the away side won."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.quality import Family, QualityContent
from tta.values.value import Match

__all__ = ["winners"]

_RU_HOST, _RU_GUEST = r"хозя(?:ева|ев|евам|евами)(?:\s+(?:поля|площадки|льда))?", r"гост(?:и|ей|ям|ями)"
_EN_HOST = r"(?:hosts?|home\s+(?:side|team|players|club))"
_EN_GUEST = r"(?:visitors|visiting\s+(?:side|team|players)|away\s+(?:side|team|players)|guests)"
_RU_WON = (
    r"\s+(?:поля\s+)?(?:победили|выиграли|взяли\s+верх|одержали|одолели|обыграли|вед(?:ут|ут)|вели|повели|впереди)"
)
_RU_LOST = r"\s+(?:проиграли|уступили|уступают|проигрывают|потерпели\s+поражение)"
_RU_FOR = (
    r"(?:в\s+пользу|побед[аыоу][а-я]{0,2}(?:\s+(?:осталась|была)\s+за)?|за|ведут|впереди|победили|выиграли|повели)\s+"
)
_EN_WON = r"\s+(?:have\s+|had\s+)?(?:won|win|beat|prevailed|lead|led|leading|(?:are|were)\s+(?:ahead|leading)|ahead|took\s+it)\b"
_EN_LOST = r"\s+(?:have\s+|had\s+)?(?:lost|lose|were\s+beaten|went\s+down|are\s+losing)\b"
_EN_FOR = r"(?:(?<=\d\s)to|in\s+favou?r\s+of|(?:win|victory)\s+for|victory\s+of)\s+(?:the\s+)?"


def _either(host: str, guest: str, won: str, lost: str, lead: str) -> str:
    return (
        rf"(?<!\w)(?:(?P<hosts>{lead}{host}(?!\w)|{host}{won})|(?P<guests>{lead}{guest}(?!\w)|{guest}{won})"
        rf"|(?P<guests2>{host}{lost})|(?P<hosts2>{guest}{lost}))"
    )


_WINNERS = {
    Language.RU: re.compile(_either(_RU_HOST, _RU_GUEST, _RU_WON, _RU_LOST, _RU_FOR), re.I),
    Language.EN: re.compile(_either(_EN_HOST, _EN_GUEST, _EN_WON, _EN_LOST, _EN_FOR), re.I),
}
_SCORE = re.compile(r"\d\s?[:–—-]\s?\d")
"""Only a text with a score in it is read, so that no guests of a party are."""


def winners(text: str, language: Language) -> Iterator[Match]:
    """Yield the winners, or who leads, of a segment with a score."""
    likely = ("хозя", "гост") if language is Language.RU else ("host", "home", "visit", "away", "guest")
    for match in _WINNERS[language].finditer(text) if _SCORE.search(text) and mentions(text, likely) else ():
        name = "the hosts" if match["hosts"] or match["hosts2"] else "the visitors"
        yield Match(match.start(), match.end(), Kind.NUMBER, QualityContent(Family.WINNER, name))
