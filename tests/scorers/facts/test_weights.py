"""How grave a fact is that differs, is missing or was put in, how sure it is, and where it comes from."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import scored
from tta.types import FactStatus

DATES = [
    ("Письмо от 25 февраля 1977 года.", "The letter of 25 March 1977.", "DT101 critical 0.97 translation"),
    ("Это случилось в 1977 г. в Москве.", "It happened in 1978 in Moscow.", "DT101 critical 0.97 translation"),
    ("В понедельник он пришел.", "On Tuesday he came.", "DT101 major 0.9 translation"),
    ("Встреча в 16.30 у нас.", "The meeting is at 5:30 p.m.", "DT101 major 0.8 translation"),
    ("Это было в 1960-х годах.", "It was in the 1970s.", "DT101 major 0.8 translation"),
    ("Письмо от 14 февраля 1977 года получено.", "The letter was received.", "DT102 major 0.85 translation"),
    ("Это случилось в 1977 г. в Москве.", "It happened in Moscow.", "DT102 minor 0.6 translation"),
    ("Встреча в 16.30 у нас.", "The meeting is here.", "DT102 major 0.8 translation"),
    ("В понедельник он пришел.", "He came.", ""),  # English leaves it to the date
    ("Письмо получено нами.", "The letter of 14 February 1977 was received.", "DT103 major 0.85 translation"),
    ("Он пришел.", "On Monday he came.", ""),
    ("Дата: 12.19.94 у нас.", "Date: December 19, 1994 here.", "DT104 major 0.8 unclear"),
    ("Письмо от мая 1977 года было.", "The letter of 15 May 1977 was.", "DT104 minor 0.7 unclear"),
    ("Дата: 03.05.77 в Москве", "Date: 03.05.77 in Moscow", "DT104 neutral 0.9 translation"),
    ("Письмо от 25 октября 1917 г. было.", "The letter of November 7, 1917 was.", "DT104 neutral 0.9 translation"),
    ("Письмо от 25 октября (7 ноября) 1917 г. было.", "The letter of November 7, 1917 was.",
     "DT104 neutral 0.9 translation"),
]  # fmt: skip
NUMBERS = [
    ("Погибло 120 человек.", "102 people were killed.", "NU101 major 0.9 translation"),
    ("Погибло сто двадцать человек.", "102 people were killed.", "NU101 major 0.9 translation"),
    ("при попустительстве трех держав", "with the connivance of four powers", "NU101 major 0.7 translation"),
    ("Прошли 40 км пешком.", "They walked 40 miles.", "NU101 major 0.9 translation"),
    ("Прошли 40 км пешком.", "They walked 25 miles.", ""),
    ("Захвачено 120 танков.", "Tanks were captured.", "NU102 major 0.85 translation"),
    ("Захвачено 5 танков.", "Tanks were captured.", "NU102 major 0.85 translation"),
    ("Захвачено одиннадцать танков.", "Tanks were captured.", "NU102 minor 0.6 translation"),
    ("Захвачено десять танков.", "Tanks were captured.", ""),  # in passing: `ten` is often said otherwise
    ("Он трижды звонил нам.", "He called us.", ""),
    ("Захвачены танки.", "120 tanks were captured.", "NU103 major 0.85 translation"),
    ("Захвачены танки.", "Eleven tanks were captured.", "NU103 minor 0.6 translation"),
    ("Захвачены танки.", "Five tanks were captured.", ""),
]
IDENTIFIERS = [
    ("исх. № 465", "Original # 40", "ID101 critical 0.97 translation"),
    ("Ракета СС-20 тут.", "The SS-18 is here.", "ID101 major 0.97 translation"),
    ("в) Третье дело.", "(d) The third thing.", "ID101 major 0.97 translation"),
    ("Дело № 465 закрыто.", "The file was closed.", "ID102 major 0.85 translation"),
    ("Ракета СС-20 тут.", "The missile is here.", "ID102 minor 0.8 translation"),
    ("Группа Г-7 тут.", "The group is here.", ""),  # `семерка`
    ("в) Третье дело.", "The third thing.", ""),
    ("Дело закрыто.", "File No. 465 was closed.", "ID103 major 0.85 translation"),
    ("Ракета тут.", "The SS-20 is here.", "ID103 minor 0.8 translation"),
]
MARKS = [
    ("СОВ. СЕКРЕТНО", "SECRET", "MK101 critical 0.95 translation"),
    ("СОВ. СЕКРЕТНО. Экз. № 1", "Copy No. 1", "MK102 major 0.85 translation"),
    ("РАССЕКРЕЧЕНО. Экз. № 1", "Copy No. 1", "MK102 major 0.85 translation"),
    ("Посол (подпись) у нас", "The ambassador is here", "MK102 minor 0.85 translation"),
    ("Посол у нас [...] сейчас", "The ambassador is here now", "MK102 minor 0.85 translation"),
    ("СОВ. СЕКРЕТНО. Экз. № 1", "Copy No. 1 [illegible]", "MK102 major 0.85 translation"),
    ("Экз. № 1", "TOP SECRET. Copy No. 1", "MK103 major 0.85 translation"),
    ("Экз. № 1", "Declassified. Copy No. 1", "MK103 major 0.85 translation"),
    ("Посол у нас", "The ambassador is here [...] now", "MK103 neutral 0.9 editorial"),
    ("Посол у нас", "The ambassador (signature) is here", ""),
    ("Посол у нас", "The ambassador [seal] is here", ""),
    ("Посол у нас", "The ambassador is here [illegible]", ""),
]
EDITORS = [
    ("Письмо получено нами.", "The letter [of 14 February 1977] was received.", "DT103 neutral 0.85 editorial"),
    ("Захвачены танки.", "[120] tanks were captured.", "NU103 neutral 0.85 editorial"),
    ("Письмо получено нами.", f"The letter [of {'x' * 190} 14 February 1977] was received.", "DT103 neutral 0.85 editorial"),
    ("Письмо получено нами.", f"The letter [of 14 February 1977 {'x' * 190}] was received.", "DT103 neutral 0.85 editorial"),
    ("Письмо получено нами.", f"The letter [of {'x' * 210} 14 February 1977] was received.", "DT103 major 0.85 translation"),
    ("Письмо получено нами.", f"The letter [of 14 February 1977 {'x' * 210}] was received.", "DT103 major 0.85 translation"),
    ("Письмо получено нами.", "The [first] letter of 14 February 1977 was received [here].", "DT103 major 0.85 translation"),
    ("Письмо получено нами.", "The letter [of 14 February 1977 was received.", "DT103 major 0.85 translation"),
    ("Письмо получено нами.", "The letter of 14 February 1977] was received.", "DT103 major 0.85 translation"),
    ("Письмо от 14 февраля 1977 года получено.", "The letter [date illegible] came.", "DT102 neutral 0.85 editorial"),
    ("Письмо от 14 февраля 1977 года получено.", "The letter [...] came.", "DT102 neutral 0.85 editorial"),
    ("Письмо от 14 февраля 1977 года получено.", "The letter [not translated] came.", "DT102 neutral 0.85 editorial"),
    ("Письмо от 14 февраля 1977 года получено.", "The letter [here] came.", "DT102 major 0.85 translation"),
    ("Письмо от 14 февраля 1977 года получено.", "The letter of [15 February 1977] came [illegible].",
     "DT101 critical 0.97 translation"),
]  # fmt: skip
SCORERS = {"DT": "dates", "NU": "numbers", "ID": "identifiers", "MK": "marks"}


def weighed(name, russian, english):
    found = scored(name, (russian, english)).findings
    return "; ".join(f"{f.code} {f.severity.value} {f.confidence} {f.cause.value}" for f in found)


@pytest.mark.parametrize(
    ("name", "russian", "english", "expected"),
    [
        (name, *row)
        for name, table in (("dates", DATES), ("numbers", NUMBERS), ("identifiers", IDENTIFIERS), ("marks", MARKS))
        for row in table
    ],
)
def test_a_fact_weighs_what_it_costs_a_reader(name, russian, english, expected):
    assert weighed(name, russian, english) == expected


@pytest.mark.parametrize(("russian", "english", "expected"), EDITORS)
def test_what_an_editor_puts_in_brackets_or_marks_as_left_out_is_no_fault(russian, english, expected):
    assert weighed(SCORERS[expected[:2]], russian, english) == expected


@pytest.mark.parametrize(
    ("name", "russian", "english", "message", "evidence"),
    [
        ("dates", "Письмо от 14 февраля 1977 года получено.", "The letter was received.",
         "The Russian has the date 14 февраля 1977 (14 February 1977); the English has none to match it.",
         {"source": "14 February 1977", "rule": "no counterpart was found"}),
        ("dates", "Письмо получено нами.", "The letter of 14 February 1977 was received.",
         "The English has the date 14 February 1977; the Russian has none to match it.",
         {"target": "14 February 1977", "rule": "no counterpart was found"}),
        ("numbers", "Погибло сто двадцать человек.", "102 people were killed.",
         "The Russian has сто двадцать, the English 102: the number differs.",
         {"source": "120", "target": "102", "rule": "the number differs"}),
        ("identifiers", "исх. № 465", "Original # 40", "The Russian has № 465, the English # 40: the number differs.",
         {"source": "outgoing No. 465", "target": "No. 40", "rule": "the number differs"}),
        ("identifiers", "Дело № 465 закрыто.", "The file was closed.",
         "The Russian has the number № 465; the English has none to match it.",
         {"source": "No. 465", "rule": "no counterpart was found"}),
        ("marks", "СОВ. СЕКРЕТНО", "SECRET", "The Russian has СОВ. СЕКРЕТНО, the English SECRET: the classification differs.",
         {"source": "top secret", "target": "secret", "rule": "the classification differs"}),
        ("marks", "Экз. № 1", "TOP SECRET. Copy No. 1", "The English has the mark TOP SECRET; the Russian has none to match it.",
         {"target": "top secret", "rule": "no counterpart was found"}),
    ],
)  # fmt: skip
def test_a_finding_quotes_both_sides_and_shows_how_they_were_read(name, russian, english, message, evidence):
    (finding,) = scored(name, (russian, english)).findings
    assert finding.message == message
    assert finding.evidence == evidence


def test_a_finding_points_to_its_fact():
    found = scored("numbers", ("Было 5 пушек, 120 танков и 7 ракет.", "There were 5 guns, 102 tanks and rockets."))
    statuses = {found.facts[item.fact].status: item.code for item in found.findings}
    assert statuses == {FactStatus.DIFFERS: "NU101", FactStatus.MISSING: "NU102"}
    for item in found.findings:
        fact = found.facts[item.fact]
        assert (item.kind, item.source_spans, item.target_spans) == (fact.kind, fact.source_spans, fact.target_spans)


def test_a_number_of_two_digits_far_off_is_another_one_and_one_of_three_is_the_same():
    rows = [("Было {} танков.", "There were tanks."), *[("Так и было.", "So it was.")] * 5, ("Вот.", "Here are {}.")]

    def statuses(number):
        made = [(russian.format(number), english.format(number)) for russian, english in rows]
        return [fact.status.value for fact in scored("numbers", *made).facts]

    assert statuses(120) == ["equal"]
    assert statuses(12) == ["missing", "added"]


def test_a_fact_added_in_the_row_beside_is_reported_in_that_row():
    found = scored("identifiers", ("Дело тут.", "It is here."), ("Вот оно.", "File No. 465 is here."))
    assert [(item.code, item.bead) for item in found.findings] == [("ID103", 1)]
