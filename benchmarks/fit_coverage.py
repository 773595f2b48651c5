"""Fit which words a translation leaves out: `tta/scorers/words/rendition.npz` and `tta/scorers/words/coverage.json`.

    python benchmarks/fit_coverage.py --data ../shared/data [--curves]

The network is fitted on damage (`damage.py`, seeded) done to good translations: the post-edits of MLQE-PE's training
part, the first half of WMT22, 1,500 blocks of the Bible beyond verse 8,000, paragraphs of Pinocchio, Kara Soz and The
Happy Prince; on two to four of them joined; and on the word tags of MLQE-PE's machine translations (training part).
Then, the network being settled, the curves from runs of words to probabilities and the thresholds, on what it has not seen:
post-edits of MLQE-PE's development part, paragraphs of Alice, every second document of Bio-MQM's references, each as it
is and damaged. `--curves` does only this.

Not fitted on, and left for `detection.py`: the second half of WMT22, the translations of Bio-MQM, DEMETR, the corpus.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from damage import cut, substitute, vocabulary
from numpy.typing import NDArray
from rendition_training import UNKNOWN, Example, Labels, RenditionNet, alignment, exported, fit, labels_of_cut

import tta.scorers.words.coverage
from tta.encoder import Encoder
from tta.encoder.centre import bundled_means
from tta.encoder.spelling import plain_spelling
from tta.pipeline.encoding import encoder_of
from tta.types import Language

SEED = 1977
EPOCHS = 6
FIRST_EPOCHS = 2  # of the network that only serves to align words better for the labels of the second
LONGEST = 160  # words of an English text that is learnt from
JOINED = {"mlqe": 900, "wmt22": 900, "bible": 300, "pinocchio": 300}

Pair = tuple[str, str]


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


def main() -> None:
    """Fit, write, and say how far it has come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--curves", action="store_true", help="keep the network, fit only curves and thresholds")
    chosen = parser.parse_args()
    folder = Path(tta.scorers.words.coverage.__file__).parent
    encoder = encoder_of()
    if not chosen.curves:
        learnt = list(samples(chosen.data, random.Random(SEED)))
        say(f"{len(learnt)} samples")
        vectors = encoded(learnt, encoder)
        network = fit(examples(learnt[::2], vectors, None), FIRST_EPOCHS, SEED, say)
        network = fit(examples(learnt, vectors, network), EPOCHS, SEED, say)
        np.savez_compressed(folder / "rendition.npz", **exported(network))
    from coverage_curves import fit_curves

    fitted = fit_curves(chosen.data, encoder, SEED, say)
    (folder / "coverage.json").write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")
    print(json.dumps(fitted))


def say(line: str) -> None:
    """Print progress."""
    print(line, file=sys.stderr, flush=True)


# ---------------------------------------------------------------- texts


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


def rows_of(path: Path) -> list[dict[str, str]]:
    """Read a TSV file without quoting."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def mlqe(data: Path, split: str) -> list[dict[str, str]]:
    """Read one part of MLQE-PE."""
    return [row for row in rows_of(data / "mlqe_pe_ruen.tsv") if row["split"] == split]


def wmt22(data: Path) -> list[Pair]:
    """Read the professional translations of WMT22."""
    return [(row["src"], row["ref"]) for row in rows_of(data / "wmt22_ruen_ref.tsv")]


def blocks(path: Path, first: int = 0, most: int = 70) -> list[Pair]:
    """Read the gold beads of a bitext that have both sides and at most `most` Russian words, from a segment on."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        book: dict[str, Any] = json.load(file)
    pairs = [
        (" ".join(book["src"][i] for i in source), " ".join(book["tgt"][j] for j in target))
        for source, target in book["beads"]
        if source and target and source[0] >= first
    ]
    return [pair for pair in pairs if 3 <= len(pair[0].split()) <= most and 3 <= len(pair[1].split()) <= 90]


def detokenised(text: str) -> str:
    """Undo the tokenisation of MLQE-PE's post-edits."""
    text = re.sub(r"\s+([,.;:!?%)\]»”])", r"\1", text)
    text = re.sub(r"([(\[«“$])\s+", r"\1", text)
    text = re.sub(r"\s+('(?:s|t|re|ve|ll|d|m)\b|n't\b|’\w)", r"\1", text, flags=re.I)
    return re.sub(r'" ([^"]*?) "', r'"\1"', re.sub(r"(\w) - (\w)", r"\1-\2", text))


def tags_of_words(text: str, tokens: str, tags: str) -> NDArray[np.float32] | None:
    """Carry the tags of tokens over to words, by their characters; None where the two do not spell the same."""
    from tta.encoder.forward import word_spans

    split, marks = tokens.split(" "), tags.split(" ")
    if len(split) != len(marks) or "".join(split) != text.replace(" ", ""):
        return None
    wrong = [mark == "BAD" for token, mark in zip(split, marks, strict=True) for _ in token]
    place = np.cumsum([0] + [character != " " for character in text])
    return np.array([any(wrong[place[a] : place[b]]) for a, b in word_spans(text)], np.float32)


# ---------------------------------------------------------------- vectors and labels


class Vectors:
    """Centred word vectors of many texts, each encoded once."""

    def __init__(self, encoder: Encoder, language: Language, texts: Iterable[str]) -> None:
        """Encode all texts of one language."""
        plain = sorted({plain_spelling(text) for text in texts})
        encoding = encoder.encode(plain)
        self._words = (encoding.words - bundled_means(language).word).astype(np.float16)
        self._bounds = encoding.word_offsets
        self._rows = {text: row for row, text in enumerate(plain)}

    def of(self, text: str) -> NDArray[np.float16]:
        """Return the word vectors of one text, (w, m)."""
        row = self._rows[plain_spelling(text)]
        return self._words[self._bounds[row] : self._bounds[row + 1]]


def encoded(learnt: Sequence[Sample], encoder: Encoder) -> tuple[Vectors, Vectors]:
    """Encode the Russian and the English texts of samples."""
    russian, english = (
        Vectors(encoder, language, (text for item in learnt for text in (item.texts[side], item.whole[side])))
        for side, language in enumerate(Language)
    )
    return russian, english


def examples(learnt: Sequence[Sample], vectors: tuple[Vectors, Vectors], aligner: RenditionNet | None) -> list[Example]:
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


if __name__ == "__main__":
    main()
