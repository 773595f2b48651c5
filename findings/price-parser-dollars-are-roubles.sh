#!/usr/bin/env bash
# price-parser 0.5.1 (amount and currency of a price, roubles and hryvnias among them): where the Russian has the word and not the sign of a foreign currency, any letter `р` in it is the sign of the rouble.
# `100 долларов`, `5 фунтов стерлингов`, `100 франков`, `20 рейхсмарок`, `1 200 крон` and `100 евро` are all amounts of `р`, as are `500 рабочих`, five hundred workers; `100 динаров` are dinars,
# `5 фунтов` and `100 песо` are of no currency.
# Expected: no rouble. Seen: `р`.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'price-parser==0.5.1'
"$folder/venv/bin/python" - <<'PY'
from price_parser import Price

SEEN = {
    "5 рублей": "руб",
    "100 динаров": "динар",
    "100 песо": None,
    "100 долларов": "р",
    "5 фунтов стерлингов": "р",
    "100 франков": "р",
    "20 рейхсмарок": "р",
    "1 200 крон": "р",
    "100 евро": "р",
    "500 рабочих": "р",
}
for text, expected in SEEN.items():
    found = Price.fromstring(text).currency
    print(f"{text}: {found}")
    assert found == expected, f"this has changed: {text}: {found}"
PY
