"""Which files of a folder belong together."""

from __future__ import annotations

import os

import pytest

from tta.collection import find_inputs, not_followed, passed_over
from tta.errors import InputError, NothingToAuditError


def names(folder, *files):
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return [(item.name, item.first.name, item.second.name if item.second else None) for item in find_inputs(folder)]


def test_pairs_are_found_by_name(tmp_path):
    found = names(
        tmp_path, "memo.ru.txt", "memo.en.txt", "letters/1/ru.txt", "letters/1/en.txt", "both.txt", "rows.tsv"
    )
    assert found == [
        ("both", "both.txt", None),
        ("letters/1", "ru.txt", "en.txt"),
        ("memo", "memo.ru.txt", "memo.en.txt"),
        ("rows", "rows.tsv", None),
    ]


def test_a_second_text_of_one_language_is_not_lost(tmp_path):
    found = names(tmp_path, "memo.ru.txt", "memo_ru.txt", "memo.en.txt")
    assert found == [("memo", "memo.ru.txt", "memo.en.txt"), ("memo_ru", "memo_ru.txt", None)]


def test_no_two_audits_share_a_name(tmp_path):
    found = names(tmp_path, "memo.txt", "memo.ru.txt", "memo.en.txt", "memo.tsv", "memo-ru.md", "memo-en.md")
    assert len({name for name, _, _ in found}) == len(found) == 4


@pytest.mark.parametrize(
    ("ru", "en", "name"),
    [
        ("memo_RUS.txt", "memo_ENG.txt", "memo"),
        ("memo-russian.md", "memo-en.md", "memo"),
        ("memo ru.txt", "memo english.txt", "memo"),
        ("memo (ru).txt", "memo (en).txt", "memo"),
        ("memo_[RU].txt", "memo_[EN].txt", "memo"),
        ("7/(ru).txt", "7/(en).txt", "7"),
        ("7/ru.txt", "7/en.txt", "7"),
        ("memo.ru.TXT", "memo.en.txt", "memo"),
    ],
)
def test_languages_are_named_in_many_ways(tmp_path, ru, en, name):
    assert names(tmp_path, ru, en) == [(name, ru.rpartition("/")[2], en.rpartition("/")[2])]


def test_texts_of_two_formats_are_a_pair_where_nothing_else_goes_with_either(tmp_path):
    assert names(tmp_path, "treaty.ru.docx", "treaty.en.pdf", "memo (ru).txt", "memo.en.md") == [
        ("memo", "memo (ru).txt", "memo.en.md"),
        ("treaty", "treaty.ru.docx", "treaty.en.pdf"),
    ]


def test_those_of_one_format_go_together_first(tmp_path):
    assert names(
        tmp_path,
        "memo.ru.txt",
        "memo.en.txt",
        "memo.ru.docx",
        "memo.en.pdf",
        "note.ru.txt",
        "note.en.txt",
        "note.en.pdf",
    ) == [
        ("memo.docx.pair", "memo.ru.docx", "memo.en.pdf"),
        ("memo.txt.pair", "memo.ru.txt", "memo.en.txt"),
        ("note.pdf", "note.en.pdf", None),
        ("note.txt.pair", "note.ru.txt", "note.en.txt"),
    ]


def test_of_several_that_may_go_together_none_is_chosen_and_all_are_told(tmp_path):
    names(tmp_path, "memo.ru.docx", "memo.en.pdf", "memo.en.txt")
    assert [(item.first.name, item.second, item.alone, item.rivals) for item in find_inputs(tmp_path)] == [
        ("memo.ru.docx", None, True, ("memo.en.pdf", "memo.en.txt")),
        ("memo.en.pdf", None, True, ("memo.ru.docx",)),
        ("memo.en.txt", None, True, ("memo.ru.docx",)),
    ]


def test_texts_in_the_folder_itself_are_called_like_it(tmp_path):
    folder = tmp_path / "dobrynin"
    assert names(folder, "ru.txt", "en.txt") == [("dobrynin", "ru.txt", "en.txt")]


def test_a_text_of_one_language_without_its_partner_is_taken_by_itself(tmp_path):
    assert names(tmp_path, "memo.en.txt", "guru.txt") == [("guru", "guru.txt", None), ("memo", "memo.en.txt", None)]


def test_audits_that_would_share_a_name_are_called_by_their_files_endings(tmp_path):
    assert names(tmp_path, "memo.txt", "memo.ru.txt", "memo.en.txt", "memo.tsv") == [
        ("memo.tsv", "memo.tsv", None),
        ("memo.txt", "memo.txt", None),
        ("memo.txt.pair", "memo.ru.txt", "memo.en.txt"),
    ]


def test_lists_that_lie_in_the_folder_are_no_texts(tmp_path):
    names(tmp_path, "memo.txt", "names.tsv", "terms.txt")
    besides = (tmp_path / "sub" / ".." / "names.tsv", None, tmp_path / "terms.txt")
    (tmp_path / "sub").mkdir()
    assert [item.name for item in find_inputs(tmp_path, besides)] == ["memo"]


def test_hidden_files_and_other_endings_are_left_alone(tmp_path):
    with pytest.raises(NothingToAuditError, match=r"no files that can be read were found"):
        names(tmp_path, ".hidden.txt", ".git/memo.txt", "picture.png")
    with pytest.raises(InputError, match="nowhere: there is no such folder; check the name"):
        find_inputs(tmp_path / "nowhere")


def test_xml_counts_if_it_is_a_bitext(tmp_path):
    texts = {
        "build.xml": "<project name='x'/>",
        "edition.xml": '<?xml version="1.0"?><!-- by hand --><TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
        "memory.xml": "<tmx version='1.4'/>",
        "prefixed.xml": "<x:xliff xmlns:x='urn:x'/>",
        "broken.tmx": "no XML",
        "Broken.TEI.xml": "no XML",
        "late.xml": " " * 65_000 + "<tmx version='1.4'/>",
        "too-late.xml": " " * 66_000 + "<tmx version='1.4'/>",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-16" if name == "memory.xml" else "utf-8")
    assert [item.name for item in find_inputs(tmp_path)] == [
        "Broken.TEI", "broken", "edition", "late", "memory", "prefixed",
    ]  # fmt: skip


def test_editions_of_one_language_each_are_a_pair(tmp_path):
    for name in ("letters.ru.xml", "letters.en.xml", "notes.ru.tei", "notes.en.tei", "memory.ru.xml", "memory.en.xml"):
        root = "tmx" if name.startswith("memory") else "TEI"
        (tmp_path / name).write_text(f"<{root} />")
    assert [(item.name, item.second is not None) for item in find_inputs(tmp_path)] == [
        ("letters", True), ("memory.en", False), ("memory.ru", False), ("notes", True),
    ]  # fmt: skip


def test_reports_that_stand_beside_their_texts_are_no_texts(tmp_path):
    found = names(tmp_path, "memo.txt", "memo.audit.mqm.tsv", "memo.audit.csv", "memo.audit.html")
    assert found == [("memo", "memo.txt", None)]


def test_the_page_over_a_folder_is_no_text_but_a_page_of_the_users_own_is(tmp_path):
    (tmp_path / "index.html").write_text('<meta name="generator" content="tta index">')
    assert names(tmp_path, "memo.ru.txt", "memo.en.txt") == [("memo", "memo.ru.txt", "memo.en.txt")]
    (tmp_path / "index.html").write_text("<p>Кошка спит.")
    assert ("index", "index.html", None) in names(tmp_path)


def test_half_a_pair_and_what_nobody_reads_are_told(tmp_path):
    names(tmp_path, "memo.ru.txt", "both.txt", "scan.JPG", "x/plate.jpg", "Makefile", ".hidden", "memo.audit.html")
    items = find_inputs(tmp_path)
    assert {item.name: item.alone for item in items} == {"memo": True, "both": False}
    assert passed_over(tmp_path, items) == [(".jpg", 2), ("Makefile", 1)]
    assert passed_over(tmp_path, items, [tmp_path / "scan.JPG"]) == [(".jpg", 1), ("Makefile", 1)]


def test_links_and_pipes_that_are_not_read_are_told_with_the_reason(tmp_path):
    (tmp_path / "texts" / "below").mkdir(parents=True)
    (tmp_path / "memo.txt").write_text("x")
    folder = tmp_path / "texts"
    (folder / "memo.txt").symlink_to(tmp_path / "memo.txt")  # a link to a file is that file
    (folder / "below" / "up").symlink_to(tmp_path)
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "self").symlink_to("self")
    (folder / ".hidden").symlink_to("nowhere")
    os.mkfifo(folder / "feed.txt")

    told = dict(not_followed(folder))

    assert [item.name for item in find_inputs(folder)] == ["memo"]
    assert {name: reason.split(": ")[1].split(",")[0] for name, reason in told.items()} == {
        "below/up": "this is a link to a folder",
        "feed.txt": "this is no file but a pipe",
        "gone.txt": "this link leads nowhere",
        "self": "this link leads nowhere",
    }
