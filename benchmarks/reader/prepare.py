"""Align every pair once and gather the lexicons: `prepared.pkl`, which `train.py` draws its samples from.

    PYTHONPATH=benchmarks python -m reader.prepare --data FOLDER --raw FOLDER --out FILE [--known FILE] [--systems FILE]

Pairs that an earlier run prepared (`--known`) are taken from it; `--systems` is what `systems.py` found.
The pickle is a file of one's own between two steps on one machine; nothing of it is shipped.
"""

from __future__ import annotations

import argparse
import importlib
import pickle
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from fitting.word_labels import alignment
from reader.apart import apart, partners
from reader.base import bundled_base
from reader.corpora import corpora, counted
from reader.lexicon import Lexicon, gathered, joined
from reader.pairs import Pair
from tta.cross_encoder.packing import owners_of
from tta.encoder.centre import bundled_means
from tta.encoder.forward import word_spans
from tta.encoder.spelling import plain_spelling
from tta.scorers.words.network import network
from tta.types import Language, Vectors

__all__ = ["WEIGHTS", "Prepared", "aligned", "read", "strengths_of"]

LONGEST = 130  # words of a side
DOUBT = 0.5
SEED = 1977
_WORD_LAYER = 8  # whose states are the word vectors of tta
WEIGHTS = {
    "mlqe post-edits": 1.0, "mlqe tags": 0.8, "wmt22 ru-en": 1.6, "wmt23 en-ru": 1.5, "wmt22 en-ru": 1.2, "wmt21 en-ru A": 1.0,
    "wmt21 en-ru B": 1.0, "wmt21 ru-en A": 1.2, "wmt21 ru-en B": 1.2, "bible": 0.5, "books": 0.8, "libreoffice": 0.6,
    "mqm en-ru": 0.4, "wesnoth": 0.6, "gnome": 0.6, "vue": 0.6, "react": 0.6, "rust": 0.6, "debian": 0.6, "stories": 1.0,
    "privacy": 0.8, "guide": 1.0, "wmt21 ru-en systems": 0.7, "wmt21 en-ru systems": 0.5, "wmt22 ru-en systems": 0.7,
    "wmt22 en-ru systems": 0.5, "newstest2012": 0.6, "newstest2013": 0.6, "newstest2014": 1.0, "newstest2015": 1.0,
    "newstest2016": 1.0, "newstest2017": 1.0, "newstest2019 ru-en": 1.2, "tico19": 0.7,
}  # fmt: skip
"""How often a pair of each set is drawn, on average."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pair ready to be learnt from: texts as the encoder gets them.

    Attributes:
        strength: how firmly the words of the Russian and of the good English are aligned, (a, b).
        doubts: of each word of both, 1 where the shipped network takes it for missing or wrong as it is.
    """

    pair: Pair
    strength: NDArray[np.float16]
    doubts: tuple[NDArray[np.int8], NDArray[np.int8]]


def main() -> None:
    """Prepare all corpora."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--raw", "--out"):
        parser.add_argument(name, type=Path, required=True)
    for name in ("--known", "--systems"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--most", type=int, help="prepare no more pairs than this, drawn at random")
    chosen = parser.parse_args()
    pairs = corpora(chosen.data, chosen.raw)
    if chosen.most is not None:
        rng = random.Random(SEED)
        keys = [rng.random() ** (1 / WEIGHTS.get(pair.origin, 0.7)) for pair in pairs]
        least = sorted(keys)[-min(chosen.most, len(keys))]
        pairs = [pair for key, pair in zip(keys, pairs, strict=True) if key >= least]
    if chosen.systems is not None:
        pairs += pickle.loads(chosen.systems.read_bytes())
    print(counted(pairs), file=sys.stderr, flush=True)
    known = [] if chosen.known is None else [read(chosen.known)]
    prepared, lexicons = _with_known(pairs, known)
    phrases = tuple(
        _phrases([item.pair.texts[side] for item in prepared if item.pair.marks is None]) for side in (0, 1)
    )
    with chosen.out.open("wb") as file:
        pickle.dump({"pairs": prepared, "lexicons": lexicons, "phrases": phrases}, file)
    print(len(prepared), [len(book.words) for book in lexicons], [len(side) for side in phrases], file=sys.stderr)


def _with_known(
    pairs: list[Pair], known: list[tuple[list[Prepared], tuple[Lexicon, Lexicon], tuple[list[str], list[str]]]]
) -> tuple[list[Prepared], tuple[Lexicon, Lexicon]]:
    """Align what was not aligned before, and join the lexicons; neighbours that say the same are taken out of them."""
    before = {(item.pair.texts, item.pair.origin): item for items, _, _ in known for item in items}
    new, books = aligned([pair for pair in pairs if (pair.texts, pair.origin) not in before])
    old = [before[key] for pair in pairs if (key := (pair.texts, pair.origin)) in before]
    found = [*old, *new]
    good = [item for item in found if item.pair.marks is None]
    meant = partners((_plain_pair(item), item.strength.astype(np.float32)) for item in good)
    lexicons = []
    for side, language in enumerate(Language):
        texts = [[_plain_pair(item)[side] for item in part if item.pair.marks is None] for part in (old, new)]
        earlier = [read_books[side] for _, read_books, _ in known]
        book = joined([*earlier, books[side]], texts[1 - len(earlier) :], language)
        lexicons.append(apart(book, meant[side], language))
    return found, (lexicons[0], lexicons[1])


def _plain_pair(item: Prepared) -> tuple[str, str]:
    return plain_spelling(item.pair.texts[0]), plain_spelling(item.pair.texts[1])


def read(path: Path) -> tuple[list[Prepared], tuple[Lexicon, Lexicon], tuple[list[str], list[str]]]:
    """Read what was prepared."""
    with path.open("rb") as file:
        found = pickle.load(file)
    return found["pairs"], found["lexicons"], found["phrases"]


def aligned(pairs: list[Pair]) -> tuple[list[Prepared], tuple[Lexicon, Lexicon]]:
    """Encode all texts once and align the words of each pair; those whose errors people marked need no alignment."""
    found = [_unaligned(pair) for pair in pairs if pair.marks is not None and not pair.edited]
    found = [item for item in found if max(item.strength.shape) <= LONGEST]
    pairs = [pair for pair in pairs if pair.marks is None or pair.edited]
    good = [(plain_spelling(pair.texts[0]), plain_spelling(pair.edited or pair.texts[1])) for pair in pairs]
    vectors = [_vectors(sorted({pair[side] for pair in good}), language) for side, language in enumerate(Language)]
    found += list(_with_strengths(pairs, good, vectors))
    projections = [network(language).projection for language in Language]
    lexicons = []
    for side, language in enumerate(Language):
        texts = sorted({good[i][side] for i, pair in enumerate(pairs) if pair.marks is None} & vectors[side].keys())
        rows = [vectors[side][text].astype(np.float32) @ projections[side] for text in texts]
        lexicons.append(gathered(texts, rows, language))
    return found, (lexicons[0], lexicons[1])


def strengths_of(pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], NDArray[np.float32]]:
    """Return how firmly the words of good translations are aligned, (a, b) each; very long and very short ones are left out."""
    chosen = [Pair(texts, "given") for texts in dict.fromkeys(pairs)]
    good = [(plain_spelling(pair.texts[0]), plain_spelling(pair.texts[1])) for pair in chosen]
    vectors = [_vectors(sorted({pair[side] for pair in good}), language) for side, language in enumerate(Language)]
    return {item.pair.texts: item.strength.astype(np.float32) for item in _with_strengths(chosen, good, vectors)}


def _with_strengths(
    pairs: Sequence[Pair], good: Sequence[tuple[str, str]], vectors: Sequence[dict[str, NDArray[np.float16]]]
) -> Iterator[Prepared]:
    projections = [network(language).projection for language in Language]
    temperature = 1.0 / network(Language.RU).attending
    for pair, texts in zip(pairs, good, strict=True):
        if any(texts[side] not in vectors[side] for side in (0, 1)):
            continue
        sides = [vectors[side][texts[side]].astype(np.float32) @ projections[side] for side in (0, 1)]
        if min(map(len, sides)) < 2 or max(map(len, sides)) > LONGEST:
            continue
        strength = alignment(sides[0], sides[1], temperature)
        yield Prepared(pair, strength.astype(np.float16), _doubts([vectors[s][texts[s]] for s in (0, 1)]))


def _vectors(texts: list[str], language: Language) -> dict[str, NDArray[np.float16]]:
    """Return the centred vectors of the words of texts, (w, d) each, as the encoder makes them but for the layers above."""
    base = bundled_base()
    layers = base.network().layers[:_WORD_LAYER].bfloat16()
    prompt = len(base.tokenizer.encode("query: ", add_special_tokens=False).ids)
    found: dict[str, NDArray[np.float16]] = {}
    encoded = base.tokenizer.encode_batch(["query: " + text for text in texts], add_special_tokens=False)
    order = sorted(range(len(texts)), key=lambda place: len(encoded[place].ids))
    mean = bundled_means(language).word
    for start in range(0, len(order), 40):
        batch = [place for place in order[start : start + 40] if len(encoded[place].ids) < 500]
        if not batch:
            break
        ids = np.full((len(batch), len(encoded[batch[-1]].ids) + 2), 1, np.int64)
        for row, place in enumerate(batch):
            ids[row, : len(encoded[place].ids) + 2] = [0, *encoded[place].ids, 2]
        with torch.inference_mode():
            states = base.rows(ids).bfloat16()
            mask = torch.from_numpy((ids == 1) * -1e4).bfloat16()[:, None, None, :]
            for layer in layers:
                states = layer(states, mask)
        for row, place in enumerate(batch):
            words = word_spans(texts[place])
            offsets = np.array(encoded[place].offsets[prompt - 1 :], np.int64) - len("query: ")
            owners = owners_of(np.maximum(offsets, 0), words)
            mine = states[row, prompt : prompt + len(owners)].float().numpy()
            sums = np.zeros((len(words), mine.shape[1]), np.float32)
            np.add.at(sums, owners[owners >= 0], mine[owners >= 0])
            counts = np.maximum(np.bincount(owners[owners >= 0], minlength=len(words)), 1)
            found[texts[place]] = (sums / counts[:, None] - mean).astype(np.float16)
        if start % 400 == 0:
            print(language.value, start, len(order), file=sys.stderr, flush=True)
    return found


def _unaligned(pair: Pair) -> Prepared:
    counts = [len(word_spans(text)) for text in pair.texts]
    blank = [np.zeros(count, np.int8) for count in counts]
    return Prepared(pair, np.zeros((counts[0], counts[1]), np.float16), (blank[0], blank[1]))


def _doubts(words: list[NDArray[np.float16]]) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """Ask the shipped network about one pair."""
    from tta.scorers.words import rendition as shipped

    counts = [len(side) for side in words]
    encodings = tuple(
        Vectors(np.zeros((1, 1), np.float32), np.ones(1, np.int32), side.astype(np.float32),
                 np.zeros((len(side), 2), np.int32), np.array([0, len(side)]))
        for side in words
    )  # fmt: skip
    from tta.types import Side

    found = {Side.SOURCE: shipped._blank(counts[0]), Side.TARGET: shipped._blank(counts[1])}
    block = [(np.arange(counts[0]), np.arange(counts[1]))]
    shipped._work(block, encodings, (network(Language.RU), network(Language.EN)), found)
    doubts = [
        ((found[side].missing > DOUBT) | (found[side].wrong > DOUBT)).astype(np.int8)
        for side in (Side.SOURCE, Side.TARGET)
    ]
    return doubts[0], doubts[1]


def _phrases(texts: list[str]) -> list[str]:
    """Gather what stands between two marks or after a preposition, two to seven words, to be put into other texts."""
    found = set()
    for text in texts:
        for part in re.split(r"[,;:.!?()—–«»\"]", text):
            words = part.split()
            if 2 <= len(words) <= 7 and len(part) > 8:
                found.add(part.strip()[:1].lower() + part.strip()[1:])
    chosen = sorted(found)
    random.Random(SEED).shuffle(chosen)
    return chosen[:20000]


if __name__ == "__main__":
    # What is pickled is then known by this module's name, not as of the script that was run.
    importlib.import_module("reader.prepare").main()
