#!/usr/bin/env bash
# officeparser 7.8.0 (npm; text of Word files): a non-breaking hyphen, which Word writes as an element (Ctrl+Shift+-), is nothing: `1941‑1945` is the number 19411945,
# and `Ту‑134` is `Ту134`. A paragraph in a content control, the fields of forms and templates, is left out with all it says. And words moved with
# changes tracked stand at both places, though deleted ones are gone: `в мае` twice. Of each there is no error and no warning, and the rest of the file is right.
# A Russian editor puts that hyphen between years and in names of weapons, so that they do not break over the line.
# Expected: the text that Word shows. Seen: as in the script.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'officeparser@7.8.0' >/dev/null
python3 - <<'PY'
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BY = 'w:author="editor" w:date="2024-01-01T00:00:00Z"'
HYPHEN = "<w:noBreakHyphen/>"


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def joined(first: str, last: str) -> str:
    return f"{run(first)}<w:r>{HYPHEN}</w:r>{run(last)}"


body = [
    f"<w:p>{joined('Война 1941', '1945')}{joined(', самолёт Ту', '134')}</w:p>",
    f"<w:sdt><w:sdtContent><w:p>{run('Стороны не возражают.')}</w:p></w:sdtContent></w:sdt>",
    f'<w:p>{run("Встреча ")}<w:moveFrom w:id="1" {BY}>{run("в мае ")}</w:moveFrom>{run("в Вене ")}'
    f'<w:moveTo w:id="2" {BY}>{run("в мае")}</w:moveTo><w:del w:id="3" {BY}>{run(" не", "delText")}</w:del></w:p>',
]
with zipfile.ZipFile("note.docx", "w") as docx:
    docx.writestr(
        "[Content_Types].xml",
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    )
    docx.writestr(
        "_rels/.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    )
    docx.writestr("word/document.xml", f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>")
PY
cat >read.mjs <<'JS'
import assert from 'node:assert'
import { OfficeParser } from 'officeparser'

const warnings = []
const read = await OfficeParser.parseOffice('note.docx', { onWarning: (warning) => warnings.push(warning) })
const found = read.toText().split('\n').map((line) => line.trim()).filter(Boolean)
console.log(found, warnings)
assert.deepStrictEqual(found, ['Война 19411945, самолёт Ту134', 'Встреча в мае в Вене в мае'], 'this has changed')
assert.deepStrictEqual(warnings, [], 'this has changed: it warns')
JS
node read.mjs
