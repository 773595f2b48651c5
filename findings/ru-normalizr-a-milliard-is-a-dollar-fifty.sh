#!/usr/bin/env bash
# ru-normalizr 1.3.0 (Python; Russian text with its figures in words, for speech and language models): the sign of a currency before an amount ends it. `$1,5 млрд`, one and a half thousand million dollars, is
# `один доллар пятьдесят центов млрд`, one dollar fifty cents milliard, and `€1,2 млн` one euro twenty cents million, where `1,5 млрд $` is right. Part 2 of an article of a law, in `п. 3 ч. 2 ст. 5`,
# is two o'clock: `пункт три часа две статья пять`. An edition in twelve volumes (`в 12 т.`) is one in twelve tonnes, and `5 мая 77 г.` is 5 May, seventy-seven grams; with the year in full it is right.
# Expected: `полтора миллиарда долларов`, `часть вторая`, `томов`, a year. Seen: as above, and nothing that tells it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ru-normalizr==1.3.0' 'pymorphy3==2.0.6' 'num2words==0.5.14'
"$folder/venv/bin/python" -W ignore - <<'PY'
from ru_normalizr import normalize

SEEN = {
    "$1,5 млрд": "один доллар пятьдесят центов млрд",
    "€1,2 млн": "один евро двадцать центов млн",
    "1,5 млрд $": "полтора миллиарда долларов",
    "п. 3 ч. 2 ст. 5": "пункт три часа две статья пять",
    "Собр. соч. в 12 т.": "Собр. Соч. в двенадцать тонн.",
    "5 мая 77 г.": "пятого мая семьдесят семь грамм.",
    "25 октября 1917 г.": "двадцать пятого октября тысяча девятьсот семнадцатого года.",
}
for text, expected in SEEN.items():
    found = normalize(text)
    print(f"{text}: {found}")
    assert found == expected, f"this has changed: {found}"
PY
