#!/usr/bin/env bash
# xlsx2csv 0.8.6 (workbooks to CSV): a number whose format has its unit with it, as `0.0" m"` for metres, is taken for a date as soon as the unit, in quotation
# marks, has one of the Latin letters of a date: d, m, y, h, s. 12.5 shown as `12.5 m` becomes `0.0" 01"`, 30 shown as `30 days` becomes `0" 29ays"`, `12 yd` becomes
# `0" y11"`, and `3 hours` `0" 12ours"`: the value is gone and a part of a date of January 1900 stands there. The cell beside it in Russian, `12,5 м` or
# `30 дней`, has no such letter and comes out as 12.50000 and 30. So of a table with both languages every figure differs, and none is marked as wrong.
# Quotation marks in a number format are ECMA-376's way to write a unit (part 1, 18.8.31); openpyxl and LibreOffice know them.
# Expected: 12.5, or `12.5 m`, as for the Russian. Seen: `0.0" 01"`.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'xlsx2csv==0.8.6' 'openpyxl==3.1.5'
"$folder/venv/bin/python" - "$folder" <<'PY'
import csv
import subprocess
import sys
from pathlib import Path

import openpyxl

ROWS = [  # value, format of the Russian and of the English column
    (12.5, '0.0" м"', '0.0" m"'),
    (30, '0" дней"', '0" days"'),
    (12, '0" ярдов"', '0" yd"'),
    (3, '0" часа"', '0" hours"'),
    (7, '0" тонн"', '0" t"'),
]
SEEN = [["12.50000", '0.0" 01"'], ["30", '0" 29ays"'], ["12", '0" y11"'], ["3", '0" 12ours"'], ["7", "7"]]
folder = Path(sys.argv[1])
book = openpyxl.Workbook()
for row, (value, *formats) in enumerate(ROWS, start=1):
    for column, form in enumerate(formats, start=1):
        book.active.cell(row, column, value).number_format = form
book.save(folder / "table.xlsx")
subprocess.run([folder / "venv/bin/xlsx2csv", folder / "table.xlsx", folder / "table.csv"], check=True)
found = list(csv.reader((folder / "table.csv").read_text("utf-8").splitlines()))
for (value, russian, english), cells in zip(ROWS, found, strict=True):
    print(f"{value} as {russian} and {english}: {cells}")
assert found == SEEN, f"this has changed: {found}"
read = [row[1] for row in openpyxl.load_workbook(folder / "table.xlsx").active.iter_rows(values_only=True)]
assert read == [value for value, *_ in ROWS], f"this has changed: openpyxl reads {read}"
PY
