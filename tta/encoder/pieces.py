"""The bundled model's tokenizer over those of its 250,000 pieces that the texts at hand can hold: the same tokens, in a tenth of
the time and of the memory that the whole vocabulary takes.

A unigram model cuts each word by itself and chooses among pieces that stand in it, so leaving out others changes nothing. Which
may stand there is looked up by hashes of all runs of characters up to the longest piece; what is met by chance adds a piece that
is not used. How a word is cut is kept, for most words of a document stood in the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.encoder.tensors import write_tensors

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import PreTokenizedString, Token

__all__ = ["PIECES_FILE", "SPECIAL", "PieceTokenizer", "Tokenised", "pipeline_over", "write_pieces"]

PIECES_FILE = "tta-pieces.bin"  # safetensors in form, but none of the weights, which name the model
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_BEGIN, _END, _UNKNOWN = 0, 2, 3  # places in `SPECIAL`
_TEXTS_AT_ONCE = 4096  # bounds the memory of the lookup
_MOST_KNOWN = 1 << 15  # words of which it is kept how they are cut, and their letters: some 15 MB
_LONGEST_KNOWN = 40


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
        self._plain = pipeline_over([self._piece(place) for place in range(len(SPECIAL))])
        self._known: dict[str, list[Token]] = {}

    def encode(self, text: str, *, add_special_tokens: bool = True) -> Tokenised:
        """Cut one text, with `<s>` and `</s>` around it unless they are not wanted."""
        return self.encode_batch([text], add_special_tokens=add_special_tokens)[0]

    def encode_batch(self, texts: Sequence[str], *, add_special_tokens: bool = True) -> list[Tokenised]:
        """Cut texts, each as if it were alone."""
        found: list[Tokenised] = []
        for first in range(0, len(texts), _TEXTS_AT_ONCE):
            parted = [self._parted(text) for text in texts[first : first + _TEXTS_AT_ONCE]]
            cut = self._cut(dict.fromkeys(word for text in parted for word, _, _ in text.get_splits()))
            for text in parted:
                text.tokenize(cut.__getitem__)
                tokens = text.to_encoding()
                found.append(Tokenised(tokens.ids, tokens.offsets))
        return [_enclosed(tokens) for tokens in found] if add_special_tokens else found

    def _parted(self, text: str) -> PreTokenizedString:
        """Return a text in its words, normalised."""
        from tokenizers import PreTokenizedString

        parted = PreTokenizedString(text)
        parted.normalize(self._plain.normalizer.normalize)
        self._plain.pre_tokenizer.pre_tokenize(parted)
        return parted

    def _cut(self, words: Iterable[str]) -> dict[str, list[Token]]:
        """Return how each word is cut; what is not known is cut by a model over the pieces that it can hold."""
        from tokenizers import Token
        from tokenizers.models import Unigram

        known = self._known
        cut = {word: known[word] for word in words if word in known}
        if fresh := [word for word in words if word not in cut]:
            chosen = sorted(self._met(fresh))
            model = Unigram([self._piece(place) for place in chosen], unk_id=_UNKNOWN, byte_fallback=False)
            for word in fresh:
                cut[word] = [Token(chosen[item.id], item.value, item.offsets) for item in model.tokenize(word)]
            kept = {} if len(known) + len(fresh) > _MOST_KNOWN else known
            kept.update((word, cut[word]) for word in fresh[:_MOST_KNOWN] if len(word) <= _LONGEST_KNOWN)
            self._known = kept  # at once, for other threads
        return cut

    def _met(self, words: Sequence[str]) -> set[int]:
        """Return the ids of all pieces that may stand in the words."""
        points = _points("\n".join(words))  # whitespace stands in no word, so no piece reaches over it
        places = set(self._always)
        hashes = np.zeros(len(points), np.uint64)
        for length in range(1, min(len(self._starts) - 1, len(points) + 1)):
            hashes = hashes[: len(points) - length + 1] * _PRIME + points[length - 1 :]
            low, high = self._starts[length], self._starts[length + 1]
            asked = np.unique(hashes)
            found = low + np.searchsorted(self._hashes[low:high], asked)
            found, asked = found[found < high], asked[found < high]
            places.update(self._ids[found[self._hashes[found] == asked]].tolist())
        return places

    def _piece(self, place: int) -> tuple[str, float]:
        start, stop = self._bounds[place], self._bounds[place + 1]
        return self._text[start:stop].tobytes().decode("utf-8"), float(self._scores[place])


def _enclosed(tokens: Tokenised) -> Tokenised:
    """Return tokens of a text between `<s>` and `</s>`, which stand nowhere in it."""
    return Tokenised([_BEGIN, *tokens.ids, _END], [(0, 0), *tokens.offsets, (0, 0)])


def _points(text: str) -> NDArray[np.uint64]:
    found: NDArray[np.uint64] = np.frombuffer(text.encode("utf-32-le", "replace"), "<u4") + np.uint64(1)
    return found


def _hash(text: str) -> int:
    """Return the hash of a piece, as `PieceTokenizer` makes it of runs of code points; 0 of none."""
    value = 0
    for letter in text:
        value = (value * int(_PRIME) + ord(letter) + 1) % (1 << 64)
    return value
