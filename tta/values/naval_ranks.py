"""Naval ranks of several grades, which English has words of its own for: `капитан 3-го ранга`, Lieutenant Commander.

The table is that of the Soviet and Russian navies beside the ranks that NATO sets equal to theirs (STANAG 2116).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.quality import Family, QualityContent
from tta.values.value import Match

__all__ = ["naval_ranks"]

_FIRST = r"(?:1(?:-?(?:го|й))?|I|первого)"
_SECOND = r"(?:2(?:-?(?:го|й))?|II|второго)"
_THIRD = r"(?:3(?:-?(?:го|й))?|III|третьего)"
_CAPTAIN, _OFFICER = r"капитан[а-я]{0,3}\s+", r"старшин[а-я]{1,2}\s+"
_EN_FIRST, _EN_SECOND, _EN_THIRD = r"(?:1st|[Ff]irst)", r"(?:2nd|[Ss]econd)", r"(?:3rd|[Tt]hird)"
_OF_RANK = r"Captain,?\s+(?:of\s+the\s+)?{0}[\s-]+(?:[Rr]ank|[Cc]lass)"
_RANKS: tuple[tuple[str, str, str], ...] = (
    ("lieutenant commander", rf"{_CAPTAIN}{_THIRD}\s+ранга", rf"(?:Lieutenant|Lt\.?)[\s-]Commander|{_OF_RANK.format(_EN_THIRD)}"),
    ("commander", rf"{_CAPTAIN}{_SECOND}\s+ранга",
     rf"(?<!Lieutenant )(?<!Lieutenant-)(?<!Lt )(?<!Lt\. )Commander(?!\s+(?:of|in|for)\b|-)|{_OF_RANK.format(_EN_SECOND)}"),
    ("captain", rf"{_CAPTAIN}{_FIRST}\s+ранга", rf"{_OF_RANK.format(_EN_FIRST)}|Captain(?!\s+(?:of|[Ll]ieutenant)\b|-)"),
    ("petty officer first class", rf"{_OFFICER}(?:1(?:-?(?:й|ой))?|первой)\s+статьи",
     rf"Petty\s+Officer,?\s+{_EN_FIRST}\s+[Cc]lass"),
    ("petty officer second class", rf"{_OFFICER}(?:2(?:-?(?:й|ой))?|второй)\s+статьи",
     rf"Petty\s+Officer,?\s+{_EN_SECOND}\s+[Cc]lass"),
)  # fmt: skip
_PATTERNS = {
    language: re.compile(
        "|".join(rf"(?P<r{number}>(?<!\w)(?:{rank[place]})(?!\w))" for number, rank in enumerate(_RANKS)), flags
    )
    for language, place, flags in ((Language.RU, 1, re.I), (Language.EN, 2, 0))
}
_LIKELY = {Language.RU: ("ранга", "статьи"), Language.EN: ("commander", "captain", "petty")}
"""What a text with such a rank has in it."""


def naval_ranks(text: str, language: Language) -> Iterator[Match]:
    """Yield the naval ranks of a segment that have grades."""
    for match in _PATTERNS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        number = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        yield Match(match.start(), match.end(), Kind.NUMBER, QualityContent(Family.RANK, _RANKS[number][0]))
