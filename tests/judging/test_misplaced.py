"""Of rows that have another row's translation only that is told."""

from __future__ import annotations

import pytest

from tta.judging.misplaced import drop_of_misplaced
from tta.types import Cause, Finding, Kind, Severity


def finding(code, bead, **evidence):
    return Finding(code, Kind.MISTRANSLATION, Severity.MAJOR, 0.9, Cause.TRANSLATION, bead, (), (), "", evidence)


def left(misplaced, *findings):
    return [(item.code, item.bead) for item in drop_of_misplaced([misplaced, *findings])[1:]]


EXCHANGED = finding("AL102", 1, source_rows=[2, 5], target_rows=[5, 2])
SLIPPED = finding("AL102", 1, source_rows=[2, 4], target_rows=[3, 5])


@pytest.mark.parametrize("code", ["DT101", "NA101", "DV102", "OM201", "PO104", "NU103", "TE103"])
def test_what_compares_rows_that_changed_places_is_not_told(code):
    assert left(EXCHANGED, finding(code, 1), finding(code, 4)) == []


@pytest.mark.parametrize("code", ["SC101", "UN101", "NA104", "TE101", "AL102"])
def test_what_is_said_of_one_side_or_of_many_rows_stays(code):
    assert left(EXCHANGED, finding(code, 1, source_rows=[9, 9], target_rows=[9, 9])) == [(code, 1)]


def test_rows_between_and_beside_them_are_judged_as_ever():
    assert left(EXCHANGED, *(finding("DT101", bead) for bead in range(6))) == [("DT101", bead) for bead in (0, 2, 3, 5)]


def test_a_row_that_holds_the_end_of_a_run_is_only_said_to_be_unlike():
    found = [finding(code, bead) for bead in (1, 3, 4, 5) for code in ("NU101", "DV102")]
    assert left(SLIPPED, *found) == [("DV102", 4), ("NU101", 5), ("DV102", 5)]


def test_where_nothing_is_misplaced_all_stays():
    found = [finding("DT101", 1), finding("DV102", 2)]
    assert drop_of_misplaced(found) == found
