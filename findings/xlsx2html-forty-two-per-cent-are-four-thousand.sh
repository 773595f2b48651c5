#!/usr/bin/env bash
# xlsx2html 0.6.4 (sheets of Excel as HTML "with keep cell formatting"): of a number format it takes what is quoted for part of the pattern. A cell of 42 that shows `42 %`, its sign quoted so that
# Excel does not count in hundredths (`0" %"`), is `4200" %"`, and with a backslash before the sign it is 4200%. A cell of 1,500,000 that shows `1.5 млн`, in millions by the two commas of its format, is
# `1500000.0 "млн"`, a million times as much, and 12.5 thousand are 12,500 thousand. Halves and quarters in a format of fractions are rounded and lose the fraction: 1 1/2 is `2 /`, 3/4 is `1 /`. Of
# `ст. 7`, with a full stop in the quotes, there is left `"ст7 "0`. In Russian (`locale='ru'`) it is the same, with a comma. Plain `0%` of 0.42 is right, and nothing is raised.
# Expected: 42 %, 1.5 млн, 1 1/2. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'xlsx2html==0.6.4' 'openpyxl==3.1.5' 'babel==2.17.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
import io
import re

import openpyxl
from xlsx2html import xlsx2html

SEEN = [  # value, format: shown
    (0.42, "0%", "42%"),
    (42, '0" %"', '4200" %"'),
    (42, '"не менее "0"%"', '"не менее "4200"%"'),
    (42, "0\\%", "4200%"),
    (1_500_000, "#,##0", "1,500,000"),
    (1_500_000, '0.0,,\\ "млн"', '1500000.0 "млн"'),
    (12_500, '0.0,\\ "тыс."', '12500.0 "тыс."'),
    (1.5, "# ?/?", "2 /"),
    (0.75, "# ?/?", "1 /"),
    (7, '"ст. "0', '"ст7 "0'),
]
book = openpyxl.Workbook()
for row, (value, form, _) in enumerate(SEEN, start=1):
    cell = book.active.cell(row, 1, value)
    cell.number_format = form
file, page = io.BytesIO(), io.StringIO()
book.save(file)
file.seek(0)
xlsx2html(file, page, locale="en")
cells = re.findall(r"<td[^>]*>(.*?)</td>", page.getvalue(), flags=re.DOTALL)
for (value, form, expected), found in zip(SEEN, cells, strict=True):
    print(value, form, "->", found)
    assert found == expected, f"this has changed: {found}"
PY
