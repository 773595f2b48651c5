"""Whether a lost negation turns the one claim that both texts make, which alone is critical."""

from __future__ import annotations

from tta.language.negation import Degree
from tta.language.russian import best_reading
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.negation_matching import LostNegation
from tta.scorers.polarity.shared import LIKE
from tta.types import Language

__all__ = ["turns_the_claim"]

_SURE = 0.99  # probability from which a lost negation of the predicate is critical
_MODALS = frozenset("вправе обязан обязана обязано обязаны должен должна должно должны".split())
"""Russian predicates of leave and duty, none of them a verb by its form: to lose the `не` of one is as grave."""
_LIGHT = frozenset(
    "take takes took taken taking make makes made making give gives gave given giving keep keeps kept keeping".split()
)
"""English verbs that say little without their noun, so that neither is a predicate of both texts: take their time."""
_BOUNDING = {
    Language.RU: frozenset("раньше ранее позже больше меньше без только лишь кроме еще пока нигде".split()),
    Language.EN: frozenset(
        "yet earliest latest most least need needs only first except until till unless once".split()
    ),
}
"""Words beside which a negation may be said in other ways than by one, so that none is lost for sure."""
_NOUN = 2  # words from such a verb to its noun


def turns_the_claim(own: Half, other: Half, lost: LostNegation, links: Links) -> bool:
    """Whether both texts share the predicate that the one negation of the one denies, and the other has none at all.

    The predicate has to have a content of its own, alike on both sides: not should, nor was; and no word may
    bound what is said.
    """
    if (
        lost.probability < _SURE
        or (links.are_read and lost.likeness < LIKE)
        or lost.negation.degree is not Degree.EXPLICIT  # an idiom has other ways to be rendered
        or len(own.explicit()) > 1
        or any(not _BOUNDING[half.language].isdisjoint(half.words.plains()) for half in (own, other))
        or any(item.degree > Degree.VAGUE for item in other.negations)
        or lost.opposite not in links.renderings(own.language, lost.negation.host)
    ):
        return False
    (russian, host), (english, word) = sorted(
        ((own, lost.negation.host), (other, lost.opposite)), key=lambda each: each[0].language is Language.EN
    )
    light = any(english.words.plain(place) in _LIGHT for place in range(max(0, word - _NOUN), word + 1))
    predicate = russian.words.plain(host)
    return not light and (predicate in _MODALS or best_reading(predicate).is_finite)
