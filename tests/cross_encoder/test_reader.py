"""Every word of both sides gets its numbers, whatever the texts are like."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.cross_encoder.tiny import tiny_reader
from tta.encoder.forward import word_spans
from tta.types import UNRENDERED

PAIR = "Переговоры завершились вчера.", "The talks ended yesterday."


@pytest.fixture(scope="module")
def reader():
    return tiny_reader("torch")


def _counts(reading):
    return [len(side) for side in reading.missing]


def _bytes(reading):
    parts = (reading.missing, reading.wrong, reading.edited, reading.gaps, reading.partner, reading.held)
    return b"".join(side.tobytes() for part in parts for side in part)


def test_numbers_stand_in_the_order_of_words_and_of_pairs(reader):
    pairs = [PAIR, ("Да", "Yes , of course it is"), ("Из-за этого", "Because of that")]
    for pair, reading in zip(pairs, reader.read(pairs), strict=True):
        counts = [len(word_spans(text)) for text in pair]
        for part in (reading.missing, reading.wrong, reading.edited, reading.partner, reading.held):
            assert [len(side) for side in part] == counts
        assert [len(side) for side in reading.gaps] == [count + 1 for count in counts]
        for side in (0, 1):
            assert ((reading.partner[side] >= UNRENDERED) & (reading.partner[side] < counts[1 - side])).all()
            assert ((reading.held[side] >= 0) & (reading.held[side] <= 1)).all()


def test_a_pair_reads_the_same_in_any_company(reader):
    alone = reader.read([PAIR])[0]
    together = reader.read([("Слово " * 50, "word " * 60), PAIR, ("Нет", "No")])[1]
    for side in (0, 1):
        assert together.missing[side] == pytest.approx(alone.missing[side], abs=0.05)
        assert together.gaps[side] == pytest.approx(alone.gaps[side], abs=0.05)


def test_same_input_same_bytes(reader):
    pairs = [PAIR, ("Слово " * 700, "word " * 900)]
    assert [_bytes(reading) for reading in reader.read(pairs)] == [
        _bytes(reading) for reading in tiny_reader().read(pairs)
    ]


@pytest.mark.parametrize("threads", [2, 3])
def test_the_number_of_cores_makes_no_difference(reader, monkeypatch, threads):
    pairs = [("Слово " * length, "word " * length) for length in range(1, 60)]
    batches = []
    whole = reader._run
    monkeypatch.setattr(reader, "_run", lambda batch: batches.append(len(batch)) or whole(batch))
    alone = [_bytes(reading) for reading in reader.read(pairs)]
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(threads)
        assert [_bytes(reading) for reading in reader.read(pairs)] == alone
    finally:
        torch.set_num_threads(before)
    assert len(batches) >= 2 * threads


def test_nothing_to_read(reader):
    assert reader.read([]) == []
    empty, russian, marks = reader.read([("", ""), ("Два слова", ""), ("...", "One word")])
    assert _counts(empty) == [0, 0]
    assert [len(side) for side in empty.gaps] == [1, 1]
    assert (russian.missing[0] > 5).all()
    assert (russian.partner[0] == UNRENDERED).all()
    assert (marks.missing[1] > 5).all()


@pytest.mark.parametrize("count", [1_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_many_words_in_one_pair(reader, count):
    russian = " ".join(f"слово{i}," for i in range(count))
    english = " ".join(f"word{i}." for i in range(count * 11 // 10))
    reading = reader.read([(russian, english)])[0]
    assert _counts(reading) == [count, count * 11 // 10]
    for part in (reading.missing, reading.wrong, reading.gaps):
        assert all(np.isfinite(side).all() for side in part)
    assert all((side != 6.0).all() for side in reading.missing)  # none left as it was before reading
    middle = np.arange(count // 20, count * 19 // 20)
    partner = reading.partner[0][middle]
    assert (np.abs(partner - middle * 1.1)[partner != UNRENDERED] < 500).all()  # none far off


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "- " * 10_000 + "word", "word" + "." * 10_000, "a\ud800b \udfff c", "\x00\x00 a", "🙂 " * 3000],
)
def test_odd_texts(reader, text):
    for pair in ((text, PAIR[1]), (PAIR[0], text), (text, text)):
        reading = reader.read([pair])[0]
        assert _counts(reading) == [len(word_spans(side)) for side in pair]


def test_progress_ends_with_all(reader):
    seen = []
    reader.read([PAIR] * 300, lambda done, all_: seen.append((done, all_)))
    assert seen[-1] == (300, 300)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
