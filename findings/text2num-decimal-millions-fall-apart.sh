#!/usr/bin/env bash
# text2num 3.1.0 (numbers in words to digits): a decimal before a million is no number in four of its languages, and not left in words either. English
# `one point five million roubles` becomes two numbers, `1.5 1000000 roubles`, German `1,5 1000000`; in French and Spanish the zeros are put behind
# the decimal: `un virgule cinq million` and `uno coma cinco millones` become `1,5000000`, one and a half.
# Without the decimal all is well (`one million five hundred thousand` is 1500000), and so is a decimal alone.
# A text put in digits by it, which is then compared with `1,5 млн`, has one number too many, or one that is a millionth.
# Expected: 1500000 or 1.5 million. Seen: 1.5 1000000; 1,5000000.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'text2num==3.1.0'
"$folder/venv/bin/python" - <<'PY'
from text_to_num import alpha2digit

SEEN = {
    ("en", "one million five hundred thousand roubles"): "1500000 roubles",
    ("en", "one point five per cent"): "1.5 per cent",
    ("en", "one point five million roubles"): "1.5 1000000 roubles",
    ("de", "eins Komma fünf Millionen"): "1,5 1000000",
    ("fr", "un virgule cinq million"): "1,5000000",
    ("es", "uno coma cinco millones"): "1,5000000",
}
for (language, text), expected in SEEN.items():
    found = alpha2digit(text, language)
    print(f"{language}: {text}: {found}")
    assert found == expected, f"this has changed: {found}"
PY
