"""Two documents, or rows that are aligned already, to the bitext that scorers see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.judging.reference.made import vectors_of, written
from tests.pipeline.made import EN, RU, Dictionary
from tta.pipeline.bitext import aligned, are_rows_related, content_of
from tta.reader import Pair
from tta.types import Bead, Language, SegmentKind


def document(lines, language, furniture=(), headings=()):
    made = written(lines, language)
    kinds = {**dict.fromkeys(furniture, SegmentKind.FURNITURE), **dict.fromkeys(headings, SegmentKind.HEADING)}
    segments = tuple(
        replace(item, kind=kinds.get(place, SegmentKind.SENTENCE)) for place, item in enumerate(made.segments)
    )
    return replace(made, segments=segments)


def test_furniture_has_vectors_and_no_bead_and_beads_point_into_all_segments():
    source = document([RU[0], "- 12 -", RU[1], RU[2]], Language.RU, furniture=[1])
    target = document([EN[0], EN[1], "page 3", EN[2]], Language.EN, furniture=[2])
    bitext = aligned(Pair(source, target), Dictionary(), None)
    assert [(bead.source, bead.target) for bead in bitext.alignment.beads] == [((0,), (0,)), ((2,), (1,)), ((3,), (3,))]
    assert (content_of(source), content_of(target)) == ([0, 2, 3], [0, 1, 3])
    assert (len(bitext.source_vectors), len(bitext.target_vectors)) == (4, 4)
    assert (bitext.source, bitext.target, bitext.bundled_model) == (source, target, False)


def test_rows_that_come_aligned_are_measured_and_kept():
    beads = (Bead((0,), (1,)), Bead((1,), ()), Bead((2,), (2,)), Bead((), (0,)))
    source, target = document(RU[:3], Language.RU), document([EN[5], EN[0], EN[2]], Language.EN)
    found = aligned(Pair(source, target, beads), Dictionary(), None).alignment
    assert [(bead.source, bead.target, round(bead.similarity, 3)) for bead in found.beads] == [
        ((0,), (1,), 1.0), ((1,), (), 0.0), ((2,), (2,), 1.0), ((), (0,), 0.0),
    ]  # fmt: skip


def rows(count, shift):
    """Rows of which each has the words of another one, `shift` further on."""
    numbers = [[k, k + 1] for k in range(0, 12, 2)] * 4
    source, target = (
        vectors_of(numbers[:count]),
        vectors_of([numbers[(k + shift) % len(numbers)] for k in range(count)]),
    )
    return aligned_rows(source, target)


def aligned_rows(source, target):
    from tta.aligner.texts import measured

    beads = measured([Bead((k,), (k,)) for k in range(len(source))], source, target)
    return are_rows_related(beads, source, target)


@pytest.mark.parametrize(
    ("count", "shift", "related"),
    [(12, 0, True), (12, 1, False), (10, 0, True), (10, 1, False), (9, 1, True), (1, 1, True)],
)
def test_ten_rows_or_more_must_correspond_and_fewer_are_taken_to(count, shift, related):
    assert rows(count, shift) is related


@pytest.mark.parametrize(("alike", "related"), [(3, True), (2, False)])
def test_a_quarter_of_the_text_that_corresponds_is_enough(alike, related):
    source = vectors_of([[k % 6, k % 6] for k in range(12)])
    target = vectors_of([[k % 6, k % 6] if k < alike else [6 + k % 6, 6 + k % 6] for k in range(12)])
    assert aligned_rows(source, target) is related


@pytest.mark.parametrize("given", [False, True])
def test_texts_that_do_not_correspond_are_known_by_it(given):
    source = document([RU[k % 2] for k in range(12)], Language.RU)
    for lines, related in (([EN[k % 2] for k in range(12)], True), ([EN[6 + k % 2] for k in range(12)], False)):
        beads = tuple(Bead((k,), (k,)) for k in range(12)) if given else None
        pair = Pair(source, document(lines, Language.EN), beads)
        assert aligned(pair, Dictionary(), None).alignment.related is related
