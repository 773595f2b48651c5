"""What begins like a file of another kind is no text to audit."""

from __future__ import annotations

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            '{\n "format": "tta-audit",\n "version": 1',
            "an audit that tta saved, expected a text; for its reports: tta report",
        ),
        ('{"beads": []}', "this is JSON, expected a text; of a program's strings name the files of both languages"),
        ('[\n  {"ru": "Кошка."}]', "this is JSON"),
        ('<?xml version="1.0"?><a/>', "this is XML, expected a text; TMX and XLIFF are read"),
    ],
)
def test_a_file_of_another_kind_is_named_with_what_to_do(tmp_path, text, words):
    path = tmp_path / "memo.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=r"memo\.txt: ") as raised:
        load_text(path)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "[Stamp] Секретно",
        "[[1]] См. ниже",
        "{…} далее",
        "<htm",
        "The <html> tag",
        '"format": "tta-audit"',
        "{ «Правда» : газета }",
    ],
)
def test_prose_that_only_looks_like_it_is_read(tmp_path, text):
    path = tmp_path / "memo.txt"
    path.write_text(text, "utf-8")
    assert load_text(path).text == text


def test_either_of_two_files_is_looked_at(tmp_path):
    (tmp_path / "ru.txt").write_text("Кошка спит.", "utf-8")
    (tmp_path / "en.json").write_text('{"text": "The cat sleeps."}', "utf-8")
    for files in (("ru.txt", "en.json"), ("en.json", "ru.txt")):
        with pytest.raises(InputError, match=r"en\.json: this is JSON"):
            read(*(tmp_path / name for name in files))


@pytest.mark.parametrize("name", ["memo.txt", "memo.docx"])
def test_a_file_is_what_its_bytes_say_whatever_its_name(tmp_path, name):
    path = tmp_path / name
    path.write_text("\ufeff\n <HTML lang='ru'><p>Кошка.", "utf-8")
    assert load_text(path).text == "Кошка.\n"


def test_a_picture_within_a_text_is_told_and_its_letters_are_none_of_the_text(tmp_path):
    path = tmp_path / "memo.md"
    path.write_text(f"Кошка ![][image1] спит.\n\n[image1]: <data:image/png;base64,{'iVBORw0KGgo' * 9000}==>\n", "utf-8")

    found = load_text(path)

    assert found.text == "Кошка ![][image1] спит.\n\n[image1]: <data:>\n"
    assert found.left_out == ("1 picture within the text",)
