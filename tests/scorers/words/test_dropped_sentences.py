"""Short sentences within a row that the other side has nothing of."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.words.dropped_sentences import dropped_sentences
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "lost"),
    [
        (
            "Он уехал. Она осталась. Дети спят.",
            "He left. The children sleep.",
            "уехал=left Дети=children",
            ["Она осталась"],
        ),
        (
            "Он уехал. Она осталась. Дети спят.",
            "He left. She stayed. The children sleep.",
            "уехал=left Дети=children",
            [],
        ),
        ("Он уехал, она осталась. Дети спят.", "He left. The children sleep.", "уехал=left Дети=children", []),
        # a verb is a sentence by itself, an interjection or an abbreviation is none that is told
        ("Сел. Помолчал. Закурил.", "He sat down. He lit up.", "Сел=sat Закурил=lit", ["Помолчал"]),
        ("Ну. Дети спят.", "The children sleep.", "Дети=children", []),
        # speeches of a dialogue
        ("— Кто там? — Это свои. — Открывай!", '"Who is it?" "Open up!"', "Кто=Who Открывай=Open", ["Это свои"]),
        # two sentences made one
        ("Он уехал. Она осталась.", "He left and she stayed.", "уехал=left осталась=stayed", []),
        # abbreviations and numerals end and begin no sentence
        ("В 50-х гг. XX в. он уехал.", "He left in the 1950s.", "уехал=left", []),
        ("Улица им. В. Чкалова.", "A street.", "Улица=street", []),
    ],
)
def test_a_sentence_is_dropped_whose_words_nothing_renders(russian, english, pairs, lost):
    text = read(russian, english, pairs)
    words = [text.source.text[a:b] for a, b in text.source_vectors.word_spans.tolist()]
    found = dropped_sentences(text, 0, Side.SOURCE)
    assert [" ".join(words[item.run.start : item.run.stop]) for item in found] == lost


@pytest.mark.parametrize(("held", "lost"), [(0.6, 1), (0.9, 0)])
def test_a_word_is_no_sign_of_its_sentence_where_what_renders_it_renders_another_and_it_is_hardly_held(held, lost):
    """`осталась` is held by left, which renders `уехал`."""
    text = read("Он уехал. Она осталась. Дети спят.", "He left. The children sleep.", "уехал=left Дети=children")
    reading = text.readings[0]
    reading.partner[0][3], reading.held[0][3] = 1, held
    assert len(dropped_sentences(text, 0, Side.SOURCE)) == lost


def test_what_is_put_in_is_found_on_the_other_side():
    text = read("Он уехал.", "He left. She stayed.", "уехал=left")
    assert len(dropped_sentences(text, 0, Side.TARGET)) == 1


def test_an_english_title_is_no_sentence():
    text = read("Коу поморщился.", "Mr. Coe grimaced.", "Коу=Coe поморщился=grimaced")
    assert dropped_sentences(text, 0, Side.TARGET) == []


def test_without_the_reader_nothing_is_said_of_short_sentences():
    assert dropped_sentences(paired(("Он уехал. Она осталась.", "He left.", "уехал=left")), 0, Side.SOURCE) == []
