#!/usr/bin/env bash
# undate 0.8.0 (uncertain dates of libraries and archives): its reader of all formats at once, the experimental `omnibus`, which takes EDTF and dates in words, makes the year of a day in
# digits. `1917-10-25` is any day of 1917, and `1917-10` too, though `25 October 1917` and `October 1917` are right, and its EDTF reader, given the same digits, has the
# day. So `1945-05-09` and `1945-02-11` cannot be told apart, and whether a month is known depends on how it was written. A day that was never, `1917-02-30`,
# is the year 1917 as well, where the EDTF reader raises. A month that is not known, `1917-1X`, it has right.
# Expected: what the EDTF reader gives. Seen: the year, and no error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'undate==0.8.0' 'convertdate==2.4.0' 'lark==1.3.1' 'numpy<3'
"$folder/venv/bin/python" -W ignore - <<'PY'
from undate import Undate

SEEN = {  # omnibus, EDTF
    "1917-10-25": ("1917", "1917-10-25"),
    "1917-10": ("1917", "1917-10"),
    "1945-05-09": ("1945", "1945-05-09"),
    "1917-1X": ("1917-1X", "1917-1X"),
    "25 October 1917": ("1917-10-25", None),
    "October 1917": ("1917-10", None),
    "1917-02-30": ("1917", None),
}


def read(written: str, form: str) -> str | None:
    try:
        return str(Undate.parse(written, form))
    except Exception:  # the format has no such date, or the calendar no such day
        return None


for written, expected in SEEN.items():
    found = (read(written, "omnibus"), read(written, "EDTF"))
    print(f"{written}: {found[0]} by omnibus, {found[1]} by EDTF")
    assert found == expected, f"this has changed: {found}"
PY
