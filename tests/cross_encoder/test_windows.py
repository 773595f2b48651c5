"""Windows fit the model, and each word is judged in just one of them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tta.cross_encoder.packing import Tokens, owners_of
from tta.cross_encoder.windows import ROOM, windows


def _side(words: int, pieces: int = 2, marks: int = 1) -> Tokens:
    owners = np.concatenate([[word] * pieces + [-1] * marks for word in range(words)]).astype(np.int64)
    return Tokens(np.arange(len(owners)) % 90 + 10, owners, words)


@pytest.mark.parametrize(
    ("russian", "english"),
    [(10, 12), (80, 90), (100, 100), (1000, 1100), (20, 3000), (3000, 20), (1, 900), (5000, 300)],
)
def test_every_word_is_judged_once_in_a_window_that_fits(russian, english):
    sides = _side(russian), _side(english, 1)
    found = windows(sides)
    for number, words in enumerate((russian, english)):
        bounds = [window.judged[number] for window in found]
        assert bounds[0][0] == 0
        assert bounds[-1][1] == words
        assert all(before[1] == after[0] for before, after in itertools.pairwise(bounds))
        for window in found:
            start, stop = window.judged[number]
            first, count = window.first[number], window.piece.sides[number].words
            assert first <= start <= stop <= first + count
    assert all(len(window.piece) <= ROOM + 4 for window in found)


def test_words_inside_a_long_pair_have_others_around_them():
    found = windows((_side(2000), _side(2000)))
    for before, window in itertools.pairwise(found):
        start = window.judged[0][0]
        assert start - window.first[0] >= 10
        assert before.first[0] + before.piece.sides[0].words - start >= 10


def test_as_many_windows_as_the_text_is_long():
    counts = [len(windows((_side(words), _side(words)))) for words in (1000, 2000, 4000, 8000)]
    assert all(1.8 < twice / once < 2.2 for once, twice in itertools.pairwise(counts))


def test_a_word_without_end_is_cut_and_no_word_lost():
    side = Tokens(np.full(9000, 5), np.r_[np.zeros(8000, np.int64), np.ones(1000, np.int64)], 2)
    found = windows((side, _side(5)))
    assert found[0].judged[0] == (0, 2)
    assert len(found) == 1


def test_a_token_belongs_to_the_word_it_overlaps_most():
    tokens = np.array([[0, 1], [1, 4], [4, 6], [6, 7], [7, 12], [0, 0]])
    assert owners_of(tokens, [(1, 6), (7, 10), (10, 12)]).tolist() == [-1, 0, 0, -1, 1, -1]
