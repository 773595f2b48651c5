#!/usr/bin/env bash
# iuliia 0.13.0 (28 schemes of transliteration, Cyrillic to Latin): in eight of them, BGN/PCGN and GOST 7.79 among them, the output for ё is
# the Cyrillic letter U+0451, not the Latin U+00EB that those standards print. `Khrushchёv` looks right on the page and is found by no search
# for `Khrushchëv`; a checker for look-alike letters rightly alarms on it, and the fault is the library's table, not the typist's.
# Expected of a Latin scheme: no character of the Cyrillic block. Seen: U+0451 in the eight schemes below.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'iuliia==0.13.0'
"$folder/venv/bin/python" - <<'PY'
import iuliia

schemes = {name: getattr(iuliia, name) for name in dir(iuliia) if name.isupper()}
mixed = sorted(
    name
    for name, scheme in schemes.items()
    if any("\u0400" <= letter <= "\u04ff" for letter in scheme.translate("Хрущёв"))
)
for name in mixed:
    print(name, ascii(schemes[name].translate("Хрущёв")))
expected = ["ALA_LC", "BGN_PCGN", "BGN_PCGN_ALT", "BS_2979", "GOST_16876", "GOST_779", "SCIENTIFIC", "UNGEGN_1987"]
assert mixed == expected, f"this has changed: {mixed}"
assert schemes["WIKIPEDIA"].translate("Хрущёв") == "Khrushchyov"
PY
