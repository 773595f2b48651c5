"""Numbers of a list's items: where an item was lost or put in, those behind it are all shifted, which is one difference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import groupby

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Placed
from tta.types import Bitext, Side
from tta.values import NumberContent

__all__ = ["item_numbers"]

_OPENING = re.compile(r"[(\[]?")
_CLOSING = re.compile(r"[.)\]]{1,2}\s")
_LONGEST = 3
"""Digits of an item's number; a year that begins a paragraph has four."""
_HERE = "the number differs"
_FROM_HERE = "from here on the numbers of the items are shifted"
_AS_BEFORE = "shifted as the number of the item before is"


def item_numbers(
    bitext: Bitext, source: Iterable[Placed], target: Iterable[Placed]
) -> Iterator[tuple[Placed, Placed, Judgement]]:
    """Yield the unlike numbers that both sides of a bead begin with, each pair with how it stands to the pair before.

    Of pairs in a row that are shifted by the same the first differs, and the others agree.

    Args:
        bitext: in which they stand.
        source: values of the source.
        target: of the target.
    """
    ours, theirs = _heads(bitext, source, Side.SOURCE), _heads(bitext, target, Side.TARGET)
    pairs = [(ours[bead], theirs[bead]) for bead in sorted(ours.keys() & theirs.keys())]
    for shift, group in groupby(pairs, lambda pair: _number(pair[1]) - _number(pair[0])):
        if not shift:
            continue
        (one, other), *others = group
        yield one, other, Judgement(Relation.DIFFERS, _FROM_HERE if others else _HERE)
        for one, other in others:
            yield one, other, Judgement(Relation.EQUAL, _AS_BEFORE)


def _heads(bitext: Bitext, values: Iterable[Placed], side: Side) -> Mapping[int, Placed]:
    """By bead, the number of the item that its side begins with."""
    document = bitext.document(side)
    found = {}
    for item in values:
        bead = bitext.alignment.beads[item.bead]
        span = item.value.spans[0]
        is_short = isinstance(item.value.content, NumberContent) and span.of(document.text).isdigit()
        if not is_short or len(span) > _LONGEST or item.value.segment != bead.of(side)[0]:
            continue
        start = document.segments[item.value.segment].start
        opened = _OPENING.match(document.text, start)
        if opened and opened.end() == span.start and _CLOSING.match(document.text, span.stop):
            found[item.bead] = item
    return found


def _number(item: Placed) -> Fraction:
    assert isinstance(item.value.content, NumberContent)
    return item.value.content.readings[0]
