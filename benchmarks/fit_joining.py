"""Fit the aligner's third network, which says whether a segment is joined to its neighbour or left alone.

    python benchmarks/fit_joining.py --data ../shared/data

It is added to the second network, which stands, for beads of several segments on a side; it sees what the segments of
such a bead bring. Fitted on 2,000 pairs of MLQE-PE, verses 5,000 to 7,700, 8,000 to 9,500 and 12,400 to 13,900 of the
Bible and the three books of `fit_aligner.py`, each whole and damaged, and on a few short sentences at a time of which
some lack their counterpart. Choices were made on the later part of each and on newstest2020, before the network that
ships was fitted on all but the news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from fitting.aligner_documents import post_edits
from fitting.aligner_examples import Example, example
from fitting.aligner_networks import SEED, Manner, as_lists, fit_mean, renew
from measures.command import parser
from texts.gold import Gold, damaged, encode_with, merged, part, read, regrouped
from tta.aligner.network import networks
from tta.aligner.search import contested, evidence_of_joining, rivals
from tta.aligner.words import holds_of
from tta.pipeline.encoding import encoder_of

MANNER = Manner(hidden=8, epochs=12, decay=0.1)
BOOKS = 3  # times that each book is taken: they are few, and free where verses and news are close
SHORT = 60  # code points of a short sentence
LISTS = 40  # of a few short sentences, from each text
PLACES = ((5000, 6200), (6200, 7700), (8000, 9500), (12400, 13900))  # of the Bible


def main() -> None:
    """Fit and write the weights."""
    data: Path = parser(__doc__).parse_args().data
    torch.manual_seed(SEED)
    encode = encode_with(encoder_of())
    examples = [joining(example(gold)) for gold in documents(data, encode)]
    renew(third=as_lists(fit_mean(examples, MANNER)))


def documents(data: Path, encode: Callable[[Sequence[str]], Any]) -> Iterator[Gold]:
    """Yield what is fitted on."""
    rng = np.random.default_rng(SEED)
    books = [
        read(data / "alignment" / f"book_{name}.json.gz").encoded(encode)
        for name in ("pinocchio", "kara_soz", "the_happy_prince")
    ]
    for book in books:
        for runs in (0.0, 0.03, 0.06):
            yield from [damaged(book, rng, runs, 0.0)] * BOOKS
        yield from [lacking(book, rng, 0.05)] * BOOKS
    pairs = part(post_edits(data), 4000, 6000).encoded(encode)
    for start in (0, 1000):
        thousand = part(pairs, start, start + 1000)
        for share, runs, singles in ((0.02, 0.0, 0.005), (0.06, 0.01, 0.01), (0.12, 0.0, 0.015), (0.12, 0.01, 0.03)):
            yield damaged(merged(thousand, rng, share), rng, runs, singles)
    for start in range(0, 2000, 100):
        yield damaged(merged(part(pairs, start, start + 100), rng, 0.06), rng, 0.0, 0.01)
    for start in range(0, 2000, 20):
        size = int(rng.integers(3, 18))
        yield damaged(merged(part(pairs, start, start + size), rng, 0.08), rng, 0.0, 0.06)
    bible = read(data / "alignment" / "bible_30k.json.gz")
    for first, stop in PLACES:
        verses = part(bible, first, stop).encoded(encode)
        for runs in (0.0, 0.01, 0.03):
            yield damaged(verses, rng, runs, 0.0)
        yield lacking(verses, rng, 0.03)
        for start in range(0, stop - first, 150):
            yield lacking(damaged(part(verses, start, start + 150), rng, 0.01, 0.0), rng, 0.02)
    for text in (books[0], pairs):
        short = [number for number in range(len(text.beads)) if is_short(text, number)]
        for _ in range(LISTS):
            yield lacking(chosen(text, sorted(rng.permutation(short)[: rng.integers(3, 13)].tolist())), rng, 0.12)


def lacking(gold: Gold, rng: np.random.Generator, share: float) -> Gold:
    """Take single segments from either side where one renders one, so that the gold still holds."""
    gone: tuple[set[int], set[int]] = set(), set()
    for bead in gold.beads:
        if len(bead[0]) == len(bead[1]) == 1 and rng.random() < share:
            side = int(rng.integers(2))
            gone[side].add(bead[side][0])
    return regrouped(
        gold,
        [(i,) for i in range(len(gold.source)) if i not in gone[0]],
        [(j,) for j in range(len(gold.target)) if j not in gone[1]],
    )


def is_short(gold: Gold, number: int) -> bool:
    """Whether a bead is one short sentence on each side."""
    left, right = gold.beads[number]
    return len(left) == len(right) == 1 and max(len(gold.source[left[0]]), len(gold.target[right[0]])) <= SHORT


def chosen(gold: Gold, numbers: Sequence[int]) -> Gold:
    """Return some of the beads."""
    beads = [gold.beads[number] for number in numbers]
    return regrouped(gold, [(i,) for left, _ in beads for i in left], [(j,) for _, right in beads for j in right])


def joining(item: Example) -> Example:
    """Return what the third network sees in use; how close the document is does not count in fitting."""
    first, second = networks().first, networks().second
    _, live = rivals(item.lattice, first.score(item.features, item.lattice.kind))
    lattice, features = item.lattice.take(live), item.features[live]
    doubt = contested(lattice)
    holds = holds_of(lattice, *item.gold.centred(), ~doubt, doubt)
    known = second.score(np.hstack([features, holds.against_level]), lattice.kind)
    return Example(
        item.name,
        lattice,
        evidence_of_joining(features, holds),
        item.allowed[live],
        replace(item.gold, vectors=None),
        known,
        holds.tells_joining,
    )


if __name__ == "__main__":
    main()
