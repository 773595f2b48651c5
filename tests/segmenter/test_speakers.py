"""Labels of speakers: a label stands with the first sentence of its speech."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Language


def rows(paragraphs, language=Language.RU, between="\n\n"):
    return [segment.text for segment in segmented(between.join(paragraphs), language).segments]


HEARING = [
    "Судья. Назовите ваше имя.",
    "Свидетель. Пётр Лавров. Мещанин.",
    "Судья (листает дело). Где вы живёте?",
    "Свидетель. На углу Садовой.",
]
PLAY = [
    "FIRST GUEST. It is time to go.",
    "Miller (rising). Wait. Stay a little.",
    "FIRST GUEST. The horses are tired.",
    "Miller. They will rest.",
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_label_is_no_row_of_its_own(between):
    assert rows(HEARING, between=between) == [
        "Судья. Назовите ваше имя.",
        "Свидетель. Пётр Лавров.",
        "Мещанин.",
        "Судья (листает дело). Где вы живёте?",
        "Свидетель. На углу Садовой.",
    ]


def test_a_label_may_have_several_words_and_a_stage_direction():
    assert rows(PLAY, Language.EN) == [PLAY[0], "Miller (rising). Wait.", "Stay a little.", *PLAY[2:]]


def test_an_aside_between_two_speeches_changes_nothing():
    assert rows([*HEARING[:2], "В зале шум.", *HEARING[2:]])[0] == HEARING[0]


def test_a_speaker_of_one_speech_has_a_label_too():
    assert rows([*HEARING, "Адвокат. Было темно?"])[-1] == "Адвокат. Было темно?"


ANSWERS = ["Да. Я был там.", "Нет. Я не видел.", "Да. Я слышал.", "Нет. Никого не было."]


def test_answers_that_come_back_between_questions_are_sentences():
    questions = ["Вы были там?", "Вы видели его?", "Вы слышали шум?", "Кто-нибудь был?", "Хорошо, а потом?"]
    paragraphs = [text for pair in zip(questions, [*ANSWERS, "Потом ушёл."], strict=True) for text in pair]
    assert rows(paragraphs)[1:3] == ["Да.", "Я был там."]


def test_one_sentence_that_comes_back_makes_no_play():
    assert rows(["Вечер. Тихо в саду.", "Вечер. Пахнет липой."]) == [
        "Вечер.",
        "Тихо в саду.",
        "Вечер.",
        "Пахнет липой.",
    ]
