#!/usr/bin/env bash
# omninumeric 2.1.0 and cu-numbers 2.0.0, which it replaces (Python; the letters that are numbers in Church Slavonic and old Russian manuscripts): each misreads a number that it wrote itself, and the two
# misread opposite ones. omninumeric writes the year 1010 as `҂а҃і`, which is right (҂ multiplies the letter behind it by a thousand), and reads it back as 11000, and 2010 as 12000; cu-numbers
# writes 11000 as `҂а҃і`, and reads that as 1010. Between 10 and 19 the unit comes first, so that both take the ten for part of the thousands, one in reading and the other in writing. 1917, 7133 (since the creation of the
# world) and 10000 come back right from both.
# Expected: the number that was written. Seen: another, and no error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'omninumeric==2.1.0' 'cu-numbers==2.0.0'
"$folder/venv/bin/python" - <<'PY'
from cunumbers.cunumbers import to_arab, to_cu
from omninumeric.cyrillic import read, write

SEEN = {  # there and back by omninumeric, by cu-numbers
    1010: (11000, 1010),
    2010: (12000, 2010),
    11000: (11000, 1010),
    12000: (12000, 2010),
    1917: (1917, 1917),
    7133: (7133, 7133),
    10000: (10000, 10000),
}
for number, expected in SEEN.items():
    letters = (write(number), to_cu(number))
    found = (read(letters[0]), to_arab(letters[1]))
    print(f"{number}: omninumeric {letters[0]} -> {found[0]}, cu-numbers {letters[1]} -> {found[1]}")
    assert found == expected, f"this has changed: {found}"
PY
