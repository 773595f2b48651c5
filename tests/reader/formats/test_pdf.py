"""The text layer of a PDF as a person reads the page: whole words, whole paragraphs, column by column."""

from __future__ import annotations

import pytest

from tests.reader.formats.made_pdf import pdf
from tta.errors import InputError
from tta.reader import read
from tta.reader.formats.hyphens import joined
from tta.reader.formats.pdf import lines
from tta.reader.prose import load_text

LEFT, TOP, LEADING = 40, 460, 12


def loaded(tmp_path, *pages, **settings):
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(*pages, **settings))
    return load_text(path)


def place_of(found, words):
    return [item.name for item in found.places if item.start <= found.text.index(words)][-1]


def page(*lines, top=TOP):
    """Lay lines out one under the other; an indented one begins with two spaces, a blank one is a gap."""
    laid = []
    for number, text in enumerate(lines):
        if text.strip():
            indent = 20 if text.startswith("  ") else 0
            laid.append((LEFT + indent, top - LEADING * number, text.strip()))
    return laid


FULL = "Затем он сказал, что это может осложнить, а то и вообще"  # 55 letters, 275 points
MORE = "сорвать переговоры по ограничению вооружений в Москве и"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((FULL, MORE, "потом ушёл."), f"{FULL} {MORE} потом ушёл."),
        ((FULL, "потом ушёл.", FULL, MORE), f"{FULL} потом ушёл.|{FULL} {MORE}"),  # a short last line
        (("  " + FULL, MORE + ".", "  " + FULL, MORE), f"{FULL} {MORE}.|{FULL} {MORE}"),  # an indent
        ((FULL, MORE, "", FULL, MORE), f"{FULL} {MORE}|{FULL} {MORE}"),  # a gap
        ((FULL, "- раз, который длиннее, чем бывает обычно в списках,", "- два"), f"{FULL}|- раз, который длиннее, чем бывает обычно в списках,|- два"),
        (("Секретно", "Экз. № 2", FULL, MORE), f"Секретно|Экз. № 2|{FULL} {MORE}"),
    ],
)  # fmt: skip
def test_lines_become_paragraphs(tmp_path, lines, expected):
    assert loaded(tmp_path, page(*lines)).text == expected.replace("|", "\n\n") + "\n"


@pytest.mark.parametrize(
    ("first", "second", "whole", "expected"),
    [
        ("это может осло-", "жнить дело", "", "это может осложнить дело"),
        ("это может осло\ufffe", "жнить дело", "", "это может осложнить дело"),
        ("это может осло\u00ad", "жнить дело", "", "это может осложнить дело"),
        ("северо-", "западный ветер", "", "северо-западный ветер"),
        ("юго\x02", "восточная Азия", "", "юго-восточная Азия"),
        ("в 1941-", "1945 годах", "", "в 1941-1945 годах"),
        ("в Нью-", "Йорке", "", "в Нью-Йорке"),
        ("the negotia-", "tions", "", "the negotiations"),
        ("a well-", "known man", "he is well-known", "a well-known man"),
        ("a well-", "known man", "", "a well-known man"),
        ("the military\ufffe", "industrial complex", "", "the military-industrial complex"),
        ("an over-", "simplification", "", "an oversimplification"),
        ("an under-", "standing", "", "an understanding"),
        ("said Kis-", "singer", "", "said Kissinger"),
        ("in 1941–", "1945", "", "in 1941–1945"),
        ("a plan—", "as he said—of war", "", "a plan—as he said—of war"),
        ("он сказал –", "и ушёл", "", "он сказал – и ушёл"),
        ("he came —", "and went", "", "he came — and went"),
        ("he came -", "and went", "", "he came - and went"),
        ("he came", "and went", "", "he came and went"),
    ],
)
def test_words_broken_over_lines_are_whole(first, second, whole, expected):
    assert joined(first, second, whole) + second == expected


def test_a_broken_word_is_whole_whether_the_next_line_is_told_or_not(tmp_path):
    found = loaded(
        tmp_path, page("Затем он сказал, что это может и вообще осло-", "жнить переговоры в 1941-", "1945 годах.")
    )
    assert found.text == "Затем он сказал, что это может и вообще осложнить переговоры в 1941-1945 годах.\n"
    assert [(item.name, found.text[item.start :][:6]) for item in found.places] == [
        ("page 1, line 1", "Затем "), ("page 1, line 2", "жнить "), ("page 1, line 3", "1945 г"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "elsewhere"),
    [
        ((206, 100, 108.6), False),  # the next
        ((206, 104, 109), False),  # a raised figure
        ((206, 98, 102), False),  # a lowered one
        ((47, 91.4, 100.0), True),  # at the line's beginning, in the line below, whose box meets this one
        ((47, 92.5, 101.1), True),  # or reaches into it
        ((47, 108.6, 117.2), True),
    ],
)
def test_where_lines_are_set_close_a_letter_below_begins_one(letter, elsewhere):
    """PDFium does not tell every line's end."""
    left, bottom, top = letter
    assert lines._is_elsewhere(lines._Open(["a"], 47, 206, 100, 108.6), left, bottom, top) is elsewhere


@pytest.mark.parametrize("by_row", [False, True])
def test_columns_are_read_one_after_the_other(tmp_path, by_row):
    left = [(40, 400 - 12 * i, f"левая строка номер {i} и ещё") for i in range(6)]
    right = [(220, 400 - 12 * i, f"right line of number {i} too") for i in range(6)]
    across = [(40, 430, "Заголовок над обеими колонками этой страницы, во всю её ширину")]
    lines = across + ([line for pair in zip(left, right, strict=True) for line in pair] if by_row else left + right)
    text = loaded(tmp_path, lines).text
    assert text.startswith("Заголовок")
    assert text.index("левая строка номер 5") < text.index("right line of number 0")


def test_a_table_of_short_cells_is_read_row_by_row(tmp_path):
    lines = [line for i in range(6) for line in ((40, 400 - 12 * i, f"поле {i}"), (220, 400 - 12 * i, f"значение {i}"))]
    text = loaded(tmp_path, lines).text
    assert text.index("значение 0") < text.index("поле 1")


def test_running_heads_and_page_numbers_are_no_text(tmp_path):
    pages = [
        [(150, 480, f"Архив, лист {n}"), *page(f"{n}-й день. {FULL}", MORE, f"{n}.", top=440), (200, 20, f"- {n} -")]
        for n in range(7, 10)
    ]
    found = loaded(tmp_path, *pages)
    assert "Архив" not in found.text
    assert "- 8 -" not in found.text
    assert place_of(found, "сорвать") == "page 1, line 3"


@pytest.mark.parametrize("pages", [1, 2])
def test_a_head_that_does_not_repeat_is_text(tmp_path, pages):
    found = loaded(tmp_path, *([[(150, 480, "Архив"), *page(FULL, MORE, top=440)]] * pages))
    assert found.text.count("Архив") == pages


def test_a_head_in_small_letters_on_both_of_two_pages_is_no_text(tmp_path):
    heads = [(150, 480, "Сборник документов, т. 2", 7)], [(150, 480, "Сборник документов, т. 2", 7)]
    pages = [[*page(FULL, MORE, top=440), *heads[0]], [*page("потом ушёл.", FULL, top=440), *heads[1]]]
    assert loaded(tmp_path, *pages).text.startswith(f"{FULL} {MORE} потом ушёл.\n\n")
    pages = [[*page(FULL, MORE, top=440), *heads[0]], page("потом ушёл.", FULL, top=440)]
    assert "Сборник" in loaded(tmp_path, *pages).text


def test_a_sentence_goes_on_over_a_page_and_its_number(tmp_path):
    pages = [[*page(FULL, MORE), (200, 20, "1")], [*page("потом ушёл.", FULL), (200, 20, "2")]]
    found = loaded(tmp_path, *pages)
    assert found.text.startswith(f"{FULL} {MORE} потом ушёл.\n\n")
    assert place_of(found, "потом") == "page 2, line 1"


def test_ligatures_are_letters_and_the_title_is_kept(tmp_path):
    found = loaded(tmp_path, page("Кошка спит."), title="Cat")
    assert found.metadata == (("Title", "Cat"),)


def test_pages_that_are_pictures_are_told(tmp_path):
    assert loaded(tmp_path, page("Кошка спит."), None, []).left_out == ("1 of 3 pages have no text layer (2)",)


def test_facing_pages_are_taken_apart_by_language(tmp_path):
    path = tmp_path / "both.pdf"
    path.write_bytes(
        pdf(*(page(f"{text} {n}.") for n in range(3) for text in ("Кошка спит весь день", "The cat sleeps all day")))
    )
    pair = read(path)
    assert [span.of(pair.target.text) for span in pair.target.body] == [
        f"The cat sleeps all day {n}." for n in range(3)
    ]
    assert pair.target.place(pair.target.body[1].start) == "page 4, line 1"


RUSSIAN = [
    "Делегация прибыла в Москву в мае", "прошлого года. Её встретил министр,", "который тотчас повёл её в гости-",
    "ницу, где их давно ждал ужин, и там", "стороны обсудили весь договор об", "ограничении вооружений и условия",
    "торговли зерном и маслом, нефтью и", "газом. Потом все они уехали вечерним", "поездом в Ленинград, где осмотрели",
    "знаменитый музей и старый порт.",
]  # fmt: skip
ENGLISH = [
    "The delegation arrived in Moscow in", "May last year. A minister met it and", "took it at once to its hotel, where a",
    "supper had been waiting for a while,", "and there they discussed the treaty on", "the limitation of arms and the condi-",
    "tions of the trade in grain and butter,", "oil and gas. Then all of them left for", "Leningrad by night, where they saw the",
    "famous museum and the old harbour.",
]  # fmt: skip


@pytest.mark.parametrize(("left", "together"), [(20, False), (220, True)])
def test_a_sentence_goes_on_behind_the_other_language(tmp_path, left, together):
    halves = [(RUSSIAN[start : start + 5], ENGLISH[start : start + 5]) for start in (0, 5)]
    columns = [(shown(russian, 20), shown(english, left)) for russian, english in halves]
    path = tmp_path / "both.pdf"
    path.write_bytes(pdf(*([a + b for a, b in columns] if together else [page for pair in columns for page in pair])))

    pair = read(path)

    for document, printed in ((pair.source, RUSSIAN), (pair.target, ENGLISH)):
        assert [span.of(document.text) for span in document.body] == [" ".join(printed).replace("- ", "")]
    assert pair.source.place(pair.source.text.index("ограничении")) == f"page {2 if together else 3}, line 1"


def shown(lines, left):
    """Lines one under the other, as they are set in a column."""
    return [(left, 440 - 12 * number, text) for number, text in enumerate(lines)]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf(None, None), "the PDF is a scan (2 pages without a text layer), expected text; have its text recognised"),
        (pdf([]), "there is no text in the file"),
        (pdf(page("Кот"), password=True), "locked with a password"),
        (b"%PDF-1.7\n\x00\x01" + bytes(200), "the PDF is damaged"),
        (pdf(page("Кот"))[:150], "the PDF is damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line(tmp_path, data, words):
    path = tmp_path / "scan.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        load_text(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
