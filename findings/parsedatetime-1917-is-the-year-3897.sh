#!/usr/bin/env bash
# parsedatetime 2.6 with its own Russian locale (dates in words): a year is right as long as the word `год`, year, does not follow, and it does in most Russian dates. `25 октября 1917` is that day;
# `25 октября 1917 г.` is a day of the year 3897, since `1917 г.` is taken for 1,917 years from now on. `в 1953 году`, in 1953, is no year at all, but seven minutes to eight in the evening
# of today. The search in running text, `nlp`, of the same library has 1917, but 19:53 for 1953, too.
# Expected: 25 October 1917 both times; a day of 1953. Seen: as above (counted from noon of 1 January 1980).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'parsedatetime==2.6'
"$folder/venv/bin/python" -W ignore - <<'PY'
import datetime

import parsedatetime

NOON = datetime.datetime(1980, 1, 1, 12)
calendar = parsedatetime.Calendar(parsedatetime.Constants("ru_RU", usePyICU=False))
SEEN = {
    "25 октября 1917": ("1917-10-25 12:00:00", "1917-10-25 12:00:00"),
    "25 октября 1917 г.": ("3897-10-25 12:00:00", "1917-10-25 12:00:00"),
    "25 октября 1917 года": ("3897-10-25 12:00:00", "1917-10-25 12:00:00"),
    "в 1953 году": ("1980-01-01 19:53:00", "1980-01-01 19:53:00"),
}
for text, expected in SEEN.items():
    found = str(calendar.parseDT(text, NOON)[0]), str(calendar.nlp(text, NOON)[0][0])
    print(f"{text}: {found[0]}; in running text {found[1]}")
    assert found == expected, f"this has changed: {text}: {found}"
PY
