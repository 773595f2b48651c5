#!/usr/bin/env bash
# acdh-tei-pyutils 2.4.0 (Python; TEI of scholarly editions, lists of persons): `get_birth_death_year` takes the first four characters of `@when` for the year. Of a year before Christ the
# sign is one of them: `<death when="-0043-03-15"/>` is the year -4, not -43, and `-0099` is -9; a year of five digits, which TEI's dates allow, loses its last.
# TEI P5, att.datable.w3c: `@when` is a W3C date or year; XML Schema writes years before Christ as a minus and at least four digits.
# Expected: -43, or None as the docstring promises for what is no year. Seen: -4.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'acdh-tei-pyutils==2.4.0' acdh-xml-pyutils
cd "$folder"
venv/bin/python - <<'PY'
import lxml.etree
from acdh_tei_pyutils.utils import get_birth_death_year

SEEN = {"1894-04-15": 1894, "0014-08-19": 14, "-0043-03-15": -4, "-0099": -9, "--04-15": None}
for when, expected in SEEN.items():
    person = lxml.etree.fromstring(f'<person xmlns="http://www.tei-c.org/ns/1.0"><death when="{when}"/></person>')
    found = get_birth_death_year(person, birth=False)
    print(when, found)
    assert found == expected, f"this has changed: {when} {found}"
PY
