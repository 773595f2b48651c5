#!/usr/bin/env bash
# pagexml-tools 0.9.0 (Python; PAGE XML of scanned archives, as Transkribus and eScriptorium write it): `make_text_region_text`, which makes running text of the lines of a region, drops
# every hyphen at the end of a line. `Документы за 1941-` / `1945 гг.` (documents of 1941-1945) becomes `19411945 гг.`; the dash that stands for "is", `Москва -` / `столица.` (Moscow is the
# capital), goes too, and `юго-` / `восточный` (south-eastern) loses the hyphen that it has in any case. `merge_lines(..., remove_word_break=True)` of the same module, on the same
# lines, keeps the range of years, and drops the dash.
# Expected: at least the figures apart. Seen: as above; the docstring speaks of word breaks, not of numbers.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pagexml-tools==0.9.0' orjson
cd "$folder"
venv/bin/python - <<'PY'
from pathlib import Path

from pagexml.helper.pagexml_helper import make_text_region_text, merge_lines
from pagexml.parser import parse_pagexml_file

LINES = ("Документы за 1941-", "1945 гг. о юго-", "восточном крае: Москва -", "столица.")
lines = "".join(
    f'<TextLine id="l{row}"><Coords points="0,{50 * row} 900,{50 * row} 900,{50 * row + 40} 0,{50 * row + 40}"/>'
    f'<Baseline points="0,{50 * row + 35} 900,{50 * row + 35}"/><TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>'
    for row, text in enumerate(LINES)
)
Path("page.xml").write_text(
    '<?xml version="1.0" encoding="UTF-8"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">'
    "<Metadata><Creator>x</Creator><Created>2026-01-01T00:00:00</Created><LastChange>2026-01-01T00:00:00</LastChange></Metadata>"
    '<Page imageFilename="a.jpg" imageWidth="1000" imageHeight="1000"><TextRegion id="r1" type="paragraph">'
    f'<Coords points="0,0 900,0 900,500 0,500"/>{lines}</TextRegion></Page></PcGts>',
    encoding="utf-8",
)
read = parse_pagexml_file("page.xml").get_lines()
running, merged = make_text_region_text(read)[0], merge_lines(read, remove_word_break=True).text
print(running, merged, sep="\n")
assert running == "Документы за 19411945 гг. о юговосточном крае: Москва столица.", "running text: this has changed"
assert merged == "Документы за 1941-1945 гг. о юговосточном крае: Москва столица.", "merged lines: this has changed"
PY
