"""Which words of two sides stand against each other, so that they may be opposites."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.shared import LIKE
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["in_short", "linked", "unrendered"]

_DOUBTED = 0.4
"""Least doubt, of either, of two opposites that nothing renders."""
_WORDS = 4  # words with a meaning of a side up to which a row is a short one


def linked(left: Collection[int], right: Collection[int], links: Links) -> Iterator[tuple[int, int]]:
    """Return the pairs of a Russian and an English word, of some, that render each other."""
    for place in left:
        for other in sorted(links.counterparts(Language.RU, place)):
            if other in right:
                yield place, other


def unrendered(left: Collection[int], right: Collection[int], links: Links) -> Iterator[tuple[int, int]]:
    """Return the pairs of a Russian and an English word, of some, that nothing renders and that the reader doubts."""
    if not links.are_read:
        return
    ours, theirs = (
        [
            place
            for place in side
            if links.doubt_of(language, place) >= _DOUBTED and not links.counterparts(language, place)
        ]
        for language, side in ((Language.RU, left), (Language.EN, right))
    )
    yield from ((place, other) for place in ours for other in theirs)


def in_short(russian: Half, english: Half, links: Links) -> Iterator[tuple[int, int]]:
    """Return the pairs of words of two short texts, a caption or an order, neither of which is like what renders it otherwise.

    The reader links `передняя` in `передняя опора` to nothing, and doubts nothing; there is hardly anything else that it may be.
    """
    ours, theirs = (
        [place for place, form in enumerate(half.words.forms) if not is_grammar(form, half.language)]
        for half in (russian, english)
    )
    if not links.are_read or max(len(ours), len(theirs)) > _WORDS:
        return
    for place in ours:
        for other in theirs:
            rivals = [
                float(russian.vectors[place] @ english.vectors[word])
                for word in links.renderings(Language.RU, place) - {other}
            ] + [
                float(russian.vectors[word] @ english.vectors[other])
                for word in links.renderings(Language.EN, other) - {place}
            ]
            if max(rivals, default=0.0) < LIKE:
                yield place, other
