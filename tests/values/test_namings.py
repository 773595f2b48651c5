"""Names and figures that only one side of a bead has."""

from __future__ import annotations

import pytest

from tta.types import Language
from tta.values import namings
from tta.values.namings import unanswered

RU, EN = Language.RU, Language.EN
RUSSIAN = [
    "И пошёл Моисей к Иофору.",
    "Там ждал его Аарон.",
    "Тогда сказал Господь народу.",
    "Тогда сказал Господь Моисею.",
    "И сказал Моисею Аарон.",
]
ENGLISH = [
    "And Moses went to Jethro.",
    "There Aaron waited for him.",
    "Then spoke the Lord to the people.",
    "Then spoke the Lord to Moses.",
    "And he said to Moses.",
]
SAME = [(place, place) for place in range(4)]


def asked(*beads, certain=SAME):
    return unanswered((RUSSIAN, ENGLISH), (RU, EN), beads, certain)


def test_a_segment_whose_name_the_other_side_lacks_is_counted():
    assert asked(((0, 1), (1,)), ((0, 1), (0,)), ((0, 1), (0, 1))) == [1, 1, 0]
    assert asked(((0, 1, 4), (2,))) == [3]


def test_either_side_may_join():
    assert asked(((1,), (0, 1)), ((0,), (0, 1))) == [1, 1]
    assert unanswered((ENGLISH, RUSSIAN), (EN, RU), [((0, 1), (1,))], SAME) == [1]


def test_one_segment_on_each_side_joins_nothing():
    assert asked(((0,), (1,)), ((0,), ()), ((), (0,))) == [0, 0, 0]


def test_a_name_that_is_rendered_otherwise_says_nothing():
    assert asked(((2, 4), (4,))) == [1]  # Aaron, not the Lord
    assert asked(((2, 3), (4,))) == [0]


def test_a_name_that_is_rendered_nowhere_says_nothing():
    assert asked(((0, 1), (1,)), certain=SAME[1:3]) == [0]
    assert asked(((0, 1), (1,)), certain=[]) == [0]


def test_cases_are_one_name():
    assert asked(((1, 3), (1,)), certain=[(0, 0)]) == [1]  # Моисею, where Моисей is known to be rendered


@pytest.mark.parametrize(
    ("russian", "english", "count"),
    [
        ("В 1941 году их стало 57 400.", "By 1941 there were 57,400.", 0),
        ("В 1941 году их стало 57 400.", "By 1941 there were 186,400.", 1),
        ("Их стало вдвое больше.", "There were twice as many.", 0),
    ],
)
def test_figures_are_compared_by_their_digits(russian, english, count):
    texts = [russian, "Потом пришли другие.", "Это было в 1950 году."], [english, "It was in 1950."]
    assert unanswered(texts, (RU, EN), [((0, 1), (0,))], [(2, 1)]) == [count]


def test_the_first_word_of_a_sentence_is_no_name():
    texts = ["Дети спят. Тихо.", "Пётр ждёт."], ["Nobody is here.", "Peter is waiting."]
    assert unanswered(texts, (RU, EN), [((0, 1), (0,))], [(1, 1)]) == [0]


def test_of_a_name_that_is_said_often_a_few_places_are_read(monkeypatch):
    texts = [*RUSSIAN[:2], *["Там жил Аарон."] * 500], [*ENGLISH[:2], *["There lived Aaron."] * 500]
    read = []
    words = namings._Witness._words
    monkeypatch.setattr(namings._Witness, "_words", lambda *place: read.append(place) or words(*place))
    pairs = [(place, place) for place in range(502)]
    assert unanswered(texts, (RU, EN), [((0, 1), (0,))], pairs) == [1]
    assert len(read) < 20


def test_a_name_is_the_same_with_and_without_the_dots_of_yo():
    texts = ["Там ждал Федор.", "Потом ушли.", "Тут стоял Фёдор."], ["They left.", "Here stood Fedor."]
    assert unanswered(texts, (RU, EN), [((0, 1), (0,))], [(2, 1)]) == [1]


def test_a_name_that_is_known_does_not_hide_a_longer_one_that_begins_alike():
    russian = ["Там был Пётр.", "Там был Петров.", *["Тут жил Пётр."] * 20, "Тут жил Петров."]
    english = ["They left.", *["Here lived Pyotr."] * 20, "Here lived Petrov."]
    pairs = [(place + 1, place) for place in range(1, 22)]
    assert unanswered([russian, english], (RU, EN), [((0, 1), (0,))], pairs) == [2]


def test_the_second_half_of_a_double_name_is_no_name_of_its_own():
    texts = ["Там был Салтыков-Щедрин.", "Потом ушли.", "Тут жил Щедрин."], ["They left.", "Here lived Shchedrin."]
    assert unanswered(texts, (RU, EN), [((0, 1), (0,))], [(2, 1)]) == [0]


def test_a_segment_is_read_once_however_many_beads_share_it(monkeypatch):
    read = []
    figures = namings.figures_of
    monkeypatch.setattr(namings, "figures_of", lambda text: read.append(text) or figures(text))
    texts = ["Там был Пётр.", "Потом ушли.", "Тут жил Пётр."], ["They left.", "Here lived Pyotr."]
    assert unanswered(texts, (RU, EN), [((0, 1), (0,))] * 50, [(2, 1)]) == [1] * 50
    assert sorted(read) == sorted({*read})
