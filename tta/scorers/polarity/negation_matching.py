"""Which negations of one side the other side lacks: those whose evidence is against them and whose rendering the reader doubts.

What the vectors of the words say is `negation_evidence`; the words that carry a negation otherwise are `carriers`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tta.language.negation import Degree, Negation
from tta.language.russian import best_reading
from tta.scorers.polarity.carriers import is_carried, is_governed, objects
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.negation_evidence import curve, evidence
from tta.scorers.polarity.otherwise import is_said_otherwise
from tta.scorers.polarity.plain_losses import is_plainly_lost
from tta.scorers.polarity.shared import LIKE, is_light, is_without_content, shared_predicate
from tta.types import Language

__all__ = ["LostNegation", "lost_negations"]

_UNSHARED = 0.85
"""Probability of being left out, by the reader of both sides, from which on a negation is lost whose host is not rendered."""
_SHARED = 0.45
"""The same where both sides share what is denied."""
_CLEAR = 0.2
"""The same where, besides, the other side denies nothing, and the curve is sure."""
_COORDINATED = 0.1
"""The same where it is the second negation of a row, and the English verb stands in its own clause."""
_UNLIKE = 0.36
"""Cosine below which a word that does not render what is denied has nothing to do with it: full for `нет`."""
_NONE = frozenset("никто никого никому никем ничто ничего ничему ничем nobody none nothing no".split())
_ALL = frozenset("все всех всем всеми каждый каждого каждому everyone everybody everything all each every".split())
_ANDS = frozenset({"and", "but"})
_FINITE = ("ed", "es")
_BEFORE = 3  # words from an `or` to the verb that it joins, auxiliaries between them
_SURE = 0.97
"""Probability from which on the curve counts as sure there."""
_LEAVE_AND_DUTY = frozenset("вправе может могут должен должна должно должны обязан обязана обязано обязаны".split())
_MODALS = frozenset("may can must shall should entitled obliged".split())
_BEING = frozenset({"быть", "являться", "находиться", "иметься", "состоять", "оказаться"})


@dataclass(frozen=True, slots=True)
class LostNegation:
    """A negation without a counterpart, the word opposite its host, how probable it is, and how like each other the two words
    are by which both sides share what is denied: 0 where they share none.
    """

    negation: Negation
    opposite: int
    probability: float
    likeness: float = 0.0


def lost_negations(own: Half, other: Half, links: Links) -> list[LostNegation]:
    """Return the explicit negations of one side that the other does not have, the surest first.

    Where the reader of both sides has read the bead, it has to doubt that the negation is rendered.
    """
    explicit = own.explicit()
    if not explicit or not other.words.forms:
        return []
    fitted = curve(own.language)
    found = []
    plain = [item for item in explicit if is_plainly_lost(own, other, item, links)]
    for item, row in zip(explicit, evidence(own, other, explicit, plain), strict=True):
        if row is None or _is_within(own, other, item, links):
            continue
        if item not in plain and is_carried(own, other, item, links):
            continue
        if is_governed(own, other, row[0], links) or is_said_otherwise(own, other, item, links):
            continue
        probability, shared = fitted.probability(*row[1]), links.renderings(own.language, item.host)
        if probability >= fitted.least and _is_doubted(own, other, item, links, probability):
            modal = _modal(own, other, item)
            opposite = min(shared) if links.are_read and shared and row[0] not in shared else row[0]
            pair = shared_predicate(own, other, item, links)
            lost = LostNegation(item, opposite, probability, pair.likeness if pair else 0.0)
            if not links.are_read or _is_of_one_thing(own, other, lost, links):
                found.append(lost if modal is None else replace(lost, opposite=modal))
    return sorted(found, key=lambda lost: -lost.probability)


def _is_of_one_thing(own: Half, other: Half, lost: LostNegation, links: Links) -> bool:
    """Whether the other side says what a negation denies: that both say was or should is not enough, nor a word quite unlike.

    Nor are nobody here and everyone there, who may do different things.
    """
    if is_without_content(own, other, lost.negation, links) or _is_of_all(own, other) or _is_of_all(other, own):
        return lost.likeness >= LIKE
    if lost.likeness:
        return True
    host = lost.negation.host
    return not is_light(other, lost.opposite) and float(own.vectors[host] @ other.vectors[lost.opposite]) >= _UNLIKE


def _is_of_all(own: Half, other: Half) -> bool:
    """Whether one side speaks of nobody and the other of all."""
    return not _NONE.isdisjoint(own.words.plains()) and not _ALL.isdisjoint(other.words.plains())


def _is_doubted(own: Half, other: Half, item: Negation, links: Links, probability: float) -> bool:
    """Whether the reader of both sides doubts enough that a negation is rendered; always where it has not read the bead.

    The surer it is that both sides share what is denied and that one of them denies nothing, the less doubt it takes.
    """
    if not links.are_read:
        return True
    least = _UNSHARED
    if _is_outside(own, other, item, links):
        least = _COORDINATED
    elif _is_shared(own, item, links):
        ours = {each.word for each in own.negations if each.word != item.word}
        denies = any(
            each.degree >= Degree.LEXICAL and not ours & links.renderings(other.language, each.word)
            for each in other.negations
        )
        least = _CLEAR if probability >= _SURE and not denies else _SHARED
    return links.doubt_of(own.language, item.word) >= least


def _is_outside(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether what is denied is said by the other side's last verb of a row, out of reach of the negation before it.

    `did not come and called`: the English verb is finite, so that its `and` ends what `not` denies.
    """
    if own.language is not Language.RU or len(own.formal()) != len(other.formal()) + 1:
        return False
    for word in links.renderings(own.language, item.host):
        before = other.words.plain(word - 1) if word and not other.words.is_marked(word) else ""
        if before in _ANDS and other.words.plain(word).endswith(_FINITE):
            return True
    return False


def _is_within(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether an English negation before an `or` denies what follows it, too: `Nothing constitutes or may be construed`."""
    if own.language is not Language.RU:
        return False
    denied = [each.word for each in other.explicit()]
    for word in links.renderings(own.language, item.host):
        ors = [place for place in range(max(0, word - _BEFORE), word) if other.words.plain(place) == "or"]
        if any(denial < place for denial in denied for place in ors):
            return True
    return False


def _modal(own: Half, other: Half, item: Negation) -> int | None:
    """Return the only modal verb of the English where a Russian negation denies leave or duty: may for `не вправе`."""
    if own.language is not Language.RU or own.words.plain(item.host) not in _LEAVE_AND_DUTY:
        return None
    modals = [place for place, word in enumerate(other.words.plains()) if word in _MODALS]
    return modals[0] if len(modals) == 1 else None


def _is_shared(own: Half, item: Negation, links: Links) -> bool:
    """Whether both sides share what is denied; of `не находятся на территории`, where English has `are`, what follows."""
    words = [item.host]
    if own.language is Language.RU and best_reading(own.words.plain(item.host)).lemma in _BEING:
        words += objects(own.words, item.host)
    return any(links.renderings(own.language, word) for word in words)
