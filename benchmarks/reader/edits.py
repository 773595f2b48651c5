"""Editing a text word by word, so that it is known afterwards where each word comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tta.encoder.forward import word_spans

__all__ = ["NEW", "Edit", "Edited", "apply"]

NEW = -1


@dataclass(frozen=True, slots=True)
class Edit:
    """Words `start` to `stop` (half-open) of a text give way to `new`, which may be empty, as may be the range.

    Attributes:
        kind: `cut`, `added`, `replaced` (says something else), or `changed` (nobody says how much).
    """

    start: int
    stop: int
    new: str
    kind: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after its edits.

    Attributes:
        text: as it stands now.
        old: of each word, which word of the text before it is; NEW for one that was put in.
        edits: what was done, in order.
        owner: of each word, by which edit it was put in; NEW for one that was there before.
    """

    text: str
    old: NDArray[np.int64]
    edits: tuple[Edit, ...]
    owner: NDArray[np.int64]


def apply(text: str, edits: Sequence[Edit]) -> Edited | None:
    """Return the text with edits made; None where they overlap or what is left cannot be told apart into words."""
    words = word_spans(text)
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.stop))
    pieces: list[str] = []
    old: list[int] = []
    owner: list[int] = []
    place = at = 0
    for index, edit in enumerate(ordered):
        if edit.start < place or edit.stop > len(words):
            return None
        begin = words[edit.start][0] if edit.start < len(words) else len(text)
        end = words[edit.stop - 1][1] if edit.stop > edit.start else begin
        old += range(place, edit.start)
        owner += [NEW] * (edit.start - place)
        new = len(word_spans(edit.new))
        old += [NEW] * new
        owner += [index] * new
        pieces += [text[at:begin], edit.new, " " if edit.new and edit.stop == edit.start else ""]
        place, at = edit.stop, end
    pieces.append(text[at:])
    old += range(place, len(words))
    owner += [NEW] * (len(words) - place)
    edited = _tidied("".join(pieces), capital=text[:1].isupper())
    if len(word_spans(edited)) != len(old) or len(old) < 2:
        return None
    return Edited(edited, np.array(old, np.int64), tuple(ordered), np.array(owner, np.int64))


def _tidied(text: str, *, capital: bool) -> str:
    """Mend the spaces and marks that a cut leaves behind."""
    text = re.sub(r"\(\s*\)", "", re.sub(r"\s+", " ", text)).strip()
    text = re.sub(r"(?:[,;:—–-]\s+)+([,;:.!?])", r"\1", re.sub(r"\s+([,.;:!?])", r"\1", text))
    text = re.sub(r",\s*,", ",", re.sub(r"^[,;:.!?—–-]+\s*", "", text))
    return text[:1].upper() + text[1:] if capital else text
