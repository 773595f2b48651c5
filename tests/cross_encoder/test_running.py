"""The compiled network says what PyTorch's says."""

from __future__ import annotations

import numpy as np
import pytest

from tests.cross_encoder.tiny import tiny_network, tiny_reader, tokenizer
from tta.cross_encoder.packing import Piece, collated, tokenised
from tta.encoder import engine

pytestmark = pytest.mark.skipif(not engine.is_there(), reason="OpenVINO is not for this processor")

PAIRS = [
    ("Переговоры завершились вчера.", "The talks ended yesterday."),
    ("Да", "Yes , of course it is"),
    ("Слово " * 30, "Word"),
    ("...", "only one side has words"),
    ("здесь слова", "!"),
]


def batch_of(pairs):
    sides = [tokenised([pair[side] for pair in pairs], tokenizer()) for side in (0, 1)]
    return collated([Piece(both) for both in zip(*sides, strict=True)])


@pytest.mark.slow
@pytest.mark.parametrize("pairs", [PAIRS, PAIRS[:1], PAIRS[2:3], PAIRS[3:4], PAIRS[4:], PAIRS[::-1]])
def test_both_say_the_same_of_words_gaps_and_links(pairs):
    batch = batch_of(pairs)
    own, reference = (tiny_network(kind)(batch) for kind in ("compiled", "torch"))
    assert np.allclose(own.words, reference.words, atol=1e-4)
    assert np.allclose(own.gaps, reference.gaps, atol=1e-4)
    for mine, theirs, places in zip(own.shares, reference.shares, batch.places, strict=True):
        there = places != batch.words
        assert np.allclose(mine[there], theirs[there], atol=1e-4)
    assert own.words.shape == (batch.words, 3)
    assert own.gaps.shape == batch.gap_english.shape


@pytest.mark.slow
def test_readings_are_the_same_bytes_whatever_the_number_of_cores(monkeypatch):
    pairs = [("Слово " * length, "word " * length) for length in range(1, 20)]
    found = []
    for count in (1, 3):
        monkeypatch.setattr(engine, "cores", lambda count=count: count)
        readings = tiny_reader("compiled").read(pairs)
        found.append(
            b"".join(side.tobytes() for item in readings for part in (item.missing, item.gaps) for side in part)
        )
    assert found[0] == found[1]
