#!/usr/bin/env bash
# gettext-parser 10.0.0 (npm; the catalogues of gettext in JavaScript): a fuzzy entry is the old translation of a source that has changed since, a proposal for the translator,
# and no program shows it: msgfmt, and polib in Python, leave it out of the compiled catalogue. `po.parse` and `mo.compile` put it in like any other. Where `Войска перешли границу`
# became `Войска не перешли границу`, the catalogue says `Troops crossed the border`, and in the .mo no flag is left that would tell. i18next-conv 16.0.0 and
# gettext-converter 1.3.4, which it calls, make i18next's JSON in the same way.
# A translation checked in the .po, where it is marked as unfinished, is right; what is shipped is its opposite.
# Expected: no translation of that entry. Seen: the old one, as in force.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'gettext-parser@10.0.0' 'i18next-conv@16.0.0' 'gettext-converter@1.3.4' >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'polib==1.2.0'
cat >talks.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"

#, fuzzy
#| msgid "Войска перешли границу"
msgid "Войска не перешли границу"
msgstr "Troops crossed the border"

msgid "Договор подписан"
msgstr "The treaty was signed"
PO
cat >compile.mjs <<'JS'
import assert from 'node:assert'
import fs from 'node:fs'
import { gettextToI18next } from 'i18next-conv'
import { mo, po } from 'gettext-parser'

const text = fs.readFileSync('talks.po', 'utf8')
const compiled = mo.compile(po.parse(text))
fs.writeFileSync('talks.mo', compiled)
const read = mo.parse(compiled).translations['']['Войска не перешли границу']
const json = JSON.parse(await gettextToI18next('en', text, {}))['Войска не перешли границу']
console.log('gettext-parser:', read, 'i18next-conv:', json)
assert.deepStrictEqual(read, { msgid: 'Войска не перешли границу', msgstr: ['Troops crossed the border'] }, 'this has changed')
assert.strictEqual(json, 'Troops crossed the border', 'this has changed')
JS
node compile.mjs
venv/bin/python - <<'PY'
import gettext

import polib

polib.pofile("talks.po").save_as_mofile("polib.mo")
found = []
for name in ("talks.mo", "polib.mo"):
    with open(name, "rb") as file:
        found.append(gettext.GNUTranslations(file).gettext("Войска не перешли границу"))
print("a program shows:", found)
assert found == ["Troops crossed the border", "Войска не перешли границу"], f"this has changed: {found}"
PY
