"""Who does something to whom, told the other way round: The cat bit the dog for `Собака укусила кошку`.

Russian tells it by case, English by position. Both are read in clauses of one verb, where case and agreement leave no choice and
the reader of both sides holds all three words to be rendered; names have a scorer of their own. Of things a clause counts only in
the order subject, verb, object: the other one is often rendered by a converse verb (`площадь украшает статуя`, boasts).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tta.language.negation import Words
from tta.language.russian import best_reading, lemma, readings
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.scorers.words.set_members import memberships
from tta.types import Language

__all__ = ["exchanged_roles"]

_AUXILIARIES = frozenset(
    "must shall should will would can could may might has have had do does did to also then never already just once".split()
)
"""English words that may stand between a subject and its verb in the active."""
_MUTUAL = frozenset(
    "met meet meets meeting marry marries married resemble resembles resembled kissed fought join joined contacted replaced "
    "followed preceded received got inherited learned learnt bought owes owed needs needed".split()
)
"""English verbs of what two do to each other, whoever is named first, and converses: the son received it for `сыну подарил`."""
_WITHIN = frozenset("a an the his her its their our my your this that these those every each one".split())
"""English words that may stand before a noun within its phrase, beside adjectives."""
_PHRASE = 3  # words from an English verb to the noun that is its object
_MODALS = frozenset(
    "должный обязать вправе мочь смочь хотеть готовый намеренный решить следовать быть стать начать продолжать".split()
)
_MODAL_FORMS = frozenset("должен должна должно должны обязан обязана обязано обязаны готов готова готовы".split())
_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTS"})
_ATTRIBUTES = frozenset({"ADJF", "PRTF", "NUMR"})
_OBLIQUE = frozenset({"accs", "datv"})
_NUMBERS = frozenset({"sing", "plur"})
_GENDERS = frozenset({"masc", "femn", "neut"})


@dataclass(frozen=True, slots=True)
class _Roles:
    """A Russian clause: its subject, verb and what that acts upon, by their numbers."""

    subject: int
    verb: int
    object: int


def exchanged_roles(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the Russian and the English clauses whose doer and whose sufferer changed places."""
    if not links.are_read:
        return []
    found = []
    for clause in _clauses(russian.words):
        roles = _roles(russian.words, clause)
        if roles is None:
            continue
        ours = (roles.subject, roles.verb, roles.object)
        subject, verb, object_ = (_rendering(russian.words, english.words, place, links) for place in ours)
        if subject is None or verb is None or object_ is None or not object_ < verb < subject:
            continue
        if _is_active(english.words, object_, verb, subject):
            found.append(OppositePhrases((min(ours), max(ours)), (object_, subject)))
    return found


def _rendering(russian: Words, english: Words, place: int, links: Links) -> int | None:
    """Return the one English word that renders a Russian one: of a closed set the same member, or what the reader links to it."""
    members = _members(russian.forms[place], Language.RU)
    same = [other for other, form in enumerate(english.forms) if members & _members(form, Language.EN)]
    words = same or list(links.renderings(Language.RU, place))
    return words[0] if len(words) == 1 else None


def _members(word: str, language: Language) -> set[tuple[str, int]]:
    return {(each.set_name, each.member) for each in memberships(word, language) if not each.is_weak}


def _clauses(words: Words) -> Iterator[range]:
    """Yield what stands between two marks."""
    first = 0
    for place in range(1, len(words.forms) + 1):
        if place == len(words.forms) or words.is_marked(place):
            yield range(first, place)
            first = place


def _roles(words: Words, clause: range) -> _Roles | None:
    """Return who acts upon whom in a clause of one verb; None where cases leave a choice, or nobody does."""
    verbs = [place for place in clause if _is_verb(words.plain(place))]
    predicate = _predicate(words, verbs[0], clause) if len(verbs) == 1 else None
    if predicate is None:
        return None
    free = [place for place in clause if _kind(words, place) == "NOUN" and not _is_governed(words, place, clause)]
    for alive in (True, False):
        nouns = [place for place in free if ("anim" in best_reading(words.plain(place)).grammemes) is alive]
        pairs = [
            _Roles(subject, verbs[0], object_)
            for subject in nouns
            for object_ in nouns
            if subject != object_ and _agrees(words.plain(subject), predicate) and _may_suffer(words.plain(object_))
        ]
        if pairs:
            ordered = pairs[0].subject < pairs[0].verb < pairs[0].object
            return pairs[0] if len(pairs) == 1 and (alive or ordered) else None
    return None


def _kind(words: Words, place: int) -> str:
    return best_reading(words.plain(place)).part_of_speech


def _is_verb(word: str) -> bool:
    return best_reading(word).part_of_speech in _VERBS and lemma(word) not in _MODALS and word not in _MODAL_FORMS


def _predicate(words: Words, verb: int, clause: range) -> frozenset[str] | None:
    """Return the grammemes that agree with the subject of a transitive verb, or of leave and duty before its infinitive."""
    reading = best_reading(words.plain(verb))
    if "tran" not in reading.grammemes:
        return None
    if reading.part_of_speech == "VERB":
        return reading.grammemes
    modal = [word for word in map(words.plain, clause) if lemma(word) in _MODALS or word in _MODAL_FORMS]
    return best_reading(modal[0]).grammemes if reading.part_of_speech == "INFN" and modal else None


def _own_readings(noun: str) -> Iterator[frozenset[str]]:
    """Yield the readings of a noun that are as alive as the likeliest: an ambassador is no pickling (`посол`)."""
    best = best_reading(noun).grammemes
    for each in readings(noun):
        if each.part_of_speech == "NOUN" and ("anim" in each.grammemes) is ("anim" in best):
            yield each.grammemes


def _agrees(noun: str, predicate: frozenset[str]) -> bool:
    """Whether a noun may be the subject: nominative, and of the number and gender of the predicate."""
    wanted = {"nomn"} | (predicate & _NUMBERS) | (predicate & _GENDERS)
    return any(wanted <= each for each in _own_readings(noun))


def _may_suffer(noun: str) -> bool:
    return any(not _OBLIQUE.isdisjoint(each) for each in _own_readings(noun))


def _is_governed(words: Words, place: int, clause: range) -> bool:
    """Whether a preposition or another noun stands before a noun, an adjective between at most: it is nobody's object then."""
    before = place - 1
    while before > clause.start and _kind(words, before) in _ATTRIBUTES:
        before -= 1
    return before >= clause.start and _kind(words, before) in {"PREP", "NOUN"}


def _is_active(words: Words, first: int, verb: int, last: int) -> bool:
    """Whether an English verb acts upon the second noun: nothing but auxiliaries before it, nothing but an article behind."""
    if words.plain(verb) in _MUTUAL or any(words.is_marked(place) for place in range(first + 1, last + 1)):
        return False
    if not 0 < last - verb <= _PHRASE or words.plain(last).endswith("'s"):
        return False
    between = all(
        words.plain(place) in _AUXILIARIES or words.plain(place).endswith("ly") for place in range(first + 1, verb)
    )
    behind = [words.plain(place) for place in range(verb + 1, last)]
    return between and (not behind or behind[0] in _WITHIN)
