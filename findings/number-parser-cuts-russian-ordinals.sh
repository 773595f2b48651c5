#!/usr/bin/env bash
# number-parser 0.3.2 (numbers in words to digits): of a Russian compound ordinal only the words before the last are read, and the result looks like
# a number of its own: `тысяча девятьсот семьдесят седьмого года` (of the year 1977) becomes `1970 седьмого года`, `двадцать первого мая` (21 May)
# `20 первого мая`, `сто двадцать пятая дивизия` (125th) `120 пятая дивизия`. Oblique cardinals are read right (`двадцатью пятью рублями` is 25), and
# so are English ordinals: `the twenty-first of May` becomes `the 21 of May`. Nothing tells that a word was left over.
# Compared after it, a right date in words (a treaty's `one thousand nine hundred seventy-seven`) is seven years off.
# Expected: 1977, 21, 125, or the words as they are. Seen: 1970, 20, 120.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'number-parser==0.3.2'
"$folder/venv/bin/python" - <<'PY'
from number_parser import parse

SEEN = {
    ("тысяча девятьсот семьдесят седьмого года", "ru"): "1970 седьмого года",
    ("двадцать первого мая", "ru"): "20 первого мая",
    ("сто двадцать пятая дивизия", "ru"): "120 пятая дивизия",
    ("двадцатью пятью рублями", "ru"): "25 рублями",
    ("тысяча девятьсот семьдесят семь", "ru"): "1977",
    ("the twenty-first of May", "en"): "the 21 of May",
}
for (text, language), expected in SEEN.items():
    found = parse(text, language=language)
    print(f"{text}: {found}")
    assert found == expected, f"this has changed: {found!r}"
PY
