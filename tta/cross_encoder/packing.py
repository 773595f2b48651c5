"""Two texts in one sequence of tokens, `<s> Russian </s></s> English </s>`, in windows where they are too long for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.encoder.forward import word_spans

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Batch", "Piece", "Tokens", "collated", "owners_of", "tokenised"]

_BEGIN, _PAD, _END = 0, 1, 2  # ids of `<s>`, `<pad>`, `</s>` in the bundled model's vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """One side: ids of its tokens (t,), and of each the word it belongs to, -1 for marks (t,); how many words there are."""

    ids: NDArray[np.int64]
    owners: NDArray[np.int64]
    words: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Two sides, Russian and English, that are read in one sequence."""

    sides: tuple[Tokens, Tokens]

    def __len__(self) -> int:
        """Tokens, the special ones included."""
        return len(self.sides[0].ids) + len(self.sides[1].ids) + 4


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Pieces padded to one length t, with everything that the network must know of their words.

    Attributes:
        ids, sides, inside: (b, t): tokens; 0 Russian, 1 English; 1.0 where there is a token.
        tokens, owners: of each token of a word, its place in the flattened batch, and the word, counted over the batch.
        pieces: tokens of each word, (w,); `words` is w, `english` says of which side each is.
        edges: places of the special tokens, (3 b,).
        before, behind: of each gap the words beside it, or w + the edge, (w + 2 b,); `gap_english` of which side it is.
        places: of each piece its Russian and English words, w for none, (b, r) and (b, e).
    """

    ids: NDArray[np.int64]
    sides: NDArray[np.int64]
    inside: NDArray[np.float32]
    tokens: NDArray[np.int64]
    owners: NDArray[np.int64]
    pieces: NDArray[np.float32]
    words: int
    english: NDArray[np.bool_]
    edges: NDArray[np.int64]
    before: NDArray[np.int64]
    behind: NDArray[np.int64]
    gap_english: NDArray[np.bool_]
    places: tuple[NDArray[np.int64], NDArray[np.int64]]


def tokenised(texts: Sequence[str], tokenizer: Any) -> list[Tokens]:
    """Cut texts into tokens by a `tokenizers.Tokenizer` and say which words they belong to."""
    encoded = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    found = []
    for text, encoding in zip(texts, encoded, strict=True):
        words = word_spans(text)
        owners = owners_of(np.array(encoding.offsets, np.int64).reshape(-1, 2), words)
        found.append(Tokens(np.array(encoding.ids, np.int64), owners, len(words)))
    return found


def owners_of(tokens: NDArray[np.int64], words: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """Return for each token, (t, 2), the word that it overlaps most, the first of equals, -1 where it overlaps none."""
    found = np.full(len(tokens), -1, np.int64)
    first = 0
    for place, (start, stop) in enumerate(tokens.tolist()):
        while first < len(words) and words[first][1] <= start < stop:
            first += 1
        widest = 0
        for word in range(first, len(words)):
            if words[word][0] >= stop:
                break
            overlap = min(stop, words[word][1]) - max(start, words[word][0])
            if overlap > widest:
                found[place], widest = word, overlap
    return found


def collated(pieces: Sequence[Piece]) -> Batch:
    """Lay pieces side by side."""
    longest = max(map(len, pieces))
    shape = len(pieces), longest
    ids, sides, inside = np.full(shape, _PAD, np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.float32)
    flat: list[NDArray[np.int64]] = []
    owners: list[NDArray[np.int64]] = []
    edges, gaps, ranges = [], [], []
    total = 0
    for row, piece in enumerate(pieces):
        russian, english = piece.sides
        second = len(russian.ids) + 3
        size = len(piece)
        ids[row, :size] = [_BEGIN, *russian.ids, _END, _END, *english.ids, _END]
        inside[row, :size] = 1.0
        sides[row, second:size] = 1
        here = row * longest
        edges += [here, here + second - 2, here + size - 1]
        for number, (side, start) in enumerate(((russian, 1), (english, second))):
            mine = np.flatnonzero(side.owners >= 0)
            flat.append(here + start + mine)
            owners.append(total + side.owners[mine])
            ranges.append((total, side.words))
            gaps.append((total, side.words, 3 * row + number))
            total += side.words
    counts = np.array([words for _, words in ranges])
    owned = np.concatenate(owners)
    return Batch(
        ids, sides, inside, np.concatenate(flat), owned,
        np.maximum(np.bincount(owned, minlength=total), 1).astype(np.float32), total,
        np.repeat(np.arange(len(counts)) % 2 == 1, counts), np.array(edges, np.int64),
        *_beside(gaps, total), np.repeat(np.arange(len(counts)) % 2 == 1, counts + 1), _places(ranges, total),
    )  # fmt: skip


def _beside(gaps: Sequence[tuple[int, int, int]], total: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the words before and behind each gap; at the ends the special tokens, which are rows from `total` on."""
    before, behind = [], []
    for start, words, edge in gaps:
        inner = np.arange(start, start + words)
        before.append(np.concatenate([[total + edge], inner]))
        behind.append(np.concatenate([inner, [total + edge + 1]]))
    return np.concatenate(before), np.concatenate(behind)


def _places(ranges: Sequence[tuple[int, int]], total: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    found = []
    for side in (0, 1):
        mine = ranges[side::2]
        places = np.full((len(mine), max(1, *(words for _, words in mine))), total, np.int64)
        for row, (start, words) in enumerate(mine):
            places[row, :words] = np.arange(start, start + words)
        found.append(places)
    return found[0], found[1]
