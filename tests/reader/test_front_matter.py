"""The head of a Markdown file: its title and summary are text where they stand, the rest is catalogue data."""

from __future__ import annotations

import pytest

from tta.reader import read
from tta.segmenter import segment

RUSSIAN = """---
title: "Кошки: краткий очерк"
date: 2024-05-01
description: >-
  Кошка спит
  на окне.
tags: [звери, дом]
image:
  src: cat.jpg
  alt: Кошка на окне
draft: no
---

# Введение

Кошки спят весь день.
"""
ENGLISH = """---
title: 'Cats: a short sketch'
description: The cat sleeps on the window sill.
image: {src: cat.jpg, alt: A cat on the window sill}
---
# Introduction

Cats sleep all day.
"""


def pair(tmp_path, russian, english, suffix=".md"):
    paths = [tmp_path / f"{name}{suffix}" for name in ("ru", "en")]
    for path, text in zip(paths, (russian, english), strict=True):
        path.write_bytes(text.encode())
    found = read(*paths)
    return found.source, found.target


def lines(document):
    return [item.text for item in segment(document).segments if any(c.isalpha() for c in item.text)]


def test_what_is_read_of_the_head_is_text_and_the_rest_catalogue_data(tmp_path):
    russian, english = pair(tmp_path, RUSSIAN, ENGLISH)
    assert lines(russian) == [
        "Кошки: краткий очерк", "Кошка спит на окне.", "Кошка на окне", "Введение", "Кошки спят весь день.",
    ]  # fmt: skip
    assert lines(english) == [
        "Cats: a short sketch", "The cat sleeps on the window sill.", "A cat on the window sill", "Introduction",
        "Cats sleep all day.",
    ]  # fmt: skip
    assert russian.metadata == (
        ("title", "Кошки: краткий очерк"), ("date", "2024-05-01"), ("tags", "звери; дом"), ("image.src", "cat.jpg"),
        ("draft", "no"),
    )  # fmt: skip


def test_the_text_stays_where_it_stands_in_the_file(tmp_path):
    russian, _ = pair(tmp_path, RUSSIAN, ENGLISH)
    assert russian.text == RUSSIAN
    assert russian.body[0].of(RUSSIAN) == "Кошки: краткий очерк"
    for item in segment(russian).segments:
        assert " ".join(RUSSIAN[item.spans[0].start : item.spans[-1].stop].split()) == item.text


def test_line_ends_of_windows_and_a_head_closed_by_dots(tmp_path):
    russian, _ = pair(tmp_path, RUSSIAN.replace("---\n\n", "...\n\n").replace("\n", "\r\n"), ENGLISH)
    assert lines(russian)[0] == "Кошки: краткий очерк"
    assert lines(russian)[-1] == "Кошки спят весь день."


@pytest.mark.parametrize(
    "head",
    [
        "---\n\nКошка спит.\n\n---\n",  # rules round a text
        "---\n- Кошка\n- Собака\n---\n",  # a list
        "---\na: &a [x]\nb: *a\n---\n",  # an alias
        "---\ntitle: Кошки: очерк\n---\n",  # no YAML
        "---\n---\n",
    ],
)
def test_what_is_no_such_head_stays_text(tmp_path, head):
    russian, _ = pair(tmp_path, f"{head}Кошки спят весь день.\n", ENGLISH)
    assert russian.body[0].start == 0
    assert russian.metadata == ()


def test_in_a_plain_text_three_dashes_are_a_rule(tmp_path):
    russian, _ = pair(tmp_path, RUSSIAN, ENGLISH, ".txt")
    assert russian.metadata == ()
