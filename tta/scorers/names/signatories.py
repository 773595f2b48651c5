"""Persons whose states changed places: `за СССР — Громыко, за США — Раск` and For the USA Gromyko, for the USSR Rusk.

Read only where states and names take turns all through both texts, so that each name has one state beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tta.scorers.names.bead_names import BeadNames
from tta.scorers.names.roles import Pair
from tta.types import Span
from tta.values.known_name import Known, Sort
from tta.values.names import Name

__all__ = ["states_turned"]

_FAR = 60
"""Code points from a state to the name that goes with it, beyond which they do not."""
_APART = re.compile(r"[;\n!?]|(?<=[^\W\d_]{3})\.\s")
"""What does not stand between them; the point of an initial or of `т.` does."""

_States = Mapping[tuple[Span, ...], frozenset[int]]
"""The numbers of the states beside each name, by the spans of the Russian one."""


def states_turned(
    names: BeadNames, matched: Sequence[Pair], known: tuple[Sequence[Known], Sequence[Known]]
) -> Iterator[Pair]:
    """Yield each of two Russian names with the English one that has its state.

    Args:
        names: of the bead.
        matched: its names that are rendered, and by what.
        known: what is known by name in the Russian text and in the English.
    """
    pairs = [pair for pair in matched if _may_sign(pair[0].name)]
    if len(pairs) < 2:
        return
    ours = _beside(names.russian_text, known[0], [(pair[0].spans, pair[0].name) for pair in pairs])
    theirs = _beside(names.english_text, known[1], [(pair[0].spans, pair[1].name) for pair in pairs])
    for place, one in enumerate(pairs if ours and theirs else ()):
        for other in pairs[place + 1 :]:
            if _are_turned(one[0].spans, other[0].spans, ours, theirs):
                yield one[0], other[1]
                yield other[0], one[1]
                return


def _may_sign(name: Name) -> bool:
    """Whether a name may be a person's: neither known as a place nor a noun in capitals, `Республики`."""
    return not (name.weak or name.known or (name.doubtful and not name.begins))


def _are_turned(one: tuple[Span, ...], other: tuple[Span, ...], ours: _States, theirs: _States) -> bool:
    """Whether each has on the other side the state of the other, and not its own."""
    crossed = ours[one] & theirs[other] and ours[other] & theirs[one]
    return bool(crossed) and not (ours[one] & theirs[one] or ours[other] & theirs[other])


def _beside(text: str, known: Sequence[Known], names: Sequence[tuple[tuple[Span, ...], Name]]) -> _States:
    """Return the state beside each name; nothing where states and names do not take turns."""
    states = [(each.start, each.stop, each) for each in known if each.sort is Sort.COUNTRY and not each.part]
    stand = sorted([*states, *((name.start, name.stop, spans) for spans, name in names)], key=lambda item: item[:2])
    kinds = [isinstance(item[2], Known) for item in stand]
    if len(stand) % 2 or any(one == other for one, other in pairwise(kinds)):
        return {}
    found: dict[tuple[Span, ...], frozenset[int]] = {}
    for (_, stop, one), (start, _, other) in zip(stand[::2], stand[1::2], strict=True):
        if start - stop > _FAR or _APART.search(text, stop, start):
            return {}
        state, spans = (one, other) if isinstance(one, Known) else (other, one)
        assert isinstance(state, Known) and isinstance(spans, tuple)
        found[spans] = state.values
    return found if len(found) == len(names) else {}
