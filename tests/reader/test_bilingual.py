"""One file with both languages: where each is, and what belongs to neither."""

from __future__ import annotations

import hashlib

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.bilingual import split
from tta.reader.catalogue import catalogue_end, catalogue_start, read_catalogue
from tta.reader.decoding import load
from tta.reader.language import balance, language_of, letters
from tta.types import Language, Span


def russian(words):
    return " ".join(["слово"] * words)


def english(words):
    return " ".join(["words"] * words)


def taken_apart(tmp_path, *paragraphs):
    """The bodies of both documents and the metadata."""
    path = tmp_path / "both.txt"
    path.write_text("\n\n".join(paragraphs), "utf-8")
    documents = split(load(path))
    assert documents[0].metadata == documents[1].metadata
    return *([span.of(side.text) for span in side.body] for side in documents), documents[0].metadata


# ---------------------------------------------------------------- bodies


def test_each_document_knows_its_language_and_the_file_that_it_came_from(tmp_path):
    path = tmp_path / "both.txt"
    path.write_bytes(f"{russian(5)}\n\n{english(5)}".encode("cp1251"))
    for document, language in zip(split(load(path)), (Language.RU, Language.EN), strict=True):
        assert document.language is language
        assert document.path == str(path)
        assert document.encoding == "cp1251"
        assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert document.text == f"{russian(5)}\n\n{english(5)}"


@pytest.mark.parametrize("swapped", [False, True])
def test_front_matter_belongs_to_neither_text(tmp_path, swapped):
    bodies = [english(12), russian(12)] if swapped else [russian(12), english(12)]
    front = [russian(4)] if swapped else [english(4)]
    found = taken_apart(tmp_path, *front, *bodies)
    assert found[:2] == ([russian(12)], [english(12)])
    assert found[2] == (("Title", front[0]),)


@pytest.mark.parametrize(
    ("front", "is_front"),
    [
        ([english(4), russian(4), english(4)], True),  # a third of the letters
        ([english(4), russian(4), english(4), russian(4), english(4)], False),  # nine in twenty: languages alternate
    ],
)
def test_what_alternates_for_long_is_no_front_matter(tmp_path, front, is_front):
    found = taken_apart(tmp_path, *front, russian(12), english(12))
    assert (len(found[0]) == len(found[1]) == 1) is is_front
    assert bool(found[2]) is is_front


@pytest.mark.parametrize(("foreign", "whole"), [(1, True), (4, False)])
def test_a_quotation_stays_in_its_text_and_languages_that_alternate_are_taken_apart(tmp_path, foreign, whole):
    paragraphs = [russian(12), english(foreign), russian(12), english(12), russian(foreign), english(12)]
    found = taken_apart(tmp_path, *paragraphs)
    if whole:
        assert found[0] == ["\n\n".join(paragraphs[:3])]
        assert found[1] == ["\n\n".join(paragraphs[3:])]
    else:
        assert found[0] == [russian(12), russian(12), russian(foreign)]
        assert found[1] == [english(foreign), english(12), english(12)]


def test_lines_that_alternate_without_blank_lines_are_taken_apart_too(tmp_path):
    found = taken_apart(tmp_path, "\n".join([russian(4), english(4), "1977", russian(5), english(5)]))
    assert found[0] == [russian(4), russian(5)]
    assert found[1] == [f"{english(4)}\n1977", english(5)]


DATES = ["15.05.1977", "5/15/1977"]


def test_lines_without_letters_go_by_the_turn_in_which_they_stand(tmp_path):
    turns = [russian(4), english(4), *DATES, russian(5), english(5), "XII", "XII"]
    found = taken_apart(tmp_path, *turns)
    assert found[0] == [russian(4), DATES[0], russian(5), "XII"]
    assert found[1] == [english(4), DATES[1], english(5), "XII"]


def test_they_do_so_without_blank_lines_too(tmp_path):
    found = taken_apart(tmp_path, "\n".join([russian(4), english(4), *DATES, russian(5), "12", english(5), "12"]))
    assert found[0] == [russian(4), DATES[0], f"{russian(5)}\n12"]
    assert found[1] == [english(4), DATES[1], f"{english(5)}\n12"]


def test_a_date_above_both_languages_belongs_to_both(tmp_path):
    found = taken_apart(tmp_path, *(piece for year in ("1976", "1977") for piece in (year, russian(4), english(4))))
    assert found[0] == ["1976", russian(4), "1977", russian(4)]
    assert found[1] == ["1976", english(4), "1977", english(4)]


def test_lines_of_one_paragraph_stay_together_over_single_line_ends(tmp_path):
    found = taken_apart(tmp_path, f"{russian(3)}\n{russian(4)}", f"{english(3)}\r\n{english(4)}", english(2))
    assert found[0] == [f"{russian(3)}\n{russian(4)}"]
    assert found[1] == [f"{english(3)}\r\n{english(4)}\n\n{english(2)}"]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        ([russian(98), english(2)], "holds Russian only, no English text was found; name the English file as well"),
        ([english(98), russian(2)], "holds English only, no Russian text was found; name the Russian file as well"),
        ([russian(4), "MDCCLXXVII", russian(4)], "holds Russian only, no English text was found"),
        (["12 + 12", "!"], "no Russian and no English words were found"),
        (["", " "], "the file is empty, expected a Russian and an English text"),
    ],
)
def test_a_file_with_one_language_or_none_is_refused(tmp_path, paragraphs, words):
    with pytest.raises(InputError) as caught:
        taken_apart(tmp_path, *paragraphs)
    assert words in str(caught.value)


def test_three_words_in_a_hundred_are_a_text(tmp_path):
    assert taken_apart(tmp_path, russian(97), english(3))[1] == [english(3)]


@pytest.mark.parametrize(("foreign", "refused"), [(4, False), (6, True)])
def test_a_third_of_foreign_letters_within_the_lines_is_a_table(tmp_path, foreign, refused):
    mixed = f"{russian(10)} {english(foreign)}"
    if refused:
        with pytest.raises(
            InputError, match=r"a third of the letters in the Russian part are .* save a table as \.tsv"
        ):
            taken_apart(tmp_path, mixed, english(20))
    else:
        assert taken_apart(tmp_path, mixed, english(20))[0] == [mixed]
    turned = f"{english(10)} {russian(foreign)}"
    if refused:
        with pytest.raises(InputError, match="in the English part"):
            taken_apart(tmp_path, russian(20), turned)
    else:
        assert taken_apart(tmp_path, russian(20), turned)[1] == [turned]


# ---------------------------------------------------------------- languages


@pytest.mark.parametrize(
    ("text", "counts", "language"),
    [
        ("Кошка", (5, 0), Language.RU),
        ("A cat", (0, 4), Language.EN),
        ("Ё Ѣ é Ž", (2, 2), None),
        ("кот or", (3, 2), Language.RU),
        ("or кот cat", (3, 5), Language.EN),
        ("1977, № — 5", (0, 0), None),
    ],
)
def test_a_language_is_known_by_its_letters(text, counts, language):
    assert letters(text) == counts
    assert balance(text) == counts[0] - counts[1]
    assert language_of(text) is language


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("Original Language: English", Language.EN),
        ("Original Language: Russian", Language.RU),
        ("Язык оригинала: английский", Language.EN),
        ("Язык оригинала: русский", Language.RU),
        ("Language: English", Language.RU),
        ("Original Language: German", Language.RU),
    ],
)
def test_the_catalogue_says_what_was_translated(tmp_path, label, source):
    path = tmp_path / "both.txt"
    title = "Название: Письмо" if label.startswith("Язык") else "Title: A letter"
    path.write_text(f"{title}\n\n{label}\n\n{russian(12)}\n\n{english(12)}", "utf-8")
    assert read(path).source.language is source
    assert read(path, source_language=Language.EN).source.language is Language.EN


# ---------------------------------------------------------------- catalogue lines


def placed(paragraphs):
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += f"{paragraph}\n\n"
    return text, spans


RECORD = ["Title: A letter", "Date: 1977"]


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        ([*RECORD, "Dear Sir"], 2),
        (["Title:", "A letter", "Date:", "1977", "Dear Sir", "Yours"], 4),
        (["Date: 1977", "Dear Sir"], 0),  # one label makes no record
        (["Wilson Center", *RECORD, "Dear Sir"], 3),
        (["x"] * 12 + [*RECORD, "Dear Sir"], 14),
        (["x"] * 13 + [*RECORD, "Dear Sir"], 0),
        ([RECORD[0], *"xyz", RECORD[1], "Dear Sir"], 5),
        ([RECORD[0], *"wxyz", RECORD[1], "Dear Sir"], 0),
        (RECORD, 1),  # something is left of the text
        ([], 0),
        (["**Title:** A letter", "## Date: 1977", "Dear Sir"], 2),
        (["Vance: no", "Dobrynin: yes", "Dear Sir"], 0),  # speakers
    ],
)
def test_where_a_catalogue_at_the_head_ends(paragraphs, count):
    assert catalogue_end(*placed(paragraphs)) == count


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        (["Yours", *RECORD], 2),
        (["Yours", "Title: A letter\nDate: 1977"], 1),
        (["Yours", "Date: 1977"], 0),
        (["Yours", RECORD[0], *"xyz", RECORD[1]], 5),
        (["Yours", RECORD[0], *"wxyz", RECORD[1]], 0),
        (["Yours", *RECORD, "x", "y", "z"], 5),
        (["Yours", *RECORD, "w", "x", "y", "z"], 0),
        (["Yours", "truly\nTitle: A letter\nDate: 1977"], 0),
        (RECORD, 0),
    ],
)
def test_where_a_catalogue_at_the_end_begins(paragraphs, count):
    assert catalogue_start(*placed(paragraphs)) == count


def test_a_catalogue_is_labels_and_values():
    paragraphs = [
        "Record of\nconversation",
        "**Citation:** AVP RF,  fond 129\nRights: free\nto all",
        "Summary:",
        "They met.",
        "They __agreed__.",
        "Date: 1977\\",
    ]
    assert read_catalogue(*placed(paragraphs)) == (
        ("Title", "Record of conversation"),
        ("Citation", "AVP RF, fond 129"),
        ("Rights", "free to all"),
        ("Summary", "They met.; They agreed."),
        ("Date", "1977"),
    )
    assert read_catalogue("", []) == ()


def test_one_word_between_two_lines_of_the_other_language_is_no_stretch_without_end(tmp_path):
    """Found by benchmarks/fuzz.py."""
    path = tmp_path / "memo.txt"
    path.write_text("a\n\nthe envoy came\nи\n\nthe envoy came\n", "utf-8")
    russian, english = split(load(path))
    assert [span.of(russian.text) for span in russian.body] == ["и"]
    assert [span.of(english.text).split("\n")[0] for span in english.body] == ["a", "the envoy came", "the envoy came"]
