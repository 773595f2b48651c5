#!/usr/bin/env bash
# aspose-words-foss 26.7.0 (Python; Word to Markdown and text): of a tracked change it reads neither side. `Подписано [13 struck, 15 put in] мая 1977 г.` (signed on …) is `Подписано  мая 1977 г.`
# in Markdown and in text; Word shows 15 when the change is accepted and 13 when it is rejected. A date in a smart tag, which older Word puts round every date by itself, is gone, too
# (`умер.` for `5 марта 1953 г. умер.`, died on 5 March 1953). The text, though not the Markdown, says the code of a cross-reference before what it shows: `REF a 465 экз.` for `465 экз.`
# docx2python 3.6.2 has the day put in, the date of the smart tag and 465.
# Expected: one of the two days, the date, the number alone. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'aspose-words-foss==26.7.0' 'python-docx==1.2.0' 'docx2python==3.6.2'
cd "$folder"
venv/bin/python - <<'PY'
from pathlib import Path

import aspose.words_foss as words
from docx import Document
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


CHANGE = 'w:id="{}" w:author="А" w:date="2026-01-01T00:00:00Z"'
SEEN = {
    run("Подписано ")
    + f"<w:del {CHANGE.format(1)}><w:r><w:delText>13</w:delText></w:r></w:del><w:ins {CHANGE.format(2)}>{run('15')}</w:ins>"
    + run(" мая 1977 г."): ("Подписано  мая 1977 г.", "Подписано  мая 1977 г.", "Подписано 15 мая 1977 г."),
    f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="date">{run("5 марта 1953 г.")}</w:smartTag>'
    + run(" умер."): ("` `умер.", " умер.", "5 марта 1953 г. умер."),
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + run("465")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    + run(" экз."): ("465 экз.", " REF a 465 экз.", "465 экз."),
}
for markup, expected in SEEN.items():
    document = Document()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{markup}</w:p>"))
    document.save("page.docx")
    read = words.Document("page.docx")
    found = []
    for name in ("page.md", "page.txt"):
        read.save(name)
        found.append(Path(name).read_text(encoding="utf-8-sig").strip("\r\n"))
    with docx2python("page.docx") as peer:
        found.append(peer.text.strip())
    print(found)
    assert tuple(found) == expected, f"this has changed: {found}"
PY
