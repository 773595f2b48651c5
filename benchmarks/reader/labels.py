"""From edits of a good translation to what became of every word of both sides.

In the good translation each word is aligned by vectors; the words whose alignment lies in what an edit then took out of
the other side are missing (or rendered wrongly), those whose alignment does not are there. Words in between are left out
of account, as are words that align to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.edits import NEW, Edited
from reader.pairs import UNKNOWN

__all__ = ["SIDES", "Labels", "labelled"]

SIDES = (0, 1)
GONE, THERE, ALIGNED = 0.65, 0.35, 0.12  # shares of a word's alignment; the strength from which it is one
LINKED, APART = 0.3, 0.5  # strength of a link that is learnt; share that its best rival may have of it

Array = NDArray[np.int8]


@dataclass(slots=True)
class Labels:
    """Of the words of one side, 1, 0 or UNKNOWN, (w,); `gaps` of the places between them, (w + 1,).

    `links` holds of each word the word of the other side that renders it, len(other) where none does, or UNKNOWN.
    """

    missing: Array
    wrong: Array
    edited: Array
    gaps: Array
    links: NDArray[np.int16]


def labelled(
    strength: NDArray[np.float32], done: tuple[Edited | None, Edited | None], doubts: tuple[Array, Array]
) -> tuple[Labels, Labels]:
    """Label both sides.

    Args:
        strength: how firmly the words of the good translation are aligned, (a, b).
        done: what was done to the Russian and to the English, or None.
        doubts: of the good translation's words, (a,) and (b,), 1 where a word may be missing already: it is not held against it.
    """
    olds = [
        edited.old if edited is not None else np.arange(strength.shape[side])
        for side, edited in zip(SIDES, done, strict=True)
    ]
    found = tuple(_own(done[side], len(olds[side])) for side in SIDES)
    for side in SIDES:
        matrix = strength if side == 0 else strength.T
        _across(found[side], olds[side], matrix, done[1 - side])
        there = olds[side] != NEW
        doubtful = np.zeros(len(there), bool)
        doubtful[there] = doubts[side][olds[side][there]] > 0
        for row in (found[side].missing, found[side].wrong):
            row[doubtful & (row == 0)] = UNKNOWN
        _link(found[side], olds[side], olds[1 - side], matrix)
        _quieten(found[side], done[1 - side])
    return found[0], found[1]


def _own(edited: Edited | None, words: int) -> Labels:
    """Label what was done to a side itself."""
    blank = [np.zeros(words, np.int8) for _ in range(2)]
    found = Labels(
        *blank, np.full(words, UNKNOWN, np.int8), np.zeros(words + 1, np.int8), np.full(words, UNKNOWN, np.int16)
    )
    if edited is None:
        return found
    for index, edit in enumerate(edited.edits):
        mine = np.flatnonzero(edited.owner == index)
        if edit.kind == "cut":
            after = np.flatnonzero(edited.old >= edit.stop)
            found.gaps[after[0] if len(after) else words] = 1
        elif edit.kind == "added":
            found.missing[mine] = 1
            found.wrong[mine] = UNKNOWN
        else:
            found.wrong[mine] = 1 if edit.kind == "replaced" else UNKNOWN
            found.missing[mine] = UNKNOWN
    return found


def _across(found: Labels, old: NDArray[np.int64], strength: NDArray[np.float32], other: Edited | None) -> None:
    """Label the words of a side by what was done to the other."""
    if other is None:
        return
    there = old != NEW
    own = strength[old[there]]
    total = own.sum(1) + 1e-6
    aligned = own.max(1, initial=0.0) > ALIGNED
    for kind, name in (("cut", "missing"), ("replaced", "wrong"), ("changed", "")):
        gone = np.zeros(strength.shape[1], bool)
        for edit in other.edits:
            if edit.kind == kind:
                gone[edit.start : edit.stop] = True
        if not gone.any():
            continue
        share = own[:, gone].sum(1) / total
        lost, unclear = (share > GONE) & aligned, share >= THERE
        for row in ("missing", "wrong"):
            values = getattr(found, row)
            changed = values[there]
            changed[unclear & (changed == 0)] = UNKNOWN
            if row == name:
                changed[lost] = 1
            values[there] = changed


def _link(found: Labels, old: NDArray[np.int64], other: NDArray[np.int64], strength: NDArray[np.float32]) -> None:
    """Say which word renders which, where that is beyond doubt."""
    place = np.full(strength.shape[1], UNKNOWN, np.int64)
    place[other[other != NEW]] = np.flatnonzero(other != NEW)
    for word, before in enumerate(old):
        if found.missing[word] == 1:
            found.links[word] = len(other)
        elif before != NEW:
            row = strength[before]
            best = int(row.argmax())
            rival = np.partition(row, -2)[-2] if len(row) > 1 else 0.0
            if row[best] > LINKED and rival < APART * row[best] and place[best] != UNKNOWN:
                found.links[word] = place[best]


def _quieten(found: Labels, other: Edited | None) -> None:
    """Where words were put into the other side, nobody knows in which gap of this one they belong."""
    if other is not None and any(edit.kind in {"added", "changed"} for edit in other.edits):
        found.gaps[found.gaps == 0] = UNKNOWN
