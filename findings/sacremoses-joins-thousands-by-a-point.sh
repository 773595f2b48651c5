#!/usr/bin/env bash
# sacremoses 0.2.0 (the punctuation normalisation of Moses in Python, with which corpora are cleaned before alignment and training): a no-break space
# between digits, as Russian typography groups thousands, becomes a decimal point for `ru` and `en`: `1 500 рублей` leaves as `1.500 рублей`,
# `5 000 000` as `5.000.000`. For `de` it becomes a comma. With a plain space nothing happens, so that one text holds both.
# Read as English, 1,500 is then one and a half; compared with the translation's `1,500`, every figure that was typed well is a changed number, and so is
# none that was typed badly. Two numbers that only stand beside each other (`7 1941`) become one.
# Expected: the space kept, made plain, or taken out. Seen: a point for Russian and English, a comma for German.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sacremoses==0.2.0'
"$folder/venv/bin/python" - <<'PY'
from sacremoses import MosesPunctNormalizer

found = {}
for language in ("ru", "en", "de"):
    normalizer = MosesPunctNormalizer(lang=language)
    for text in ("1\u00a0500 рублей", "5\u00a0000\u00a0000", "1 500 рублей", "12\u00a0%"):
        found[language, text] = normalizer.normalize(text)
        print(f"{language}: {text!r} becomes {found[language, text]!r}")
for language, mark in (("ru", "."), ("en", "."), ("de", ",")):
    assert found[language, "1\u00a0500 рублей"] == f"1{mark}500 рублей", "this has changed: thousands are no longer joined so"
    assert found[language, "5\u00a0000\u00a0000"] == f"5{mark}000{mark}000"
    assert found[language, "1 500 рублей"] == "1 500 рублей"
PY
