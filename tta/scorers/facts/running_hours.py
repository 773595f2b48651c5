"""The hour that runs: `в девятом часу` is some time after eight, and not after nine."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import NumberContent, TimeContent, Value

__all__ = ["with_running_hours"]

_LEAD = re.compile(r"\b(?:(?P<after>after|past|gone|turned)|(?P<between>between)|(?P<before>before))\s+$", re.I)
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$|(?:in\s+the|at\s+night|that|when|o['’]clock)\b)")
"""What makes an hour of an English number with a word like `after` before it: nothing that it counts stands behind it."""
_NEXT_HOUR = re.compile(
    r"\s+and\s+(?:1?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?=\s*(?:[.,;:!?)]|$|(?:in|at|that|when)\b))"
)
"""`between six and seven`, with nothing counted behind it."""
_WINDOW = 12
"""Code points before a number in which such a word stands."""
_HALF_DAY, _MINUTES = 12, 60
_SAME = Judgement(Relation.EQUAL, "same hour that runs")
_OTHER = Judgement(Relation.DIFFERS, "the time differs")


def with_running_hours(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, an hour that runs paired with the English number that says after or before which hour it is.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    side = next((side for side in Side if bitext.document(side).language is Language.RU), Side.SOURCE)
    numbers = {bead: (item, hour) for item in found if (begun := _begun(bitext, item)) for bead, hour in (begun,)}
    paired, gone = dict[int, Matched](), list[Matched]()
    for place, item in enumerate(found):
        value, bead = _alone(item)
        if value is None or not isinstance(value.content, TimeContent) or not value.content.passing:
            continue
        if bead in numbers:
            number, hour = numbers.pop(bead)
            other, _ = _alone(number)
            assert other is not None
            same = (value.content.minutes // _MINUTES - hour) % _HALF_DAY == 0
            placed = (Placed(-1, value, bead), Placed(-1, other, bead))
            paired[place] = matched_of(*(placed if side is Side.SOURCE else placed[::-1]), _SAME if same else _OTHER)
            gone.append(number)
    return [paired.get(place, item) for place, item in enumerate(found) if item not in gone]


def _alone(item: Matched) -> tuple[Value | None, int]:
    """Return the value of a fact that has no counterpart, and its bead."""
    fact = item.fact
    if fact.status is FactStatus.MISSING:
        return item.source, -1 if fact.source_bead is None else fact.source_bead
    if fact.status is FactStatus.ADDED:
        return item.target, -1 if fact.target_bead is None else fact.target_bead
    return None, -1


def _begun(bitext: Bitext, item: Matched) -> tuple[int, int] | None:
    """Return the bead of an English number that is an hour, `after nine`, and the hour that begins there or ends."""
    value, bead = _alone(item)
    side = Side.SOURCE if item.fact.status is FactStatus.MISSING else Side.TARGET
    document = bitext.document(side)
    if value is None or not isinstance(value.content, NumberContent) or document.language is not Language.EN:
        return None
    start, stop = value.spans[0].start, value.spans[-1].stop
    lead = _LEAD.search(document.text, max(0, start - _WINDOW), start)
    hour = value.content.readings[0]
    ends = _NEXT_HOUR if lead and lead["between"] else _ENDS
    if lead is None or not ends.match(document.text, stop) or hour.denominator != 1 or not 1 <= hour <= _HALF_DAY:
        return None
    return bead, int(hour) - (1 if lead["before"] else 0)
