"""Rows of a bitext that hold another row's translation are told from rows that are merely rendered freely."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import written
from tta.scorers import pairing
from tta.scorers.misplaced_rows import Misplaced, misplaced_rows
from tta.types import Alignment, Bead, Bitext, Cause, Language, Severity, Vectors

WIDTH = 64


def bitext(homes, likeness=0.9, probability=1.0):
    """Rows of which each has the translation of the row that is named, None none, -1 one that renders nothing."""
    count = len(homes)
    source = np.eye(count, WIDTH)
    own, rest = likeness, (1 - likeness**2) ** 0.5
    target = [
        rest * np.eye(1, WIDTH, count + place)[0] + (own * source[home] if home >= 0 else 0)
        for place, home in enumerate(homes)
        if home is not None
    ]
    beads, free = [], iter(range(count))
    for place, home in enumerate(homes):
        beads.append(Bead((place,), () if home is None else (next(free),), 0.5, probability=probability))
    documents = [
        written([f"{word} {place}." for place in range(size)], language)
        for word, size, language in (("Ряд", count, Language.RU), ("Row", len(target), Language.EN))
    ]
    return Bitext(*documents, Alignment(tuple(beads)), vectors(source), vectors(target))


def vectors(rows):
    count = len(rows)
    none = np.zeros((0, 4), np.float32), np.zeros((0, 2), np.int32), np.zeros(count + 1, np.int64)
    return Vectors(np.array(rows, np.float32), np.ones(count, np.int32), *none)


@pytest.mark.parametrize(
    ("homes", "found"),
    [
        ([0, 1, 2, 3], []),
        ([0, 2, 1, 3], [Misplaced(1, 2, 2, 1)]),
        ([3, 1, 2, 0], [Misplaced(0, 3, 3, 0)]),
        ([1, 0, 3, 2], [Misplaced(0, 1, 1, 0), Misplaced(2, 3, 3, 2)]),
        ([0, -1, 1, 2, 3, 5], [Misplaced(1, 3, 2, 4)]),  # row 4 has lost its own
        ([0, None, 1, 2, 3, 5], [Misplaced(1, 3, 2, 4)]),
        ([0, 2, 3, 4, -1, 5], [Misplaced(2, 4, 1, 3)]),
        ([0, 2, 3, -1, 5, -1, 6], [Misplaced(2, 5, 1, 4)]),  # a row between is rendered freely
        ([0, -1, 1, -1, 4], []),  # one row off its place may be alike by chance
        ([0, -1, -1, 3], []),
        ([], []),
        ([0], []),
    ],
)
def test_rows_that_are_unlike_as_they_stand_and_alike_crosswise_are_found(homes, found):
    assert misplaced_rows(bitext(homes)) == found


def test_rows_far_apart_did_not_change_places():
    for reach, found in ((20, 1), (21, 0)):
        homes = [reach, *range(1, reach), 0, reach + 1]
        assert len(misplaced_rows(bitext(homes))) == found


@pytest.mark.parametrize(("likeness", "found"), [(0.45, 1), (0.25, 0)])
def test_crosswise_they_are_alike(likeness, found):
    assert len(misplaced_rows(bitext([0, 2, 1, 3], likeness))) == found


def test_texts_that_the_aligner_paired_have_no_rows_and_without_vectors_nothing_is_known():
    assert misplaced_rows(bitext([0, 2, 1, 3], probability=0.97)) == []
    assert misplaced_rows(replace(bitext([0, 2, 1, 3]), source_vectors=None)) == []


def test_neighbours_that_changed_places_are_one_finding_over_both():
    (finding,) = pairing.SCORER.score(bitext([0, 2, 1, 3])).findings
    assert (finding.code, finding.severity, finding.cause) == ("AL102", Severity.MAJOR, Cause.TRANSLATION)
    assert finding.message == "The translations of rows 2 and 3 changed places."
    assert finding.evidence == {"source_rows": [2, 3], "target_rows": [3, 2]}
    assert (finding.beads, len(finding.source_spans), len(finding.target_spans)) == (range(1, 3), 2, 2)


def test_rows_apart_are_one_finding_at_the_first():
    (finding,) = pairing.SCORER.score(bitext([0, 4, 2, 3, 1])).findings
    assert finding.message == "The translations of rows 2 and 5 changed places."
    assert (finding.beads, len(finding.source_spans), len(finding.target_spans)) == (range(1, 2), 1, 1)


def test_a_run_is_one_finding_that_says_where_its_translations_stand():
    (finding,) = pairing.SCORER.score(bitext([0, None, 1, 2, 3, 5])).findings
    assert finding.message == "The translations of rows 2 to 4 stand in rows 3 to 5."
    assert (finding.beads, len(finding.source_spans), len(finding.target_spans)) == (range(1, 4), 3, 2)


def test_where_a_run_makes_the_whole_text_seem_unrelated_both_are_said():
    slipped = bitext([1, 2, 3, 4, -1])
    unrelated = replace(slipped, alignment=replace(slipped.alignment, related=False))
    assert [finding.code for finding in pairing.SCORER.score(unrelated).findings] == ["AL101", "AL102"]
