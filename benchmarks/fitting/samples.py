"""What the network of words is fitted on: good translations, damaged ones, tagged ones, and a label for each word."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fitting.rendition_network import RenditionNet
from fitting.word_labels import UNKNOWN, Example, Labels, alignment, labels_of_cut
from texts.damage import cut, substitute, vocabulary
from texts.development import Pair, blocks, detokenised, mlqe, wmt22
from texts.vectors import WordVectors
from texts.word_tags import tags_of_words
from tta.encoder import Encoder
from tta.types import Language

__all__ = ["Sample", "encoded", "examples", "samples"]

LONGEST = 160  # words of an English text that is learnt from
JOINED = {"mlqe": 900, "wmt22": 900, "bible": 300, "pinocchio": 300}


@dataclass(frozen=True)
class Sample:
    """A pair of texts, Russian and English, and what was done to it.

    Attributes:
        texts: the two as they stand.
        whole: the two before any damage.
        kept: of the damaged text's words, which are left; None where nothing was done.
        kind: good, cut (either side), substituted (English), or tagged.
        tags: of every word of the two texts, whether it is wrong; UNKNOWN where nobody says.
    """

    texts: Pair
    whole: Pair
    kind: str
    kept: NDArray[np.bool_] | None = None
    tags: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None


def samples(data: Path, rng: random.Random) -> Iterator[Sample]:
    """Yield good translations of the training sets, their damaged versions, and tagged machine translations."""
    good = {
        "mlqe": [(row["src"], detokenised(row["pe"])) for row in mlqe(data, "train")],
        "wmt22": wmt22(data)[:1008],
        "bible": rng.sample(blocks(data / "alignment" / "bible_30k.json.gz", first=8000), 1500),
        **{
            name: blocks(data / "alignment" / f"book_{name}.json.gz")
            for name in ("pinocchio", "kara_soz", "the_happy_prince")
        },
    }
    words = vocabulary([english for name in ("mlqe", "wmt22") for _, english in good[name]])
    for name, pairs in good.items():
        for place, pair in enumerate(pairs):
            yield Sample(pair, pair, "good")
            yield from damaged(pair, rng)
            if place % 2 and (new := substitute(pair[1], words, rng)):
                yield Sample((pair[0], new[0]), pair, "substituted", new[1])
        for _ in range(JOINED.get(name, 0)):
            place, count = rng.randrange(len(pairs) - 4), rng.choice([2, 2, 3, 4])
            together = pairs[place : place + count]
            pair = " ".join(item[0] for item in together), " ".join(item[1] for item in together)
            yield Sample(pair, pair, "good")
            yield from damaged(pair, rng)
    for row in mlqe(data, "train"):
        tags = tuple(
            tags_of_words(row[text], row[f"{side}_tok"], row[tag])
            for text, side, tag in (("src", "src", "src_tags"), ("mt", "mt", "mt_word_tags"))
        )
        if tags[0] is not None and tags[1] is not None:
            yield Sample((row["src"], row["mt"]), (row["src"], row["mt"]), "tagged", tags=(tags[0], tags[1]))


def damaged(pair: Pair, rng: random.Random) -> Iterator[Sample]:
    """Yield a pair with words taken out of the English, twice, and once out of the Russian."""
    for _ in range(2):
        if found := cut(pair[1], Language.EN, rng):
            yield Sample((pair[0], found[0]), pair, "cut English", found[1])
    if found := cut(pair[0], Language.RU, rng):
        yield Sample((found[0], pair[1]), pair, "cut Russian", found[1])


def encoded(learnt: Sequence[Sample], encoder: Encoder) -> tuple[WordVectors, WordVectors]:
    """Encode the Russian and the English texts of samples."""
    russian, english = (
        WordVectors(encoder, language, [text for item in learnt for text in (item.texts[side], item.whole[side])])
        for side, language in enumerate(Language)
    )
    return russian, english


def examples(
    learnt: Sequence[Sample], vectors: tuple[WordVectors, WordVectors], aligner: RenditionNet | None
) -> list[Example]:
    """Label samples by the alignment of their words, in a network's projections if there is one.

    Samples whose words cannot be told apart are left out, as are very short and very long ones.
    """
    found = []
    for item in learnt:
        words = vectors[0].of(item.texts[0]), vectors[1].of(item.texts[1])
        if min(len(words[0]), len(words[1])) < 3 or len(words[1]) > LONGEST:
            continue
        whole = [vectors[side].of(item.whole[side]).astype(np.float32) for side in (0, 1)]
        strength = alignment(whole[0], whole[1]) if aligner is None else aligner.alignment(whole[0], whole[1])
        labels = labels_of(item, strength)
        if all(len(words[side]) == len(labels[side].missing) for side in (0, 1)):
            found.append(Example(*words, labels))
    return found


def labels_of(item: Sample, strength: NDArray[np.float32]) -> tuple[Labels, Labels]:
    """Say of every word what has become of it; `strength` aligns the words of both texts before the damage."""
    there = [np.zeros(words, np.float32) for words in strength.shape]
    if item.kind == "tagged" and item.tags:
        silent = [np.full(len(tags), UNKNOWN, np.float32) for tags in item.tags]
        return Labels(silent[0], item.tags[0]), Labels(silent[1], item.tags[1])
    if item.kept is None:
        return Labels(there[0], there[0]), Labels(there[1], there[1])
    cut_russian = item.kind == "cut Russian"
    strength = strength.T if cut_russian else strength
    if strength.shape[1] != len(item.kept):
        return Labels(there[0][:0], there[0][:0]), Labels(there[1][:0], there[1][:0])
    lost = labels_of_cut(strength, item.kept)
    untouched = np.where(lost == 0, np.float32(0.0), np.float32(UNKNOWN))
    left = np.zeros(int(item.kept.sum()), np.float32)
    if item.kind == "substituted":
        replaced = np.where(item.kept, np.float32(0.0), np.float32(UNKNOWN))
        return Labels(untouched, lost), Labels(replaced, (~item.kept).astype(np.float32))
    if cut_russian:
        return Labels(left, left), Labels(lost, untouched)
    return Labels(lost, untouched), Labels(left, left)
