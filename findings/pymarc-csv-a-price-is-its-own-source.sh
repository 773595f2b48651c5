#!/usr/bin/env bash
# pymarc-csv 0.1.1 with pymarc 5.4.0 (records of libraries and archives to CSV and back): it writes a subfield as `$`, its letter and its text, and a `$` of the text as it is; reading
# back it begins a subfield there. A price, 020 $c `$25.00`, is an empty $c and a $2 `5.00`, the subfield that names the source of a term; of the note `Cost $5 million, US$3 a copy`
# there is left `Cost `, with ` million, US` in $5, the institution that the note applies to, and ` a copy` in $3, the part of the holdings that it describes.
# The record is valid MARC before and after, and printed by pymarc the two look the same, `$c$25.00`. Its neighbour, ISO 2709, and MARCXML from the same pymarc keep the price.
# Expected: the record that was written. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pymarc-csv==0.1.1' 'pymarc==5.4.0'
"$folder/venv/bin/python" - <<'PY'
import io

import pymarc
from pymarc import Field, Indicators, Record, Subfield
from pymarc_csv import as_csv, parse_csv_to_array

record = Record()
record.add_field(Field("020", Indicators(" ", " "), [Subfield("a", "0253337631"), Subfield("c", "$25.00")]))
record.add_field(Field("245", Indicators("1", "0"), [Subfield("a", "Письма /"), Subfield("c", "М. С. Иванов.")]))
record.add_field(Field("500", Indicators(" ", " "), [Subfield("a", "Cost $5 million, US$3 a copy.")]))


def subfields(read):
    return {field.tag: [tuple(subfield) for subfield in field.subfields] for field in read.get_fields()}


(by_csv,) = parse_csv_to_array(as_csv(record))
(by_iso,) = pymarc.MARCReader(record.as_marc(), to_unicode=True, force_utf8=True)
(by_xml,) = pymarc.parse_xml_to_array(io.BytesIO(pymarc.record_to_xml(record)))
print(subfields(by_csv))
assert str(by_csv["020"]) == str(record["020"]) == "=020  \\\\$a0253337631$c$25.00"
assert subfields(by_iso) == subfields(by_xml) == subfields(record)
assert subfields(by_csv) == {
    "020": [("a", "0253337631"), ("c", ""), ("2", "5.00")],
    "245": [("a", "Письма /"), ("c", "М. С. Иванов.")],
    "500": [("a", "Cost "), ("5", " million, US"), ("3", " a copy.")],
}, f"this has changed: {subfields(by_csv)}"
PY
