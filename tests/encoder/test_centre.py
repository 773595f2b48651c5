"""Each language's vectors less their mean."""

from __future__ import annotations

import numpy as np
import pytest

from tta.encoder.cache import VectorCache
from tta.encoder.centre import Means, bundled_means, centred
from tta.encoder.segment_vectors import SegmentVectors
from tta.types import Language, Vectors


def vectors(segments, tokens=2, words=1):
    """Segments whose tokens are all (1, 3), with words that are all (5, 7)."""
    counts = np.full(segments, tokens, np.int32)
    sums = counts[:, None] * np.array([1, 3], np.float32)
    rows = np.tile(np.array([5, 7], np.float32), (segments * words, 1))
    return Vectors(sums, counts, rows, np.zeros((len(rows), 2), np.int32), np.arange(segments + 1) * words)


NOTHING = Means(np.zeros(2, np.float32), np.zeros(2, np.float32))


def test_a_long_text_loses_its_own_mean():
    found = centred(vectors(10), None)
    assert found.sums == pytest.approx(np.zeros((10, 2)), abs=1e-5)
    assert found.words == pytest.approx(np.zeros((10, 2)), abs=1e-5)
    assert np.array_equal(found.counts, vectors(10).counts)


def test_a_text_of_fewer_than_ten_segments_has_no_mean_of_its_own():
    assert centred(vectors(9), None).sums[0].tolist() == [2, 6]


def test_a_measured_mean_weighs_as_much_as_300_tokens():
    found = centred(vectors(150), NOTHING)  # 300 tokens: half of the mean is the text's own
    assert found.sums[0] == pytest.approx([1, 3])


def test_the_vectors_of_words_do_not_depend_on_what_else_is_in_the_text():
    measured = Means(np.zeros(2, np.float32), np.array([1, 2], np.float32))
    assert centred(vectors(1), measured).words[0] == pytest.approx([4, 5])
    assert centred(vectors(150), measured).words[0] == pytest.approx([4, 5])


def test_no_segments_and_no_words_are_left_as_they_are():
    assert len(centred(vectors(0), NOTHING)) == 0
    assert len(centred(vectors(3, words=0), NOTHING).words) == 0


def test_the_means_that_come_along_are_those_of_each_language():
    russian, english = bundled_means(Language.RU), bundled_means(Language.EN)
    assert russian.token.shape == russian.word.shape == (384,)
    assert not np.array_equal(russian.token, english.token)


# ---------------------------------------------------------------- the cache

ROW = SegmentVectors(np.array([1, 2], np.float32), 3, np.array([[0.5, 1]], np.float16))


def test_what_is_stored_is_loaded_and_only_under_the_same_settings(tmp_path):
    VectorCache(tmp_path, "e5").store({"Кошка": ROW})
    found = VectorCache(tmp_path, "e5").load(["Кошка", "Собака"])
    assert list(found) == ["Кошка"]
    assert found["Кошка"].total.tolist() == [1, 2]
    assert found["Кошка"].count == 3
    assert found["Кошка"].words.tolist() == [[0.5, 1]]
    assert found["Кошка"].words.dtype == np.float16
    assert VectorCache(tmp_path, "LaBSE").load(["Кошка"]) == {}


@pytest.mark.parametrize("content", [b"", b"damaged", b"PK\x03\x04"])
def test_a_file_that_cannot_be_read_is_as_good_as_none(tmp_path, content):
    VectorCache(tmp_path, "e5").store({"Кошка": ROW})
    (file,) = tmp_path.rglob("*.npz")
    file.write_bytes(content)
    assert VectorCache(tmp_path, "e5").load(["Кошка"]) == {}


def test_lone_surrogates_have_a_place_and_no_half_written_file_is_left(tmp_path):
    VectorCache(tmp_path, "e5").store({"\ud800": ROW})
    assert list(VectorCache(tmp_path, "e5").load(["\ud800"])) == ["\ud800"]
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == [".npz"]
