"""Which files a manifest puts together."""

from __future__ import annotations

import os

import pytest

from tta.collection import find_inputs
from tta.collection.keys import key_of
from tta.errors import InputError
from tta.settings import Settings


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
        ("source;target;name\r\na.txt;b.txt;письмо, первое\r\n", [("письмо, первое", "a.txt", "b.txt")]),
        ("source,target\na.txt\n,,\n\n", [("a", "a.txt", None)]),
        ("source,target,note\na.txt,gone.txt,lost\n", [("a", "a.txt", "gone.txt")]),  # reading it tells
    ],
)
def test_rows_are_audits_and_other_files_are_passed_over(tmp_path, text, expected):
    assert [(item.name, item.first, item.second) for item in manifest(tmp_path, text)] == [
        (name, tmp_path / first, tmp_path / second if second else None) for name, first, second in expected
    ]


@pytest.mark.parametrize(
    ("header", "source", "sure", "russian"),
    [
        ("source,target", "a.txt", True, None),
        ("Original,Translation", "a.txt", True, None),
        ("target,source", "b.txt", True, None),
        ("оригинал;перевод", "a.txt", True, None),
        ("ru,en", "a.txt", False, "a.txt"),
        ("en,ru", "a.txt", False, "b.txt"),
        ("Russian,English", "a.txt", False, "a.txt"),
        ("английский;русский", "a.txt", False, "b.txt"),
        ("English file,Russian file", "a.txt", False, "b.txt"),
        ("ru,target", "a.txt", True, "a.txt"),
        ("en,target", "a.txt", True, "b.txt"),
        ("source_en,target_ru", "a.txt", True, "b.txt"),
        ("first,second", None, False, None),
    ],
)
def test_columns_say_which_file_is_the_original_and_which_is_russian(tmp_path, header, source, sure, russian):
    sign = ";" if ";" in header else ","
    [item] = manifest(tmp_path, f"{header}\na.txt{sign}b.txt\n")
    assert {item.first.name, item.second.name} == {"a.txt", "b.txt"}
    if source is None:
        assert item.listing is None
    else:
        listed = (item.listing.source.name, item.listing.sure, item.listing.russian and item.listing.russian.name)
        assert listed == (source, sure, russian)


def test_a_row_of_one_file_says_nothing_of_sides(tmp_path):
    [item] = manifest(tmp_path, "source,target\na.txt,\n")
    assert item.listing is None


def test_columns_that_only_sound_like_it_and_hold_no_files_make_no_manifest(tmp_path):
    assert [item.name for item in manifest(tmp_path, "Russian title,English title\nмир,peace\n")][:3] == ["a", "b", "c"]


def test_other_columns_make_another_audit(tmp_path):
    keys = set()
    for header in ("source,target", "ru,en", "first,second", "en,target"):
        [item] = manifest(tmp_path, f"{header}\na.txt,b.txt\n")
        keys.add(key_of(item, Settings(), ["json"]))
    assert len(keys) == 4


def test_a_table_of_another_kind_is_no_manifest(tmp_path):
    assert [item.name for item in manifest(tmp_path, "term,note\nмир,peace\n")][:3] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",b.txt", "line 2 names no file"),
        (".,b.txt", "line 2 names no file"),
        ("../a.txt,b.txt", "line 2 names '../a.txt', expected a place below the folder"),
        ("/etc/passwd,b.txt", "line 2 names '/etc/passwd', expected"),
        ("a.txt,b.txt,../../x", "line 2 names '../../x', expected"),
        ("a.txt,b.txt\na.txt,c.txt", "line 3: the name a stands twice"),
        ("a.txt,a.txt", "line 2 names a.txt as both texts, expected two; leave the column target empty"),
    ],
)
def test_what_leads_out_of_the_folder_or_stands_twice_is_refused(tmp_path, row, words):
    with pytest.raises(InputError, match=r"manifest\.csv: " + words):
        manifest(tmp_path, f"source,target,name\n{row}\n")


def test_files_in_columns_of_other_names_are_told(tmp_path):
    with pytest.raises(
        InputError,
        match=r"line 2 names the file b\.txt, but the columns are called подлинник, english_file, expected source",
    ):
        manifest(tmp_path, "подлинник,english_file\ngone.txt,b.txt\n")


def test_a_table_that_is_none_is_one_line(tmp_path):
    with pytest.raises(
        InputError, match=r"line 2 is no row of a table \(field larger .*\), expected names of files; check the quotes"
    ):
        manifest(tmp_path, f'source,target\n"{"a" * 200_000}",b.txt\n')


def test_a_name_that_is_too_long_is_that_of_no_file(tmp_path):
    long = "а" * 300
    assert [item.name for item in manifest(tmp_path, f"term,note\n{long},peace\n")][:3] == ["a", "b", "c"]
    [item] = manifest(tmp_path, f"source,target\n{long},b.txt\n")
    with pytest.raises(InputError, match=r": the file cannot be read \(File name too long\)"):
        key_of(item, Settings(), ["json"])


def test_a_pipe_in_a_manifest_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "feed.txt")
    [item] = manifest(tmp_path, "source,target\nfeed.txt,a.txt\n")
    with pytest.raises(InputError, match=r"feed\.txt: this is no file but a pipe"):
        key_of(item, Settings(), ["json"])
