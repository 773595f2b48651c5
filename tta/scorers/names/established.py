"""Established English forms of Russian names, from the gazetteer and the user's list, found in an English text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.types.words_kept import WORDS_KEPT
from tta.values.phonetic import latin_letters, likeness

__all__ = ["established_here", "established_word", "family_name_here"]

_SPACE = re.compile(r"\s+")
_DIRECTIONS = ("North ", "South ", "East ", "West ")
_DIRECTION = re.compile(r"\b(North|South|East|West)\s$")
_FAMILY = 0.7
"""Likeness from which on the first words of a name sound alike: `Пан` and Ban."""
_SHORTEST_STEM = 4
"""Letters from which on a form may go on (Hungar-ian) or be broken by a scan; shorter ones in capitals keep their case."""


def established_here(item: Placed, names: BeadNames) -> Placed | None:
    """Return where one of a name's forms in the gazetteer stands in the bead, about as far into it as the name."""
    places = _places(item.name.known, names.english_text)
    if not places:
        return None
    wanted = names.russian_place(item) * len(names.english_text)
    behind = bisect_left(places, (int(wanted), 0))
    return names.english_at(*min(places[max(0, behind - 1) : behind + 1], key=lambda place: abs(wanted - place[0])))


def family_name_here(item: Placed, names: BeadNames) -> Placed | None:
    """Return where the first word of a name of several stands alone, as English calls statesmen of Asia again: President Xi."""
    first = item.name.text.lower().split()[:-1][:1]
    for form in item.name.known if first else ():
        family = form.split()[0] if " " in form else ""
        if family and likeness(first[0], latin_letters(family)) >= _FAMILY:
            match = re.search(rf"\b{re.escape(family)}\b(?!-|\s+[A-Z])", names.english_text)
            if match:
                return names.english_at(*match.span())
    return None


@lru_cache(maxsize=WORDS_KEPT)
def established_word(forms: tuple[str, ...], words: frozenset[str]) -> str:
    """Return the word that a form of a name is or begins, '' where none is; words may go on: Hungar-ian."""
    for form in forms:
        if _is_half(form, forms):
            continue  # which half of Korea, the words before it say
        if form in words:
            return form
        stem = form[: max(_SHORTEST_STEM, len(form) - 2)]
        if " " not in form and len(form) > _SHORTEST_STEM:
            longer = min((word for word in words if word.startswith(stem)), default="")
            if longer:
                return longer
    return ""


def _is_half(form: str, forms: tuple[str, ...]) -> bool:
    """Whether a name is that of one half of a divided state, `North Korea`, and a form of it is shared by both: `Korean`."""
    return any(
        known.startswith(_DIRECTIONS) and known.split()[-1][:_SHORTEST_STEM] == form[:_SHORTEST_STEM] for known in forms
    )


@lru_cache(maxsize=WORDS_KEPT)
def _places(forms: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Return where forms of a name stand in a text, in order; of several that begin at one place, the longest."""
    found: dict[int, int] = {}
    looked_in = _LookedIn(text, _SPACE.sub("", text), text.replace(".", ""), text.casefold())
    for form in forms:
        for pattern, flags in _patterns(form, looked_in):
            half = _is_half(form, forms)
            for match in re.finditer(pattern, text, flags):
                before = _DIRECTION.search(text, 0, match.start()) if half else None
                if before and not any(known.startswith(f"{before[1]} {form}") for known in forms):
                    continue  # `South Korea` is no form of КНДР
                found[match.start()] = max(match.end(), found.get(match.start(), 0))
    return tuple(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _LookedIn:
    """A text as it is, without white space, without points, and in small letters."""

    text: str
    joined: str
    undotted: str
    folded: str


def _patterns(form: str, looked_in: _LookedIn) -> Iterator[tuple[str, int]]:
    """Yield the patterns of a form, with their flags, that a text can match at all: most forms' letters do not stand in it."""
    exact = form.isupper() and len(form) <= _SHORTEST_STEM  # `US` is not `us`
    if exact and form.isalpha():
        plain, stands = r"\.?".join(form), form in looked_in.undotted  # `F.B.I.`
    else:
        plain, stands = re.escape(form), form.casefold() in looked_in.folded
    if stands:
        plural = r"(?:e?s)?" if form.islower() else ""  # a common noun: accidents for `ДТП`
        yield rf"(?<!\w){plain}{plural}(?!\w)", 0 if exact else re.I
    if len(form) > _SHORTEST_STEM and not form.islower() and form in looked_in.joined:
        yield r"\s*".join(map(re.escape, form)), 0  # `MIR Ved`, as scans break words
