#!/usr/bin/env bash
# asstosrt 0.1.6 (Python; subtitles): of SubStation Alpha it takes what stands in braces away and leaves what the braces switch on. A line that first draws a box, `{\p1}m 0 0 l 10 0 10 10{\p0}Да`
# (Yes), becomes `m 0 0 l 10 0 10 10Да`, with its option to ignore effects, too, so that ten and nought are said in the film; and the hard space `\h`, which keeps a day with its month,
# is left as two letters: `15\hмая 1977\hгода`. `\N` and `\n` are resolved.
# Aegisub's documentation of override tags: `\p` with a number above 0 makes the text that follows a drawing until `\p0`; `\h` is a space at which no line is broken.
# Expected: `Да`; `15 мая 1977 года`. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'asstosrt==0.1.6'
cd "$folder"
mkdir plain ignored
cat >film.ass <<'ASS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: A,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,A,,0,0,0,,15\hмая 1977\hгода,\Nв Москве
Dialogue: 0,0:00:03.00,0:00:04.00,A,,0,0,0,,{\p1}m 0 0 l 10 0 10 10{\p0}Да
ASS
venv/bin/asstosrt -e utf-8 -o plain film.ass >/dev/null
venv/bin/asstosrt -e utf-8 --no-effact -o ignored film.ass >/dev/null
venv/bin/python - <<'PY'
from pathlib import Path

for name in ("plain", "ignored"):
    text = Path(name, "film.srt").read_text(encoding="utf-8")
    print(name, text, sep="\n")
    assert "15\\hмая 1977\\hгода,\nв Москве" in text, f"{name}: hard spaces: this has changed"
    assert "m 0 0 l 10 0 10 10Да" in text, f"{name}: the drawing: this has changed"
PY
