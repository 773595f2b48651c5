#!/usr/bin/env bash
# babel-edtf 1.2.2 (EDTF dates in words of a language, from CERN, for the repositories of libraries): where the two ends of an interval are known to different degrees, as level 0 of EDTF allows and
# the specification shows (`2004-02-01/2005`), it gives the vaguer end the days and months that it lacks. Papers from June 1941 to 9 May 1945, `1941-06/1945-05-09`, are of `Jun 1, 1941 – May 9, 1945`, in Russian
# `1 июн. 1941 г.`; of `1917/1917-10-25` it makes `Jan 1 – Oct 25, 1917`, and what ended in some month of 1945 ends on 31 December. Nobody who reads it can tell the day that the archivist knew from
# the one that the program made up. A single month is `June 1941`, and an interval of two months has no days.
# Expected: June 1941 – May 9, 1945. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'babel-edtf==1.2.2' 'edtf==5.0.2' 'babel==2.19.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
from babel_edtf import format_edtf

SEEN = {  # English, Russian
    "1941-06": ("June 1941", "июнь 1941 г."),
    "1941-06/1945-05": ("June 1941 – May 1945", "июнь 1941 г. — май 1945 г."),
    "1941-06/1945-05-09": ("Jun 1, 1941 – May 9, 1945", "1 июн. 1941 г. — 9 мая 1945 г."),
    "1917/1917-10-25": ("Jan 1 – Oct 25, 1917", "1 янв. — 25 окт. 1917 г."),
    "1945-02-04/1945": ("Feb 4 – Dec 31, 1945", "4 февр. — 31 дек. 1945 г."),
}
for written, expected in SEEN.items():
    # Spaces of several widths stand between the parts, by the version of the language's data.
    found = tuple(" ".join(format_edtf(written, locale=locale, format="long").split()) for locale in ("en", "ru"))
    print(written, "->", *found, sep="  ")
    assert found == expected, f"this has changed: {found}"
PY
