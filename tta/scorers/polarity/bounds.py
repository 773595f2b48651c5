"""Bounds and conditions that one side says with a negation and the other without: not before six is at six at the earliest.

What is not so before a moment is so then for the first time, what is not to be had without a thing needs it, and what does not
keep for more than three days keeps for three at most (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, on
the scope of negation).
"""

from __future__ import annotations

from tta.language.negation import Negation
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.types import Language

__all__ = ["is_said_by_a_bound"]

_BOUNDS = (
    (
        "раньше ранее позже позднее больше более меньше менее ближе дальше дольше чаще реже",
        "earliest latest most least maximum minimum only once limit limited",
    ),
    ("раньше ранее прежде доселе дотоле еще никогда", "first new hitherto unprecedented novel"),
    ("без", "need needs needed require requires required only must wear take bring carry show present subject"),
    ("никто нигде никогда", "self-taught self-made self-educated"),
)
"""Russian words that bound what is denied, and the English ones that say so without a negation."""
_PARTED = tuple((frozenset(russian.split()), frozenset(english.split())) for russian, english in _BOUNDS)
_WITHOUT = "without"
_ABOVE_ALL = ("прежде", "всего")
"""First of all, which bounds nothing."""


def is_said_by_a_bound(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether a Russian negation is one of a bound, and the English has a word for this that renders nothing else."""
    if own.language is not Language.RU or _WITHOUT in other.words.plains():
        return False
    ours, theirs = own.words.plains(), other.words.plains()
    for russian, english in _PARTED:
        bounding = {
            place for place, word in enumerate(ours) if word in russian and ours[place : place + 2] != _ABOVE_ALL
        }
        if bounding and any(
            word in english and links.renderings(Language.EN, place) <= {*bounding, item.word, item.host}
            for place, word in enumerate(theirs)
        ):
            return True
    return False
