#!/usr/bin/env bash
# html-diff-ts 1.4.2 and node-htmldiff 0.9.4 (npm; two versions of a page into one with the changes marked): where markup went and the words stayed, the old markup is put out, unmarked, and where it
# came, the new one. `He is <s>not</s> obliged` and `He is not obliged` make the same page, in which the not is struck out, whichever of the two is the old one: to strike a word and to restore it look
# alike, and like no change. html-diff-ts makes 10⁶ t of the 106 t of a new version, leaves two paragraphs that were joined in one, `не` / `приятель`, two, and a heading
# that became a paragraph is `<h1><p>`. Its README says that new styles are put in `ins.mod`.
# htmldiff-js 1.0.5, from the same original, marks the restored word.
# Expected: the new version, with a mark. Seen: one page for both ways.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'html-diff-ts@1.4.2' 'node-htmldiff@0.9.4' 'htmldiff-js@1.0.5' >/dev/null
cat >compare.cjs <<'JS'
const assert = require('node:assert')
const ts = require('html-diff-ts')
const node = require('node-htmldiff')
const js = require('htmldiff-js').default

const differ = ts.diff ?? ts.default
const struck = '<p>He is <s>not</s> obliged.</p>'
const restored = '<p>He is not obliged.</p>'
for (const compare of [differ, node]) {
  const found = [compare(struck, restored), compare(restored, struck)]
  console.log(...found)
  assert.deepStrictEqual(found, [struck, struck], 'this has changed')
}
assert.strictEqual(js.execute(struck, restored), '<p>He is <ins class="mod">not</ins> obliged.</p>', 'this has changed')

const SEEN = [
  ['<p>10<sup>6</sup> т</p>', '<p>106 т</p>', '<p>10<sup>6</sup> т</p>'],
  ['<p>Это не</p><p>приятель.</p>', '<p>Это неприятель.</p>', '<p>Это не</p><p>приятель.</p>'],
  ['<h1>Пакт</h1>', '<p>Пакт</p>', '<h1><p>Пакт</h1></p>'],
  ['<p>Срок 30 дней</p>', '<p>Срок 60 дней</p>', '<p>Срок <del class="diffmod">3</del><ins class="diffmod">6</ins>0 дней</p>']
]
for (const [before, after, expected] of SEEN) {
  const found = differ(before, after)
  console.log(before, '/', after, '->', found)
  assert.strictEqual(found, expected, 'this has changed')
}
JS
node compare.cjs
