#!/usr/bin/env bash
# lingtrain-aligner 1.0.3 (aligner of bilingual books): before it splits a Russian text into sentences it deletes every `/`, `<`, `>`, apostrophe and bullet,
# and puts nothing in their place; the English text keeps them. `1/3 голосов` is 13 голосов, `28/09/2001` 28092001, `и/или` иили, `90 км/ч` кмч and `S/RES/1373`
# SRES1373. It is the default of `split_by_sentences_and_save`, the step before the embeddings, of Russian alone among its European languages. What is aligned,
# and what the bilingual book shows, has other numbers in the Russian than the file that was given, and the right translation contradicts it.
# Expected: the sentences as they stand, as in English. Seen: those below.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# The package names no requirements; these are what its splitter imports.
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'lingtrain-aligner==1.0.3' 'razdel==0.5.0' 'python-dateutil==2.9.0.post0' 'dateparser==1.2.2'
cat >"$folder/ru.txt" <<'TEXT'
Решение принято 1/3 голосов. Скорость 90 км/ч, зазор < 5 мм и/или трещина. Резолюция S/RES/1373 от 28/09/2001. Письмо д'Артуа.
TEXT
cat >"$folder/en.txt" <<'TEXT'
The decision was taken by 1/3 of the votes. The speed is 90 km/h, the gap < 5 mm and/or a crack. Resolution S/RES/1373 of 28/09/2001. A letter of d'Artois.
TEXT
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys
from pathlib import Path

from lingtrain_aligner import splitter

SEEN = {
    "ru": [
        "Решение принято 13 голосов.",
        "Скорость 90 кмч, зазор 5 мм иили трещина.",
        "Резолюция SRES1373 от 28092001.",
        "Письмо дАртуа.",
    ],
    "en": [
        "The decision was taken by 1/3 of the votes.",
        "The speed is 90 km/h, the gap < 5 mm and/or a crack.",
        "Resolution S/RES/1373 of 28/09/2001.",
        "A letter of d'Artois.",
    ],
}
folder = Path(sys.argv[1])
for language, expected in SEEN.items():
    splitter.split_by_sentences_and_save(folder / f"{language}.txt", folder / f"{language}.split", language)
    found = (folder / f"{language}.split").read_text(encoding="utf-8").splitlines()
    print(language, *found, sep="\n  ")
    assert found == expected, f"this has changed: {found}"
PY
