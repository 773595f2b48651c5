"""Hours between which something is open or somebody is on duty: `касса открыта с 9 до 18`, open from 9 to 6.

Nothing beside the figures says that they are hours, but what stands before them does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, TimeContent

__all__ = ["hours_open"]

_HOUR = r"(?:2[0-4]|1\d|0?\d)(?:[.:][0-5]\d)?"
_ENDS = {
    Language.RU: r"(?=\s*(?:[.,;:)!?]|$|час(?:ов|а)?\b|ч\.|ежедневно|без\b|кроме\b|и\s+с\s|по\s+[а-яё]+м\b))",
    Language.EN: r"(?!\s?[ap]\.?\s?m\b)(?=\s*(?:[.,;)!?]|$|daily\b|every\b|except\b|on\s|and\s+from\s|without\b|o['’]clock\b))",
}
"""What stands behind such hours: nothing that they could count."""
_FROM_TO = {
    Language.RU: re.compile(
        rf"\bс\s+(?P<first>{_HOUR})(?:\s+(?:час(?:ов|а)|ч\.))?\s+до\s+(?P<last>{_HOUR}){_ENDS[Language.RU]}", re.I
    ),
    Language.EN: re.compile(
        rf"(?<![\w.,:/$£€-])(?P<first>{_HOUR})(?:\s+(?:to|till|until)\s+|\s?[-–—]\s?)(?P<last>{_HOUR}){_ENDS[Language.EN]}",
        re.I,
    ),
}
_OPEN = {
    Language.RU: re.compile(
        r"(?<!\w)(?:(?:от|за)крыт[аоы]?|(?:рабоч|при[её]мн)[а-яё]+\s+час[а-яё]*|работа(?:ет|ют|ем|л|ла|ло|ли|ть)?|дежур[а-яё]+|при[её]м(?:а|ом|ные)?"
        r"|касс[аыу]|часы|режим|график|обед(?:а|енный)?|перерыв[а-я]?|вахт[аыу])(?!\w)[^.;!?]{0,60}$",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:open(?:s|ing)?|closed|hours|on\s+duty|on\s+watch|lunch|break|reception|shift|works?|worked)\b[^.;!?]{0,60}$",
        re.I,
    ),
}
_LONGEST = 80
"""Code points before the hours in which it is said that something is open."""
_ONE = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?")
_LIKELY = {Language.RU: (" до ",), Language.EN: (" to ", " till ", " until ", "-", "–", "—")}
"""What a text with such hours has in it."""
_TWELVE, _DAY = 12, 24 * 60


def hours_open(text: str, language: Language) -> Iterator[Match]:
    """Yield both hours; of those up to twelve the half of the day is left open."""
    for match in _FROM_TO[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        if not _OPEN[language].search(text[max(0, match.start() - _LONGEST) : match.start()]):
            continue
        for name in ("first", "last"):
            one = _ONE.fullmatch(match[name])
            assert one is not None
            hour, minute = int(one["hour"]), int(one["minute"] or 0)
            content = TimeContent((60 * hour + minute) % _DAY, half_open=hour <= _TWELVE)
            yield Match(match.start(name), match.end(name), Kind.DATE_TIME, content)
