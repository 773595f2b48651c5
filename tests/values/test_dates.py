"""Dates as documents write them, in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import DateContent, extract
from tta.values.value import MONTHS, Day


def readings(text, language):
    values = [value for value in extract(segmented(text, language)) if value.kind is Kind.DATE_TIME]
    return [(value.text, str(value.content)) for value in values]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"15" мая 1977 года', [('"15" мая 1977', "15 May 1977")]),
        ("от «03» июня 1963 г. получено", [("«03» июня 1963", "3 June 1963")]),
        ("Письмо от 25 февраля 1977 года было получено.", [("25 февраля 1977", "25 February 1977")]),
        ("Встреча 03.06.63 состоялась в Москве.", [("03.06.63", "3 June 1963")]),
        ("Резолюция от 19/V-77 г. была принята.", [("19/V-77", "19 May 1977")]),
        ("РАССЕКРЕЧЕНО 30.III.94", [("30.III.94", "30 March 1994")]),
        ('"30" - 12.19.94г.', [('"30" - 12.19.94', "30 … 1994")]),
        ('"19" / 1977 г.', [('"19" / 1977', "19 … 1977")]),
        ("Переговоры 13-19 октября 1977 года", [("13", "13 October 1977"), ("19 октября 1977", "19 October 1977")]),
        ("Договор подписан в мае 1972 года в Москве.", [("мае 1972", "May 1972")]),
        ("Это произошло в 1977 г. в Москве.", [("1977", "1977")]),
        ("В заседании участвовало 1977 человек.", []),
        ("Дом 12.19.94 не дата", [("12.19.94", "1994")]),
    ],
)
def test_russian(text, found):
    assert readings(text, Language.RU) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("May 13, 1977", [("May 13, 1977", "13 May 1977")]),
        ("the letter of 25 February 1977 was", [("25 February 1977", "25 February 1977")]),
        ("on Feb. 26, 1977 he came", [("Feb. 26, 1977", "26 February 1977")]),
        ("05.19.1977", [("05.19.1977", "19 May 1977")]),
        ("03.30.94.", [("03.30.94", "30 March 1994")]),
        ("dated 1977-02-26 here", [("1977-02-26", "26 February 1977")]),
        ("They may come; march on, we may 5 times.", []),
        ("In May the talks went on.", [("May", "May")]),
        ("on October 13-19, 1977 they met", [("October 13", "13 October 1977"), ("19, 1977", "19 October 1977")]),
    ],
)
def test_english(text, found):
    assert readings(text, Language.EN) == found


def test_relative_years_are_counted_from_the_document():
    text = "26 февраля 1977 года\n\nЯ ознакомился с письмом от 14 февраля с.г. еще в январе прошлого года."
    assert [reading for _, reading in readings(text, Language.RU)] == [
        "26 February 1977",
        "14 February 1977",
        "January 1976",
    ]
    text = "February 26, 1977\n\nI studied your letter of February 14 of this year in January of last year."
    assert [reading for _, reading in readings(text, Language.EN)] == [
        "26 February 1977",
        "14 February 1977",
        "January 1976",
    ]


RU_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
RU_SHORT = "янв фев мар. апр мая июня июля авг сен окт ноя дек".split()
EN_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@pytest.mark.parametrize("number", range(12))
def test_every_month_by_its_name_its_short_name_and_its_numeral(number):
    month = MONTHS[number]
    roman = "I II III IV V VI VII VIII IX X XI XII".split()[number]
    for written in (f"5 {RU_MONTHS[number]}", f"5 {RU_SHORT[number]}", f"5/{roman}"):
        assert readings(f"Он был {written} 1977 г. там", Language.RU)[0][1].startswith(f"5 {month}")
    for written in (f"5 {month}", f"{month} 5,", f"5 {EN_SHORT[number]}", f"{EN_SHORT[number]} 5,"):
        assert readings(f"He was on {written} 1977 there", Language.EN)[0][1] == f"5 {month} 1977"
    assert (
        readings(f"Он был {number + 1:02}.{number + 1:02}.1977 там", Language.RU)[0][1] == f"{number + 1} {month} 1977"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("в ночь на 5 марта 1953 г. он", [("ночь", "4 March 1953"), ("5 марта 1953", "5 March 1953")]),
        ("в ночь на 2 марта он", [("ночь", "1 March"), ("2 марта", "2 March")]),
        ("в ночь на 1 марта он", [("1 марта", "1 March")]),
        ("в ночь на 31 марта он", [("ночь", "30 March"), ("31 марта", "31 March")]),
        ("в ночь с 31 на 1 февраля 1977 г. он", [("31", "31 January 1977"), ("1 февраля 1977", "1 February 1977")]),
        ("с 30 на 1 января 1945 г. он", [("30", "30 December 1944"), ("1 января 1945", "1 January 1945")]),
        ("с 30 по 2 января он", [("30", "30 December"), ("2 января", "2 January")]),
        ("с 30 по 2 февраля он", [("30", "30 January"), ("2 февраля", "2 February")]),
        ("15 и 10 мая 1977 г. он", [("15", "15 May 1977"), ("10 мая 1977", "10 May 1977")]),
        ("с 5 по 5 мая 1977 г. он", [("5", "5 May 1977"), ("5 мая 1977", "5 May 1977")]),
        ("13/15 мая 1977 г. он", [("13", "13 May 1977"), ("15 мая 1977", "15 May 1977")]),
        ("это 45-5 мая 1977 г. он", [("45-5 мая 1977", "5 May 1977")]),
        ("5-го с.м. он", [("5-го с.м.", "5")]),
        ("25 числа этого месяца он", [("25 числа этого месяца", "25")]),
        ("в мае 77 г. он", [("мае 77", "May 1977")]),
        ("от 26.02.77г. он", [("26.02.77", "26 February 1977")]),
        ("Это было 5-V-1977 там", [("5-V-1977", "5 May 1977")]),
        ("Это было 5/V там", [("5/V", "5 May")]),
        ("Это было 5 V там", []),
        ("Это было 5 V 1977 там", [("5 V 1977", "5 May 1977")]),
        ("Том 5 IV 10:30 там", [("10:30", "10:30")]),
        ("1923 год, 1923 года и 2001 г.", [("1923", "1923"), ("1923", "1923"), ("2001", "2001")]),
        ("Было 1923 рубля там", []),
        ("5.VI.62 он уехал туда", [("5.VI.62", "5 June 1962")]),
        ("Срок — ЗО июня I945 г. и ни дня", [("ЗО июня I945", "30 June 1945")]),
        ("в ночь с 30 апреля на 1 мая 1945 г.", [("30 апреля", "30 April"), ("1 мая 1945", "1 May 1945")]),
    ],
)
def test_russian_ranges_nights_and_short_forms(text, found):
    assert readings(text, Language.RU) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on the 5th of this month he", [("5th of this month", "5")]),
        ("on the 5th inst. he", [("5th inst.", "5")]),
        ("May 5 and 10, 1977 were", [("May 5", "5 May 1977"), ("10, 1977", "10 May 1977")]),
        ("from 30 to 2 February 1977 he", [("30", "30 January 1977"), ("2 February 1977", "2 February 1977")]),
        ("on 15 and 10 May 1977 he", [("15", "15 May 1977"), ("10 May 1977", "10 May 1977")]),
        ("on May 15 or 10, 1977 he", [("May 15", "15 May 1977"), ("10, 1977", "10 May 1977")]),
        ("on February 28-2, 1977 he", [("February 28", "28 February 1977"), ("2, 1977", "2 February 1977")]),
        ("in May '77 he", [("May '77", "May 1977")]),
        ("on May 5, '77 he", [("May 5, '77", "5 May 1977")]),
        ("on 5-May-1977 he", [("5-May", "5 May")]),
        ("at May 5:30 he", [("5:30", "5:30")]),
        ("March on to May Day", [("May Day", "May Day")]),
        ("on March 3.5 of them", []),
        ("He saw November there", [("November", "November")]),
        ("dated 5/13/77 there", [("5/13/77", "13 May 1977")]),
        ("the 1977-02-26 file", [("1977-02-26", "26 February 1977")]),
    ],
)
def test_english_ranges_and_short_forms(text, found):
    assert readings(text, Language.EN) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("25 октября (7 ноября) 1917 г.", Language.RU, "25 October 1917 Old Style, 7 November 1917 New Style"),
        ("5 (18) апреля 1912 года", Language.RU, "5 April 1912 Old Style, 18 April 1912 New Style"),
        ("18 (5) апреля 1912 года", Language.RU, "5 April 1912 Old Style, 18 April 1912 New Style"),
        ("29 февраля (12 марта) 1888 г.", Language.RU, "29 February 1888 Old Style, 12 March 1888 New Style"),
        ("19 февраля (3 марта) 1861 г.", Language.RU, "19 February 1861 Old Style, 3 March 1861 New Style"),
        ("25 октября (7 ноября)", Language.RU, "25 October Old Style, 7 November New Style"),
        ("October 25 (November 7), 1917", Language.EN, "25 October 1917 Old Style, 7 November 1917 New Style"),
        ("25 October (7 November) 1917", Language.EN, "25 October 1917 Old Style, 7 November 1917 New Style"),
        ("25 October/7 November 1917", Language.EN, "25 October 1917 Old Style, 7 November 1917 New Style"),
        ("April 5/18, 1912", Language.EN, "5 April 1912 Old Style, 18 April 1912 New Style"),
        ("April 5 (O.S.)/April 18 N.S., 1912", Language.EN, "5 April 1912 Old Style, 18 April 1912 New Style"),
    ],
)
def test_both_days_of_a_date_in_two_styles_are_one_date(text, language, found):
    around = f"Указ от {text} издан" if language is Language.RU else f"The decree of {text} is out"
    ((written, shown),) = readings(around, language)
    assert shown == found
    assert text.startswith(written)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("25 октября (8 ноября) 1917 г.", ["25 October", "8 November", "1917"]),  # 14 days apart
        ("5 (18) апреля 1942 года", ["5 April 1942", "18 April 1942"]),  # there is no Old Style any more
        ("5 (19) апреля 1912 года", ["5 April 1912", "19 April 1912"]),
        ("31 февраля (12 марта) 1888 г.", ["no valid date", "12 March", "1888"]),
        ("5 (18) человек было", []),
    ],
)
def test_other_numbers_in_brackets_are_no_second_style(text, found):
    assert [shown for _, shown in readings(f"Указ от {text}", Language.RU)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "двадцатого августа тысяча девятьсот сорок восьмого года",
            [("двадцатого августа тысяча девятьсот сорок восьмого", "20 August 1948")],
        ),
        ("пятого числа мая он", [("пятого числа мая", "5 May")]),
        ("пятого мая 1977 года он", [("пятого мая 1977", "5 May 1977")]),
        ("тридцать первого мая он", [("тридцать первого мая", "31 May")]),
        ("В тридцать седьмом году его", [("тридцать седьмом", "1937")]),
        ("В семнадцатом году его", [("семнадцатом", "1917")]),
        ("В шестнадцатом году его", []),
        ("В девяносто девятом году его", [("девяносто девятом", "1999")]),
        ("В сотом году его", []),
        ("В тысяча пятисотом году его", [("тысяча пятисотом", "1500")]),
        ("В две тысячи сотом году его", [("две тысячи сотом", "2100")]),
        ("В две тысячи сто первом году его", []),
        ("тридцать семь лет и сорок один год", []),
        ("тысяча девятьсот сорок восьмого года", [("тысяча девятьсот сорок восьмого", "1948")]),
        ("пятое колесо мая", [("мая", "May")]),
        ("полтора мая он", [("мая", "May")]),
    ],
)
def test_russian_days_and_years_in_words(text, found):
    assert readings(text, Language.RU) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on the fifth of May 1977 they", [("fifth of May 1977", "5 May 1977")]),
        ("on the fifth day of May they", [("fifth day of May", "5 May")]),
        ("on May the fifth they", [("May the fifth", "5 May")]),
        ("on September the twenty-first they", [("September the twenty-first", "21 September")]),
        ("on the thirty-first of May they", [("thirty-first of May", "31 May")]),
        ("on the fifth of them in May", [("May", "May")]),
        (
            "the twenty-third day of August, one thousand nine hundred and thirty-nine",
            [("twenty-third day of August, one thousand nine hundred and thirty-nine", "23 August 1939")],
        ),
        (
            "on the twenty-third of August, nineteen thirty-nine",
            [("twenty-third of August, nineteen thirty-nine", "23 August 1939")],
        ),
        ("in nineteen forty-five they", [("nineteen forty-five", "1945")]),
        ("in nineteen oh five they", [("nineteen oh five", "1905")]),
        ("at nineteen forty-five they", []),
        ("nineteen, forty-five and nineteen five", []),
        ("on the fifth of May of this year they", [("fifth of May of this year", "5 May")]),
    ],
)
def test_english_days_in_words(text, found):
    assert readings(text, Language.EN) == found


def test_the_evening_before_is_only_implied_and_a_form_without_month_is_doubtful():
    values = {value.text: value.content for value in extract(segmented("в ночь на 5 марта 1953 г. он"))}
    assert values["ночь"].weak
    assert not values["5 марта 1953"].weak
    (form,) = extract(segmented('"30" - 12.19.94г.'))
    assert form.content.malformed
    (form,) = extract(segmented('"19" / 1977 г.'))
    assert not form.content.malformed


def test_a_numeric_date_has_two_readings_in_english_and_one_in_russian():
    (value,) = extract(segmented("Date: 03.05.77 it is", Language.EN))
    assert [str(day) for day in value.content.readings] == ["5 March 1977", "3 May 1977"]
    (value,) = extract(segmented("Дата: 03.05.77 это", Language.RU))
    assert [str(day) for day in value.content.readings] == ["3 May 1977"]
    (value,) = extract(segmented("Date: 05.05.77 it is", Language.EN))
    assert [str(day) for day in value.content.readings] == ["5 May 1977"]


@pytest.mark.parametrize(
    ("text", "language", "relative"),
    [
        ("5 мая с.г. он", Language.RU, True),
        ("5 мая прошлого года он", Language.RU, True),
        ("5 мая 1977 г. он", Language.RU, False),
        ("5 мая он", Language.RU, False),
        ("May 5 of last year he", Language.EN, True),
        ("the fifth of May this year he", Language.EN, True),
    ],
)
def test_years_given_relative_to_the_document(text, language, relative):
    assert [value.content.relative for value in extract(segmented(text, language))] == [relative]


def test_a_day_at_the_end_of_a_line_is_a_date_and_in_a_sentence_a_number():
    assert readings("РАССЕКРЕЧЕНО 23.5", Language.RU) == [("23.5", "23 May")]
    assert readings("Он получил за это ровно 23.5 рубля.", Language.RU) == []


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (Day(1977, 5, 15), "15 May 1977"),
        (Day(1977, None, 19), "19 … 1977"),
        (Day(1977, 5), "May 1977"),
        (Day(None, 5, 15), "15 May"),
        (Day(1977), "1977"),
        (Day(None, None, 5), "5"),
    ],
)
def test_how_a_date_is_shown(day, shown):
    assert str(day) == shown
    assert DateContent((day,)).year_alone == (1977 if shown == "1977" else None)


def test_a_date_of_two_readings_is_no_year_alone():
    assert DateContent((Day(1977), Day(1978))).year_alone is None
