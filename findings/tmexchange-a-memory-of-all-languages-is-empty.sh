#!/usr/bin/env bash
# tmexchange 2.0.6 (npm; translation memories to JavaScript): TMX lets a memory say `srclang="*all*"`, any of its languages may be the source. `tmx2js` looks for a language of that name: units without
# `tuid`, which TMX does not require, are left out one and all, and of a whole memory comes an empty object. So it is with `srclang="RU"` over `xml:lang="ru"`,
# though TMX compares languages without case. Where the source is found, its text is the key: of two units with the same Russian, `Есть.` for `Yes, sir.` and for
# `There is.`, the last is kept, and of two translations in one unit the last.
# A check against such a memory finds every translation consistent.
# Expected: all pairs, or a word that some are left out. Seen: none, and the last.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'tmexchange@2.0.6' >/dev/null
cat >read.cjs <<'JS'
const assert = require('node:assert')
const { tmx2js } = require('tmexchange')

const unit = (ru, ...en) => `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv>${en.map((text) => `<tuv xml:lang="en"><seg>${text}</seg></tuv>`).join('')}</tu>`
const memory = (source) => `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
 srclang="${source}" datatype="plaintext"/><body>${unit('Есть.', 'Yes, sir.')}${unit('Есть.', 'There is.')}${unit('Пакт', 'The pact', 'The treaty')}</body></tmx>`
const KEPT = { 'Есть.': { ru: 'Есть.', en: 'There is.' }, 'Пакт': { ru: 'Пакт', en: 'The treaty' } }

async function main() {
  for (const [source, expected] of [['*all*', {}], ['RU', {}], ['ru', KEPT]]) {
    const found = (await tmx2js(memory(source))).resources
    console.log(source, found)
    assert.deepStrictEqual(found, expected, 'this has changed')
  }
}
main()
JS
node read.cjs
