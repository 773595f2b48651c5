"""What became of each name of a bead: its rendering, what stands instead, or nothing.

A rendering is found by its sound, in the gazetteer, or, where there are vectors, by the words of the other side that
hold the name as they do in the coverage scorer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tta.language import english_words
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matching import moved_beads
from tta.scorers.names.additions import added_names, free_names, may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.elsewhere import Elsewhere, refers_back
from tta.scorers.names.established import established_here, established_word
from tta.scorers.names.exchanged import exchanged
from tta.scorers.names.holds import FIRM, Hold, Holds, holder, holds, touch
from tta.scorers.names.joined import joined_names
from tta.scorers.names.persons import has_first_name, same_person
from tta.scorers.names.roles import changed_places
from tta.scorers.names.sound import Index, by_sound, names_around
from tta.types import Bitext, Language, Span
from tta.values.gazetteer import is_another_place, other_bodies
from tta.values.known import states_named, states_of_capital
from tta.values.names import Name
from tta.values.phonetic import latin_letters, likeness, same_initials
from tta.values.russian_names import LEGAL_FORMS

__all__ = ["Here", "Result", "results", "results_here"]

_BY_SOUND = 0.6
"""Likeness of the first word of a name to its English from which on the name is spelt by its sound."""
_MISSING = 0.5
"""Probability of being left out below which a capitalised common noun counts as rendered."""

_ESTABLISHED = Judgement(Relation.EQUAL, "an established English form")
_SOUND = Judgement(Relation.EQUAL, "same name by sound")
_ELSEWHERE = Judgement(Relation.EQUAL, "named elsewhere in the document")
_OFTEN_LEFT_OUT = Judgement(Relation.UNCOMPARED, "often left out")
_SPELT_OUT = Judgement(Relation.UNCOMPARED, "spelt out before its acronym, which is rendered")
_HELD = Judgement(Relation.UNCOMPARED, "rendered, by the words around")
_CAPITAL = Judgement(Relation.UNCOMPARED, "a capital for its state")
_INITIALS = Judgement(Relation.INITIALS, "the initials differ")
_FIRST_NAME = Judgement(Relation.INITIALS, "the first name differs")
_PATRONYMIC = Judgement(Relation.INITIALS, "the patronymic differs")
_WORD_BEFORE = Judgement(Relation.DIFFERS, "the first name differs")
_ANOTHER = Judgement(Relation.ANOTHER, "both are known, and they are not the same")
_TURNED = Judgement(Relation.ANOTHER, "the two changed places")
_DIFFERS = Judgement(Relation.DIFFERS, "the name differs")
_ALONE = Judgement(Relation.ALONE, "no counterpart was found")

_ENGLISH_LEGAL_FORMS = frozenset(
    "LLC Ltd Limited OOO OJSC PJSC CJSC JSC OAO PAO ZAO AO Inc Corp plc PLC GmbH AG LLP".split()
)
_RUSSIAN_PATRONYMIC = re.compile(r"(?:[ое]вич|ьич|ыч|[ео]вн|ичн)\w{0,3}$")
_ENGLISH_PATRONYMIC = re.compile(r"(?:[oey]v|[iy])i?t?ch$|(?:[oey]v|[iy]ch|in)na$")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a name: its rendering or what stands instead, and how the two stand to each other."""

    russian: Placed | None
    english: Placed | None
    judgement: Judgement


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
        if here is not None:
            found.append(Result(item, here, _ESTABLISHED))
        elif sounding is not None and item.name.known and is_another_place(sounding.name.text, item.name.known):
            # Budapest is no Бухарест, however like it; where the Russian names it, too, it stands for that
            if any(sounding.name.text in one.name.known for one in names.russian):
                left.append(item)
            else:
                found.append(Result(item, sounding, _ANOTHER))
        elif sounding is not None:
            sounding, same = _of_the_person(item, sounding, names)
            found.append(Result(item, sounding, _SOUND if same else _person_differs(item, sounding, names)))
        elif known := established_here(item, names) or words.get(established_word(item.name.known, frozenset(words))):
            found.append(Result(item, known, _ESTABLISHED))
        else:
            left.append(item)
    used = frozenset(result.english.spans for result in found if result.english)
    joined = {item.spans: english for item, english in joined_names(left, names, used)} if left else {}
    found += [Result(item, joined[item.spans], _SOUND) for item in left if item.spans in joined]
    left = [item for item in left if item.spans not in joined]
    used |= {english.spans for english in joined.values()}
    return Here(tuple(found), tuple(left), used)


def results(
    bitext: Bitext, index: int, names: BeadNames, here: Here, elsewhere: Elsewhere, russian: Index
) -> Iterator[Result]:
    """Match the names of a bead that the bead itself does not render: in other beads, and by the vectors.

    Args:
        bitext: with vectors or without.
        index: of the bead.
        names: its names.
        here: what the bead itself renders.
        elsewhere: English names of other beads.
        russian: forms of the Russian names of the whole document.
    """
    matched = [(result.russian, result.english) for result in here.found if result.russian and result.english]
    apart = [Result(one, other, _ANOTHER) for one, other in exchanged(names)]
    apart += [Result(one, other, _TURNED) for one, other in changed_places(bitext, index, names, matched)]
    yield from apart
    if not names.russian and not any(item.name.initials for item in names.english):
        return  # capitals alone are no names: five false alarms in two thousand sentences for one that is found
    for result in _others(bitext, index, names, here, elsewhere, russian):
        if not (apart and _is_told(result, apart)):
            yield result


def _is_told(result: Result, apart: Sequence[Result]) -> bool:
    """Whether a result speaks of a name that is another known one than the other side's."""
    sides = [(result.russian, other.russian) for other in apart] + [(result.english, other.english) for other in apart]
    return any(one and other and touch(one.spans, other.spans) for one, other in sides)


def _others(
    bitext: Bitext, index: int, names: BeadNames, here: Here, elsewhere: Elsewhere, russian: Index
) -> Iterator[Result]:
    yield from here.found
    left: list[Placed] = []
    free = free_names(names, here.used)
    moved = index in bitext.shared.once(moved_beads, bitext)
    for item in here.left:
        elsewhere_named = _elsewhere(item, index, elsewhere) if moved or not free else None
        if elsewhere_named is not None:
            yield elsewhere_named
        elif (moved or (not free and refers_back(item.name, names.english_text))) and elsewhere.has(item.name, index):
            yield Result(item, None, _ELSEWHERE)
        else:
            left.append(item)
    taken = [result.english for result in here.found if result.english is not None]
    bead = bitext.alignment.beads[index]
    held = dict(zip((item.spans for item in free), holds(bitext, bead, free, Language.EN), strict=True))
    ours = zip(left, holds(bitext, bead, left, Language.RU), strict=True)
    yield from _without_sound(bitext, names, ours, free, taken, held)
    for name in added_names(names, free, held, russian):
        if not any(touch(name.spans, other.spans) for other in taken):  # `Ved` of a `MIR Ved` that renders РГЧ
            yield Result(None, name, _ALONE)


def _of_the_person(item: Placed, sounding: Placed, names: BeadNames) -> tuple[Placed, bool]:
    """Return the surname that is the same person's, where the bead names several of one surname, and whether it is."""
    around = list(names_around(item, names))
    for english in (sounding, *(one for one in around if one.name.forms == sounding.name.forms and one != sounding)):
        if same_person(item, english, names):
            return english, True
    return sounding, False


def _person_differs(russian: Placed, english: Placed, names: BeadNames) -> Judgement:
    if not same_initials(russian.name.initials, english.name.initials):
        return _INITIALS
    return _FIRST_NAME if has_first_name(english, names) else _WORD_BEFORE


def _elsewhere(item: Placed, index: int, elsewhere: Elsewhere) -> Result | None:
    """Give a name that its own bead lacks the free English name of another bead."""
    beside = elsewhere.beside(item, index)
    if beside is not None:
        same = same_initials(item.name.initials, beside.name.initials)
        rule = _SOUND if by_sound(item.name, [beside]) else _ESTABLISHED
        return Result(item, beside, rule if same else _INITIALS)
    far = elsewhere.far(item.name)
    return Result(item, far, _ELSEWHERE) if far else None


def _without_sound(
    bitext: Bitext,
    names: BeadNames,
    left: Iterable[tuple[Placed, Hold | None]],
    free: list[Placed],
    taken: Sequence[Placed],
    held: Holds,
) -> Iterator[Result]:
    """Say what became of the Russian names that nothing sounds like; what stands instead of one is taken out of `free`.

    What is `taken` renders other names; `held` says how the Russian holds those that are free.
    """
    others = bool(other_bodies(names.english_text, {form for item in names.russian for form in item.name.known}))
    openers = [item for item in names.english if item.name.begins and may_name(item.name.forms[0], names)]
    for item, hold in left:
        if item.name.text.isascii() and (other := _written_otherwise(item.name, free)):
            free.remove(other)
            yield Result(item, other, _ANOTHER)
        elif item.name.weak:
            form = item.name.text in LEGAL_FORMS
            other = next((name for name in free if form and name.name.text.rstrip(".") in _ENGLISH_LEGAL_FORMS), None)
            if other is not None:
                yield Result(item, other, _DIFFERS)
                continue
            other = next((name for name in free if _is_another_patronymic(item.name, name.name)), None)
            yield Result(item, other, _PATRONYMIC if other else _OFTEN_LEFT_OUT)
        elif hold is not None and hold.spelt_out:
            yield Result(item, None, _SPELT_OUT)
        elif (
            item.name.doubtful
            if hold is None
            else _is_held(item.name, hold, free, [*openers, *taken] if item.name.begins else taken, others)
        ):
            yield Result(item, holder(bitext, hold), _HELD)
        else:
            instead = _pop_nearest(free, _unheld(item, free, held), names.russian_place(item), names)
            apart = _CAPITAL if instead and _is_capital(item.name, instead.name) else _DIFFERS
            yield Result(item, instead, apart if instead else _ALONE)


def _written_otherwise(name: Name, free: Sequence[Placed]) -> Placed | None:
    """Return the one word of Latin letters that may stand instead of one that the Russian has in Latin letters, too.

    Such words are copied: an acronym for another, a word that no English dictionary has for another such.
    """
    others = [
        one
        for one in free
        if one.name.text.isupper() == name.text.isupper()
        and (name.text.isupper() or not english_words.is_known(one.name.forms[0]))
    ]
    return others[0] if len(others) == 1 else None


def _is_held(name: Name, hold: Hold, free: Sequence[Placed], taken: Sequence[Placed], others: bool) -> bool:
    """Whether the words around render a name; one that surely is a person's or a place's is rendered by its sound, or not.

    A word that is `free` or `taken` stands for another name.
    """
    if not (name.doubtful or name.known) or _is_spelt_by_sound(name):
        return False
    if name.text.isupper() and name.known and others:
        return False  # another body stands there
    if name.doubtful and (
        not name.begins or name.text.isupper()
    ):  # an acronym or compound, whose words in full are capitalised, too
        strange = [one for one in free if not (one.name.text.isupper() or english_words.is_known(one.name.forms[0]))]
        if hold.rests_on(free if name.quoted else strange) and not (name.text.isupper() and not name.quoted):
            return False  # a company's name, and another's; or what is no word of English
        return hold.firmness >= FIRM or bool(free) or hold.missing < _MISSING
    return hold.firmness >= FIRM and not hold.rests_on(free) and not hold.rests_on(taken)


def _is_spelt_by_sound(name: Name) -> bool:
    """Whether a name of several words is written by its sound, Ким Ир Сен: then nothing that sounds otherwise renders it.

    The first word tells, the surname in Asia; of Северная Ирландия only the last one sounds alike.
    """
    parts = name.text.lower().replace("-", " ").split()
    form = (name.known or ("",))[0].replace("-", " ").split()
    return 1 < len(parts) == len(form) and likeness(parts[0], latin_letters(form[0])) >= _BY_SOUND


def _unheld(item: Placed, free: Sequence[Placed], held: Holds) -> list[Placed]:
    """Return the English names that may stand instead of a Russian one: no other word of the Russian is behind them."""
    return [
        name
        for name in free
        if (hold := held[name.spans]) is None or hold.firmness < FIRM or (hold.spans and touch(hold.spans, item.spans))
    ]


def _pop_nearest(free: list[Placed], chosen: Sequence[Placed], where: float, names: BeadNames) -> Placed | None:
    """Take the name out of `free` that of some, in the order of the text, stands about as far into it."""
    if not chosen:
        return None
    behind = bisect_left(chosen, where, key=names.english_place)
    nearest = min(chosen[max(0, behind - 1) : behind + 1], key=lambda item: abs(where - names.english_place(item)))
    free.remove(nearest)
    return nearest


def _is_capital(russian: Name, english: Name) -> bool:
    """Whether one names a capital and the other its state: `в Тегеране`, in Iran."""
    state = states_named(english.text)
    return any(states_of_capital(form) & state for form in russian.known)


def _is_another_patronymic(russian: Name, english: Name) -> bool:
    """Whether a name that is often left out and one that nothing sounds like are patronymics, of two fathers."""
    return bool(_RUSSIAN_PATRONYMIC.search(russian.text) and _ENGLISH_PATRONYMIC.search(english.text))
