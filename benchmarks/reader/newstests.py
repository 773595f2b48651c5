"""News that professionals translated for the shared tasks of WMT, 2012 to 2020, and TICO-19's texts on an epidemic.

README.md names origin and use. Both languages lie in files that run in parallel line by line, as OPUS-MT-testsets keeps them:
`rus-eng/newstestYEAR.rus` and `.eng`, `eng-rus/tico19-test.rus` and `.eng`. Until 2018 both directions share one file. The news
of 2019 that was written in English is never read: NTREX-128 is made of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from reader.published import Texts, likely

__all__ = ["newstests"]

SEED = 1977
_FITTED = {
    **{f"newstest{year}": f"rus-eng/newstest{year}" for year in range(2012, 2018)},
    "newstest2019 ru-en": "rus-eng/newstest2019",
    "tico19": "eng-rus/tico19-test",
}
_CALIBRATED = {"newstest2018": "rus-eng/newstest2018", "newstest2020 ru-en": "rus-eng/newstest2020"}
_SAMPLE = 700  # pairs of each set for calibration; the others are left to be developed on


def newstests(folder: Path) -> Iterator[tuple[str, str, Texts]]:
    """Yield the name of a set, its use (`train`, `calibrate`), a Russian and an English text, in the order of the texts.

    Args:
        folder: with `rus-eng` and `eng-rus`.

    Raises:
        ValueError: the two files of a set have not as many lines.
    """
    for name, file in _FITTED.items():
        yield from ((name, "train", pair) for pair in _pairs(folder / file))
    for name, file in _CALIBRATED.items():
        pairs = list(_pairs(folder / file))
        places = random.Random(SEED).sample(range(len(pairs)), min(_SAMPLE, len(pairs)))
        yield from ((name, "calibrate", pairs[place]) for place in sorted(places))


def _pairs(path: Path) -> Iterator[Texts]:
    """Yield what is likely to be a rendering, of more words than a headline has."""
    sides = [path.with_name(path.name + end).read_text("utf-8").rstrip("\n").split("\n") for end in (".rus", ".eng")]
    for russian, english in zip(*sides, strict=True):
        if likely(pair := (" ".join(russian.split()), " ".join(english.split()))):
            yield pair
