"""Years that are named by what happened in them: `в год крещения Руси`, the year of Stalin's death.

Events that every encyclopaedia dates alike, written for tta. The year is compared, and not missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import DateContent, Day, Match

__all__ = ["event_years"]

_EVENTS: tuple[tuple[int, str, str], ...] = (
    (988, r"крещени[яе]\s+руси", r"(?:baptism|conversion|christiani[sz]ation)\s+of\s+(?:Kievan\s+)?Rus"),
    (1066, r"битвы\s+при\s+гастингсе", r"battle\s+of\s+Hastings"),
    (1380, r"куликовской\s+битвы", r"battle\s+of\s+Kulikovo"),
    (1453, r"падения\s+константинополя", r"fall\s+of\s+Constantinople"),
    (1492, r"открытия\s+америки", r"discovery\s+of\s+America"),
    (1703, r"основания\s+(?:санкт-)?петербурга", r"foundation\s+of\s+St\.?\s+Petersburg"),
    (1709, r"полтавск(?:ой|ого)\s+(?:битвы|сражения)", r"battle\s+of\s+Poltava"),
    (1789, r"взятия\s+бастилии", r"storming\s+of\s+the\s+Bastille"),
    (1812, r"бородинского\s+сражения|нашествия\s+наполеона", r"battle\s+of\s+Borodino|Napoleon['’]s\s+invasion"),
    (1825, r"восстания\s+декабристов", r"Decembrist\s+(?:revolt|uprising)"),
    (1861, r"отмены\s+крепостного\s+права", r"(?:abolition\s+of\s+serfdom|emancipation\s+of\s+the\s+serfs)"),
    (1905, r"кровавого\s+воскресенья", r"Bloody\s+Sunday"),
    (1917, r"октябрьской\s+революции", r"October\s+Revolution"),
    (1924, r"смерти\s+ленина", r"(?:death\s+of\s+Lenin|Lenin['’]s\s+death)"),
    (1953, r"смерти\s+сталина", r"(?:death\s+of\s+Stalin|Stalin['’]s\s+death)"),
    (1957, r"запуска\s+(?:первого\s+)?спутника", r"(?:launch\s+of\s+(?:the\s+first\s+)?Sputnik)"),
    (1961, r"пол[её]та\s+гагарина", r"Gagarin['’]s\s+flight"),
    (1980, r"московской\s+олимпиады", r"Moscow\s+Olympics"),
    (1986, r"чернобыльской\s+(?:аварии|катастрофы)", r"Chernobyl\s+(?:accident|disaster)"),
    (1991, r"распада\s+(?:ссср|советского\s+союза)", r"(?:collapse|break-?up)\s+of\s+the\s+(?:USSR|Soviet\s+Union)"),
)
_PATTERNS = {
    Language.RU: re.compile(
        r"\bв\s+(?:самый\s+)?год\s+(?:"
        + "|".join(rf"(?P<y{year}>{russian})" for year, russian, _ in _EVENTS)
        + r")(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        r"\bthe\s+year\s+of\s+(?:the\s+)?(?:"
        + "|".join(rf"(?P<y{year}>{english})" for year, _, english in _EVENTS)
        + r")(?!\w)"
    ),
}
_LIKELY = {Language.RU: ("в год ", "в самый год "), Language.EN: ("the year of ",)}
"""What a text with such a year has in it."""


def event_years(text: str, language: Language) -> Iterator[Match]:
    """Yield the years of a segment that are named by an event."""
    for match in _PATTERNS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        year = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        yield Match(match.start(), match.end(), Kind.DATE_TIME, DateContent((Day(year),), passing=True))
