"""Russian words that an English verb says together with those beside them, and words that are lost beside one."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.words.one_verb import is_said_by_one_verb
from tta.scorers.words.runs import Run
from tta.types import Side


def is_said(russian, english, pairs, words):
    """Whether the first of some words to the last are said by a verb of the English, `pairs` being what renders what."""
    text = read(russian, english, pairs)
    spoken = russian.replace(",", "").rstrip(".").split()
    first, last = (spoken.index(word) for word in (words.split()[0], words.split()[-1]))
    return is_said_by_one_verb(text, 0, Side.SOURCE, Run(first, last + 1, 0.5))


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "words", "said"),
    [
        ("Он выступил с критикой.", "He criticised it.", "Он=He выступил=criticised", "критикой", True),
        ("Он выступил с резкой критикой.", "He lashed out.", "Он=He выступил=lashed", "резкой критикой", True),
        ("Он провёл осмотр.", "He carried it.", "Он=He провёл=carried", "осмотр", False),  # says as little
        ("Он нашёл выход.", "He found.", "Он=He нашёл=found", "выход", False),  # means something by itself
        ("Он выступил, начав критикой.", "He spoke.", "Он=He выступил=spoke", "критикой", False),  # of another clause
        ("Он выступил с критикой.", "He came.", "Он=He", "выступил критикой", False),  # the verb is lost as well
        ("Он выступил резко.", "He spoke.", "Он=He выступил=spoke", "резко", False),
    ],
)
def test_a_support_verb_and_its_noun(russian, english, pairs, words, said):
    assert is_said(russian, english, pairs, words) is said


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "words", "said"),
    [
        ("Сахаром посыпать ягоды.", "Sugar the berries.", "Сахаром=Sugar ягоды=berries", "посыпать", True),
        ("Сахаром посыпать ягоды.", "Take sugar, the berries.", "Сахаром=sugar ягоды=berries", "посыпать", False),
        ("Сахаром посыпать ягоды.", "Sugar on berries.", "Сахаром=Sugar ягоды=berries", "посыпать", False),  # no verb
        ("Сахар купить завтра.", "Sugar the day after.", "Сахар=Sugar завтра=day", "купить", False),  # no instrument
    ],
)
def test_an_instrument_that_english_makes_a_verb_of(russian, english, pairs, words, said):
    assert is_said(russian, english, pairs, words) is said


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "words", "said"),
    [
        ("Посолить и поперчить мясо.", "Season the meat.", "мясо=meat", "Посолить поперчить", True),
        ("Вымойте, очистите и нарежьте свёклу.", "Prepare the beet.", "свёклу=beet", "Вымойте нарежьте", True),
        ("Вымыть и высушить посуду.", "Do the dishes.", "посуду=dishes", "Вымыть высушить", True),
        ("Вымыть и высушить посуду.", "Wash the dishes.", "Вымыть=Wash посуду=dishes", "высушить", False),
        ("Вымыть и высушить посуду.", "The dishes.", "посуду=dishes", "Вымыть высушить", False),  # there is no verb
        ("Вымыть чисто и высушить.", "Do it.", "", "Вымыть высушить", False),  # something else is lost with them
    ],
)
def test_verbs_in_a_row_that_one_stands_for(russian, english, pairs, words, said):
    assert is_said(russian, english, pairs, words) is said
