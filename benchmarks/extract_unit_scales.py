"""Reckon what each unit of measure is in units of the SI: `tta/values/unit_scales.tsv`.

    python benchmarks/extract_unit_scales.py

Reads the measures in `tta/values/unit_table.py` through pint (extra `test`), which takes more than a second and 20 MB to load for
these few dozen numbers; so they come with the package and pint does not. A test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pint

import tta.values.unit_scales
from measures.command import parser
from tta.values.unit_table import UNITS

CURRENCIES = ("ruble", "dollar", "sterling", "mark", "franc", "euro")
"""Each is a dimension of its own: no rate is fixed between two."""


def main() -> None:
    """Write the file."""
    parser(__doc__, data=False).parse_args()
    path = Path(tta.values.unit_scales.__file__).with_name("unit_scales.tsv")
    path.write_text("\n".join([*header(), *("\t".join(row) for row in scales())]) + "\n", "utf-8")
    print(path)


def header() -> list[str]:
    """Say where the numbers are from."""
    return [
        f"# Measures of unit_table.py in base units, reckoned by pint {pint.__version__}: benchmarks/extract_unit_scales.py.",
        "# Measure TAB base units TAB how many of them",
    ]


def scales() -> Iterator[tuple[str, str, str]]:
    """Yield each measure, its base units and how many of these it is; temperatures have no common zero and are left out."""
    registry: pint.UnitRegistry = pint.UnitRegistry(
        non_int_type=Fraction
    )  # in floating point a foot is 0.30479999999999996 m
    for currency in CURRENCIES:
        registry.define(f"{currency} = [{currency}]")
    for measure in sorted({unit.measure for unit in UNITS if unit.measure and unit.dimension != "temperature"}):
        base = registry.parse_expression(measure).to_base_units()
        units = " ".join(name if power == 1 else f"{name}^{power}" for name, power in base.unit_items())
        yield measure, units, repr(float(base.magnitude))


if __name__ == "__main__":
    main()
