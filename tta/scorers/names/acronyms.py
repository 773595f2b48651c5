"""Acronyms that render names: USAF for `ВВС США`, the SEC for `комиссия … США`, NYPD with New York in it, JFK."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language.russian import best_reading, readings
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.values.known_words import states_named
from tta.values.names import Name
from tta.values.phonetic import first_letters, likeness

__all__ = ["belongs_to_body", "belongs_to_office", "by_letters", "in_full", "within_acronym"]

_ACRONYM = re.compile(r"[A-Z]{3,6}")
_STATE_LETTERS = {"US": "US", "UK": "Britain", "R": "Britain"}
"""What stands for a state before the letters of its body: USAF, RAF."""
_SHORTEST = 3
"""Letters of an acronym from which on words with capitals that begin with them surely are what it stands for."""
_SPELT = 0.99
"""Likeness from which on each letter of an acronym is the other's."""
_BETWEEN = re.compile(r"\s(?:(?:of|the|for|and|on|in|to)\s){0,3}")
_WITHIN = re.compile(r"(?:[A-Z]\.?){2,6}(?=['’-]|s?$)")
_GIVEN = re.compile(r"((?:[А-ЯЁ][а-яё]*\.?\s*){1,2})\s$")
_OFFICES = frozenset("президент вице-президент премьер премьер-министр вице-премьер правительство министр".split())
"""Offices, by lemmas, behind which Russian says whose they are, `вице-премьер РФ`, and English need not."""
_OFFICE_BEFORE = re.compile(r"([А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)?)\s$")
_WORD_BEFORE = re.compile(r"([а-яё]+|[А-ЯЁ]{2,6})\s$")


def by_letters(name: Name, names: BeadNames, taken: Sequence[Placed]) -> Placed | None:
    """Return the English acronym that has the initials of an established form behind those of a state: USAF, the Air Force."""
    if not (name.text.isupper() and name.known):
        return None
    letters = {"".join(word[0] for word in form.split()) for form in name.known if " " in form}
    state = _state_behind(name, names)
    return next((one for one in _acronyms(names, taken) if _is_body_of(one.name.text, letters, state)), None)


def in_full(name: Name, names: BeadNames, taken: Sequence[Placed]) -> Placed | None:
    """Return the English words whose first letters are the acronym of a Russian one: the National Hockey League for `НХЛ`."""
    if not name.text.isupper() or len(name.text) < _SHORTEST:
        return None
    acronyms = {form for form in name.known if _ACRONYM.fullmatch(form)}
    for run in _runs(names):
        letters = [one.name.text[0] for one in run]
        for start in range(len(run)):
            for stop in range(start + _SHORTEST, len(run) + 1):
                short = "".join(letters[start:stop])
                same = short in acronyms or (
                    len(short) == len(name.text) and likeness(name.text.lower(), short.lower(), _SPELT) > 0
                )
                if same and not any(one in taken for one in run[start:stop]):
                    return names.english_at(run[start].name.start, run[stop - 1].name.stop)
    return None


def _runs(names: BeadNames) -> Iterator[list[Placed]]:
    """Yield the English words with capitals that nothing but spaces and words of grammar stands between."""
    run: list[Placed] = []
    for one in names.english:
        if run and not _BETWEEN.fullmatch(names.english_text[run[-1].name.stop : one.name.start]):
            yield run
            run = []
        run.append(one)
    yield run


def within_acronym(name: Name, names: BeadNames, taken: Sequence[Placed]) -> Placed | None:
    """Return the English acronym that has a name of several words in it, `L.A.`, UNICEF, or is a person's letters, JFK."""
    if name.text.isupper():
        return None  # an acronym is told by its own letters
    several = (re.findall(r"\b[A-Z]", form) for form in name.known if re.search(r"[\s-]", form))
    letters = {"".join(found) for found in several if len(found) > 1}
    for one in names.english:
        match = _WITHIN.match(one.name.text) if one not in taken else None
        acronym = match.group().replace(".", "") if match else ""
        if acronym and (any(each in acronym for each in letters) or _are_of_person(acronym, name, names)):
            return one
    return None


def _are_of_person(acronym: str, name: Name, names: BeadNames) -> bool:
    """Whether an acronym has the first letters of what is given before a surname, and of the surname."""
    given = _GIVEN.search(names.russian_text, max(0, name.start - 40), name.start) if name.person else None
    first = re.findall(r"Дж|[А-ЯЁ]", given[1]) if given else []
    if len(first) + 1 != len(acronym) or not name.forms:
        return False
    return all(
        letter.lower() in first_letters(other.lower())
        for letter, other in zip(acronym, [*first, name.forms[0][0]], strict=True)
    )


def _state_behind(name: Name, names: BeadNames) -> frozenset[int]:
    """Return the numbers of the state that is named right behind a body; none where there is no state."""
    behind = (one.name for one in names.russian if not names.russian_text[name.stop : one.name.start].strip())
    forms = (form for one in behind if one.start >= name.stop for form in one.known)
    return frozenset[int]().union(*(states_named(form) for form in forms))


def _is_body_of(acronym: str, letters: set[str], state: frozenset[int]) -> bool:
    """Whether an acronym is made of the letters of a body and of its state, or of no state."""
    for each in letters:
        before = acronym[: -len(each)]
        if acronym.endswith(each) and len(each) > 1 and (not before or before in _STATE_LETTERS):
            return not before or not state or bool(states_named(_STATE_LETTERS[before]) & state)
    return False


def belongs_to_body(name: Name, names: BeadNames, taken: Sequence[Placed]) -> bool:
    """Whether a state stands right behind a noun, as its attribute, and the English has an acronym that the Russian has not."""
    if not any(states_named(form) for form in name.known):
        return False
    before = _WORD_BEFORE.search(names.russian_text, max(0, name.start - 30), name.start)
    if before is None or not _is_attribute(before[1], name.text):
        return False
    return any(one.name.text not in names.russian_words for one in _acronyms(names, taken))


def belongs_to_office(name: Name, names: BeadNames) -> bool:
    """Whether `РФ` stands right behind an office, `при президенте РФ`, and the English names no other state."""
    before = _OFFICE_BEFORE.search(names.russian_text, max(0, name.start - 30), name.start)
    if name.text != "РФ" or before is None or best_reading(before[1].lower()).lemma not in _OFFICES:
        return False
    return not any(states_named(one.name.text) for one in names.english)


def _is_attribute(word: str, state: str) -> bool:
    """Whether a state in the genitive, or an acronym of one, stands behind a noun or the acronym of a body."""
    genitive = state.isupper() or any("gent" in reading.grammemes for reading in readings(state.lower()))
    return genitive and (word.isupper() or best_reading(word).part_of_speech == "NOUN")


def _acronyms(names: BeadNames, taken: Sequence[Placed]) -> list[Placed]:
    """The English acronyms of a bead that render nothing else and name no state."""
    return [
        one
        for one in names.english
        if _ACRONYM.fullmatch(one.name.text) and one not in taken and not states_named(one.name.text)
    ]
