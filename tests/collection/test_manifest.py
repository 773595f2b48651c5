"""Which files a manifest puts together."""

from __future__ import annotations

import pytest

from tta.collection import Item, find_inputs
from tta.errors import InputError


def manifest(folder, text):
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text("x")
    (folder / "manifest.csv").write_text(text, "utf-8")
    return find_inputs(folder)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("source,target\na.txt,b.txt\n", [("a", "a.txt", "b.txt")]),
        ("RU,EN\nb.txt,a.txt\nc.txt,\n", [("b", "b.txt", "a.txt"), ("c", "c.txt", None)]),
        ("name,first,second\nletters/1,a.txt,b.txt\n", [("letters/1", "a.txt", "b.txt")]),
        ("source,target,note\na.txt,gone.txt,lost\n", [("a", "a.txt", "gone.txt")]),  # reading it tells
    ],
)
def test_rows_are_audits_and_other_files_are_passed_over(tmp_path, text, expected):
    assert manifest(tmp_path, text) == [
        Item(name, tmp_path / first, tmp_path / second if second else None) for name, first, second in expected
    ]


def test_a_table_of_another_kind_is_no_manifest(tmp_path):
    assert [item.name for item in manifest(tmp_path, "term,note\nмир,peace\n")][:3] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",b.txt", "line 2 names no file"),
        ("../a.txt,b.txt", "line 2 names '../a.txt', expected a place below the folder"),
        ("/etc/passwd,b.txt", "line 2 names '/etc/passwd', expected"),
        ("a.txt,b.txt,../../x", "line 2 names '../../x', expected"),
        ("a.txt,b.txt\na.txt,c.txt", "line 3: the name a stands twice"),
    ],
)
def test_what_leads_out_of_the_folder_or_stands_twice_is_refused(tmp_path, row, words):
    with pytest.raises(InputError, match=r"manifest\.csv: " + words):
        manifest(tmp_path, f"source,target,name\n{row}\n")
