"""Wikitext as prose: what a page shows is text, with its line; what is set aside is told; nothing is fetched or expanded."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.formats.wikitext import read_wikitext

PATH = Path("memo.wiki")


def found(text):
    return read_wikitext(PATH, text.encode())


def paragraphs(text):
    return found(text).text.removesuffix("\n").split("\n\n")


def lines_of(text):
    """Each place of a text with the words that begin there."""
    whole = found(text)
    ends = [place.start for place in whole.places[1:]] + [len(whole.text)]
    return [(place.name, whole.text[place.start : end].strip()) for place, end in zip(whole.places, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("'''Москва''' — ''столица''.", "Москва — столица."),
        ("[[Москва|Москве]] и [[Тула]].", "Москве и Тула."),
        ("В [[город]]е.", "В городе."),
        ("[https://a.example сайт] и [https://b.example].", "сайт и ."),
        ("Он сказал<ref>Правда. С. 1.</ref>.", "Он сказал."),
        ("Он {{lang|de|Haus}} видел.", "Он видел."),
        ("a{{b|{{c|d}}}}e {{f", "ae {{f"),
        ("a {{b|{{{1|x}}}}} c", "a c"),
        ("<nowiki>[[как есть]] ''и так''</nowiki>.", "[[как есть]] ''и так''."),
        ("Раз<br />два<!-- тайно --> <span style='x'>три</span>&nbsp;&mdash; 5.", "Раз два три — 5."),
        ("__NOTOC__ Текст [[Файл:A.jpg]] дальше.", "Текст дальше."),
        ("[[:Категория:Кошки]] и [[w:ru:Кот|кот]].", "Категория:Кошки и кот."),
        ("2 < 3 и [не ссылка].", "2 < 3 и [не ссылка]."),
    ],
)
def test_what_is_shown_of_a_paragraph(text, shown):
    assert paragraphs(text)[0] == shown


def test_headings_items_and_paragraphs_stand_on_their_lines():
    text = """== О кошках ==
Кошка спит
на окне.

* Первое
** Второе
# Раз
# Два
; Кот : Зверь
: Отступ
----
Конец.
"""
    assert lines_of(text) == [
        ("line 1", "О кошках"),
        ("line 2", "Кошка спит"), ("line 3", "на окне."),
        ("line 5", "Первое"), ("line 6", "Второе"), ("line 7", "1. Раз"), ("line 8", "2. Два"),
        ("line 9", "Кот"), ("line 9", "Зверь"), ("line 10", "Отступ"), ("line 12", "Конец."),
    ]  # fmt: skip


def test_lines_are_counted_over_what_is_taken_away():
    text = "{{Карточка\n| имя = x\n}}\nСлово<!-- \n\n --> другое.<ref>Сноска\nв две строки</ref> Третье.\n\nЧетвёртое."
    assert lines_of(text) == [
        ("line 4", "Слово"), ("line 6", "другое."), ("line 7", "Третье."), ("line 9", "Четвёртое."), ("line 6", "Сноска в две строки"),
    ]  # fmt: skip
    assert paragraphs(text) == ["Слово другое. Третье.", "Четвёртое.", "Сноска в две строки"]


def test_what_holds_no_prose_is_told_and_categories_are_catalogue_data():
    text = "Текст. {{a}} {{b|c}} <math>x</math> <syntaxhighlight lang='c'>int</syntaxhighlight>\n[[Категория:Кошки|К]]\n[[en:Cats]]"
    read_text = found(text)
    assert read_text.text == "Текст.\n"
    assert read_text.left_out == ("4 pieces that hold no prose (code, formula, template)",)
    assert read_text.metadata == (("Category", "Кошки"),)


def test_the_caption_of_a_picture_is_a_paragraph():
    assert paragraphs("[[Файл:A.jpg|мини|слева|Кот [[дом]]а и '''пёс''']] Текст.") == ["Текст.", "Кот дома и пёс"]
    assert paragraphs("Текст. [[File:A.jpg|200px]]") == ["Текст."]


def test_cells_of_tables_are_paragraphs_by_row_and_column():
    text = """{| class="wikitable"
|+ Подпись
|-
! Имя !! scope="col" | Год
|-
| Иван || 1950
|-
| style="x" | Пётр
| [[Год|1951]]
* и дальше
|}
После."""
    whole = found(text)
    assert [(cell.row, cell.column, span.of(whole.text)) for cell, span in whole.cells] == [
        (0, 0, "Имя"), (0, 1, "Год"), (1, 0, "Иван"), (1, 1, "1950"), (2, 0, "Пётр"), (2, 1, "1951"), (2, 1, "и дальше"),
    ]  # fmt: skip
    assert paragraphs(text)[0] == "Подпись"
    assert paragraphs(text)[-1] == "После."


def test_a_table_of_both_languages_is_a_bitext(tmp_path):
    rows = [("Договор подписан.", "The treaty was signed."), ("Посол уехал домой.", "The ambassador went home.")]
    body = "\n|-\n".join(f"| {ru}\n| {en}" for ru, en in rows)
    (tmp_path / "a.mediawiki").write_text(f"{{|\n! Русский !! Английский\n|-\n{body}\n|}}\n", "utf-8")
    pair = read(tmp_path / "a.mediawiki")
    assert [(bead.source, bead.target) for bead in pair.beads] == [((0,), (0,)), ((1,), (1,))]


def test_two_pages_are_two_texts(tmp_path):
    (tmp_path / "a.ru.wiki").write_text("== О коте ==\nКот спит.", "utf-8")
    (tmp_path / "a.en.wiki").write_text("== On the cat ==\nThe cat sleeps.", "utf-8")
    pair = read(tmp_path / "a.ru.wiki", tmp_path / "a.en.wiki")
    assert pair.target.text == "On the cat\n\nThe cat sleeps.\n"


@pytest.mark.parametrize(
    "piece", ["{{", "}}", "[[", "<!--", "<ref>", "{|\n", "'''", "{{a|", "[[File:a|thumb|", "<nowiki>", "{{{", "|-\n"]
)
def test_what_nothing_closes_takes_no_more_than_its_length(piece):
    start = time.process_time()
    with suppress(InputError):
        found("Слово. " + piece * 30_000 + " слово")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("text", ["", "{{a}}", "<!-- x -->", "[[Категория:К]]"])
def test_a_page_without_words_is_refused(text):
    with pytest.raises(InputError, match="there is no text"):
        found(text)
