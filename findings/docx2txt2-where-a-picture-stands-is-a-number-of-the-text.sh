#!/usr/bin/env bash
# docx2txt2 1.0.4 (Python; text of .docx and .odt, a replacement of docx2txt): it joins every text of the XML, whatever element holds it, by a space. A Word file counts the place of a
# picture, in 360,000ths of a centimetre, in elements with text: `План [picture] утверждён` is `План 1905000 1917 утверждён`. Word begins a new run inside a word where it was
# edited, checked or made bold in part, and so `1941` is `19 41`, and `неприятель`, the enemy, is `не приятель`, no friend. What an editor struck out is text again, `Войска не
# перешли` where `не` is deleted, and so is what a field computes its date from.
# docx2txt 0.9, whose `process` has the same name and arguments, has all five as they are on the page.
# The README says that it does not preserve whitespace, not that it adds some, nor numbers.
# Expected: the text on the page. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'docx2txt2==1.0.4' 'docx2txt==0.9' 'python-docx==1.2.0'
cd "$folder"
venv/bin/python - <<'PY'
import docx2txt
import docx2txt2
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


PLACE = (
    '<w:r><w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" distL="0" distR="0" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>1905000</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>1917</wp:posOffset></wp:positionV><wp:extent cx="9" cy="9"/><wp:wrapNone/>'
    '<wp:docPr id="1" name="1"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="urn:x"/></a:graphic></wp:anchor></w:drawing></w:r>'
)
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "yyyy" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
SEEN = {
    run("План ") + PLACE + run("утверждён"): ("План 1905000 1917 утверждён", "План утверждён"),
    run("19") + run("41 год"): ("19 41 год", "1941 год"),
    run("не") + run("приятель"): ("не приятель", "неприятель"),
    run("Войска ") + '<w:del w:id="1" w:author="А"><w:r><w:delText xml:space="preserve">не </w:delText></w:r></w:del>' + run("перешли"): ("Войска не перешли", "Войска перешли"),
    FIELD + run("1977") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>': ('DATE \\@ "yyyy" 1977', "1977"),
}
for markup, (expected, right) in SEEN.items():
    document = Document()
    document.element.body.insert(0, parse_xml(f'<w:p {nsdecls("w", "wp", "a")}>{markup}</w:p>'))
    document.save("page.docx")
    found = docx2txt2.process("page.docx"), docx2txt.process("page.docx").strip()
    print(found)
    assert found == (expected, right), f"this has changed: {found}"
PY
