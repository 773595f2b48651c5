"""Names that open sentences: a pronoun in the place of one, and two that changed places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.language.russian import best_reading, readings
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.roles import Both, Pair, Roles
from tta.scorers.names.sexes import is_patronymic

__all__ = ["openings", "pronoun_opens", "pronoun_stands", "whole_name"]

_END = re.compile(r"[.!?…;][)»”\"]*\s+(?=[\"«“„(–—-]*\s*[A-ZА-ЯЁ])|;\s+|\n")
"""Where a sentence ends; the point of an initial does not count."""
_SHORT = re.compile(r"(?:^|[\s(«“\"])(?:[A-ZА-ЯЁ]|[A-ZА-ЯЁ][a-zа-яё]|Mrs?|Dr|St|тов|гр|св|им)$")
_NAMES_ONLY = re.compile(r"[\"«“„(–—\s-]*(?:(?:[A-ZА-ЯЁ][\w’'-]*\.?|[A-ZА-ЯЁ]\.)\s*)*")
_RUSSIAN_WORD = re.compile(r"[А-ЯЁ][а-яё]+")
_PRONOUN = re.compile(r"[\"«“„(–—\s-]*(He|She|They)\b")
_PRONOUNS = {
    "masc": (re.compile(r"\b(?:he|him|his)\b", re.I), re.compile(r"\b(?:он|его|ему|него|нему|нём|нем)\b", re.I)),
    "femn": (re.compile(r"\b(?:she|hers?)\b", re.I), re.compile(r"\b(?:она|её|ее|ей|ею|неё|нее|ней)\b", re.I)),
}
"""By the sex of a person the pronouns that stand for one in English and in Russian."""
_SON = re.compile(r"(?:ич|ыч)[а-яё]{0,2}$")
_GIVEN = frozenset({"Name", "Patr"})
_GENDERS = {"He": "masc", "She": "femn"}


def pronoun_opens(name: Placed, names: BeadNames) -> Placed | None:
    """Return the pronoun that opens a sentence where a person's name does in the Russian: `Тэтчер подчеркнула`, She stressed."""
    place = _opened(names.russian_text, name) if name.name.person else None
    sentences = _sentences(names.english_text)
    if place is None or len(sentences) != len(_sentences(names.russian_text)):
        return None
    pronoun = _PRONOUN.match(names.english_text, sentences[place][0])
    if pronoun is None:
        return None
    gender = _GENDERS.get(pronoun[1])
    people = [one for one in readings(name.name.text.lower()) if one.is_proper] or readings(name.name.text.lower())
    if gender is None or any(gender in one.grammemes or "ms-f" in one.grammemes for one in people):
        return names.english_at(*pronoun.span(1))
    return None


def pronoun_stands(name: Placed, names: BeadNames) -> Placed | None:
    """Return the pronoun that stands for a person called by first name and patronymic behind another name of that person.

    `Волконская молчала; у Веры Михайловны дрожали руки`: her hands. The Russian has no such pronoun.
    """
    behind = whole_name(name, names).name.text.split()
    others = [one for one in names.russian if one.name.stop < name.name.start]
    if len(behind) < 2 or not is_patronymic(behind[1]) or not others:
        return None
    english, russian = _PRONOUNS["masc" if _SON.search(behind[1]) else "femn"]
    pronoun = None if russian.search(names.russian_text) else english.search(names.english_text)
    return names.english_at(*pronoun.span()) if pronoun else None


def whole_name(name: Placed, names: BeadNames) -> Placed:
    """Return a name with the patronymic or surname right behind it, as one."""
    stop = name.name.stop
    for other in names.russian:
        if other.name.start > stop and names.russian_text[stop : other.name.start] == " ":
            stop = other.name.stop
    whole = names.russian_at(name.name.start, stop)
    return replace(name, spans=whole.spans, name=replace(name.name, stop=stop, text=whole.name.text))


def openings(names: BeadNames, pairs: Sequence[Pair]) -> Both:
    """Who opens the earlier sentence and who the later one, where two names open one each on both sides."""
    if len(pairs) != 2 or len(_sentences(names.russian_text)) != len(_sentences(names.english_text)):
        return None, None
    sides: list[Roles | None] = []
    for side, text in enumerate((names.russian_text, names.english_text)):
        placed = [(_opened(text, pair[side]), pair[side]) for pair in pairs]
        order = sorted(((place, one) for place, one in placed if place is not None), key=lambda item: item[0])
        apart = len(order) == 2 and order[0][0] != order[1][0]
        sides.append(Roles(order[0][1], order[1][1]) if apart else None)
    return sides[0], sides[1]


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text begin and end."""
    found, start = [], 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _SHORT.search(text, 0, match.start()):
            continue
        found.append((start, match.end()))
        start = match.end()
    return [*found, (start, len(text))]


def _opened(text: str, name: Placed) -> int | None:
    """Return the number of the sentence that a name opens, with nothing but a first name or initials before it."""
    for number, (start, stop) in enumerate(_sentences(text)):
        if start <= name.name.start < stop:
            first = _NAMES_ONLY.fullmatch(text, start, name.name.start) and all(
                _GIVEN & best_reading(word.lower()).grammemes
                for word in _RUSSIAN_WORD.findall(text, start, name.name.start)
            )
            return number if first else None
    return None
