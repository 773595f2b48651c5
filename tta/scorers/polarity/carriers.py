"""Words that carry a negation of the other side otherwise: undocumented, `отговорил продавать`, no difference and the same.

The reader of both sides links `не имели документов` to undocumented. A verb that denies what it governs (to dissuade, to forbid)
carries the negation of that, though words stand between: who `отговорил брата продавать дом` persuaded him not to sell it. And
what does not differ is the same: the opposite of what a negated verb has as its object says both.
"""

from __future__ import annotations

from collections.abc import Iterator

from tta.language.negation import Degree, Negation, Words
from tta.language.russian import best_reading
from tta.scorers.polarity.antonym_list import are_unmatched, poles
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.types import Language

__all__ = ["governs", "is_carried", "is_governed", "is_said_by_an_opposite", "is_said_of_another", "objects"]

_OBJECTS = 2  # words after a host that may be its object
_GOVERNED = 4  # words from a verb that denies what it governs to that
_ABOUT = 4  # words of the clause, on either side of a host, that it may have as its object or subject
_GOVERNING = frozenset(
    "отговорить отговаривать отсоветовать предостеречь предостерегать удержать удерживать запретить запрещать "
    "воспретить запрещаться воспрещать воспрещаться возбраняться отказать отказывать помешать мешать воспрепятствовать "
    "заклинать остеречь остерегать противопоказать противопоказанный".split()
)
"""Russian verbs, by their lemmas, that deny what they govern."""
_ENGLISH_GOVERNING = (
    "dissuad", "discourag", "forbid", "forbad", "prohibit", "prevent", "deter", "warn", "caution", "barred", "banned",
    "stopped", "refus",
)  # fmt: skip
"""How their English counterparts begin; to warn and to caution are told by the `against` or `from` behind them."""
_WARNING = ("warn", "caution")
_DIFFERING = frozenset("another other different differently otherwise opposite contrary".split())
"""English words that say of a thing that it is not the one in question: who took another view did not share this one."""
_AGAINST = frozenset({"against", "from", "off"})


def is_carried(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether the reader of both sides holds a word that denies to render a negation or what it denies.

    What it denies is its host, or an object of that: `не имели документов`, undocumented. Another and different, which stand for
    the negation itself or for nothing, carry it, too.
    """
    if not links.are_read or item.doubles:
        return False
    if is_said_of_another(own, other, item, links):
        return True
    denying = {each.word for each in own.negations}
    behind = [place for place in objects(own.words, item.host) if place not in denying]
    rendering = [links.renderings(own.language, place) for place in (item.word, item.host, *behind)]
    return any(each.degree >= Degree.LEXICAL and each.word in words for words in rendering for each in other.negations)


def is_said_of_another(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether another or different stands on the other side for a negation itself, or for nothing."""
    beside = links.counterparts(own.language, item.word)
    return any(
        word in _DIFFERING and (place in beside or not links.renderings(other.language, place))
        for place, word in enumerate(other.words.plains())
    )


def is_governed(own: Half, other: Half, opposite: int, links: Links) -> bool:
    """Whether a verb of the other side denies what it governs, the word opposite the host of a negation, and no other thing.

    A verb that renders a negation of this side, too, answers that one.
    """
    denying = {each.word for each in own.negations}
    for place in range(opposite - 1, max(-1, opposite - _GOVERNED - 1), -1):
        if other.words.is_marked(place + 1):
            return False
        if governs(other, place):
            return not denying & links.renderings(other.language, place)
    return False


def is_said_by_an_opposite(own: Half, other: Half, item: Negation) -> bool:
    """Whether the clause of a negation has a word whose opposite the other side has, and neither side has one of its pole.

    `не выявил различий` is found to be identical, `не выросли` came in flat. A word that denies by itself is none: `никто не
    знал` is not everyone knew.
    """
    denying = {each.word for each in own.negations}
    about = [
        place
        for place in range(max(0, item.host - _ABOUT), min(len(own.words.forms), item.host + 1 + _ABOUT))
        if place not in denying and _are_of_one_clause(own.words, place, item.host)
    ]
    ours, theirs = (
        [poles(half.words.plain(place), half.language) for place in range(len(half.words.forms))]
        for half in (own, other)
    )
    return any(are_unmatched(place, ours, theirs) for place in about)


def objects(words: Words, host: int) -> Iterator[int]:
    """Yield the next words of the clause after a host."""
    for place in range(host + 1, min(len(words.forms), host + 1 + _OBJECTS)):
        if words.is_marked(place):
            return
        yield place


def governs(half: Half, place: int) -> bool:
    """Whether a word is a verb that denies what it governs: to forbid, to dissuade."""
    word = half.words.plain(place)
    if half.language is Language.RU:
        return best_reading(word).lemma in _GOVERNING
    if word.startswith(_WARNING):
        return any(half.words.plain(behind) in _AGAINST for behind in objects(half.words, place))
    return word.startswith(_ENGLISH_GOVERNING)


def _are_of_one_clause(words: Words, left: int, right: int) -> bool:
    """Whether no mark stands between two words."""
    first, last = sorted((left, right))
    return not any(words.is_marked(place) for place in range(first + 1, last + 1))
