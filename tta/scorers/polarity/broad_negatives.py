"""Broad negatives: hardly, unlikely, `вряд ли`, `мало кто`, which always deny and which the other side has nothing of.

They are negative in meaning and not in form (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985).
The reader of both sides takes surely for a rendering of hardly, as words of one kind, so that it is not asked whether one is
rendered: it has to be the only word of its side that denies, and on the other side no word may deny or come near it.
Questions are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from tta.language.negation import Degree
from tta.scorers.polarity.denials import LostDenial, shared_beside
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links

__all__ = ["lost_broad_negatives"]

_BROAD = {
    "вряд": "ли",
    "навряд": "ли",
    "едва": "ли",
    "мало": "кто",
    "маловероятно": "",
    "маловероятен": "",
} | dict.fromkeys(("hardly", "scarcely", "unlikely"), "")
"""Words that deny, and the next word, without which some say another thing: `едва` is barely, `мало` little."""
_NEAR = frozenset("чуть еле почти трудом almost difficulty".split())
"""Words that come near a denial: `с трудом верится`, can hardly believe."""
_PROBABILITY = 0.8  # that one is lost; nothing was fitted


def lost_broad_negatives(own: Half, other: Half, links: Links) -> Iterator[LostDenial]:
    """Yield the broad negative of one side where it alone denies, with what renders the word next to it on the other side."""
    denying = [item.word for item in own.negations if item.degree >= Degree.LEXICAL]
    if not links.are_read or other.negations or len(denying) != 1 or not _is_broad(own, denying[0]):
        return
    asks = any("?" in mark for half in (own, other) for mark in half.words.marks)
    if asks or any(other.words.plain(place) in _NEAR for place in range(len(other.words.forms))):
        return
    rendering = links.counterparts(own.language, denying[0])
    opposite = min(rendering) if rendering else shared_beside(own, links, denying[0])
    if opposite is not None:
        yield LostDenial(denying[0], opposite, _PROBABILITY, broad=True)


def _is_broad(half: Half, place: int) -> bool:
    follower = _BROAD.get(half.words.plain(place))
    if not follower:
        return follower is not None
    return place + 1 < len(half.words.forms) and half.words.plain(place + 1) == follower
