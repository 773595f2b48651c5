"""What tells that a text can have a value of some kind, and that none is lost for it."""

from __future__ import annotations

import pytest

from tta.types import Language
from tta.values.likely import has_digit, mentions
from tta.values.numbers import written_numbers
from tta.values.times import times


@pytest.mark.parametrize(
    ("text", "expected"), [("в 5 часов", True), ("٣ книги", True), ("пять ½ книг", False), ("", False)]
)
def test_digits_of_any_script_count_and_signs_do_not(text, expected):
    assert has_digit(text) is expected


def test_parts_are_looked_for_in_small_letters_and_inside_words():
    assert mentions("ВЫХОДИТ 22 ИЮЛЯ", ("июл",))
    assert not mentions("Он ушёл.", ("июл", "май"))


def test_a_fraction_without_a_digit_and_an_hour_in_words_are_found_all_the_same():
    assert [found.content.readings for found in written_numbers("½ литра", Language.RU, ())]
    assert [str(found.content) for found in times("В полночь он ушёл.", Language.RU)] == ["0:00"]
