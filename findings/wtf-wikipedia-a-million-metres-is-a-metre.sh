#!/usr/bin/env bash
# wtf_wikipedia 10.4.2 (npm; text and data of Wikipedia's articles): it has a reader of its own for `{{val}}`, Wikipedia's template for measured values, and leaves the power of ten out, but keeps the unit:
# `{{val|1.5|e=6|u=m}}`, one and a half million metres, is `1.5 m`, `{{val|4.5|e=-6|u=m}}` is 4.5 m, and Avogadro's number is `6.022 mol-1`. Of `{{convert}}`, which its
# README says it resolves, a range with `to` is right, and 5 feet 6 inches are `5 ft`, 6 pounds 4 ounces `6 lb`, a hall of 50 by 20 m `50 by`, 10–15 km, with a dash, `10 –`. The numbers
# are nowhere else: `templates()` does not list them. Text and translation that are compared after this agree on values that neither article has.
# Templates that it does not know are dropped, as its README says; these it knows.
# Expected: 1.5×10⁶ m, 5 ft 6 in. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'wtf_wikipedia@10.4.2' >/dev/null
cat >read.cjs <<'JS'
const assert = require('node:assert')
const wtf = require('wtf_wikipedia')

const SEEN = {
  '{{val|1500|u=m}}': '1,500 m',
  '{{val|1.5|e=6|u=m}}': '1.5 m',
  '{{val|4.5|e=-6|u=m}}': '4.5 m',
  '{{val|6.02214076|e=23|u=mol-1}}': '6.022 mol-1',
  '{{convert|10|to|15|km|mi}}': '10 to 15 km',
  '{{convert|10|–|15|km|mi}}': '10 –',
  '{{convert|5|ft|6|in|m}}': '5 ft',
  '{{convert|6|lb|4|oz|kg}}': '6 lb',
  '{{convert|50|by|20|m|ft}}': '50 by'
}
for (const [markup, expected] of Object.entries(SEEN)) {
  const article = wtf(`It is ${markup} exactly.`)
  console.log(markup, '->', article.text())
  assert.strictEqual(article.text(), `It is ${expected} exactly.`, 'this has changed')
  assert.deepStrictEqual(article.templates(), [], 'this has changed')
}
JS
node read.cjs
