#!/usr/bin/env bash
# diff 9.0.0 (npm, jsdiff, which comparisons of versions in web pages stand on): `diffWords` takes each Cyrillic letter for a word of its own. As it also sets spaces aside, which its README says, two
# Russian sentences that differ in where a word ends are one and the same: between `Это не приятель` (he is no friend) and `Это неприятель` (it is the enemy) it sees no change, nor between
# `Не мой дом` and `Немой дом`, not my house and a mute one, nor a space put into `итак`. Of `no where` and `nowhere` it strikes out the one and puts in the other, as the
# README says of words; accented Latin letters are part of words. Where a word was replaced, the letters that both happen to have are left as unchanged, `в[-о+ы]с[-т]о[-к+ту]`.
# What the README says of other languages is that an `Intl.Segmenter` gives better words, not that Russian has none without it; with one, the change is seen.
# Expected: a word struck out and a word put in. Seen: no change.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'diff@9.0.0' >/dev/null
cat >compare.cjs <<'JS'
const assert = require('node:assert')
const { diffWords } = require('diff')

const SEEN = [
  ['Это не приятель.', 'Это неприятель.', 'Это неприятель.'],
  ['Не мой дом', 'Немой дом', 'Немой дом'],
  ['Итак решено', 'И так решено', 'И так решено'],
  ['Войска заняли восток.', 'Войска заняли высоту.', 'Войска заняли в[-о][+ы]с[-т]о[-к][+ту].'],
  ['This is no where.', 'This is nowhere.', 'This is [-no where][+nowhere].'],
  ['À été vu.', 'À étés vu.', 'À [-été][+étés] vu.']
]
const marked = (parts) => parts.map((part) => (part.added ? `[+${part.value}]` : part.removed ? `[-${part.value}]` : part.value)).join('')
for (const [before, after, expected] of SEEN) {
  const found = marked(diffWords(before, after))
  console.log(before, '/', after, '->', found)
  assert.strictEqual(found, expected, 'this has changed')
}
const intlSegmenter = new Intl.Segmenter('ru', { granularity: 'word' })
const segmented = marked(diffWords('Это не приятель.', 'Это неприятель.', { intlSegmenter }))
assert.strictEqual(segmented, 'Это [-не приятель][+неприятель].', 'this has changed')
JS
node compare.cjs
