#!/usr/bin/env bash
# pandoc 3.9 (as in pypandoc_binary 1.17): what a field shows is left out, and only that. Of `от 26.02.1977, № 465` in OpenDocument, where LibreOffice puts date and number in as fields
# (`<text:date>`, `<text:user-defined>`), comes `от , № .`, and of `см. табл. 7, прим. 8` comes `см. табл. , прим. `; in Word files it is so where the field is a `<w:fldSimple>`,
# while the same field in its longer form, `<w:fldChar>`, is read. The numbers of tables themselves, `<text:sequence>`, are read, so that a sample with them looks well. A table
# whose rows stand in `<table:table-rows>`, as the format allows, has its head alone.
# No warning on either, with --verbose neither, so that the date which an audit misses may be in the document.
# Expected: the field as shown. Seen: nothing in its place.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
"$folder/venv/bin/python" -W ignore - "$folder" <<'PY'
import subprocess
import sys
import zipfile
from pathlib import Path

import pypandoc

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def opendocument(body: str) -> dict[str, str]:
    names = f'xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" xmlns:table="{ODF}table:1.0" xmlns:style="{ODF}style:1.0"'
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content {names} office:version="1.2"><office:automatic-styles/><office:body><office:text>{body}</office:text></office:body></office:document-content>',
        "styles.xml": f'<office:document-styles {names} office:version="1.2"/>',
    }


def word(body: str) -> dict[str, str]:
    return {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:p>{body}</w:p></w:body></w:document>',
    }


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def row(year: str) -> str:
    return f"<table:table-row><table:table-cell><text:p>{year}</text:p></table:table-cell></table:table-row>"


HEAD = f"<table:table-header-rows>{row('Год')}</table:table-header-rows>"
SEEN = [  # kind of file, what is written, what is read
    ("odt", opendocument('<text:p>от <text:date text:date-value="1977-02-26">26.02.1977</text:date>, № <text:user-defined text:name="n">465</text:user-defined>.</text:p>'), "от , № ."),
    (
        "odt",
        opendocument(
            '<text:p>табл. <text:sequence text:name="t" text:formula="t+1">7</text:sequence>: см. табл. <text:sequence-ref text:ref-name="t">7</text:sequence-ref>,'
            ' прим. <text:note-ref text:note-class="footnote" text:ref-name="f">8</text:note-ref>.</text:p>'
        ),
        "табл. 7: см. табл. , прим. .",
    ),
    ("odt", opendocument(f"<table:table>{HEAD}{row('1941')}</table:table>"), "Год ------ 1941"),
    ("odt", opendocument(f"<table:table>{HEAD}<table:table-rows>{row('1941')}</table:table-rows></table:table>"), "Год -----"),
    ("docx", word(run("от ") + f'<w:fldSimple w:instr="DATE">{run("26.02.1977")}</w:fldSimple>' + run(", № 465.")), "от , № 465."),
    (
        "docx",
        word(run("от ") + mark("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" + mark("separate") + run("26.02.1977") + mark("end") + run(", № 465.")),
        "от 26.02.1977, № 465.",
    ),
]
for kind, parts, expected in SEEN:
    path = Path(sys.argv[1]) / f"letter.{kind}"
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    read = subprocess.run([pypandoc.get_pandoc_path(), path, "--to=plain", "--wrap=none", "--verbose"], capture_output=True, text=True, check=True)
    found = " ".join(read.stdout.split())
    print(f"{kind}: {found}", read.stderr.strip())
    assert found == expected, f"this has changed: {found!r}"
    assert "WARNING" not in read.stderr, f"this has changed: {read.stderr}"
PY
