"""Bitexts with gold beads: read from the development data, cut, and damaged on purpose."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from tta.aligner import Outline
from tta.encoder import Encoder
from tta.encoder.centre import bundled_means, centred
from tta.encoder.spelling import plain_spelling
from tta.types import Language, Vectors

Indices = tuple[int, ...]
Beads = Sequence[tuple[Indices, Indices]]


@dataclass(frozen=True)
class Gold:
    """Two lists of segments, how they correspond, and their vectors as the encoder gave them."""

    name: str
    source: Sequence[str]
    target: Sequence[str]
    beads: Beads
    vectors: tuple[Vectors, Vectors] | None = None

    def encoded(self, encode: Callable[[Sequence[str]], Vectors]) -> Gold:
        """Return the same with vectors."""
        return replace(self, vectors=(encode(self.source), encode(self.target)))

    def centred(self) -> tuple[Vectors, Vectors]:
        """Return the vectors as `tta.align` would have them."""
        assert self.vectors is not None
        return (
            centred(self.vectors[0], bundled_means(Language.RU)),
            centred(self.vectors[1], bundled_means(Language.EN)),
        )

    def lengths(self) -> tuple[list[int], list[int]]:
        """Return the code points of each segment."""
        return [len(text) for text in self.source], [len(text) for text in self.target]

    def outlines(self) -> tuple[Outline, Outline]:
        """Return what the aligner is told of the segments beside their vectors."""
        left, right = self.lengths()
        return Outline(left), Outline(right)


def encode_with(encoder: Encoder) -> Callable[[Sequence[str]], Vectors]:
    """Return a function that encodes segments as `tta.align` does."""
    return lambda texts: encoder.encode([plain_spelling(text) for text in texts])


def read(path: Path) -> Gold:
    """Read a file of the development data's `alignment/`."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        content = json.load(file)
    beads = [(tuple(left), tuple(right)) for left, right in content["beads"]]
    return Gold(path.name.removesuffix(".json.gz"), content["src"], content["tgt"], beads)


def part(gold: Gold, first: int, stop: int) -> Gold:
    """Return the beads from `first` up to `stop`, with their segments."""
    beads = gold.beads[first:stop]
    return regrouped(
        gold,
        [(i,) for left, _ in beads for i in left],
        [(j,) for _, right in beads for j in right],
    )


def damaged(gold: Gold, rng: np.random.Generator, runs: float, singles: float) -> Gold:
    """Drop runs of one to five beads from one side, beginning at a share of the beads, and single segments."""
    gone: tuple[set[int], set[int]] = set(), set()
    place = 0
    while place < len(gold.beads):
        length = 1
        if rng.random() < runs:
            side, length = int(rng.integers(2)), int(rng.integers(1, 6))
            for bead in gold.beads[place : place + length]:
                gone[side].update(bead[side])
        place += length
    for side, texts in enumerate((gold.source, gold.target)):
        gone[side].update(np.flatnonzero(rng.random(len(texts)) < singles).tolist())
    return regrouped(
        gold,
        [(i,) for i in range(len(gold.source)) if i not in gone[0]],
        [(j,) for j in range(len(gold.target)) if j not in gone[1]],
    )


def mended(deleted: Gold, whole: Gold) -> Gold:
    """Return a bitext from which target segments were deleted, with the deletions inside blocks told in its gold.

    Of a block of several segments on both sides, a gold that only takes the deleted segment off says that what is left
    renders all of the source. Where both sides had as many, the k-th is taken to render the k-th; otherwise a source
    segment belongs to the target segment in which its middle falls, by length. A single source segment is still
    rendered in part.
    """
    place = _places_left(whole.target, deleted.target)
    beads: list[tuple[Indices, Indices]] = []
    for left, right in whole.beads:
        there = [j in place for j in right]
        rendered = tuple(place[j] for j in right if j in place)
        if len(left) == 1 and rendered:
            lost: set[int] = set()
        else:
            owners = _owners(whole, left, right)
            lost = {i for i, owner in zip(left, owners, strict=True) if not there[owner]} if right else set()
        kept = tuple(i for i in left if i not in lost)
        beads += [((i,), ()) for i in sorted(lost)]
        if kept or rendered:
            beads.append((kept, rendered))
    return replace(deleted, beads=beads)


def _owners(gold: Gold, left: Indices, right: Indices) -> list[int]:
    """Return which of a block's target segments each of its source segments belongs to."""
    if len(left) == len(right):
        return list(range(len(left)))
    ours, theirs = (
        np.cumsum([0, *(len(texts[index]) for index in side)])
        for texts, side in ((gold.source, left), (gold.target, right))
    )
    middles = (ours[1:] + ours[:-1]) / 2 / max(1, ours[-1]) * theirs[-1]
    return (np.searchsorted(theirs[1:], middles).clip(0, len(right) - 1)).tolist() if right else []


def _places_left(whole: Sequence[str], part: Sequence[str]) -> dict[int, int]:
    """Return where the segments stand that were not deleted, by where they stood."""
    found: dict[int, int] = {}
    for index, text in enumerate(whole):
        if len(found) < len(part) and text == part[len(found)]:
            found[index] = len(found)
    return found


def merged(gold: Gold, rng: np.random.Generator, share: float) -> Gold:
    """Join two or three neighbours on one side, for a share of the beads each way; for bitexts of 1-1 beads."""
    groups: tuple[list[Indices], list[Indices]] = [], []
    place = 0
    while place < len(gold.beads):
        draw = rng.random()
        length = 1 if draw >= 2 * share else 2 if rng.random() < 0.85 else 3
        taken = gold.beads[place : place + length]
        joined = 0 if draw < share else 1
        for side in (0, 1):
            indices = [index for bead in taken for index in bead[side]]
            if length > 1 and side == joined:
                groups[side].append(tuple(indices))
            else:
                groups[side].extend((index,) for index in indices)
        place += length
    return regrouped(gold, *groups)


def regrouped(gold: Gold, source: Sequence[Indices], target: Sequence[Indices]) -> Gold:
    """Return a bitext whose segments are groups of the old ones; what is in no group is gone.

    Beads follow: those that a group joins become one, and what lost its counterpart stands alone.
    """
    bead_of: tuple[dict[int, int], dict[int, int]] = {}, {}
    for number, bead in enumerate(gold.beads):
        for side in (0, 1):
            bead_of[side].update(dict.fromkeys(bead[side], number))
    leader = list(range(len(gold.beads)))
    for side, groups in enumerate((source, target)):
        for group in groups:
            for index in group[1:]:
                leader[bead_of[side][index]] = leader[bead_of[side][group[0]]]
    collected: dict[int, tuple[list[int], list[int]]] = {}
    for side, groups in enumerate((source, target)):
        for number, group in enumerate(groups):
            collected.setdefault(leader[bead_of[side][group[0]]], ([], []))[side].append(number)
    beads: list[tuple[Indices, Indices]] = []
    for _, (left, right) in sorted(collected.items()):
        if left and right:
            beads.append((tuple(left), tuple(right)))
        else:
            beads += [((i,), ()) for i in left] + [((), (j,)) for j in right]
    vectors = gold.vectors and (_joined(gold.vectors[0], source), _joined(gold.vectors[1], target))
    return Gold(gold.name, _texts(gold.source, source), _texts(gold.target, target), beads, vectors or None)


def _texts(texts: Sequence[str], groups: Iterable[Indices]) -> list[str]:
    return [" ".join(texts[index] for index in group) for group in groups]


def _joined(vectors: Vectors, groups: Sequence[Indices]) -> Vectors:
    """Add up token sums and string words together; spans of words are of no use then."""
    taken = vectors.take([index for group in groups for index in group])
    bounds = np.cumsum([0, *(len(group) for group in groups)])
    return Vectors(
        np.add.reduceat(taken.sums, bounds[:-1], axis=0),
        np.add.reduceat(taken.counts, bounds[:-1]),
        taken.words,
        taken.word_spans,
        taken.word_offsets[bounds],
    )
