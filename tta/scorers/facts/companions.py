"""Which values stand together on one side and apart on the other: `весной 1943-го, осенью 1944-го`, autumn 1943, spring 1944.

Values with nothing between them that parts a sentence are a company: a season and its year, an hour and its day, a number and the
bound before it. Where two companies of one side have exchanged one member each on the other, that member changed places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from tta.scorers.facts.matched import Matched
from tta.types import Bitext, Side, Span
from tta.values import DateContent, DayPartContent, NumberContent, SeasonContent, Value, WeekdayContent

__all__ = ["followers", "strayed"]

_PARTED = re.compile(r"[;,:()—–]|[.!?]\s|(?<=\s)(?:и|а|но|или|and|but|or|while|whereas)(?=\s)", re.I)
_DASHES, _SPACED_DASHES = re.compile(r"[—–]"), re.compile(r"(?<=\s)[—–](?=\s)")
"""Between two numbers a dash stands for a verb, `лот 15 — за 450`, and before one where it is spaced, `летом — ежедневно`."""
_APPOSED = re.compile(r",\s(?:the\s)?")
"""Between a day of the week and its date."""
_LONGEST = 30
"""Code points between two values of one company."""


def strayed(bitext: Bitext, found: Sequence[Matched], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of facts of a bead that exchanged their companies, each fact once.

    Args:
        bitext: whose facts.
        found: all of them.
        places: of those of the bead that agree.
    """
    ours, theirs = (
        [run for run in _companies(bitext, found, places, side) if len(run) > 1 or _is_named(found[next(iter(run))])]
        for side in Side
    )
    done: set[int] = set()
    for one, other in combinations(ours, 2):
        everybody = one | other
        if done & everybody or len({_said(found[place]) for place in everybody}) < len(everybody):
            continue
        for here, there in combinations(theirs, 2):
            if here | there == everybody and one not in (here, there):
                before = max(one, other, key=len)
                after = max(here, there, key=lambda company: (len(company & before), len(company)))
                pair = _exchanged(found, before, after, everybody) if len(before) > 1 else None
                if pair is not None:
                    done |= everybody
                    yield pair


def followers(bitext: Bitext, found: Sequence[Matched], places: Sequence[int]) -> frozenset[int]:
    """Return the facts that stand in one company on both sides, but for the last of each: they go where that one goes."""
    ours, theirs = (_companies(bitext, found, places, side) for side in Side)
    last = {
        company: max(company, key=lambda place: found[place].fact.source_spans) for company in ours if company in theirs
    }
    return frozenset(place for company, leader in last.items() for place in company if place != leader)


def _said(item: Matched) -> tuple[str, str]:
    """Return what tells two facts of a bead apart: `в неделю` and `ежедневно` are one of two units."""
    content = _content(item)
    return item.fact.source_reading, content.unit if isinstance(content, NumberContent) else ""


def _companies(bitext: Bitext, found: Sequence[Matched], places: Sequence[int], side: Side) -> list[frozenset[int]]:
    """Return the runs of values that stand together, also of one alone, by the places of their facts."""
    values = {place: value for place in places if (value := _value(found[place], side)) is not None}
    order = sorted(values, key=lambda place: values[place].spans[0].start)
    runs: list[list[int]] = [order[:1]]
    for one, other in pairwise(order):
        if _are_together(bitext.document(side).text, values[one], values[other]):
            runs[-1].append(other)
        else:
            runs.append([other])
    return [frozenset(run) for run in runs if run]


def _are_together(text: str, one: Value, other: Value) -> bool:
    gap = Span(one.spans[-1].stop, other.spans[0].start)
    between = gap.of(text)
    if isinstance(other.content, NumberContent):
        between = (_DASHES if isinstance(one.content, NumberContent) else _SPACED_DASHES).sub(" ", between)
    apposed = isinstance(one.content, WeekdayContent) or isinstance(other.content, WeekdayContent)
    if len(between) > _LONGEST or one.segment != other.segment:
        return False
    return not _PARTED.search(between) or (apposed and _APPOSED.fullmatch(between) is not None)


def _is_named(item: Matched) -> bool:
    """Whether a fact is a time called by its name, which may be alone in its clause: `в понедельник закрыто`."""
    return isinstance(_content(item), WeekdayContent | SeasonContent | DayPartContent)


def _exchanged(
    found: Sequence[Matched], before: frozenset[int], after: frozenset[int], everybody: frozenset[int]
) -> tuple[int, int] | None:
    """Return who left a company and who came for it, if the two are of one kind.

    Of companies of two it may as well be the others who changed places; a date stays, and what goes with it has strayed.
    """
    left, came = before - after, after - before
    pairs = [(*left, *came)]
    if len(before) == len(everybody - before) == 2:
        pairs.append((*(before & after), *(everybody - before - came)))
    alike = [pair for pair in pairs if len(pair) == 2 and _are_alike(found[pair[0]], found[pair[1]])]
    return min(alike, key=lambda pair: isinstance(_content(found[pair[0]]), DateContent), default=None)


def _are_alike(one: Matched, other: Matched) -> bool:
    return type(_content(one)) is type(_content(other))


def _content(item: Matched) -> object:
    return item.source.content if item.source else None


def _value(item: Matched, side: Side) -> Value | None:
    return item.source if side is Side.SOURCE else item.target
