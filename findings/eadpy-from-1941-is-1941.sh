#!/usr/bin/env bash
# eadpy 0.2.0 (finding aids of archives, EAD, to JSON and CSV): in EAD3 a range of dates that is open, `<daterange>` with `<fromdate>` or `<todate>` alone, as the schema allows, is the one
# year: a file begun in 1941 and not closed is `Письма, 1941`, for display and for search (`normal`), and the papers up to 1945 are those of 1945. What the bulk of a collection
# is from, `unitdatetype="bulk"` in EAD3, it looks for under the name of the older standard, `type`, in `<unitdate>`, so that 1917-1991, bulk 1941-1945, is `1917-1991, 1941-1945`, two
# periods of the same weight; in `<unitdatestructured>` of the same EAD3 it finds it. A date of two lines, `1917<lb/>1991`, is 19171991.
# Expected: an open range, and a bulk. Seen: a year, and a second period.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'eadpy==0.2.0'
"$folder/venv/bin/python" - <<'PY'
import eadpy

EAD = (
    '<ead xmlns="http://ead3.archivists.org/schema/"><control><recordid>89</recordid><filedesc><titlestmt><titleproper>Опись</titleproper></titlestmt></filedesc>'
    '<maintenancestatus value="new"/><maintenanceagency><agencyname>Архив</agencyname></maintenanceagency><maintenancehistory><maintenanceevent><eventtype value="created"/>'
    '<eventdatetime>2024</eventdatetime><agenttype value="human"/><agent>Архив</agent></maintenanceevent></maintenancehistory></control>'
    '<archdesc level="fonds"><did><unittitle>Письма</unittitle>{}</did></archdesc></ead>'
)
RANGE = "<unitdatestructured{}><daterange>{}</daterange></unitdatestructured>"
FROM, TO = '<fromdate standarddate="1941">1941</fromdate>', '<todate standarddate="1945">1945</todate>'
SEEN = {
    RANGE.format("", FROM): ("Письма, 1941", ["1941"]),
    RANGE.format("", TO): ("Письма, 1945", ["1945"]),
    RANGE.format("", FROM + TO): ("Письма, 1941-1945", ["1941/1945"]),
    '<unitdate unitdatetype="inclusive">1917-1991</unitdate><unitdate unitdatetype="bulk">1941-1945</unitdate>': ("Письма, 1917-1991, 1941-1945", []),
    RANGE.format(' unitdatetype="bulk"', FROM + TO): ("Письма, bulk 1941-1945", ["1941/1945"]),
    "<unitdate>1917<lb/>1991</unitdate>": ("Письма, 19171991", []),
}
for markup, expected in SEEN.items():
    data = eadpy.from_string(EAD.format(markup)).data
    found = (data["normalized_title"], data["dates"]["normal"])
    print(found)
    assert found == expected, f"this has changed: {found}"
PY
