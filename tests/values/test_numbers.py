"""Numbers by value, however they are written."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import NumberContent, extract
from tta.values.numbers import written_numbers
from tta.values.roman import roman_value


def values(text, language, kind=Kind.NUMBER):
    return [value.content for value in extract(segmented(text, language)) if value.kind is kind]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Выделено 1,5 млн рублей на это.", Language.RU, Fraction(1_500_000)),
        ("We spent 1.5 million on it.", Language.EN, Fraction(1_500_000)),
        ("Было 13 150 человек в зале.", Language.RU, Fraction(13150)),
        ("There were 13,150 people.", Language.EN, Fraction(13150)),
        ("Пришло 25 тыс. человек к нам.", Language.RU, Fraction(25000)),
        ("при попустительстве трех западных держав", Language.RU, Fraction(3)),
        ("интересах наших двух стран", Language.RU, Fraction(2)),
        ("двадцать пять человек", Language.RU, Fraction(25)),
        ("with twenty-five people", Language.EN, Fraction(25)),
        ("three hundred and twelve ships", Language.EN, Fraction(312)),
        ("двумя тысячами солдат", Language.RU, Fraction(2000)),
        ("восемьдесят танков стояло", Language.RU, Fraction(80)),
        ("страны третьего мира", Language.RU, Fraction(3)),
        ("на XXIV съезде партии", Language.RU, Fraction(24)),
        ("at the 24th Congress", Language.EN, Fraction(24)),
        ("состоялось 1976-е заседание", Language.RU, Fraction(1976)),
    ],
)
def test_one_number(text, language, number):
    assert [content.readings[0] for content in values(text, language)] == [number]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one of them is a cruise missile", Language.EN),
        ("одна из сторон согласилась", Language.RU),
        ("ракеты СС-20 и Ту-22М", Language.RU),
    ],
)
def test_no_number(text, language):
    assert values(text, language) == []


@pytest.mark.parametrize(("text", "language"), [("hundreds of people", Language.EN), ("сотни людей", Language.RU)])
def test_the_order_of_a_number_is_none_that_is_missed(text, language):
    assert [(str(content), content.weak, content.optional) for content in values(text, language)] == [
        ("100", True, True)
    ]


def test_a_point_before_three_digits_sets_thousands_apart():
    assert values("Было 1.701 человек там.", Language.RU)[0].readings == (Fraction(1701),)
    assert values("Было 1.70 кг там.", Language.RU)[0].readings == (Fraction(17, 10),)


@pytest.mark.parametrize(
    ("text", "value"), [("XXIV", 24), ("IX", 9), ("MCMLXXVII", 1977), ("IIII", 0), ("", 0), ("ABC", 0)]
)
def test_roman_numerals(text, value):
    assert roman_value(text) == value


@pytest.mark.parametrize(
    ("text", "language", "written", "readings"),
    [
        ("Тут 1,701 кг было", Language.RU, "1,701", [Fraction(1701, 1000), 1701]),
        ("Тут 1.701,5 кг было", Language.RU, "1.701,5", [Fraction(17015, 10)]),
        ("Тут 1 234 567,89 руб. было", Language.RU, "1 234 567,89", [Fraction(123456789, 100)]),
        ("Тут 1.70 кг было", Language.RU, "1.70", [Fraction(17, 10)]),
        ("Тут 3/4 дела было", Language.RU, "3/4", [Fraction(3, 4)]),
        ("Тут 1 3/4 дела было", Language.RU, "1 3/4", [Fraction(7, 4)]),
        ("Тут 2½ часа было", Language.RU, "2½", [Fraction(5, 2)]),
        ("Тут ¾ часа было", Language.RU, "¾", [Fraction(3, 4)]),
        ("Тут ¼ часа было", Language.RU, "¼", [Fraction(1, 4)]),
        ("Тут ⅓ часа было", Language.RU, "⅓", [Fraction(1, 3)]),
        ("Тут ⅔ часа было", Language.RU, "⅔", [Fraction(2, 3)]),
        ("Тут 3 млрд рублей было", Language.RU, "3 млрд", [3 * 10**9]),
        ("Тут 1,5 трлн было", Language.RU, "1,5 трлн", [15 * 10**11]),
        ("Тут 5 тысяч человек", Language.RU, "5 тысяч", [5000]),
        ("Тут 5 человек было", Language.RU, "5", [5]),
        ("Тут 5-й съезд был", Language.RU, "5", [5]),
        ("Тут II съезд был", Language.RU, "II", [2, 11]),
        ("Тут IX съезд был", Language.RU, "IX", [9]),
        ("Тут V пленум был", Language.RU, "V", [5]),
        ("Тут сутки прошли", Language.RU, "сутки", [24]),
        ("It is 1,701 people here", Language.EN, "1,701", [1701]),
        ("It is 1.701 kg here", Language.EN, "1.701", [Fraction(1701, 1000), 1701]),
        ("It is 1,701.5 kg here", Language.EN, "1,701.5", [Fraction(17015, 10)]),
        ("It is 1.234.567 men here", Language.EN, "1.234.567", [1234567]),
        ("It is 1,70 kg here", Language.EN, "1,70", [Fraction(17, 10)]),
        ("It is 3 bn roubles here", Language.EN, "3 bn", [3 * 10**9]),
        ("It is 25 mln here", Language.EN, "25 mln", [25 * 10**6]),
        ("It is 1.5 trillion here", Language.EN, "1.5 trillion", [15 * 10**11]),
        ("It is 5/100 here", Language.EN, "5/100", [Fraction(1, 20)]),
        ("It is 10th here", Language.EN, "10", [10]),
        ("It is the V Congress", Language.EN, "V", [5]),
        ("It took a year and a half", Language.EN, "a year and a half", [Fraction(3, 2)]),
    ],
)
def test_separators_scales_fractions_and_numerals(text, language, written, readings):
    (value,) = [value for value in extract(segmented(text, language)) if value.kind is Kind.NUMBER]
    assert (value.text, list(value.content.readings)) == (written, readings)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("версия 1.2.3.4 тут", Language.RU),
        ("12,34,56 are here", Language.EN),
        ("12,345.67.8 is here", Language.EN),
        ("том V есть", Language.RU),
        ("IIII век дом", Language.RU),
        ("x^5 here is", Language.EN),
        ("2,34.567 is", Language.EN),
        ("5.5.5 is here", Language.EN),
        (f"{'1' * 41} is here", Language.EN),
    ],
)
def test_what_can_be_no_number_is_none(text, language):
    assert values(text, language) == []


def test_forty_digits_are_a_number():
    assert values(f"It is {'1' * 40} here", Language.EN)[0].readings == (int("1" * 40),)


@pytest.mark.parametrize(
    ("text", "language", "plain", "in_words", "weak", "unit"),
    [
        ("Тут 1976 человек", Language.RU, True, False, False, ""),
        ("Тут 1 976 человек", Language.RU, False, False, False, ""),
        ("Тут 5 тысяч человек", Language.RU, False, False, False, ""),
        ("Тут пять человек", Language.RU, False, True, False, ""),
        ("Тут XX съезд был", Language.RU, False, True, False, ""),
        ("Тут сутки прошли", Language.RU, False, True, False, "hour"),
        ("Тут тысячи людей", Language.RU, False, True, True, ""),
        ("Тут пять рублей", Language.RU, False, True, False, "ruble"),
        ("Тут 5 тыс. рублей", Language.RU, False, False, False, "ruble"),
        ("It cost $5 here", Language.EN, True, False, False, "dollar"),
    ],
)
def test_how_a_number_is_written_and_of_what_it_is(text, language, plain, in_words, weak, unit):
    (content,) = values(text, language)
    assert (content.plain, content.in_words, content.weak, content.unit) == (plain, in_words, weak, unit)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Fraction(9999), "9999"),
        (Fraction(10000), "10,000"),
        (Fraction(1234567), "1,234,567"),
        (Fraction(5, 2), "2.5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 10**6), "1e-06"),
        (Fraction(17015, 10), "1701.5"),
    ],
)
def test_how_a_number_is_shown(number, shown):
    assert str(NumberContent((number,))) == shown


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("XL", 40),
        ("XC", 90),
        ("CD", 400),
        ("CM", 900),
        ("D", 500),
        ("M", 1000),
        ("L", 50),
        ("XIX", 19),
        ("ХІХ", 19),
        ("ХХ", 20),
        ("IVI", 0),
        ("VX", 0),
        ("IC", 0),
    ],
)
def test_roman_numerals_also_in_cyrillic_letters(text, value):
    assert roman_value(text) == value


def test_a_number_costs_the_same_however_much_stands_before_it():
    begun = time.process_time()
    assert len(list(written_numbers("слово 7, " * 20_000, Language.RU, []))) == 20_000
    assert time.process_time() - begun < 6


@pytest.mark.parametrize("written", ["$125m", "USD 125m"])
def test_a_currency_before_digits_makes_a_letter_behind_them_millions(written):
    [found] = written_numbers(f"слово {written}", Language.EN, [])
    assert found.content.readings == (125_000_000,)
