"""Errors as they occur: what one machine translation leaves out or puts in and nearly all others of the same source do not.

    PYTHONPATH=benchmarks python -m reader.systems --data FOLDER --raw FOLDER --out FILE

Reads six translations of every source of WMT21 and WMT22 with the reader that comes with the package and lets them vote: a source
word is left out where one translation seems to lack it and four fifths of the others render it firmly; a target word is put in
where the reader finds nothing for it and hardly any other translation has it. The pickle is for `prepare.py --systems`.
"""

from __future__ import annotations

import argparse
import importlib
import pickle
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.corpora import SEED, measured, plain
from reader.pairs import UNKNOWN, Marks, Pair
from tta.cross_encoder import CrossEncoder, load_cross_encoder
from tta.encoder.bundled import bundled_folder
from tta.encoder.forward import word_spans
from tta.encoder.spelling import plain_spelling
from tta.settings.environment import cache_folder
from tta.types import Reading

LOST, HELD = 1.0, -1.5  # log-odds from which a source word is lost, up to which a word is held firmly
PUT_IN = 2.5  # log-odds from which a target word that the others lack is put in: a free rendering is rare, too
CLEAN = 2  # translations without an error that are kept for each with one
AGREED = 0.8  # of the others
RARE, COMMON = 0.15, 0.5  # share of the others that hold a target word in some form
SYSTEMS = 6  # translations of a source that are read
_STEM = 5

Array = NDArray[np.int8]
_SETS = (
    ("wmt21", "newstest2021", "ru", "en", None), ("wmt21", "newstest2021", "en", "ru", None),
    ("wmt22", "generaltest2022", "ru", "en", 1008), ("wmt22", "generaltest2022", "en", "ru", None),
)  # fmt: skip


def main() -> None:
    """Read, vote, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--raw", "--out"):
        parser.add_argument(name, type=Path, required=True)
    chosen = parser.parse_args()
    held = measured(chosen.data)
    reader = load_cross_encoder(bundled_folder(cache_folder()))
    found: list[Pair] = []
    for year, name, source, target, most in _SETS:
        for translations in _batches(chosen.raw / year / "txt", name, (source, target), most, held):
            found += _voted(translations, reader, source == "ru", f"{year} {source}-{target} systems")
        print(year, source, len(found), file=sys.stderr, flush=True)
    wrong, clean = (
        [pair for pair in found if any((row == 1).any() for row in pair.marks.missing) is marked]  # type: ignore[union-attr]
        for marked in (True, False)
    )
    random.Random(SEED).shuffle(clean)
    chosen.out.write_bytes(pickle.dumps(wrong + clean[: CLEAN * len(wrong)]))


def _batches(
    folder: Path, name: str, languages: tuple[str, str], most: int | None, held: str
) -> Iterator[list[tuple[str, list[str]]]]:
    """Yield sources with their translations, a hundred at a time; none of what is measured on only."""
    source, target = languages
    lines = (folder / f"sources/{name}.{source}-{target}.src.{source}").read_text("utf-8").split("\n")[:most]
    files = sorted(folder.glob(f"system-outputs/{name}.{source}-{target}.hyp.*.{target}"))
    outputs = [file.read_text("utf-8").split("\n") for file in files]
    batch = []
    rng = random.Random(SEED)
    for place, text in enumerate(lines):
        key = plain(text)
        made = list(dict.fromkeys(row[place].strip() for row in outputs if len(row[place].split()) > 2))
        if not 6 <= len(text.split()) <= 60 or (len(key) > 20 and key in held) or len(made) < 5:
            continue
        batch.append((text.strip(), rng.sample(made, min(SYSTEMS, len(made)))))
        if len(batch) == 100:
            yield batch
            batch = []
    yield batch


def _voted(
    translations: Sequence[tuple[str, list[str]]], reader: CrossEncoder, russian: bool, origin: str
) -> list[Pair]:
    pairs = [
        (plain_spelling(source), plain_spelling(made))[:: 1 if russian else -1]
        for source, all_ in translations
        for made in all_
    ]
    readings = reader.read(pairs)
    found, place = [], 0
    for _, all_ in translations:
        mine = slice(place, place + len(all_))
        place += len(all_)
        found += vote(pairs[mine], readings[mine], 0 if russian else 1, origin)
    return found


def vote(pairs: Sequence[tuple[str, str]], readings: Sequence[Reading], source: int, origin: str) -> list[Pair]:
    """Return the translations of one source in which a word is lost or put in beyond doubt, and one in which none is.

    Args:
        pairs: Russian and English; the side `source` is the same in all.
        readings: what the reader says of each.
        source: the side that was translated from, 0 or 1.
        origin: name of the set.
    """
    target = 1 - source
    odds = np.stack([reading.missing[source] for reading in readings])
    firm = odds < HELD
    stems = [{_stem(pair[target][a:b]) for a, b in word_spans(pair[target])} for pair in pairs]
    common = Counter(stem for one in stems for stem in one)
    others = len(pairs) - 1
    found: list[Pair] = []
    clean: list[Pair] = []
    for place, (pair, reading) in enumerate(zip(pairs, readings, strict=True)):
        agreed = (firm.sum(0) - firm[place]) / others >= AGREED
        lost = (odds[place] > LOST) & agreed
        missing = _three(lost, odds[place] < HELD)
        words = [_stem(pair[target][a:b]) for a, b in word_spans(pair[target])]
        share = np.array([(common[word] - 1) / others for word in words])
        own = reading.missing[target]
        put_in = (own > PUT_IN) & (share <= RARE)
        added = _three(put_in, (own < HELD) & (share >= COMMON))
        calm = _three(np.zeros(len(words), bool), (reading.wrong[target] < HELD) & (share >= COMMON))
        steady = _three(np.zeros(len(lost), bool), (reading.wrong[source] < HELD) & agreed & ~lost)
        sides: list[tuple[Array, Array]] = [(missing, steady), (added, calm)]
        if source == 1:
            sides.reverse()
        silent = [np.full(len(side[0]), UNKNOWN, np.int8) for side in sides]
        gaps = [np.full(len(side[0]) + 1, UNKNOWN, np.int8) for side in sides]
        gaps[target] = _gaps(reading.gaps[target], lost)
        marks = Marks(
            (sides[0][0], sides[1][0]), (sides[0][1], sides[1][1]), (silent[0], silent[1]), (gaps[0], gaps[1])
        )
        marked = Pair(pair, origin, "train", marks)
        if lost.any() or put_in.any():
            found.append(marked)
        elif (missing == 0).mean() > 0.8 and (added == 0).mean() > 0.5:
            clean.append(marked)
    return found + clean[:1]


def _gaps(odds: NDArray[np.float32], lost: NDArray[np.bool_]) -> Array:
    """Say where the lost words belong: in the likeliest gap where they are in one run and it is likely at all."""
    found = _three(np.zeros(len(odds), bool), odds < HELD)
    runs = int((np.diff(lost.astype(np.int8), prepend=0) == 1).sum())
    if runs == 1 and odds.max() > 0:
        found[int(odds.argmax())] = 1
    return found


def _three(yes: NDArray[np.bool_], no: NDArray[np.bool_]) -> Array:
    return np.where(yes, 1, np.where(no, 0, UNKNOWN)).astype(np.int8)


def _stem(word: str) -> str:
    return word.casefold().replace("ё", "е")[:_STEM]


if __name__ == "__main__":
    # What is pickled is then known by its module's name.
    importlib.import_module("reader.systems").main()
