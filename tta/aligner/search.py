"""The best monotone alignment of two texts, and how sure each of its beads is.

From coarse to fine: a rough path through the halved texts, all beads in a band around it, the few that lie on good
paths, and for those in doubt the words. Each step is dearer a bead than the one before, and sees fewer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.band import Band, around, products, whole
from tta.aligner.coarse import refined, rough_path
from tta.aligner.features import FEATURES, features_of
from tta.aligner.lattice import Lattice, held_in, lattice_of
from tta.aligner.level import Level, best_of, level_of
from tta.aligner.network import Networks, networks
from tta.aligner.path import Path, alone
from tta.aligner.posterior import best_path, posteriors
from tta.aligner.short import against_joining, is_terse
from tta.aligner.words import Holds, holds_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.texts import Texts
    from tta.types import Vectors

__all__ = ["closeness_of", "contested", "evidence_of_joining", "good_beads", "rivals", "search"]

_HALF = 8  # cells of the band to either side of the rough path
_LIVE = 0.02  # probability below which a bead is no rival; a tenth of it costs a tenth more time and finds no more
_ALONE_STILL = 1.5  # log-odds added there to segments left alone: without the words they are thought too unlikely
_DEFICIT_ALONE = 0.2
"""Deficit of every segment left alone in a text of which the other renders a part: its own would be counted a hundred times
where a hundred in a row have none, and so decide which of the others has a counterpart."""
_AFFINITY_ODDS = 16.0  # log-odds that 1 of affinity is worth
_FREE, _CLOSE = 0.52, 0.6
"""Usual cosine of documents that are too free to tell by their words what was joined, and of those that are not."""
_UNANSWERED = 1.5  # log-odds against a bead for each segment that it joins and whose names its other side does not have
_ONE_WORD = 2.0
"""Log-odds against leaving an utterance of one word alone (`— Дружнее!`): a free translation has it in what stands beside it."""
_PROSE = 4.0  # words a segment from which on those of one are utterances, and no items of a list
_MERGED_LINE_ODDS = -1.5  # for each segment beyond 1-1 in a bead of header lines: these stand for themselves


def search(texts: Texts, path: NDArray[np.int64] | None = None) -> Path:
    """Return the best path, in order, every segment in one bead.

    Args:
        texts: both sides.
        path: where it is thought to run, one row an anti-diagonal, (n + m + 1,); without it, that is searched first.
    """
    rows, columns = len(texts.source), len(texts.target)
    if not rows or not columns:
        return alone(rows, columns)
    lattice, features = good_beads(texts, path)
    return _choose(texts, lattice, features, networks())


def good_beads(texts: Texts, path: NDArray[np.int64] | None = None) -> tuple[Lattice, NDArray[np.float32]]:
    """Return the beads worth a closer look and their features, (e, f)."""
    rows, columns = len(texts.source), len(texts.target)
    if path is None:
        rough = rough_path(texts.source.sums, texts.target.sums)
        path = None if rough is None else refined(rough, rows, columns)
    band = whole(rows, columns) if path is None else around(path, _HALF, rows, columns)
    dots = products(texts.source.sums, texts.target.sums, band)
    lattice = lattice_of(dots, *texts.runs, band, _affinity(texts, band))
    features = features_of(lattice, dots, *texts.runs, band)
    if texts.is_partial:
        features[(lattice.down == 0) | (lattice.across == 0), FEATURES.index("deficit")] = _DEFICIT_ALONE
    return lattice, features


def rivals(lattice: Lattice, scores: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the probability of each bead without regard to words, and whether it stays in the running; (e,) each."""
    likely, _ = posteriors(lattice, scores)
    null = (lattice.down == 0) | (lattice.across == 0)
    generous, _ = posteriors(lattice, scores + _ALONE_STILL * null)
    live = np.maximum(likely, generous) >= _LIVE
    live[best_path(lattice, scores)] = (
        True  # of a hundred places as good as each other none is likely, and one is needed
    )
    return likely, live


def closeness_of(level: Level) -> float:
    """Return from 0 to 1 how far a document is close enough to its original for its words to tell what a segment brings."""
    return float(np.clip((level.cosine - _FREE) / (_CLOSE - _FREE), 0.0, 1.0))


def evidence_of_joining(features: NDArray[np.float32], holds: Holds) -> NDArray[np.float32]:
    """Return what the third network sees, shape (e, 7): what segments bring, and how much the document leaves out."""
    found: NDArray[np.float32] = np.column_stack([holds.brought, features[:, FEATURES.index("rate_of_gaps")]])
    return found


def contested(lattice: Lattice) -> NDArray[np.bool_]:
    """Return which beads share a segment with another bead, shape (e,)."""
    found = np.zeros(len(lattice), np.bool_)
    for first, count in ((lattice.row, lattice.down), (lattice.column, lattice.across)):
        size = int((first + count).max(initial=0)) + 1
        claims = np.cumsum(np.bincount(first, minlength=size) - np.bincount(first + count, minlength=size))
        disputed = np.concatenate([[0], np.cumsum(claims > 1)])
        found |= disputed[first + count] > disputed[first]
    return found


def _prior(texts: Texts, lattice: Lattice) -> NDArray[np.float64]:
    """Return what is known of each bead besides vectors and lengths, as log-odds, shape (e,)."""
    lines = held_in(texts.lines[0], lattice.row, lattice.down) + held_in(texts.lines[1], lattice.column, lattice.across)
    size = lattice.down + lattice.across
    odds: NDArray[np.float64] = _MERGED_LINE_ODDS * lines / size * np.maximum(0, size - 2)
    odds += texts.alone[0] * (lattice.across == 0) + texts.alone[1] * (lattice.down == 0)
    if texts.affinity:
        single = (lattice.down == 1) & (lattice.across == 1)
        for edge in np.flatnonzero(single):
            pair = int(lattice.row[edge]), int(lattice.column[edge])
            odds[edge] += _AFFINITY_ODDS * texts.affinity.get(pair, 0.0)
    return odds


def _choose(texts: Texts, lattice: Lattice, features: NDArray[np.float32], weights: Networks) -> Path:
    known = _prior(texts, lattice)
    closeness = 1.0 if is_terse(texts) else closeness_of(level_of(*best_of(lattice, *texts.runs)))
    likely, live = rivals(lattice, weights.first.score(features, lattice.kind) + known)
    lattice, features, known, likely = lattice.take(live), features[live], known[live], likely[live]
    doubt = contested(lattice)
    holds = holds_of(lattice, texts.source, texts.target, ~doubt, doubt)
    scores = weights.second.score(np.hstack([features, holds.against_level]), lattice.kind) + known
    joined = holds.tells_joining
    scores[joined] += closeness * weights.third.score(
        evidence_of_joining(features, holds)[joined], lattice.kind[joined]
    )
    scores -= closeness * against_joining(lattice, features, holds, texts.facts)
    if texts.named is not None and closeness > 0.0:
        scores -= closeness * _UNANSWERED * texts.named.without_answer(lattice, ~doubt, doubt)
    favour = weights.alone * ((lattice.down == 0) | (lattice.across == 0))
    chosen = best_path(lattice, scores + favour)
    uttered = _uttered(texts, lattice, chosen)
    if len(uttered):
        scores[uttered] -= _ONE_WORD
        chosen = best_path(lattice, scores + favour)
    sure, _ = posteriors(lattice, scores)
    probability = np.where(doubt, sure, likely)
    return Path(
        lattice.row[chosen],
        lattice.column[chosen],
        lattice.down[chosen],
        lattice.across[chosen],
        lattice.cosine[chosen].clip(0.0, 1.0).round(4),
        probability[chosen].round(4),
    )


def _affinity(texts: Texts, band: Band) -> NDArray[np.float32]:
    if not texts.affinity:
        return np.zeros((0, 0), np.float32)
    found = np.zeros((band.rows + band.columns, band.width), np.float32)
    for (i, j), value in texts.affinity.items():
        place = i - int(band.first[i + j])
        if 0 <= place < band.width:
            found[i + j, place] = value
    return found


def _uttered(texts: Texts, lattice: Lattice, path: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the beads of a path, (b,) indices, that leave one word amid prose alone between beads with both sides.

    In a run of what was left out, such words are left out, too; so are those of a text of which the other is a part, and where
    the neighbours are not those of the text, they say nothing.
    """
    if texts.is_partial or not texts.as_written:
        return np.zeros(0, np.int64)
    alone = (lattice.down[path] == 0) | (lattice.across[path] == 0)
    single = alone & ~np.append(alone[1:], False) & ~np.append(False, alone[:-1])
    words = _single_words(texts.source, texts.lines[0])[lattice.row[path]] & (
        lattice.across[path] == 0
    ) | _single_words(texts.target, texts.lines[1])[lattice.column[path]] & (lattice.down[path] == 0)
    found: NDArray[np.int64] = path[single & words]
    return found


def _single_words(vectors: Vectors, lines: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of n segments are one word amid prose, and false for the place behind them, shape (n + 1,)."""
    words = np.diff(vectors.word_offsets)
    return np.append((words == 1) & ~lines & (words.mean() >= _PROSE), False)
