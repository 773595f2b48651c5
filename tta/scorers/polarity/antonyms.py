"""Antonyms: a word of one pole that stands for a word of the other, `увеличить` for reduce, and directions, north for south.

The pairs stand in `antonyms.tsv`, directions in `compass`. Two words count only where they stand for each other, where neither
side has another word that would render them rightly, and where no negation stands near. Words not listed are not seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tta.language.negation import Degree, Negation
from tta.language.russian import best_reading, lemma_shares, readings
from tta.scorers.polarity.antonym_list import Pole, are_antonyms, is_listed, poles
from tta.scorers.polarity.bans import bars_all_others
from tta.scorers.polarity.compass import are_opposed, direction
from tta.scorers.polarity.converses import are_converse, giver, gives, is_kept_from
from tta.scorers.polarity.facing import in_short, linked, unrendered
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.otherwise import are_said_otherwise
from tta.scorers.polarity.sequence import are_in_one_order
from tta.scorers.polarity.ways import turned_ways, way
from tta.types import Language

__all__ = ["ExchangedAntonym", "exchanged_antonyms"]

_Part = TypeVar("_Part")
_NEAR = 4  # words within which a negation accounts for an antonym
_IDIOMS = {"go": "to", "few": "a", "little": "a", "defeat": "to", "with": "only", "night": "to"}
"""Words that have no pole behind some other: `three minutes to go` goes nowhere, `more than a little` is much, and who has to
defeat somebody has to win; only with leave is not without it.
"""
_SELDOM = frozenset("hardly scarcely barely rarely seldom редко".split())
"""Words that deny what they stand beside, whatever renders them: who `почти всегда молчит` hardly ever speaks."""
_NOT, _NEARLY, _NEARLY_REACH = "не", frozenset({"чуть", "едва"}), 4
_THAN = "than"
_SIDES = frozenset("lr")
_BEFORE_SIDES = frozenset("the to turn turned turns on at from his her my your its far keep kept".split())
_BEHIND: dict[str, tuple[str, ...]] = dict.fromkeys(
    "вышел вышла вышло вышли выйти выйдет выйдут выходит выходят выход".split(), ("в", "на")
)
_BEHIND["with"] = ("no", "little", "hardly", "few", "minimal", "minimum")
_BEHIND["да"] = ("ну", "нет", "что", "брось", "ладно", "уж")
_BEHIND |= dict.fromkeys("climb climbs climbed climbing".split(), ("down", "off", "out"))
"""Words that have no pole beside some others: who `вышел в финал` entered it, who climbs down goes down, with
little noise is almost without it; `да ну` is no yes."""
_GOAL, _GOAL_REACH = "до", 3
"""What has no pole within some words of a verb that begins so, too: who wants `до неё добраться` is after her."""
_GOING, _UNDONE = frozenset("go goes going gone went".split()), "un"
"""What goes unpaid stays so."""
_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"})


@dataclass(frozen=True, slots=True)
class ExchangedAntonym:
    """A Russian and an English word, by their numbers, that stand for each other and mean opposite things; `likeness` is the
    cosine of their vectors. `directs` marks directions, which are read as values, `read` words that the reader of both sides
    takes for each other's rendering: it cannot tell a listed opposite, and is not asked again.
    """

    russian: int
    english: int
    likeness: float
    directs: bool = False
    read: bool = False


def exchanged_antonyms(russian: Half, english: Half, links: Links) -> list[ExchangedAntonym]:
    """Return the words that stand for their antonyms."""
    directed = frozenset(_exchanged_directions(russian, english, links))
    found = sorted(directed.union(_exchanged_words(russian, english, links)))
    cosines = {pair: float(russian.vectors[pair[0]] @ english.vectors[pair[1]]) for pair in found}
    linked = {
        pair
        for pair in found
        if links.are_read
        and pair[1] in links.renderings(Language.RU, pair[0])
        and _is_one_word(russian.words.plain(pair[0]))
    }
    return [ExchangedAntonym(*pair, cosines[pair], pair in directed, pair in linked) for pair in found]


def _is_one_word(form: str) -> bool:
    """Whether a Russian form is of one word, or listed itself: `займу` is of two, so is `охотно`, which has its pole."""
    return is_listed(form, Language.RU) or len(lemma_shares(form)) == 1


def _exchanged_words(russian: Half, english: Half, links: Links) -> Iterator[tuple[int, int]]:
    left, right = _valued(russian, poles), _valued(english, poles)
    pairs = (*linked(left, right, links), *unrendered(left, right, links), *in_short(russian, english, links))
    for place, other in dict.fromkeys(pairs):
        if place not in left or other not in right:
            continue
        own, theirs = left[place], right[other]
        if not are_antonyms(own, theirs):
            continue
        if _is_rendered(own, _unanswered(right, left, links, Language.EN)):
            continue
        if _is_rendered(theirs, _unanswered(left, right, links, Language.RU)):
            continue
        if _turns_twice(left, right, place, other) or are_converse(russian.words, place, english.words, other):
            continue
        if _is_comparison_turned(russian, place, english, other, links):
            continue
        if are_in_one_order(russian, english, (place, other), links) or _only_nearly_happened(russian, place):
            continue
        if bars_all_others(russian.words, place, english.words):
            continue
        if _is_deal_seen_from_its_end(russian, place, english, other, links):
            continue
        if _is_of_nobody(russian, english, place, links) or _is_of_nobody(english, russian, other, links):
            continue
        if not (_is_denied(russian, place, links) or _is_denied(english, other, links)):
            yield place, other


def _is_deal_seen_from_its_end(russian: Half, place: int, english: Half, other: int, links: Links) -> bool:
    """Whether who gives in the English is of whom is taken in the Russian: Petrov sold him the house, `купил дом у Петрова`."""
    source = giver(russian.words, place)
    if source is None or not gives(english.words, other):
        return False
    return any(word < other for word in links.renderings(Language.RU, source))


def _is_comparison_turned(russian: Half, place: int, english: Half, other: int, links: Links) -> bool:
    """Whether opposed comparatives have what they compare exchanged, too: I am older than she for `она младше меня`."""
    if best_reading(russian.words.plain(place)).part_of_speech != "COMP":
        return False
    than = [word for word in range(other + 1, len(english.words.forms)) if english.words.plain(word) == _THAN]
    return bool(than) and any(
        word > than[0]
        for before in range(place)
        if _may_be_subject(russian.words.plain(before))
        for word in links.renderings(Language.RU, before)
    )


def _may_be_subject(word: str) -> bool:
    return any(each.part_of_speech in {"NOUN", "NPRO"} and "nomn" in each.grammemes for each in readings(word))


def _is_of_nobody(own: Half, other: Half, place: int, links: Links) -> bool:
    """Whether a word is a nobody or nothing whose predicate the other side turns round, too: nobody was bored, `всем весело`."""
    return are_said_otherwise(own, other, place, place, links)


def _only_nearly_happened(russian: Half, place: int) -> bool:
    """Whether `чуть не` or `едва не` stands before a word, which is what did not happen after all: only just won."""
    before = russian.words.plains()[max(0, place - _NEARLY_REACH) : place]
    return _NOT in before and not _NEARLY.isdisjoint(before[: before.index(_NOT)])


def _unanswered(
    own: Mapping[int, frozenset[Pole]], other: Mapping[int, frozenset[Pole]], links: Links, language: Language
) -> dict[int, frozenset[Pole]]:
    """Return the words of a side that may yet render a word of the other side: those that render no other word of their pole.

    `Без разрешения` is rendered by without permission; that `запрещён` is, it does not say.
    """
    if not links.are_read:
        return dict(own)
    return {
        place: value
        for place, value in own.items()
        if not any(value & other.get(word, frozenset()) for word in links.renderings(language, place))
    }


def _turns_twice(
    left: Mapping[int, frozenset[Pole]], right: Mapping[int, frozenset[Pole]], place: int, other: int
) -> bool:
    """Whether the words beside two opposites are opposites, too: `более дешёвый` is less expensive."""
    nothing: frozenset[Pole] = frozenset()
    return any(are_antonyms(left.get(place + step, nothing), right.get(other + step, nothing)) for step in (-1, 1))


def _exchanged_directions(russian: Half, english: Half, links: Links) -> Iterator[tuple[int, int]]:
    """Return the words that name opposite directions, which neither a negation nor a reader of words excuses."""
    left, right = _valued(russian, direction), _valued(english, direction)
    pairs = [*linked(left, right, links), *_only(left, right, english)]
    for place, other in pairs:
        own, theirs = left[place], right[other]
        if are_opposed(own, theirs) and own not in right.values() and theirs not in left.values():
            yield place, other
    yield from turned_ways(way(russian, left), way(english, right))


def _only(
    left: Mapping[int, frozenset[str]], right: Mapping[int, frozenset[str]], english: Half
) -> Iterator[tuple[int, int]]:
    """Return the only point of the compass, or side, of either text, whether or not the two words render each other.

    `южнокорейский` is rendered by Korean, and the South before it by nothing. That left and right are sides, a word before them
    has to tell.
    """
    for sides in (False, True):
        ours, theirs = (
            [place for place, value in side.items() if bool(value & _SIDES) is sides] for side in (left, right)
        )
        if len(ours) == len(theirs) == 1 and (
            not sides or (theirs[0] and english.words.plain(theirs[0] - 1) in _BEFORE_SIDES)
        ):
            yield ours[0], theirs[0]


def _is_rendered(own: frozenset[Pole], others: Mapping[int, frozenset[Pole]]) -> bool:
    return any(own & other for other in others.values())


def _is_denied(half: Half, place: int, links: Links) -> bool:
    """Whether a negation stands near a word, other than the word itself; escape, which renders `бежать`, is none.

    What somebody is prevented or kept from doing is denied, whatever renders the verb before it.
    """
    return is_kept_from(half.words, place, half.language) or any(
        0 < abs(item.word - place) <= _NEAR
        and (
            item.degree is Degree.EXPLICIT
            or half.words.plain(item.word) in _SELDOM
            or (item.degree is Degree.LEXICAL and not _is_shared(half, item, links))
        )
        for item in half.negations
    )


def _is_shared(half: Half, item: Negation, links: Links) -> bool:
    """Whether the other side has what a word that denies by its meaning says, by a word of its own."""
    return links.are_read and not item.formal and bool(links.renderings(half.language, item.word))


def _valued(half: Half, value_of: Callable[[str, Language], frozenset[_Part]]) -> dict[int, frozenset[_Part]]:
    """Return the poles or the directions of the words that have any, by their numbers."""
    plain = half.words.plains()
    values = ((place, value_of(word, half.language)) for place, word in enumerate(plain))
    return {
        place: value
        for place, value in values
        if value and not (place and _IDIOMS.get(plain[place]) == plain[place - 1]) and not _is_led_on(plain, place)
    }


def _is_led_on(plain: Sequence[str], place: int) -> bool:
    """Whether the next word takes the pole from a word; a word before it may do so, too: `в него вышли`."""
    word = plain[place]
    if word in _GOING and any(other.startswith(_UNDONE) for other in plain[place + 1 : place + 2]):
        return True
    if word == _GOAL:
        around = plain[max(0, place - _GOAL_REACH) : place + 1 + _GOAL_REACH]
        return any(
            other.startswith(_GOAL) and best_reading(other).part_of_speech in _VERBS
            for other in around
            if other != word
        )
    if word not in _BEHIND:
        return False
    beside = (*plain[place + 1 : place + 3], *plain[max(0, place - 2) : place])
    return any(other in _BEHIND[word] for other in beside)
