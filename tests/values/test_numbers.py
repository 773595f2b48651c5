"""Numbers by value and identifiers by digits."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import extract
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
        ("the Four-power agreement", Language.EN),
        ("one of them is a cruise missile", Language.EN),
        ("одна из сторон согласилась", Language.RU),
        ("ракеты СС-20 и Ту-22М", Language.RU),
        ("millions of people", Language.EN),
    ],
)
def test_no_number(text, language):
    assert values(text, language) == []


def test_a_point_before_three_digits_sets_thousands_apart():
    assert values("Было 1.701 человек там.", Language.RU)[0].readings == (Fraction(1701),)
    assert values("Было 1.70 кг там.", Language.RU)[0].readings == (Fraction(17, 10),)


@pytest.mark.parametrize(
    ("text", "language", "digits", "label"),
    [
        ("исх. № 465", Language.RU, "465", "outgoing"),
        ("Вх. № 0487", Language.RU, "0487", "incoming"),
        ("Ent. No. 0987", Language.EN, "0987", "incoming"),
        ("Original # 40", Language.EN, "40", ""),
        ("СОВ. СЕКРЕТНО, экз. № 1", Language.RU, "1", "copy"),
        ("Исх. 2362", Language.RU, "2362", "outgoing"),
        ("Выписка из протокола № 13", Language.RU, "13", "protocol"),
    ],
)
def test_identifiers_keep_their_digits_and_label(text, language, digits, label):
    assert [(c.digits, c.label) for c in values(text, language, Kind.IDENTIFIER)] == [(digits, label)]


def test_an_archive_reference_is_read_part_by_part():
    found = values("Ф. 0129, оп. 61, п. 461, д. 6, л. 147-152", Language.RU, Kind.IDENTIFIER)
    assert [(c.label, c.digits) for c in found] == [
        ("fond", "0129"), ("opis", "61"), ("papka", "461"), ("delo", "6"), ("list", "147-152"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"), [("XXIV", 24), ("IX", 9), ("MCMLXXVII", 1977), ("IIII", 0), ("", 0), ("ABC", 0)]
)
def test_roman_numerals(text, value):
    assert roman_value(text) == value
