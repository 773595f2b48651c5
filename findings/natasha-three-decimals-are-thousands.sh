#!/usr/bin/env bash
# natasha 1.6.0 (extraction of facts from Russian text): MoneyExtractor reads a decimal comma with one or two digits behind it as one, and with three
# as a mark of thousands, also where a thousand million follows: `3,12 млрд долларов` is 3,120,000,000, `3,125 млрд долларов` is
# 3,125,000,000,000, and `0,125 млн рублей` 125 million. Of four digits the part before the comma is left out: `3,1257 млн рублей` is 1,257 million.
# In Russian a comma never groups thousands, and `0,125` can be nothing but a fraction. A budget with one more digit of precision is a thousandfold,
# and the translation that has it right (`$3.125 billion`) differs from it.
# Expected: 3.125 thousand million, 125 thousand, 3.1257 million. Seen: a thousand times each; 1,257 million.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# pymorphy2, on which it rests, imports pkg_resources, which newer setuptools lack.
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'natasha==1.6.0' 'yargy==0.16.0' 'setuptools<81'
"$folder/venv/bin/python" -W ignore - <<'PY'
from natasha import MoneyExtractor, MorphVocab

extract = MoneyExtractor(MorphVocab())
SEEN = {
    "3,1 млрд долларов": (3_100_000_000, "3,1 млрд долларов"),
    "3,12 млрд долларов": (3_120_000_000, "3,12 млрд долларов"),
    "3,125 млрд долларов": (3_125_000_000_000, "3,125 млрд долларов"),
    "0,125 млн рублей": (125_000_000, "0,125 млн рублей"),
    "1,005 рубля": (1005, "1,005 рубля"),
    "3,1257 млн рублей": (1_257_000_000, "1257 млн рублей"),
}
for text, expected in SEEN.items():
    found = [(match.fact.amount, text[match.start : match.stop]) for match in extract(text)]
    print(f"{text}: {found}")
    assert found == [expected], f"this has changed: {found}"
PY
