"""Rows that go on for ever, and a stand-in for the model that knows their vectors: what is timed is everything but the model.

A few real rows, each a sentence, are repeated with a number at their end: `Кошка спит (17).`, `The cat sleeps (17).`. The vectors
of the rows are the model's own, read from disk; the number adds a word, and to the sentence a part that both sides share, so
that a row is as like its translation, and as unlike the others, as the model would find it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from timing.texts import Rows
from tta.encoder.forward import Encoder, word_spans
from tta.types import Vectors, WordVectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["StandIn", "numbered"]

_ROW = re.compile(r"(?P<plain>.+) \((?P<number>\d+)\)\.")
_SENTENCE = re.compile(r"[^.!?;:()\n]{20,200}\.")
_SHARE = 0.21  # of the length of a sentence's vector: how long the part is that the number adds
_TOKENS = 3  # of a number in brackets
_WIDTH = 384  # of the bundled model's vectors


def numbered(pairs: Rows, count: int) -> Rows:
    """Return so many rows, made of those pairs that are one sentence on either side.

    Raises:
        SystemExit: there is no such pair.
    """
    plain = [(ru[:-1], en[:-1]) for ru, en in pairs if _SENTENCE.fullmatch(ru) and _SENTENCE.fullmatch(en)]
    if not plain:
        raise SystemExit("no row is one sentence on either side, expected some hundreds; name a table with --data")
    endless = ((number, plain[number % len(plain)]) for number in range(count))
    return [(f"{ru} ({number + 1}).", f"{en} ({number + 1}).") for number, (ru, en) in islice(endless, count)]


class StandIn:
    """What an audit asks of an `Encoder`, for numbered rows and whatever else `encoder` has on disk."""

    def __init__(self, encoder: Encoder) -> None:
        """Take the encoder of the plain rows."""
        self._encoder = encoder
        self.name, self.digest = encoder.name, encoder.digest
        self.device, self.dtype = encoder.device, encoder.dtype

    def release(self) -> None:
        """Nothing is held."""

    def encode(self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None) -> Vectors:
        """Return the vectors of the plain rows, with what their numbers add."""
        matches = [_ROW.fullmatch(text) for text in texts]
        plain = [f"{match['plain']}." if match else text for match, text in zip(matches, texts, strict=True)]
        numbers = [int(match["number"]) if match else None for match in matches]
        unique = list(dict.fromkeys(plain))
        place = {text: row for row, text in enumerate(unique)}
        base = self._encoder.encode(unique)
        rows = [place[text] for text in plain]
        words = []
        for row, number in zip(rows, numbers, strict=True):
            words.append(base.words[base.word_offsets[row] : base.word_offsets[row + 1]].astype(np.float16))
            if number is not None:
                words.append(_drawn(number)[None].astype(np.float16))
        spans = [word_spans(text) for text in texts]
        return Vectors(
            sums=np.stack([_with(base.sums[row], number) for row, number in zip(rows, numbers, strict=True)]),
            counts=base.counts[rows] + _TOKENS,
            words=_strung(words),
            word_spans=np.array([span for some in spans for span in some], np.int32).reshape(-1, 2),
            word_offsets=np.concatenate([[0], np.cumsum([len(some) for some in spans])]).astype(np.int64),
        )


def _strung(words: Sequence[NDArray[np.float16]]) -> WordVectors:
    """Return words as the encoder keeps them; builds of before words lay in files have no other way than to join them."""
    strung: Callable[[Sequence[NDArray[np.float16]]], WordVectors] | None = getattr(WordVectors, "strung", None)
    return strung(words) if strung else WordVectors(np.concatenate(words))


def _with(row: NDArray[np.float32], number: int | None) -> NDArray[np.float32]:
    if number is None:
        return row
    part = _drawn(number)
    return row + part * (_SHARE * np.linalg.norm(row - row.mean()) / np.linalg.norm(part))


def _drawn(number: int) -> NDArray[np.float32]:
    """Return the vector of a number, the same in every text and process."""
    return np.random.default_rng(number).standard_normal(_WIDTH).astype(np.float32)
