"""Beads that a person has fixed, as they are read from files."""

from __future__ import annotations

import json

import pytest

from tta.errors import InputError
from tta.lists.fixed_beads import check_fixed, load_fixed
from tta.types import Bead


def written(tmp_path, text):
    path = tmp_path / "fixed"
    path.write_text(text, "utf-8")
    return path


def beads(path):
    return [(bead.source, bead.target) for bead in load_fixed(path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[0]:[0]:0.0421\n[1, 2]:[1]\n", [((0,), (0,)), ((1, 2), (1,))]),
        ("# seen by A. N.\n\n[3]:[]:0\r\n[]:[4]\n", [((3,), ()), ((), (4,))]),
        ("[2,1]:[ 7 ]:nan\n[]:[]\n", [((1, 2), (7,))]),
        ('[[[0], [0, 1]], {"source": [2], "target": []}]', [((0,), (0, 1)), ((2,), ())]),
        ("# nothing yet\n", []),
        ("  # indented\n  [0]:[1]  \n", [((0,), (1,))]),
        ('\n {"beads": [{"source": [1, 0], "target": [2]}]}', [((0, 1), (2,))]),
        ("[999999999]:[0]\n", [((999_999_999,), (0,))]),
    ],
)
def test_a_ladder_or_json(tmp_path, text, expected):
    assert beads(written(tmp_path, text)) == expected


def test_of_a_whole_alignment_only_what_is_marked(tmp_path):
    rows = [{"source": [i], "target": [i], "similarity": 0.5} for i in range(3)]
    assert len(beads(written(tmp_path, json.dumps({"beads": rows})))) == 3
    rows[1]["fixed"] = True
    assert beads(written(tmp_path, json.dumps({"beads": rows}))) == [((1,), (1,))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[0]:[0]\n0:0\n", "line 2 is '0:0', expected a bead such as"),
        ("Кошка.\tThe cat.\t0.5\n", "expected a bead such as .*, or a rung of hunalign"),
        ("[0]:[x]\n", "line 1"),
        ("[0]:[1000000000000]\n", "line 1"),
        ("[-1]:[0]\n", "line 1"),
        ("{", "no JSON"),
        ('{"beads": 3}', "no list of beads"),
        ('[{"source": [0]}]', "bead 0"),
        ("[[[0], [true]]]", "bead 0"),
        ("[[[], []]]", "bead 0"),
    ],
)
def test_bad_files_are_refused_in_one_line(tmp_path, text, message):
    path = written(tmp_path, text)
    with pytest.raises(InputError, match=message.replace("[", r"\[")) as caught:
        load_fixed(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("fixed", "message"),
    [
        ([Bead((5,), (0,))], "segment 5 of the first text is fixed, expected 0 to 4"),
        ([Bead((0,), (-1,))], "segment -1 of the second text"),
        ([Bead((0,), (0,)), Bead((0, 1), (1,))], "segment 0 of the first text stands in two fixed beads"),
    ],
)
def test_beads_that_cannot_be(fixed, message):
    with pytest.raises(InputError, match=message):
        check_fixed("fixed.txt", fixed, (5, 3))


# ---------------------------------------------------------------- ladders of hunalign


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0\t0\t0.3\n1\t2\t1.05\n3\t2\t-0.3\n4\t3\t0\n", [((0,), (0, 1)), ((1, 2), ()), ((3,), (2,))]),
        ("0\t0\tnan\n1\t1\t-nan\n2\t2\tinf\n", [((0,), (0,)), ((1,), (1,))]),  # a division by nothing
        ("2 1 0.5\r\n3 2 1e-05\r\n", [((2,), (1,))]),
        ("0\t0\t0\n0\t0\t0\n1\t1\t0\n", [((0,), (0,))]),
    ],
)
def test_a_ladder_of_hunalign_has_the_begin_of_each_bead(tmp_path, text, expected):
    path = tmp_path / "ladder.txt"
    path.write_bytes(text.encode())
    assert [(bead.source, bead.target) for bead in load_fixed(path)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0\t0\t0.3\n", "one rung"),
        ("1\t1\t0\n0\t2\t0\n", "line 2 goes back"),
        ("1\t1\t0\n2\t0\t0\n", "line 2 goes back"),
        ("0\t0\t0\n[0]:[0]\n", "expected a rung of hunalign"),
    ],
)
def test_what_is_no_such_ladder_is_one_line(tmp_path, text, words):
    path = tmp_path / "ladder.txt"
    path.write_text(text)
    with pytest.raises(InputError, match=words):
        load_fixed(path)
