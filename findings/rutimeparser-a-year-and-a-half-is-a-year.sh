#!/usr/bin/env bash
# rutimeparser 1.1.1 (Python; dates and times in Russian text): `через полтора года` (in a year and a half) is exactly one year on, `полтора месяца` one month, `полторы недели` one week:
# the half is kept for hours only, where `через полтора часа` is an hour and a half. Nothing is raised and nothing left over. In `в 3 часа дня 5 мая` (3 p.m. on 5 May) `дня` is read
# as a day more in place of "in the afternoon", and the answer is 3 a.m. on 6 May, where `3 часа ночи 5 мая` is right.
# Its page gives no list of words; the parts of the day are listed there with `днём`, and `через неделю` as exactly seven days.
# Expected: 1 July 1981 and 5 May at 15:00, seen from noon of 1 January 1980. Seen: 1 January 1981, 6 May at 03:00.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'rutimeparser==1.1.1'
"$folder/venv/bin/python" -W ignore - <<'PY'
from datetime import datetime

from rutimeparser import parse

NOON = datetime(1980, 1, 1, 12)
SEEN = {
    "через полтора часа": datetime(1980, 1, 1, 13, 30),
    "через полтора года": datetime(1981, 1, 1, 12),
    "через полтора месяца": datetime(1980, 2, 1, 12),
    "через полторы недели": datetime(1980, 1, 8, 12),
    "в 3 часа дня 5 мая": datetime(1980, 5, 6, 3),
    "3 часа ночи 5 мая": datetime(1980, 5, 5, 3),
}
for text, expected in SEEN.items():
    found = parse(text, now=NOON)
    print(text, "->", found)
    assert found == expected, f"this has changed: {text}: {found}"
PY
