"""Nouns that only say of what class a thing is, and those that say more."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.words.class_nouns import says_only_the_class
from tta.scorers.words.coverage import SCORER
from tta.scorers.words.runs import Run
from tta.types import Severity, Side


def is_class(russian, english, pairs, word):
    """Whether one word says only of what class another is; all that is not paired counts as left out or put in."""
    text = paired((russian, english, pairs))
    side = next(side for side, sentence in zip(Side, (russian, english), strict=True) if word in sentence)
    words = [span.strip(".,:«»“”") for span in (russian, english)[side is Side.TARGET].split()]
    place = words.index(word.strip(":"))
    return says_only_the_class(text, 0, side, Run(place, place + 1, 0.5))


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "word", "found"),
    [
        # beside a name or a title
        ("Она читала роман «Мать».", "She read Mother.", "Она=She читала=read Мать=Mother", "роман", True),
        ("Они ушли в город Тверь.", "They went to Tver.", "Они=They ушли=went Тверь=Tver", "город", True),
        ("Откройте вкладку Fonts.", "Open Fonts.", "Откройте=Open Fonts=Fonts", "вкладку", True),
        (
            "Он вступил в «Яблоко».",
            "He joined the Yabloko party.",
            "Он=He вступил=joined Яблоко=Yabloko",
            "party",
            True,
        ),
        ("Они ушли в Тверь.", "They went to the town of Tver.", "Они=They ушли=went Тверь=Tver", "town", True),
        # the players of a club are the club; one of them is somebody
        (
            "Вчера футболисты «Реала» выиграли.",
            "Real won yesterday.",
            "Вчера=yesterday Реала=Real выиграли=won",
            "футболисты",
            True,
        ),
        (
            "Вчера футболист «Реала» ушёл.",
            "Real left yesterday.",
            "Вчера=yesterday Реала=Real ушёл=left",
            "футболист",
            False,
        ),
        # beside what is left out itself, or nothing of the kind
        ("Она читала роман «Мать».", "She read.", "Она=She читала=read", "роман", False),
        ("Она читала роман.", "She read.", "Она=She читала=read", "роман", False),
        ("Приехал директор Иванов.", "Ivanov came.", "Приехал=came Иванов=Ivanov", "директор", False),  # an office
        ("Роман Мать знает.", "Mother knows.", "Мать=Mother знает=knows", "Роман", True),
        # described by the word before
        ("Он знал греческий язык.", "He knew Greek.", "Он=He знал=knew греческий=Greek", "язык", True),
        ("Он показал мне язык.", "He showed me.", "Он=He показал=showed мне=me", "язык", False),
        ("Был праздничный день.", "It was a holiday.", "Был=was праздничный=holiday", "день", True),
        (
            "Суда ходят в Средиземном море.",
            "Ships sail the Mediterranean.",
            "Суда=Ships ходят=sail Средиземном=Mediterranean",
            "море",
            True,
        ),
        ("Суда ушли в Балтику.", "Ships left for the Baltic Sea.", "Суда=Ships ушли=left Балтику=Baltic", "Sea", True),
        ("Суда ушли в море.", "Ships left.", "Суда=Ships ушли=left", "море", False),
        # a label, with what it is the label of behind it
        ("Цвет: серый.", "Grey.", "серый=Grey", "Цвет:", True),
        ("Цвет, серый день.", "Grey day.", "серый=Grey день=day", "Цвет", False),
        # the number of what it measures behind it
        ("Масса 12 кг.", "12 kg.", "12=12 кг=kg", "Масса", True),
        ("12 кг.", "A weight of 12 kg.", "12=12 кг=kg", "weight", True),
        ("Масса растёт, 12 кг.", "It grows, 12 kg.", "растёт=grows 12=12 кг=kg", "Масса", False),
        ("Масса 12 кг.", "It is heavy.", "", "Масса", False),  # nor is the number rendered
        ("Доза 12 мг.", "12 mg.", "12=12 мг=mg", "Доза", False),  # the unit does not say it
        # with what depends on it
        ("Начался процесс распада.", "Decay began.", "Начался=began распада=Decay", "процесс", True),
        ("Начался процесс.", "It began.", "Начался=began", "процесс", False),
        ("Распад начался.", "The process of decay began.", "Распад=decay начался=began", "process", True),
        ("Распад начался.", "The process began.", "начался=began", "process", False),
    ],
)
def test_a_noun_that_says_of_what_class_the_thing_beside_it_is(russian, english, pairs, word, found):
    assert is_class(russian, english, pairs, word) is found


def test_such_a_noun_left_out_is_neutral_and_the_finding_says_why():
    (finding,) = SCORER.score(
        paired(("Он хорошо знал греческий язык.", "He knew Greek well.", "Он=He хорошо=well знал=knew греческий=Greek"))
    ).findings
    assert finding.severity is Severity.NEUTRAL
    assert finding.message == (
        "Nothing in the English renders “язык”. It only says of what kind the thing beside it is."
    )
