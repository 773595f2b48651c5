"""Days of the week by those that are left out: `ежедневно, кроме понедельника` is Tuesday to Sunday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import Value, WeekdayContent

__all__ = ["with_open_days"]

_DAY = {
    Language.RU: r"(?:понедельник|вторник|сред[аыуе]м?|четверг|пятниц|суббот|воскресен)[а-яё]{0,3}",
    Language.EN: r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?",
}
_BEGINNINGS = {
    Language.RU: ("пон", "вто", "сре", "чет", "пят", "суб", "вос"),
    Language.EN: ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
}
"""Of the days in their order, Monday first."""
_LISTED = {
    language: rf"(?P<days>{day}(?:(?:\s*,\s*|\s+(?:и|and|or|или)\s+)(?:по\s+|on\s+)?{day})*)"
    for language, day in _DAY.items()
}
_LEFT_OUT = {
    Language.RU: re.compile(
        rf"(?:(?:ежедневно|кажд[а-яё]+\s+день|все\s+дни(?:\s+недели)?|всю\s+неделю)[^.;:]{{0,40}}?\s*(?:кроме|исключая|за\s+исключением)"
        rf"|закрыт[аоы]?\s+(?:по|в)|не\s+работа[а-яё]+\s+(?:по|в|во)|выходн(?:ой|ые)(?:\s+д(?:ень|ни))?\s*[:—–-]?)\s+{_LISTED[Language.RU]}(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        rf"(?:\b(?:[Dd]aily|[Ee]very\s*day|[Aa]ll\s+week|[Ee]ach\s+day|[Aa]ny\s+day)\b[^.;:]{{0,40}}?\b(?:except|but|excluding|save|apart\s+from)(?:\s+for)?(?:\s+on)?"
        rf"|\b[Cc]losed(?:\s+on|\s+every)?|\b[Nn]ot\s+open(?:\s+on)?|\b[Dd]ays?\s+off\s*[:—–-]?)\s+{_LISTED[Language.EN]}\b"
    ),
}
_RANGE = {
    Language.RU: re.compile(
        rf"(?<!\w)(?:со?\s+)?(?P<first>{_DAY[Language.RU]})(?:\s+по\s+|\s*[—–-]\s*)(?P<last>{_DAY[Language.RU]})(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?P<first>{_DAY[Language.EN]})(?:\s+(?:to|through|till|until)\s+|\s*[—–-]\s*)(?P<last>{_DAY[Language.EN]})\b"
    ),
}
_WORKING = {
    Language.RU: re.compile(r"(?<!\w)по\s+будн(?:ям|им\s+дням)", re.I),
    Language.EN: re.compile(r"\b[Ww]eekdays\b"),
}
_WEEK, _WORKING_DAYS = frozenset(range(7)), frozenset(range(5))
_SAME = Judgement(Relation.EQUAL, "same days; one side says which are left out")
_OTHER = Judgement(Relation.DIFFERS, "the days differ; one side says which are left out")


def with_open_days(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, days of the week that say when something is open as one, where a side says on which it is not.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    beads: dict[int, list[Matched]] = {}
    for item in found:
        bead = item.fact.source_bead if item.source else item.fact.target_bead
        if bead is not None and any(
            isinstance(value.content, WeekdayContent) for value in (item.source, item.target) if value
        ):
            beads.setdefault(bead, []).append(item)
    judged = {bead: judgement for bead in beads if (judgement := _judgement(bitext, bead)) is not None}
    kept: list[Matched] = []
    told: set[int] = set()
    for item in found:
        bead = item.fact.source_bead if item.source else item.fact.target_bead
        if bead is None or bead not in judged or item not in beads[bead]:
            kept.append(item)
        elif judged[bead] is _SAME:
            kept.append(
                replace(item, fact=replace(item.fact, status=FactStatus.EQUAL, rule=_SAME.rule), judgement=_SAME)
            )
        elif bead not in told:
            told.add(bead)
            kept.append(_differing(beads[bead], bead) or item)
    return kept


def _differing(items: Sequence[Matched], bead: int) -> Matched | None:
    """Return the first days of both sides as differing, None where one has none."""
    source: Value | None = next((item.source for item in items if item.source), None)
    target: Value | None = next((item.target for item in items if item.target), None)
    return matched_of(Placed(-1, source, bead), Placed(-1, target, bead), _OTHER) if source and target else None


def _judgement(bitext: Bitext, bead: int) -> Judgement | None:
    """Return whether the days of both sides are the same, None where no side leaves days out or one has no days."""
    days, exceptions = [], 0
    for side in Side:
        document = bitext.document(side)
        text = " ".join(document.segments[place].text for place in bitext.alignment.beads[bead].of(side))
        left_out = _LEFT_OUT[document.language].search(text)
        days.append(
            _WEEK - _listed(left_out["days"], document.language) if left_out else _ranged(text, document.language)
        )
        exceptions += left_out is not None
    if not exceptions or not all(days):
        return None
    return _SAME if days[0] == days[1] else _OTHER


def _ranged(text: str, language: Language) -> frozenset[int]:
    match = _RANGE[language].search(text)
    if match is None:
        return _WORKING_DAYS if _WORKING[language].search(text) else frozenset()
    first, last = (_number(match[name], language) for name in ("first", "last"))
    return frozenset((first + step) % len(_WEEK) for step in range((last - first) % len(_WEEK) + 1))


def _listed(written: str, language: Language) -> frozenset[int]:
    return frozenset(_number(match.group(), language) for match in re.finditer(_DAY[language], written, re.I))


def _number(written: str, language: Language) -> int:
    return _BEGINNINGS[language].index(written[:3].casefold())
