#!/usr/bin/env bash
# whatsername 0.1.0 (names of authors into their parts, from OpenAlex, which lists the world's publications; Cyrillic is among the scripts of its README): where a Latin letter stands in a Russian name, the number of a
# ruler or a degree, the Cyrillic letters that look like Latin ones are read as Latin and the others are thrown away. `Иван IV` has the surname `a`, `Пётр III` is `p`, `Людовик XVI` is
# `o xvi`, and `Петров, А. PhD` is `e po`. All are of high confidence, the level of the easy cases: by it, its README says, the hard ones go to a human. `Екатерина II`
# is right, of medium confidence, and so is `Петров, А.` without the degree. `Ivan IV` is `ivan`, high.
# Its README says that Cyrillic is transliterated, with low confidence, not that letters go.
# Expected: ivan iv, petrov. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'whatsername==0.1.0' 'nameparser==2.6.0' 'unidecode==1.4.0'
"$folder/venv/bin/python" - <<'PY'
from whatsername import parse_name

SEEN = {  # first, last, suffix, confidence
    "Ivan IV": (None, "ivan", "iv", "high"),
    "Иван IV": (None, "a", "iv", "high"),
    "Пётр III": (None, "p", "iii", "high"),
    "Людовик XVI": ("o", "xvi", None, "high"),
    "Екатерина II": (None, "ekaterina", "ii", "medium"),
    "Петров, А.": ("a.", "petrov", None, "medium"),
    "Петров, А. PhD": ("a.", "e po", "phd", "high"),
}
for name, expected in SEEN.items():
    parts = parse_name(name)
    found = tuple(parts[key] for key in ("first", "last", "suffix", "confidence"))
    print(name, "->", found)
    assert found == expected, f"this has changed: {found}"
PY
