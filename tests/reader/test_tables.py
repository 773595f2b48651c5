"""Rows of a table: which column is which language, and where each cell lies."""

from __future__ import annotations

import csv

import pytest

from tta.errors import InputError, NothingToAuditError
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
        (("https://a.ru/x", "https://a.ru/y"), None, [("ru", "https://a.ru/x"), ("en", "https://a.ru/y")]),
        (("t = –5 °C", "t = −5 °C"), None, [("ru", "t = –5 °C"), ("en", "t = −5 °C")]),
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


ROWS = [("Кот спит.", "The cat sleeps."), ("Пёс ест.", "The dog eats."), ("Кот ест.", "The cat eats.")]


@pytest.mark.parametrize(
    ("header", "read_rows"),
    [
        *[
            (name, 3)
            for name in ("text_ru\ttext_en", "Source text\tTarget text", "src\tmt", "Оригинал (рус.)\tПеревод (англ.)")
        ],
        *[
            (name, 3)
            for name in ("Russian original\tEnglish translation", "RU text\tEN text", "foo\tbar", "col_1\tcol_2")
        ],
        ("Русский текст\tПеревод", 3),  # a language and a translation
        ("Оригинал\tEnglish", 3),
        ("НАТО\tNATO", 4),  # a row
        ("nato\tnato", 4),
        ("Русский язык\tthe Russian language", 4),
        ("Источник: текст на русском языке\tSource: a text in Russian", 4),
    ],
)
def test_names_of_columns_in_other_words_are_no_row(tmp_path, header, read_rows):
    assert len(table(tmp_path, *ROWS, header=header).beads) == read_rows


def test_names_say_which_of_several_columns_are_meant(tmp_path):
    pair = table(tmp_path, *[(*row, "Another one.") for row in ROWS], header="text_ru\ttext_en\tnote")
    assert sides(pair)[1] == ("en", [english for _, english in ROWS])


@pytest.mark.parametrize(
    ("rows", "source"),
    [
        ([("N = 30.", "The sample size was 30.")], "ru"),  # of the formula nothing says what language it is in
        ([("The sample size was 30.", "N = 30.")], "en"),
        ([("§ IV", "Section IV")], "ru"),
        ([("Гл. IV, § 5", "Chapter IV, section 5")], "ru"),
        ([("XX", "The twentieth century")], "ru"),
    ],
)
def test_a_side_without_words_is_of_the_language_that_the_other_is_not(tmp_path, rows, source):
    pair = table(tmp_path, *rows)
    assert [side[0] for side in sides(pair)] == ([source, "en"] if source == "ru" else [source, "ru"])


@pytest.mark.parametrize(
    ("rows", "header", "words"),
    [
        (
            [("1", "2")],
            "id\t\tnote",
            "the header names the columns id, (empty), note, expected source and target; write them",
        ),
        ([("1", "2")], "source", "the header names the columns source, expected"),
        ([("1", "2")], "\t".join("abcdefghij"), "a, b, c, d, e, f, g, h, expected"),
        ([("Кот", "Cat"), ("Пёс",)], "source\ttarget", "line 3 has 1 columns, expected at least 2; put a tab before"),
        ([("x", "Кот")], "note\tsource\ttarget", "line 2 has 2 columns, expected at least 3"),
        ([("12", "13")], "source\ttarget", "no Russian and no English words were found; check the file's encoding"),
        ([("Cat data_1.csv", "Dog data_1.csv")], "source\ttarget", "both sides are English, expected one Russian"),
        ([("Cat", "Dog")], "source\ttarget", "both sides are English, expected one Russian and one English; check"),
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
        (b"\xd0\xcf\x11\xe0\0", "found an old Office file, .doc or .xls); open it and save it as .docx or .xlsx"),
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


CAT = [("Кошка спит.", "The cat sleeps."), ("Снег, да.", "Snow; yes.")]


def workbook(path, *rows, before=(), after=()):
    """Write rows in a sheet of a workbook, between sheets with a cell each: their names, and what is in the cell."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    for name, text in before:
        book.add_worksheet(name).write_string(0, 0, text)
    sheet = book.add_worksheet("Перевод")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    for name, text in after:
        book.add_worksheet(name).write_string(0, 0, text)
    book.close()


def made(tmp_path, suffix, rows):
    path = tmp_path / f"rows{suffix}"
    if suffix == ".xlsx":
        workbook(path, *rows)
    elif suffix == ".tsv":
        path.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
    else:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";" if suffix.startswith("-") else ",").writerows(rows)
    return path


@pytest.mark.parametrize("suffix", [".tsv", ".csv", "-excel.csv", ".xlsx"])
@pytest.mark.parametrize(
    ("header", "swapped"),
    [
        (("source", "target"), False),
        (("ru", "en"), False),
        (("en-US", "ru-RU"), True),
        (("Russian", "English"), False),
        (("русский", "английский"), False),
        (("оригинал", "перевод"), False),
        (None, False),
        (None, True),
    ],
)
def test_tables_are_read_with_and_without_the_names_of_their_columns(tmp_path, suffix, header, swapped):
    rows = [row[::-1] for row in CAT] if swapped else CAT
    pair = read(made(tmp_path, suffix, [*([header] if header else []), *rows]))
    assert list(zip(*(side[1] for side in sides(pair)), strict=True)) == rows
    assert pair.source.language is (Language.EN if swapped else Language.RU)


@pytest.mark.parametrize("suffix", [".tsv", ".csv", ".xlsx"])
def test_columns_of_numbers_are_passed_over_and_several_texts_are_not_guessed(tmp_path, suffix):
    pair = read(made(tmp_path, suffix, [(str(n), *row) for n, row in enumerate(CAT)]))
    assert sides(pair)[0][1] == [row[0] for row in CAT]
    with pytest.raises(InputError, match="source and target"):
        read(made(tmp_path, suffix, [(row[0], *row) for row in CAT]))


@pytest.mark.parametrize("suffix", [".tsv", ".csv", ".xlsx"])
def test_a_title_may_stand_above_the_names_of_the_columns(tmp_path, suffix):
    title, gap = ("Акт № 48, перевод", "", "", ""), ("", "до 3 мая", "", "")
    names = ("№", "Русский", "Английский", "Примечание")
    rows = [(str(n), *row, "см. письмо") for n, row in enumerate(CAT)]
    pair = read(made(tmp_path, suffix, [title, gap, names, *rows]))
    assert list(zip(*(side[1] for side in sides(pair)), strict=True)) == CAT


def test_a_row_of_texts_is_no_head_though_it_says_original_and_translation(tmp_path):
    rows = [CAT[0], ("Оригинал", "Translation"), CAT[1]]
    assert len(read(made(tmp_path, ".csv", rows)).beads) == 3


@pytest.mark.parametrize(
    ("names", "source", "target"),
    [
        (("ID", "Source text", "Translation", "MT"), 1, 2),
        (("ID", "MT", "Translation", "Source text"), 3, 2),
        (("Russian(ru)", "Russian(ru) comments", "English(en)", "English(en) comments"), 0, 2),
        (("src", "mt", "score", "post-edit"), 0, 1),
    ],
)
def test_of_several_names_the_plainest_counts(tmp_path, names, source, target):
    rows = [["Note.", "Note.", "Note.", "Note."] for _ in CAT]
    for row, (russian, english) in zip(rows, CAT, strict=True):
        row[source], row[target] = russian, english
    pair = read(made(tmp_path, ".csv", [names, *rows]))
    assert list(zip(*(side[1] for side in sides(pair)), strict=True)) == CAT


@pytest.mark.parametrize(("remark", "is_read"), [("Да.", True), ("Да, так и есть.", False)])
def test_a_column_of_short_remarks_is_no_text(tmp_path, remark, is_read):
    rows = [("Кошка спит на окне.", "The cat sleeps at the window.", remark)] * 3
    path = made(tmp_path, ".csv", rows)
    if is_read:
        assert sides(read(path))[0] == ("ru", ["Кошка спит на окне."] * 3)
    else:
        with pytest.raises(InputError, match="no two columns"):
            read(path)


def test_of_a_workbook_the_first_sheet_with_both_languages_is_read_and_the_others_are_told(tmp_path):
    path = tmp_path / "book.xlsx"
    workbook(path, ("ru", "en"), *CAT, before=[("Read me", "Fill in column B.")], after=[("Empty", ""), ("Old", "x")])
    pair = read(path)
    assert sides(pair)[0] == ("ru", [row[0] for row in CAT])
    assert pair.left_out == ("book.xlsx: the sheets Read me, Old; one is read, Перевод",)


def test_cells_of_several_lines_are_one_text_and_rows_have_places(tmp_path):
    pair = read(made(tmp_path, ".csv", [("ru", "en"), ("Кошка\nспит.", "The cat\r\n\r\nsleeps."), CAT[1]]))
    assert sides(pair) == [("ru", ["Кошка спит.", "Снег, да."]), ("en", ["The cat sleeps.", "Snow; yes."])]
    assert [pair.target.place(item.start) for item in pair.target.segments] == ["line 2", "line 6"]
    assert read(made(tmp_path, ".xlsx", CAT)).source.place(0) == "row 1"


def test_a_table_has_a_reference_or_is_empty(tmp_path):
    rows = [("source", "target", "reference"), (*CAT[0], "A cat is sleeping.")]
    assert read(made(tmp_path, ".csv", rows)).reference.segments[0].text == "A cat is sleeping."
    with pytest.raises(NothingToAuditError):
        read(made(tmp_path, ".csv", rows[:1]))


def test_a_workbook_is_no_text_beside_another(tmp_path):
    (tmp_path / "en.txt").write_text("The cat sleeps.")
    with pytest.raises(InputError, match="this is a workbook, expected a text"):
        read(made(tmp_path, ".xlsx", CAT), tmp_path / "en.txt")


def test_a_table_whose_columns_nobody_knows_is_one_line(tmp_path):
    (tmp_path / "rows.csv").write_text('a,"b\na","c"\n' * 3, "utf-8")
    with pytest.raises(InputError, match=r"found a, b a, c\); write the names") as caught:
        read(tmp_path / "rows.csv")
    assert "\n" not in str(caught.value)


def test_a_column_named_for_its_language_beside_a_translation_is_the_original(tmp_path):
    pair = table(tmp_path, ("1", "The cat sleeps.", "Кот спит.", "да"), header="№\tEnglish text\tПеревод\tПримечание")
    assert [language for language, _ in sides(pair)] == ["en", "ru"]
