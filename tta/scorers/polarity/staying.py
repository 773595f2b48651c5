"""What is not done stays as it is: stay in the car for `не выходите из машины`, leave the light on for `не выключайте`.

English tells people to keep, leave or stay where Russian tells them not to change a thing. What is denied is then rendered by
none but the verb of staying and its particle (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, on current
copulas). Evidence of agreement only.
"""

from __future__ import annotations

from collections.abc import Sequence

from tta.language.negation import Negation
from tta.language.russian import best_reading
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.shared import LIKE
from tta.types import Language

__all__ = ["is_said_by_staying"]

_STAYING = frozenset("stay stays stayed staying remain remains remained remaining kept".split())
_KEEPING = frozenset("keep keeps keeping".split())
"""Verbs that say so before no object, or where it is said how: keep quiet, keep your hat on, and not keep the grass."""
_LEAVING = frozenset({"leave", "leaving"})
"""Verbs that say so of a thing only as an order: leave the window open."""
_PARTICLES = frozenset("on off up down in out to alone away open shut closed as where".split())
_STAYED = frozenset(
    "остаться оставаться оставить оставлять стоять простоять ждать держать держаться продержаться сдержать сдерживать хранить "
    "сохранить сохранять сохраниться беречь соблюдать соблюсти выполнить исполнить вести содержать удержать удерживать "
    "удержаться продолжать продолжить продолжаться придерживаться молчать промолчать задержаться задерживаться пробыть жить "
    "прожить проживать гостить остановиться останавливаться ночевать переночевать быть побыть находиться сидеть лежать".split()
)
"""Russian verbs, by their lemmas, that the English ones may render themselves."""
_LEFT = frozenset(
    "покидать покинуть уходить уйти уезжать уехать выходить выезжать бросать бросить завещать забывать забыть".split()
)
_IMPERATIVE = "impr"
_OBJECT = frozenset("the a an his her my your their our its this that these those".split())
_BEHIND = 5  # words behind to keep within which it is said how
_AROUND = 6  # words of the English on either side of what renders what is denied among which the verb of staying stands


def is_said_by_staying(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether the English says by a verb of staying what a Russian negation says, and has no word like what this denies."""
    if own.language is not Language.RU or not links.are_read:
        return False
    host, plain = best_reading(own.words.plain(item.host)), other.words.plains()
    if host.lemma in _STAYED:
        return False
    rendering = links.renderings(Language.RU, item.host)
    if any(_renders(own, item.host, other, place) for place in rendering):
        return False
    near = set(range(min(rendering) - _AROUND, max(rendering) + _AROUND + 1)) if rendering else set(range(len(plain)))
    orders = _IMPERATIVE in host.grammemes and host.lemma not in _LEFT
    return any(
        place in near
        and (
            word in _STAYING
            or (word in _KEEPING and _says_how(plain[place + 1 : place + 1 + _BEHIND]))
            or (orders and word in _LEAVING and _begins(other, place))
        )
        for place, word in enumerate(plain)
    )


def _says_how(behind: Sequence[str]) -> bool:
    """Whether the words behind to keep say how: no object, a particle or a participle behind it."""
    return _OBJECT.isdisjoint(behind[:1]) or any(word in _PARTICLES or word.endswith("ing") for word in behind)


def _renders(own: Half, host: int, other: Half, place: int) -> bool:
    """Whether a word has a content of its own that is like what is denied: eating for `ешьте`, beside keep."""
    word = other.words.plain(place)
    if word in _STAYING | _KEEPING | _LEAVING | _PARTICLES:
        return False
    return float(own.vectors[host] @ other.vectors[place]) >= LIKE


def _begins(half: Half, place: int) -> bool:
    """Whether a word begins a clause, a please before it at most."""
    return place == 0 or half.words.is_marked(place) or half.words.plain(place - 1) == "please"
