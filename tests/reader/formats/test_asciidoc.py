"""AsciiDoc as prose: what a page shows is text, with its line; what is set aside is told; nothing is fetched or run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.formats.asciidoc import read_asciidoc
from tta.reader.formats.asciidoc_tables import table_cells

PATH = Path("memo.adoc")


def found(text):
    return read_asciidoc(PATH, text.encode())


def paragraphs(text):
    return found(text).text.removesuffix("\n").split("\n\n")


def lines_of(text):
    """Each place of a text with the words that begin there."""
    read_text = found(text)
    ends = [place.start for place in read_text.places[1:]] + [len(read_text.text)]
    return [
        (place.name, read_text.text[place.start : end].strip())
        for place, end in zip(read_text.places, ends, strict=True)
    ]


def test_titles_and_paragraphs_stand_on_their_lines_and_the_head_is_catalogue_data():
    text = """= Кошка
Иван Иванов <a@b.example>
v1.0, 2020-01-01
:toc:
:description: О кошках

Кошка спит.
Собака *лает*.
// примечание
Снег.

== Введение

Старый заголовок
----------------
Конец.
"""
    assert lines_of(text) == [
        ("line 1", "Кошка"),
        ("line 7", "Кошка спит."),
        ("line 8", "Собака лает."),
        ("line 10", "Снег."),
        ("line 12", "Введение"),
        ("line 14", "Старый заголовок"),
        ("line 16", "Конец."),
    ]
    assert found(text).metadata == (
        ("Title", "Кошка"),
        ("Creator", "Иван Иванов <a@b.example>"),
        ("Date", "v1.0, 2020-01-01"),
        ("Description", "О кошках"),
    )


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*жирно*, _курсив_, `код`, сло**в**о, #метка#, [.big]#крупно#", "жирно, курсив, код, слово, метка, крупно"),
        ("2*3 и 4*5, snake_case_name, C#", "2*3 и 4*5, snake_case_name, C#"),
        ("https://a.example[ссылка^], https://b.example и https://c.example[]", "ссылка, https://b.example и https://c.example"),
        ("link:a.pdf[файл,window=_blank], mailto:a@b.example[], xref:x.adoc#y[сюда]", "файл, a@b.example, сюда"),
        ("<<setup,раздел>> и <<setup>> тут", "раздел и тут"),
        ("kbd:[Ctrl], btn:[ОК], menu:Файл[Новый]", "Ctrl, ОК, Файл > Новый"),
        ("10^6^ и H~2~O", "10⁶ и H2O"),
        ('"`так`" и \'`эдак`\', don`\'t', "“так” и ‘эдак’, don’t"),
        ("слово -- дело, пауза... (C) 5&nbsp;м, {nbsp}", "слово — дело, пауза… © 5 м,"),
        ("{cat} и {unknown}", "Мурка и {unknown}"),
        ("`+*так*+`, pass:[*и*], \\*эдак*", "*так*, *и*, *эдак*"),
        ("((термин))(((указатель,слово))) [[here]]тут", "термин тут"),
        ("image:cat.png[кошка] и icon:fire[]", "и"),
        ("слово footnote:[Сноска.] дальше", "слово дальше"),
    ],
)  # fmt: skip
def test_markup_is_set_aside_within_a_paragraph(source, shown):
    assert paragraphs(f":cat: Мурка\n\nНачало. {source}")[0] == f"Начало. {shown}"


def test_items_bear_the_numbers_that_they_are_printed_with():
    text = """. Раз
продолжение
. Два
.. внутри
+
При нём.

. Три
* [x] кошка

Конец списка.

. Снова
3. Третий
"""
    assert paragraphs(text) == [
        "1. Раз продолжение", "2. Два", "внутри", "При нём.", "3. Три", "кошка", "Конец списка.", "1. Снова", "3. Третий",
    ]  # fmt: skip


def test_terms_titles_admonitions_quotations_and_verses_are_paragraphs():
    text = """.Название
NOTE: Заметка.

Слово:: Смысл.
Другое::
  Его смысл.

[WARNING]
====
Внутри.

--
Глубже.
--
====

[quote, А. С. Пушкин, Письма]
____
Цитата.
____

[verse]
____
Стих раз
стих два
____

Строка +
вторая
третья
"""
    assert paragraphs(text) == [
        "Название", "Заметка.", "Слово", "Смысл.", "Другое", "Его смысл.", "Внутри.", "Глубже.", "Цитата.",
        "А. С. Пушкин, Письма", "Стих раз\nстих два", "Строка\nвторая третья",
    ]  # fmt: skip


def test_programs_includes_and_pictures_are_no_text_and_are_told(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна\n", "utf-8")
    text = f"""Текст.

[source,ruby]
----
x = 1

y = 2
----

....
z
....

```python
a
```

 literal

////
Примечание.
////

++++
<b>
++++

include::{secret}[]

image::cat.png[Кошка]

ifdef::env[]
Условие.
endif::[]

'''
"""
    assert paragraphs(text) == ["Текст.", "Условие."]
    assert found(text).left_out == ("6 blocks that hold no prose (code, include)",)


def test_footnotes_stand_behind_the_text_on_their_lines():
    text = "Снег\nидёт.footnote:[Сноска *раз*.] И\nдождь.footnote:b[Два.]\nСнова.footnote:b[]\n"
    assert lines_of(text)[-2:] == [("line 2", "Сноска раз."), ("line 3", "Два.")]
    assert paragraphs(text)[0] == "Снег идёт. И дождь. Снова."


def test_a_table_of_both_languages_is_a_bitext(tmp_path):
    path = tmp_path / "table.adoc"
    path.write_text('[cols="1,1"]\n|===\n|Кошка спит.\n|The cat sleeps.\n\n|Идёт дождь. |It rains.\n|===\n', "utf-8")
    pair = read(path)
    assert [[item.text for item in side.segments] for side in (pair.source, pair.target)] == [
        ["Кошка спит.", "Идёт дождь."],
        ["The cat sleeps.", "It rains."],
    ]


def test_cells_that_go_over_rows_and_columns_push_the_others_to_their_places():
    cells = table_cells(["|a |b |c", "2+|d .2+|e", "|f", "a|* g", "3*|h \\| i"], 5, "|", "")
    assert [(cell.row, cell.column, "".join(cell.lines).strip(), cell.line, cell.blocks) for cell in cells] == [
        (0, 0, "a", 5, False), (0, 1, "b", 5, False), (0, 2, "c", 5, False), (1, 0, "d", 6, False), (1, 2, "e", 6, False),
        (2, 0, "f", 7, False), (2, 1, "* g", 8, True), (3, 0, "h | i", 9, False),
    ]  # fmt: skip


def test_columns_are_those_that_are_given_else_the_cells_of_the_first_line():
    rows = [cell.row for cell in table_cells(["|a", "|b", "|c", "|d"], 1, "|", '%header,cols="2*"')]
    assert rows == [0, 0, 1, 1]
    assert [cell.row for cell in table_cells(["a,b", '"c', 'c",d'], 1, ",", "")] == [0, 0, 1, 1]


def test_a_table_without_cells_holds_nothing():
    assert list(table_cells(["слово", ""], 1, "|", "")) == []
    assert list(table_cells([], 1, ",", "")) == []


def test_a_table_of_cells_beyond_measure_is_laid_out_at_once():
    assert sum(1 for _ in table_cells(["9999.9999+|x"] * 20_000, 1, "|", "cols=9999*")) == 20_000


def test_what_is_nested_beyond_measure_is_refused_in_a_line():
    text = "\n".join("=" * depth for depth in range(4, 2000)) + "\nслово"
    with pytest.raises(InputError, match="blocks within blocks"):
        found(text)


def test_a_file_without_text_is_refused():
    with pytest.raises(InputError, match="no text"):
        found("// примечание\n")
