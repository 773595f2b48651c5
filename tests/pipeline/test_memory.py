"""Memory does not grow with the number of texts: libraries keep what they made for a shape of batch, and every text has others.

And what is known of one text grows with its rows by no more than the vectors of its words as the encoder gives them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from tta.encoder.forward import word_spans
from tta.pipeline.bitext import aligned
from tta.pipeline.models import Models
from tta.reader import Pair
from tta.settings import Settings
from tta.types import Bead, Language, Segment, SegmentKind, Span, Vectors, WordVectors, word_vectors

from ..conftest import document

VARIABLE = "ONEDNN_PRIMITIVE_CACHE_CAPACITY"

PROBE = """
from pathlib import Path
from tta.pipeline.models import Models
from tta.settings import Settings

def resident():
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in status if line.startswith("RssAnon"))

models = Models(Settings(device="cpu"))
for page in range(60):
    words = 3 + 7 * page % 61
    pairs = [("слово " * (words + more), "word " * (words + 2 * more)) for more in (0, 1, 5)]
    models.encoder().encode([text for pair in pairs for text in pair])
    models.reader().read(pairs)
    if page == 20:
        before = resident()
print(resident() - before)
"""


def test_few_kernels_are_kept_unless_the_user_says_how_many(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    Models(Settings())
    assert int(os.environ[VARIABLE]) == 16 * os.cpu_count()
    monkeypatch.setenv(VARIABLE, "5")
    Models(Settings())
    assert os.environ[VARIABLE] == "5"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_forty_more_pages_take_no_memory_of_their_own():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 40  # MB; as the libraries have it, 200 and more


ROWS, WORDS, WIDTH = 400, 14, 384


class Wide:
    """An encoder of vectors as wide as the bundled model's, of which those of words are float16; nothing else of it is big."""

    name, digest, dtype, device = "wide", "d1", "fp16", "cpu"

    def encode(self, texts, progress=None):
        spans = [word_spans(text) for text in texts]
        offsets = np.concatenate([[0], np.cumsum([len(some) for some in spans])])
        return Vectors(
            sums=np.random.default_rng(7).standard_normal((len(texts), WIDTH), np.float32),
            counts=np.full(len(texts), WORDS, np.int32),
            words=WordVectors.strung([np.ones((len(some), WIDTH), np.float16) for some in spans]),
            word_spans=np.array([span for some in spans for span in some], np.int32),
            word_offsets=offsets,
        )


def rows_of(word, language):
    text = " ".join([word] * WORDS)
    segment = Segment((Span(0, len(text)),), text, SegmentKind.SENTENCE)
    return replace(document(text, language), segments=(segment,) * ROWS)


def traced():
    """Return the KB a row that a bitext keeps, and the most that were taken while it was made."""
    beads = tuple(Bead((row,), (row,)) for row in range(ROWS))
    pair = Pair(rows_of("слово", Language.RU), rows_of("word", Language.EN), beads)
    aligned(pair, Wide(), None)  # what is loaded once
    tracemalloc.start()
    try:
        bitext = aligned(pair, Wide(), None)
        kept, most = (size / ROWS / 1000 for size in tracemalloc.get_traced_memory())
    finally:
        tracemalloc.stop()
    assert len(bitext.alignment.beads) == ROWS
    return kept, most


def test_a_row_of_a_long_bitext_takes_little_more_than_its_sentences(monkeypatch):
    monkeypatch.setattr(word_vectors, "MOST_IN_MEMORY", 1_000_000)
    kept, most = traced()
    assert kept < 6  # KB: 3 of sentences, their words in a file
    assert most < 25  # those of one language while they are written


def test_a_row_takes_no_more_than_twice_the_bytes_of_its_numbers_as_they_are_kept():
    kept, most = traced()
    assert kept < 28  # KB: 21.5 of words, 3 of sentences; 46 and more if words were float32
    assert most < 40
