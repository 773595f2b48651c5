"""Days of the week; `среда` is the environment, too, and counts only where a day can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from tta.types import Kind, Language
from tta.values.likely import has_digit, mentions
from tta.values.months import ANY_MONTH
from tta.values.value import Match, WeekdayContent

__all__ = ["weekdays"]

_ADJECTIVE = r"(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ыми|ими)"
_FORMS: dict[Language, tuple[str, ...]] = {
    Language.RU: (
        rf"понедельник(?:а|у|ом|е|и|ов|ам)?|понедельничн{_ADJECTIVE}",
        rf"вторник(?:а|у|ом|е|и|ов|ам)?|вторничн{_ADJECTIVE}",
        r"(?<=\bв )среду|(?<=\bпо )средам|(?:(?<=\bсо )|(?<=\bдо )|(?<=\bпосле ))среды(?!\s+обитани)|(?<=\bк )среде"
        r"|(?:(?<=\()|(?<=\d, )|(?<=г\., )|(?<=года, ))среда(?=\s*(?:[).,;]|$))|среда(?=,\s+\d{1,2}\b)",
        rf"четверг(?:а|у|ом|е|и|ов|ам)?|четвергов{_ADJECTIVE}",
        rf"пятниц(?:а|ы|у|ей|е|ам)|пятничн{_ADJECTIVE}",
        rf"суббот(?:а|ы|у|ой|е|ам)|субботн{_ADJECTIVE}",
        rf"воскресень(?:е|я|ю|ем|ям)|воскресн{_ADJECTIVE}",
    ),
    Language.EN: tuple(f"{name}s?" for name in "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
}


def _either(forms: Sequence[str]) -> str:
    return "|".join(f"(?P<d{number}>{form})" for number, form in enumerate(forms))


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<m\d+>", "(?:", pattern)


_PATTERNS = {
    language: re.compile(
        rf"\b(?:{_either(forms)})\b",
        re.I if language is Language.RU else 0,
    )
    for language, forms in _FORMS.items()
}
_SHORT = {
    Language.RU: re.compile(
        rf"(?<!\w)(?:{_either('пн вт ср чт пт сб вс'.split())})\.?"
        rf"(?=,?\s+\d{{1,2}}(?:\s+{_unnamed(ANY_MONTH[Language.RU])}|\.\d{{2}}))",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?:{_either('Mon Tues? Wed Thu(?:rs?)? Fri Sat Sun'.split())})\b\.?"
        rf"(?=,?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_unnamed(ANY_MONTH[Language.EN])})"
    ),
}
"""Short forms, which count before a date."""

_NIGHT = re.compile(r"\bночь\sна\s(?:\w+\s)?$", re.I)
_EVENING = re.compile(r"\s(?:night|evening)\b(?!\s+(?:to|and|into|through)\b|\s*[-–—])")
"""Behind a day, its evening and the night that begins with it."""
_LIKELY = {
    Language.RU: ("понедел", "вторник", "сред", "четверг", "пятниц", "суббот", "воскрес"),
    Language.EN: ("day",),
}
"""What a text with a day of the week has in it."""


def weekdays(text: str, language: Language) -> Iterator[Match]:
    """Yield the days of the week in a segment."""
    named = _PATTERNS[language].finditer(text) if mentions(text, _LIKELY[language]) else ()
    short = _SHORT[language].finditer(text) if has_digit(text) else ()
    for match in chain(named, short):
        day = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        night = language is Language.RU and _NIGHT.search(text, max(0, match.start() - 12), match.start()) is not None
        begins = _EVENING.match(text, match.end()) is not None
        yield Match(match.start(), match.end(), Kind.DATE_TIME, WeekdayContent(day, night, begins))
