"""FictionBook: what a reading program shows."""

from __future__ import annotations

import pytest

from tests.reader.formats.made import archive
from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text
from tta.types import Changes

NAMESPACE = 'xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"'


def book(body, notes="", description="", encoding="utf-8"):
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<FictionBook {NAMESPACE}><description>{description}</description>'
        f'<body>{body}</body>{notes}<binary id="a.png" content-type="image/png">iVBORw0KGgo=</binary></FictionBook>'
    )
    return text.encode(encoding)


def loaded(tmp_path, data, name="book.fb2"):
    path = tmp_path / name
    path.write_bytes(data)
    return load_text(path)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<section><p>Кошка <emphasis>спит</emphasis>.</p><p>Снег.</p></section>", "Кошка спит.|Снег."),
        ("<section><title><p>Глава 1</p><p>Зима</p></title><p>Снег.</p></section>", "Глава 1|Зима|Снег."),
        ("<section><p>Кошка\n   спит.</p>\n <empty-line/> <image l:href='#a.png'/><p>Снег.</p></section>", "Кошка спит.|Снег."),
        ("<section><p>Кошка<a l:href='#n1' type='note'>[1]</a> спит.</p></section>", "Кошка спит."),
        ("<section><p>См. <a l:href='http://x'>сюда</a>.</p></section>", "См. сюда."),
        ("<section><poem><stanza><v>Мороз и солнце;</v><v>день чудесный!</v></stanza><text-author>П.</text-author></poem></section>",
         "Мороз и солнце;\nдень чудесный!|П."),
        ("<section><p>10<sup>6</sup> штук H<sub>2</sub>O</p></section>", "10⁶ штук H2O"),
        ("<section><p>Цена <strikethrough>700 </strikethrough>500</p></section>", "Цена 500"),
        ("<section><p>осло\u00adжниться</p><p><strong> </strong></p></section>", "осложниться"),
        ("<epigraph><p>Да.</p></epigraph><section><cite><p>Нет.</p></cite><subtitle>* * *</subtitle></section>", "Да.|Нет.|* * *"),
        ("<section>" * 3000 + "<p>дно</p>" + "</section>" * 3000, "дно"),
    ],
)  # fmt: skip
def test_what_a_reader_sees(tmp_path, body, expected):
    assert loaded(tmp_path, book(body)).text.rstrip("\n").replace("\n\n", "|") == expected


def test_what_is_struck_out_was_there_before(tmp_path):
    path = tmp_path / "book.fb2"
    path.write_bytes(book("<section><p>Цена <strikethrough>700 </strikethrough>500</p></section>"))
    assert load_text(path, Changes.ORIGINAL).text == "Цена 700 500\n"


def test_places_are_sections_and_notes_stand_behind(tmp_path):
    body = "<title><p>Повесть</p></title><section><p>Раз.</p></section><section><p>Два.</p><section><p>Три.</p><p>Четыре.</p></section></section>"
    notes = '<body name="notes"><title><p>Примечания</p></title><section id="n1"><title><p>1</p></title><p>Сноска.</p></section></body>'
    found = loaded(tmp_path, book(body, notes))
    assert found.text == "Повесть\n\nРаз.\n\nДва.\n\nТри.\n\nЧетыре.\n\nПримечания\n\nСноска.\n"
    assert [place.name for place in found.places] == [
        "paragraph 1", "section 1, paragraph 1", "section 2, paragraph 1", "section 2.1, paragraph 1", "section 2.1, paragraph 2",
        "notes", "note 1",
    ]  # fmt: skip
    assert [span.of(found.text) for span in found.parts][1] == "Примечания\n\nСноска."


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
@pytest.mark.parametrize("zipped", [False, True])
def test_any_encoding_zipped_or_not(tmp_path, encoding, zipped):
    data = book("<section><p>Встретился с госсекретарём.</p></section>", encoding=encoding)
    found = loaded(tmp_path, archive({"x.fb2": data}) if zipped else data, "book.fb2.zip" if zipped else "book.fb2")
    assert (found.text, found.encoding) == ("Встретился с госсекретарём.\n", encoding)


def test_a_book_says_what_it_is_and_which_was_translated(tmp_path):
    description = (
        "<title-info><author><first-name>Марк</first-name><last-name>Твен</last-name></author><book-title>Том</book-title>"
        "<lang>ru</lang><src-lang>en</src-lang></title-info><document-info><author><nickname>scanner</nickname></author></document-info>"
    )
    russian = "<section><p>Кошка спит на старом диване.</p></section>"
    found = loaded(tmp_path, book(russian, description=description), "ru.fb2")
    assert found.metadata == (("Title", "Том"), ("Creator", "Марк Твен"), ("Original language", "English"))
    loaded(tmp_path, book("<section><p>The cat sleeps on the old sofa.</p></section>"), "en.fb2")
    pair = read(tmp_path / "ru.fb2", tmp_path / "en.fb2")
    assert (pair.source.language.value, pair.direction.sure) == ("en", True)


def test_a_table_of_two_languages_is_a_bitext(tmp_path):
    rows = "<tr><td>Кошка спит.</td><td>The cat sleeps.</td></tr><tr><td>Снег.</td><td>Snow.</td></tr>"
    loaded(tmp_path, book(f"<section><table>{rows}</table></section>"))
    pair = read(tmp_path / "book.fb2")
    assert [item.text for item in pair.target.segments] == ["The cat sleeps.", "Snow."]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (book("<section><p> </p></section>"), "there is no text"),
        (book("<section><p>Кошка</p>"), "the XML is damaged"),
        (
            b'<?xml version="1.0"?><!DOCTYPE F [<!ENTITY a "x">]><FictionBook><body><p>&a;</p></body></FictionBook>',
            "entities",
        ),
        (b"<FictionBook>", "the XML is damaged"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, data, words):
    with pytest.raises(InputError) as caught:
        loaded(tmp_path, data)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
