#!/usr/bin/env bash
# ass2srt 0.0.5 (subtitles of two languages, .ass to .srt): `-l 1` and `-l 2` write the first and the second line of each cue, so that a film with both languages in
# it becomes two files, a bitext by cues. Where a cue has but one line, since nobody translated it, the second file repeats what the cue before said: `Уведите его.`
# (take him away) is `No.`, the answer of the accused. Numbers and times of both files agree, nothing is empty, and no row looks untranslated;
# an omission has become a mistranslation that nobody wrote, and a sentence of the translation is there twice.
# Expected: nothing, or no cue. Seen: the translation of the cue before.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ass2srt==0.0.5' 'srt==3.5.3'
cat >"$folder/court.ass" <<'ASS'
[Script Info]
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,Вы признаёте вину?\NDo you plead guilty?
Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,Нет.\NNo.
Dialogue: 0,0:00:06.00,0:00:07.00,Default,,0,0,0,,Уведите его.
Dialogue: 0,0:00:08.00,0:00:09.00,Default,,0,0,0,,Встать!\NAll rise!
ASS
for line in 1 2; do
    "$folder/venv/bin/ass2srt" "$folder/court.ass" -l "$line" -o "$folder/$line.srt" >"$folder/log"
done
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys
from pathlib import Path

import srt

first, second = (
    [cue.content for cue in srt.parse(Path(sys.argv[1], f"{line}.srt").read_text("utf-8"))] for line in (1, 2)
)
for row in zip(first, second, strict=True):
    print(row)
assert first == ["Вы признаёте вину?", "Нет.", "Уведите его.", "Встать!"], f"this has changed: {first}"
assert second == ["Do you plead guilty?", "No.", "No.", "All rise!"], f"this has changed: {second}"
PY
