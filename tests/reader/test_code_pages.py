"""Code pages by their letters: a few words are enough, in any of them."""

from __future__ import annotations

import random

import pytest

from tta.reader import code_pages
from tta.reader.code_pages import code_page_of

TEXTS = [
    "Привет, мир", "Встреча с послом", "ПРИКАЗ № 7", "Секретно. Экз. № 2", "Дом 5, кв. 12", "«Да», — сказал он.", "не будет принято",
    "Он сказал: Yes", "Дата: 26.02.77", "Берлинская стена", "ёлка и ещё",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("codec", ["cp1251", "koi8_r", "cp866"])
def test_a_few_words_of_russian(text, codec):
    data = text.encode(codec, "ignore")
    assert data.decode(code_page_of(data)) == data.decode(codec)


@pytest.mark.parametrize("codec", ["iso8859_5", "mac_cyrillic"])
def test_rare_ones_take_a_sentence(codec):
    data = "Делегация прибыла утром и сразу приступила к работе. Посол передал письмо. Я его читал.".encode(codec)
    assert code_page_of(data) == codec


@pytest.mark.parametrize(
    "text", ["Café naïve", "the “old” house — and so on", "résumé of the Élysée", "Ångström, 5 µm"]
)
def test_english_with_accents_and_marks(text):
    data = text.encode("cp1252")
    assert data.decode(code_page_of(data)) == text


def test_random_bytes_are_no_text():
    assert code_page_of(random.Random(1977).randbytes(400)) is None


def test_ascii_is_none_of_them():
    assert code_page_of(b"plain words") is None


def test_one_word_without_end_is_looked_at_once(monkeypatch):
    """Found by benchmarks/fuzz.py: 18 seconds for 40,000 letters."""
    looked = []

    class Counted:
        @staticmethod
        def search(word):
            looked.append(len(word))

    monkeypatch.setattr(code_pages, "_HIGH", Counted)
    assert code_page_of(b"a" * 150_000 + b" b") is None
    assert looked == [150_000, 1]
