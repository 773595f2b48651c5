"""reStructuredText as prose: what a page shows is text, with its line; what is set aside is told; nothing is fetched or run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.formats.restructured_markup import directive_of
from tta.reader.formats.restructured_text import read_restructured_text

PATH = Path("memo.rst")


def found(text):
    return read_restructured_text(PATH, text.encode())


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
    text = """=====
Кошка
=====

:Author: Иванов
:Год: 1977

Введение
========

Кошка спит.
Собака *лает*.
"""
    assert lines_of(text) == [
        ("line 2", "Кошка"),
        ("line 8", "Введение"),
        ("line 11", "Кошка спит."),
        ("line 12", "Собака лает."),
    ]
    assert found(text).metadata == (("Title", "Кошка"), ("Creator", "Иванов"), ("Год", "1977"))


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*курсив*, **жирно**, ``код`` и `так`", "курсив, жирно, код и так"),
        ("`сюда <http://a.example>`_ и http://b.example", "сюда и http://b.example"),
        (":ref:`раздел <setup>` и :doc:`/install` тут", "раздел и тут"),
        (":guilabel:`Открыть`, :menuselection:`Файл --> Новый`", "Открыть, Файл --> Новый"),
        (":py:func:`~os.path.join` и :class:`!Cat`", "join и Cat"),
        ("`Ctrl`:kbd:", "Ctrl"),
        ("10\\ :sup:`6`, H\\ :sub:`2`\\ O", "10⁶, H2O"),
        ("длина :math:`a^2` тут", "длина a^2 тут"),
        ("слово [1]_ и [#]_, ещё [CIT2002]_.", "слово и , ещё ."),
        ("слово |имя| и |нет|", "слово Мурка и"),
        ("\\*не курсив\\*", "*не курсив*"),
    ],
)
def test_markup_is_set_aside_within_a_paragraph(source, shown):
    assert paragraphs(f"Начало. {source}\n\n.. |имя| replace:: Мурка\n")[0] == f"Начало. {shown}"


def test_items_bear_the_numbers_that_they_are_printed_with():
    text = "#. Раз\n#. Два\n\n   * внутри\n\nи\n\niv) четыре\nv) пять\n\nи\n\nC. це\n"
    assert paragraphs(text) == ["1. Раз", "2. Два", "внутри", "и", "iv) четыре", "v) пять", "и", "C. це"]


def test_what_sphinx_adds_is_read_by_its_name_and_stands_on_its_line():
    text = """Начало.

.. seealso:: Смотри это.
   И то.

.. versionchanged:: 3.1
   Стало лучше.

.. py:function:: sleep(cat)
   :module: cats

   Усыпляет кошку.

.. tab-item:: Название
   :sync: a

   .. note::
      :collapsible:

      Глубоко.
"""
    assert lines_of(text) == [
        ("line 1", "Начало."),
        ("line 3", "Смотри это."),
        ("line 4", "И то."),
        ("line 6", "3.1"),
        ("line 7", "Стало лучше."),
        ("line 12", "Усыпляет кошку."),
        ("line 14", "Название"),
        ("line 20", "Глубоко."),
    ]


def test_programs_and_lists_that_are_made_are_no_text_and_are_told():
    text = """Текст::

    x = 1

.. code-block:: python
   :linenos:

   y = 2

.. toctree::
   :maxdepth: 2

   intro

.. automodule:: cats

>>> z
3

.. comment

.. image:: cat.png
   :alt: кошка
"""
    assert paragraphs(text) == ["Текст:"]
    assert found(text).left_out == ("5 blocks that hold no prose (automodule, code, code-block, toctree)",)


@pytest.mark.parametrize(
    "directive",
    [
        ".. include:: {}",
        ".. literalinclude:: {}",
        ".. csv-table::\n   :file: {}",
        ".. raw:: html\n   :file: {}",
        ".. raw:: html\n   :url: http://a.example",
        ".. |x| raw:: html\n   :file: {}\n\nслово |x|",
        ".. figure:: {}\n   :figwidth: image",
    ],
)
def test_nothing_that_the_file_names_is_read(directive, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна\n", "utf-8")
    assert "тайна" not in found(f"Начало.\n\n{directive.format(secret)}\n").text


def test_notes_stand_behind_the_text():
    text = "Снег [1]_ идёт.\n\n.. [1] Сноска\n   дальше.\n.. [Кот] Книга.\n\nКонец.\n"
    assert paragraphs(text) == ["Снег идёт.", "Конец.", "Сноска дальше.", "Книга."]


def test_a_verse_a_term_a_caption_and_a_quotation_are_paragraphs():
    text = """| Стих раз
| стих два

Слово
   Его смысл.

.. figure:: a.png

   Подпись.

..

   Цитата.

   -- Пушкин
"""
    assert paragraphs(text) == ["Стих раз\nстих два", "Слово", "Его смысл.", "Подпись.", "Цитата.", "Пушкин"]


def test_a_table_of_both_languages_is_a_bitext(tmp_path):
    path = tmp_path / "table.rst"
    path.write_text(
        """+------------------+--------------------+
| Кошка спит.      | The cat sleeps.    |
+------------------+--------------------+
| Идёт сильный     | It is raining      |
| дождь.           | hard.              |
+------------------+--------------------+
""",
        "utf-8",
    )
    pair = read(path)
    assert [[item.text for item in side.segments] for side in (pair.source, pair.target)] == [
        ["Кошка спит.", "Идёт сильный дождь."],
        ["The cat sleeps.", "It is raining hard."],
    ]


def test_a_directive_that_is_not_known_keeps_the_lines_that_it_had():
    source = ".. tip-box:: Раз\n   два\n\n   Три.\n"
    assert directive_of(source) is not None
    assert directive_of(source).prose == "Раз\nдва\n\nТри.\n"
    assert directive_of("+---+\n| a |\n") is None


def test_a_name_that_stands_for_a_date_or_for_much_does_not_fill_the_text():
    text = f"Слово |d| и |x|.\n\n.. |d| date::\n.. |x| replace:: {'много ' * 10_000}\n"
    assert len(found(text).text) < 1100
    assert paragraphs(text)[0].startswith("Слово и много много")


def test_what_is_nested_beyond_measure_is_refused_in_a_line():
    text = "\n\n".join(" " * depth + "* а" for depth in range(0, 1000, 2))
    with pytest.raises(InputError, match="blocks within blocks"):
        found(text)


def test_a_file_without_text_is_refused():
    with pytest.raises(InputError, match="no text"):
        found(".. comment\n")
