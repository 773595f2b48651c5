"""Opposites that agree by how their sentences are built: `полученные ею` is sent to her, `замолчать` is kept from speaking.

Send and receive, sell and buy say the same of one deal, seen from its two ends (converse terms: J. Lyons, Semantics, 1977):
the one in the passive, with its taker beside it, stands for the other. So does to leave for to be left: a mine that closed,
leaving the village without work, `и посёлок остался без работы`.
"""

from __future__ import annotations

from tta.language.negation import Words
from tta.language.russian import best_reading
from tta.types import Language

__all__ = ["are_converse", "giver", "gives", "is_kept_from"]

_GIVEN = frozenset("sent sold given lent dispatched taught".split())
"""English participles of giving, which with `to` behind them say who receives."""
_TAKING = frozenset(
    "получить получать купить покупать приобрести приобретать взять брать занять заимствовать изучать учиться научиться".split()
)
_TAKERS = frozenset("to him her them us me you".split())
_TAKEN = frozenset("bought received got took borrowed acquired learned learnt".split())
_GIVING = frozenset(
    "продать продавать послать посылать отправить отправлять дать давать одолжить выдать вручить".split()
)
_DATIVES = frozenset("ему ей им нам мне вам тебе".split())
_PASSIVE = "pssv"
_LENDING, _LENT = frozenset({"занять"}), frozenset("lend lends lent lending loaned".split())
"""`Занял ему` is, in talk, lent him: who borrows does so from somebody (`у него`)."""
_BEING = frozenset("am is are was were be been being".split())
_LEFT = frozenset({"остаться", "оставаться"})
_LEAVING = frozenset("leave leaves left leaving".split())
_IN_WHAT_STATE = frozenset("без с со при в на".split())
_GIVER = 4  # words from a verb of taking to the `у` of whom something is taken from
_VERB_AND_OBJECT = 2  # words, at least, before `from`


def are_converse(russian: Words, place: int, english: Words, other: int) -> bool:
    """Whether a Russian participle in the passive, or `остался`, and an English verb see one deal from its two ends.

    Of taking, where the English one of giving is in the passive (was taught by) or is followed by who takes; of giving, where
    who takes stands beside it in the dative: `проданный ей`, which she bought. `Остался` has to be followed by what state
    somebody was left in.
    """
    reading, plain, ours = best_reading(russian.plain(place)), english.plains(), russian.plains()
    if reading.lemma in _LEFT and plain[other] in _LEAVING:
        return not _IN_WHAT_STATE.isdisjoint(ours[place + 1 : place + 2])
    if reading.lemma in _TAKING and plain[other] in _GIVEN and _is_passive(english, other):
        return True
    if reading.lemma in _LENDING and plain[other] in _LENT:
        return not _DATIVES.isdisjoint(ours[place + 1 : place + 2])
    if _PASSIVE not in reading.grammemes:
        return False
    if reading.lemma in _TAKING:
        return plain[other] in _GIVEN and not _TAKERS.isdisjoint(plain[other + 1 : other + 2])
    beside = ours[max(0, place - 1) : place + 2]
    return reading.lemma in _GIVING and plain[other] in _TAKEN and not _DATIVES.isdisjoint(beside)


def _is_passive(words: Words, place: int) -> bool:
    """Whether a form of to be stands before an English participle, one word between them at most: was once taught."""
    return not _BEING.isdisjoint(words.plains()[max(0, place - 2) : place])


def giver(words: Words, place: int) -> int | None:
    """Return the noun behind `у` of a Russian verb of taking, from whom something is taken: `купил дом у Петрова`."""
    if best_reading(words.plain(place)).lemma not in _TAKING | _LENDING:
        return None
    for other in range(place + 1, min(len(words.forms) - 1, place + 1 + _GIVER)):
        if words.is_marked(other):
            return None
        if words.plain(other) == "у":
            return other + 1
    return None


def gives(words: Words, place: int) -> bool:
    """Whether an English word is a verb of giving in the active."""
    return words.plain(place) in _GIVEN | _LENT and not _is_passive(words, place)


def is_kept_from(words: Words, place: int, language: Language) -> bool:
    """Whether an English word in -ing stands behind `from` and is what somebody is kept from: kept him from going.

    Before `from` there have to be a verb and its object, so that a bare `from leaving` in front is none.
    """
    if language is not Language.EN or place <= _VERB_AND_OBJECT:
        return False
    return words.plain(place).endswith("ing") and words.plain(place - 1) == "from"
