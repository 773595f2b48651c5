"""What the bead itself says of its Russian names: what renders them by the gazetteer and by sound, and what is left."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.established import established_here, established_word, family_name_here
from tta.scorers.names.holds import touch
from tta.scorers.names.joined import joined_names
from tta.scorers.names.patronymics import short_patronymic
from tta.scorers.names.persons import has_first_name, same_person, stands_for
from tta.scorers.names.result import ANOTHER, ESTABLISHED, INITIALS, SOUND, Result
from tta.scorers.names.sound import SURELY, by_sound, names_around
from tta.types import Span
from tta.values.gazetteer import english_first_names, is_another_place
from tta.values.phonetic import likeness, same_initials

__all__ = ["Here", "results_here"]

_SHORT_BEFORE = re.compile(r"(?<!\w)([А-ЯЁ][а-яё]{1,2})\s$")
_NAME_BEHIND = re.compile(r"-|\s[A-Z]")

_INITIAL = Judgement(Relation.UNCOMPARED, "its initial stands for it")
_FAMILY_ALONE = Judgement(Relation.UNCOMPARED, "the family name stands for it")
_PATRONYMIC = Judgement(Relation.EQUAL, "a patronymic in its old short form")
_FIRST_NAME = Judgement(Relation.INITIALS, "the first name differs")
_WORD_BEFORE = Judgement(Relation.DIFFERS, "the first name differs")


@dataclass(frozen=True, slots=True)
class Here:
    """What the bead itself says of its Russian names: results, the names that nothing in it renders, what is used up."""

    found: tuple[Result, ...]
    left: tuple[Placed, ...]
    used: frozenset[tuple[Span, ...]]


def results_here(names: BeadNames) -> Here:
    """Match the Russian names of a bead with the English of the same bead, by the gazetteer and by sound."""
    found: list[Result] = []
    left: list[Placed] = []
    words = {item.name.text: item for item in names.english}
    for item in names.russian:
        here = None if item.name.initials else established_here(item, names)
        sounding = None if here else by_sound(item.name, names_around(item, names))
        father = None if here or sounding else short_patronymic(item, names)
        if here is not None:
            found.append(Result(item, here, ESTABLISHED))
        elif father is not None:
            found.append(Result(item, father, _PATRONYMIC))
        elif sounding is not None and item.name.known and is_another_place(sounding.name.text, item.name.known):
            # Budapest is no Бухарест, however like it; where the Russian names it, too, it stands for that
            if any(sounding.name.text in one.name.known for one in names.russian):
                left.append(item)
            else:
                found.append(Result(item, sounding, ANOTHER))
        elif sounding is not None and _is_another_first_name(item, sounding):
            found.append(Result(item, sounding, _FIRST_NAME))
        elif sounding is not None:
            sounding, same = _of_the_person(item, sounding, names)
            found.append(Result(item, sounding, SOUND if same else _person_differs(item, sounding, names)))
        elif known := _established(item, names, words):
            found.append(Result(item, known, ESTABLISHED))
        else:
            left.append(item)
    used = frozenset(result.english.spans for result in found if result.english)
    joined = {item.spans: english for item, english in joined_names(left, names, used)} if left else {}
    found += [Result(item, joined[item.spans], SOUND) for item in left if item.spans in joined]
    left = [item for item in left if item.spans not in joined]
    wholes = list(joined.values())
    used |= {one.spans for one in names.english if any(touch(one.spans, whole.spans) for whole in wholes)}
    for judgement, goes_without in ((_INITIAL, _is_initialled), (_FAMILY_ALONE, _is_given_name_of_asia)):
        without = [item for item in left if goes_without(item, found, names)]
        found += [Result(item, None, judgement) for item in without]
        left = [item for item in left if item not in without]
    return Here(tuple(found), tuple(left), used)


def _is_another_first_name(item: Placed, sounding: Placed) -> bool:
    """Whether what sounds like a first name is another one: Mitya is no Миша, and Jon may be John."""
    text, known = sounding.name.text, item.name.known
    listed = item.name.person and known and text in english_first_names() and text not in known
    return bool(listed) and not any(likeness(form, sounding.name.forms[0], SURELY) for form in item.name.forms)


def _established(item: Placed, names: BeadNames, words: Mapping[str, Placed]) -> Placed | None:
    """Return what renders a name by the gazetteer, in full, begun, or by the family name alone."""
    full = established_here(item, names)
    if full is None and not item.name.person:  # a place may go on: Hungar-ian; France is no form of Francis
        full = words.get(established_word(item.name.known, frozenset(words)))
    return full or family_name_here(item, names)


def _of_the_person(item: Placed, sounding: Placed, names: BeadNames) -> tuple[Placed, bool]:
    """Return the surname that is the same person's, where the bead names several of one surname, and whether it is."""
    around = list(names_around(item, names))
    for english in (sounding, *(one for one in around if one.name.forms == sounding.name.forms and one != sounding)):
        if same_person(item, english, names):
            return english, True
    return sounding, False


def _is_initialled(item: Placed, found: Sequence[Result], names: BeadNames) -> bool:
    """Whether the English surname that renders the one behind a first name has the initial of it."""
    pairs = ((result.russian, result.english) for result in found)
    return any(russian and english and stands_for(english, item, russian, names) for russian, english in pairs)


def _is_given_name_of_asia(item: Placed, found: Sequence[Result], names: BeadNames) -> bool:
    """Whether a name stands behind a short one that the English has alone: `Си Цзиньпин`, who is President Xi."""
    before = _SHORT_BEFORE.search(names.russian_text, max(0, item.name.start - 10), item.name.start)
    if before is None or any(result.english and result.russian == item for result in found):
        return False
    return any(
        likeness(before[1].lower(), one.name.forms[0]) >= SURELY
        and not _NAME_BEHIND.match(names.english_text, one.name.stop)
        for one in names.english
    )


def _person_differs(russian: Placed, english: Placed, names: BeadNames) -> Judgement:
    if not same_initials(russian.name.initials, english.name.initials):
        return INITIALS
    return _FIRST_NAME if has_first_name(english, names) else _WORD_BEFORE
