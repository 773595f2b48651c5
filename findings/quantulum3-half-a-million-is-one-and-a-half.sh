#!/usr/bin/env bash
# quantulum3 0.10.0 (quantities of English text): `half a million tons` is read as 1,500,000 tons, three times as much as it says, and so are `half a
# billion` and `half a hundred`. `half a ton` has the unit `per ton` (` a ` is a sign of division there), half a mile `per mile`.
# `five hundred thousand tons`, `500,000 tons`, `0.5 million tons` and `one and a half tons` are right, so that nobody looks for it.
# Russian `полмиллиона тонн` or `полтонны`, translated as everybody does, is thus another quantity.
# Expected: 500,000 ton; 0.5 ton. Seen: 1,500,000 ton; 0.5 per ton.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'quantulum3==0.10.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
from quantulum3 import parser

SEEN = {
    "five hundred thousand tons": (500_000, "ton"),
    "0.5 million tons": (500_000, "ton"),
    "one and a half tons": (1.5, "ton"),
    "half a million tons": (1_500_000, "ton"),
    "half a billion dollars": (1_500_000_000, "dollar"),
    "half a hundred": (150, "dimensionless"),
    "half a ton": (0.5, "per ton"),
    "half a mile": (0.5, "per mile"),
}
for text, expected in SEEN.items():
    found = [(quantity.value, quantity.unit.name) for quantity in parser.parse(text)]
    print(f"{text}: {found}")
    assert found == [expected], f"this has changed: {found}"
PY
