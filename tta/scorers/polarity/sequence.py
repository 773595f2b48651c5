"""Which of two acts comes first, told the other way round: Read it after signing for `Прежде чем подписать, прочтите`.

Either language may say one order in two ways, with before of the later act or with after of the earlier one (R. Quirk et al., A
Comprehensive Grammar of the English Language, 1985, on clauses of time), so that the conjunctions alone tell nothing: the verbs
do that stand behind them, by the links of the reader of both sides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass

from tta.language.negation import Words
from tta.language.russian import best_reading
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.scorers.polarity.shared import is_light
from tta.types import Language

__all__ = ["are_in_one_order", "exchanged_acts"]

_BEFORE, _AFTER = "before", "after"
_CONJUNCTIONS = re.compile(
    r"(?<!\S)(?:(?P<before>прежде(?: ,)? чем|(?:перед тем|до того)(?: ,)? как)|(?P<after>после того(?: ,)? как))(?!\S)"
)
_SENTENCE = frozenset(".!?;…")
_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTS", "PRED"})


@dataclass(frozen=True, slots=True)
class _Order:
    """A conjunction of time, by its first and last word, whether it says before, and the words of its clause and of the other."""

    first: int
    last: int
    is_before: bool
    clause: range
    others: tuple[int, ...]


def exchanged_acts(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the clauses of both sides of which the later act of the one is the earlier of the other."""
    ours, theirs = _russian_order(russian.words), _english_order(english.words)
    if ours is None or theirs is None or not links.are_read or len(russian.formal()) != len(english.formal()):
        return []
    behind, main = (_rendered(russian, english, places, links) for places in (ours.clause, ours.others))
    kept = _is_within(behind, theirs.clause) and _is_within(main, theirs.others)
    crossed = _is_within(behind, theirs.others) and _is_within(main, theirs.clause)
    if (kept and ours.is_before is not theirs.is_before) or (crossed and ours.is_before is theirs.is_before):
        return [OppositePhrases((ours.first, ours.clause.stop - 1), (theirs.first, theirs.clause.stop - 1))]
    return []


def are_in_one_order(russian: Half, english: Half, pair: tuple[int, int], links: Links) -> bool:
    """Whether a Russian word and an English one, by their numbers, are conjunctions that say one order of two acts: before of the
    later one and after of the earlier.
    """
    ours, theirs = _russian_order(russian.words), _english_order(english.words)
    if ours is None or theirs is None or not ours.first <= pair[0] <= ours.last or pair[1] != theirs.first:
        return False
    behind, main = (_rendered(russian, english, places, links) for places in (ours.clause, ours.others))
    crossed = _is_within(behind, theirs.others) or (not behind and _is_within(main, theirs.clause))
    return crossed and ours.is_before is not theirs.is_before


def _is_within(words: Collection[int], places: Collection[int]) -> bool:
    """Whether there are words, and all of them are among some places."""
    return bool(words) and all(word in places for word in words)


def _rendered(russian: Half, english: Half, places: Collection[int], links: Links) -> frozenset[int]:
    """Return what renders the Russian verbs with a content of their own at some places."""
    return frozenset(
        word
        for place in places
        if best_reading(russian.words.plain(place)).part_of_speech in _VERBS and not is_light(russian, place)
        for word in links.renderings(Language.RU, place)
        if not is_light(english, word)
    )


def _russian_order(words: Words) -> _Order | None:
    """Return the only conjunction of time of a Russian text, and its clause, up to the next mark."""
    line, starts = words.line()
    found = list(_CONJUNCTIONS.finditer(line))
    if len(found) != 1:
        return None
    first, last = bisect_left(starts, found[0].start()), bisect_left(starts, found[0].end()) - 1
    return _order(words, first, last, is_before=found[0]["before"] is not None)


def _english_order(words: Words) -> _Order | None:
    """Return the only before or after of an English text, and what stands behind it up to the next mark."""
    places = [place for place, word in enumerate(words.plains()) if word in {_BEFORE, _AFTER}]
    if len(places) != 1:
        return None
    return _order(words, places[0], places[0], is_before=words.plain(places[0]) == _BEFORE)


def _order(words: Words, first: int, last: int, *, is_before: bool) -> _Order | None:
    stop = next((place for place in range(last + 2, len(words.forms)) if words.is_marked(place)), len(words.forms))
    begin = next((place for place in range(first, 0, -1) if not _SENTENCE.isdisjoint(words.marks[place])), 0)
    end = next(
        (place for place in range(stop, len(words.forms)) if not _SENTENCE.isdisjoint(words.marks[place])),
        len(words.forms),
    )
    others = (*range(begin, first), *range(stop, end))
    return _Order(first, last, is_before, range(last + 1, stop), others) if others else None
