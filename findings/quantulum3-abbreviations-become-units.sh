#!/usr/bin/env bash
# quantulum3 0.10.0 (quantities of English text, without its optional classifier): an abbreviation behind a number that it does not know is taken apart
# into symbols of units until each letter is used, and comes back as a compound unit: `12 MIRVs` is 12 mile south african rand volt second, `6 MBFR
# rounds` megabyte statcoulomb, `24 B-52s` 24 per byte to the 52 second. So are the words for a number: `5 mln tons` are five
# cubic centimetre newton, `3 bn dollars` three bit newton, and both the million and the tons are gone. Words it knows are right (`5 million tons`).
# Nothing tells a unit that was found from one that was made up; `300 ICBMs` has none, as one would expect of all of them.
# Expected: a number without a unit, or 5,000,000 tons. Seen: the units below.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'quantulum3==0.10.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
from quantulum3 import parser

SEEN = {
    "5 million tons": [(5_000_000, "ton")],
    "300 ICBMs": [(300, "dimensionless")],
    "12 MIRVs": [(12, "mile south african rand volt second")],
    "5 SLBMs": [(5, "siemens pound-mass second")],
    "6 MBFR rounds": [(6, "megabyte statcoulomb")],
    "24 B-52s": [(24, "per byte to the 52 second")],
    "5 mln tons": [(5, "cubic centimetre newton")],
    "3 bn dollars": [(3, "bit newton")],
}
for text, expected in SEEN.items():
    found = [(quantity.value, quantity.unit.name) for quantity in parser.parse(text)]
    print(f"{text}: {found}")
    assert found == expected, f"this has changed: {found}"
PY
