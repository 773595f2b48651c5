#!/usr/bin/env bash
# mcp-server-sdlxliff 1.1.0 (reads and checks Trados files): words that a reviser has struck out with changes tracked, `<mrk mtype="x-sdl-deleted">` in SDLXLIFF, are read as
# words of the translation, joined to those put in for them. `did <deleted>not</deleted> cross` is `did not cross`, the opposite of what the reviser left, and 15 revised
# to 50 is `1550`. Its own check of numbers then reports that right figure as wrong, and lets a struck one pass: a deleted 1977 stands for the missing one.
# Trados tracks changes in every file that is sent to review in that mode, and shows the deletion struck. The tags of formatting it reads as they are meant.
# Expected: the text with the changes accepted, or marks. Seen: both versions in one word.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp-server-sdlxliff==1.1.0' 'lxml==6.1.3'
"$folder/venv/bin/python" -W ignore - "$folder/talks.sdlxliff" <<'PY'
import sys
from pathlib import Path

from mcp_server_sdlxliff.parser import SDLXLIFFParser
from mcp_server_sdlxliff.qa import check_numbers

FILE = """<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><rev-defs><rev-def id="r1" type="Delete" author="reviser"/><rev-def id="r2" author="reviser"/></rev-defs></doc-info>
<file original="talks.docx" datatype="x-sdlfilterframework2" source-language="ru-RU" target-language="en-US"><body>{units}</body></file></xliff>"""
UNIT = (
    '<trans-unit id="u{n}"><source>{source}</source><seg-source><mrk mtype="seg" mid="{n}">{source}</mrk></seg-source>'
    '<target><mrk mtype="seg" mid="{n}">{target}</mrk></target><sdl:seg-defs><sdl:seg id="{n}" conf="Translated"/></sdl:seg-defs></trans-unit>'
)
OUT = '<mrk mtype="x-sdl-deleted" sdl:revid="r1">{}</mrk>'.format
IN = '<mrk mtype="x-sdl-added" sdl:revid="r2">{}</mrk>'.format
PAIRS = [  # source, target, what is read, whether its check of numbers reports
    ("Войска перешли границу.", "The troops " + OUT("did not cross") + IN("crossed") + " the border.", "The troops did not crosscrossed the border.", False),
    ("Войска перешли.", "The troops did " + OUT("not ") + "cross.", "The troops did not cross.", False),
    ("Было 50 дивизий.", "There were " + OUT("15") + IN("50") + " divisions.", "There were 1550 divisions.", True),
    ("Договор 1977 года.", "The treaty" + OUT(" of 1977") + ".", "The treaty of 1977.", False),
]
units = "".join(UNIT.format(n=n, source=source, target=target) for n, (source, target, *_) in enumerate(PAIRS, 1))
Path(sys.argv[1]).write_text(FILE.format(units=units), encoding="utf-8")
for segment, (_, _, expected, reported) in zip(SDLXLIFFParser(sys.argv[1]).extract_segments(), PAIRS, strict=True):
    issue = check_numbers(segment["segment_id"], segment["source"], segment["target"])
    print(segment["target"], "|", issue.message if issue else "no number reported")
    assert (segment["target"], issue is not None) == (expected, reported), f"this has changed: {segment['target']}, {issue}"
PY
