#!/usr/bin/env bash
# edtf 5.0.2 (dates of archives and libraries): `text_to_edtf` takes the days of a conference for a day and a year. `4-11 February 1945`, Yalta, is 2004-02-11;
# the night of `24-25 October 1917` is in 2024, `10-12 May 1945` in 2010: the written year is dropped, and no range is seen. Others, `19-21 August 1991`, come
# back as a range whose first day has neither month nor year. A whole range of years, `1941-45`, is read as one, but `1904-05`, the war with Japan, as May 1904.
# In the year -0044 of `44 BC` EDTF counts 45 BC, since it has a year 0.
# Expected: 1945-02-04/1945-02-11, and so on. Seen: another century, and no error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'edtf==5.0.2' 'python-dateutil==2.9.0.post0'
"$folder/venv/bin/python" - <<'PY'
from edtf import text_to_edtf

SEEN = {
    "11 February 1945": "1945-02-11",
    "4-11 February 1945": "2004-02-11",
    "the conference of 4-11 February 1945": "2004-02-11",
    "10-12 May 1945": "2010-05-12",
    "the night of 24-25 October 1917": "2024-10-25",
    "19-21 August 1991": "XXXX-XX-19/1991-08-21",
    "1941-45": "1941/1945",
    "1904-05": "1904-05",
    "44 BC": "-0044",
}
for text, expected in SEEN.items():
    found = text_to_edtf(text)
    print(f"{text}: {found}")
    assert found == expected, f"this has changed: {found}"
PY
