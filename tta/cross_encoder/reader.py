"""The reader of both sides: loads the network and says of every word of pairs of texts what became of it on the other side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.cross_encoder.loading import loaded
from tta.cross_encoder.packing import collated, tokenised
from tta.cross_encoder.running import Answers, Running
from tta.cross_encoder.windows import Window, windows
from tta.encoder.cores import in_batches
from tta.errors import ModelError, in_one_line
from tta.types import UNRENDERED, Reading

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["CrossEncoder", "load_cross_encoder"]

_UNREAD = 6.0  # log-odds of every word of a text that stands beside nothing: there is nothing to read

_Progress = Callable[[int, int], None]


def load_cross_encoder(
    model_folder: Path, weights: dict[str, NDArray[np.float32]] | None = None, device: str = "cpu"
) -> CrossEncoder:
    """Load the reader.

    Args:
        model_folder: the bundled model's folder (`tta.encoder.bundled.bundled_folder`).
        weights: by name, as `read_weights` gives them; None for those that come with the package.
        device: where it runs, `cpu` or `cuda`.

    Raises:
        ModelError: the weights are missing, broken, or do not belong to this network, or the model's folder cannot be read.
    """
    try:
        return CrossEncoder(*loaded(model_folder, weights, device))
    except (OSError, KeyError, RuntimeError, ValueError) as error:
        raise ModelError(
            f"{model_folder}: the reader of both sides cannot be loaded ({in_one_line(error)}); reinstall tta"
        ) from error


class CrossEncoder:
    """A network that reads both texts of a pair in one sequence; safe from several threads, of which one at a time reads."""

    def __init__(self, network: Running, tokenizer: Any) -> None:
        """Take a network that is loaded and a `tokenizers.Tokenizer`."""
        self._network = network
        self._tokenizer = tokenizer
        self._turn = Lock()

    def read(self, pairs: Sequence[tuple[str, str]], progress: _Progress | None = None) -> list[Reading]:
        """Read pairs, Russian and English.

        Args:
            pairs: texts as the encoder is given them (`tta.encoder.spelling.plain_spelling`), of any length.
            progress: called with windows done and windows in all.

        Returns:
            A `Reading` for each pair, in the order given.
        """
        sides = [tokenised([_clean(pair[side]) for pair in pairs], self._tokenizer) for side in (0, 1)]
        collectors = [_Collector(first.words, second.words) for first, second in zip(*sides, strict=True)]
        waiting = [
            (place, window)
            for place, both in enumerate(zip(*sides, strict=True))
            if both[0].words and both[1].words
            for window in windows(both)
        ]
        waiting.sort(key=lambda item: (-len(item[1].piece), item[0]))
        done = 0
        with self._turn:
            for batch, answers in in_batches(self._run, waiting, lambda item: len(item[1].piece), self._network.lanes):
                _distribute(answers, batch, collectors)
                done += len(batch)
                if progress:
                    progress(done, len(waiting))
        return [collector.finish() for collector in collectors]

    def _run(self, batch: Sequence[tuple[int, Window]]) -> Answers:
        return self._network(collated([window.piece for _, window in batch]))


class _Collector:
    """Gathers one pair's windows."""

    def __init__(self, russian: int, english: int) -> None:
        self.words = tuple(np.full((count, 3), _UNREAD, np.float32) for count in (russian, english))
        self.gaps = tuple(np.zeros(count + 1, np.float32) for count in (russian, english))
        self.partner = tuple(np.full(count, UNRENDERED, np.int64) for count in (russian, english))
        self.held = tuple(np.zeros(count, np.float32) for count in (russian, english))

    def finish(self) -> Reading:
        missing, wrong, edited = ((self.words[0][:, place], self.words[1][:, place]) for place in range(3))
        return Reading(
            missing, wrong, edited, (self.gaps[0], self.gaps[1]),
            (self.partner[0], self.partner[1]), (self.held[0], self.held[1]),
        )  # fmt: skip


def _clean(text: str) -> str:
    """Replace lone surrogates, which no tokenizer takes, one for one."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _distribute(answers: Answers, batch: Sequence[tuple[int, Window]], collectors: Sequence[_Collector]) -> None:
    """Carry a batch's answers over to the words that are judged in it."""
    words, gaps, shares = answers.words, answers.gaps, answers.shares
    word = gap = 0
    for row, (place, window) in enumerate(batch):
        found = collectors[place]
        counts = [side.words for side in window.piece.sides]
        mutual = np.sqrt(shares[0][row, : counts[0], : counts[1]] * shares[1][row, : counts[1], : counts[0]].T)
        for side in (0, 1):
            start, stop = window.judged[side]
            inside = slice(start - window.first[side], stop - window.first[side])
            matrix = mutual if side == 0 else mutual.T
            found.words[side][start:stop] = words[word : word + counts[side]][inside]
            found.gaps[side][start : stop + 1] = gaps[gap : gap + counts[side] + 1][inside.start : inside.stop + 1]
            none = shares[side][row, : counts[side], -1]
            best = matrix.argmax(1)
            held = matrix[np.arange(counts[side]), best]
            alone = none > shares[side][row, np.arange(counts[side]), best]
            found.partner[side][start:stop] = np.where(alone, UNRENDERED, best + window.first[1 - side])[inside]
            found.held[side][start:stop] = np.where(alone, 0.0, held)[inside]
            word += counts[side]
            gap += counts[side] + 1
