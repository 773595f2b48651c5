#!/usr/bin/env bash
# pysubs2 1.8.1 (reader of subtitles): a WebVTT file is read as if it were SubRip without blank lines. A cue whose last line is a number loses that line (`In
# what year? / 1917`), since it might be the number of the next cue, though a blank line and no number follow, and keeps it only where the next cue has a name;
# of SubRip this hits the last cue alone. What stands between two cues is said by the one before: the name of the next cue, and `NOTE` comments of the
# translator. A line with two inner times, as captions that light up word by word have them, is taken for the times of a new cue, and its words are gone.
# webvtt-py reads the same file right. Years, sums and answers in numbers are gone from both languages if both are read so, and from one if the other is SubRip:
# dropped and added content that no translator dropped or added.
# Expected: text as WebVTT has it. Seen: without the numbers, with names and notes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pysubs2==1.8.1' 'webvtt-py==0.5.1'
cat >"$folder/film.vtt" <<'VTT'
WEBVTT

00:00:01.000 --> 00:00:03.000
В каком году?
1917

00:00:04.000 --> 00:00:05.000
Сколько их было?
27

answer
00:00:06.000 --> 00:00:07.000
Да.

NOTE проверить дату

00:00:08.000 --> 00:00:09.000
Нет.

00:00:10.000 --> 00:00:12.000
Он<00:00:10.500><c> погиб</c><00:00:11.000><c> вчера.</c>
VTT
cat >"$folder/film.srt" <<'SRT'
1
00:00:01,000 --> 00:00:03,000
В каком году?
1917

2
00:00:04,000 --> 00:00:05,000
Сколько их было?
27
SRT
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import pysubs2
import webvtt

SEEN = {
    "film.vtt": ["В каком году?", "Сколько их было?\n27\n\nanswer", "Да.\n\nNOTE проверить дату", "Нет.", "", ""],
    "film.srt": ["В каком году?\n1917", "Сколько их было?"],
}
folder = sys.argv[1]
for name, expected in SEEN.items():
    found = [event.plaintext for event in pysubs2.load(f"{folder}/{name}", encoding="utf-8")]
    print(name, found)
    assert found == expected, f"this has changed: {found}"
right = [cue.text for cue in webvtt.read(f"{folder}/film.vtt")]
print("webvtt-py", right)
assert right == ["В каком году?\n1917", "Сколько их было?\n27", "Да.", "Нет.", "Он погиб вчера."], f"this has changed: {right}"
PY
