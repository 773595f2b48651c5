"""Names that one language writes as one word and the other as two: `Абдель Азиз` and Abdulaziz, Gazprom Mezhregiongaz."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.sound import by_sound
from tta.types import Span

__all__ = ["joined_names"]

_MOST = 3
"""English words that may be one in Russian: `Дьенбьенфу`."""


def joined_names(
    left: Sequence[Placed], names: BeadNames, used: Collection[tuple[Span, ...]]
) -> Iterator[tuple[Placed, Placed]]:
    """Yield the Russian names of a bead that sound like an English one only when the words of either side are joined.

    Args:
        left: Russian names that nothing renders, in the order of the text.
        names: of the bead.
        used: where the English names stand that render others.
    """
    free = [item for item in names.english if item.spans not in used]
    done: set[int] = set()
    for place, (one, other) in enumerate(pairwise(left)):
        if place in done or names.russian_text[one.name.stop : other.name.start].strip(" -"):
            continue
        forms = tuple(first + last for first in one.name.forms for last in other.name.forms)
        found = by_sound(replace(one.name, forms=forms, listed=False), free)
        if found is not None:
            done |= {place, place + 1}
            yield one, found
            yield other, found
    joined = list(_joined(free, names))
    for place, item in enumerate(left):
        found = by_sound(item.name, joined) if place not in done else None
        if found is not None:
            yield item, found


def _joined(free: Sequence[Placed], names: BeadNames) -> Iterator[Placed]:
    """Yield the English names that stand together, two or three at a time, as one: `Dien Bien Phu`."""
    for start, first in enumerate(free):
        form, stop = first.name.forms[0], first.name.stop
        for other in free[start + 1 : start + _MOST]:
            if names.english_text[stop : other.name.start].strip(" -"):
                break
            form, stop = form + other.name.forms[0], other.name.stop
            whole = names.english_at(first.name.start, stop)
            yield replace(whole, name=replace(first.name, stop=stop, text=whole.name.text, forms=(form,)))
