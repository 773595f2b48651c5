"""Who acts, and upon or towards whom, in a text of one language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tta.language.russian import Reading, is_known, readings
from tta.scorers.names.bead_names import Placed

__all__ = ["RUSSIAN_WORD", "Both", "Pair", "Roles", "cases_of"]

Pair = tuple[Placed, Placed]
"""A Russian name and the English one that renders it."""

RUSSIAN_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Who acts, and upon or towards whom."""

    agent: Placed
    other: Placed


Both = tuple[Roles | None, Roles | None]
"""The roles in the Russian and in the English, where each can be told."""


def cases_of(name: str, verb: Reading | None = None) -> frozenset[str]:
    """Return the cases that the form of a name may be; no subject is of another gender than its verb."""
    plain = name.lower()
    every = readings(plain)
    proper = [each for each in every if each.is_proper] if is_known(plain) else []
    found: set[str] = set()
    for each in proper or every:
        here = each.grammemes & _CASES
        if verb and "nomn" in here and not _agrees(each, verb):
            here -= {"nomn"}
        found |= here
    if not is_known(plain) and found == {"gent"}:
        found.add("accs")  # guessed to be a thing; a person's genitive is the accusative
    return frozenset(found)


def _agrees(noun: Reading, verb: Reading) -> bool:
    if "plur" in noun.grammemes and "sing" in verb.grammemes:
        return False
    genders = {"masc", "femn", "neut"}
    own, theirs = noun.grammemes & genders, verb.grammemes & genders
    return not own or not theirs or bool(own & theirs)
