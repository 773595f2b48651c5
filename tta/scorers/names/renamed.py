"""Russian names that English renders by letters, by their meaning, within another name, or by a word for the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.language.russian import best_reading
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.acronyms import belongs_to_body, belongs_to_office, by_letters, in_full, within_acronym
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import Hold
from tta.scorers.names.result import ANOTHER, ESTABLISHED, Result
from tta.values.names import Name
from tta.values.phonetic import latin_letters, likeness

__all__ = ["rendered_otherwise"]

_SPELT = 0.9
"""Likeness of an acronym to its English from which on it is spelt by its sound."""
_LOOKS_LIKE = 0.5
"""The same of another acronym, from which on it looks like it: UNICEF and `ЮНЕСКО`."""

_SPELT_OUT = Judgement(Relation.UNCOMPARED, "spelt out before its acronym, which is rendered")
_LETTERS = Judgement(Relation.UNCOMPARED, "its letters stand in an acronym")
_EPITHET = Judgement(Relation.UNCOMPARED, "an epithet, rendered by its meaning")
_BODY = Judgement(Relation.UNCOMPARED, "the state of a body that goes by its acronym")
_OFFICE = Judgement(Relation.UNCOMPARED, "the state behind one of its offices, which goes without saying")
_INSTRUMENT = Judgement(Relation.UNCOMPARED, "the text that it stands in, which hereof and the like name")

_THIS = re.compile(r"(?:[Нн]астоящ|[Дд]анн)[а-я]{2,3}\s(?:[А-ЯЁа-яё]+\s)?$")
_HEREOF = re.compile(r"\b[Hh]ere(?:after|by|from|in|of|to|under|unto|upon|with)\b")
"""What points to the text itself in both languages: `стороны настоящего Договора`, the parties hereto."""
_FIRST_BEFORE = re.compile(r"(?<!\w)([А-ЯЁ][а-яё]+)\s(?:[А-ЯЁ][а-яё]+\s)?$")
_BY_EPITHET = re.compile(r"[A-Z][a-z]+,? the [A-Z]|[A-Z][a-z]+ [A-Z][a-z]+(?:heart|beard|less|nose|head)\b")


def rendered_otherwise(item: Placed, hold: Hold | None, names: BeadNames, taken: Sequence[Placed]) -> Result | None:
    """Return what became of a name that English renders by letters, by its meaning, or within another name."""
    letters = by_letters(item.name, names, taken)
    if letters is not None:
        return Result(item, letters, ESTABLISHED)
    full = in_full(item.name, names, taken)
    if full is not None:
        return Result(item, full, ESTABLISHED)
    another = _another_acronym(item.name, names, taken)
    if another is not None:
        return Result(item, another, ANOTHER)
    if _is_epithet(item.name, names):
        return Result(item, None, _EPITHET)
    if _is_the_text_itself(item.name, names):
        return Result(item, None, _INSTRUMENT)
    if belongs_to_body(item.name, names, taken):
        return Result(item, None, _BODY)
    if belongs_to_office(item.name, names):
        return Result(item, None, _OFFICE)
    if hold is not None and hold.spelt_out:
        return Result(item, None, _SPELT_OUT)
    within = within_acronym(item.name, names, taken)
    return Result(item, within, _LETTERS) if within is not None else None


def _another_acronym(name: Name, names: BeadNames, taken: Sequence[Placed]) -> Placed | None:
    """Return the one acronym that looks like a known one which is spelt by its sound, and is another: UNICEF for `ЮНЕСКО`."""
    plain = name.text.lower()
    if not (name.text.isupper() and name.known and likeness(plain, latin_letters(name.known[0])) >= _SPELT):
        return None
    like = [
        one
        for one in names.english
        if one.name.text.isupper() and one not in taken and likeness(plain, one.name.forms[0]) >= _LOOKS_LIKE
    ]
    return like[0] if len(like) == 1 else None


def _is_epithet(name: Name, names: BeadNames) -> bool:
    """Whether a word behind a first name is an epithet, and the English has one: `Карл Лысый`, Charles the Bald."""
    before = _FIRST_BEFORE.search(names.russian_text, max(0, name.start - 40), name.start)
    if before is None or name.person or not _BY_EPITHET.search(names.english_text):
        return False
    return "Name" in best_reading(before[1].lower()).grammemes


def _is_the_text_itself(name: Name, names: BeadNames) -> bool:
    """Whether a common noun with a capital is the agreement or statute that it stands in, and the English says hereof."""
    before = _THIS.search(names.russian_text, max(0, name.start - 40), name.start) if name.doubtful else None
    return before is not None and _HEREOF.search(names.english_text) is not None
