"""What is already wrong in translations that are taken to be good: words that a network doubts, and pairs full of them.

    PYTHONPATH=benchmarks python -m reader.cleaning --prepared FILE --cache FILE --out FILE

The reader that comes with the package reads every good pair once; words that it or the network over vectors takes for left out
or wrong are marked as doubts, which training leaves out of account, and pairs of which a large share is in doubt are dropped.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.corpora import counted
from reader.prepare import Prepared, read
from tta.cross_encoder import CrossEncoder, load_cross_encoder
from tta.encoder.bundled import bundled_folder
from tta.encoder.spelling import plain_spelling
from tta.settings.environment import cache_folder

__all__ = ["cleaned", "read_once"]

DOUBTED = 1.0  # log-odds of the reader from which a word is in doubt
SUSPECTED = -0.5  # and from which it counts against its pair
_MOST = 0.3  # share of the words of either side that may be suspected
_FIRM, _HELD = (
    0.25,
    0.15,
)  # strength of a word's best link; share of the words that must have one as firm (proverbs have none)
_AT_ONCE = 400

Texts = tuple[str, str]
Odds = tuple[NDArray[np.float16], NDArray[np.float16]]


def main() -> None:
    """Read what was prepared, and write it without what is doubtful."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--prepared", "--cache", "--out"):
        parser.add_argument(name, type=Path, required=True)
    chosen = parser.parse_args()
    pairs, lexicons, phrases = read(chosen.prepared)
    odds = read_once(pairs, load_cross_encoder(bundled_folder(cache_folder())), chosen.cache)
    left = cleaned(pairs, odds)
    print(counted(item.pair for item in left), file=sys.stderr, flush=True)
    chosen.out.write_bytes(pickle.dumps({"pairs": left, "lexicons": lexicons, "phrases": phrases}))


def read_once(pairs: Sequence[Prepared], reader: CrossEncoder, cache: Path) -> dict[Texts, Odds]:
    """Return of all good pairs the log-odds of their words, (2, a) and (2, b): left out, wrong.

    Args:
        pairs: as prepared.
        reader: the one that comes with the package.
        cache: a file of one's own, written every few hundred pairs, from which an interrupted run goes on.
    """
    known: dict[Texts, Odds] = pickle.loads(cache.read_bytes()) if cache.exists() else {}
    todo = sorted(
        {_texts(item) for item in pairs if _good(item)} - known.keys(), key=lambda texts: (len(texts[0]), texts)
    )
    for start in range(0, len(todo), _AT_ONCE):
        part = todo[start : start + _AT_ONCE]
        for texts, reading in zip(part, reader.read(part), strict=True):
            odds = [np.stack([reading.missing[side], reading.wrong[side]]).astype(np.float16) for side in (0, 1)]
            known[texts] = (odds[0], odds[1])
        cache.with_suffix(".new").write_bytes(pickle.dumps(known))
        cache.with_suffix(".new").replace(cache)
        print("read", start + len(part), len(todo), file=sys.stderr, flush=True)
    return known


def cleaned(pairs: Sequence[Prepared], odds: dict[Texts, Odds]) -> list[Prepared]:
    """Return the pairs with their doubts, none that is doubtful as a whole; what people marked is left as it is."""
    found = []
    for item in pairs:
        if not _good(item):
            found.append(item)
            continue
        worst = [side.max(axis=0).astype(np.float32) for side in odds[_texts(item)]]
        if any(len(own) != len(row) for own, row in zip(item.doubts, worst, strict=True)):
            continue
        suspected = [float(((row > SUSPECTED) | (own > 0)).mean()) for own, row in zip(item.doubts, worst, strict=True)]
        held = [float((item.strength.max(axis=1 - side) > _FIRM).mean()) for side in (0, 1)]
        if max(suspected) > _MOST or min(held) < _HELD:
            continue
        doubts = [((row > DOUBTED) | (own > 0)).astype(np.int8) for own, row in zip(item.doubts, worst, strict=True)]
        found.append(replace(item, doubts=(doubts[0], doubts[1])))
    return found


def _good(item: Prepared) -> bool:
    """Whether a pair holds a translation that is taken to be good; what is calibrated on stays as it was."""
    return item.pair.use == "train" and (item.pair.marks is None or bool(item.pair.edited))


def _texts(item: Prepared) -> Texts:
    return plain_spelling(item.pair.texts[0]), plain_spelling(item.pair.edited or item.pair.texts[1])


if __name__ == "__main__":
    main()
