"""The one forward pass: token sums from the last layer, word vectors from a middle one.

The vector of several segments together is the normalised sum of their token sums: on 400 consecutive sentences of
WMT22 its cosine to the English is 0.910, where really encoding the concatenation gives 0.912. So nothing is
encoded twice, and what aligners spend on overlapping runs of sentences falls away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from tta.encoder.cache import VectorCache
from tta.encoder.cores import in_batches
from tta.encoder.deferred import Deferred
from tta.encoder.segment_vectors import SegmentVectors
from tta.errors import NotFiniteError
from tta.language.tokens import WORD
from tta.types import Vectors, WordVectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.encoder.backbones import Backbone

__all__ = ["Encoder", "word_spans"]

_Progress = Callable[[int, int], None]

_PORTION = (
    2048  # texts that are worked on together: until all of them are done their words are float32, twice what is kept
)

# A batch holds texts of one call only: in bfloat16 a vector depends on what it is batched with (by up to 1.2 in a sum over
# tokens, seen where texts of more than 128 tokens stood beside it), so batches across documents would change audits.


@dataclass(frozen=True, slots=True)
class _Window:
    """A piece of a segment that fits the model: token ids with specials, and the span of text of each token."""

    segment: int
    ids: list[int]
    spans: list[tuple[int, int]]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of `text` stand; inner hyphens and apostrophes belong to a word."""
    return [match.span() for match in WORD.finditer(text)]


class Encoder:
    """A model that gives segment sums and word vectors in one pass.

    Safe from several threads: one of them at a time runs the model, which keeps all cores busy by itself.
    """

    def __init__(self, model: Backbone, name: str, digest: str, cache: Path | None = None) -> None:
        """Wrap a loaded model; `name` and `digest` go into the audit's signature."""
        self.name = name
        self.digest = digest
        self.device = model.device
        self.dtype = model.dtype
        self._turn = Lock()
        self._model = model
        self._prompt = _prompt_of(model, name)
        self._cache = VectorCache(cache, f"{name}\n{digest}\n{self.dtype}\n{self._prompt}") if cache else None

    def encode(self, texts: Sequence[str], progress: _Progress | None = None) -> Vectors:
        """Encode every text once.

        Args:
            texts: n segments, of any length; what exceeds the model's window is encoded in several windows whose
                sums are added.
            progress: called with texts done and texts in all.

        Returns:
            `Vectors` with one row a text, in the order given.

        Raises:
            NotFiniteError: a vector is not finite, because the model overflows.
        """
        texts = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]  # lone surrogates
        unique = list(dict.fromkeys(texts))
        kept = self._cache.load(unique) if self._cache else {}
        known = {text: row for text, row in kept.items() if len(row.words) == len(word_spans(text))}
        missing = [text for text in unique if text not in known]
        fresh = self._fresh(missing, progress)
        if self._cache and fresh:
            self._cache.store(fresh)
        known |= fresh
        return _assemble(texts, [known[text] for text in texts])

    def release(self) -> None:
        """Let go of the bundled model's memory, 110 MB, until the next text; others take too long to load twice."""
        if isinstance(self._model, Deferred):
            self._model.release()

    def _fresh(self, texts: Sequence[str], progress: _Progress | None) -> dict[str, SegmentVectors]:
        if not texts:
            return {}
        fresh: dict[str, SegmentVectors] = {}
        with self._turn:
            for first in range(0, len(texts), _PORTION):
                portion = texts[first : first + _PORTION]
                fresh |= zip(portion, self._forward(portion, _further(progress, first, len(texts))), strict=True)
        for text, row in fresh.items():
            if not row.is_finite:
                raise NotFiniteError(
                    f"{self.name}: the vector of “{text[:40]}” is not finite, expected numbers that {self.dtype} and "
                    "float16 can hold; choose another model with --model"
                )
        return fresh

    def _forward(self, texts: Sequence[str], progress: _Progress | None) -> list[SegmentVectors]:
        windows = self._windows(texts)
        words = [word_spans(text) for text in texts]
        collected = [_Collector(len(spans)) for spans in words]
        longest_first = sorted(windows, key=lambda window: -len(window.ids))
        done = 0
        batches = in_batches(self._run, longest_first, lambda window: len(window.ids), self._model.lanes)
        for chosen, (pooled, hidden) in batches:
            for row, window in enumerate(chosen):
                states = hidden[row, : len(window.ids)]
                collected[window.segment].add(pooled[row], len(window.ids), states, window.spans, words[window.segment])
            done += len(chosen)
            if progress:
                progress(min(len(texts), done * len(texts) // max(1, len(windows))), len(texts))
        return [collector.finish() for collector in collected]

    def _windows(self, texts: Sequence[str]) -> list[_Window]:
        """Cut token sequences to the model's window, special tokens around each piece."""
        tokenizer = self._model.tokenizer
        encoded = tokenizer.encode_batch([self._prompt + text for text in texts], add_special_tokens=False)
        probe = tokenizer.encode("", add_special_tokens=True).ids
        before, after = probe[: (len(probe) + 1) // 2], probe[(len(probe) + 1) // 2 :]
        room = self._model.window - len(probe)
        shift = len(self._prompt)
        windows = []
        for index, tokens in enumerate(encoded):
            spans = [(max(0, start - shift), max(0, stop - shift)) for start, stop in tokens.offsets]
            for first in range(0, max(1, len(tokens.ids)), room):
                ids = [*before, *tokens.ids[first : first + room], *after]
                padded = [(0, 0)] * len(before) + spans[first : first + room] + [(0, 0)] * len(after)
                windows.append(_Window(index, ids, padded))
        return windows

    def _run(self, windows: Sequence[_Window]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return pooled vectors (b, d) and the middle layer's token vectors (b, t, m)."""
        longest = max(len(window.ids) for window in windows)
        ids = np.full((len(windows), longest), self._model.pad, np.int64)
        inside = np.zeros((len(windows), longest), np.int64)
        for row, window in enumerate(windows):
            ids[row, : len(window.ids)] = window.ids
            inside[row, : len(window.ids)] = 1
        return self._model.run(ids, inside)


def _further(progress: _Progress | None, before: int, every: int) -> _Progress | None:
    """Return what tells how far one portion has come as how far all texts have, of which so many were done before."""
    return progress and (lambda done, _: progress(before + done, every))


def _prompt_of(model: Backbone, name: str) -> str:
    """E5 models were trained with a prefix; the same one on both sides, for neither text is a passage."""
    if model.default_prompt:
        return model.prompts.get(model.default_prompt, "")
    return "query: " if re.search(r"\be5\b", name.lower()) else ""


class _Collector:
    """Gathers one segment's windows: sums add up, and a word's sub-tokens average."""

    def __init__(self, words: int) -> None:
        self._total = np.zeros(0, np.float32)
        self._count = 0
        self._words = np.zeros((words, 0), np.float32)
        self._pieces = np.zeros(words, np.int64)

    def add(
        self,
        pooled: NDArray[np.float32],
        tokens: int,
        states: NDArray[np.float32],
        spans: Sequence[tuple[int, int]],
        words: Sequence[tuple[int, int]],
    ) -> None:
        if not self._count:
            self._total = np.zeros_like(pooled)
            self._words = np.zeros((len(words), states.shape[1]), np.float32)
        self._total += pooled * tokens
        self._count += tokens
        owners = np.array(_word_of_token(spans, words))
        inside = owners >= 0
        owners, states = owners[inside], states[inside]
        seats = np.arange(len(owners)) - np.searchsorted(owners, owners)  # of each token in its word; owners ascend
        for seat in range(int(seats.max(initial=-1)) + 1):  # one of each word at a time, in their order: sums round
            chosen = seats == seat
            self._words[owners[chosen]] += states[chosen]
        self._pieces += np.bincount(owners, minlength=len(words))

    def finish(self) -> SegmentVectors:
        means = self._words / np.maximum(self._pieces, 1)[:, None]
        with np.errstate(over="ignore"):  # what overflows is refused, with its text
            return SegmentVectors(self._total, self._count, means.astype(np.float16))


def _word_of_token(spans: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each token the index of the word it overlaps most, -1 for punctuation and special tokens."""
    owners = []
    word = 0
    for start, stop in spans:
        while word < len(words) and words[word][1] <= start < stop:
            word += 1
        best, width = -1, 0
        for candidate in range(word, len(words)):
            first, last = words[candidate]
            if first >= stop:
                break
            overlap = min(stop, last) - max(start, first)
            if overlap > width:
                best, width = candidate, overlap
        owners.append(best)
    return owners


def _assemble(texts: Sequence[str], rows: Sequence[SegmentVectors]) -> Vectors:
    spans = [word_spans(text) for text in texts]
    offsets = np.zeros(len(texts) + 1, np.int64)
    np.cumsum([len(row) for row in spans], out=offsets[1:])
    filled = [row.words for row in rows if len(row.words)]
    return Vectors(
        sums=np.stack([row.total for row in rows]) if rows else np.zeros((0, 0), np.float32),
        counts=np.array([row.count for row in rows], np.int32),
        words=WordVectors.strung(filled),
        word_spans=np.array([pair for row in spans for pair in row], np.int32).reshape(-1, 2),
        word_offsets=offsets,
    )
