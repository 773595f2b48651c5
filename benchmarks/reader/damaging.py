"""Damage of many kinds, done to either side of a good translation: words cut, put in, replaced; and moves, which are none."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from reader.cutting import add_phrase, add_word, cut_clause, cut_long, cut_one, cut_phrase, cut_some
from reader.edits import NEW, Edit, Edited, apply
from reader.passages import Array, Passage, Tools, grammar, passages
from reader.replacing import (
    negate,
    replace_field,
    replace_friend,
    replace_inflection,
    replace_name,
    replace_number,
    replace_opposite,
    replace_unit,
)
from tta.encoder.forward import word_spans
from tta.types import Language

__all__ = ["KINDS", "Damager", "mended"]

RATE = 1 / 22  # places of damage a word, one at least


@dataclass(frozen=True, slots=True)
class Damager:
    """Does damage by a generator and what it knows of the words of both languages.

    Attributes:
        tools: lexicons, phrases and the generator.
    """

    tools: Tools

    def damage(self, texts: tuple[str, str], strength: Array) -> tuple[Edited | None, Edited | None] | None:
        """Damage a pair at one place or more; None where nothing could be done."""
        rng = self.tools.rng
        sides = passages(texts, strength)
        places = max(1, sum(rng.random() < RATE for _ in sides[1].words))
        edits: tuple[list[Edit], list[Edit]] = ([], [])
        for _ in range(places):
            side = int(rng.random() < 0.62)
            for _attempt in range(4):
                kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
                if (edit := _MAKERS[kind](self.tools, sides[side])) is not None and not _meets(edit, edits[side]):
                    edits[side].append(edit)
                    break
        if not edits[0] and not edits[1]:
            return None
        done = tuple(apply(text, list(new)) if new else None for text, new in zip(texts, edits, strict=True))
        if any(new and made is None for new, made in zip(edits, done, strict=True)):
            return None
        return done[0], done[1]

    def one(self, kind: str, texts: tuple[str, str], strength: Array, side: int) -> Edited | None:
        """Do damage of one kind at one place of one side."""
        edit = _MAKERS[kind](self.tools, passages(texts, strength)[side])
        return apply(texts[side], [edit]) if edit is not None else None

    def moved(self, text: str) -> Edited | None:
        """Move what stands before the first comma to the end, or two sentences past each other: no error."""
        words = word_spans(text)
        cuts = [
            place for place in range(1, len(words)) if re.search(r"[.!?]", text[words[place - 1][1] : words[place][0]])
        ]
        order = np.arange(len(words))
        if cuts:
            place = self.tools.rng.choice(cuts)
            parts = text[: words[place][0]].strip(), text[words[place][0] :].strip()
            new, order = f"{parts[1]} {parts[0]}", np.concatenate([order[place:], order[:place]])
        else:
            found = re.match(r"^((?:\S+ ){1,6}\S+), (.{20,}?)([.!?]?)$", text)
            if not found or "," in found[2]:
                return None
            place = len(word_spans(found[1]))
            first = found[1] if found[1].split()[0].isupper() else found[1][:1].lower() + found[1][1:]
            new = f"{found[2][:1].upper()}{found[2][1:]} {first}{found[3]}"
            order = np.concatenate([order[place:], order[:place]])
        return Edited(new, order, (), np.full(len(order), NEW)) if len(word_spans(new)) == len(order) else None


def mended(machine: str, person: str) -> Edited | None:
    """See a machine translation as damage done to what a person made of it: what the person put in had been cut."""
    mine, theirs = ([text[a:b].casefold() for a, b in word_spans(text)] for text in (machine, person))
    old = np.full(len(mine), NEW, np.int64)
    owner = np.full(len(mine), NEW, np.int64)
    edits: list[Edit] = []
    for name, i1, i2, j1, j2 in difflib.SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes():
        if name == "equal":
            old[j1:j2] = np.arange(i1, i2)
            continue
        heavy = any(not grammar(word, Language.EN) for word in theirs[i1:i2])
        owner[j1:j2] = len(edits)
        edits.append(Edit(i1, i2, "", "cut" if name == "delete" and heavy else "changed"))
    return Edited(machine, old, tuple(edits), owner)


def _meets(edit: Edit, others: Sequence[Edit]) -> bool:
    return any(edit.start <= other.stop and other.start <= edit.stop for other in others)


_MAKERS: dict[str, Callable[[Tools, Passage], Edit | None]] = {
    "one word cut": cut_one,
    "2 or 3 words cut": cut_some(2, 3),
    "4 to 8 words cut": cut_some(4, 8),
    "clause cut": cut_clause,
    "phrase cut": cut_phrase,
    "long cut": cut_long,
    "word added": add_word,
    "phrase added": add_phrase,
    "same field": replace_field,
    "opposite": replace_opposite,
    "false friend": replace_friend,
    "name": replace_name,
    "number": replace_number,
    "unit": replace_unit,
    "inflection": replace_inflection,
    "negation": negate,
}

KINDS = {
    "one word cut": 20, "2 or 3 words cut": 13, "4 to 8 words cut": 7, "clause cut": 4, "phrase cut": 9, "long cut": 3,
    "word added": 6, "phrase added": 7, "same field": 22, "opposite": 13, "false friend": 1, "name": 4, "number": 3,
    "unit": 1, "inflection": 3, "negation": 8,
}  # fmt: skip
"""How often damage of each kind is tried."""
