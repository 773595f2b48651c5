#!/usr/bin/env bash
# tei_reader 0.0.17 (text of TEI documents): what stands behind an empty element, such as the line break `<lb/>` or the page break `<pb/>` of an edition, is read
# at the end of its paragraph, behind all that follows in elements. Of `Войска <lb/>не <hi>перешли</hi> границу` comes `Войска перешли границуне`; two breaks
# put two pieces there, the last first. A paragraph without other elements, and one without breaks, is right, so that a sample looks well; printed
# editions have a break a line, and names, dates and emphasis are elements. Of `<choice>` both readings are taken, one after the other.
# Every word is there, in another order, so that counts of words, and an alignment by length, see nothing.
# Expected: the order of the document. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tei_reader==0.0.17' 'beautifulsoup4==4.15.0' 'lxml==6.1.3'
"$folder/venv/bin/python" -W ignore - <<'PY'
from tei_reader import TeiReader

DOCUMENT = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Сводка</title></titleStmt>'
    "<publicationStmt><p>нет</p></publicationStmt><sourceDesc><p>нет</p></sourceDesc></fileDesc></teiHeader>"
    "<text><body><p>{}</p></body></text></TEI>"
)
SEEN = {
    "Войска <lb/>не <hi>перешли</hi> границу": "Войска перешли границуне",
    "Войска не <hi>перешли</hi> границу": "Войска не перешли границу",
    "Войска <lb/>не перешли границу": "Войска не перешли границу",
    "Раз <pb/>два <hi>три</hi> четыре <lb/>пять <hi>шесть</hi> семь": "Раз три четыре шесть семьпять два",
    "в <choice><sic>Женву</sic><corr>Женеву</corr></choice>": "в ЖенвуЖеневу",
}
for markup, expected in SEEN.items():
    found = TeiReader().read_string(DOCUMENT.format(markup)).text.strip()
    print(f"{markup}\n  {found!r}")
    assert found == expected, f"this has changed: {found!r}"
PY
