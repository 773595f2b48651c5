"""A man's name for a woman's: what the endings of first names and patronymics tell, and where they leave a choice."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes, outcome

RULE = "one is a man’s name, the other a woman’s"


@pytest.mark.parametrize(
    ("russian", "right", "wrong"),
    [
        ("Евгения Львовна закрыла окно.", "Evgenia Lvovna closed the window.", "Evgeny Lvovich closed the window."),
        ("Он уехал к Александре Петровне.", "He left for Alexandra Petrovna's.", "He left for Alexander Petrovich's."),
        ("Он уехал к Александру Петровичу.", "He left for Alexander Petrovich's.", "He left for Alexandra Petrovna's."),
        ("Вошла Александра Коллонтай.", "Alexandra Kollontai came in.", "Alexander Kollontai came in."),
        ("Анна Олеговна преподаёт.", "Anna Olegovna teaches.", "Anna Olegovich teaches."),
        ("Пришла Марья Ильинична.", "Marya Ilyinichna came.", "Marya Ilyich came."),
        ("Явилась Павла Никитична.", "Pavla Nikitichna came.", "Pavel Nikitich came."),
        ("Роль исполнил Валентин Гафт.", "Valentin Gaft played the part.", "Valentina Gaft played the part."),
        ("Пришёл Валерий с женой.", "Valery came with his wife.", "Valeria came with his wife."),
    ],
)
def test_a_name_of_the_other_sex_is_another_name(russian, right, wrong):
    assert codes(bitext((russian, right))) == []
    assert codes(bitext((russian, wrong))) == ["NA101"]
    assert outcome(bitext((russian, wrong)))[0][3] == RULE


def test_first_name_and_patronymic_are_one_finding():
    text = bitext(("Тут Евгения Львовна ушла.", "Here Evgeny Lvovich left."))
    assert [row for row in outcome(text) if row[0] == "differs"] == [
        ("differs", "Евгения Львовна", "Evgeny Lvovich", RULE)
    ]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Она встретила Александра.", "She met Alexander."),  # the verb's object
        ("Убийство главы ДНР Александра Захарченко.", "The murder of Aleksandr Zakharchenko, the head of the DPR."),
        ("Подруга Семёна Варламова Евгения Вавринюк ушла.", "Semyon Varlamov's girlfriend Evgenia Vavrinyuk left."),
        ("Вошла Евгения Гинзбург.", "Eugenie Ginzburg came in."),
        ("Вошла Александра Коллонтай.", "Alex Kollontai came in."),
        ("Александр Петрович и Александра Петровна.", "Alexandra Petrovna and Alexander Petrovich."),
        ("Роман вышел.", "The novel came out."),
    ],
)
def test_where_the_forms_leave_a_choice_or_each_has_its_own_nothing_is_told(russian, english):
    assert codes(bitext((russian, english))) == []
