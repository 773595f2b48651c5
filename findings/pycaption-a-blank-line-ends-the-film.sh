#!/usr/bin/env bash
# pycaption 2.3.14 (captions of broadcasters: SRT, WebVTT, DFXP, SAMI): where one SRT cue holds a blank line, as translators leave between two speakers or where they
# deleted a line, not that cue alone is cut, but every cue after it is gone: of four cues one is read, with no error and no warning, and a film of two hours
# ends at its third minute. So it is where the line holds but a space, which no editor shows. Players show the cue's first part and go on with the next cue, so does
# the package srt, which keeps the second part, too. Two or three blank lines between cues do no harm, so the reader is not simply strict.
# Compared with the other language the rest of the film is an omission, or, where both were cut at the same time code, nothing is missed at all.
# Expected: four cues. Seen: one.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pycaption==2.3.14' 'srt==3.5.3'
"$folder/venv/bin/python" -W ignore - <<'PY'
import srt
from pycaption import SRTReader


def film(first: str, between: str) -> str:
    texts = [first, "Мы приехали в 1917 году.", "Вдвоём.", "И остались."]
    return f"{between}\n".join(
        f"{number}\n00:00:{number:02d},000 --> 00:00:{number:02d},900\n{text}\n" for number, text in enumerate(texts, start=1)
    )


def read(text: str) -> list[str]:
    captions = SRTReader().read(text)
    return [caption.get_text() for caption in captions.get_captions(captions.get_languages()[0])]


rest = ["Мы приехали в 1917 году.", "Вдвоём.", "И остались."]
SEEN = {
    "a blank line in the first cue": (film("Откуда вы?\n\nИз Тулы.", ""), ["Откуда вы?"]),
    "a line with a space in the first cue": (film("Откуда вы?\n \nИз Тулы.", ""), ["Откуда вы?"]),
    "three blank lines between cues": (film("Откуда вы?", "\n\n"), ["Откуда вы?", *rest]),
}
for name, (text, expected) in SEEN.items():
    found = read(text)
    print(f"{name}: {found}")
    assert found == expected, f"this has changed: {found}"
    assert len(list(srt.parse(text))) == 4, "this has changed: srt reads another number of cues"
PY
