"""Which files of a folder belong together."""

from __future__ import annotations

import pytest

from tta.collection import find_inputs
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


def test_hidden_files_and_other_endings_are_left_alone(tmp_path):
    with pytest.raises(NothingToAuditError):
        names(tmp_path, ".hidden.txt", "picture.png")
    with pytest.raises(InputError):
        find_inputs(tmp_path / "nowhere")


def test_xml_counts_if_it_is_a_bitext(tmp_path):
    texts = {
        "build.xml": "<project name='x'/>",
        "edition.xml": '<?xml version="1.0"?><!-- by hand --><TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
        "memory.xml": "<tmx version='1.4'/>",
        "prefixed.xml": "<x:xliff xmlns:x='urn:x'/>",
        "broken.tmx": "no XML",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-16" if name == "memory.xml" else "utf-8")
    assert [item.name for item in find_inputs(tmp_path)] == ["broken", "edition", "memory", "prefixed"]


def test_reports_that_stand_beside_their_texts_are_no_texts(tmp_path):
    found = names(tmp_path, "memo.txt", "memo.audit.mqm.tsv", "memo.audit.csv", "memo.audit.html")
    assert found == [("memo", "memo.txt", None)]
