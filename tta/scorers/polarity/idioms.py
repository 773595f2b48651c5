"""Negations inside idioms (not … until, could not help, `не самый`), which a word of affirmation may render.

Lists of idioms cannot see how one is used: `will not be closed until August` is none beside `закроют до августа`. The reader
of both sides can. Where it is sure that nothing renders the negation, and no word of the other side denies, it is lost after all.
Without the reader nothing is found.
"""

from __future__ import annotations

from collections.abc import Iterator

from tta.language.negation import Degree, Negation
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.types import Language

__all__ = ["lost_in_idioms"]

_SURE = 0.98
"""Probability of being left out, by the reader of both sides, from which on a negation inside an idiom counts as lost."""
_PAIRED = 2  # words between two negations that affirm together: `не могу не`
_CARRIERS = frozenset("только лишь only just until till before unless under below short yet last".split())
"""Words that say with an affirmation what an idiom says with a negation: `только в мае`, not until May; under forty."""
_ASKING = frozenset({"ли", "whether"})
_BOUNDS = frozenset("than least most exceed exceeding to".split())
_BOUND = 6  # words after a negation within which a figure makes a bound of it: `не может быть длиннее 2 см`, up to 2 cm


def lost_in_idioms(own: Half, other: Half, links: Links) -> Iterator[tuple[Negation, int, float]]:
    """Yield negations inside idioms that are lost, with the word of the other side that renders what they deny, and how probable.

    Questions are passed over, in which a negation is a form of asking (`Вы не пробовали?`), and bounds, which
    are compared as facts.
    """
    if not links.are_read or any(
        item.degree >= Degree.LEXICAL or other.words.plain(item.word) in _CARRIERS for item in other.negations
    ):
        return
    formal = own.formal()
    for item in own.negations:
        rendering = links.counterparts(own.language, item.host)
        if (
            item.formal
            and item.degree is Degree.LEXICAL
            and not item.doubles
            and rendering
            and (doubt := links.doubt_of(own.language, item.word)) >= _SURE
            and not any(0 < abs(place - item.word) <= _PAIRED for place in formal)
            and not _asks_or_bounds(own, item.word)
        ):
            yield item, min(rendering), doubt


def _asks_or_bounds(own: Half, word: int) -> bool:
    """Whether a word stands in a question, asked or told, or a figure follows it closely."""
    if any(own.words.plain(place) in _ASKING for place in range(max(0, word - 2), min(len(own.words.forms), word + 4))):
        return True
    for place in range(word + 1, len(own.words.forms) + 1):
        mark = own.words.marks[place]
        if "?" in mark:
            return True
        if any(sign in mark for sign in ".!;"):
            return False
        if place <= word + _BOUND and place < len(own.words.forms) and own.words.forms[place][:1].isdigit():
            return own.language is Language.RU or own.words.plain(place - 1) in _BOUNDS
    return False
