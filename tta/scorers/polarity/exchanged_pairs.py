"""Two pairs that exchanged a member: The son left for town, his father for home, for `Отец уехал в город, а сын домой`."""

from __future__ import annotations

from tta.language.negation import Words
from tta.language.russian import best_reading
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.types import Language

__all__ = ["exchanged_pairs"]

_JOINING = frozenset("and but while whereas".split())
_LONGEST = 8  # words of the second part of a pair, which leaves the verb of the first to be understood
_PLACES = frozenset({"NOUN", "ADVB"})


def exchanged_pairs(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the two sides of a bead of two parts of which a member stands in the other part, and another does not."""
    ours, theirs = (
        _second_part(russian.words),
        [place for place, word in enumerate(english.words.plains()) if word in _JOINING],
    )
    if ours is None or len(theirs) != 1 or not links.are_read:
        return []
    moved: tuple[set[int], set[int]] = (set(), set())
    kept: tuple[set[int], set[int]] = (set(), set())
    for place, word in enumerate(russian.words.plains()):
        renderings = links.renderings(Language.RU, place)
        if best_reading(word).part_of_speech in _PLACES and len(renderings) == 1:
            part = place >= ours
            ((moved, kept)[(min(renderings) > theirs[0]) is part][part]).add(place)
    if not all(moved) or not all(kept):
        return []
    return [OppositePhrases((0, len(russian.words.forms) - 1), (0, len(english.words.forms) - 1))]


def _second_part(words: Words) -> int | None:
    """Return where the second part of a Russian sentence of two begins, behind its only `, а`, without a verb of its own."""
    found = [place for place, word in enumerate(words.plains()) if word == "а" and words.is_marked(place)]
    marks = [place for place in range(1, len(words.forms)) if words.is_marked(place)]
    if marks != found or len(found) != 1 or len(words.forms) - found[0] > _LONGEST:
        return None
    verbs = [best_reading(word).part_of_speech in {"VERB", "INFN"} for word in words.plains()[found[0] :]]
    return None if any(verbs) else found[0]
