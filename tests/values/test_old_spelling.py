"""Texts in the spelling until 1918 are read as if they were spelt today."""

from __future__ import annotations

import pytest

from tta.values.old_spelling import modern_spelling
from tta.values.silent import Plain, without_silent


@pytest.mark.parametrize(
    ("old", "modern"),
    [
        ("Ѳедоръ Рѣпинъ уѣхалъ въ Кіевъ.", "Федор Репин уехал в Киев."),
        ("ПОЛКОВНИКЪ ИВАНЪ", "ПОЛКОВНИК ИВАН"),
        ("Подъезд, объём, съел", "Подъезд, объём, съел"),  # a hard sign that parts a word is today's
        ("Том ІІ", "Том ІІ"),  # numerals of a text spelt as today
    ],
)
def test_letters_that_were_given_up(old, modern):
    assert modern_spelling(Plain(old)).text == modern


def test_each_letter_is_found_where_it_stands():
    old = "Вотъ Ива\u0301нъ Рѣпинъ."
    plain = modern_spelling(without_silent(old))
    place = plain.text.index("Репин")
    start, stop = plain.place(place, place + 5)
    assert (plain.text, old[start:stop]) == ("Вот Иван Репин.", "Рѣпин")


def test_a_text_of_today_is_left_alone():
    plain = Plain("Иван уехал.")
    assert modern_spelling(plain) is plain
