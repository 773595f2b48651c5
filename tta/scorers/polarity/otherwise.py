"""Whether the other side says otherwise, without a negation, what a negation of this side says."""

from __future__ import annotations

from tta.language.negation import Negation
from tta.scorers.polarity.bounds import is_said_by_a_bound
from tta.scorers.polarity.carriers import is_said_by_an_opposite
from tta.scorers.polarity.complements import is_said_by_a_complement
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.staying import is_said_by_staying
from tta.scorers.polarity.superlatives import is_said_by_a_superlative

__all__ = ["are_said_otherwise", "is_said_otherwise"]


def is_said_otherwise(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether the other side affirms what a negation says: by an opposite, by a word that says the same, by a
    superlative, by a bound or by a verb of staying.
    """
    return (
        is_said_by_an_opposite(own, other, item)
        or is_said_by_a_complement(own, other, item, links)
        or is_said_by_a_superlative(own, other, item)
        or is_said_by_a_bound(own, other, item, links)
        or is_said_by_staying(own, other, item, links)
    )


def are_said_otherwise(own: Half, other: Half, first: int, last: int, links: Links) -> bool:
    """Whether the other side affirms what one of the negations from one word to another says: no one was taller."""
    return any(
        is_said_otherwise(own, other, item, links)
        for item in own.negations
        if first <= item.word <= last and item.host != item.word
    )
