"""What Markdown strikes out, and what only looks like it."""

from __future__ import annotations

import time

import pytest

from tta.reader import read, read_texts
from tta.reader.struck import struck_out
from tta.segmenter import segment
from tta.types import Changes, SegmentKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Цена ~~700~~ 500 рублей.", ["~~700~~"]),
        ("~~Раз.~~ Два. ~~Три\nчетыре.~~", ["~~Раз.~~", "~~Три\nчетыре.~~"]),
        ("~~Раз ~~два~~", ["~~два~~"]),  # an opening one cannot close behind a space
        ("~~Раз\n\nдва~~", []),
        ("~~ раз ~~", []),
        ("от ~5 до ~6", []),
        ("~~~\nраз\n~~~", []),
        (r"\~~раз~~", []),
        ("~~~~", []),
    ],
)
def test_two_tildes_on_both_sides_strike_out(text, expected):
    assert [span.of(text) for span in struck_out(text)] == expected


def test_tildes_without_an_end_take_no_time():
    began = time.process_time()
    assert not list(struck_out("~~а " * 200_000))
    assert time.process_time() - began < 5


def content(document):
    return [item.text for item in segment(document).segments if item.kind is not SegmentKind.FURNITURE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Цена выросла до ~~700~~ 500 рублей.", ["Цена выросла до 500 рублей."]),
        ("Это стат~~ь~~уя в саду.", ["Это статуя в саду."]),
        ("~~Первый вариант письма.~~\n\nВторой вариант письма.", ["Второй вариант письма."]),
        ("1. ~~Первый пункт.~~\n2. Второй пункт.\n- ~~Третий~~.", ["2. Второй пункт."]),
        ("# Цена ~~700~~ 500", ["Цена 500"]),
        ("Министр ~~не\nбыл и не будет~~ согласен.", ["Министр согласен."]),
    ],
)
def test_what_is_struck_out_is_no_part_of_the_text(text, expected):
    pair = read_texts(text, "The minister agrees.")
    assert content(pair.source) == expected


def test_the_text_as_it_was_before_has_it(tmp_path):
    (tmp_path / "a.md").write_text("Цена ~~700~~ 500 рублей.", "utf-8")
    (tmp_path / "b.md").write_text("The price is 500 roubles.", "utf-8")
    assert content(read(tmp_path / "a.md", tmp_path / "b.md").source) == ["Цена 500 рублей."]
    original = read(tmp_path / "a.md", tmp_path / "b.md", changes=Changes.ORIGINAL).source
    assert content(original) == ["Цена ~~700~~ 500 рублей."]


def test_it_is_left_out_of_a_file_with_both_languages_too(tmp_path):
    path = tmp_path / "memo.md"
    path.write_text(
        "Министр ~~решительно~~ отказался ехать в Женеву.\n\nThe minister ~~firmly~~ refused to go to Geneva.\n",
        "utf-8",
    )
    pair = read(path)
    assert content(pair.source) == ["Министр отказался ехать в Женеву."]
    assert content(pair.target) == ["The minister refused to go to Geneva."]
