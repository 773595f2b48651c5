#!/usr/bin/env bash
# mdpo 2.1.4 (translation of Markdown through PO files): a paragraph with a struck-out word goes into the PO file with its strokes, `Срок ~~30~~ 60 дней.`, and
# is looked up without them on the way back. It is not found, and nothing says so: the English document has that one paragraph in Russian, and the strokes are
# gone, so that `30 60 дней` and `цена без с НДС` stand where 30 and "без" were deleted. Bold, italic, code and links come back right, in the same paragraph too
# if nothing is struck out. Amended contracts and minutes are what strokes are for: each amended clause is left untranslated, with the deleted words back in
# force.
# Expected: the translation, with strokes. Seen: the source, without.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mdpo==2.1.4' 'pymd4c==1.3.0' 'polib==1.2.0'
cat >"$folder/ru.md" <<'MD'
Договор **вступил** в силу.

Срок ~~30~~ 60 дней.

Цена ~~без~~ с НДС.
MD
cd "$folder"
venv/bin/md2po ru.md --quiet --save --po-filepath contract.po
venv/bin/python - <<'PY'
import polib

ENGLISH = {
    "Договор **вступил** в силу.": "The contract **is** in force.",
    "Срок ~~30~~ 60 дней.": "The term is ~~30~~ 60 days.",
    "Цена ~~без~~ с НДС.": "The price is ~~without~~ with VAT.",
}
catalogue = polib.pofile("contract.po")
found = [entry.msgid for entry in catalogue]
print("PO:", *found, sep="\n  ")
assert found == list(ENGLISH), f"this has changed: {found}"
for entry in catalogue:
    entry.msgstr = ENGLISH[entry.msgid]
catalogue.save()
PY
venv/bin/po2md ru.md --po-files contract.po --quiet --save en.md
venv/bin/python - <<'PY'
from pathlib import Path

found = [line for line in Path("en.md").read_text(encoding="utf-8").splitlines() if line]
print("Markdown:", *found, sep="\n  ")
assert found == ["The contract **is** in force.", "Срок 30 60 дней.", "Цена без с НДС."], f"this has changed: {found}"
PY
