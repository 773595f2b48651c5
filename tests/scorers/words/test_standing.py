"""A draft, an acting director, an attempted murder: what a thing is without such a word is another thing."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.words.standing import SCORER
from tta.types import Severity

LOST = [
    ("Министр подписал проект договора.", "The minister signed the treaty.", "проект"),
    ("Черновик письма не сохранился.", "The letter has not survived.", "черновик"),
    ("На приёме был бывший посол.", "The ambassador attended the reception.", "бывший"),
    ("Приказ издал исполняющий обязанности директора.", "The order is by the director.", "исполняющий обязанности"),
    ("Приказ издал и. о. директора.", "The order is by the director.", "и. о."),
    ("Выступил врио губернатора.", "The governor spoke.", "врио"),
    ("Предполагаемый шпион задержан.", "The spy is in custody.", "предполагаемый"),
    ("Стороны заключили временное соглашение.", "The sides signed an agreement.", "временное"),
    ("Копия письма послана в ЦК.", "The letter was sent to the Central Committee.", "копия"),
    ("Выписка из протокола № 5.", "Minutes No. 5.", "выписка"),
    ("Первый заместитель министра выехал.", "The minister's aide set out.", "первый"),
    ("Объявлена частичная мобилизация.", "Mobilization is declared.", "частичная"),
    ("Нужно письменное согласие опекуна.", "The guardian's consent is needed.", "письменное"),
    ("Он дал устное указание.", "He gave an instruction.", "устное"),
    ("Резолюция принята единогласно.", "The resolution was adopted.", "единогласно"),
    ("Он осуждён на два года условно.", "He was sentenced to two years.", "года условно"),
    ("Он награждён орденом посмертно.", "He was awarded the order.", "посмертно"),
    ("Его заочно приговорили к расстрелу.", "He was sentenced to be shot.", "заочно"),
    ("План выполнен досрочно.", "The plan was fulfilled.", "досрочно"),
    ("Он получил пожизненное заключение.", "He was sent to prison.", "пожизненное"),
    ("Обед выдаётся бесплатно.", "Dinner is handed out.", "бесплатно"),
    ("Он осуждён за попытку убийства.", "He was convicted of murder.", "попытку"),
    ("Тайное голосование состоялось в среду.", "The ballot was on Wednesday.", "тайное"),
]
ADDED = [
    ("Министр подписал договор.", "The minister signed the draft treaty.", "draft"),
    ("Был посол Франции.", "The former French ambassador attended.", "former"),
    ("Приказ издал директор.", "The order is by the acting director.", "acting"),
    ("Шпион задержан.", "The alleged spy is in custody.", "alleged"),
    ("Стороны заключили соглашение.", "The sides signed a provisional agreement.", "provisional"),
    ("Протокол № 5.", "Extract from the minutes No. 5.", "extract"),
    ("Объявлена мобилизация.", "Partial mobilization is declared.", "partial"),
    ("Нужно согласие опекуна.", "The guardian's written consent is needed.", "written"),
    ("Он дал указание.", "He gave an oral instruction.", "oral"),
    ("Резолюция принята.", "The resolution was adopted unanimously.", "unanimously"),
    ("Он осуждён на два года.", "He got a suspended sentence of two years.", "suspended"),
    ("Он награждён орденом.", "He was posthumously awarded the order.", "posthumously"),
    ("Его приговорили к расстрелу.", "He was sentenced in absentia to be shot.", "in absentia"),
    ("Он получил большой срок.", "He was given a life sentence.", "life"),
    ("Он осуждён за убийство.", "He was convicted of attempted murder.", "attempted"),
    ("Стороны подписали договор.", "The parties signed a secret treaty.", "secret"),
    ("Визит главы правительства.", "An unofficial visit by the head of government.", "unofficial"),
    ("Доктор наук Орлов.", "Honorary doctor Orlov.", "honorary"),
    ("Заместитель министра уехал.", "The first deputy minister left.", "first deputy"),
]


def told(russian, english):
    return [(item.code, item.evidence["standing"]) for item in SCORER.score(bitext((russian, english))).findings]


@pytest.mark.parametrize(("russian", "english", "word"), LOST)
def test_a_standing_that_the_translation_says_nothing_of_is_left_out(russian, english, word):
    assert told(russian, english) == [("OM302", word)]


@pytest.mark.parametrize(("russian", "english", "word"), ADDED)
def test_a_standing_that_the_source_says_nothing_of_is_put_in(russian, english, word):
    assert told(russian, english) == [("AD301", word)]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Министр подписал проект договора.", "The minister signed the draft treaty."),
        ("Дума рассмотрела проект закона.", "The Duma considered the bill."),
        ("Он руководит проектом завода.", "He runs the plant."),  # of no document
        ("На приёме был бывший посол.", "The ex-ambassador attended the reception."),
        ("Приказ издал и.о. директора.", "The order is by the acting director."),
        ("Приказ издал врио директора.", "The acting director issued the order."),
        ("Предполагаемый шпион задержан.", "The man suspected of spying is in custody."),
        ("Стороны заключили временное соглашение.", "The sides signed an interim agreement."),
        ("Во временном отрезке этого нет.", "It is not there in that span of time."),
        ("Он даёт устное указание.", "He gives an instruction by word of mouth."),
        ("Устный ответ ученика был верен.", "The pupil answered orally."),
        ("Он осуждён на два года условно.", "He was given a suspended sentence of two years."),
        ("Обед выдаётся бесплатно.", "There is no charge for dinner."),
        ("Из двух договоров первый лучше.", "Of the two treaties the former is better."),
        ("Он снимается в театре.", "He is acting in the theatre."),
        ("Тайна раскрыта.", "The secret is out."),
        ("Он учится заочно.", "He studies by correspondence."),
    ],
)
def test_what_is_said_by_other_words_or_of_other_things_is_not_told(russian, english):
    assert told(russian, english) == []


def test_one_standing_for_another_is_one_finding():
    (finding,) = SCORER.score(
        bitext(("Достигнута устная договорённость.", "A written agreement was reached."))
    ).findings
    assert finding.code == "DV305"
    assert finding.evidence == {"russian": "устная", "english": "written"}
    assert finding.source_spans and finding.target_spans


def test_a_translation_into_russian_is_looked_at_as_well():
    made = bitext(("Директор ушёл.", "The acting director resigned."))
    (lost,) = SCORER.score(replace(made, source=made.target, target=made.source)).findings
    assert lost.code == "OM302"
    assert lost.severity is Severity.MAJOR
    assert not lost.target_spans


def test_a_long_text_is_not_asked_since_it_has_one_of_so_many_words_anywhere():
    assert told("Министр подписал проект договора.", "The minister signed the treaty. " + "so on " * 60) == []


def test_every_word_listed_raises_a_finding_somewhere_above():
    lines = files("tta.scorers.words").joinpath("standing.tsv").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        language, said, _ = line.split("\t")
        texts = [row[0] for row in LOST] if language == "ru" else [row[1] for row in ADDED]
        assert any(re.search(said, text, re.I) for text in texts), said
