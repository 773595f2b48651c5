#!/usr/bin/env bash
# lxml 6.1.3 with its libxml2 2.14.6: `lxml.html` reads a page whose elements lie more than 255 deep, valid HTML that every browser shows, without
# an error, and what stands at that depth and all that follows on the page is not in the tree: text after the nested elements, at the top
# level, is gone as well. The parser "recovers" by stopping; the only trace is an entry ERR_RESOURCE_LIMIT in `parser.error_log`, which nobody
# reads. `huge_tree=True` moves the limit to 2,048. Old pages reach 256 by tags that nobody closed (`<font>` around every paragraph).
# Expected: the whole text, or an exception. Seen: a tree with the beginning of the page only, and no exception.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'lxml==6.1.3'
"$folder/venv/bin/python" - <<'PY'
import lxml.html


def seen(depth: int, **settings: bool) -> tuple[list[str], list[str]]:
    page = "<!DOCTYPE html><title>t</title><p>first</p>" + "<div>" * depth + "deep" + "</div>" * depth + "<p>last</p>"
    parser = lxml.html.HTMLParser(**settings)
    text = lxml.html.document_fromstring(page, parser=parser).text_content()
    return [word for word in ("first", "deep", "last") if word in text], [item.type_name for item in parser.error_log]


found = {(depth, huge): seen(depth, huge_tree=huge) for depth, huge in [(200, False), (300, False), (300, True), (3000, True)]}
for (depth, huge), (words, errors) in found.items():
    print(f"{depth} elements deep, huge_tree={huge}: {words}, logged {errors}")
assert found[200, False] == (["first", "deep", "last"], []), "this has changed"
assert found[300, False] == (["first"], ["ERR_RESOURCE_LIMIT"]), "this has changed"
assert found[300, True] == (["first", "deep", "last"], []), "this has changed"
assert found[3000, True] == (["first"], ["ERR_RESOURCE_LIMIT"]), "this has changed"
PY
