"""Values in other units of measure: kilometres in miles, °F in °C, kopeks in rubles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from tta.values.unit_table import Unit

__all__ = ["converted"]


def converted(value: float, unit: Unit, other: Unit) -> float | None:
    """Return a value in another unit, None where the two cannot be converted, as two currencies.

    Args:
        value: in the first unit.
        unit: with a measure.
        other: with a measure, of the same dimension.
    """
    if unit.dimension == "temperature":
        if unit.measure == other.measure:
            return value
        return (value - 32.0) * 5.0 / 9.0 if unit.measure == "degF" else value * 9.0 / 5.0 + 32.0
    (base, size), (other_base, other_size) = _scales()[unit.measure], _scales()[other.measure]
    return value * size / other_size if base == other_base else None


@lru_cache(maxsize=1)
def _scales() -> Mapping[str, tuple[str, float]]:
    """Read the base units of each measure, and how many of them it is."""
    lines = files("tta.values").joinpath("unit_scales.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {measure: (base, float(size)) for measure, base, size in rows}
