"""The factors between units that come with the package are pint's, and values are converted by them."""

from __future__ import annotations

from importlib.resources import files

import pint
import pytest

from tta.values.unit_scales import converted
from tta.values.unit_table import UNITS
from tta.values.units import BY_NAME

LINES = files("tta.values").joinpath("unit_scales.tsv").read_text("utf-8").splitlines()
SCALES = {row[0]: row[1:] for row in (line.split("\t") for line in LINES if not line.startswith("#"))}
CURRENCIES = ("ruble", "dollar", "sterling", "mark", "franc", "euro")


def test_every_measure_of_the_table_is_there_and_no_other():
    assert set(SCALES) == {unit.measure for unit in UNITS if unit.measure and unit.dimension != "temperature"}


def test_every_measure_is_what_pint_makes_of_it():
    registry = pint.UnitRegistry()
    for currency in CURRENCIES:
        registry.define(f"{currency} = [{currency}]")
    for measure, (base, size) in SCALES.items():
        reckoned = registry.parse_expression(measure).to_base_units()
        assert reckoned.magnitude == pytest.approx(float(size), rel=1e-12)
        assert registry.parse_units(base) == reckoned.units


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (1, "mile", "km", 1.609344),
        (10, "verst", "mile", 10 * 3500 / 5280),
        (90, "km/h", "m/s", 25),
        (100, "°C", "°F", 212),
        (-40, "°F", "°C", -40),
        (20, "°C", "°C", 20),
        (250, "kopek", "ruble", 2.5),
        (18, "month", "year", 1.5),
        (1, "dollar", "euro", None),
        (1, "US dollar", "dollar", 1),
    ],
)
def test_a_value_in_another_unit(value, unit, other, expected):
    found = converted(value, BY_NAME[unit], BY_NAME[other])
    assert found is None if expected is None else found == pytest.approx(expected)
