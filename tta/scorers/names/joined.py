"""Names that one language writes as one word and the other as two: `Абдель Азиз` and Abdulaziz, Gazprom Mezhregiongaz."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.sound import by_sound
from tta.types import Span

__all__ = ["joined_names"]


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
    pairs = [
        replace(one, name=replace(one.name, forms=(one.name.forms[0] + other.name.forms[0],)))
        for one, other in pairwise(free)
        if not names.english_text[one.name.stop : other.name.start].strip(" -")
    ]
    for place, item in enumerate(left):
        found = by_sound(item.name, pairs) if place not in done else None
        if found is not None:
            yield item, found
