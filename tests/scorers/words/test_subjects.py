"""Subjects that English puts in, and what is put in without need."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.words.runs import Run
from tta.scorers.words.subjects import is_subject_that_english_wants
from tta.types import Side


def is_wanted(russian, english, pairs, words):
    """Whether the first of some English words to the last are put in as a subject."""
    spoken = english.replace(",", "").rstrip(".").split()
    first, last = (spoken.index(word) for word in (words.split()[0], words.split()[-1]))
    return is_subject_that_english_wants(read(russian, english, pairs), 0, Side.TARGET, Run(first, last + 1, 0.5))


CLEANED = ("The picture was cleaned by Frolov.", "Чистку=cleaned Фролов=Frolov", "picture")


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "words", "wanted"),
    [
        ("Чистку провёл Фролов.", *CLEANED, True),
        ("Чистку холста провёл Фролов.", *CLEANED, False),  # what was cleaned is said
        ("Чистку провёл Фролов.", "Frolov cleaned the picture.", "Чистку=cleaned Фролов=Frolov", "picture", False),
        ("Чистку провёл Фролов.", "The picture was cleaned.", "Чистку=cleaned", "picture", False),  # by nobody
        ("Почистил Фролов.", "The picture was cleaned by Frolov.", "Почистил=cleaned Фролов=Frolov", "picture", False),
    ],
)
def test_what_is_acted_on_by_a_noun_of_action(russian, english, pairs, words, wanted):
    assert is_wanted(russian, english, pairs, words) is wanted


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "words", "wanted"),
    [
        ("Мы просим тишины.", "The management asks for silence.", "просим=asks тишины=silence", "management", True),
        ("Просим тишины.", "The management asks for silence.", "Просим=asks тишины=silence", "management", True),
        ("Мы просим тишины.", "The management asks us for silence.", "просим=asks", "management", False),
        ("Сторож просит тишины.", "The management asks for silence.", "просит=asks", "management", False),
        ("Мы просим тишины.", "For silence asks the management.", "просим=asks тишины=silence", "management", False),
    ],
)
def test_a_house_that_speaks_of_itself_as_we(russian, english, pairs, words, wanted):
    assert is_wanted(russian, english, pairs, words) is wanted


@pytest.mark.parametrize(
    ("russian", "english", "words", "wanted"),
    [
        ("Здесь не курят.", "Guests are asked not to smoke here.", "Guests asked", True),
        ("Здесь гости не курят.", "Guests are asked not to smoke here.", "Guests asked", False),
        ("Здесь не курят.", "Guests have asked not to smoke here.", "Guests asked", False),
        ("Здесь не курят.", "Here guests are asked not to smoke.", "guests asked", False),  # opens no clause
    ],
)
def test_who_is_asked_where_the_russian_names_nobody(russian, english, words, wanted):
    assert is_wanted(russian, english, "курят=smoke", words) is wanted


@pytest.mark.parametrize(
    ("russian", "english", "words", "wanted"),
    [
        ("Отпускается по рецепту.", "The drug is sold on prescription.", "drug", True),
        ("Аспирин отпускается по рецепту.", "The drug is sold on prescription.", "drug", False),
        (
            "Отпускалось по рецепту.",
            "The drug was sold on prescription.",
            "drug",
            False,
        ),  # of what is told, it is said before
        ("Отпускается по рецепту.", "It is sold by the chemist.", "chemist", False),  # no subject
    ],
)
def test_what_a_label_stands_on(russian, english, words, wanted):
    assert is_wanted(russian, english, "", words) is wanted
