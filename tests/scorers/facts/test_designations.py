"""Numbers that are part of a name, and how either language writes it."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import scored


def codes(russian, english):
    return [f.code for name in ("dates", "identifiers", "numbers") for f in scored(name, (russian, english)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "wrong"),
    [
        ("Сборная на ЧМ-2022 провела матч.", "At the 2022 World Cup the team played.", ("2022", "2018")),
        ("Запущена ракета «Союз-2.1а».", "The Soyuz-2.1a rocket was launched.", ("2.1a", "2.1b")),
        ("Самолёт Ту 104 приземлился.", "The Tu-104 aircraft landed.", ("104", "114")),
        ("Самолёт Ту-104 приземлился.", "The TU 104 aircraft landed.", ("104", "114")),
        ("Запущен спутник США-86 вчера.", "The USA-86 satellite was launched yesterday.", ("86", "87")),
        ("Корабль «Аполлон-11» сел.", "The Apollo-11 landed.", ("11", "13")),
        ("Корабль «Аполлон-11» сел.", "The Apollo 11 landed.", ("11", "13")),
        ("Станция «Салют-7» на орбите.", "The Salyut 7 station is in orbit.", ("7", "6")),
        ("Ракета «Першинг-2» стоит там.", "The Pershing II missile is there.", ("II", "III")),
        ("Ф. 17, оп. 3, д. 5, л. 67–69", "F. 17, op. 3, d. 5, ll. 67-69", ("67-69", "67-68")),
        ("Ф. 17, оп. 3, д. 5, лл. 67-69", "F. 17, op. 3, d. 5, ll. 67–69", ("67–69", "66–69")),
    ],
)
def test_a_number_that_is_part_of_a_name_belongs_to_it(russian, english, wrong):
    assert codes(russian, english) == []
    assert codes(russian, english.replace(*wrong)) != []


@pytest.mark.parametrize(
    ("russian", "english", "wrong"),
    [
        ("На ХУП съезде он выступил.", "At the 17th Congress he spoke.", ("17th", "18th")),
        ("На ХШ съезде он выступил.", "At the 13th Congress he spoke.", ("13th", "12th")),
        ("Письмо от 26/П-77 получено.", "The letter of 26 February 1977 was received.", ("February", "March")),
        ("Письмо от 3/Ш-1953 получено.", "The letter of March 3, 1953 was received.", ("March", "February")),
        ("Письмо 3.У.1953 получено.", "The letter of 3 May 1953 came.", ("May", "March")),
    ],
)
def test_typewriters_have_cyrillic_letters_for_roman_numerals(russian, english, wrong):
    assert codes(russian, english) == []
    assert codes(russian, english.replace(*wrong)) != []


def test_a_word_that_is_no_numeral_stays_one():
    assert codes("Он пошёл в 5-й ПШ и вернулся.", "He went to the 5th PSh and came back.") == []


def test_a_date_that_can_be_read_in_two_ways_is_not_critical():
    (finding,) = scored("dates", ("Письмо от 3 мая 1977 года.", "The letter of 04.06.77.")).findings
    assert finding.severity.value == "major"
