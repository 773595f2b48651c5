"""Rows of a table: which column is which language, and where each cell lies."""

from __future__ import annotations

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.types import Language

LONG = "Договор вступает в силу немедленно. " * 4


def table(tmp_path, *rows, header="source\ttarget", language=None):
    path = tmp_path / "rows.tsv"
    path.write_text("\n".join([header, *("\t".join(row) for row in rows)]), "utf-8")
    return read(path, source_language=language)


def sides(pair):
    return [(side.language.value, [item.text for item in side.segments]) for side in (pair.source, pair.target)]


@pytest.mark.parametrize(
    ("row", "language", "expected"),
    [
        (("Кот", "Cat"), None, [("ru", "Кот"), ("en", "Cat")]),
        (("Cat", "Кот"), None, [("en", "Cat"), ("ru", "Кот")]),
        (("Cat", "Кот"), Language.RU, [("ru", "Кот"), ("en", "Cat")]),  # the columns changed places
        (("Cat", "Кот"), Language.EN, [("en", "Cat"), ("ru", "Кот")]),
        (("12", "Cat"), None, [("ru", "12"), ("en", "Cat")]),
        (("12", "Кот"), None, [("en", "12"), ("ru", "Кот")]),
        (("Cat", "12"), None, [("en", "Cat"), ("ru", "12")]),
        (("Кот", "12"), None, [("ru", "Кот"), ("en", "12")]),
        (("12", "13"), Language.RU, [("ru", "12"), ("en", "13")]),
        (("12", "13"), Language.EN, [("en", "12"), ("ru", "13")]),
        (("MI5", "MI6"), Language.RU, [("ru", "MI5"), ("en", "MI6")]),  # the user knows better than two letters
        (("СС", "12"), Language.EN, [("en", "СС"), ("ru", "12")]),
        ((LONG.strip(), "12"), Language.EN, [("en", "12"), ("ru", LONG.strip())]),  # a whole text says what it is
    ],
)
def test_the_language_of_a_column_is_that_of_its_letters(tmp_path, row, language, expected):
    assert sides(table(tmp_path, row, language=language)) == [(name, [text]) for name, text in expected]


def test_rows_whose_columns_changed_places_keep_their_pairs(tmp_path):
    pair = table(tmp_path, ("Cat", "Кот"), ("", "Пёс"), ("Fox", ""), language=Language.RU)
    assert [(bead.source, bead.target) for bead in pair.beads] == [((0,), (0,)), ((1,), ()), ((), (1,))]
    assert sides(pair) == [("ru", ["Кот", "Пёс"]), ("en", ["Cat", "Fox"])]


def test_a_cell_is_the_text_without_the_white_space_round_it(tmp_path):
    pair = table(tmp_path, (" Кот ", "\u00a0Cat"), ("x", "Пёс ", " Dog", "y"), header="source\ttarget")
    assert pair.source.segments[0].spans[0].of(pair.source.text) == "Кот"
    assert pair.target.segments[0].spans[0].of(pair.target.text) == "Cat"


def test_columns_are_found_by_name_in_any_case_and_place(tmp_path):
    pair = table(tmp_path, ("1", "Cat", "x", "Кот"), header="id\t Target\tnote\tSOURCE ")
    assert sides(pair) == [("ru", ["Кот"]), ("en", ["Cat"])]
    assert [item.paragraph for item in pair.source.segments] == [1]


@pytest.mark.parametrize(
    ("rows", "header", "words"),
    [
        (
            [("1", "2")],
            "ru\t\ten",
            "the header names the columns ru, (empty), en, expected source and target; write them",
        ),
        ([("1", "2")], "source", "the header names the columns source, expected"),
        ([("1", "2")], "\t".join("abcdefghij"), "a, b, c, d, e, f, g, h, expected"),
        ([("Кот", "Cat"), ("Пёс",)], "source\ttarget", "line 3 has 1 columns, expected at least 2; put a tab before"),
        ([("x", "Кот")], "note\tsource\ttarget", "line 2 has 2 columns, expected at least 3"),
        ([("12", "13")], "source\ttarget", "no Russian and no English words were found; check the file's encoding"),
        ([("Cat", "Dog")], "source\ttarget", "both columns are English, expected one Russian and one English; check"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_line_with_a_remedy(tmp_path, rows, header, words):
    with pytest.raises(InputError) as caught:
        table(tmp_path, *rows, header=header)
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'rows.tsv'}: ")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\xd0\xcf\x11\xe0\0", "found an old Office file"),
        (b"a\0\0\xff", "found binary data; as UTF-8 it breaks at byte 3, 0xff"),
        (b"a\0b", "found binary data)"),
        (b"\xef\xbb\xbf\xff", "found binary data; as UTF-8 it breaks at byte 3, 0xff"),
        (b"\x01" * 9, "found control characters"),
    ],
)
def test_what_is_no_text_is_named(tmp_path, data, found):
    path = tmp_path / "scan.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(path)
    assert f"{path}: this is no text file (" in str(caught.value)
    assert found in str(caught.value)


def test_a_few_control_characters_are_borne(tmp_path):
    path = tmp_path / "typed.txt"
    path.write_bytes(f"Кошка спит на окне.\n\nThe cat is asleep.{chr(1) * 8}".encode())
    assert read(path).source.language is Language.RU
