"""Negations that are lost although a word of the other side might render them, because the reader of both sides is sure.

Vectors take a word that denies by its meaning for what renders a negation wherever it stands near, or renders its host:
escaped for `не сбежали`, without in another clause. The reader is seldom sure that nothing renders a negation of a good
translation, hardly ever where both sides share what is denied.
"""

from __future__ import annotations

from tta.language.negation import Degree, Negation
from tta.language.negation_words import degree_of, is_affixed
from tta.scorers.polarity.carriers import governs, is_said_of_another
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.shared import shared_predicate

__all__ = ["is_plainly_lost"]

_SURE = 0.993
"""Probability of being left out, by the reader of both sides, from which on another word's likeness shows nothing."""
_LIKE = 0.36
"""Cosine of what is denied and what renders it from which on both sides share it."""


def is_plainly_lost(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether the reader is sure that nothing renders a negation, and both sides share what it denies.

    It has to be the one negation that this side has more; no word of the other side may deny by a prefix what no such word of
    this one does (`незаметна`, not visible), nor deny and render nothing (`воздержался от комментариев`, did not comment), nor
    say that a thing is another one.
    """
    if not links.are_read or links.doubt_of(own.language, item.word) < _SURE:
        return False
    if len(own.formal()) != len(other.formal()) + 1 or is_said_of_another(own, other, item, links):
        return False
    pair = shared_predicate(own, other, item, links)
    if pair is None or pair.likeness < _LIKE or not links.renderings(own.language, item.host):
        return False
    denying = {each.word for each in own.negations if each.degree >= Degree.LEXICAL and not each.formal}
    return not any(_may_render(other, each, denying, links) for each in other.negations)


def _may_render(other: Half, item: Negation, denying: set[int], links: Links) -> bool:
    """Whether a word of the other side denies and renders nothing, or no denying word though it does so by a prefix, in a
    phrase (keep off) or of what it governs (forbidden).
    """
    if item.degree < Degree.LEXICAL or item.formal:
        return False
    rendered, word = links.renderings(other.language, item.word), other.words.plain(item.word)
    if (
        governs(other, item.word)
        or is_affixed(word, other.language)
        or degree_of(word, other.language) != Degree.LEXICAL
    ):
        return denying.isdisjoint(rendered)
    return not rendered
