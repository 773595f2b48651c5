"""Two values compared: how they stand to each other, and by which rule."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.scorers.facts.equality import judge
from tta.scorers.facts.judgement import Judgement, Relation
from tta.types import Language
from tta.values import extract


def only_value(text, language):
    (value,) = extract(segmented(text, language))
    return value


def judged(russian, english, turned=False):
    """Judge the only value of a Russian text against the only one of an English text, or, `turned`, the other way round."""
    values = [only_value(russian, Language.RU), only_value(english, Language.EN)]
    found = judge(*(reversed(values) if turned else values))
    return found and f"{found.relation.value}: {found.rule}"


NUMBERS = [
    ("Он получил 20 писем.", "He received 20 letters.", "equal: same value"),
    ("Он получил двадцать писем.", "He received 20 letters.", "equal: same value; one is written in words"),
    ("Две трети погибли.", "Two-thirds perished.", "equal: same value"),
    ("Погибло 120 человек.", "102 people were killed.", "differs: the number differs"),
    ("Там стоял 1 танк.", "There stood 2 tanks.", "differs: the number differs"),
    ("В первый раз это было.", "There were 2 of them.", None),  # the other language may well do without `first`
    ("Было 5 танков.", "There once was a tank.", None),
    ("В первый раз это было.", "This was the first.", "equal: same value"),
    ("Прошли 40 км пешком.", "They walked 25 miles.", "converted: 40 km = 25 miles"),
    ("Прошли 40 км пешком.", "They walked 26 miles.", "converted: 40 km = 26 miles"),
    ("Прошли 40 км пешком.", "They walked 24 miles.", "converted: 40 km = 24 miles"),
    ("Прошли 40 км пешком.", "They walked 26.5 miles.", "differs: the number differs"),
    ("Прошли 40 км пешком.", "They walked 27 miles.", "differs: the number differs"),
    ("Прошли 40 км пешком.", "They walked 23 miles.", "differs: the number differs"),
    ("Прошли 40 км пешком.", "They walked 40 miles.", "differs: the unit differs, km and mile"),
    ("Прошли 40 км пешком.", "They walked 40 tons.", "differs: the unit differs, km and t"),
    ("Прошли 40 км пешком.", "They walked 25 tons.", "differs: the number differs"),
    ("Прошли 40 км пешком.", "They walked 41 km.", "differs: the number differs"),
    ("Прошли 40 км пешком.", "They walked 25.", "differs: the number differs"),
    ("Дали 40 рублей тогда.", "They gave 41 dollars.", "differs: the number differs"),  # no rate is fixed
]
IDENTIFIERS = [
    ("исх. № 465", "Out. No. 465", "equal: same digits; the sign and the label do not count"),
    ("исх. № 465", "No. 466", "differs: the number differs"),
    ("исх. № 465", "Out. No. 466", "differs: the number differs"),
    ("исх. № 465", "Inc. No. 466", None),  # two numbers, of which each may have its counterpart elsewhere
    ("Вх. № 0487", "Ent. No. 487", "differs: the number differs"),
    ("Ракета СС-20 тут.", "The SS-20 is here.", "equal: same digits; the sign and the label do not count"),
    ("Ракета СС-20 тут.", "The SS-18 is here.", "differs: the designation differs"),
    ("Ракета Ту-154 тут.", "The MiG-29 is here.", None),
    ("Ракета СС-20 тут.", "No. 466 is here.", None),
    ("Статья II тут.", "Article 2 is here.", "equal: same digits; the sign and the label do not count"),
    ("Статья II тут.", "Article 11 is here.", "equal: same digits; the sign and the label do not count"),
    ("Статья II тут.", "Article 3 is here.", "differs: the number differs"),
    ("Дело № 5 тут.", "There are five here.", "equal: same digits"),
    ("Дело № 05 тут.", "There are 5 here.", "equal: same digits"),
    ("Статья II тут.", "There are 11 here.", "equal: same digits"),
    ("Статья II тут.", "There are 2 here.", "equal: same digits"),
    ("Дело № 5 тут.", "There are 6 here.", None),
]
MARKS = [
    ("СЕКРЕТНО", "SECRET", "equal: same mark"),
    ("СОВ. СЕКРЕТНО", "SECRET", "differs: the classification differs"),
    ("СЕКРЕТНО", "Copy No. 1", None),
]
YEARS_AND_PERIODS = [
    ("Это было в 1977 г. там.", "It was 1977 there.", "equal: same year"),
    ("Это было в 1977 г. там.", "It was in 1978 there.", "differs: the year differs"),
    ("Это было в 1977 г. там.", "There were 999 there.", None),  # no year
    ("Это было в 1977 г. там.", "It was in 1000 there.", "differs: the year differs"),
    ("Это было в 1977 г. там.", "It was in 2100 there.", "differs: the year differs"),
    ("Это было в 1977 г. там.", "There were 2101 there.", None),
    ("Это было в 1977 г. там.", "There were 1,978 there.", None),
    ("Это было в 1977 г. там.", "There were 1978 tons there.", None),
    ("Письмо от мая 1977 года было.", "It was in 1978 there.", None),  # more than a year
    ("Это было в 60-х годах.", "It was in the 1960s.", "equal: same decade"),
    ("Это было в 60-х годах.", "It was in the sixties.", "equal: same decade"),
    ("Это было в 1960-х годах.", "It was in the 1960s.", "equal: same period"),
    ("Это было в 1860-х годах.", "It was in the 1960s.", "differs: the decade differs"),
    ("Это было в 60-х годах.", "It was in the seventies.", "differs: the decade differs"),
    ("В XX веке это было.", "In the 20th century it was.", "equal: same period"),
    ("В XX веке это было.", "In the 19th century it was.", "differs: the century differs"),
    ("В XX веке это было.", "In the 1960s it was.", None),
    ("В XX веке это было.", "In the 20 of them it was.", "equal: same period"),
    ("Это было в 1960-х годах.", "It was 1960 there.", "equal: same period"),
    ("Это было в 1960-х годах.", "It was 19 there.", None),
    ("Это было в 1960-х годах.", "It was 1961 there.", None),
]
WEEKDAYS_AND_TIMES = [
    ("В понедельник он пришел.", "On Monday he came.", "equal: same day"),
    ("В понедельник он пришел.", "On Tuesday he came.", "differs: the day of the week differs"),
    ("В среду он пришел.", "On Wednesday he came.", "equal: same day"),
    ("В среду он пришел.", "On Thursday he came.", "differs: the day of the week differs"),
    ("Встреча в 16.30 у нас.", "The meeting is at 4:30 p.m.", "equal: same time"),
    ("Встреча в 16.30 у нас.", "The meeting is at 5:30 p.m.", "differs: the time differs"),
    ("Встреча в 4 часа дня.", "The meeting is at 4.", "equal: same time"),
    ("Встреча в 4 часа дня.", "The meeting is at 16.", "equal: same time"),
    ("Встреча в 4 часа дня.", "The meeting is at 5.", None),
    ("Встреча в 16.30 у нас.", "The meeting is at 4.", None),
]
DATES = [
    ("Письмо от 15 мая 1977 года.", "The letter of 15 May 1977.", "equal: same date, written in each language's manner"),
    ("Письмо от 15 мая 1977 года.", "The letter of 16 May 1977.", "differs: the day differs"),
    ("Письмо от 15 мая 1977 года.", "The letter of 15 June 1977.", "differs: the month differs"),
    ("Письмо от 15 мая 1977 года.", "The letter of 16 May 1978.", "differs: the day and the year differ"),
    ("Письмо от 15 мая 1977 года.", "The letter of 16 June 1978.", "differs: the day and the month and the year differ"),
    ("Письмо от 15 мая было.", "The letter of May 15, 1977 was.", "equal: the year stands on one side only"),
    ("Письмо от мая 1977 года было.", "The letter of 15 May 1977 was.", "incomplete: the day stands on one side only"),
    ("Письмо от 15 мая было.", "The letter of May 1977 was.", "incomplete: the year and the day stands on one side only"),
    ("Это было в 1977 г. там.", "The letter of 15 May was.", None),  # no part in common
    ("в январе прошлого года было", "in January of last year was", "equal: same date; the year is counted from the document's"),
    ("в январе прошлого года было", "in January 1976 was", "equal: the year is given relative to the document's"),
    ("Дата: 12.19.94 тут.", "Date: December 19, 1994 here.",
     "invalid: the source gives no valid date, so it does not confirm the other"),
    ("Дата: 19.12.94 тут.", "Date: 31.19.1994 here.",
     "invalid: the translation gives no valid date, so it does not confirm the other"),
    ("Дата: 03.05.77 тут.", "Date: 03.05.77 here.", "ambiguous: equal if the day is read before the month"),
    ("Дата: 03.05.77 тут.", "Date: 05.03.77 here.", "equal: equal if the day is read before the month"),
    ("Дата: 03.05.77 тут.", "Date: May 3, 1977 here.", "equal: same date, written in each language's manner"),
]  # fmt: skip
CALENDARS = [
    ("Письмо от 25 октября 1917 г. было.", "The letter of November 7, 1917 was.",
     "calendars: the days are 13 apart as Old Style and New Style are"),
    ("Письмо от 7 ноября 1917 г. было.", "The letter of October 25, 1917 was.",
     "calendars: the days are 13 apart as Old Style and New Style are"),
    ("Письмо от 25 октября 1877 г. было.", "The letter of November 6, 1877 was.",
     "calendars: the days are 12 apart as Old Style and New Style are"),
    ("Письмо от 25 октября 1977 г. было.", "The letter of November 7, 1977 was.", "differs: the day and the month differ"),
    ("Письмо от 25 октября было.", "The letter of November 7 was.", "differs: the day and the month differ"),
    ("Письмо от 25 октября (7 ноября) 1917 г. было.", "The letter of October 25 (November 7), 1917 was.",
     "equal: same date in both styles"),
    ("Письмо от 25 октября (7 ноября) 1917 г. было.", "The letter of October 26 (November 8), 1917 was.",
     "differs: the day differs"),
    ("Письмо от 25 октября (7 ноября) 1917 г. было.", "The letter of November 7, 1917 was.",
     "calendars: one side gives the date in one style only"),
    ("Письмо от 25 октября (7 ноября) 1917 г. было.", "The letter of October 25, 1917 was.",
     "calendars: one side gives the date in one style only"),
    ("Письмо от 7 ноября 1917 г. было.", "The letter of October 25 (November 7), 1917 was.",
     "calendars: one side gives the date in one style only"),
    ("Письмо от 25 октября (7 ноября) 1917 г. было.", "The letter of November 8, 1917 was.", "differs: the day differs"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [*NUMBERS, *IDENTIFIERS, *MARKS, *YEARS_AND_PERIODS, *WEEKDAYS_AND_TIMES, *DATES, *CALENDARS],
)
def test_values_stand_to_each_other_as_their_languages_write_them(russian, english, expected):
    assert judged(russian, english) == expected


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [*IDENTIFIERS, *MARKS, *YEARS_AND_PERIODS, *WEEKDAYS_AND_TIMES, *CALENDARS],
)
def test_it_is_the_same_whichever_of_the_two_is_the_source(russian, english, expected):
    assert judged(russian, english, turned=True) == expected


def test_an_english_source_that_can_be_read_in_two_ways_is_confirmed_by_the_russian():
    assert judged("Дата: 03.05.77 тут.", "Date: 03.05.77 here.", turned=True) == (
        "equal: equal if the day is read before the month"
    )


def test_where_half_a_day_is_left_open_twelve_hours_do_not_count():
    half = "equal: same time; one side does not say which half of the day"
    assert judged("Встреча в половине пятого.", "The meeting is at 16:30.") == half
    assert judged("Встреча в половине пятого.", "The meeting is at 17:30.") == "differs: the time differs"
    assert judged("Встреча в 4.30 утра.", "The meeting is at 4:30 p.m.") == "differs: the time differs"


@pytest.mark.parametrize(
    ("relation", "equal", "doubtful"),
    [
        (Relation.EQUAL, True, False),
        (Relation.CONVERTED, True, True),
        (Relation.CALENDARS, True, True),
        (Relation.AMBIGUOUS, True, True),
        (Relation.INCOMPLETE, True, True),
        (Relation.INVALID, True, True),
        (Relation.INITIALS, False, False),
        (Relation.DIFFERS, False, False),
        (Relation.ALONE, False, False),
    ],
)
def test_a_relation_says_whether_two_values_count_as_equal_and_whether_that_is_in_doubt(relation, equal, doubtful):
    judgement = Judgement(relation, "a rule")
    assert (judgement.equal, judgement.doubtful) == (equal, doubtful)
    assert judgement.with_remark("a remark") == Judgement(relation, "a rule; a remark")
