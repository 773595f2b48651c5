#!/usr/bin/env bash
# striprtf 0.0.35 (the text of Rich Text files): what an editor deleted with tracked changes (`\deleted`) stays in the text, beside what was put in
# its place (`\revised`), and nothing lies between them: a ceiling changed from 2,400 to 2,250 reads `2,4002,250 launchers`. Hidden text (`\v`)
# is text as well, while of a note at the foot, which a reader sees, nothing is left.
# A translation made of the accepted text then lacks words and has another number, and one with a note has more than its original.
# Expected: the text as it stands, `2,250`. Seen: both versions in one, hidden words, no note.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'striprtf==0.0.35'
"$folder/venv/bin/python" - <<'PY'
from striprtf.striprtf import rtf_to_text

SEEN = {
    r"The ceiling is {\deleted 2,400}{\revised 2,250} launchers.": "The ceiling is 2,4002,250 launchers.",
    r"The ceiling is \deleted 2,400 \deleted0\revised 2,250 \revised0 launchers.": "The ceiling is 2,400 2,250 launchers.",
    r"The text{\v  not for print} goes on.": "The text not for print goes on.",
    r"A treaty{\super\chftn}{\footnote\pard\plain {\super\chftn} Not ratified.} of 1979.": "A treaty of 1979.",
}
for body, expected in SEEN.items():
    found = rtf_to_text(r"{\rtf1\ansi " + body + r"\par}").strip()
    print(f"{body}: {found!r}")
    assert found == expected, f"this has changed: {found!r}"
PY
