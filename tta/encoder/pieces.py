"""The bundled model's tokenizer over those of its 250,000 pieces that the texts at hand can hold: the same tokens, in a tenth of
the time and of the memory that the whole vocabulary takes.

A unigram model chooses among pieces that stand in the text, so leaving out others changes nothing. Which may stand there is
looked up by hashes of all runs of characters up to the longest piece; what is met by chance adds a piece that is not used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.encoder.tensors import write_tensors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["PIECES_FILE", "SPECIAL", "PieceTokenizer", "Tokenised", "pipeline_over", "write_pieces"]

PIECES_FILE = "tta-pieces.bin"  # safetensors in form, but none of the weights, which name the model
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_UNKNOWN = 3
_TEXTS_AT_ONCE = 4096  # bounds the memory of the lookup


@dataclass(frozen=True, slots=True)
class Tokenised:
    """Ids of a text's tokens, and of each where it starts and stops in the text."""

    ids: list[int]
    offsets: list[tuple[int, int]]


def pipeline_over(pieces: list[tuple[str, float]]) -> Any:
    """Return a `tokenizers.Tokenizer` over these pieces, the first four of them `SPECIAL`, as the model was trained with."""
    from tokenizers import AddedToken, Regex, Tokenizer
    from tokenizers.decoders import Metaspace as MetaspaceDecoder
    from tokenizers.models import Unigram
    from tokenizers.normalizers import NFKC, Nmt, Replace, Sequence
    from tokenizers.pre_tokenizers import Metaspace
    from tokenizers.processors import TemplateProcessing

    tokenizer = Tokenizer(Unigram(pieces, unk_id=_UNKNOWN, byte_fallback=False))
    tokenizer.normalizer = Sequence([Nmt(), NFKC(), Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = MetaspaceDecoder(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    tokenizer.add_special_tokens([AddedToken(text, normalized=False, special=True) for text in SPECIAL])
    return tokenizer


def write_pieces(pieces: Sequence[tuple[str, float]], path: Path) -> None:
    """Write the pieces, ordered by length and hash, so that they are found without reading all of them."""
    lengths = np.array([len(text) for text, _ in pieces], np.int32)
    hashes = np.array([_hash(text) for text, _ in pieces], np.uint64)
    order = np.lexsort((hashes, lengths))
    encoded = [text.encode("utf-8") for text, _ in pieces]
    bounds = np.zeros(len(pieces) + 1, np.int64)
    np.cumsum([len(text) for text in encoded], out=bounds[1:])
    write_tensors(
        {
            "lengths": lengths[order],
            "hashes": hashes[order],
            "ids": order.astype(np.int32),
            "scores": np.array([score for _, score in pieces], np.float64),
            "bounds": bounds,
            "text": np.frombuffer(b"".join(encoded), np.uint8),
        },
        path,
    )


class PieceTokenizer:
    """Cuts texts as the bundled model's whole tokenizer does; nothing is cut off, and a text that spells out `</s>` is text."""

    def __init__(self, path: Path) -> None:
        """Open what `write_pieces` wrote.

        Raises:
            OSError, ValueError, KeyError, RuntimeError: the file is missing or not what it should be.
        """
        from safetensors import SafetensorError
        from safetensors.numpy import load_file

        try:
            parts = load_file(path)
        except SafetensorError as error:
            raise ValueError(str(error)) from error
        self._hashes, self._ids, self._scores = parts["hashes"], parts["ids"], parts["scores"]
        self._bounds, self._text = parts["bounds"], parts["text"]
        lengths = parts["lengths"]
        self._starts = np.searchsorted(lengths, np.arange(int(lengths[-1]) + 2))
        # The least one, too: the score of what is unknown follows it.
        self._always = {*range(len(SPECIAL)), int(self._scores.argmin())}
        self._empty = pipeline_over([self._piece(place) for place in range(len(SPECIAL))])
        self._held: tuple[frozenset[int], list[int], Any] = (frozenset(), [], None)

    def encode(self, text: str, *, add_special_tokens: bool = True) -> Tokenised:
        """Cut one text, with `<s>` and `</s>` around it unless they are not wanted."""
        return self.encode_batch([text], add_special_tokens=add_special_tokens)[0]

    def encode_batch(self, texts: Sequence[str], *, add_special_tokens: bool = True) -> list[Tokenised]:
        """Cut texts, each as if it were alone."""
        found: list[Tokenised] = []
        for first in range(0, len(texts), _TEXTS_AT_ONCE):
            some = list(texts[first : first + _TEXTS_AT_ONCE])
            chosen, tokenizer = self._over(self._met(some))
            encoded = tokenizer.encode_batch(some, add_special_tokens=add_special_tokens)
            found += [Tokenised([chosen[number] for number in tokens.ids], tokens.offsets) for tokens in encoded]
        return found

    def _over(self, places: set[int]) -> tuple[list[int], Any]:
        """Return a tokenizer over at least these pieces, and their ids; the last one stays, and grows with what is met."""
        held, chosen, tokenizer = self._held
        if not places <= held:
            chosen = sorted(places | held)
            tokenizer = pipeline_over([self._piece(place) for place in chosen])
            tokenizer.encode_special_tokens = True
            self._held = (frozenset(chosen), chosen, tokenizer)  # at once, for other threads
        return chosen, tokenizer

    def _met(self, texts: Sequence[str]) -> set[int]:
        """Return the ids of all pieces that may stand in the texts."""
        words: set[str] = set()
        for text in texts:
            plain = self._empty.normalizer.normalize_str(text)
            words.update(word for word, _ in self._empty.pre_tokenizer.pre_tokenize_str(plain))
        points = _points("\n".join(words))  # whitespace stands in no word, so no piece reaches over it
        places = set(self._always)
        hashes = np.zeros(len(points), np.uint64)
        for length in range(1, min(len(self._starts) - 1, len(points) + 1)):
            hashes = hashes[: len(points) - length + 1] * _PRIME + points[length - 1 :]
            low, high = self._starts[length], self._starts[length + 1]
            places.update(self._ids[low:high][np.isin(self._hashes[low:high], hashes)].tolist())
        return places

    def _piece(self, place: int) -> tuple[str, float]:
        start, stop = self._bounds[place], self._bounds[place + 1]
        return self._text[start:stop].tobytes().decode("utf-8"), float(self._scores[place])


def _points(text: str) -> NDArray[np.uint64]:
    found: NDArray[np.uint64] = np.frombuffer(text.encode("utf-32-le", "replace"), "<u4") + np.uint64(1)
    return found


def _hash(text: str) -> int:
    """Return the hash of a piece, as `PieceTokenizer` makes it of runs of code points; 0 of none."""
    value = 0
    for letter in text:
        value = (value * int(_PRIME) + ord(letter) + 1) % (1 << 64)
    return value
