"""Feasts by their names, `Рождество`, Easter, `Покров`: days of the calendar that have no figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import FeastContent, Match

__all__ = ["feasts"]

_FEASTS: tuple[tuple[str, str, str], ...] = (
    ("New Year", r"нов(?:ый|ого|ому|ым|ом)\s+год(?:а|у|ом)?", r"New\s+Year(?:['’]s)?(?:\s+(?:Eve|Day))?"),
    ("Christmas", r"рождеств(?:о|а|у|ом|е)|сочельник(?:а|у|ом|е)?", r"Christmas(?:\s+(?:Eve|Day))?|Xmas"),
    ("Epiphany", r"крещени[еяюи](?=\s+господн)|богоявлени[еяюи]", r"Epiphany"),
    ("Shrovetide", r"масленица|маслениц[уыей]", r"Shrovetide|Maslenitsa|Pancake\s+(?:Week|Day)"),
    ("Lent", r"велик(?:ий|ого|ому|им|ом)\s+пост(?:а|у|ом)?", r"(?:Great\s+)?Lent"),
    ("Annunciation", r"благовещени[еяюи]", r"(?:Feast\s+of\s+the\s+)?Annunciation|Lady\s+Day"),
    ("Palm Sunday", r"вербн(?:ое|ого|ому|ом)\s+воскресень[еяю]", r"Palm\s+Sunday"),
    ("Easter", r"пасх(?:а|и|у|ой|е)", r"Easter(?:\s+(?:Sunday|Monday|Day))?"),
    ("Ascension", r"вознесени[еяюи]\s+господн[а-я]+", r"Ascension(?:\s+Day)?"),
    ("Advent", r"(?:рождественск|филиппов)(?:ий|ого|ому|им|ом)?\s+пост(?:а|у|ом)?", r"Advent|Nativity\s+Fast"),
    ("Intercession", r"(?:(?<=\bк )|(?<=\bна )|(?<=\bдо )|(?<=\bпосле )|(?<=\bперед )|(?<=\bпраздник ))(?-i:П)окров(?:а|у|ом)?"
     r"|покров(?:а|у|ом)?\s+пресвятой\s+богородицы",
     r"(?:Feast\s+of\s+the\s+)?(?:Intercession|Protection)(?=\s+of\s+the|\s*[.,;]|$)|Pokrov"),
    ("St Elijah's Day", r"ильин(?:а|у)?\s+д(?:ень|ня|ню)", r"(?:St\.?\s+)?Eli(?:jah|as)['’]s?\s+Day"),
    ("St Peter's Day", r"петров(?:а|у)?\s+д(?:ень|ня|ню)", r"St\.?\s+Peter['’]s\s+Day"),
    ("St George's Day", r"(?:юрьев|егорьев)(?:а|у)?\s+д(?:ень|ня|ню)", r"St\.?\s+George['’]s\s+Day"),
    ("St Michael's Day", r"михайлов(?:а|у)?\s+д(?:ень|ня|ню)", r"St\.?\s+Michael['’]s\s+Day|Michaelmas"),
    ("Midsummer", r"иванов(?:а|у)?\s+д(?:ень|ня|ню)|иван(?:а|у)?\s+купал[аыу]",
     r"Midsummer(?:['’]s)?(?:\s+(?:Day|Night|Eve))?|St\.?\s+John['’]s\s+(?:Day|Eve)"),
    ("Candlemas", r"сретени[еяю]", r"Candlemas"),
    ("Trinity", r"троицын(?:а|у)?\s+д(?:ень|ня|ню)|(?:(?<=\bна )|(?<=\bк )|(?<=\bперед )|(?<=\bпосле )|(?<=\bдо ))"
     r"троиц(?:ей|[уеы])|духов(?:а|у)?\s+д(?:ень|ня|ню)",
     r"Trinity(?:\s+Sunday)?|Pentecost|Whitsun(?:day|tide)?|Whit\s+(?:Sunday|Monday)"),
    ("Transfiguration", r"преображени[еяюи]\s+господн[а-я]+", r"(?:Feast\s+of\s+the\s+)?Transfiguration"),
    ("Dormition", r"успени[еяюи]\s+(?:пресвятой\s+)?богородицы", r"Dormition|Assumption"),
    ("Victory Day", r"д(?:ень|ня|ню|нём|не)\s+победы", r"Victory\s+Day|V-?E\s+Day"),
    ("Women's Day", r"(?:международн[а-я]{2,3}\s+)?женск(?:ий|ого|ому|им|ом)\s+д(?:ень|ня|ню|нём|не)",
     r"(?:International\s+)?Women['’]s\s+Day"),
    ("May Day", r"первома(?:й|я|ю|ем|е)", r"May\s+Day"),
    ("Halloween", r"хэллоуин(?:а|у|ом|е)?", r"Hallowe?['’]?en"),
    ("Thanksgiving", r"д(?:ень|ня|ню)\s+благодарения", r"Thanksgiving(?:\s+Day)?"),
    ("Ramadan", r"рамадан(?:а|у|ом|е)?", r"Ramadan"),
    ("Hanukkah", r"хануку?(?:а|и|е|ой)?", r"(?:H|Ch)anukkah"),
)  # fmt: skip
"""A feast, and the forms of its name in either language."""
_PATTERNS = {
    language: re.compile(
        "|".join(rf"(?P<f{number}>(?<!\w)(?:{row[place]})(?!\w))" for number, row in enumerate(_FEASTS)), flags
    )
    for language, place, flags in ((Language.RU, 1, re.I), (Language.EN, 2, 0))
}
_EVE, _DAY = re.compile(r"сочельник|\bEve$", re.I), re.compile(r"\bDay$|^Easter\s+Sunday$")
_EVE_BEFORE = re.compile(r"\b(?:канун|накануне|в\s+ночь\s+(?:под|на)|on\s+the\s+eve\s+of|day\s+before)\s+$", re.I)
"""What names the day before a feast: `в канун Рождества`."""
_LONGEST_LEAD = 16
_LIKELY = {
    Language.RU: tuple(
        "нов рождеств филиппов покров ильин петров юрьев егорьев михайлов иван сретени"
        " сочельник крещени богоявлени маслениц пост благовещ вербн пасх вознесени троиц духов преображ успени победы"
        " женск первома хэллоуин благодарени рамадан ханук".split()
    ),
    Language.EN: tuple(
        "year mas advent nativity intercession protection pokrov eli peter george michael midsummer john women may"
        " epiphany shrove pancake lent annunciation palm easter ascension trinity pentecost whit transfig dormition"
        " assumption victory day halloween thanksgiving ramadan nukkah".split()
    ),
}


def feasts(text: str, language: Language) -> Iterator[Match]:
    """Yield the feasts of a segment; compared with their like, and not missed."""
    for match in _PATTERNS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        number = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        content = FeastContent(_FEASTS[number][0], _part(text, match))
        yield Match(match.start(), match.end(), Kind.DATE_TIME, content)


def _part(text: str, match: re.Match[str]) -> str:
    """Return whether the eve of a feast is named or its day."""
    if _EVE.search(match.group()) or _EVE_BEFORE.search(text, max(0, match.start() - _LONGEST_LEAD), match.start()):
        return "Eve"
    return "Day" if _DAY.search(match.group()) else ""
