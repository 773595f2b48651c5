"""Words that deny by their own meaning and that the other side has nothing of: unfit for `годится`, failed to for `явился`.

What such a word denies is shared by both sides, so a count of negations shows nothing. Both are asked: the lists, whether any
word of the other side denies, and the reader of both sides, whether it holds the word to be rendered. Without the reader
nothing is found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from tta.language.negation import Degree
from tta.language.negation_words import has_opposite, is_affixed
from tta.language.russian import best_reading
from tta.scorers.polarity.bans import bars_all_others
from tta.scorers.polarity.carriers import objects
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["LostDenial", "lost_denials", "shared_beside"]

_AFFIXED = {Language.RU: 0.05, Language.EN: 0.1}
"""Least doubt of a word that denies by a prefix where a word of the other side renders it: `учтено` for unregistered. Russian
words of this kind are doubted less where they are rendered by their opposites, and hardly ever where they are not.
"""
_RENDERED = 0.3
"""The same of any other word that denies: refused for `согласился`."""
_ALONE = 0.5
"""The same where no word renders it: failed in `failed to appear` for `явился`."""
_CERTAIN = 0.85
"""The same where no word renders it and the one side negates or the other denies besides."""
_WEAK = frozenset(
    "minus zero nil few fewer little less empty poor poorly bad badly forget free lose loses losing lost loss losses withdraw "
    "withdraws withdrew withdrawn informal informally outside ноль ноля нулю нуль нуля нулем мало чужой впервые сомнение "
    "сомнения сомнений".split()
)
"""Words that deny too little to be missed, and those that stand for a figure, which is compared as a number."""
_WITHOUT = frozenset({"without", "без"})
_WITH_LITTLE = 4  # words from the rendering of a without within which little or a minimum renders it: with a minimum of
_ADVERB = "ly"
"""How English adverbs end, which may say what is not there: amicably for `без ссор`."""
_LEFT_OUT = 0.3
"""Least doubt of a `without` that no word renders, where what follows it is rendered: without a goodbye for `попрощавшись`."""
_DOUBTED = 0.3
"""Least doubt of a word of the other side that may stand against one that nothing renders."""
_ALONE_AT_LEAST = 0.5
"""Least confidence in a lost denial where no other word of either side denies: one of 229 good rows of that kind has one."""
_COPULAS = frozenset({"быть", "являться", "служить", "считаться", "признаваться"})
"""Russian verbs that say what a thing is, so that a negation before them denies the noun behind."""
_NEAR = 3  # words from one that denies within which the word that it denies stands


@dataclass(frozen=True, slots=True)
class LostDenial:
    """A word that denies, by its number, the number of the word it stands against on the other side, and how probable it is that
    nothing there denies; `broad` marks hardly and its like, of which the reader of both sides is not asked.
    """

    word: int
    opposite: int
    probability: float
    broad: bool = False


def lost_denials(halves: Mapping[Language, Half], links: Links, language: Language) -> list[LostDenial]:
    """Return the words of one side that deny by their meaning where nothing of the other side does.

    Where there are other negations, which might be what renders them, the reader has to be the surer that none does.
    """
    own = halves[language]
    other = next(half for half in halves.values() if half is not own)
    if not links.are_read:
        return []
    alone = not own.explicit() and not any(item.degree >= Degree.LEXICAL for item in other.negations)
    if alone:
        return [replace(lost, probability=max(lost.probability, _ALONE_AT_LEAST)) for lost in _lost(own, other, links)]
    if _is_answered(own, other, links):
        return []
    return [
        lost
        for lost in _lost(own, other, links)
        if lost.probability >= _CERTAIN and not links.renderings(language, lost.word)
    ]


def _is_answered(own: Half, other: Half, links: Links) -> bool:
    """Whether a word of the other side that denies renders no denial of this one, and may answer another.

    `освобождаются от ответственности` is rendered by neither is liable, of which no word renders another, `не помогли`
    by useless: the negations of the other side are more than those of this one.
    """
    denying = {item.word for item in own.negations if item.degree >= Degree.LEXICAL}
    if len(other.explicit()) > len(own.explicit()):
        return True
    return any(
        item.degree is Degree.LEXICAL and not denying & links.renderings(other.language, item.word)
        for item in other.negations
    )


def _lost(own: Half, other: Half, links: Links) -> Iterator[LostDenial]:
    vague = {item.word for item in other.negations}
    cancelled = set(_cancelled(own))
    for item in own.negations:
        if item.degree is not Degree.LEXICAL or item.echoes or item.formal or own.words.plain(item.word) in _WEAK:
            continue
        if item.word in cancelled or bars_all_others(own.words, item.word, other.words):
            continue
        if own.words.marks[item.word].rstrip().endswith("[") and own.words.marks[item.word + 1].lstrip().startswith(
            "]"
        ):
            continue  # an editor's mark, which is compared as one
        form = own.words.plain(item.word)
        affixed = is_affixed(form, own.language)
        opposed = links.counterparts if affixed and own.language is Language.RU else links.renderings
        rendering = opposed(own.language, item.word)
        doubt = max(
            links.doubt_of(own.language, item.word), *(links.doubt_of(other.language, word) for word in rendering), 0.0
        )
        opposite = min(rendering) if rendering else shared_beside(own, links, item.word)
        reach = _WITH_LITTLE if form in _WITHOUT else 1
        if opposite is None or doubt < _least(form, own.language, affixed, bool(rendering)):
            continue
        if not vague.isdisjoint(range(opposite, opposite + reach)):
            continue
        if other.words.forms[opposite][0].isdigit():
            continue  # `освобождён 7 июня`: a date stands against nothing that may be denied
        if form in _WITHOUT and other.language is Language.EN and other.words.plain(opposite).endswith(_ADVERB):
            continue
        if affixed and not _is_deniable(other, rendering or _doubted(other, links)):
            continue
        if not rendering or is_grammar(other.words.forms[opposite], other.language):
            opposite = _facing(own, other, links, item.word, opposite)
        yield LostDenial(item.word, opposite, doubt)


def _cancelled(own: Half) -> Iterator[int]:
    """Yield the words that deny and are denied themselves: cannot doubt affirms, and so do `не является нарушением` and `нет
    дыма без огня`.
    """
    for item in own.negations:
        if item.formal:
            yield from _without_behind(own, item.word)
        if item.doubles:
            yield item.host
        elif item.formal and best_reading(own.words.plain(item.host)).lemma in _COPULAS:
            yield from objects(own.words, item.host)


def _without_behind(own: Half, negation: int) -> Iterator[int]:
    """Yield a without soon behind a negation, no mark between them."""
    for place in range(negation + 1, min(len(own.words.forms), negation + 1 + _NEAR)):
        if own.words.is_marked(place):
            return
        if own.words.plain(place) in _WITHOUT:
            yield place


def _facing(own: Half, other: Half, links: Links, word: int, shared: int) -> int:
    """Return what a word that denies stands against: the likest of the words that nothing renders.

    Where there are none, what both sides share beside it: `зарплату` beside `пообещал` is no partner of denied.
    """
    alone = (
        place
        for place, form in enumerate(other.words.forms)
        if not links.renderings(other.language, place) and not is_grammar(form, other.language)
    )
    return max(alone, key=lambda place: float(own.vectors[word] @ other.vectors[place]), default=shared)


def _least(form: str, language: Language, affixed: bool, is_rendered: bool) -> float:
    if not is_rendered:
        return _LEFT_OUT if form in _WITHOUT else _ALONE
    return _AFFIXED[language] if affixed else _RENDERED


def _doubted(other: Half, links: Links) -> frozenset[int]:
    """Return the words of the other side that render nothing, or something else, by the reader of both sides."""
    return frozenset(
        place
        for place in range(len(other.words.forms))
        if links.doubt_of(other.language, place) >= _DOUBTED
        and not is_grammar(other.words.forms[place], other.language)
    )


def _is_deniable(half: Half, places: Collection[int]) -> bool:
    """Whether one of some words has an opposite in use, so that a word that denies may be turned into it.

    `необоснованный` may become justified, since there is unjustified; sanctity for `неприкосновенность` is a quality of its own.
    """
    return any(has_opposite(half.words.plain(place), half.language) for place in places)


def shared_beside(own: Half, links: Links, word: int) -> int | None:
    """Return what renders the word nearest to one that denies, which the two sides share; None where they share none."""
    last = min(len(own.words.forms), word + _NEAR + 1)
    for place in (*range(word + 1, last), *range(word - 1, max(-1, word - _NEAR - 1), -1)):
        if not is_grammar(own.words.forms[place], own.language):
            rendering = links.renderings(own.language, place)
            if rendering:
                return min(rendering)
            if own.words.plain(word) not in _WITHOUT:
                return None
    return None
