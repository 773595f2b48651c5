"""Negations inside idioms (not … until, could not help, `не самый`), which a word of affirmation may render.

Lists of idioms cannot see how one is used: `will not be closed until August` is none beside `закроют до августа`. The reader
of both sides can. Where it is sure that nothing renders the negation, and no word of the other side denies, it is lost after all.
Without the reader nothing is found.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from tta.language.negation import Degree, Negation
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.shared import shared_predicate
from tta.types import Language

__all__ = ["lost_in_idioms"]

_SURE = 0.98
"""Probability of being left out, by the reader of both sides, from which on a negation inside an idiom counts as lost."""
_SHARED = 0.85
"""The same where both sides share what it denies."""
_LIKE = 0.45
"""Cosine of what is denied and what renders it from which on both sides share it."""
_BOUND_TO = frozenset("пока покуда доколе кроме until till wish wished wishes".split())
"""Words of which a negation behind them may be a part: `пока не придёт` is until he comes."""
_PAIRED = 2  # words between two negations that affirm together: `не могу не`
_CARRIERS = frozenset("только лишь only just until till before unless under below short yet last".split())
"""Words that say with an affirmation what an idiom says with a negation: `только в мае`, not until May; under forty."""
_UNTIL = frozenset("until till before пока покуда".split())
_ONLY = frozenset("только лишь only just".split())
_REASONS = frozenset({"почему", "зачем", "отчего", "why"})
_MERELY = frozenset("просто только лишь just only merely simply".split())
_WITHOUT = frozenset({"без", "without"})
_BEFORE_WITHOUT = 3  # words between a negation and a without that it denies
_ASKING = frozenset({"ли", "whether"})
_BOUNDS = frozenset("than least most exceed exceeding to".split())
_BOUND = 6  # words after a negation within which a figure makes a bound of it: `не может быть длиннее 2 см`, up to 2 cm


def lost_in_idioms(own: Half, other: Half, links: Links) -> Iterator[tuple[Negation, int, float]]:
    """Yield negations inside idioms that are lost, with the word of the other side that renders what they deny, and how probable.

    Questions are passed over, in which a negation is a form of asking (`Вы не пробовали?`), but those after a reason, and
    bounds, which are compared as facts.
    """
    if not links.are_read:
        return
    formal = own.formal()
    for item in own.negations:
        rendering = links.counterparts(own.language, item.host)
        if (
            item.formal
            and item.degree is Degree.LEXICAL
            and not item.doubles
            and rendering
            and (doubt := links.doubt_of(own.language, item.word)) >= _least(own, other, item, links)
            and not any(0 < abs(place - item.word) <= _PAIRED for place in formal)
            and not _asks_or_bounds(own, item.word)
            and not _is_turned_back(own, other, item.word)
        ):
            yield item, min(rendering), doubt


def _least(own: Half, other: Half, item: Negation, links: Links) -> float:
    """Return the doubt from which on a negation counts as lost: less where both sides share what it denies.

    A word of the other side that denies then has to render nothing else.
    """
    carriers = [
        item.word
        for item in other.negations
        if item.degree >= Degree.LEXICAL or other.words.plain(item.word) in _CARRIERS
    ]
    if _says_merely(own, item.word) and not any(word in _MERELY for word in other.words.plains()):
        return math.inf  # `не просто дом, а дворец` is a house, too
    if _is_until_then(own, item.word) and not _ONLY.isdisjoint(other.words.plains()):
        return math.inf  # not until May is `только в мае`
    pair = shared_predicate(own, other, item, links)
    if (
        pair is not None
        and pair.likeness >= _LIKE
        and links.renderings(own.language, item.host)
        and _BOUND_TO.isdisjoint(own.words.plains()[: item.word])
        and not any(links.renderings(other.language, word) <= {item.word, item.host} for word in carriers)
    ):
        return _SHARED
    return math.inf if carriers else _SURE


def _is_until_then(own: Half, word: int) -> bool:
    """Whether a negation is said of the time until something, from which on it holds no more: not … until, `не … пока`."""
    return not _UNTIL.isdisjoint(own.words.plains()[word + 1 :])


def _says_merely(own: Half, word: int) -> bool:
    """Whether a negation denies that something is all: not only, `не просто`."""
    return not _MERELY.isdisjoint(own.words.plains()[word + 1 : word + 2])


def _is_turned_back(own: Half, other: Half, word: int) -> bool:
    """Whether a without stands soon behind a negation, so that both affirm, and the other side has none: every rule has its
    exceptions, `не бывает правил без исключений`.
    """
    return not _WITHOUT.isdisjoint(own.words.plains()[word + 1 : word + 2 + _BEFORE_WITHOUT]) and _WITHOUT.isdisjoint(
        other.words.plains()
    )


def _asks_or_bounds(own: Half, word: int) -> bool:
    """Whether a word stands in a question, asked or told, but for one after a reason, or a figure follows it closely."""
    if any(own.words.plain(place) in _ASKING for place in range(max(0, word - 2), min(len(own.words.forms), word + 4))):
        return True
    for place in range(word + 1, len(own.words.forms) + 1):
        mark = own.words.marks[place]
        if "?" in mark:
            return _REASONS.isdisjoint(own.words.plains()[:word]) or "бы" in own.words.plains()
        if any(sign in mark for sign in ".!;"):
            return False
        if place <= word + _BOUND and place < len(own.words.forms) and own.words.forms[place][:1].isdigit():
            return own.language is Language.RU or own.words.plain(place - 1) in _BOUNDS
    return False
