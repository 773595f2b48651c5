#!/usr/bin/env bash
# xliff 6.4.0 (npm; XLIFF to JavaScript and back): of a unit of XLIFF 2 in several segments, one a sentence, as translation tools write a paragraph, `xliff2js` keeps the
# last alone. `Войска не перешли границу. Пакт подписан.` is `Пакт подписан.` / `The pact was signed.`; what stands before it is gone on both sides, so
# that the pair still fits, and so is what stands between `<mrk>` and `</mrk>`, a term for instance: `Пакт не подписан` is `Пакт  подписан`. Written back by `js2xliff`, the
# file is valid and has one segment. Of the same paragraph in XLIFF 1.2, where segments are `<mrk mtype="seg">`, only the space between them is gone.
# Its README shows units of one segment, and says that some inline elements are not supported, not that their text goes.
# Expected: both sentences, in one value or two. Seen: the last.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'xliff@6.4.0' >/dev/null
cat >read.cjs <<'JS'
const assert = require('node:assert')
const { xliff2js, xliff12ToJs, js2xliff } = require('xliff')

const TWO = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ru" trgLang="en"><file id="f"><unit id="1">
<segment id="s1"><source>Войска не перешли границу.</source><target>The troops did not cross the border.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="s2"><source>Пакт подписан.</source><target>The pact was signed.</target></segment></unit>
<unit id="2"><segment><source>Пакт <mrk id="m1" type="term">не</mrk> подписан.</source></segment></unit></file></xliff>`
const ONE = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="ru" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source><mrk mtype="seg" mid="1">Войска не перешли границу.</mrk> <mrk mtype="seg" mid="2">Пакт подписан.</mrk></source></trans-unit>
</body></file></xliff>`
const text = (value) => (Array.isArray(value) ? value : [value]).map((part) => (typeof part === 'string' ? part : part.Marker.contents)).join('')

async function main() {
  const two = await xliff2js(TWO)
  const units = two.resources.f
  const found = [units['1'].source, units['1'].target, text(units['2'].source), text((await xliff12ToJs(ONE)).resources.f['1'].source)]
  console.log(found, (await js2xliff(two)).match(/<segment/g).length, 'segments written of two units')
  assert.deepStrictEqual(found, [
    'Пакт подписан.', 'The pact was signed.', 'Пакт  подписан.', 'Войска не перешли границу.Пакт подписан.'
  ], 'this has changed')
}
main()
JS
node read.cjs
