#!/usr/bin/env bash
# numerizer 0.2.4 (English numbers in words to digits): `a half million` becomes `1/2000000`, one two-millionth, `a million and a half` becomes `1000000 and half2`, and `articles two hundred and three and
# four`, two articles, article 207. The third quarter of a year is a third over four, `the 3rd/4 of 1976`, and the first half of a century `the 1st/2`. Beside them `two and a half million` is 2500000,
# `one and a half thousand` 1500, `chapters three and four` 3 and 4, as they should be.
# A translation put in digits by it, which is then compared with `полмиллиона` or `третий квартал 1976 года`, has other numbers than its author wrote.
# Expected: 500000; 1500000; 203 and 4; the 3rd quarter; the 1st half. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'numerizer==0.2.4'
"$folder/venv/bin/python" - <<'PY'
from numerizer import numerize

SEEN = {
    "two and a half million roubles": "2500000 roubles",
    "a half million roubles": "1/2000000 roubles",
    "a million and a half": "1000000 and half2",
    "chapters three and four": "chapters 3 and 4",
    "articles two hundred and three and four": "articles 207",
    "the third quarter of 1976": "the 3rd/4 of 1976",
    "the first half of the century": "the 1st/2 of the century",
}
for text, expected in SEEN.items():
    found = numerize(text)
    print(f"{text}: {found}")
    assert found == expected, f"this has changed: {found}"
PY
