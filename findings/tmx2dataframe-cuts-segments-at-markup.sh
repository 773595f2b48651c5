#!/usr/bin/env bash
# tmx2dataframe 0.3.0 (translation memories as tables): of a segment only the text before its first inline element is read. `Договор <hi>не</hi>
# вступил в силу` is `Договор `, whatever is behind a bold word, a placeholder or a link is gone from both sides, and nothing is counted or
# warned of, though units without a counterpart are. Inline elements (`hi`, `ph`, `bpt`, `ept`, `it`) are what TMX 1.4b is for. Of a unit in three languages
# only the first two are read, so that a memory of ru, de and en gives no Russian-English pair.
# Trained or audited by such a table, a memory looks complete: the same number of rows, each side shorter, and equally short.
# Expected: the words of the whole segment. Seen: those before the first element.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tmx2dataframe==0.3.0' 'pandas==2.3.3'
cat >"$folder/memory.tmx" <<'TMX'
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="any" creationtoolversion="1" segtype="sentence" o-tmf="any" adminlang="en" srclang="ru" datatype="plaintext"/><body>
<tu><tuv xml:lang="ru"><seg>Договор <hi>не</hi> вступил в силу.</seg></tuv><tuv xml:lang="en"><seg>The treaty did <hi>not</hi> enter into force.</seg></tuv></tu>
<tu><tuv xml:lang="ru"><seg>См. <ph x="1">{1}</ph>, статья 5.</seg></tuv><tuv xml:lang="en"><seg>See <ph x="1">{1}</ph>, Article 5.</seg></tuv></tu>
<tu><tuv xml:lang="ru"><seg>Мир.</seg></tuv><tuv xml:lang="de"><seg>Frieden.</seg></tuv><tuv xml:lang="en"><seg>Peace.</seg></tuv></tu>
</body></tmx>
TMX
"$folder/venv/bin/python" - "$folder/memory.tmx" <<'PY'
import sys

from tmx2dataframe import tmx2dataframe

_, rows = tmx2dataframe.read(sys.argv[1])
found = [(row["source_sentence"], row["target_sentence"], row["target_language"]) for row in rows.to_dict("records")]
for row in found:
    print(row)
assert found == [("Договор ", "The treaty did ", "en"), ("См. ", "See ", "en"), ("Мир.", "Frieden.", "de")], f"this has changed: {found}"
PY
