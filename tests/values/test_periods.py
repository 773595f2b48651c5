"""Decades, centuries and ranges of years in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import PeriodContent, extract

RU, EN = Language.RU, Language.EN


def facts(text, language):
    return [value for value in extract(segmented(text, language)) if value.kind is Kind.DATE_TIME]


@pytest.mark.parametrize(
    ("written", "language", "first", "short"),
    [
        ("1820-е гг.", RU, 1820, False), ("1960-х годах", RU, 1960, False), ("20-х годах", RU, 20, True),
        ("1500-х годах", RU, 1500, False), ("двадцатых годах", RU, 20, True), ("тридцатые годы", RU, 30, True),
        ("сороковых годах", RU, 40, True), ("пятидесятые годы", RU, 50, True), ("шестидесятым годам", RU, 60, True),
        ("семидесятыми годами", RU, 70, True), ("восьмидесятые", RU, 80, True), ("девяностых", RU, 90, True),
        ("1920s", EN, 1920, False), ("1960's", EN, 1960, False), ("20s", EN, 20, True),
        ("nineteen-twenties", EN, 1920, False), ("eighteen sixties", EN, 1860, False), ("thirties", EN, 30, True),
        ("forties", EN, 40, True), ("fifties", EN, 50, True), ("seventies", EN, 70, True), ("eighties", EN, 80, True),
        ("Nineties", EN, 90, True),
    ],
)  # fmt: skip
def test_a_decade_lasts_ten_years(written, language, first, short):
    text = f"Это было в {written} у них." if language is RU else f"It was in the {written} there."
    (value,) = facts(text, language)
    assert value.text == written
    assert value.content == PeriodContent(first, first + 9, short)


@pytest.mark.parametrize(
    ("written", "language", "number"),
    [
        ("XX веке", RU, 20), ("19 веке", RU, 19), ("21-м столетии", RU, 21), ("двадцатом веке", RU, 20), ("I веке", RU, 1),
        ("ХIХ веке", RU, 19), ("первом веке", RU, 1), ("XXI в.", RU, 21),
        ("20th century", EN, 20), ("XIX century", EN, 19), ("1st c.", EN, 1), ("21st century", EN, 21),
        ("twentieth century", EN, 20),
    ],
)  # fmt: skip
def test_a_century_ends_with_its_hundredth_year(written, language, number):
    text = f"Это было в {written} у них." if language is RU else f"It was in the {written} there."
    (value,) = facts(text, language)
    assert value.text == written
    assert value.content == PeriodContent(100 * number - 99, 100 * number)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Это было в XIX-XX вв. у них.", RU, [("XIX", "19th century"), ("XX вв.", "20th century")]),
        ("Это было в XVIII и XIX веках.", RU, [("XVIII", "18th century"), ("XIX веках", "19th century")]),
        ("It was in the 17th-18th centuries.", EN, [("17", "17th century"), ("18th centuries", "18th century")]),
        ("Это будет в XXII веке у них.", RU, []), ("It is the 22nd century.", EN, []), ("It is the 0th century.", EN, []),
        ("В двадцать втором веке.", RU, []), ("She was in her twenties then.", EN, []), ("He has $1950s here.", EN, []),
        ("В 1941–1945 годах тут.", RU, [("1941", "1941"), ("1945", "1945")]),
        ("рукописи ХVII–XVIII вв. хранятся", RU, [("ХVII", "17th century"), ("XVIII вв.", "18th century")]),
        ("В 1977-79 гг. было тихо.", RU, [("1977", "1977"), ("79 гг.", "1979")]),
        ("В 1941/42 г. тут.", RU, [("1941", "1941"), ("42 г.", "1942")]),
        ("В 1898-1901 гг. тут.", RU, [("1898", "1898"), ("1901 гг.", "1901")]),
        ("В 1500-1501 гг. тут.", RU, [("1500", "1500"), ("1501 гг.", "1501")]),
        ("В 2099-2100 гг. тут.", RU, [("2099", "2099"), ("2100 гг.", "2100")]),
        ("In 1941-45 it was.", EN, [("1941", "1941"), ("45", "1945")]),
        ("In 1888/89 it was.", EN, [("1888", "1888"), ("89", "1889")]),
        ("It was in the mid-1920s there.", EN, [("mid", "middle"), ("1920s", "1920s")]),
        ("В 1945-41 дома.", RU, []), ("В 1977-77 дома.", RU, []), ("В 1399-1401 тут.", RU, []), ("В 2099-2101 тут.", RU, []),
        ("Дело № 1941-45 тут.", RU, []), ("File No. 1941-45 is here.", EN, []),
    ],
)  # fmt: skip
def test_ranges_of_centuries_and_years(text, language, found):
    assert [(value.text, str(value.content)) for value in facts(text, language)] == found


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (19, "19th"),
        (20, "20th"),
        (21, "21st"),
    ],
)
def test_how_a_century_is_shown(number, shown):
    assert str(PeriodContent(100 * number - 99, 100 * number)) == f"{shown} century"
