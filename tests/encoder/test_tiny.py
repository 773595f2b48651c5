"""What the forward pass makes of texts, on a model of one layer that loads in no time."""

from __future__ import annotations

import numpy as np
import pytest

from tta.encoder import device, forward, load_encoder
from tta.encoder.cores import Lanes
from tta.errors import ModelError

TEXTS = ["мы едем в москву.", "да", "we go to geneva, and then home.", "да", ""]


@pytest.fixture
def tiny_encoder(tiny_folder, monkeypatch, tmp_path):
    monkeypatch.setattr(device, "has_bfloat16", lambda: False)
    return load_encoder(cache=tmp_path, cache_vectors=True)


def unit(rows):
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


@pytest.mark.slow  # importing sentence-transformers takes seconds
def test_a_row_is_the_models_vector_times_its_tokens(tiny_encoder, tiny_folder):
    from sentence_transformers import SentenceTransformer

    texts = ["мы едем", "да", "geneva", ""]
    found = tiny_encoder.encode(texts)
    plain = SentenceTransformer(str(tiny_folder), device="cpu")
    assert np.allclose(unit(found.sums), plain.encode(texts), atol=1e-5)
    assert tiny_encoder.encode(["да"]).counts.tolist() == [len(plain.tokenizer("query: да")["input_ids"])]
    pooled = plain[1](plain[0](plain.tokenizer(["query: да"], return_tensors="pt")))["sentence_embedding"]
    assert np.allclose(found.sums[1] / found.counts[1], pooled.detach().numpy()[0], atol=1e-5)


def test_rows_keep_the_order_and_do_not_depend_on_their_company(tiny_encoder, monkeypatch):
    found = tiny_encoder.encode(TEXTS)
    monkeypatch.setattr(type(tiny_encoder._model), "lanes", property(lambda _: Lanes(1, 1, 1)))
    monkeypatch.setattr(tiny_encoder, "_cache", None)
    alone = [tiny_encoder.encode([text]) for text in TEXTS]
    assert np.allclose(found.sums, np.concatenate([item.sums for item in alone]), atol=1e-4)
    assert np.allclose(found.words, np.concatenate([item.words for item in alone if len(item.words)]), atol=1e-3)
    assert found.counts.tolist() == [int(item.counts[0]) for item in alone]
    assert np.array_equal(found.sums[1], found.sums[3])


def test_words_are_float32_for_a_portion_of_the_texts_at_a_time(tiny_encoder, monkeypatch):
    texts = [f"{text} {number}" for number in range(4) for text in ("да", "мы едем")]
    whole = tiny_encoder.encode(texts)
    monkeypatch.setattr(tiny_encoder, "_cache", None)
    monkeypatch.setattr(forward, "_PORTION", 3)
    portions, told = [], []
    work = tiny_encoder._forward
    monkeypatch.setattr(tiny_encoder, "_forward", lambda some, told: portions.append(list(some)) or work(some, told))
    found = tiny_encoder.encode(texts, lambda done, every: told.append((done, every)))
    assert portions == [texts[:3], texts[3:6], texts[6:]]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert (told[-1], {every for _, every in told}) == ((8, 8), {8})
    assert np.allclose(found.sums, whole.sums, atol=1e-4)
    assert np.allclose(found.words, whole.words, atol=1e-3)


def test_words_stand_where_they_are_and_are_unlike_each_other(tiny_encoder):
    found = tiny_encoder.encode(TEXTS)
    assert found.word_offsets.tolist() == [0, 4, 5, 12, 13, 13]
    spans = found.word_spans[:4].tolist()
    assert [TEXTS[0][a:b] for a, b in spans] == ["мы", "едем", "в", "москву"]
    assert found.words.shape == (13, 32)
    assert found.words[:4].dtype == np.float32
    assert np.ptp(found.words[:4], axis=0).max() > 0.1


def test_a_word_is_the_mean_of_its_tokens(tiny_encoder):
    both = tiny_encoder.encode(["аб"]).words[0]
    (window,) = tiny_encoder._windows(["аб"])
    states = tiny_encoder._run([window])[1][0]
    tokens = [place for place, (start, stop) in enumerate(window.spans) if stop > start]
    assert len(tokens) == 2
    assert np.allclose(both, states[tokens].mean(axis=0), atol=1e-2)


def test_a_text_longer_than_the_window_is_the_sum_of_its_windows(tiny_encoder):
    windows = tiny_encoder._windows(["а" * 50])
    pooled, _ = tiny_encoder._run(windows)
    found = tiny_encoder.encode(["а" * 50])
    assert [len(window.ids) for window in windows] == [24, 24, 16]
    assert found.counts.tolist() == [64]
    assert np.allclose(found.sums[0], sum(row * len(w.ids) for row, w in zip(pooled, windows, strict=True)), atol=1e-4)


def test_progress_ends_with_all_texts(tiny_encoder, monkeypatch):
    monkeypatch.setattr(type(tiny_encoder._model), "lanes", property(lambda _: Lanes(1, 1, 1)))
    reported = []
    tiny_encoder.encode(TEXTS, lambda done, total: reported.append((done, total)))
    assert reported[-1] == (4, 4)
    assert [done for done, _ in reported] == sorted(done for done, _ in reported)


def test_a_text_that_spells_out_a_mark_of_the_model_is_text(tiny_encoder):
    found = tiny_encoder.encode(["</s>", "\ud800 да"])
    assert found.counts[0] > len("query:") + len("</s>")
    assert np.isfinite(found.sums).all()


def test_vectors_are_kept_by_text_and_what_is_damaged_is_made_anew(tiny_encoder, tmp_path, monkeypatch):
    fresh = tiny_encoder.encode(TEXTS)
    files = sorted((tmp_path / "vectors").rglob("*.npz"))
    assert len(files) == 4  # one for each text, however often it stands there
    encoded = []
    whole = tiny_encoder._forward
    monkeypatch.setattr(tiny_encoder, "_forward", lambda texts, _: encoded.extend(texts) or whole(texts, None))
    assert np.array_equal(tiny_encoder.encode(TEXTS).sums, fresh.sums)
    assert encoded == []
    files[0].write_bytes(b"damaged")
    again = tiny_encoder.encode(TEXTS)
    assert len(encoded) == 1
    assert np.allclose(again.sums, fresh.sums, atol=1e-5)
    assert np.allclose(again.words, fresh.words, atol=1e-3)


@pytest.mark.slow
def test_a_folder_is_named_and_known_by_the_hash_of_its_weights(tiny_folder, monkeypatch, tmp_path):
    import hashlib

    monkeypatch.setattr(device, "has_bfloat16", lambda: False)
    named = load_encoder(str(tiny_folder), cache=tmp_path)
    assert named.name == str(tiny_folder)
    assert named.digest == hashlib.sha256((tiny_folder / "model.safetensors").read_bytes()).hexdigest()
    assert named.dtype == "float32"
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ModelError, match=r"no sentence-transformers model could be loaded .*; give a folder"):
        load_encoder(str(tmp_path), cache=tmp_path)
