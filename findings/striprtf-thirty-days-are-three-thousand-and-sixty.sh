#!/usr/bin/env bash
# striprtf 0.0.35 (RTF to plain text): a word deleted with tracked changes (`\deleted`) is as good as one put in, and nothing stands between them. `Срок 30 дней` in which an editor put 60 for 30 is
# `Срок 3060 дней`, a figure that neither version has, and `Войска не перешли` is left where the not was struck out. Hidden words (`\v`) are text, too. A footnote, which is, is nowhere: of
# `Срок указан¹ в статье 5`, if the parties have not agreed otherwise, there is left the rule without the exception and without a mark. 10⁶ t are 106 t.
# Its README names medical documents, and nothing that is left out or kept.
# Expected: 60 дней. Seen: 3060 дней.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'striprtf==0.0.35'
"$folder/venv/bin/python" - <<'PY'
from striprtf.striprtf import rtf_to_text

FRAME = r"{\rtf1\ansi\ansicpg1251\uc1\deff0{\fonttbl{\f0\froman Times New Roman;}}{\*\revtbl{Unknown;}{Editor;}}\pard\plain\f0 %s\par}"
SEEN = {
    r"Срок {\deleted\revauthdel1 30}{\revised\revauth1 60} дней.": "Срок 3060 дней.",
    r"Войска {\deleted\revauthdel1 не }перешли границу.": "Войска не перешли границу.",
    r"Войска {\v не }перешли границу.": "Войска не перешли границу.",
    r"Срок указан{\super\chftn}{\footnote\pard\plain{\super\chftn} Если стороны не договорились.} в статье 5.": "Срок указан в статье 5.",
    r"10{\super 6} тонн": "106 тонн",
}
for markup, expected in SEEN.items():
    coded = "".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in markup)
    found = rtf_to_text(FRAME % coded).strip()
    print(markup, "->", found)
    assert found == expected, f"this has changed: {found}"
PY
