#!/usr/bin/env bash
# pandoc 3.9 (as in pypandoc_binary 1.17) and pylatexenc 2.11, on the LaTeX that Russians write. Its decimal comma stands in braces, `$1{,}5$`, which tell TeX to set no space behind it; pandoc sets one all
# the same, in plain text and HTML, of a sixth of an em (U+2006): `1{,}5 млн` is `1, 5 млн`, two numbers. Into Word it is right, and `1,5` without the dollars is. The sign of a number, `\No` and `\textnumero`, is nothing:
# `исх. \textnumero~465` is `исх.  465`; pylatexenc has the second and not the first. What babel's russian makes of the quotation mark neither knows, though pandoc does know `` "`Правда"' ``: the hyphen of
# `военно"=морской` and the dash of `Москва "--- столица` keep an inch sign, and `25"~мая` is 25 inches of May.
# pandoc says nothing about any of it.
# Expected: 1,5 млн; № 465; военно-морской; Москва — столица. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17' 'pylatexenc==2.11'
"$folder/venv/bin/python" -W ignore - <<'PY'
import subprocess

import pypandoc
from pylatexenc.latex2text import LatexNodes2Text

HEAD = r"\documentclass{article}\usepackage[T2A]{fontenc}\usepackage[russian]{babel}\begin{document}"
SEEN = {
    r"$1{,}5$~млн": ("1,\N{SIX-PER-EM SPACE}5 млн", "1,5 млн"),
    r"1,5~млн": ("1,5 млн", "1,5 млн"),
    r"исх. \No~465": ("исх.  465", "исх.  465"),
    r"исх. \textnumero~465": ("исх.  465", "исх. № 465"),
    r'военно"=морской': ('военно"=морской', 'военно"=морской'),
    r'Москва "--- столица': ('Москва "— столица', 'Москва "— столица'),
    r'25"~мая': ('25" мая', '25" мая'),
    "\"`Правда\"'": ("“Правда”", "\"`Правда\"'"),
}
for source, (expected, expected_of_pylatexenc) in SEEN.items():
    run = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from=latex", "--to=plain", "--wrap=none"],
        input=HEAD + source + r"\end{document}", capture_output=True, text=True, check=True,
    )
    texts = run.stdout, LatexNodes2Text().latex_to_text(source)
    found, other = (text.replace("\N{NO-BREAK SPACE}", " ").strip() for text in texts)
    print(f"{source}: {found} | {other}")
    assert (found, other) == (expected, expected_of_pylatexenc), f"this has changed: {found!r}, {other!r}"
    assert not run.stderr, f"this has changed: {run.stderr}"
PY
