"""A second translation as it is read: from a file of its own, or out of a bitext's third column."""

from __future__ import annotations

import pytest

from tests.conftest import document
from tta.errors import InputError
from tta.reader import read, read_reference
from tta.types import Language

TARGET = document("The treaty was signed in Geneva.", Language.EN)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_encoding_is_read(tmp_path, encoding):
    (tmp_path / "other.txt").write_bytes("They signed the treaty – in Geneva.".encode(encoding))
    assert read_reference(tmp_path / "other.txt", TARGET).text == "They signed the treaty – in Geneva."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "empty"),
        ("  \n", "empty"),
        ("12 + 12", "no Russian and no English words"),
        ("Договор подписан в Женеве.", "is Russian, expected English only"),
        ("The treaty was signed. Договор был тогда подписан.", "is Russian and English, expected English only"),
        ("%PDF\x00\x00", "no text file"),
    ],
)
def test_what_is_no_translation_into_the_language_is_refused_in_one_line(tmp_path, content, words):
    (tmp_path / "other.txt").write_text(content, "utf-8")
    with pytest.raises(InputError, match=words) as error:
        read_reference(tmp_path / "other.txt", TARGET)
    assert str(tmp_path / "other.txt") in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_missing_a_folder_or_too_large_is_refused(tmp_path, monkeypatch):
    with pytest.raises(InputError, match="no such file"):
        read_reference(tmp_path / "none.txt", TARGET)
    with pytest.raises(InputError, match="a folder"):
        read_reference(tmp_path, TARGET)
    monkeypatch.setattr("tta.reader.decoding.LARGEST_FILE", 10)
    (tmp_path / "other.txt").write_text("A longer text than that.")
    with pytest.raises(InputError, match="split it"):
        read_reference(tmp_path / "other.txt", TARGET)


def test_the_first_translation_is_no_second_one(tmp_path):
    (tmp_path / "ru.txt").write_text("Договор подписан в Женеве.", "utf-8")
    (tmp_path / "en.txt").write_text("The treaty was signed in Geneva.", "utf-8")
    (tmp_path / "copy.txt").write_text("The treaty was signed\r\nin Geneva.\r\n", "utf-16")
    pair = read(tmp_path / "ru.txt", tmp_path / "en.txt")
    for name in ("en", "copy"):
        with pytest.raises(InputError, match="word for word the first translation"):
            read_reference(tmp_path / f"{name}.txt", pair.target)


def test_the_column_reference_of_a_bitext_is_another_translation(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text(
        "note\tsource\treference\ttarget\n1\tКошка спит.\tThe cat is asleep.\tThe cat sleeps.\n2\tИдёт дождь.\t\tIt rains.\n",
        "utf-8",
    )
    pair = read(path)
    assert [item.text for item in pair.reference.segments] == ["The cat is asleep."]
    assert pair.reference_segments == ((0,), ())
    assert [item.text for item in pair.target.segments] == ["The cat sleeps.", "It rains."]


def test_an_empty_column_is_none_and_one_in_the_wrong_language_an_error(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("source\ttarget\treference\nКошка спит.\tThe cat sleeps.\t\n", "utf-8")
    assert read(path).reference is None
    for cell, found in (("Кошка дремлет.", "Russian"), ("12", "without words")):
        path.write_text(f"source\ttarget\treference\nКошка спит.\tThe cat sleeps.\t{cell}\n", "utf-8")
        with pytest.raises(InputError, match=f"the column reference is {found}, expected another English translation"):
            read(path)
