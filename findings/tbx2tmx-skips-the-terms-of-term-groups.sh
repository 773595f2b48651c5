#!/usr/bin/env bash
# translate-toolkit 3.20.4 (tbx2tmx, glossaries to memories): TBX writes a term as `<tig><term>` or as `<ntig><termGrp><term>`, the form of Microsoft's
# published glossaries. tbx2tmx reads the first alone: of a glossary in the second it makes a memory without a unit, and of a mixed one it leaves out each entry
# with one side in it, with exit code 0 and no word. tbx2po of the same release, given the same file, has all terms. Synonyms, the harder part, tbx2tmx has
# right. A check of terms against such a memory finds no wrong term.
# Expected: all three pairs from both. Seen: three by tbx2po, one by tbx2tmx.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4'
cat >"$folder/glossary.tbx" <<'TBX'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="ru"><martifHeader><fileDesc><sourceDesc><p>Terms</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="1"><langSet xml:lang="ru"><tig><term>договор</term></tig></langSet>
  <langSet xml:lang="en"><tig><term>treaty</term></tig></langSet></termEntry>
<termEntry id="2"><langSet xml:lang="ru"><ntig><termGrp><term>посол</term></termGrp></ntig></langSet>
  <langSet xml:lang="en"><ntig><termGrp><term>ambassador</term></termGrp></ntig></langSet></termEntry>
<termEntry id="3"><langSet xml:lang="ru"><tig><term>мир</term></tig></langSet>
  <langSet xml:lang="en"><ntig><termGrp><term>peace</term></termGrp></ntig></langSet></termEntry>
</body></text></martif>
TBX
"$folder/venv/bin/tbx2po" --progress=none "$folder/glossary.tbx" "$folder/glossary.po"
"$folder/venv/bin/tbx2tmx" --progress=none --source-language ru --language en "$folder/glossary.tbx" "$folder/glossary.tmx"
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

from translate.storage import factory

SEEN = {
    "glossary.po": [("договор", "treaty"), ("посол", "ambassador"), ("мир", "peace")],
    "glossary.tmx": [("договор", "treaty")],
}
for name, expected in SEEN.items():
    found = [(unit.source, unit.target) for unit in factory.getobject(f"{sys.argv[1]}/{name}").units if unit.source]
    print(name, found)
    assert found == expected, f"this has changed: {found}"
PY
