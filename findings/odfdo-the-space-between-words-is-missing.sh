#!/usr/bin/env bash
# odfdo 3.27.3 (Python; OpenDocument): a space of ODF's own, `<text:s/>`, is nothing in `get_formatted_text`, of a document and of a paragraph: `15<text:s/>мая 1977 г.` is `15мая 1977 г.`,
# and three of them between `Копия` and `верна` make `Копияверна`. `str(paragraph)` and `inner_text` of the same object have the spaces.
# OpenDocument 1.3, part 3, 6.1.3: `<text:s>` stands for a SPACE, or for as many as `text:c` says; nothing wants a plain one before it.
# Expected: `15 мая 1977 г.` from all three. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'odfdo==3.27.3'
cd "$folder"
venv/bin/python - <<'PY'
from odfdo import Document, Element

SEEN = {
    "15<text:s/>мая 1977 г.": ("15 мая 1977 г.", "15мая 1977 г."),
    'Копия<text:s text:c="3"/>верна': ("Копия   верна", "Копияверна"),
}
for markup, (right, expected) in SEEN.items():
    document = Document("text")
    document.body.clear()
    document.body.append(Element.from_tag(f"<text:p>{markup}</text:p>"))
    paragraph = document.body.paragraphs[0]
    found = document.get_formatted_text().strip(), paragraph.get_formatted_text().strip(), str(paragraph).strip(), paragraph.inner_text
    print(found)
    assert found == (expected, expected, right, right), f"this has changed: {found}"
PY
