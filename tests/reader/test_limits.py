"""Limits of what is read: refused in one line, and the figures that the documentation has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tta.errors import InputError
from tta.pipeline import segmenting
from tta.reader import bitext, limits, prose, read, read_texts

PAGE = Path(__file__).parents[2] / "docs/formats.md"


@pytest.mark.parametrize(
    ("row", "name", "unit"),
    [
        ("a file", "LARGEST_FILE", 2**20),
        ("a workbook or spreadsheet, and each of its parts unpacked", "LARGEST_WORKBOOK", 2**20),
        ("a part of a `.docx`, `.odt` or `.epub`, unpacked", "LARGEST_PART", 2**20),
        ("all parts that are read of one", "LARGEST_SUM", 2**20),
        ("parts in one", "MOST_PARTS", 1),
        ("a text", "LONGEST_TEXT", 1),
        ("pages of a PDF", "MOST_PAGES", 1),
        ("memory in which a PDF is read", "MOST_MEMORY", 2**20),
        ("time in which a PDF is read", "MOST_SECONDS", 1),
        ("rows of a bitext, sentences of a text", "MOST_ROWS", 1),
        ("one side of a row", "LONGEST_SIDE", 1),
        ("levels of a file in YAML", "DEEPEST_YAML", 1),
    ],
)
def test_the_page_has_the_figures_of_the_program(row, name, unit):
    (figure,) = re.findall(rf"^\| {re.escape(row)} \| ([\d,]+)", PAGE.read_text("utf-8"), re.M)
    assert int(figure.replace(",", "")) * unit == getattr(limits, name)


def test_every_limit_is_on_the_page():
    assert len(limits.__all__) == 12


@pytest.mark.parametrize(
    ("name", "most", "words"),
    [("MOST_ROWS", 1, "the bitext has 2 rows, at most 1"), ("LONGEST_SIDE", 11, "row 2 has a side of 14 characters, at most 11")],
)  # fmt: skip
def test_a_bitext_beyond_them_is_one_line(tmp_path, monkeypatch, name, most, words):
    monkeypatch.setattr(bitext, name, most)
    path = tmp_path / "b.tsv"
    path.write_text("source\ttarget\nСнег.\tSnow.\nКошка.\tThe cat slept.\n", "utf-8")
    with pytest.raises(InputError) as caught:
        read(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_text_beyond_them_is_one_line_in_a_file_or_given_as_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(prose, "LONGEST_TEXT", 11)
    (tmp_path / "ru.txt").write_text("Снег идёт с утра.", "utf-8")
    (tmp_path / "en.txt").write_text("It snows.", "utf-8")
    for action in (
        lambda: read(tmp_path / "ru.txt", tmp_path / "en.txt"),
        lambda: read_texts("Снег идёт с утра.", "It snows."),
    ):
        with pytest.raises(InputError) as caught:
            action()
        assert "the text has 17 characters, at most 11 are read; cut it into chapters" in str(caught.value)
        assert "\n" not in str(caught.value)


def test_a_text_of_more_sentences_is_one_line(monkeypatch):
    monkeypatch.setattr(segmenting, "MOST_ROWS", 2)
    with pytest.raises(
        InputError, match="the Russian text has 3 sentences, at most 2 are audited at once; cut it into"
    ):
        segmenting.segmented(read_texts("Снег идёт. Кошка спит. Пора.", "It snows. The cat sleeps."))
