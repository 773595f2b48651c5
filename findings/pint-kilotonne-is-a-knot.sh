#!/usr/bin/env bash
# pint 0.25.3 (units of measure): `t` is the metric tonne and `Mt` the megatonne, as SI prefixes have it, and between them `kt` is a knot. A charge
# of `20 kt` set beside `20,000 t` is thus no equal mass but an error of dimension (speed against mass), while `0.02 Mt` converts. Likewise
# `century` is 100 years and `decade` is no ten years but a logarithmic unit that refuses to be multiplied; `ton` is the short ton of 907 kg.
# Whoever compares quantities of two texts by pint must not hand it the symbols as they are printed.
# Expected: kt = 1000 t, a decade = 10 years. Seen: DimensionalityError, OffsetUnitCalculusError.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pint==0.25.3'
"$folder/venv/bin/python" - <<'PY'
import pint

units = pint.UnitRegistry()


def seen(text: str, unit: str) -> str:
    try:
        return f"{units.parse_expression(text).to(unit):.6g}"
    except pint.errors.PintError as error:
        return type(error).__name__


found = {pair: seen(*pair) for pair in [
    ("20 t", "kg"), ("20 kt", "kg"), ("20 kt", "m/s"), ("20 Mt", "kg"), ("20 kilotonne", "kg"), ("1 ton", "kg"),
    ("1 century", "year"), ("1 decade", "year"),
]}
for (text, unit), result in found.items():
    print(f"{text} in {unit}: {result}")
assert found[("20 kt", "kg")] == "DimensionalityError", "this has changed: kt is no longer a knot"
assert found[("20 kt", "m/s")].startswith("10.2889"), "this has changed"
assert found[("20 t", "kg")].startswith("20000") and found[("20 Mt", "kg")].startswith("2e+10")
assert found[("20 kilotonne", "kg")].startswith("2e+07") and found[("1 ton", "kg")].startswith("907.185")
assert found[("1 century", "year")].startswith("100") and found[("1 decade", "year")] == "OffsetUnitCalculusError"
PY
