"""Units of measure and currencies: every one by its names in both languages, and what it is of its dimension's base unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tta.scorers.facts.judgement import Relation
from tta.scorers.facts.quantities import judge_quantities
from tta.types import Language
from tta.values import NumberContent
from tta.values.units import BY_NAME, UNITS, counted, unit_after, unit_before


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
            assert found and found[0].name == name, form


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("5 кв. километра", Language.RU, "km²"),
        ("5 квадратных километров", Language.RU, "km²"),
        ("5 квадратных метров", Language.RU, "m²"),
        ("5 square kilometers", Language.EN, "km²"),
        ("5 square metres", Language.EN, "m²"),
        ("5 фунтов стерлингов", Language.RU, "pound sterling"),
        ("5 ф. ст.", Language.RU, "pound sterling"),
        ("5 фунтов веса", Language.RU, "pound"),
        ("5 pounds", Language.EN, "pound"),
        ("5-летний", Language.RU, "year"),
        ("5-килограммовый", Language.RU, "kg"),
        ("5 суток", Language.RU, "day"),
        ("5 миль в час", Language.RU, "mph"),
        ("5 kt", Language.EN, "kiloton"),
        ("5 Mt", Language.EN, "megaton"),
        ("5 pounds sterling", Language.EN, "pound sterling"),
        ("5 lbs", Language.EN, "pound"),
        ("5 инвалютных рублей", Language.RU, "ruble"),
        ("5 американских долларов", Language.RU, "US dollar"),
        ("5 US dollars", Language.EN, "US dollar"),
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
    assert (found[0].name if found else None) == name


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
        ("kiloton", "t", 1000),  # not the knot that pint takes `kt` for
        ("megaton", "kiloton", 1000),
        ("decade", "year", 10),
        ("fortnight", "day", 14),
        ("sazhen", "arshin", 3),
        ("desyatina", "ha", 1.09254),
    ],
)
def test_how_many_of_another_unit_one_is(unit, base, factor):
    assert BY_NAME[unit].dimension == BY_NAME[base].dimension
    amounts = NumberContent((Fraction(1),), unit=unit), NumberContent((Fraction(factor),), unit=base)
    assert judge_quantities(*amounts).relation is Relation.CONVERTED


@pytest.mark.parametrize(
    ("unit", "other", "relation"),
    [
        ("kg", "hour", Relation.DIFFERS),
        ("t", "barrel", Relation.DIFFERS),
        ("second", "kg", Relation.EQUAL),  # `the 5 second` may be no seconds
        ("V", "hour", Relation.EQUAL),  # nor `В 5` volts
        ("dollar", "US dollar", Relation.EQUAL),
    ],
)
def test_one_figure_with_units_of_two_dimensions_differs_where_neither_word_means_something_else(unit, other, relation):
    amounts = [NumberContent((Fraction(5),), unit=name) for name in (unit, other)]
    assert judge_quantities(*amounts).relation is relation


def test_every_unit_has_a_name_of_its_own():
    assert len(BY_NAME) == len(UNITS)


@pytest.mark.parametrize(
    ("amount", "name", "shown"),
    [("385", "mile", "385 miles"), ("1", "mile", "1 mile"), ("620", "km", "620 km"), ("6.5", "foot", "6.5 feet"), ("5", "%", "5%"),
     ("80", "°F", "80 °F"), ("2", "century", "2 centuries"), ("5", "mph", "5 mph")],
)  # fmt: skip
def test_how_a_quantity_is_shown(amount, name, shown):
    assert counted(amount, BY_NAME[name]) == shown
