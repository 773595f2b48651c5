#!/usr/bin/env bash
# alto-tools 0.1.0 (text of pages in ALTO, the XML of text recognition in libraries and archives): of a word that is broken over two lines the first part is
# written twice, and the second never. `отка-` / `зался ехать` (refused to go) gives `отка` / `откаехать`, for the second part is asked for only among the first
# parts, and what was written last is written again, without a space before the next word. So it is on every page that names the parts as ALTO says
# (SUBS_TYPE="HypPart1" and "HypPart2"); pages that do not name them are right.
# A verb, a name, a number at a line's end is another word or none, and nothing looks like an error of recognition: confidence and words are unchanged.
# Expected: `зался ехать`, or the whole word from SUBS_CONTENT. Seen: `откаехать`.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'alto-tools==0.1.0'
"$folder/venv/bin/python" - "$folder" <<'PY'
import subprocess
import sys
from pathlib import Path

BOX = 'HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"'
WORDS = '<String ID="s{}" {} CONTENT="{}"{}/>'


def page(*, named: bool) -> str:
    """A page of two lines whose word in the middle is broken; named says that its parts are named."""

    def part(number: int) -> str:
        return f' SUBS_TYPE="HypPart{number}" SUBS_CONTENT="отказался"' if named else ""

    space = '<SP HPOS="0" VPOS="0" WIDTH="2"/>'
    first = WORDS.format(1, BOX, "Министр", "") + space + WORDS.format(2, BOX, "отка", part(1))
    second = WORDS.format(3, BOX, "зался", part(2)) + space + WORDS.format(4, BOX, "ехать.", "")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">'
        "<Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>"
        f'<Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="99" HEIGHT="99"><PrintSpace {BOX}><TextBlock ID="b1" {BOX}>'
        f'<TextLine ID="l1" {BOX}>{first}<HYP HPOS="0" VPOS="0" WIDTH="2" CONTENT="-"/></TextLine>'
        f'<TextLine ID="l2" {BOX}>{second}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>'
    )


SEEN = {True: ["Министр отка", "откаехать."], False: ["Министр отка", "зался ехать."]}
folder = Path(sys.argv[1])
for named, expected in SEEN.items():
    (folder / "page.xml").write_text(page(named=named), "utf-8")
    command = [folder / "venv/bin/alto-tools", "-t", folder / "page.xml"]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    found = [line.strip() for line in printed.splitlines() if line.strip()]
    print("parts named" if named else "parts not named", found)
    assert found == expected, f"this has changed: {found}"
PY
