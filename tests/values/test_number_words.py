"""Numbers written out, in both languages: their value, and where they stand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tta.types import Language
from tta.values.number_words import number_words
from tta.values.numerals import numeral, scale

RU, EN = Language.RU, Language.EN


def words(text, language):
    return [(text[word.start : word.stop], word.value) for word in number_words(text, language)]


CARDINALS = {
    RU: "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    EN: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
}
ORDINALS = {
    RU: "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый "
    "тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый двадцатый",
    EN: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
}


@pytest.mark.parametrize("language", [RU, EN])
def test_every_cardinal_and_ordinal_has_its_value(language):
    assert [numeral(word, language) for word in CARDINALS[language].split()] == list(range(21))
    assert [numeral(word, language) for word in ORDINALS[language].split()] == list(range(1, 21))


@pytest.mark.parametrize(
    ("word", "language", "value"),
    [
        ("тридцать", RU, 30), ("сорок", RU, 40), ("пятьдесят", RU, 50), ("шестьдесят", RU, 60), ("семьдесят", RU, 70),
        ("восемьдесят", RU, 80), ("девяносто", RU, 90), ("тридцатого", RU, 30), ("сороковой", RU, 40),
        ("пятидесятых", RU, 50), ("шестидесятый", RU, 60), ("семидесятый", RU, 70), ("восьмидесятый", RU, 80),
        ("девяностый", RU, 90), ("Пятого", RU, 5), ("трёх", RU, 3), ("двоих", RU, 2), ("троих", RU, 3), ("пятеро", RU, 5),
        ("шестеро", RU, 6), ("семеро", RU, 7), ("дюжина", RU, 12), ("обоих", RU, 2), ("дважды", RU, 2), ("трижды", RU, 3),
        ("во-вторых", RU, 2), ("в-третьих", RU, 3), ("в-четвертых", RU, 4), ("в-пятых", RU, 5), ("полсотни", RU, 50),
        ("полдюжины", RU, 6), ("полтора", RU, 0), ("сто", RU, 0), ("пол", RU, 0), ("стол", RU, 0),
        ("стой", RU, 0), ("двадцать-пять", RU, 0), ("окно", RU, 0),
        ("thirty", EN, 30), ("forty", EN, 40), ("fifty", EN, 50), ("sixty", EN, 60), ("seventy", EN, 70),
        ("eighty", EN, 80), ("ninety", EN, 90), ("Thirtieth", EN, 30), ("fortieth", EN, 40), ("fiftieth", EN, 50),
        ("sixtieth", EN, 60), ("seventieth", EN, 70), ("eightieth", EN, 80), ("ninetieth", EN, 90), ("both", EN, 2),
        ("once", EN, 1), ("twice", EN, 2), ("thrice", EN, 3), ("secondly", EN, 2), ("thirdly", EN, 3), ("fourthly", EN, 4),
        ("duplicate", EN, 2), ("triplicate", EN, 3), ("dozen", EN, 12), ("half", EN, 0), ("hundred", EN, 0),
        ("window", EN, 0), ("twenty-five", EN, 0),
    ],
)  # fmt: skip
def test_one_numeral_below_a_hundred(word, language, value):
    assert numeral(word, language) == value


@pytest.mark.parametrize(
    ("word", "language", "factor"),
    [
        ("тыс.", RU, 10**3), ("тысяч", RU, 10**3), ("млн", RU, 10**6), ("миллионов", RU, 10**6), ("МЛРД", RU, 10**9),
        ("миллиардов", RU, 10**9), ("трлн.", RU, 10**12), ("триллиона", RU, 10**12), ("человек", RU, 1), ("триста", RU, 1),
        ("thousand", EN, 10**3), ("Million", EN, 10**6), ("mln", EN, 10**6), ("mn", EN, 10**6), ("billion", EN, 10**9),
        ("bln", EN, 10**9), ("bn", EN, 10**9), ("trillion", EN, 10**12), ("trln", EN, 10**12), ("tn", EN, 10**12),
        ("millionth", EN, 10**6), ("people", EN, 1),
    ],
)  # fmt: skip
def test_a_scale_multiplies(word, language, factor):
    assert scale(word, language) == factor


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("двадцать пять", 25), ("двадцать второй", 22), ("двухсотый", 200), ("сотый", 100), ("трехсотый", 300),
        ("четырехсотый", 400), ("пятисотый", 500), ("шестисотый", 600), ("семисотый", 700), ("восьмисотый", 800),
        ("девятисотый", 900), ("сто", 100), ("двести тридцать", 230), ("триста", 300), ("четыреста", 400),
        ("пятьсот", 500), ("шестьсот", 600), ("семьсот", 700), ("восемьсот", 800), ("девятьсот", 900), ("сто один", 101),
        ("сто двадцать пять тысяч триста", 125_300), ("двадцать один миллион сто тысяч", 21_100_000),
        ("тысяча девятьсот семьдесят седьмой", 1977), ("две тысячи пятьсот", 2500), ("четырьмя тысячами", 4000),
        ("миллион", 10**6), ("два миллиарда", 2 * 10**9), ("триллион", 10**12), ("сотня", 100), ("три сотни", 300),
        ("два десятка", 20), ("две дюжины", 24), ("полтора", Fraction(3, 2)), ("полтора миллиона", 1_500_000),
        ("полтораста", 150), ("полсотни", 50), ("полтысячи", 500), ("полмиллиона", 500_000),
        ("полмиллиарда", 500_000_000), ("полтриллиона", 500_000_000_000), ("половина", Fraction(1, 2)),
        ("треть", Fraction(1, 3)), ("две трети", Fraction(2, 3)), ("три четверти", Fraction(3, 4)),
        ("одна десятая", Fraction(1, 10)), ("две пятых", Fraction(2, 5)), ("двадцать пятая", 25),
        ("два с половиной", Fraction(5, 2)), ("два с половиной миллиона", 2_500_000), ("пять с четвертью", Fraction(21, 4)),
    ],
)  # fmt: skip
def test_russian_number(text, value):
    assert words(f"Тут {text} было.", RU) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five", 25), ("twenty five", 25), ("thirty first", 31), ("ninety-nine", 99), ("sixty odd", 60),
        ("forty-odd", 40), ("two hundred", 200), ("three hundred and twelve", 312), ("two thousand and five", 2005),
        ("five hundred thousand", 500_000), ("three million two hundred thousand", 3_200_000), ("two dozen", 24),
        ("eleven trillion", 11 * 10**12), ("ten mln", 10_000_000), ("eighty thousandth", 80_000), ("hundredth", 100),
        ("two thirds", Fraction(2, 3)), ("one fifth", Fraction(1, 5)), ("three quarters", Fraction(3, 4)),
        ("three fourths", Fraction(3, 4)), ("seven eighths", Fraction(7, 8)), ("nine tenths", Fraction(9, 10)),
        ("half", Fraction(1, 2)), ("half a million", 500_000), ("half a dozen", 6), ("two and a half", Fraction(5, 2)),
        ("one and a half million", 1_500_000), ("two and a quarter", Fraction(9, 4)), ("two halves", 1),
        ("twenty fifths", 4), ("hundred and a half", Fraction(201, 2)), ("three quarters of a million", 750_000),
        ("one point five million", 1_500_000), ("zero point five", Fraction(1, 2)), ("twenty-one point two", Fraction(212, 10)),
        ("three point two five", Fraction(13, 4)), ("ten point zero five billion", 10_050_000_000),
    ],
)  # fmt: skip
def test_english_number(text, value):
    found = words(f"There {text} were.", EN)
    assert [number for _, number in found] == [value]
    assert found[0][0] == text.removesuffix(" odd")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("a dozen eggs", EN, [("dozen", 12)]),
        ("A hundred men", EN, [("hundred", 100)]),
        ("an eleven", EN, [("eleven", 11)]),
        ("a quarter of it", EN, [("quarter", Fraction(1, 4))]),
        ("half of a dozen", EN, [("half", Fraction(1, 2)), ("dozen", 12)]),
        ("five of a million men", EN, [("five", 5), ("million", 10**6)]),
        ("at one point five men left", EN, [("five", 5)]),
        ("his main point five men took", EN, [("five", 5)]),
        ("five or six men", EN, [("five", 5), ("six", 6)]),
        ("two and five men", EN, [("two", 2), ("five", 5)]),
        ("nineteen seventy", EN, [("nineteen", 19), ("seventy", 70)]),
        ("twelve hundred men", EN, [("twelve hundred", 1200)]),
        ("seven, eight men", EN, [("seven", 7), ("eight", 8)]),
        ("twenty ten men", EN, [("twenty", 20), ("ten", 10)]),
        ("ten seven men", EN, [("ten", 10), ("seven", 7)]),
        ("dozens of eggs", EN, []), ("hundreds of men", EN, []), ("thousands of men", EN, [("thousands", 1000)]), ("quarters of it", EN, []),
        ("the Four-power pact", EN, []), ("one of them", EN, []), ("zero men", EN, []), ("no number here", EN, []),
        ("десять, двадцать раз", RU, [("десять", 10), ("двадцать", 20)]),
        ("двадцать десять раз", RU, [("двадцать", 20), ("десять", 10)]),
        ("двести триста раз", RU, [("двести", 200), ("триста", 300)]),
        ("два и пять раз", RU, [("два", 2), ("пять", 5)]),
        ("первые полгода он", RU, [("первые", 1), ("полгода", 6)]),
        ("полгода сто дней", RU, [("полгода", 6), ("сто", 100)]),
        ("к полутора тысячам", RU, [("полутора тысячам", 1500)]),
        ("два с лишним года", RU, [("два", 2)]),
        ("десятки людей", RU, []), ("сотни людей", RU, []), ("одна из сторон", RU, []), ("пол и стол", RU, []),
        ("тысячи людей", RU, [("тысячи", 1000)]),
        ("тысячи двести людей", RU, [("тысячи", 1000), ("двести", 200)]),
        ("четверть часа", RU, []),
    ],
)  # fmt: skip
def test_where_one_number_ends_and_another_begins(text, language, found):
    assert words(text, language) == found


def test_a_decimal_before_a_scale_is_one_number():
    """text2num 3.1.0 makes `1.5 1000000` of it, and quantulum3 0.10.0 reads `a quarter of a million` as two numbers."""
    assert words("It cost one point five million.", EN) == [("one point five million", 1_500_000)]
    assert words("A quarter of a million left.", EN) == [("quarter of a million", 250_000)]


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("полгода", RU, None),  # six months, as many as half a year, and not half a month
        ("полугода", RU, None),
        ("полугодом", RU, None),
        ("пятая", RU, Fraction(1, 5)),  # the fifth, or one of five parts
        ("пятый", RU, None),
        ("вторая", RU, None),
        ("третья", RU, Fraction(1, 3)),
        ("fifth", EN, Fraction(1, 5)),
        ("third", EN, Fraction(1, 3)),
        ("tenth", EN, Fraction(1, 10)),
        ("second", EN, None),
        ("third quarter", EN, 3),  # of a year, or three parts of four
        ("two thirds", EN, None),
        ("twenty-fifth", EN, None),
    ],
)
def test_an_ordinal_may_be_a_share_and_half_a_year_is_six_months(text, language, other):
    found = number_words(text, language)
    assert [word.other for word in found] == ([other] if found else [])


@pytest.mark.parametrize(
    ("text", "language", "weak"),
    [("тысячи людей", RU, True), ("тысячный раз", RU, True), ("тысяча людей", RU, False), ("двести людей", RU, False),
     ("тысячи двести людей", RU, True), ("the thousandth man", EN, True), ("a thousand men", EN, False)],
)  # fmt: skip
def test_a_plural_thousand_may_be_one_thousand_and_is_not_missed(text, language, weak):
    assert number_words(text, language)[0].weak is weak
