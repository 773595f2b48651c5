"""Cues, cells and stanzas: lines that go on in none outside of their block."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import document, segmented
from tta.segmenter import segment
from tta.segmenter.verse import stanzas
from tta.types import Language, SegmentKind, Span


def parts(text, language=Language.RU):
    """Content and furniture, in the order of the text."""
    found = segmented(text, language).segments
    return (
        [item.text for item in found if item.kind is not SegmentKind.FURNITURE],
        [item.text for item in found if item.kind is SegmentKind.FURNITURE],
    )


# ---------------------------------------------------------------- cues

SPOKEN = ["Иван вышел из дома", "Он забыл зонт", "Шёл дождь"]


@pytest.mark.parametrize(
    "code",
    [
        "{0}\n00:00:0{0},000 --> 00:00:0{0},900\n{1}\n",
        "00:00:0{0}.000 --> 00:00:0{0}.900\n{1}\n",
        "00:0{0} - 00:0{0}\t{1}",
        "00:00:0{0},000\t00:00:0{0},900\t{1}",
        "[00:00:0{0} - 00:00:0{0}] {1}",
    ],
)
def test_from_when_to_when_a_cue_is_shown_is_furniture_and_its_lines_are_no_others(code):
    content, furniture = parts("\n".join(code.format(number, line) for number, line in enumerate(SPOKEN, start=1)))
    assert content == SPOKEN
    assert len(furniture) == (6 if code.startswith("{0}") else 3)


@pytest.mark.parametrize("code", ["00:00:0{0} {1}", "[00:0{0}] {1}", "[00:0{0}]\n{1}", "0:0{0} — {1}", "10:0{0}\t{1}"])
def test_one_time_belongs_to_the_line_that_follows_it(code):
    lines = [code.format(number, line) for number, line in enumerate(SPOKEN, start=1)]
    assert parts("\n".join(lines)) == ([" ".join(line.split("\n")) for line in lines], [])


def test_the_lines_of_a_cue_are_one_paragraph_but_for_speakers():
    cues = ["00:01 --> 00:02\nОн вышел\nиз дома", "00:03 --> 00:04\n— Куда?\n— Домой.", "00:05 --> 00:06\nШёл дождь"]
    assert parts("\n\n".join(cues))[0] == ["Он вышел из дома", "— Куда?", "— Домой.", "Шёл дождь"]


@pytest.mark.parametrize(
    "lines",
    [
        ["00:01 Иван вышел", "00:02 Он забыл зонт"],
        ["00:03 Иван вышел", "00:02 Он забыл зонт", "00:01 Шёл дождь"],
        ["10.30 Иван вышел", "11.30 Он забыл зонт", "12.30 Шёл дождь"],
    ],
    ids=["too few", "falling", "no times"],
)
def test_times_that_are_few_or_do_not_rise_are_no_cues(lines):
    assert not any(item.kind is SegmentKind.SENTENCE for item in segmented("\n".join(lines)).segments)


# ---------------------------------------------------------------- cells

ROWS = [["Тверь", "17", "город на Волге"], ["Псков", "11", "старый кремль"], ["Вятка", "30", "леса и реки"]]
CELLS = [cell for row in ROWS for cell in row]


@pytest.mark.parametrize(
    "table",
    [
        "\n".join(f"| {' | '.join(row)} |" for row in ROWS),
        "\n".join(" | ".join(row) for row in ROWS),
        "\n".join("\t".join(row) for row in ROWS),
        "\n".join(f"{row[0]:10}{row[1]:6}{row[2]}" for row in ROWS),
        "\n".join(f"{row[0]:10}{row[1]:>6}  {row[2]:>16}" for row in ROWS),
    ],
    ids=["bars", "inner bars", "tabs", "blanks", "aligned to the right"],
)
def test_each_cell_of_a_table_stands_for_itself(table):
    content, furniture = parts(f"Перед таблицей стоит предложение.\n\n{table}\n\nИ за ней стоит предложение.")
    assert content[1:-1] == CELLS
    assert set(furniture) <= {"|"}


def test_the_rule_below_the_head_of_a_table_is_furniture():
    table = ["| Город | Число |", "|:---|---:|", "| Тверь | 17 |"]
    content, furniture = parts("\n".join(table))
    assert content == ["Город", "Число", "Тверь", "17"]
    assert "|:---|---:|" in furniture


def test_empty_cells_are_left_out_and_the_others_keep_their_rows():
    assert parts("Тверь\t\tна Волге\nПсков\t11\tкремль")[0] == ["Тверь", "на Волге", "Псков", "11", "кремль"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Секретно      Экз. № 1", "Отдел  по печати      Москва"],
        ["Он  вышел  из дома", "и   пошёл по  улице", "не  оглянувшись   назад"],
        ["Формула | знак", "Обычная строка без знака"],
    ],
    ids=["two rows", "no columns", "one row"],
)
def test_gaps_that_make_no_columns_are_no_table(lines):
    content, furniture = parts("\n".join(lines))
    assert len(content) <= len(lines)
    assert furniture == []


# ---------------------------------------------------------------- verse

VERSE = [
    "Его пример другим наука;",
    "Но, боже мой, какая скука",
    "С больным сидеть и день и ночь,",
    "Не отходя ни шагу прочь!",
]


def test_sentences_of_verse_run_over_the_ends_of_lines():
    assert parts("\n".join([*VERSE, "Какое низкое коварство", "Полуживого забавлять!"]))[0] == [
        " ".join(VERSE),
        "Какое низкое коварство Полуживого забавлять!",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Министру иностранных дел", "Союза Советских Республик", "Товарищу Громыко Андрею", "Копия в наш архив"],
        ["Купить муку и соль;", "Открыть новую школу;", "Назначить нового врача;", "Построить новый мост;"],
        [
            "Прекратить огонь сегодня;",
            "Вывести войска из города;",
            "Обменять всех пленных;",
            "Открыть дороги для людей;",
            "Начать переговоры о мире.",
        ],
        ["Он уехал вчера утром.", "Она осталась дома одна.", "Дети давно уже спят.", "Дом стоит на горе."],
        ["Наши отцы и деды,", "Матери и сёстры наши,", "Братья по оружию,", "Друзья и товарищи,"],
        ["Тверь, улица Новая, 3,", "Псков, улица Старая, 4,", "Вятка, улица Речная, 5,", "Пермь, улица Лесная, 6."],
        ["Яблоки и груши,", "Сливы,", "Вишни,", "Абрикосы."],
    ],
    ids=["address", "list", "list with an end", "sentences", "no sentence", "numbers", "words"],
)
def test_lines_of_other_kinds_are_no_verse(lines):
    assert parts("\n".join(lines))[0] == lines
    assert stanzas([lines]) == [False]


BLANK = [
    "Так думал молодой повеса",
    "Летя в пыли на почтовых",
    "Всевышней волею Зевеса",
    "Наследник всех родных",
    "И всех своих полей",
    "И всех домов.",
]


@pytest.mark.parametrize(
    ("paragraphs", "joined"), [([BLANK], False), ([VERSE, BLANK], True), ([BLANK, VERSE, BLANK, BLANK], False)]
)
def test_a_stanza_without_marks_is_verse_where_others_have_them(paragraphs, joined):
    content = parts("\n\n".join("\n".join(lines) for lines in paragraphs))[0]
    assert (" ".join(BLANK) in content) is joined


# ---------------------------------------------------------------- cells that the file tells


def test_a_number_in_a_cell_of_a_table_is_no_page_number():
    """Pages are numbered outside of tables: there `120` for `210` would go unseen."""
    text = "Перечень вооружений сторон.\n\nРакеты\n\n120\n\nСамолёты\n\n35\n\n7\n"
    cells = tuple(Span(text.index(cell), text.index(cell) + len(cell)) for cell in ("Ракеты", "120", "Самолёты", "35"))
    found = segment(replace(document(text), cells=cells)).segments
    assert [item.text for item in found if item.kind is SegmentKind.FURNITURE] == ["7"]


def test_what_stands_in_a_cell_goes_on_in_no_other():
    text = "Стороны обязуются не осуществлять никаких новых поставок вооружений\n\nи боеприпасов любого вида\n"
    halves = tuple(Span(text.index(half), text.index(half) + len(half)) for half in text.strip().split("\n\n"))
    assert len(segmented(text).segments) == 1
    assert len(segment(replace(document(text), cells=halves)).segments) == 2
