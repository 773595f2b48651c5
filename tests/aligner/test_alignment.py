"""Beads over vectors: made of random directions here, of real sentences in the slow tests."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tta
from tta.aligner import Outline, align_vectors
from tta.aligner.bead_types import TYPES
from tta.aligner.chain import longest_rising
from tta.types import SegmentKind, Vectors


def vectors_of(rows, words=None):
    rows = np.asarray(rows, np.float32).reshape(-1, 64)
    counts = np.ones(len(rows), np.int32) if words is None else np.asarray(words, np.int32)
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Vectors(rows, counts, np.zeros((offsets[-1], 4), np.float32), np.zeros((offsets[-1], 2), np.int32), offsets)


def meaning(count, seed=0):
    return np.random.default_rng(seed).normal(size=(count, 64)).astype(np.float32)


def evenly(source, target, lines=(frozenset(), frozenset())):
    """Segments of sixty characters each, on both sides, some of them lines of a header."""
    return Outline([60] * len(source), lines=lines[0]), Outline([60] * len(target), lines=lines[1])


def align(source, target, lines=(frozenset(), frozenset()), **rest):
    return align_vectors(vectors_of(source), vectors_of(target), evenly(source, target, lines), **rest)


def pairs(alignment):
    return [(bead.source, bead.target) for bead in alignment.beads]


def noisy(rows, seed=1):
    return rows + 0.4 * np.random.default_rng(seed).normal(size=rows.shape).astype(np.float32)


def test_equal_texts_align_one_to_one():
    rows = meaning(40)
    assert pairs(align(rows, noisy(rows))) == [((i,), (i,)) for i in range(40)]


def test_a_split_sentence_is_a_bead_of_one_to_two():
    rows = meaning(21)
    source = np.vstack([rows[:10], rows[10] + rows[11], rows[12:]])
    outlines = Outline([60] * 10 + [120] + [60] * 9), Outline([60] * 21)
    found = align_vectors(vectors_of(source), vectors_of(noisy(rows)), outlines)
    assert ((10,), (10, 11)) in pairs(found)


def test_a_dropped_sentence_has_no_counterpart():
    rows = meaning(40)
    found = align(rows, noisy(np.delete(rows, 17, axis=0)))
    assert [bead for bead in pairs(found) if not bead[1]] == [((17,), ())]


@pytest.mark.parametrize("place", [0, 17, 40])
def test_an_added_sentence_stands_where_it_does_in_the_translation(place):
    rows = meaning(40)
    found = pairs(align(rows, np.insert(noisy(rows), place, meaning(1, 9)[0], axis=0)))
    assert found[place] == ((), (place,))
    assert [bead for bead in found if bead[0]] == [((i,), (i + (i >= place),)) for i in range(40)]


def test_lines_that_changed_places_are_crossing_beads():
    rows = meaning(30)
    order = [*range(8), 10, 11, 8, 9, *range(12, 30)]
    lines = frozenset(range(14))
    found = align(rows, noisy(rows[order]), lines=(lines, lines))
    assert {bead.source[0]: bead.target[0] for bead in found.beads} == {i: order.index(i) for i in range(30)}
    assert [bead.source[0] for bead in found.beads if bead.crossing] == [8, 9, 10, 11]


def test_a_line_alone_between_its_neighbours_on_both_sides_is_paired_by_its_place():
    rows, other = meaning(20), noisy(meaning(20))
    other[5] = meaning(1, seed=99)[0]
    lines = frozenset(range(20))
    assert ((5,), (5,)) in pairs(align(rows, other, lines=(lines, lines)))


@pytest.mark.parametrize("place", [0, 1])
def test_of_two_lines_as_alike_the_one_made_of_the_same_corresponds(place):
    rows = meaning(1)
    line, dated = frozenset([0]), frozenset(["date"])
    made = [dated if at == place else frozenset() for at in (0, 1)]
    outlines = Outline([20], [dated], line), Outline([20, 20], made, frozenset([0, 1]))
    found = align_vectors(vectors_of(rows), vectors_of(np.vstack([rows, rows])), outlines)
    assert next(bead.target for bead in found.beads if bead.source) == (place,)


def test_an_outline_of_some_segments_numbers_its_lines_anew():
    whole = Outline([10, 20, 30], [frozenset(), frozenset(["date"]), frozenset()], frozenset([0, 2]))
    assert whole.take([1, 2]) == Outline([20, 30], [frozenset(["date"]), frozenset()], frozenset([1]))
    assert Outline([10, 20]).take([1]) == Outline([20])


def test_unrelated_texts_are_said_to_be_so():
    assert not align(meaning(30), meaning(30, seed=7)).related
    assert align(meaning(30), noisy(meaning(30))).related


def test_long_texts_are_cut_into_blocks_and_aligned_alike():
    rows = meaning(1500)
    assert pairs(align(rows, noisy(rows))) == [((i,), (i,)) for i in range(1500)]


def test_segments_without_words_are_nobodys_counterpart():
    rows = meaning(12)
    words = [1] * 12
    words[4] = 0
    found = align_vectors(vectors_of(rows, words), vectors_of(noisy(rows), words), evenly(rows, rows))
    assert ((4,), ()) in pairs(found)
    assert ((), (4,)) in pairs(found)


def test_a_segment_without_words_amid_a_bead_is_not_lost():
    rows = meaning(13)
    source = np.vstack([rows[:5], rows[5] + rows[6], rows[7:]])
    target = np.insert(noisy(rows), 6, 0, axis=0)
    words = [1] * 14
    words[6] = 0
    outlines = Outline([60] * 5 + [120] + [60] * 6), Outline([60] * 14)
    found = align_vectors(vectors_of(source), vectors_of(target, words), outlines)
    assert ((5,), (5, 7)) in pairs(found)
    assert ((), (6,)) in pairs(found)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 25), st.integers(0, 25), st.integers(0, 5), st.booleans())
def test_every_index_stands_in_exactly_one_bead(rows, columns, seed, same):
    source = meaning(rows, seed)
    target = np.resize(source, (columns, 64)) if same and rows else meaning(columns, seed + 1)
    found = align(source, target)
    assert sorted(i for bead in found.beads for i in bead.source) == list(range(rows))
    assert sorted(j for bead in found.beads for j in bead.target) == list(range(columns))
    assert {(len(bead.source), len(bead.target)) for bead in found.beads} <= set(map(tuple, TYPES.tolist()))
    straight = [bead.target[0] for bead in found.beads if not bead.is_null and not bead.crossing]
    assert straight == sorted(straight)


@pytest.mark.parametrize(
    ("values", "length"),
    [([], 0), ([1], 1), ([3, 1, 2], 2), ([1, 5, 2, 3, 4], 4), ([2, 2, 2], 1), (list(range(50, 0, -1)), 1)],
)
def test_the_longest_rising_chain(values, length):
    chain = longest_rising(values)
    picked = [values[place] for place in chain]
    assert len(chain) == length
    assert picked == sorted(set(picked))


def strict_scores(audit, gold):
    """Compare beads as sets of characters, furniture left out; return precision, recall and F1."""

    def chars(document, indices):
        return frozenset(
            offset
            for index in indices
            for span in document.segments[index].spans
            for offset in range(span.start, span.stop)
            if not document.text[offset].isspace()
        )

    def gold_chars(document, start, stop):
        if start is None:
            return frozenset()
        furniture = {
            offset
            for item in document.segments
            if item.kind is SegmentKind.FURNITURE
            for offset in range(item.start, item.stop)
        }
        covered = {o for item in document.segments for span in item.spans for o in range(span.start, span.stop)}
        return frozenset(
            o for o in range(start, stop) if o in covered and o not in furniture and not document.text[o].isspace()
        )

    found = {(chars(audit.source, bead.source), chars(audit.target, bead.target)) for bead in audit.alignment.beads}
    wanted = {
        (
            gold_chars(audit.source, bead.get("ru_start"), bead.get("ru_end")),
            gold_chars(audit.target, bead.get("en_start"), bead.get("en_end")),
        )
        for bead in gold["beads"]
    }
    right = len(found & wanted)
    precision, recall = right / len(found), right / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)


@pytest.mark.slow
def test_the_dobrynin_record_is_aligned_as_by_hand(dobrynin, gold):
    _, _, f1 = strict_scores(dobrynin, gold)
    assert f1 >= 0.97


@pytest.mark.slow
def test_its_stamp_and_title_are_crossing_beads(dobrynin, gold):
    crossing = [bead for bead in dobrynin.alignment.beads if bead.crossing]
    marked = [bead for bead in gold["beads"] if bead.get("crossing")]
    assert len(marked) == 5
    for bead in crossing:
        start = dobrynin.source.segments[bead.source[0]].start
        assert any(b["ru_start"] <= start < b["ru_end"] for b in marked)
    for b in marked:
        assert any(b["ru_start"] <= dobrynin.source.segments[bead.source[0]].start < b["ru_end"] for bead in crossing)


@pytest.mark.slow
def test_the_library_aligns_lists_of_sentences(encoder):
    russian = ["Кошка спит на окне.", "Договор подписан в Женеве.", "", "Завтра будет дождь."]
    english = ["The cat is sleeping on the window sill.", "The treaty was signed in Geneva.", "Tomorrow it will rain."]
    found = tta.align(russian, english)
    assert [(b.source, b.target) for b in found.beads if not b.is_null] == [((0,), (0,)), ((1,), (1,)), ((3,), (2,))]
    assert [(b.source, b.target) for b in tta.align(["Привет."], ["Hello."]).beads] == [((0,), (0,))]
    assert [(b.source, b.target) for b in tta.align([], ["Hello."]).beads] == [((), (0,))]


RUSSIAN = [
    "Он ушёл.", "Мать вздохнула.", "Чай остыл.", "Гости разошлись.", "Снег растаял.", "Кошка убежала.", "Окно разбилось.",
    "Учитель молчал.", "Лампа мигнула.", "Часы остановились.",
]  # fmt: skip
ENGLISH = [
    "He went away.", "Mother sighed.", "The tea grew cold.", "The guests departed.", "The snow melted.", "The cat ran off.",
    "The window broke.", "The teacher was silent.", "The lamp flickered.", "The clock stopped.",
]  # fmt: skip


@pytest.mark.slow
def test_short_sentences_that_render_none_of_the_others_stand_alone(encoder):
    others = [
        "The soldiers laughed.",
        "She bought a ticket.",
        "The soup was salty.",
        "We lost the key.",
        "Winter came early.",
    ]
    found = tta.align(RUSSIAN[:5], [*ENGLISH[:5], *others])
    assert pairs(found) == [((i,), (i,)) for i in range(5)] + [((), (j,)) for j in range(5, 10)]


@pytest.mark.slow
def test_most_of_ten_short_sentences_in_no_order_find_each_other(encoder):
    order = [3, 7, 0, 9, 5, 1, 8, 2, 6, 4]
    found = set(pairs(tta.align(RUSSIAN, [ENGLISH[i] for i in order])))
    assert len(found & {((i,), (j,)) for j, i in enumerate(order)}) >= 7
