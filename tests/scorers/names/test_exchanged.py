"""A known country, body or rank put for another, without a model; whoever reads words is not asked."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.names.names import SCORER


def said(russian, english):
    return [
        (f.code, f.evidence.get("source"), f.evidence.get("target"))
        for f in SCORER.score(bitext((russian, english))).findings
    ]


@pytest.mark.parametrize(
    ("russian", "english", "source", "target"),
    [
        ("Посол Дании покинул зал.", "The Dutch ambassador left the hall.", "Дании", "Dutch"),
        ("Шотландские рыбаки протестовали.", "Irish fishermen protested.", "Шотландские", "Irish"),
        ("Агенты ФБР обыскали дом.", "CIA agents searched the house.", "ФБР", "CIA"),
        ("Англо-французский союз.", "The Anglo-German alliance.", "французский", "German"),
        ("Майор Петров погиб.", "Colonel Petrov was killed.", "Майор", "Colonel"),
        ("Подполковник Петров погиб.", "Colonel Petrov was killed.", "Подполковник", "Colonel"),
        ("Прибыл маршал Устинов.", "General Ustinov arrived.", "маршал", "General"),
        ("Посол вручил ноту.", "The consul handed over a note.", "Посол", "consul"),
        ("Он принял заместителя министра.", "He received the minister.", "заместителя министра", "minister"),
        ("Вице-президент уехал.", "The president left.", "Вице-президент", "president"),
        ("Госдеп отозвал людей.", "The White House recalled its people.", "Госдеп", "White House"),
        ("Минобороны возразило.", "The Ministry of Finance objected.", "Минобороны", "Ministry of Finance"),
    ],
)
def test_one_for_another_is_found_and_marked_as_read(russian, english, source, target):
    assert said(russian, english) == [("NA101", source, target)]
    (finding,) = SCORER.score(bitext((russian, english))).findings
    assert finding.evidence["known"] == "another"


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Посол Дании покинул зал.", "The Danish ambassador left the hall."),
        ("Советско-китайские переговоры.", "Sino-Soviet talks."),
        ("МИД ответил.", "The CIA was answered by the Foreign Ministry."),
        ("Об этом заявил МИД Польши.", "The Polish Foreign Ministry said so."),  # a body by its full name
        ("Англичане и немцы против поляков.", "The French and the Italians are against the Poles."),  # which is which?
        ("Лондон против.", "Britain is against it."),
        ("Майор Петров погиб.", "It was a major loss."),
        ("Генерал-майор Петров погиб.", "General Petrov was killed."),  # in short
        ("Председатель Совета министров СССР уехал.", "The Chairman of the USSR Council of Ministers left."),
        ("Совет министров решил.", "The Council of Ministers decided."),
        ("Ст. лейтенант Петров погиб.", "Senior Lieutenant Petrov was killed."),
        ("Министр иностранных дел уехал.", "The Minister left."),
        ("Зам. министра иностранных дел уехал.", "The Deputy Foreign Minister left."),
        ("Посол и советник уехали.", "The president and the premier left."),  # which is which?
        ("Выборы депутатов и главы государства.", "Elections of deputies and the head of the state."),
        ("Одна из премьер, где был гость.", "One of the premieres, with the ambassador."),
        ("Минобороны США возразило.", "The Pentagon objected."),
        (
            "Заявил секретарь, государственный департамент молчит.",
            "The secretary said so, the State Department is silent.",
        ),
    ],
)
def test_what_renders_it_or_cannot_be_told_is_let_pass(russian, english):
    findings = SCORER.score(bitext((russian, english))).findings
    assert not [finding for finding in findings if "known" in finding.evidence]
