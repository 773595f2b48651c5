"""Odds of words, by the shipped network, by the reader of both sides, and by both together."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from texts.pairs import as_bitext
from tta.cross_encoder import CrossEncoder
from tta.encoder import Encoder
from tta.encoder.spelling import plain_spelling
from tta.scorers.words.joint import word_curve
from tta.scorers.words.rendition import renditions
from tta.types import Language, Side

__all__ = ["SYSTEMS", "Odds", "by_curves", "by_network", "by_reader", "mean_of", "scorer"]

SYSTEMS = ("network", "reader", "both")
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Odds:
    """Log-odds of the words of one pair, Russian and English: left out (or put in), and rendered wrongly."""

    missing: tuple[Array, Array]
    wrong: tuple[Array, Array]
    edited: tuple[Array, Array]

    def worst(self, label: str, side: int) -> float:
        """Return the greatest odds of a side's words."""
        return float(getattr(self, label)[side].max(initial=-20.0))


def by_network(pairs: Sequence[tuple[str, str]], encoder: Encoder, cache: Path | None = None) -> list[Odds]:
    """Ask the network over the vectors of both sides; what it said before may be kept in a file of one's own."""
    known: dict[tuple[str, str], Odds] = {}
    if cache is not None and cache.exists():
        known = pickle.loads(cache.read_bytes())
    new = [pair for pair in dict.fromkeys(pairs) if pair not in known]
    if new:
        known |= dict(zip(new, _asked(new, encoder), strict=True))
        if cache is not None:
            cache.write_bytes(pickle.dumps(known))
    return [known[pair] for pair in pairs]


def _asked(pairs: Sequence[tuple[str, str]], encoder: Encoder) -> list[Odds]:
    text = as_bitext(encoder, list(pairs))
    found = renditions(text)
    sides = []
    for side in (Side.SOURCE, Side.TARGET):
        encoding = text.vectors(side)
        assert encoding is not None
        bounds = encoding.word_offsets
        odds = [_odds(getattr(found[side], name)) for name in ("missing", "wrong")]
        sides.append([[row[bounds[i] : bounds[i + 1]] for row in odds] for i in range(len(pairs))])
    return [
        Odds((a[0], b[0]), (a[1], b[1]), (np.maximum(a[0], a[1]), np.maximum(b[0], b[1])))
        for a, b in zip(*sides, strict=True)
    ]


def by_reader(pairs: Sequence[tuple[str, str]], reader: CrossEncoder) -> list[Odds]:
    """Ask the reader of both sides."""
    found = reader.read([(plain_spelling(first), plain_spelling(second)) for first, second in pairs])
    return [Odds(item.missing, item.wrong, item.edited) for item in found]


def mean_of(first: Sequence[Odds], second: Sequence[Odds], share: float = 0.5) -> list[Odds]:
    """Return weighted means of odds, `share` being that of the second."""

    def mixed(a: Array, b: Array) -> Array:
        return a * np.float32(1 - share) + b * np.float32(share)

    names = ("missing", "wrong", "edited")
    return [
        Odds(*(tuple(mixed(x, y) for x, y in zip(getattr(a, name), getattr(b, name), strict=True)) for name in names))  # type: ignore[arg-type]
        for a, b in zip(first, second, strict=True)
    ]


def by_curves(network: Sequence[Odds], reader: Sequence[Odds]) -> list[Odds]:
    """Weigh both by the curves that come with the package."""

    def weighed(label: str, side: int, first: Odds, second: Odds) -> Array:
        odds: Array = word_curve(label, list(Language)[side]).odds(
            getattr(first, label)[side], getattr(second, label)[side]
        )
        return odds

    found = []
    for first, second in zip(network, reader, strict=True):
        missing, wrong = (
            (weighed(label, 0, first, second), weighed(label, 1, first, second)) for label in ("missing", "wrong")
        )
        found.append(Odds(missing, wrong, mean_of([first], [second])[0].edited))
    return found


def scorer(name: str) -> Callable[[Odds], float]:
    """Return how a row is scored for a kind of damage to the English: omission, addition or change."""
    if name == "omission":
        return lambda odds: odds.worst("missing", 0)
    if name == "addition":
        return lambda odds: odds.worst("missing", 1)
    return lambda odds: max(
        odds.worst("wrong", 0), odds.worst("wrong", 1), odds.worst("missing", 0), odds.worst("missing", 1)
    )


def _odds(chance: NDArray[np.float32]) -> Array:
    plain = np.clip(chance.astype(np.float64), 1e-7, 1 - 1e-7)
    return np.log(plain / (1 - plain)).astype(np.float32)
