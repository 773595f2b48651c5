"""What is left over on both sides of a bead: which stands for which."""

from __future__ import annotations

import pytest

from tta.scorers.facts.assignment import best_pairs


def pairs(ours, theirs, impossible=()):
    comparable = [[(one, other) not in impossible for other in theirs] for one in ours]
    return [(ours[i], theirs[j]) for i, j in best_pairs(ours, theirs, comparable)]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([], [], []),
        (["7"], [], []),
        ([], ["7"], []),
        (["7"], ["120"], [("7", "120")]),
        (["7", "120"], ["102", "9"], [("7", "9"), ("120", "102")]),  # written alike
        (["1", "2"], ["3", "4"], [("1", "3"), ("2", "4")]),  # in their order
        (["120", "7"], ["9", "102"], [("120", "102"), ("7", "9")]),  # half alike goes before the order of two
        (["120", "7"], ["19", "34"], [("120", "19"), ("7", "34")]),
        (["12345", "7"], ["9", "91062"], [("12345", "9"), ("7", "91062")]),  # two fifths alike does not
        (["120"], ["7", "8", "102"], [("120", "102")]),
        (["120", "7", "8"], ["102"], [("120", "102")]),
        (["1", "2"], ["3", "4", "5", "6"], [("1", "3"), ("2", "5")]),  # about as far into the text
    ],
)
def test_values_are_paired_by_what_is_written_and_by_their_place(ours, theirs, expected):
    assert pairs(ours, theirs) == expected


def test_values_of_unlike_type_are_never_paired():
    assert pairs(["7"], ["7"], {("7", "7")}) == []
    assert pairs(["7", "8"], ["7", "8"], {("7", "7")}) == [("7", "8"), ("8", "7")]
    assert pairs(["7", "8"], ["7", "9"], {("7", "7"), ("7", "9")}) in ([("8", "9")], [("8", "7")])
