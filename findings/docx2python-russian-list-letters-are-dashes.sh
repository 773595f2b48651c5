#!/usr/bin/env bash
# docx2python 3.7.1 (text of Word documents): numbers and letters that Word writes before a paragraph are written into the text, but by the library's own
# pattern. `а)`, `б)`, `в)` of a Russian list (numFmt russianLower) are `--` each, where the English list has its a), b), c); `Статья 5.` is `5)`, and of the
# clause `5.2.` below it `2)` is left. The numbers count from where Word's do, which lets one trust them. The Russian side of a contract has no letters where
# the English has, all clauses 2 of it look alike, and a reference to clause 5.2 or item (б) leads nowhere.
# Expected: what Word shows, named in the script. Seen: dashes, and the last number alone.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'docx2python==3.7.1' 'python-docx==1.2.0'
"$folder/venv/bin/python" -W ignore - "$folder/contract.docx" <<'PY'
import sys

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

# By number of the list: its levels (first number, format, text of Word).
LISTS = {
    101: [(5, "decimal", "Статья %1."), (1, "decimal", "%1.%2.")],
    102: [(1, "russianLower", "%1)")],
    103: [(1, "lowerLetter", "%1)")],
}
# What Word shows, what is read, list, level, text.
PARAGRAPHS = [
    ("Статья 5.", "5)", 101, 0, "Стороны"),
    ("5.1.", "1)", 101, 1, "Продавец"),
    ("5.2.", "2)", 101, 1, "Покупатель"),
    ("Статья 6.", "6)", 101, 0, "Товар"),
    ("6.1.", "1)", 101, 1, "Количество"),
    ("а)", "--", 102, 0, "зерно"),
    ("б)", "--", 102, 0, "мука"),
    ("a)", "a)", 103, 0, "grain"),
    ("b)", "b)", 103, 0, "flour"),
]
document = docx.Document()
numbering = document.part.numbering_part.element
for number, levels in LISTS.items():
    parts = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (start, form, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{parts}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
for _, _, number, level, text in PARAGRAPHS:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))
document.save(sys.argv[1])

with docx2python(sys.argv[1]) as content:
    found = [line.strip().split("\t") for line in content.text.splitlines() if line.strip()]
for (shown, _, _, _, text), line in zip(PARAGRAPHS, found, strict=True):
    print(f"{shown} {text}: {line}")
expected = [[read, text] for _, read, _, _, text in PARAGRAPHS]
assert found == expected, f"this has changed: {found}"
PY
