"""What is measured of a bead, column by column, against the plain formula."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tests.aligner.test_alignment import meaning, noisy, vectors_of
from tta.aligner import Outline, word_products
from tta.aligner.band import products, whole
from tta.aligner.bead_types import TYPES, bead_types
from tta.aligner.features import FEATURES, features_of
from tta.aligner.grid import grid_of
from tta.aligner.lattice import Lattice, lattice_of
from tta.aligner.level import Level, level_of, standing
from tta.aligner.runs import LONGEST_RUN, hubness, norms, runs_of
from tta.aligner.search import closeness_of
from tta.aligner.texts import prepare
from tta.aligner.word_measures import HOLDS
from tta.aligner.words import Holds, holds_of
from tta.types import Vectors

SIZES = (30, 33)
LENGTHS = (list(range(20, 20 + SIZES[0])), list(range(25, 25 + SIZES[1])))


@pytest.fixture(scope="module")
def measured():
    """Texts of 30 and 33 segments in which some are merged, the lattice, and its features as columns."""
    rows = meaning(34)
    source = np.vstack([rows[:5], rows[5] + rows[6], rows[7:20], rows[20] + rows[21] + rows[22], rows[23:33]])
    target = np.vstack([noisy(rows[:28]), noisy(rows[28:29] + rows[29:30], 3), noisy(rows[30:34], 4)])
    texts = prepare(vectors_of(source), vectors_of(target), (Outline(LENGTHS[0]), Outline(LENGTHS[1])))
    band = whole(*SIZES)
    dots = products(source, target, band)
    lattice = lattice_of(dots, *texts.runs, band, np.zeros((0, 0), np.float32))
    found = features_of(lattice, dots, *texts.runs, band)
    return source, target, texts, lattice, dict(zip(FEATURES, found.T, strict=True))


def cosine(left, right):
    return float(left @ right / np.linalg.norm(left) / np.linalg.norm(right))


def expected(source, target, texts, lattice):
    """Rows of features by their definitions, a dictionary for each bead."""
    hubs = [runs.hubs[0] for runs in texts.runs]
    scale = (np.exp(texts.runs[1].lengths[0, 0]) - 15) / LENGTHS[1][0]
    lengths = [np.array(LENGTHS[0], float), np.array(LENGTHS[1]) * scale]

    def run(side, first, count):
        return (source, target)[side][first : first + count].sum(axis=0)

    def margin(i, down, j, across):
        hub = np.mean(hubs[0][i : i + down]), np.mean(hubs[1][j : j + across])
        return cosine(run(0, i, down), run(1, j, across)) - 0.5 * sum(hub)

    singles = np.array([[margin(i, 1, j, 1) for j in range(SIZES[1])] for i in range(SIZES[0])])
    level = level_of(lattice, standing(lattice, *texts.runs))
    for i, j, (down, across), deficit in zip(
        lattice.row, lattice.column, TYPES[lattice.kind], lattice.deficit, strict=True
    ):
        x = dict.fromkeys(FEATURES, 0.0)
        x["deficit"], x["rate_of_gaps"] = deficit, level.alone
        size = [
            np.log(side[first : first + count].sum() + 15) if count else 0.0
            for side, first, count in ((lengths[0], i, down), (lengths[1], j, across))
        ]
        if not down or not across:
            x["margin"] = singles[i].max() if down else singles[:, j].max()
            x["hubness"] = hubs[0][i] if down else hubs[1][j]
            x["length"] = sum(size) - 4
        else:
            x["margin"] = margin(i, down, j, across)
            x["cosine_above_usual"] = cosine(run(0, i, down), run(1, j, across)) - level.cosine
            x["hubness"] = (np.mean(hubs[0][i : i + down]) + np.mean(hubs[1][j : j + across])) / 2
            x["length_gap"] = size[0] - size[1]
            x["absolute_length_gap"] = abs(size[0] - size[1])
            x["weighted_length_gap"] = abs(size[0] - size[1]) * np.exp(sum(size) / 4 - 2)
            x["length"] = sum(size) / 2 - 4
            x["margin_times_segments"] = x["margin"] * min(down, across)
            whole_bead = cosine(run(0, i, down), run(1, j, across))
            if down > 1:
                shorter = [cosine(run(0, i + k, down - 1), run(1, j, across)) for k in (0, 1)]
                x["gain_without_outer_source"] = max(shorter) - whole_bead
                x["weaker_outer_source"] = min(margin(k, 1, j, across) for k in (i, i + down - 1))
            if across > 1:
                shorter = [cosine(run(0, i, down), run(1, j + k, across - 1)) for k in (0, 1)]
                x["gain_without_outer_target"] = max(shorter) - whole_bead
                x["weaker_outer_target"] = min(margin(i, down, k, 1) for k in (j, j + across - 1))
            if down == across == 1:
                x["short_of_best_elsewhere"] = x["margin"] - (singles[i].max() + singles[:, j].max()) / 2
        x["margin_in_spreads"] = np.clip((x["margin"] - level.margin) / level.spread, -6, 6)
        yield x


@pytest.mark.parametrize("compiled", [True, False])
def test_every_column_is_what_its_name_says(measured, without_compiler, compiled):
    source, target, texts, lattice, found = measured
    if not compiled:
        without_compiler()
        band = whole(*SIZES)
        features = features_of(lattice, products(source, target, band), *texts.runs, band)
        found = dict(zip(FEATURES, features.T, strict=True))
    kinds = {tuple(kind) for kind in TYPES[lattice.kind].tolist()}
    assert {(1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3)} <= kinds
    rows = list(expected(source, target, texts, lattice))
    for name in FEATURES:
        assert found[name] == pytest.approx([row[name] for row in rows], abs=2e-4), name


def beads(*places):
    """A lattice of beads (row, down, column, across, cosine, deficit) whose places do not matter."""
    row, down, column, across, cosines, deficit = zip(*places, strict=True)
    numbers = {tuple(kind): number for number, kind in enumerate(TYPES.tolist())}
    kinds = [numbers[pair] for pair in zip(down, across, strict=True)]
    whole_numbers = [np.array(values, np.int64) for values in (row, column, kinds)]
    measures = [np.array(values, np.float64) for values in (cosines, deficit)]
    return Lattice(*whole_numbers, *measures, np.zeros(len(row), np.int64), np.zeros(len(row), np.int64), 1)


def test_the_level_of_a_document_is_that_of_the_single_beads_on_its_best_path():
    on_path = [(i, 1, i, 1, 0.5 + i / 100, 0.0) for i in range(11)]
    off = [(0, 1, 3, 1, 0.99, 0.5), (0, 2, 3, 1, 0.99, 0.0)]
    margins = np.array([0.3 + i / 10 for i in range(11)] + [9.0, 9.0])
    found = level_of(beads(*on_path, *off), margins)
    assert (found.margin, found.spread, found.cosine) == pytest.approx((0.8, 0.4, 0.55))
    alike = level_of(beads(*on_path), np.full(11, 0.4))
    assert alike.spread == 0.05


def test_a_short_text_is_given_the_usual_level():
    few = [(i, 1, i, 1, 0.9, 0.0) for i in range(5)]
    found = level_of(beads(*few), np.full(5, 0.9))
    assert (found.margin, found.spread, found.cosine) == (0.4, 0.15, 0.6)


@pytest.mark.parametrize(("alone", "gaps"), [([], 0), ([3], 1), ([3, 4, 5], 1), ([3, 5], 2)])
def test_a_missing_chapter_is_one_gap(alone, gaps):
    places = [(i, 1, i, 0 if i in alone else 1, 0.5, 0.0) for i in range(20)]
    found = level_of(beads(*places), np.zeros(20))
    assert found.alone == pytest.approx(np.log((gaps + 1) / 120) + 4)


def test_what_a_bead_stands_out_by_is_its_cosine_less_both_sides_hubness():
    sums = meaning(4)
    runs = [runs_of(sums, np.array(hubs), [9] * 4, np.zeros(4, bool)) for hubs in ([0.1, 0.3, 0, 0], [0.2, 0.4, 0, 0])]
    found = standing(beads((0, 1, 0, 1, 0.9, 0), (0, 2, 1, 1, 0.9, 0), (0, 1, 0, 0, 0.0, 0)), *runs)
    assert found == pytest.approx([0.9 - 0.15, 0.9 - 0.3, 0.0])


# ---------------------------------------------------------------- runs, types


def test_runs_sum_lengths_and_lines_and_average_hubness():
    found = runs_of(meaning(3), np.array([0.1, 0.2, 0.6]), [10, 20, 30], np.array([True, False, True]))
    assert found.lengths[:3] == pytest.approx(np.log([[25, 35, 45], [45, 65, 15], [75, 15, 15]]))
    assert found.hubs[:3] == pytest.approx(np.array([[0.1, 0.2, 0.6], [0.15, 0.4, 0], [0.3, 0, 0]]))
    assert found.lines[:3].tolist() == [[1, 0, 1], [1, 1, 0], [2, 0, 0]]
    assert found.norms.shape == (LONGEST_RUN, 3)
    assert np.isinf(found.norms[3:]).all()


@pytest.mark.parametrize(("sample", "others"), [(8, 8), (8, 30), (128, 11)])
def test_hubness_is_the_mean_best_of_four_groups_but_for_the_best_of_all(sample, others):
    own, other = meaning(6), np.vstack([noisy(meaning(3)), meaning(others - 3, 5)])
    each = min(sample, others) // 4
    places = np.linspace(0, others - 1, 4 * each).round().astype(int)
    found = hubness(own, norms(own), other, norms(other), sample)
    for i, row in enumerate(own):
        best = sorted(max(cosine(row, other[j]) for j in places[group::4]) for group in range(4))
        assert found[i] == pytest.approx(np.mean(best[:3]), abs=1e-5)


def test_each_type_is_made_of_three_smaller_ones_and_costs_by_its_size():
    types = bead_types()
    numbers = {tuple(kind): number for number, kind in enumerate(TYPES.tolist())}
    none = len(TYPES)
    assert types.smaller[numbers[3, 2]].tolist() == [numbers[2, 2], numbers[3, 1], numbers[2, 1]]
    assert types.smaller[numbers[1, 2]].tolist() == [none, numbers[1, 1], none]
    assert types.smaller[numbers[1, 1]].tolist() == [none] * 3
    for (down, across), shorter in (((1, 1), 1), ((1, 4), 1), ((2, 3), 2), ((3, 3), 3)):
        kind, size = numbers[down, across], down + across
        assert types.weight[kind] == shorter
        assert types.added[kind] == pytest.approx(0.025 * (size - 2) - 0.4 * (shorter - 1))
        assert types.per_line[kind] == pytest.approx((0.025 * (size - 2) + shorter - 1) / size)


# ---------------------------------------------------------------- words


def worded(counts, seed):
    rng = np.random.default_rng(seed)
    words = rng.normal(size=(sum(counts), 16)).astype(np.float32)
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    sums = rng.normal(size=(len(counts), 8)).astype(np.float32)
    return Vectors(sums, np.array(counts, np.int32), words, np.zeros((sum(counts), 2), np.int32), offsets)


def plain_holds(source, target, i, down, j, across):
    """Mean hold and mean best cosine of each segment's words, by the formula."""
    rows, columns = (
        [range(side.word_offsets[k], side.word_offsets[k + 1]) for k in range(first, first + count)]
        for side, first, count in ((source, i, down), (target, j, across))
    )
    ours, theirs = [x for part in rows for x in part], [y for part in columns for y in part]
    cosines = np.array([[cosine(source.words[x], target.words[y]) for y in theirs] for x in ours])
    weights = np.exp((cosines - 1) / 0.05)
    held = ((weights / weights.sum(axis=0)) * cosines).max(axis=1)  # the source's words compete for each English word
    others_held = ((weights / weights.sum(axis=1, keepdims=True)) * cosines).max(axis=0)

    def weakest(values, parts):
        edges = np.cumsum([0, *map(len, parts)])
        return min(values[a:b].mean() for a, b in itertools.pairwise(edges) if b > a)

    likeness = cosines.max(axis=1), cosines.max(axis=0)
    return dict(
        zip(
            HOLDS,
            [
                *(weakest(held, rows), weakest(others_held, columns), held.mean(), others_held.mean()),
                *(weakest(likeness[0], rows), weakest(likeness[1], columns), likeness[0].mean(), likeness[1].mean()),
            ],
            strict=True,
        )
    )


@pytest.mark.parametrize("compiled", [True, False])
def test_words_are_held_as_the_formula_says_whatever_products_are_shared(without_compiler, compiled):
    if not compiled:
        without_compiler()
    source, target = worded([3, 5, 2, 4, 1], 1), worded([4, 2, 0, 6, 3], 2)
    places = [(0, 1, 0, 1), (0, 2, 0, 1), (1, 1, 1, 3), (2, 2, 3, 1), (3, 1, 3, 2), (4, 1, 4, 1)]
    lattice = beads(*((*place, 0.5, 0.0) for place in places))
    every = np.ones(len(places), bool)
    found = holds_of(lattice, source, target, ~every, every).against_level
    usual = np.array([0.35] * 4 + [0.5] * 4)
    for row, place in zip(found, places, strict=True):
        above = np.array(list(plain_holds(source, target, *place).values())) - usual
        assert row[: len(HOLDS)] == pytest.approx(above, abs=1e-4)
        assert row[len(HOLDS) :] == pytest.approx(np.clip(above / 0.1, -6, 6), abs=1e-3)


def test_the_words_of_sure_beads_are_the_measure_of_the_doubtful():
    source, target = worded([4] * 9, 1), worded([4] * 9, 2)
    lattice = beads(*((i, 1, i, 1, 0.5, 0.0) for i in range(9)))
    sure = np.arange(9) < 8
    found = holds_of(lattice, source, target, sure, ~sure).against_level[8]
    rows = np.array([list(plain_holds(source, target, i, 1, i, 1).values()) for i in range(9)])
    low, middle = np.quantile(rows[:8], [0.1, 0.5], axis=0)
    assert found[: len(HOLDS)] == pytest.approx(rows[8] - middle, abs=1e-4)
    spreads = (rows[8] - middle) / np.maximum(middle - low, 0.03)
    assert found[len(HOLDS) :] == pytest.approx(np.clip(spreads, -6, 6), abs=1e-3)


def test_a_segment_left_alone_is_measured_by_the_best_that_it_could_have_had():
    source, target = worded([4, 4], 1), worded([4, 4], 2)
    lattice = beads((0, 1, 0, 0, 0.0, 0.0), (0, 0, 0, 1, 0.0, 0.0), (0, 1, 0, 1, 0.5, 0.0), (0, 1, 1, 1, 0.5, 0.0))
    every = np.ones(4, bool)
    found = holds_of(lattice, source, target, ~every, every).against_level
    likeness = [plain_holds(source, target, 0, 1, j, 1) for j in (0, 1)]
    best = max(item["likeness_of_source"] for item in likeness), likeness[0]["likeness_of_target"]
    assert found[:2, 0] == pytest.approx(np.array(best) - 0.5, abs=1e-4)
    assert found[:2, len(HOLDS)] == pytest.approx((np.array(best) - 0.5) / 0.1, abs=1e-3)
    assert not found[:2, 1 : len(HOLDS)].any()


def test_without_words_nothing_is_measured():
    bare = Vectors(
        *(getattr(worded([0], 1), name) for name in ("sums", "counts", "words", "word_spans", "word_offsets"))
    )
    lattice = beads((0, 1, 0, 1, 0.5, 0.0))
    every = np.ones(1, bool)
    for sides in ((bare, worded([3], 1)), (worded([3], 1), bare)):
        found = holds_of(lattice, *sides, every, every)
        assert not found.against_level.any()
        assert not found.brought.any()


def plain_brought(cosines, bounds):
    """Of the segment that brings the least for each word of its own: what it brings, the most to one word, how many words."""
    by_segment = []
    for start, stop in itertools.pairwise(bounds):
        if start == stop:
            continue
        without = np.delete(cosines, np.arange(start, stop), axis=0).max(axis=0, initial=-1.0)
        lost = cosines.max(axis=0) - without
        by_segment.append((lost.sum() / (stop - start), lost.max(), stop - start))
    least, most, count = min(by_segment)
    return np.log(least + 0.02), most, np.log(count + 1)


@pytest.mark.parametrize("compiled", [True, False])
def test_what_a_segment_brings_is_what_the_other_side_loses_without_it(without_compiler, compiled):
    if not compiled:
        without_compiler()
    source, target = worded([3, 5, 2, 4, 1], 1), worded([4, 2, 0, 6, 3], 2)
    places = [(0, 1, 0, 1), (0, 2, 0, 1), (1, 1, 1, 3), (2, 2, 3, 2)]
    lattice = beads(*((*place, 0.5, 0.0) for place in places))
    every = np.ones(len(places), bool)
    found = holds_of(lattice, source, target, ~every, every).brought
    for row, (i, down, j, across) in zip(found, places, strict=True):
        ours, theirs = (
            side.word_offsets[first : first + count + 1]
            for side, first, count in ((source, i, down), (target, j, across))
        )
        cosines = np.array(
            [
                [cosine(source.words[x], target.words[y]) for y in range(theirs[0], theirs[-1])]
                for x in range(ours[0], ours[-1])
            ]
        )
        assert row[::2] == pytest.approx(plain_brought(cosines, ours - ours[0]) if down > 1 else (0, 0, 0), abs=1e-3)
        assert row[1::2] == pytest.approx(
            plain_brought(cosines.T, theirs - theirs[0]) if across > 1 else (0, 0, 0), abs=1e-3
        )


def test_an_utterance_of_three_words_does_not_tell_whether_it_was_joined():
    source, target = worded([6, 3, 6, 4], 1), worded([6, 6], 2)
    lattice = beads((0, 2, 0, 1, 0.5, 0.0), (2, 2, 1, 1, 0.5, 0.0), (0, 1, 0, 1, 0.5, 0.0))
    every = np.ones(3, bool)
    found = holds_of(lattice, source, target, ~every, every)
    words = [round(np.exp(row[4])) - 1 for row in found.brought]
    assert found.tells_joining.tolist() == [count >= 4 for count in words]
    assert words[0] == 3
    assert words[1] in {4, 6}


def test_segments_that_bring_nothing_are_counted_but_one_where_an_idiom_may_be_cut_in_two():
    level = np.zeros((4, 2 * len(HOLDS)), np.float32)
    level[
        2:, HOLDS.index("likeness_of_target")
    ] = -0.3  # the target's words are unlike the source's: some are left over
    idle = np.array([(1, 0), (0, 0), (1, 0), (3, 0)], np.float32)
    assert Holds(level, np.zeros((4, 6), np.float32), idle).bringing_nothing.tolist() == [1, 0, 0, 2]


def test_a_segment_brings_nothing_if_no_word_is_nearer_to_it_than_to_its_neighbour():
    source = worded([3, 2, 1, 2], 1)
    target = worded([3], 2)
    target.words[:] = source.words[:3]  # the first segment says all that the other side says
    lattice = beads((0, 4, 0, 1, 0.5, 0.0), (0, 1, 0, 1, 0.5, 0.0))
    every = np.ones(2, bool)
    assert holds_of(lattice, source, target, ~every, every).idle.tolist() == [
        [2, 0],
        [0, 0],
    ]  # a single word is not counted


def test_a_document_is_close_or_free_by_the_usual_cosine_of_its_beads():
    level = Level(0.4, 0.15, 0.6, 0.0)
    assert [closeness_of(level._replace(cosine=usual)) for usual in (0.3, 0.56, 0.7)] == pytest.approx([0.0, 0.5, 1.0])


# ---------------------------------------------------------------- lines of a header


def test_more_of_its_hubness_is_taken_off_a_line_than_off_a_sentence():
    marked = np.array([True, False, False])
    runs = runs_of(meaning(3), np.array([0.4, 0.4, 0.4]), [60] * 3, marked)
    types = bead_types()
    grid = grid_of(np.zeros((6, 4), np.float32), runs, runs, whole(3, 3), np.zeros((0, 0), np.float32), types)
    single, double = ([*map(tuple, TYPES.tolist())].index(size) for size in ((1, 1), (2, 1)))
    off = grid.costs[0]
    assert off[single] == pytest.approx([0.2, 0.15, 0.15])
    assert off[double] == pytest.approx([0.175 + types.per_line[double], 0.15, 0.0])
    assert grid.costs[1, double] == pytest.approx(
        off[single, ::-1] + [0, 0, types.per_line[double]] - types.added[double]
    )


def test_merging_lines_of_a_header_gains_nothing_that_merging_sentences_gains():
    rows = meaning(2)
    merged = (rows[0] + rows[1])[None]

    def single_short_of_merged(lines):
        texts = prepare(vectors_of(rows), vectors_of(merged), (Outline([60, 60], lines=lines), Outline([120])))
        band = whole(2, 1)
        found = lattice_of(products(rows, merged, band), *texts.runs, band, np.zeros((0, 0), np.float32))
        kinds = list(zip(found.down.tolist(), found.across.tolist(), strict=True))
        assert found.deficit[kinds.index((2, 1))] == 0.0
        return found.deficit[kinds.index((1, 1))]

    less = single_short_of_merged(frozenset()) - single_short_of_merged(frozenset([0, 1]))
    assert less == pytest.approx(2 / 3 * 0.025)  # two of the bead's three segments are lines


def test_a_bead_of_too_many_words_is_taken_to_be_like_the_document(monkeypatch):
    source, target = worded([3, 5, 4], 1), worded([4, 6, 4], 2)
    lattice = beads(*((i, 1, i, 1, 0.5, 0.0) for i in range(3)))
    every = np.ones(3, bool)
    before = holds_of(lattice, source, target, ~every, every).against_level
    monkeypatch.setattr(word_products, "_MOST", 5 * 6 - 1)
    found = holds_of(lattice, source, target, ~every, every).against_level
    assert not found[1].any()
    assert np.array_equal(found[[0, 2]], before[[0, 2]])
    assert before[1].any()


@pytest.mark.parametrize("size", [1, 2, 7])
def test_words_made_a_stretch_at_a_time_measure_the_same_to_the_bit(monkeypatch, size):
    counts = [3, 5, 4, 1, 6, 2, 4]
    source, target = worded(counts, 1), worded(counts[::-1], 2)
    lattice = beads(*((i, down, i, across, 0.5, 0.0) for i in range(6) for down in (1, 2) for across in (1, 2)))
    every = np.ones(len(lattice), bool)
    whole = holds_of(lattice, source, target, every, every)
    monkeypatch.setattr(word_products, "_AT_HAND", size)
    found = holds_of(lattice, source, target, every, every)
    assert all(np.array_equal(*pair) for pair in zip(found, whole, strict=True))
    assert whole.against_level.any()


def test_few_beads_far_apart_do_not_bring_the_words_of_all_the_text_to_hand(monkeypatch):
    counts = [4] * 400
    source, target = worded(counts, 1), worded(counts, 2)
    lattice = beads(*((i, 1, i, 1, 0.5, 0.0) for i in range(400)))
    few = np.arange(400) % 100 == 0
    monkeypatch.setattr(word_products, "_AT_HAND", 80)
    made, plain = [], word_products._words_of

    def noted(side, first, count, memory):
        found = plain(side, first, count, memory)
        made.append(len(found.vectors))
        return found

    monkeypatch.setattr(word_products, "_words_of", noted)
    holds_of(lattice, source, target, few, few)
    assert len(made) == 2 * few.sum()
    assert max(made) <= 40
