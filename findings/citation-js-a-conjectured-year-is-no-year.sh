#!/usr/bin/env bash
# citation-js 0.8.2 (npm, its core with the plugins for BibTeX and RIS; bibliographies): it reads `year = {[1836]}`, a year that a cataloguer conjectured, `{1941--1945}` of a work in volumes,
# `{1941/42}` and `{1836 г.}` as the written text of a date, and writes none of them, neither into RIS nor back into the BibTeX that they came from: the entry has an author and a title,
# and no year at all. A bare `{1836}` is kept in both, so that a sample looks well, and nothing is raised or said.
# BibTeX's own styles print whatever stands in the field; CSL, which the library keeps entries in, has a `literal` for such dates.
# Expected: the year as written. Seen: no year.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts '@citation-js/core@0.8.2' '@citation-js/plugin-bibtex@0.8.2' '@citation-js/plugin-ris@0.8.2' >/dev/null
cat >read.cjs <<'JS'
const assert = require('node:assert')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')

for (const year of ['1836', '[1836]', '1941--1945', '1941/42', '1836 г.']) {
  const entry = new Cite(`@book{letters, author = {Pushkin, A. S.}, title = {Letters}, year = {${year}}}`)
  const found = [entry.data[0].issued.literal ?? 'a date', /year = /.test(entry.format('bibtex')), /^(PY|DA|Y1)  - /m.test(entry.format('ris'))]
  console.log(year, '->', found[0], 'read; a year in BibTeX:', found[1], ', in RIS:', found[2])
  const bare = year === '1836'
  assert.deepStrictEqual(found, [bare ? 'a date' : year.replace('--', '–'), bare, bare], 'this has changed')
}
JS
node read.cjs
