"""What happens every other day, `принимать через день`, and every single one, `каждый день`, each night.

`Через день` is also a day later; what is done then is told by a perfective verb, what is done so often by an imperfective one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.language.russian import best_reading
from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["alternate_spans"]

_ALTERNATE = {
    Language.RU: re.compile(
        r"\bчерез\s+(?:(?P<day>день|ночь|сутки)|(?P<week>неделю)|(?P<month>месяц)|(?P<year>год))\b"
        r"(?!\s+(?:после|до|с\s+лишним|и|или|-)|-)",
        re.I,
    ),
    Language.EN: re.compile(r"\bevery\s+(?:other|second)\s+(?P<day>night|evening|morning)\b", re.I),
}
_EACH = {
    Language.RU: re.compile(
        r"\bкажд(?:ый|ую|ое)\s+(?:(?P<day>день|вечер|утро|ночь)|(?P<week>неделю)|(?P<month>месяц)|(?P<year>год))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?:every|each)(?:\s+single)?\s+(?:(?P<day>day|night|morning|evening)|(?P<week>week)|(?P<month>month)|(?P<year>year))"
        r"|(?P<day2>nightly))\b(?!\s+of\b)",
        re.I,
    ),
}
_NAMED = {
    Language.RU: re.compile(r"(?:(?<=\bраз в )|(?<=\bкаждые ))(?P<half>полгода)\b", re.I),
    Language.EN: re.compile(
        r"\b(?:(?P<half>half-yearly|semi-?annual(?:ly)?|every\s+half-year)|(?P<fortnight>fortnightly))\b", re.I
    ),
}
_LENGTHS = {"half": (6, "per month"), "fortnight": (2, "per week")}
"""`Раз в полгода`, fortnightly: spans that have a name, in those that are counted."""
_CLAUSE_ENDS = re.compile(r"[.;!?:,()—–]")
_WORD = re.compile(r"[а-яё]{3,}", re.I)
_VERBS = frozenset({"VERB", "INFN"})
_LIKELY = {
    Language.RU: ("через ", "кажд", "полгода"),
    Language.EN: ("every ", "each ", "nightly", "half-year", "annual"),
}
"""What a text that says so has in it."""


def alternate_spans(text: str, language: Language) -> Iterator[Match]:
    """Yield the spans of time of a segment of which something happens in each, or in every other one."""
    if not mentions(text, _LIKELY[language]):
        return
    for match in _ALTERNATE[language].finditer(text):
        if language is Language.EN or _is_habit(text, match.start(), match.end()):
            yield _match(match, 2)
    for match in _EACH[language].finditer(text):
        yield _match(match, 1)
    for match in _NAMED[language].finditer(text):
        count, unit = next(_LENGTHS[name] for name, found in match.groupdict().items() if found)
        content = NumberContent((Fraction(count),), in_words=True, unit=unit, optional=True, compound=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _is_habit(text: str, start: int, stop: int) -> bool:
    """Whether the clause round `text[start:stop]` has an imperfective verb and no perfective one."""
    before = _CLAUSE_ENDS.split(text[:start])[-1]
    behind = _CLAUSE_ENDS.split(text[stop:])[0]
    aspects = {
        aspect
        for word in _WORD.findall(f"{before} {behind}")
        if best_reading(word.casefold()).part_of_speech in _VERBS
        for aspect in best_reading(word.casefold()).grammemes & {"impf", "perf"}
    }
    return aspects == {"impf"}


def _match(match: re.Match[str], count: int) -> Match:
    span = next(name for name, found in match.groupdict().items() if found).rstrip("2")
    content = NumberContent((Fraction(count),), in_words=True, unit=f"per {span}", optional=True, compound=True)
    return Match(match.start(), match.end(), Kind.NUMBER, content)
