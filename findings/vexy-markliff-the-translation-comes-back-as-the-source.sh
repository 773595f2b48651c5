#!/usr/bin/env bash
# vexy-markliff 1.3.2 (Markdown and HTML to XLIFF and back, `lossless`): `xliff2md` and `xliff2html` write the sources of an XLIFF file and never a target: a translated file
# comes back in Russian, with exit code 0. What goes in unbroken comes back in pieces: each bold or linked word is a unit, and a paragraph, of its own, `Войска` / `не` /
# `перешли границу.`, so that the translator has a lone `не`; headings are paragraphs, and `3 < 5`, escaped in the unit, is not in the HTML.
# It cannot read XLIFF 2.1 of other tools, and they not its own: the standard's namespace is `urn:oasis:names:tc:xliff:document:2.0` for 2.1 as well, with `<unit>`, and it
# writes and reads another, with the `<trans-unit>` of 1.2. Of a file of the standard it makes an empty document, again with exit code 0.
# Expected: the translation. Seen: the source, and nothing.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'vexy-markliff==1.3.2'
cd "$folder"
printf '# Пакт\n\nВойска **не** перешли границу.\n\nЕсли 3 < 5.\n' >source.md
venv/bin/vexy-markliff md2xliff source.md source.xlf --source_lang=ru --target_lang=en
venv/bin/python - <<'PY'
import re
from pathlib import Path

TARGETS = iter(["The Pact", "The troops did", "not", "cross the border.", "If 3 &lt; 5."])
source = Path("source.xlf").read_text(encoding="utf-8")
Path("translated.xlf").write_text(re.sub("(</source>)", lambda match: f"{match[1]}<target>{next(TARGETS)}</target>", source), encoding="utf-8")
Path("standard.xlf").write_text(
    '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ru" trgLang="en"><file id="f"><unit id="1"><segment>'
    "<source>Пакт</source><target>The Pact</target></segment></unit></file></xliff>",
    encoding="utf-8",
)
PY
venv/bin/vexy-markliff xliff2md translated.xlf translated.md
venv/bin/vexy-markliff xliff2html translated.xlf translated.html
venv/bin/vexy-markliff xliff2md standard.xlf standard.md
venv/bin/python - <<'PY'
from pathlib import Path

RUSSIAN = "<p>Пакт</p>\n<p>Войска</p>\n<p>не</p>\n<p>перешли границу.</p>\n<p>Если 3 < 5.</p>"
for name, expected in {"translated.md": RUSSIAN, "translated.html": RUSSIAN, "standard.md": ""}.items():
    found = Path(name).read_text(encoding="utf-8")
    print(name, repr(found))
    assert found == expected, f"this has changed: {found!r}"
PY
