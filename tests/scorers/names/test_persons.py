"""Initials and first names beside a surname that both sides have: the same person's, or another's."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes


@pytest.mark.parametrize(
    ("russian", "english", "same"),
    [
        ("Ю. В. Андропов", "Yuri Andropov", True),
        ("Ю. В. Андропов", "Yury Vladimirovich Andropov", True),
        ("Ю. В. Андропов", "Viktor Andropov", False),
        ("Л. И. Брежнев", "Leonid Brezhnev", True),
        ("Л. И. Брежнев", "Nikita Brezhnev", False),
        ("Л. И. Брежнев", "Comrade Brezhnev", True),
        ("Л. И. Брежнев", "General Secretary Brezhnev", True),
        ("Г. Димитров", "George Dimitrov", True),
        ("Е. Фурцева", "Catherine Furtseva", True),
        ("Андрей Громыко", "Andrei Gromyko", True),
        ("Андрей Громыко", "Anatoly Gromyko", False),
        ("Андрей Громыко", "Foreign Minister Gromyko", True),
        ("Юрий Андреевич Осипов", "Yuri Osipov", True),
        ("Юрий Андреевич Осипов", "Yuri A. Osipov", True),
        ("Юрий Андреевич Осипов", "Viktor Osipov", False),
        ("Андрей Громыко", "A. A. Gromyko", True),
        ("Виктор Андропов", "Yu. V. Andropov", False),
        ("Джон Кеннеди", "Jack Kennedy", True),
        ("Джон Кеннеди", "Robert Kennedy", False),
        ("Михаил Горбачев", "Mikhail Gorbachev", True),
        ("Михаил Горбачев", "Raisa Gorbachev", False),
        ("граф С. Д. Шереметев", "Count S. D. Sheremetev", True),
        ("граф С. Д. Шереметев", "Count S. P. Sheremetev", False),
        ("К. П. Ш. Менон", "K. P. S. Menon", True),
        ("К. П. Ш. Менон", "R. P. S. Menon", False),
        ("Дж. Х. У. Буш", "G. H. W. Bush", True),
        ("Иван Петрович Сидоров", "I. P. Sidorov", True),
        ("Иван Петрович Сидоров", "I. V. Sidorov", False),
        ("Сидоров Иван Петрович", "I. P. Sidorov", True),
        ("Сидоров Иван Петрович", "I. V. Sidorov", False),
        ("Сидоров Иван Петрович", "N. P. Sidorov", False),
        ("Ст. Орлов", "Stanislav Orlov", True),  # two letters of the first name
        ("Ст. Орлов", "Sergei Orlov", False),
        ("Дж. Орлов", "George Orlov", True),
    ],
)
def test_a_surname_with_another_first_name_is_another_person(russian, english, same):
    row = (f"Тогда выступил {russian}.", f"Then {english} spoke.")
    assert codes(bitext(row)) == ([] if same else ["NA101"])


@pytest.mark.parametrize("opener", ["Then", "Yesterday", "Minister", "Comrade", "Meanwhile Secretary General"])
def test_what_opens_a_sentence_is_no_first_name(opener):
    assert codes(bitext(("Тогда выступил Ю. В. Андропов.", f"{opener} Andropov spoke."))) == []


def test_a_first_name_opens_a_sentence():
    assert codes(bitext(("Ю. В. Андропов выступил.", "Viktor Andropov spoke."))) == ["NA101"]
    assert codes(bitext(("Ю. В. Андропов выступил.", "Yuri Andropov spoke."))) == []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Тогда пришёл Антонио Гарсия.", "Then P. García came."),
        ("Тогда Джон и Картер пришли.", "Then J. Carter came."),
    ],
)
def test_the_initial_of_another_first_name_stands_for_none(russian, english):
    assert codes(bitext((russian, english)))


def test_of_two_persons_of_one_surname_each_is_found():
    text = bitext(("Там были Егор Жуков и Кирилл Жуков.", "There were Egor Zhukov and Kirill Zhukov."))
    assert codes(text) == []
    text = bitext(("Там были Егор Жуков и Кирилл Жуков.", "There were Egor Zhukov and Oleg Zhukov."))
    assert codes(text) == ["NA101"]


def test_a_day_of_the_week_is_no_first_name():
    assert codes(bitext(("В воскресенье Владимир Путин уехал.", "It was said that on Sunday Putin left."))) == []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Подписал Андрей Андреевич Громыко.", "Signed: A.A. Gromyko."),
        ("Громыко Андрей Андреевич.", "A. A. Gromyko."),
        ("Сообщил Дэвид Д. Буш.", "David D. Bush said so."),
        ("Подписал Евгений Максимович Примаков.", "Signed: E. M. Primakov."),
        ("Подписал Хосе Антонио Гарсия.", "Signed: J. A. García."),
        ("Подписал Иржи Гаек.", "Signed: J. Hájek."),
        ("Подписал Джордж Буш.", "Signed: G. H. W. Bush."),
        ("Роман Чапека в переводе Иржи Мужика.", "Čapek's novel, translated by Jiří Mužík."),
    ],
)
def test_initials_or_another_spelling_stand_for_the_first_name(russian, english):
    assert codes(bitext((russian, english))) == []
