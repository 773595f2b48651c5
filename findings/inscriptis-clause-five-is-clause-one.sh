#!/usr/bin/env bash
# inscriptis 2.7.6 (web pages to text with their layout): a list that goes on, `<ol start="5">`, begins with 1 again, so that clause 5 of a treaty is clause 1, and a reference to
# it leads elsewhere; `value="9"` on an item it reads. Of `<ol type="a">` and `type="I"`, articles by letters and Roman numerals, come 1. and 2., too. In a table the cell beside one
# that spans two rows slides under it: below 1940, where the page shows 5 and 6 for that year, stands 6. A third of the votes set as a fraction is `13 голосов`.
# No line shows that anything went wrong, and a translation that has the numbers right differs from its source.
# Expected: the numbers that a browser shows. Seen: others, or others' places.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'inscriptis==2.7.6' 'lxml==6.1.3'
"$folder/venv/bin/python" -W ignore - <<'PY'
from inscriptis import get_text

SEEN = {
    '<ol start="5"><li>Стороны</li><li>Срок</li></ol>': " 1. Стороны\n 2. Срок",
    '<ol><li value="9">Стороны</li></ol>': " 9. Стороны",
    '<ol type="I"><li>Стороны</li></ol>': " 1. Стороны",
    '<table><tr><td rowspan="2">1940</td><td>5</td></tr><tr><td>6</td></tr></table>': "1940  5\n6   \n",
    "за <math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> голосов": "за 13 голосов",
}
for body, expected in SEEN.items():
    found = get_text(f"<html><body>{body}</body></html>")
    print(f"{body}\n{found}")
    assert found == expected, f"this has changed: {found!r}"
PY
