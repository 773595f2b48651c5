#!/usr/bin/env bash
# rtf-parser 1.3.3 (npm; RTF read into a tree), and rtf2text 1.0.1 and @iarna/rtf-to-html 1.1.0 that stand on it: the letters behind `\_`, a non-breaking hyphen, and `\-`, an
# optional one, are taken for the name of a command, which is unknown and passed over. `a non\_aggression pact` is `a non‑pact`, `co\-operation ended` is `co­ended`.
# Other commands it does not know are signs that every word processor writes: `1941\endash 1945` is 19411945, and the cells of a table, 1941 and 27, are 194127.
# Russian as Word writes it, the letter as `\u1042` and again in Windows-1251 for old readers, has each letter twice: `ВВооййннаа`.
# No error and no warning. striprtf 0.0.35 (Python) reads all of these.
# Expected: `a non‑aggression pact`, `1941–1945`, 1941 and 27 apart, `Война`. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'rtf-parser@1.3.3' 'rtf2text@1.0.1' '@iarna/rtf-to-html@1.1.0' >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'striprtf==0.0.35'
cat >read.cjs <<'JS'
const assert = require('node:assert')
const { writeFileSync } = require('node:fs')
const { promisify } = require('node:util')
const toText = promisify(require('rtf2text').string)
const toHtml = promisify(require('@iarna/rtf-to-html').fromString)

const rtf = (body) => `{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fnil\\fcharset204 Times;}}\\f0 ${body}}`
const SEEN = [
  ['a non\\_aggression pact\\par', 'a non\u2011pact'],
  ['co\\-operation ended\\par', 'co\u00adended'],
  ['1941\\endash 1945\\par', '19411945'],
  ['\\trowd\\cellx1000\\cellx2000\\intbl 1941\\cell 27\\cell\\row\\pard\\par', '194127'],
  ["\\uc1\\u1042\\'c2\\u1086\\'ee\\u1081\\'e9\\u1085\\'ed\\u1072\\'e0\\par", 'ВВооййннаа']
]
async function main() {
  for (const [body, expected] of SEEN) {
    const found = [(await toText(rtf(body))).trim(), await toHtml(rtf(body), { template: (_, __, content) => content })]
    console.log(body, '->', found)
    assert.deepStrictEqual(found, [expected, `<p>${expected}</p>`], 'this has changed')
  }
  writeFileSync('bodies.json', JSON.stringify(SEEN.map(([body]) => rtf(body))))
}
main()
JS
node read.cjs
venv/bin/python - <<'PY'
import json
from pathlib import Path

from striprtf.striprtf import rtf_to_text

found = [rtf_to_text(rtf).strip() for rtf in json.loads(Path("bodies.json").read_text(encoding="utf-8"))]
print("striprtf", found)
assert found == ["a non\u2011aggression pact", "co\u00adoperation ended", "1941–1945", "1941|27|", "Война"], f"this has changed: {found}"
PY
