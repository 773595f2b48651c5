"""What is asked on one side is asked on the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.words.questions import SCORER
from tta.types import Alignment, Bead, Severity


def told(russian, english):
    return [item.severity for item in SCORER.score(bitext((russian, english))).findings]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Вы согласны с таким решением?", "You agree with this decision."),
        ("Разве они виноваты в этом?", "They are to blame for this."),
        ("Есть ли у вас возражения?", "You have objections."),
        ("Письмо уже отправлено в Москву?", "The letter has been sent to Moscow."),
        ("Они согласны с таким решением.", "Do they agree with this decision?"),
        ("Война закончится к весне.", "Will the war end by spring?"),
        ("Посол сказал: «Вы подпишете договор?»", "The ambassador said: “You will sign the treaty.”"),
    ],
)
def test_a_question_that_became_a_statement_is_told_and_the_reverse(russian, english):
    assert told(russian, english) == [Severity.MAJOR]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Вы согласны с таким решением?", "Do you agree with this decision?"),
        ("Интересно, кто написал это письмо?", "I wonder who wrote this letter."),
        ("Можно мне стакан воды?", "I would like a glass of water."),
        ("Давайте пойдём пешком?", "Let's walk."),
        ("Может, вы оставили его дома?", "Maybe you left it at home."),
        ("Спроси его, придёт ли он?", "Ask him if he will come."),
        ("Не могли бы вы подождать?", "Wait a little, please."),
        ("Давай поздравим соседа.", "Why don't we congratulate our neighbour?"),
        ("Почему бы нам не начать.", "Why don't we begin?"),
        ("Передайте мне хлеб.", "Can you give me the bread?"),
        ("Это ведь против закона.", "That is against the law, isn't it?"),
        ("Какую опасность несут льды", "What danger does the ice hold?"),
        ("Правда?", "Really!"),
        ("Подпись Перлова (?) и дата.", "Signature of Perlov and date."),
        ("Подпись Перлова [?] и дата.", "Signature of Perlov and date."),
        ("", "Do they agree with this decision?"),
    ],
)
def test_what_asks_requests_or_wonders_by_other_means_is_not_told(russian, english):
    assert told(russian, english) == []


def test_in_a_row_of_several_sentences_it_is_minor_and_only_the_question_is_marked():
    made = bitext(("Он ушёл.", "He has gone and you agree with him."), ("Вы согласны с ним?", ""))
    text = replace(made, alignment=Alignment((Bead((0, 1), (0,)),)))
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MINOR
    assert text.source.words(finding.source_spans) == "Вы согласны с ним?"
    assert text.target.words(finding.target_spans) == "He has gone and you agree with him."
    assert finding.message == "The Russian asks, the English states."
