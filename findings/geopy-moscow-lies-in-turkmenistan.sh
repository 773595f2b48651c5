#!/usr/bin/env bash
# geopy 2.5.0 (places, distances and coordinates): of coordinates with decimal commas, as Russian and most of Europe write them, it takes the last two whole numbers, whatever stands before them:
# Moscow, `55,75 37,62`, is 37° north, 62° east, in Turkmenistan, and so it is with a semicolon between the two and with `N` and `E` behind them. With four decimals, `55,7558, 37,6173`, it is
# 37° north and 6173° east, which is brought to 53, in the Caspian Sea; with three, -102, in America. No error, no warning; `55.75 37.62` is right.
# Its documentation shows the strings that it takes, none with a decimal comma, and strings that it does not know raise, `55,75 с. ш.` among them.
# Expected: 55.75, 37.62, or an error. Seen: 37, 62.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'geopy==2.5.0'
"$folder/venv/bin/python" -W error - <<'PY'
from geopy.point import Point

SEEN = {
    "55.75 37.62": (55.75, 37.62),
    "55,75 37,62": (37, 62),
    "55,75; 37,62": (37, 62),
    "55,75 N 37,62 E": (37, 62),
    "55,7558, 37,6173": (37, 53),
    "55,751; 37,618": (37, -102),
}
for written, expected in SEEN.items():
    found = tuple(Point(written))[:2]
    print(written, "->", found)
    assert found == expected, f"this has changed: {found}"
PY
