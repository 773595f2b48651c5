"""Which of the two texts is the original, and what says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tta.reader
from tests.conftest import document
from tta.errors import InputError
from tta.reader.direction import Direction, Listing, direction_of
from tta.types import Language

RU, EN = Language.RU, Language.EN
UNSURE = (RU, "nothing in the texts says which is the original", False)


def told(russian="Кошка спит.", english="The cat sleeps.", chosen=None, **catalogue):
    metadata = tuple((label.replace("_", " "), value) for label, value in catalogue.items())
    found = direction_of(replace(document(russian), metadata=metadata), document(english, EN), chosen)
    return found.source, found.reason, found.sure


def test_without_a_sign_the_russian_is_taken_unsure():
    assert told() == UNSURE


def test_the_user_goes_before_the_catalogue_and_that_before_the_texts():
    english = "Translated from the Russian by A. Smith.\nThe cat sleeps."
    assert told(english=english) == (RU, "as the English text calls itself a translation", True)
    assert told(english=english, Original_language="English") == (EN, "as the catalogue says", True)
    assert told(english=english, chosen=EN) == (EN, "as told when the audit was made", True)


@pytest.mark.parametrize(
    ("russian", "english", "source"),
    [
        ("", "Unofficial translation", RU),
        ("", "[Translator's note: illegible]", RU),
        ("", "Translation: A. Smith", RU),
        ("Перевод с английского", "", EN),
        ("Неофициальный перевод", "", EN),
        ("Пер. с англ. А. Иванова", "", EN),
        ("", "Distr.: General\nOriginal: English", EN),
        ("Язык: русский\nОригинал: русский", "", RU),
        # no word of being one
        ("", "The translation of power was slow; he translated it well.", None),
        ("Перевод денег с карты на карту", "", None),
        ("", "an original: a fine one", None),
        # both say so: a third language, or two catalogues
        ("Перевод с английского", "Translated from the Russian", None),
        ("Оригинал: русский", "Original: English", None),
    ],
)
def test_a_text_may_say_that_it_is_the_translation(russian, english, source):
    found = told(f"{russian}\nКошка спит.", f"{english}\nThe cat sleeps.")
    assert found == UNSURE if source is None else (found[0], found[2]) == (source, True)


def test_what_a_text_says_is_read_at_its_begin_and_end_alone():
    far = "The cat sleeps. " * 400
    assert told(english=f"{far} Translated from the Russian. {far}") == UNSURE
    assert told(english=f"{far}{far} Translated from the Russian.")[2]


def test_explanations_in_brackets_are_a_weak_sign():
    english = "The Obkom [Regional Committee], the Gorkom [City Committee] and the Raikom [District Committee] met."
    assert told(english=english) == (RU, "the English text explains more in brackets", False)
    assert told("Сенат [верхняя палата], Палата [нижняя палата] и Суд [высший суд]")[0] is EN
    assert told(english="The Obkom [Regional Committee] met [1], [2], [3].") == UNSURE


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [(None, Direction(EN, "as the input names its sides")), (RU, Direction(RU, "as told when the audit was made"))],
)
def test_a_table_names_its_sides(tmp_path, chosen, expected):
    (tmp_path / "rows.tsv").write_text("source\ttarget\nThe cat sleeps.\tКошка спит.\n", "utf-8")
    pair = tta.reader.read(tmp_path / "rows.tsv", None, chosen)
    assert (pair.direction, pair.source.language) == (expected, expected.source)


ROWS = [("The cat sleeps.", "Кошка спит."), ("It rains here.", "Здесь идёт дождь."), ("The dog ran.", "Собака бежала.")]
HEADS = [
    (("source", "target"), EN, True),
    (("Перевод", "Оригинал"), RU, True),
    (("en", "ru"), EN, False),
    (("foo", "bar"), EN, False),
    ((), EN, False),
]


@pytest.mark.parametrize(("head", "source", "sure"), HEADS)
@pytest.mark.parametrize("suffix", [".tsv", ".csv"])
def test_a_table_that_does_not_name_the_original_is_unsure(tmp_path, suffix, head, source, sure):
    separator = "\t" if suffix == ".tsv" else ";"
    path = tmp_path / f"rows{suffix}"
    path.write_text("".join(separator.join(row) + "\n" for row in [head, *ROWS] if row), "utf-8")

    pair = tta.reader.read(path)

    assert (pair.direction.source, pair.direction.sure, pair.source.language) == (source, sure, source)
    assert ("order of the columns" in pair.direction.reason) is not sure


@pytest.mark.parametrize(("head", "source", "sure"), HEADS[:3] + HEADS[4:])
def test_a_table_in_a_document_is_asked_for_its_head(tmp_path, head, source, sure):
    rows = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in [head or ("", ""), *ROWS])
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><table>{rows}</table></body></html>", "utf-8")

    pair = tta.reader.read(path)

    assert (pair.direction.source, pair.direction.sure, pair.source.language) == (source, sure, source)
    assert pair.source.segments[0].text == ("Кошка спит." if source is RU else "The cat sleeps.")


# ---------------------------------------------------------------- a table of files that names the sides


def listed(folder, first, second, *, russian=None, source="first", sure=True):
    """The pair of two files, `first` and `second`, of which a table of files says something."""
    paths = {"first": folder / "first.txt", "second": folder / "second.txt"}
    for path, text in zip(paths.values(), (first, second), strict=True):
        path.write_text(text, "utf-8")
    listing = Listing(paths.get(source), paths.get(russian), sure=sure)
    return tta.reader.read(*paths.values(), listing=listing)


def test_the_column_of_the_original_settles_it(tmp_path):
    pair = listed(tmp_path, "The cat sleeps.", "Кошка спит.")
    assert pair.direction == Direction(EN, "as manifest.csv says")
    assert pair.source.path == str(tmp_path / "first.txt")


@pytest.mark.parametrize(
    ("first", "contrary"),
    [
        ("Unofficial translation\nThe cat sleeps.", "the English text calls itself a translation"),
        ("Original: Russian\nThe cat sleeps.", "the text says otherwise"),
    ],
)
def test_a_text_that_contradicts_the_column_is_told(tmp_path, first, contrary):
    pair = listed(tmp_path, first, "Кошка спит.")
    assert pair.direction == Direction(EN, f"manifest.csv says so, but {contrary}", sure=False)


def test_a_catalogue_that_contradicts_the_column_is_told():
    listed_so = Direction(RU, "as manifest.csv says")
    english = replace(document("The cat sleeps.", EN), metadata=(("Original language", "English"),))
    found = direction_of(document("Кошка спит."), english, listed=listed_so)
    assert found == Direction(RU, "manifest.csv says so, but the catalogue says otherwise", sure=False)


def test_the_user_goes_before_the_columns(tmp_path):
    (tmp_path / "a.txt").write_text("The cat sleeps.")
    (tmp_path / "b.txt").write_text("Кошка спит.", "utf-8")
    listing = Listing(tmp_path / "a.txt", None, sure=True)
    pair = tta.reader.read(tmp_path / "a.txt", tmp_path / "b.txt", RU, listing=listing)
    assert pair.direction == Direction(RU, "as told when the audit was made")


def test_the_order_of_columns_that_name_languages_is_a_weak_sign(tmp_path):
    order = "only the order of the columns says which is the original"
    assert listed(tmp_path, "The cat.", "Кошка.", russian="second", sure=False).direction == Direction(
        EN, order, sure=False
    )
    pair = listed(tmp_path, "Unofficial translation. The cat.", "Кошка.", russian="second", sure=False)
    assert pair.direction == Direction(RU, "as the English text calls itself a translation")


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("1941, 1945", "The cat sleeps."),  # a page of figures
        ("Кошка спит.", "12 + 12"),
        ("GET /index API JSON HTTP: Ошибка", "GET /index API JSON HTTP: Error"),  # mostly Latin on both sides
    ],
)
def test_a_text_whose_letters_do_not_tell_has_the_language_of_its_column(tmp_path, russian, english):
    pair = listed(tmp_path, english, russian, russian="second", source="second")
    assert (pair.source.path, pair.source.language) == (str(tmp_path / "second.txt"), RU)
    assert pair.target.language is EN
    assert pair.left_out == ()


def test_letters_go_before_the_columns_and_the_contradiction_is_told(tmp_path):
    pair = listed(tmp_path, "The cat sleeps.", "Кошка спит.", russian="first", source="first", sure=False)
    assert (pair.source.language, pair.source.path) == (EN, str(tmp_path / "first.txt"))
    assert pair.left_out == (
        "manifest.csv calls first.txt Russian and second.txt English, and their letters say the reverse: check its columns",
    )


def test_two_texts_of_one_language_are_refused_whatever_the_columns_say(tmp_path):
    with pytest.raises(InputError, match=r"both texts are English, .*; check what manifest\.csv names"):
        listed(tmp_path, "The cat sleeps.", "The dog sleeps.", russian="first")


def test_strings_of_a_program_go_by_the_columns_too(tmp_path):
    (tmp_path / "a.json").write_text('{"title": "Settings", "cat": "The cat sleeps"}')
    (tmp_path / "b.json").write_text('{"title": "Настройки", "cat": "Кошка спит"}', "utf-8")
    listing = Listing(tmp_path / "a.json", None, sure=True)
    pair = tta.reader.read(tmp_path / "a.json", tmp_path / "b.json", listing=listing)
    assert pair.direction == Direction(EN, "as manifest.csv says")
    assert pair.source.language is EN
