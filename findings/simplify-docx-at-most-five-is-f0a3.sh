#!/usr/bin/env bash
# simplify-docx 0.1.2, docx2md 1.0.5 and docxlatex 1.2.3 (Python; Word to JSON, Markdown, plain text): a sign that Word's "Insert symbol" puts in is an element of its own (`w:sym`, a font and a place
# in it). Of `Давление ≤ 5 атм` (pressure at most 5 atm) simplify-docx makes `Давление F0A3 5 атм`, the place in hexadecimal digits as a word; docx2md and docxlatex make `Давление  5 атм`,
# another claim. Of the two hyphens that are elements as well, simplify-docx turns the soft one, which is seen at a line's end only, into a hyphen like the other: `военно-мор-ской`; docx2md and docxlatex leave
# out both, and the adjective of the navy, `военно-морской`, is one word.
# ECMA-376, part 1, 17.3.3.30 (`sym`: the character at that place of that font), 17.3.3.18 (`noBreakHyphen`) and 17.3.3.29 (`softHyphen`: of no width but where a line is broken at it).
# Expected: `Давление ≤ 5 атм`, `военно-морской`. Seen: as above. pandoc 2.17 has the sign, a hyphen and a soft hyphen.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'simplify-docx==0.1.2' 'docx2md==1.0.5' 'docxlatex==1.2.3' 'python-docx==1.2.0' 'six==1.17.0'
cd "$folder"
venv/bin/python -W ignore - <<'PY'
import docx
from docx.oxml import parse_xml

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUNS = (
    '<w:r><w:t xml:space="preserve">Давление </w:t><w:sym w:font="Symbol" w:char="F0A3"/><w:t xml:space="preserve"> 5 атм</w:t></w:r>',
    "<w:r><w:t>военно</w:t><w:noBreakHyphen/><w:t>мор</w:t><w:softHyphen/><w:t>ской</w:t></w:r>",
)
document = docx.Document()
body = document.element.body
for runs in RUNS:
    body.insert(len(body) - 1, parse_xml(f"<w:p {NS}>{runs}</w:p>"))
document.save("record.docx")
PY
venv/bin/docx2md record.docx record.md >/dev/null 2>&1
venv/bin/python -W ignore - <<'PY'
import json
from pathlib import Path

import docx
from docxlatex import Document
from simplify_docx import simplify

simple = json.dumps(simplify(docx.Document("record.docx")), ensure_ascii=False)
marked = Path("record.md").read_text(encoding="utf-8")
plain = Document("record.docx").get_text()
print(simple, marked, plain, sep="\n")
assert '"Давление F0A3 5 атм"' in simple and '"военно-мор-ской"' in simple, "simplify-docx: this has changed"
assert "Давление  5 атм" in marked and "военноморской" in marked, "docx2md: this has changed"
assert "Давление  5 атм" in plain and "военноморской" in plain, "docxlatex: this has changed"
PY
