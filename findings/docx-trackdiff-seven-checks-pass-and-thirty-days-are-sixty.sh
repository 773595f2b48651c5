#!/usr/bin/env bash
# docx-trackdiff 1.0.0 (two versions of a Word document into one with tracked changes): no change is marked where a footnote says 60 days instead of 30, where a sign of the font Symbol turns from ≤ to ≥
# (`<w:sym>`), where 10⁶ t become 106 t, where `1941‑1945` with Word's own non-breaking hyphen becomes 19411945, and where the Bank, a party, becomes a bank: paragraphs are compared without
# notes, signs, raised letters and capitals. The document that comes out is the new one without a mark, and rejecting all changes leaves the new one, too. Its verifier, which takes the same text
# for granted, passes all seven checks, `reject-all == OLD` among them; the README says that every output is machine-verified, and that rejecting all equals the old file.
# A change of 30 into 60 in the text itself is marked.
# Expected: a deletion and an insertion in each. Seen: none, and seven times PASS.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'docx-trackdiff==1.0.0' 'lxml==6.0.2'
"$folder/venv/bin/python" - "$folder" <<'PY'
import subprocess
import sys
import zipfile
from pathlib import Path

FOLDER = Path(sys.argv[1])
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = ("settings", "footnotes")
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def sign(code):
    return f'<w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r>'


def write(path, body, note):
    types = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{KIND}.{part}+xml"/>' for part in PARTS)
    links = "".join(f'<Relationship Id="r{part}" Type="{OFFICE}/{part}" Target="{part}.xml"/>' for part in PARTS)
    notes = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{run(note)}</w:p></w:footnote>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>{types}</Types>',
        )
        main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        package.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{main}</Relationships>')
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
        package.writestr("word/settings.xml", f"<w:settings {WORD}/>")
        package.writestr("word/footnotes.xml", f"<w:footnotes {WORD}>{notes}</w:footnotes>")
        package.writestr("word/document.xml", f"<w:document {WORD}><w:body><w:p>{body}</w:p></w:body></w:document>")


HYPHEN = "<w:r><w:t>1941</w:t><w:noBreakHyphen/><w:t>1945</w:t></w:r>"
SEEN = {  # before, after, note before, note after: changes marked
    "text": (run("Срок 30 дней."), run("Срок 60 дней."), "См. договор.", "См. договор.", 2),
    "footnote": (run("Срок указан.") + NOTE, run("Срок указан.") + NOTE, "Срок 30 дней.", "Срок 60 дней.", 0),
    "sign": (run("Не ") + sign("F0A3") + run(" 5"), run("Не ") + sign("F0B3") + run(" 5"), "", "", 0),
    "raised": (run("10") + run("6", RAISED) + run(" тонн"), run("106 тонн"), "", "", 0),
    "hyphen": (HYPHEN, run("19411945"), "", "", 0),
    "capital": (run("Платит Банк."), run("Платит банк."), "", "", 0),
}
for name, (before, after, old_note, new_note, expected) in SEEN.items():
    old, new, out = (FOLDER / f"{name}-{which}.docx" for which in ("old", "new", "out"))
    write(old, before, old_note)
    write(new, after, new_note)
    subprocess.run([FOLDER / "venv/bin/docx-trackdiff", old, new, out], check=True, capture_output=True)
    checked = subprocess.run([FOLDER / "venv/bin/docx-trackdiff-verify", out, old, new], check=True, capture_output=True, text=True)
    with zipfile.ZipFile(out) as package:
        document = package.read("word/document.xml").decode()
    marked = sum(document.count(f"<w:{kind} ") for kind in ("ins", "del"))
    print(name, marked, "changes,", checked.stdout.count("PASS"), "checks passed")
    assert (marked, checked.stdout.count("PASS"), checked.stdout.count("FAIL")) == (expected, 7, 0), "this has changed"
PY
