"""What is made quicker gives the same beads, as sure as they were: those of an earlier build, kept in a file.

    python -m tests.aligner.test_unchanged >tests/aligner/beads_kept.tsv

writes it anew, which is right only where beads are meant to change.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tta.aligner import Outline, align_vectors
from tta.types import Vectors

KEPT = Path(__file__).with_name("beads_kept.tsv")
WIDTH = 48


def side(segments):
    """Return the vectors of segments of which each is the vectors of its words, (w, m)."""
    bounds = np.cumsum([0, *(len(words) for words in segments)])
    return Vectors(
        np.array([words.sum(axis=0) for words in segments], np.float32),
        np.array([len(words) for words in segments], np.int32),
        np.concatenate(segments).astype(np.float32),
        np.zeros((bounds[-1], 2), np.int32),
        bounds,
    )


def texts(seed):
    """Return two texts of some 400 sentences: words are rendered with noise, sentences joined, left out and put in."""
    rng = np.random.default_rng(seed)
    lexicon = rng.normal(size=(300, WIDTH)) + 0.4
    source, target, place = [], [], 0
    while place < 420:
        count = int(rng.choice([1, 1, 1, 1, 2, 3]))
        sentences = [lexicon[rng.integers(0, 300, rng.integers(1, 12))] for _ in range(count)]
        rendered = [words + 0.6 * rng.normal(size=words.shape) for words in sentences]
        what = rng.random()
        if what < 0.06:
            rendered = rendered[1:]
        elif what < 0.12:
            rendered.append(lexicon[rng.integers(0, 300, 6)])
        elif what < 0.3:
            rendered = [np.concatenate(rendered)]
        elif what < 0.4:
            sentences = [np.concatenate(sentences)]
        source += sentences
        target += rendered
        place += count
    return source, target


def beads(seed):
    source, target = texts(seed)
    outlines = [Outline([6 * len(words) for words in segments]) for segments in (source, target)]
    return align_vectors(side(source), side(target), (outlines[0], outlines[1])).beads


def rows(seed):
    return [
        (seed, " ".join(map(str, bead.source)), " ".join(map(str, bead.target)), bead.similarity, bead.probability)
        for bead in beads(seed)
    ]


@pytest.mark.parametrize("seed", [1, 2])
def test_beads_and_their_probabilities_are_those_of_the_build_before(seed):
    kept = [line.split("\t") for line in KEPT.read_text("utf-8").splitlines()]
    kept = [line for line in kept if line[0] == str(seed)]
    found = rows(seed)
    assert [tuple(line[1:3]) for line in kept] == [row[1:3] for row in found]
    for number in (3, 4):  # a processor with other instructions may round the last place otherwise
        assert [row[number] for row in found] == pytest.approx([float(line[number]) for line in kept], abs=2e-4)


if __name__ == "__main__":
    for written in (1, 2):
        print(*("\t".join(map(str, row)) for row in rows(written)), sep="\n")
