"""Acronyms of Russian papers that English writes out in small letters."""

from __future__ import annotations

import pytest

from tests.scorers.names.made import with_vectors
from tta.scorers.words.listed_expansions import listed_expansions
from tta.types import Side


def told(russian, english, side=Side.TARGET):
    text = with_vectors((russian, english))
    vectors = text.vectors(side)
    segment = text.document(side).segments[0].text
    words = [segment[slice(*span)] for span in vectors.word_spans.tolist()]
    found = listed_expansions(text, text.alignment.beads[0], side, vectors)
    return [" ".join(words[place.start : place.stop]) for place in found]


@pytest.mark.parametrize(
    ("russian", "english", "words"),
    [
        ("Статья 58 УК РСФСР.", "Article 58 of the Criminal Code of the RSFSR.", ["the Criminal Code"]),
        ("Десять лет ИТЛ.", "Ten years of corrective labor camps.", ["corrective labor camps"]),
        ("Заведует РОНО.", "He runs the district department of education.", ["the district department of education"]),
        ("Колхоз и МТС.", "The farm and the machine and tractor station.", ["the machine and tractor station"]),
        (
            "Член ВКП(б).",
            "Member of the All-Union Communist Party (Bolsheviks).",
            ["the All Union Communist Party Bolsheviks"],
        ),
    ],
)
def test_the_words_that_an_acronym_stands_for_are_found(russian, english, words):
    assert told(russian, english) == words


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Кодекс принят.", "The Criminal Code was adopted."),  # no acronym
        ("Статья 58 УПК.", "Article 58 of the Criminal Code."),  # another one
        ("Звук и УКВ.", "Sound and the Criminal Code."),  # letters within a longer one
    ],
)
def test_other_words_are_not(russian, english):
    assert told(russian, english) == []


def test_only_english_words_are_asked_for():
    assert told("Статья 58 УК.", "Article 58 of the Criminal Code.", Side.SOURCE) == []
