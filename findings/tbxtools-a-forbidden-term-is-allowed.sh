#!/usr/bin/env bash
# tbxtools 0.1.0 (TBX of 2008 to TBX of 2019): in a glossary whose terms stand in `<ntig><termGrp>`, the form of TBX 2 with room for notes, `convert2to3` lifts the term out of
# its group and throws the group away with all notes in it: that a term is deprecated or preferred, its part of speech, its gender. `World War II`, forbidden as a rendering
# of Великая Отечественная война, is a term like the others in the new file. The same term in `<tig>` keeps its note, and so do notes and contexts beside the group; the new
# file is well formed, has as many terms as the old one, and names its dialect.
# Every check of terms against the new glossary accepts what the old one forbids.
# Expected: `administrativeStatus` in the new `<termSec>`, as of `<tig>`. Seen: none.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tbxtools==0.1.0'
"$folder/venv/bin/python" - <<'PY'
from xml.etree import ElementTree

from tbxtools import TBX

STATUS = '<termNote type="administrativeStatus">{}-admn-sts</termNote>'
GLOSSARY = (
    '<martif type="TBX" xml:lang="ru"><martifHeader><fileDesc><sourceDesc><p>Термины</p></sourceDesc></fileDesc></martifHeader><text><body><termEntry id="1">'
    '<langSet xml:lang="ru"><tig><term>Великая Отечественная война</term></tig></langSet><langSet xml:lang="en">'
    f'<ntig><termGrp><term>Great Patriotic War</term>{STATUS.format("preferredTerm")}</termGrp></ntig>'
    f'<ntig><termGrp><term>World War II</term>{STATUS.format("deprecatedTerm")}</termGrp></ntig>'
    f'<tig><term>Russian front</term>{STATUS.format("deprecatedTerm")}</tig></langSet></termEntry></body></text></martif>'
)


def status_by_term(root, group):
    return {unit.findtext(".//{*}term"): unit.findtext(".//{*}termNote[@type='administrativeStatus']") for name in group for unit in root.iterfind(f".//{{*}}{name}")}


before = status_by_term(ElementTree.fromstring(GLOSSARY), ("ntig", "tig"))
after = status_by_term(ElementTree.fromstring(TBX(GLOSSARY).convert2to3(schemas_js={})), ("termSec",))
for term in before:
    print(f"{term}: {before[term]} -> {after[term]}")
assert before["World War II"] == "deprecatedTerm-admn-sts"
assert after == {
    "Великая Отечественная война": None,
    "Great Patriotic War": None,
    "World War II": None,
    "Russian front": "deprecatedTerm-admn-sts",
}, f"this has changed: {after}"
PY
