"""Words made of the beginnings of others."""

from __future__ import annotations

import pytest

from tta.language.syllabic import is_syllabic


@pytest.mark.parametrize(
    "word",
    "Наркоминдел Наркомвнуделом Совнаркома Госплан Минфин Минобороны Роскомнадзор Генпрокуратура Внешторгбанк Главсевморпуть "
    "Реввоенсовет облисполкома Совинформбюро Роспотребнадзор Коминтерн Центризбирком Гидрометцентр Москомстройинвеста".split(),
)
def test_institutions_named_by_the_beginnings_of_words(word):
    assert is_syllabic(word)


@pytest.mark.parametrize(
    "word",
    "Москва Россия Минск Ленин Ленина комитет совет союз банком генерал транспорт интернат Ростовом ГЛАВА мин".split(),
)
def test_other_words(word):
    assert not is_syllabic(word)


def test_a_long_word_is_none_at_once():
    assert not is_syllabic("госплан" * 2000)
