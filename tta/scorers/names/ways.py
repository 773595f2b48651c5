"""Ways from one place to another, `из Праги в Вену`, and letters from one to another, `письмо Картера Брежневу`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tta.language.russian import best_reading
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.roles import RUSSIAN_WORD, Both, Pair, Roles, cases_of

__all__ = ["letters", "ways"]

_FROM_TO = (
    (re.compile(r"\b(?:из|от|с|со)\s+$", re.I), re.compile(r"\b(?:в|на|до|к|ко)\s+$", re.I)),
    (re.compile(r"\bfrom\s+$", re.I), re.compile(r"\b(?:to|into|for|towards?)\s+$", re.I)),
)
"""What stands before the name where a way or a letter begins, and before that where it ends, in Russian and in English."""
_LETTER = re.compile(r"[’']s?\s(?:\w+\s){1,4}to\s")
_OT = re.compile(r"(?:^|[,:\s]+)от\s+(?:(?:тов|т|г-на|товарища|посла|министра)\.?\s+)?$", re.I)
"""What stands before the sender of a letter, `от` and a title."""
_TO = re.compile(r"(?:^|[,:\s]+)to\s+(?:[A-Z][\w.]*\s+)?$", re.I)
_FROM = re.compile(r"[,:\s]+(?:from|by)\s+(?:[A-Z][\w.]*\s+)?")
"""What stands between whom a letter goes to and whom it comes from, and before the former; a title may."""
_SENT = re.compile(r"\b(?:from|by)\s$", re.I)
_WORDS_BEFORE = 60
"""Code points before a name in which a preposition or a noun is looked for that belongs to it."""


def ways(names: BeadNames, pairs: Sequence[Pair]) -> Both:
    """From where to where, on both sides, where each has one such place."""
    sides: list[Roles | None] = []
    for side, text in enumerate((names.russian_text, names.english_text)):
        ends = [
            [pair[side] for pair in pairs if pattern.search(_before(text, pair[side]))] for pattern in _FROM_TO[side]
        ]
        sides.append(Roles(ends[0][0], ends[1][0]) if len(ends[0]) == len(ends[1]) == 1 else None)
    return sides[0], sides[1]


def letters(names: BeadNames, pairs: Sequence[Pair]) -> Both:
    """From whom to whom: `письмо Картера Брежневу`, Carter's letter to Brezhnev; `Добрынину от Громыко`, To … from …."""
    russian = sorted((pair[0] for pair in pairs), key=lambda item: item.name.start)
    ours = [roles for one, other in pairwise(russian) if (roles := _russian_letter(names.russian_text, one, other))]
    english = sorted((pair[1] for pair in pairs), key=lambda item: item.name.start)
    theirs = [roles for one, other in pairwise(english) if (roles := _english_letter(names.english_text, one, other))]
    return (ours[0], theirs[0]) if len(ours) == len(theirs) == 1 else (None, None)


def _russian_letter(text: str, one: Placed, other: Placed) -> Roles | None:
    before, between = _before(text, one), text[one.name.stop : other.name.start]
    if _OT.fullmatch(between):
        return Roles(other, one) if _is_dative(one) else None
    if between.strip() or not _is_dative(other):
        return None
    letter = _is_noun_before(before) and "gent" in cases_of(one.name.text)
    return Roles(one, other) if letter or _OT.search(before) else None


def _is_dative(item: Placed) -> bool:
    cases = cases_of(item.name.text)
    return "datv" in cases and not cases & {"nomn", "gent"}


def _english_letter(text: str, one: Placed, other: Placed) -> Roles | None:
    before, between = _before(text, one), text[one.name.stop : other.name.start]
    if one.name.text.endswith(("'s", "’s")):
        between = "’s" + between
    if _LETTER.fullmatch(between) or (_SENT.search(before) and _TO.fullmatch(between)):
        return Roles(one, other)
    if _TO.search(before) and _FROM.fullmatch(between):
        return Roles(other, one)
    return None


def _is_noun_before(text: str) -> bool:
    words = RUSSIAN_WORD.findall(text)
    return bool(words) and best_reading(words[-1].lower()).part_of_speech == "NOUN" and text.endswith(" ")


def _before(text: str, item: Placed) -> str:
    """Return the words right before a name; all that is before it would cost the square of a long row."""
    return text[max(0, item.name.start - _WORDS_BEFORE) : item.name.start]
