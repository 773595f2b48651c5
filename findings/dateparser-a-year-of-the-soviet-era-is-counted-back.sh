#!/usr/bin/env bash
# dateparser 1.5.0 (dates in many languages): a Russian year in the genitive or prepositional, as sentences have it, is taken for a span of years and
# counted back from today: `революция 1917 года` gives the year 83 if today is 2000, `в 1917 году` too, without an error. The nominative `1917 год` is
# 1917, and `мая 1917 года` May 1917. `1917 г.` is 1917 by dateparser.parse, and 83 by dateparser.search.search_dates. Hence the double date of old
# papers, `7 ноября (25 октября) 1917 года`, is found as three dates, of which none is of 1917. English `1917` has no such reading.
# A checker that compares the dates of two texts by it finds 1,834 years between `1917 года` and `1917`.
# Expected: 1917 for each. Seen: 83.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'dateparser==1.5.0'
"$folder/venv/bin/python" - <<'PY'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

TODAY = {"RELATIVE_BASE": datetime(2000, 1, 1)}


def parsed(text: str, language: str = "ru") -> int | None:
    found = dateparser.parse(text, languages=[language], settings=TODAY)
    return found.year if found else None


def searched(text: str, language: str = "ru") -> list[int]:
    return [date.year for _, date in search_dates(text, languages=[language], settings=TODAY) or []]


for text in ("1917 год", "1917 г.", "1917 года", "в 1917 году", "мая 1917 года"):
    print(f"{text}: parse {parsed(text)}, search_dates {searched(text)}")
double = searched("7 ноября (25 октября) 1917 года")
print(f"7 ноября (25 октября) 1917 года: search_dates {double}")
print(f"the revolution of 1917: search_dates {searched('the revolution of 1917', 'en')}")
assert parsed("1917 год") == 1917 and parsed("мая 1917 года") == 1917
assert parsed("1917 года") == 83 and parsed("в 1917 году") == 83, "this has changed: the year is no longer counted back"
assert parsed("1917 г.") == 1917 and searched("1917 г.") == [83], "this has changed: the two ways agree"
assert searched("революция 1917 года") == [83]
assert 1917 not in double and len(double) == 3, "this has changed: the double date is read"
assert searched("the revolution of 1917", "en") == [1917]
PY
