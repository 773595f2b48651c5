#!/usr/bin/env bash
# lat-lon-parser 1.3.1 (coordinates as people write them into degrees; Cyrillic letters for the quarters too): the letter of the hemisphere counts where it is the last one of all, and else the degrees are
# northern and eastern. `33°51′ S` is -33.85, `33°51′ S.` with a full stop, or `south latitude`, is 33.85 north; `33°51′ Ю` is south, and `33°51′ ю. ш.`, as every Russian text has it, is north.
# Washington, `77°02′ з. д.` or `77°02′ W.`, lies at 77° east, in China. At the start of the string a letter counts with a full stop, `S. 33°51′`, and not behind `Lat.`
# That anything passes is in its notes; that of two forms of the same latitude one is on the other half of the globe is not, and for what it cannot read it raises.
# Expected: -33.85 or an error. Seen: 33.85.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'lat-lon-parser==1.3.1'
"$folder/venv/bin/python" - <<'PY'
from lat_lon_parser import parse

SEEN = {
    "33°51′ S": -33.85,
    "33°51′ S.": 33.85,
    "33°51′ South": -33.85,
    "33°51′ south latitude": 33.85,
    "S. 33°51′": -33.85,
    "Lat. S. 33°51′": 33.85,
    "33°51′ Ю": -33.85,
    "33°51′ ю. ш.": 33.85,
    "77°02′ W": -77.03,
    "77°02′ W.": 77.03,
    "77°02′ з. д.": 77.03,
}
for written, expected in SEEN.items():
    found = round(parse(written), 2)
    print(written, "->", found)
    assert found == expected, f"this has changed: {found}"
PY
