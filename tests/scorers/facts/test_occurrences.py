"""Each occurrence of a fact is judged where it stands: a right one elsewhere excuses no wrong one here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext, scored
from tta.scorers import SCORERS
from tta.types import Alignment, Bead, Severity

FACTS = ("dates", "identifiers", "marks", "names", "numbers")

KINDS = [
    ("date", "Это было 15 мая 1977 года.", "It was on May 15, 1977.", "It was on May 13, 1977.", "DT101"),
    ("year", "Это было в 1977 г. тут.", "It was here in 1977.", "It was here in 1979.", "DT101"),
    ("month", "Это было в мае 1977 года.", "It was in May 1977.", "It was in March 1977.", "DT101"),
    ("day of the week", "Он приехал в среду утром.", "He came on Wednesday.", "He came on Thursday.", "DT101"),
    ("decade", "Так было в 1960-х годах.", "It was so in the 1960s.", "It was so in the 1970s.", "DT101"),
    ("century", "Так было в XIX веке.", "It was so in the 19th century.", "It was so in the 18th century.", "DT101"),
    ("hour", "Он пришёл в 16.30 туда.", "He came there at 4:30 p.m.", "He came there at 5:30 p.m.", "DT101"),
    ("figure", "Погибло 120 человек.", "120 people were killed.", "102 people were killed.", "NU101"),
    ("small figure", "Пришли 5 человек.", "There came 5 people.", "There came 6 people.", "NU101"),
    ("words", "Пришли двенадцать человек.", "There came twelve people.", "There came thirteen people.", "NU101"),
    ("quarter", "Это было в четвёртом квартале.", "It was in the fourth quarter.", "It was in the third quarter.", "DT101"),
    ("fraction", "Погибла одна треть людей.", "One third of them were killed.", "One quarter of them were killed.", "NU101"),
    ("length", "До города 100 км.", "It is 100 km to the town.", "It is 100 miles to the town.", "NU101"),
    ("money", "Он получил 5 млн долларов.", "He got 5 million dollars.", "He got 5 million rubles.", "NU101"),
    ("percent", "Рост составил 12% тогда.", "The growth was 12% then.", "The growth was 21% then.", "NU101"),
    ("registry number", "исх. № 465", "Out. No. 465", "Out. No. 40", "ID101"),
    ("designation", "Ракета СС-20 стоит там.", "The SS-20 missile is there.", "The SS-18 missile is there.", "ID101"),
    ("classification", "СЕКРЕТНО", "SECRET", "TOP SECRET", "MK101"),
    ("person", "Вечером Громыко уехал.", "In the evening Gromyko left.", "In the evening Dobrynin left.", "NA101"),
    ("person, initials", "Вечером А. А. Громыко уехал.", "In the evening Andrei Gromyko left.",
     "In the evening Anatoly Dobrynin left.", "NA101"),
    ("place", "Он был в Женеве тогда.", "He was in Geneva then.", "He was in Vienna then.", "NA101"),
    ("decimal", "Рост — две целых три десятых процента.", "A growth of 2.3 percent.", "A growth of 3.2 percent.", "NU101"),
    ("power", "Там было 10⁶ частиц.", "There were a million particles.", "There were 10⁵ particles.", "NU101"),
    ("span", "Через неделю он уехал.", "In a week he left.", "In a month he left.", "NU101"),
    ("sign", "Ночью было −5 °С там.", "It was −5 °C there at night.", "It was 5 °C there at night.", "NU101"),
    ("season", "Весной он уехал домой.", "In the spring he went home.", "In the autumn he went home.", "DT101"),
    ("era", "Так было в V в. до н. э.", "So it was in the 5th century BC.", "So it was in the 5th century AD.", "DT101"),
    ("city", "Московские театры закрыты.", "Moscow theatres are closed.", "Leningrad theatres are closed.", "NA101"),
    ("ministry", "Тогда МИД протестовал.", "Then the Foreign Ministry protested.", "Then the Defense Ministry protested.", "NA101"),
    ("newspaper", "Газета «Правда» пишет.", "Pravda writes.", "Izvestia writes.", "NA101"),
    ("season of a year", "Это было весной 1943 года.", "It was in the spring of 1943.", "It was in the autumn of 1943.", "DT101"),
    ("half", "Это было во второй половине века.", "It was in the second half of the century.",
     "It was in the first half of the century.", "DT101"),
    ("vague part", "Это было в конце мая.", "It was at the end of May.", "It was at the beginning of May.", "DT101"),
    ("bound", "Сдать не позднее 5 мая.", "Hand it in no later than 5 May.", "Hand it in no earlier than 5 May.", "DT101"),
    ("short year", "Это было в 41-м.", "It was in '41.", "It was in '42.", "DT101"),
    ("both styles", "Указ от 7 (20) марта 1917 года.", "A decree of 7 (20) March 1917.", "A decree of 8 (21) March 1917.", "DT101"),
    ("year before Christ", "Город пал в 1200 г. до н. э.", "The city fell in 1200 BC.", "The city fell in AD 1200.", "DT101"),
    ("month in an adjective", "Июльский номер вышел.", "The July issue came out.", "The June issue came out.", "DT101"),
    ("limit", "Явилось не более 20 человек.", "No more than 20 people came.", "At least 20 people came.", "NU101"),
    ("change", "Цены выросли на 12 процентов.", "Prices rose by 12 percent.", "Prices rose to 12 percent.", "NU101"),
    ("times", "Цены выросли втрое.", "Prices tripled.", "Prices doubled.", "NU101"),
    ("share", "Болен каждый третий житель.", "One in three residents is ill.", "One in four residents is ill.", "NU101"),
    ("how often", "Пить дважды в неделю.", "Drink twice a week.", "Drink twice a day.", "NU101"),
    ("decades", "Десятилетиями об этом молчали.", "For decades nobody spoke of it.", "For centuries nobody spoke of it.", "NU101"),
    ("many", "Там миллионы звёзд.", "There are millions of stars.", "There are billions of stars.", "NU101"),
    ("two units", "Срок — 2 года 6 месяцев.", "A term of 2 years 6 months.", "A term of 2 years 9 months.", "NU101"),
    ("compound", "Пятилетний план выполнен.", "The five-year plan is fulfilled.", "The seven-year plan is fulfilled.", "NU101"),
    ("power of an engine", "Мощность 20 МВт.", "A capacity of 20 MW.", "A capacity of 20 kW.", "NU101"),
    ("ordinal", "Состоялся 23-й съезд.", "The 23rd congress was held.", "The 22nd congress was held.", "NU101"),
    ("state", "Он был во Франции тогда.", "He was in France then.", "He was in Spain then.", "NA101"),
]  # fmt: skip
"""What it is, the Russian, its right and its wrong English, and the code of the difference."""

FILLING = ("Так и было тогда.", "So it was then.")


def found(text):
    """Codes and row of what the scorers of facts find, of severity minor or above."""
    return [
        (finding.code, finding.bead)
        for scorer in SCORERS
        if scorer.name in FACTS
        for finding in scorer.score(text).findings
        if finding.severity is not Severity.NEUTRAL
    ]


def rows_of(russian, first, second, apart):
    return [(russian, first), *[FILLING] * (apart - 1), (russian, second)]


@pytest.mark.parametrize("apart", [1, 3, pytest.param(40, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("russian", "right", "wrong", "code"), [k[1:] for k in KINDS], ids=[k[0] for k in KINDS])
def test_a_right_fact_excuses_no_wrong_one(russian, right, wrong, code, apart):
    assert found(bitext((russian, wrong))) == [(code, 0)]
    assert found(bitext(*rows_of(russian, right, right, apart))) == []
    assert found(bitext(*rows_of(russian, right, wrong, apart))) == [(code, apart)]
    assert found(bitext(*rows_of(russian, wrong, right, apart))) == [(code, 0)]
    assert found(bitext(*rows_of(russian, wrong, wrong, apart))) == [(code, 0), (code, apart)]


@pytest.mark.parametrize("apart", [1, 3, 40])
@pytest.mark.parametrize("kind", ["date", "figure", "registry number", "person", "place", "money"])
def test_facts_of_two_rows_that_changed_places_are_two_errors(kind, apart):
    """Each row has a value in the place of its own: the passage did not move."""
    _, russian, right, wrong, code = next(row for row in KINDS if row[0] == kind)
    other = {
        "date": "Это было 13 мая 1977 года.",
        "figure": "Погибло 102 человека.",
        "registry number": "исх. № 40",
        "person": "Вечером Добрынин уехал.",
        "place": "Он был в Вене тогда.",
        "money": "Он получил 5 млн рублей.",
    }[kind]
    assert found(bitext((russian, right), *[FILLING] * (apart - 1), (other, wrong))) == []
    rows = [(russian, wrong), *[FILLING] * (apart - 1), (other, right)]
    assert found(bitext(*rows)) == [(code, 0), (code, apart)]


MOVED = [
    (("Письмо от 15 мая 1977 года было", "The letter was"), ("тогда получено.", "received on May 15, 1977.")),
    (("Погибло 120 человек в тот", "On that"), ("самый день.", "day 120 people were killed.")),
    (("Дело № 465 было", "It was"), ("тогда найдено.", "found then, file No. 465.")),
    (("Вечером Громыко уехал", "In the evening"), ("домой.", "Gromyko went home.")),
    (("Он приехал в Женеву", "He came"), ("вчера.", "to Geneva yesterday.")),
]
"""The boundary of a sentence is drawn elsewhere in the English."""


@pytest.mark.parametrize("rows", MOVED)
def test_a_fact_that_moved_over_the_boundary_of_two_rows_is_no_error(rows):
    assert found(bitext(*rows)) == []
    assert (
        found(bitext(*[(russian, english) for (russian, _), (_, english) in zip(rows, rows[::-1], strict=True)])) == []
    )


@pytest.mark.parametrize("rows", MOVED)
def test_but_not_twice(rows):
    """The English says it once and the Russian in both rows."""
    first = rows[0][0]
    assert found(bitext(rows[0], rows[1], (first, "Nothing was said."), FILLING)) != []


def test_a_stamp_that_stands_elsewhere_is_no_error():
    rows = [("СЕКРЕТНО. Экз. № 1", "Copy No. 1"), *[FILLING] * 20, ("Так и было.", "SECRET")]
    assert found(bitext(*rows)) == []


def test_a_crossing_row_may_have_its_fact_elsewhere():
    """The aligner says that the passage moved, though something else stands where it was."""
    rows = [("исх. № 465", "Out. No. 40"), *[FILLING] * 3, ("исх. № 40", "Out. No. 465")]
    text = bitext(*rows)
    assert found(text) == [("ID101", 0), ("ID101", 4)]
    crossed = tuple(
        replace(bead, crossing=True) if i in (0, 4) else bead for i, bead in enumerate(text.alignment.beads)
    )
    assert found(replace(text, alignment=Alignment(crossed))) == []


def test_a_registry_number_stays_critical_where_a_right_one_stands_beside_it():
    (finding,) = scored("identifiers", ("исх. № 465", "Out. No. 465"), ("исх. № 465", "Out. No. 40")).findings
    assert finding.severity is Severity.CRITICAL
    assert Bead((1,), (1,)) == bitext(FILLING, FILLING).alignment.beads[finding.bead]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (("Громыко принял посла.", "Gromyko received the ambassador."),
         ("Вечером Громыко уехал.", "In the evening Dobrynin left."), "NA101"),
        (("Он поехал в Женеву.", "He went to Geneva."), ("Он был в Женеве.", "He was in Vienna."), "NA101"),
        (("В Женеве прошла встреча.", "A meeting was held in Geneva."),
         ("В Женеве было тихо.", "In Vienna it was quiet."), "NA101"),
        (("Андрей Громыко выступил.", "Andrei Gromyko spoke."),
         ("Тогда А. А. Громыко уехал.", "Then Anatoly Dobrynin left."), "NA101"),
    ],
)  # fmt: skip
def test_names_of_the_issue(first, second, code):
    assert found(bitext(first)) == []
    for rows, wrong in (([first, second], 1), ([second, first], 0), ([first, *[FILLING] * 40, second], 41)):
        assert found(bitext(*rows)) == [(code, wrong)]
