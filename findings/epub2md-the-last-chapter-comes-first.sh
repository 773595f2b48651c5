#!/usr/bin/env bash
# epub2md 1.6.4 (npm; EPUB to Markdown): the chapters come in the order in which the book lists its files, its manifest, and not in that of its spine, which is the order of reading; a manifest has no order,
# EPUB says, and editors of books sort it by name or put what was added at the end. Of the book below, whose files are listed backwards and read forwards, the files come out as `2-Конец.md`,
# `3-Середина.md`, `4-Начало.md`, numbered, and merged into one (`--merge`) it is read from the end. Its README says `in sequence`. A translation of the book that was packed by another hand
# comes out in another order, and paragraph for paragraph nothing fits. A list that begins with article 5 (`<ol start="5">`) begins with 1.
# Expected: Начало, Середина, Конец. Seen: the reverse.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'epub2md@1.6.4' >/dev/null
python3 - <<'PY'
import zipfile

CHAPTERS = {  # in the order of reading
    "first": ("Начало", '<ol start="5"><li>Пятая статья.</li></ol>'),
    "second": ("Середина", "<p>Войска не перешли границу.</p>"),
    "third": ("Конец", "<p>Пакт подписан.</p>"),
}
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{}</title></head><body>{}</body></html>'
files = [f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in CHAPTERS]
links = "".join(f'<li><a href="{name}.xhtml">{title}</a></li>' for name, (title, _) in CHAPTERS.items())
points = "".join(
    f'<navPoint id="{name}-point"><navLabel><text>{title}</text></navLabel><content src="{name}.xhtml"/></navPoint>'
    for name, (title, _) in CHAPTERS.items()
)
with zipfile.ZipFile("book.epub", "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    book.writestr(
        "META-INF/container.xml",
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    )
    book.writestr(
        "book.opf",
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:isbn:9780000000002</dc:identifier>'
        '<dc:title>Пакт</dc:title><dc:language>ru</dc:language><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f'<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>{"".join(reversed(files))}</manifest>'
        f'<spine toc="ncx">{"".join(f"""<itemref idref="{name}"/>""" for name in CHAPTERS)}</spine></package>',
    )
    book.writestr("nav.xhtml", XHTML.format("Оглавление", f'<nav epub:type="toc"><ol>{links}</ol></nav>'))
    book.writestr("toc.ncx", f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><navMap>{points}</navMap></ncx>')
    for name, (title, text) in CHAPTERS.items():
        book.writestr(f"{name}.xhtml", XHTML.format(title, text))
PY
node_modules/.bin/epub2md book.epub >/dev/null
ls book
test "$(ls book | tail -n 3 | tr '\n' ' ')" = "2-Конец.md 3-Середина.md 4-Начало.md " || { echo "this has changed"; exit 1; }
test "$(cat book/4-*.md)" = "1. Пятая статья." || { echo "this has changed"; exit 1; }
