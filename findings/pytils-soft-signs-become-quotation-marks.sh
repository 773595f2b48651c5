#!/usr/bin/env bash
# pytils 0.4.4 (Russian transliteration, dates and numerals): `detranslify`, the way back from `translify`, reads the same table from the other side, and
# in it the marks stand before the letters: Горький goes to `Gor'kij` and comes back `Гор‘кий`, with a quotation mark for the soft sign (the source
# speaks of a capital Ь there, which never comes). A hyphen comes back as an en dash (Санкт–Петербург, 1941–1945), a closing quotation mark as a second
# opening one (`«Мир«`). щ and ё are right, which lets one trust it.
# A search for the name, or a check for look-alike letters, finds nothing by it; the years are a range of another form.
# Expected: the word that went in. Seen: the marks below.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pytils==0.4.4'
"$folder/venv/bin/python" - <<'PY'
from pytils.translit import detranslify, translify

SEEN = {
    "Щёлоков": ("Schyolokov", "Щёлоков"),
    "Горький": ("Gor'kij", "Гор\u2018кий"),
    "Санкт-Петербург": ("Sankt-Peterburg", "Санкт\u2013Петербург"),
    "1941-1945": ("1941-1945", "1941\u20131945"),
    "«Мир»": ('"Mir"', "«Мир«"),
}
for word, expected in SEEN.items():
    latin = translify(word)
    found = latin, detranslify(latin)
    print(f"{word}: {found[0]}, back {found[1]}")
    assert found == expected, f"this has changed: {found}"
PY
