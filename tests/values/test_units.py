"""Units of measure and currencies: every one by its names in both languages, and what it is of its dimension's base unit."""

from __future__ import annotations

import pytest

from tta.types import Language
from tta.values.units import UNITS, unit_after, unit_before

FACTORS = {unit.name: unit.factor for unit in UNITS}
DIMENSIONS = {unit.name: unit.dimension for unit in UNITS}


@pytest.mark.parametrize(
    ("name", "russian", "english"),
    [
        ("%", "% процент процентов проц.", "% percent pct"),
        ("km²", "кв.км км² км2", "sq.km km² km2"),
        ("ha", "га гектаров", "ha hectare hectares"),
        ("acre", "акр акров", "acre acres"),
        ("m²", "кв.м м²", "sq.m m²"),
        ("km", "км километров", "km kilometers kilometres"),
        ("mile", "миля мили миль", "mile miles mi"),
        ("verst", "верста версты верст вёрст", "verst versts"),
        ("cm", "см сантиметра", "cm centimeters"),
        ("mm", "мм миллиметров", "mm millimetres"),
        ("m", "м метр метров", "m meter metres"),
        ("foot", "фут футов", "ft feet foot"),
        ("kg", "кг килограмма", "kg kilogram kilos"),
        ("pood", "пуд пудов", "pood poods puds"),
        ("centner", "ц центнеров", "centner quintals"),
        ("t", "т тонн тонны", "t tons tonnes"),
        ("g", "грамм граммов", "gram grams"),
        ("ruble", "руб. рублей", "ruble roubles rubles rbls"),
        ("kopek", "коп. копеек", "kopek kopecks kopeks"),
        ("dollar", "долл. долларов $", "dollar dollars"),
        ("mark", "марка марки марок", "mark marks DM"),
        ("franc", "франк франков", "franc francs"),
        ("euro", "евро €", "euro euros"),
    ],
)
def test_a_unit_follows_its_number_in_either_language(name, russian, english):
    for language, forms in ((Language.RU, russian), (Language.EN, english)):
        for form in forms.split():
            found = unit_after(f"5 {form} там", 1, language)
            assert found and found.name == name, form


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("5 кв. километра", Language.RU, None),
        ("5 квадратных километров", Language.RU, "km²"),
        ("5 квадратных метров", Language.RU, "m²"),
        ("5 square kilometers", Language.EN, "km²"),
        ("5 square metres", Language.EN, "m²"),
        ("5 фунтов стерлингов", Language.RU, "pound sterling"),
        ("5 ф. ст.", Language.RU, "pound sterling"),
        ("5 фунтов веса", Language.RU, "pound"),
        ("5 pounds sterling", Language.EN, "pound sterling"),
        ("5 lbs", Language.EN, "pound"),
        ("5 инвалютных рублей", Language.RU, "ruble"),
        ("5 американских долларов", Language.RU, "dollar"),
        ("5 US dollars", Language.EN, "dollar"),
        ("5-mile", Language.EN, "mile"),
        ("5 metric tons", Language.EN, "t"),
        ("5\u00a0км", Language.RU, "km"),
        ("5 per cent", Language.EN, "%"),
        ("5 марта", Language.RU, None),
        ("5 т. Иванов", Language.RU, None),
        ("5 г. спустя", Language.RU, None),
        ("5 people", Language.EN, None),
        ("5 их километров", Language.RU, None),
    ],
)
def test_words_between_a_number_and_its_unit(text, language, name):
    found = unit_after(text, 1, language)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(("text", "name"), [("$5", "dollar"), ("£5", "pound sterling"), ("€5", "euro"), ("#5", None)])
def test_the_sign_of_a_currency_stands_before(text, name):
    found = unit_before(text, 1)
    assert (found.name if found else None) == name
    assert unit_before("5", 0) is None


@pytest.mark.parametrize(
    ("unit", "base", "factor"),
    [
        ("mile", "m", 1609.344),  # international yard and pound agreement of 1959
        ("foot", "m", 0.3048),
        ("verst", "m", 500 * 7 * 0.3048),  # 500 sazhens of seven feet
        ("km", "m", 1000),
        ("m", "cm", 100),
        ("cm", "mm", 10),
        ("km²", "m²", 1e6),
        ("ha", "m²", 1e4),
        ("acre", "m²", 4046.8564224),  # 43,560 square feet
        ("km²", "ha", 100),
        ("ha", "acre", 2.4710538),
        ("verst", "mile", 0.6628788),
        ("pood", "kg", 40 * 0.40951241),  # 40 Russian pounds of 409.51241 g, by the decree of 1899
        ("pound", "kg", 0.45359237),
        ("t", "kg", 1000),
        ("centner", "kg", 100),
        ("kg", "g", 1000),
    ],
)
def test_how_many_of_another_unit_one_is(unit, base, factor):
    assert DIMENSIONS[unit] == DIMENSIONS[base]
    assert FACTORS[unit] / FACTORS[base] == pytest.approx(factor, rel=1e-5)


@pytest.mark.parametrize(("name", "base"), [("m", "length"), ("m²", "area"), ("kg", "mass"), ("%", "share")])
def test_each_dimension_has_a_base_unit(name, base):
    assert (DIMENSIONS[name], FACTORS[name]) == (base, 1)


def test_money_has_no_rate():
    assert {unit.factor for unit in UNITS if unit.dimension == "money"} == {0}
