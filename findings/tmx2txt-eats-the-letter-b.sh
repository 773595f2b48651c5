#!/usr/bin/env bash
# tmx2txt 1.0.0 (memories to tab-separated text, by default en-US and ru-RU): from both ends of each segment all letters b, angle brackets and slashes are
# taken, wherever `<b>` and `</b>` were meant to be. `both parties` is `oth parties`, the list item `b) a bomb` is `) a bom`, `the ebb` is `the e`; a comparison
# that ends in `>` loses it. Russian has no Latin b, so that only the English side is short of letters (and the Russian one where a pair of Latin signs ends
# it). Items b) of enumerations lose their letter, and words are no longer found in a dictionary, in the very table that goes to a checker.
# Expected: the text of the segment. Seen: the one without b.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tmx2txt==1.0.0'
cat >"$folder/memory.tmx" <<'TMX'
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="any" creationtoolversion="1" segtype="sentence" o-tmf="any" adminlang="en" srclang="ru-RU" datatype="plaintext"/><body>
<tu><tuv xml:lang="ru-RU"><seg>а) мина;</seg></tuv><tuv xml:lang="en-US"><seg>a) a mine;</seg></tuv></tu>
<tu><tuv xml:lang="ru-RU"><seg>б) бомба</seg></tuv><tuv xml:lang="en-US"><seg>b) a bomb</seg></tuv></tu>
<tu><tuv xml:lang="ru-RU"><seg>обе стороны</seg></tuv><tuv xml:lang="en-US"><seg>both parties</seg></tuv></tu>
<tu><tuv xml:lang="ru-RU"><seg>отлив</seg></tuv><tuv xml:lang="en-US"><seg>the ebb</seg></tuv></tu>
<tu><tuv xml:lang="ru-RU"><seg>см. пункт 5b</seg></tuv><tuv xml:lang="en-US"><seg>see paragraph 5b</seg></tuv></tu>
</body></tmx>
TMX
"$folder/venv/bin/tmx2txt" "$folder/memory.tmx"
"$folder/venv/bin/python" - "$folder/memory.txt" <<'PY'
import sys
from pathlib import Path

found = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
expected = ["a) a mine;\tа) мина;", ") a bom\tб) бомба", "oth parties\tобе стороны", "the e\tотлив", "see paragraph 5\tсм. пункт 5"]
print(*found, sep="\n")
assert found == expected, f"this has changed: {found}"
PY
