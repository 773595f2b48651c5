"""Negations inside idioms: lost after all where the reader of both sides is sure of it and nothing of the other side denies."""

from __future__ import annotations

import pytest

from tests.scorers.made import marked, paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER
from tta.types import Severity


def codes(bitext):
    return [finding.code for finding in SCORER.score(bitext).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "found"),
    [
        # `not … until` is an idiom for `только с`, and here it is none
        ("Дорогу закроют до августа.", "The road will not be closed until August.", "Дорогу=road закроют=closed", "not",
         ["PO102"]),
        ("Дорогу закроют только в августе.", "The road will not be closed until August.", "Дорогу=road закроют=closed", "not", []),
        # only here turns into not until there, though a model has it render a word beside the negation
        ("Он приедет только в мае.", "He will not come until May.", "приедет=come только=until мае=May", "not", []),
        # `could not help doing` affirms, `could not help them` does not
        ("Сыр может помочь.", "Cheese could not help.", "Сыр=Cheese может=could помочь=help", "not", ["PO102"]),
        ("Наша косметика не лучше.", "Our cosmetics are better.", "косметика=cosmetics лучше=better", "не", ["PO101"]),
        # something on the other side denies
        ("Он был не самый худший.", "He was not bad, after all.", "худший=bad", "не", []),
        # a question with a negation asks what one without it asks
        ("Вы не пробовали лучше?", "Have you tried better?", "пробовали=tried лучше=better", "не", []),
        # what may not be longer than something may be so long at most: that is compared as a bound
        ("Борода не может быть длиннее 2 см.", "Beards may be up to 2 cm.", "Борода=Beards может=may быть=be", "не", []),
        ("Никто, кроме министра, не знал.", "Only the minister knew.", "министра=minister знал=knew", "не", []),
        # two that affirm together
        ("Я не могу не думать о нём.", "I think of him.", "Я=I думать=think", "не", []),
        # both sides share what a condition or a question after a reason denies
        ("Если лампа не горит, замените её.", "If the lamp is lit, replace it.", "лампа=lamp горит=lit замените=replace", "не",
         ["PO101"]),
        ("Почему Россия не Украина?", "Why is Russia Ukraine?", "Почему=Why Россия=Russia Украина=Ukraine", "не", ["PO101"]),
        ("Почему бы не пойти?", "Why go there?", "Почему=Why пойти=go", "не", []),
        ("Он ждал, пока я не пришёл.", "He waited until I came.", "Он=He ждал=waited я=I пришёл=came", "не", []),
        # before renders перед and carries nothing
        ("Если перед сном не есть, сон крепче.", "If one eats before sleep, it is sounder.", "перед=before есть=eats", "не",
         ["PO101"]),
        # merely: the other side affirms the same, unless it says merely, too
        ("Это не просто дом, а дворец.", "It is a house, a palace.", "дом=house дворец=palace", "не", []),
        ("Это не просто дом, а дворец.", "It is just a house.", "просто=just дом=house", "не", ["PO101"]),
        # a without that is denied affirms, unless the other side has one
        ("Не бывает правил без исключений.", "Rules have exceptions.", "бывает=have правил=Rules исключений=exceptions", "Не", []),
        ("Не бывает правил без исключений.", "Rules go without exceptions.", "бывает=go правил=Rules без=without исключений=exceptions", "Не",
         ["PO101"]),
        # nothing shows what would be denied
        ("Снег.", "The road will not be closed until August.", "", "not", []),
    ],
)  # fmt: skip
def test_a_negation_of_an_idiom_is_lost_where_nothing_renders_it(russian, english, pairs, doubted, found):
    assert codes(read(russian, english, pairs, doubted)) == found


def test_it_is_never_critical_and_marks_what_is_denied():
    text = read("Дорогу закроют до августа.", "The road will not be closed until August.", "закроют=closed", "not")
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MAJOR
    assert marked(text.source, finding.source_spans) == ["закроют"]


def test_without_the_reader_an_idiom_is_let_pass():
    text = paired(("Дорогу закроют до августа.", "The road will not be closed until August.", "закроют=closed"))
    assert codes(text) == []
