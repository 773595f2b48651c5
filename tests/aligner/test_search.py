"""The stages of the search, each against a slower and simpler way to the same result."""

from __future__ import annotations

import itertools
import sys
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aligner.test_alignment import align, evenly, meaning, noisy, vectors_of
from tta.aligner.band import around, products, whole
from tta.aligner.bead_types import TYPES
from tta.aligner.coarse import refined, rough_path
from tta.aligner.compiled import compiled
from tta.aligner.features import FEATURES
from tta.aligner.lattice import lattice_of
from tta.aligner.posterior import best_path, posteriors
from tta.aligner.runs import hubness, norms, run_norms
from tta.aligner.search import contested, good_beads, search
from tta.aligner.texts import permuted, prepare
from tta.aligner.words import holds_of
from tta.types import Vectors


def texts_of(source, target):
    return prepare(vectors_of(source), vectors_of(target), evenly(source, target))


def lattice(source, target, affinity=None):
    texts = texts_of(source, target)
    band = whole(len(source), len(target))
    dots = products(texts.source.sums, texts.target.sums, band)
    none = np.zeros((0, 0), np.float32)
    return lattice_of(dots, *texts.runs, band, none if affinity is None else affinity)


def paths_through(found):
    """Every path of a lattice, as tuples of beads."""
    leaving = {}
    for edge in range(len(found)):
        leaving.setdefault(int(found.start[edge]), []).append(edge)

    def walk(place):
        if place == found.places - 1:
            yield ()
            return
        for edge in leaving.get(place, ()):
            for rest in walk(int(found.end[edge])):
                yield (edge, *rest)

    return list(walk(0))


# ---------------------------------------------------------------- runs and band


def test_norms_of_runs_are_norms_of_sums():
    rows = meaning(20)
    found = run_norms(rows, 4)
    for run, first in itertools.product(range(1, 5), range(20)):
        expected = np.linalg.norm(rows[first : first + run].sum(axis=0)) if first + run <= 20 else np.inf
        assert found[run - 1, first] == pytest.approx(expected, rel=1e-5)


def test_hubness_leaves_the_match_out():
    rows = meaning(400)
    sizes = norms(rows)
    assert hubness(rows, sizes, rows, sizes).max() < 0.6
    assert hubness(rows[:2], sizes[:2], rows[:2], sizes[:2]) == pytest.approx([0.2, 0.2])


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 6))
def test_a_band_holds_the_products_it_says(rows, columns, half):
    source, target = meaning(rows), meaning(columns, 1)
    diagonals = np.arange(rows + columns + 1)
    path = np.clip(
        diagonals * rows // (rows + columns), np.maximum(0, diagonals - columns), np.minimum(rows, diagonals)
    )
    band = around(path, half, rows, columns)
    dots = products(source, target, band)
    for d, k in itertools.product(range(rows + columns), range(band.width)):
        i = int(band.first[d]) + k
        inside = 0 <= i < rows and 0 <= d - i < columns
        assert dots[d, k] == pytest.approx(float(source[i] @ target[d - i]) if inside else 0.0, abs=1e-3)


def test_the_rough_path_goes_round_a_missing_chapter():
    rows = meaning(2000)
    there = np.concatenate([np.arange(600), np.arange(1200, 2000)])
    path = refined(rough_path(rows, noisy(rows[there])), 2000, 1400)
    off = [abs(path[row + column] - row) for column, row in enumerate(there)]
    assert max(off) <= 4


# ---------------------------------------------------------------- lattice and paths


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 50))
def test_the_lattice_holds_exactly_the_beads_on_good_paths(rows, columns, seed):
    source, target = meaning(rows, seed), meaning(columns, seed + 1)
    target[: min(rows, columns)] += source[: min(rows, columns)]
    texts = texts_of(source, target)
    ours, theirs = texts.runs

    def score(i, j, down, across):
        if not down or not across:
            return 0.0
        vectors = source[i : i + down].sum(axis=0), target[j : j + across].sum(axis=0)
        cosine = float(vectors[0] @ vectors[1] / np.linalg.norm(vectors[0]) / np.linalg.norm(vectors[1]))
        hubs = 0.375 * (ours.hubs[down - 1, i] + theirs.hubs[across - 1, j])
        gap = abs(ours.lengths[down - 1, i] - theirs.lengths[across - 1, j])
        shorter = min(down, across)
        return shorter * (cosine - hubs - 0.15 * gap) + 0.025 * (down + across - 2) - 0.4 * (shorter - 1)

    ahead = {(rows, columns): 0.0}
    behind = {(0, 0): 0.0}
    cells = sorted(itertools.product(range(rows + 1), range(columns + 1)), key=sum)
    edges = [
        (i, j, int(down), int(across))
        for (i, j), (down, across) in itertools.product(cells, TYPES)
        if i + down <= rows and j + across <= columns
    ]
    scores = {edge: score(*edge) for edge in edges}
    for edge in sorted(edges, key=lambda edge: edge[0] + edge[1]):
        i, j, down, across = edge
        end = (i + down, j + across)
        behind[end] = max(behind.get(end, -np.inf), behind[i, j] + scores[edge])
    for edge in sorted(edges, key=lambda edge: -edge[0] - edge[1]):
        i, j, down, across = edge
        ahead[i, j] = max(ahead.get((i, j), -np.inf), scores[edge] + ahead[i + down, j + across])
    expected = {
        edge: ahead[0, 0] - behind[edge[:2]] - scores[edge] - ahead[edge[0] + edge[2], edge[1] + edge[3]]
        for edge in edges
    }
    found = lattice(source, target)
    kept = zip(found.row.tolist(), found.column.tolist(), found.down.tolist(), found.across.tolist(), strict=True)
    deficits = dict(zip(kept, found.deficit.tolist(), strict=True))
    assert all(deficits[edge] == pytest.approx(expected[edge], abs=1e-4) for edge in deficits)
    assert {edge for edge in edges if expected[edge] < 0.69} <= set(deficits)
    assert all(expected[edge] < 0.71 for edge in deficits)


def test_affinity_draws_two_segments_together():
    source, target = meaning(3), meaning(3, 9)
    affinity = np.zeros((6, 4), np.float32)
    affinity[2, 0] = 2.0  # segments 0 and 2
    found = lattice(source, target, affinity)
    best = {(i, j) for i, j in zip(found.row[found.is_best], found.column[found.is_best], strict=True)}
    assert (0, 2) in best


def test_posteriors_are_shares_of_all_paths():
    found = lattice(meaning(4), meaning(4, 3))
    scores = np.random.default_rng(0).normal(size=len(found))
    paths = paths_through(found)
    weights = np.array([np.exp(sum(scores[edge] for edge in path)) for path in paths])
    expected = np.zeros(len(found))
    for path, weight in zip(paths, weights, strict=True):
        expected[list(path)] += weight
    probabilities, total = posteriors(found, scores)
    assert probabilities == pytest.approx(expected / weights.sum(), abs=1e-9)
    assert total == pytest.approx(np.log(weights.sum()))
    assert tuple(best_path(found, scores).tolist()) == paths[int(weights.argmax())]


def test_beads_that_share_a_segment_are_contested():
    found = lattice(meaning(5), noisy(meaning(5)))
    shares = [
        any(
            other != edge
            and (
                set(range(found.row[edge], found.row[edge] + found.down[edge]))
                & set(range(found.row[other], found.row[other] + found.down[other]))
                or set(range(found.column[edge], found.column[edge] + found.across[edge]))
                & set(range(found.column[other], found.column[other] + found.across[other]))
            )
            for other in range(len(found))
        )
        for edge in range(len(found))
    ]
    assert contested(found).tolist() == shares


# ---------------------------------------------------------------- words


def test_words_tell_a_sentence_that_was_dropped_from_one_that_was_merged():
    rng = np.random.default_rng(4)
    words = rng.normal(size=(12, 32)).astype(np.float32)  # two segments of six words
    bounds = np.array([0, 6, 12])

    def hold(target_words):
        source = Vectors(meaning(2), np.array([6, 6], np.int32), words, np.zeros((12, 2), np.int32), bounds)
        count = len(target_words)
        target = Vectors(
            source.sums.sum(axis=0, keepdims=True),
            np.array([count], np.int32),
            target_words,
            np.zeros((count, 2), np.int32),
            np.array([0, count]),
        )
        found = lattice(source.sums, target.sums)
        every = np.ones(len(found), np.bool_)
        merged = (found.down == 2) & (found.across == 1)
        return holds_of(found, source, target, ~every, every).against_level[merged][0, 0]

    assert hold(words + 0.1) > hold(words[:6] + 0.1) + 0.3


def with_one_gone(counts, lines=(), gone=(7,)):
    """Twelve segments, of which some are gone from the other side, where a little of the seventh is in the one before it."""
    rows = meaning(12)
    other = rows.copy()
    other[6] += 0.4 * rows[7]
    other = noisy(np.delete(other, gone, axis=0))
    outlines = evenly(rows, other, (frozenset(lines), frozenset()))
    return prepare(vectors_of(rows, counts), vectors_of(other, [6] * len(other)), outlines)


UTTERANCE = [6] * 7 + [1] + [6] * 4


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (lambda: with_one_gone(UTTERANCE), True),
        (lambda: with_one_gone([6] * 12), False),
        (lambda: with_one_gone([1] * 12), False),
        (lambda: with_one_gone(UTTERANCE, lines=[7]), False),
        (lambda: with_one_gone(UTTERANCE, gone=(7, 8)), False),
        (lambda: permuted(with_one_gone(UTTERANCE), np.arange(11)), False),
    ],
    ids=[
        "an utterance",
        "a sentence",
        "a list of words",
        "a stamp",
        "in a run of what is left out",
        "in another order",
    ],
)
def test_an_utterance_of_one_word_is_rather_joined_than_left_alone(monkeypatch, texts, joined):
    monkeypatch.setattr("tta.aligner.search._ONE_WORD", 40.0)
    path = search(texts())
    assert (7 not in path.row[path.across == 0]) is joined


# ---------------------------------------------------------------- without the compiler


def test_the_loops_give_the_same_beads_as_python(without_compiler, monkeypatch):
    monkeypatch.setattr("tta.aligner.coarse._FEW", 8)  # so that a short text, too, is halved and searched in a band
    rows = meaning(24)
    rows[10] += rows[11]
    other = np.delete(noisy(rows), [11, 18], axis=0)
    texts = [(rows, other), (rows[:1], rows[:1]), (rows[:2], rows[:5])]
    beads = [bead for pair in texts for bead in align(*pair).beads]
    without_compiler()
    plain = [bead for pair in texts for bead in align(*pair).beads]
    assert [(bead.source, bead.target) for bead in plain] == [(bead.source, bead.target) for bead in beads]
    for measure in ("similarity", "probability"):
        assert [getattr(bead, measure) for bead in plain] == pytest.approx(
            [getattr(bead, measure) for bead in beads], abs=2e-4
        )


@pytest.mark.parametrize("disabled", ["NUMBA_DISABLE_JIT=1", "no Numba"])
def test_without_numba_a_loop_is_the_function_itself(monkeypatch, disabled):
    if disabled == "no Numba":
        monkeypatch.setitem(sys.modules, "numba", None)
    else:
        monkeypatch.setattr("numba.config.DISABLE_JIT", 1)

    def last(value: int) -> np.uintp:
        return np.uintp(value) - np.uintp(1)  # wraps round, of which NumPy alone would warn

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert compiled(last)(0) == np.iinfo(np.uintp).max
    assert not hasattr(compiled(last), "py_func")


def test_where_one_text_renders_a_part_of_the_other_a_segment_left_alone_counts_the_same_wherever_the_path_runs():
    rows = meaning(40)
    for kept, partial in (([*range(10), *range(15, 40)], False), (list(range(0, 40, 3)), True)):
        texts = texts_of(rows, noisy(rows[kept]))
        assert texts.is_partial == partial
        found, features = good_beads(texts)
        alone = (found.down == 0) | (found.across == 0)
        known = np.where(alone & partial, 0.2, found.deficit)
        assert alone.any()
        assert features[:, FEATURES.index("deficit")] == pytest.approx(known)
