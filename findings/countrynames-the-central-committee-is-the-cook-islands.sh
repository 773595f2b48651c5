#!/usr/bin/env bash
# countrynames 1.17.0 (names of countries in many languages, Russian among them, to codes): a name is spelled in Latin letters before it is looked up, also among the codes. So `УССР`, the Ukrainian Soviet republic, is
# `ussr`, the Soviet Union, and `СССР`, the Soviet Union, is `sssr`, which no language calls it: no country. `ЦК`, the Central Committee, is the Cook Islands (CK), `СД`, a rifle division, is Sudan,
# `СС` South Sudan and `МО` Macao, without the fuzzy search. `ГДР` is right, for it is spelled GDR, and `ФРГ` is no country. In full, in Russian, the Soviet Union and East Germany are right.
# Expected: nothing for ЦК, Ukraine or nothing for УССР, the Soviet Union for СССР. Seen: as above. (pyicu is built from its source and needs ICU's headers.)
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'countrynames==1.17.0' 'normality==3.1.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
import countrynames

SEEN = {
    "Союз Советских Социалистических Республик": "SUHH",
    "Советский Союз": "SUHH",
    "СССР": None,
    "УССР": "SUHH",
    "Украинская ССР": None,
    "БССР": None,
    "Германская Демократическая Республика": "DD",
    "ГДР": "DD",
    "ФРГ": None,
    "ЦК": "CK",
    "СД": "SD",
    "СС": "SS",
    "МО": "MO",
}
for name, expected in SEEN.items():
    found = countrynames.to_code(name)
    print(f"{name}: {found}")
    assert found == expected, f"this has changed: {found}"
PY
