#!/usr/bin/env bash
# translate-toolkit 3.20.4 (pofilter, checks of translations): from Russian into English the test `numbers` finds nothing
# wrong in `Длина 1,5 м` / `The length is 15 m`, nor in `12,5 %` / `125 %` or `1,25 кг` / `125 kg`: a decimal comma of the source may be left
# out, as if it grouped thousands, and the tenfold figure passes beside the right `1.5`. From English into Russian it is the other way round: the
# only right form, `1,5 м` for `1.5 m`, is reported as another number, and `1.5 м`, which no Russian editor leaves standing, passes.
# Expected: 1,5 = 1.5 in both directions, and 15 another number. Seen: 15 passes for 1,5, and 1,5 is reported for 1.5.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4'

# What pofilter reports of one unit: the tests that it fails, or nothing.
reported() { # language, source, translation
    printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "%s"\nmsgstr "%s"\n' "$2" "$3" >"$folder/one.po"
    rm -f "$folder/out.po"
    "$folder/venv/bin/pofilter" --progress=none --language="$1" -t numbers "$folder/one.po" "$folder/out.po" >/dev/null 2>&1
    if grep -q '(pofilter) numbers' "$folder/out.po" 2>/dev/null; then echo "another number"; else echo "passes"; fi
}

expect() { # language, source, translation, what was seen
    local seen
    seen="$(reported "$1" "$2" "$3")"
    echo "$2 / $3: $seen"
    [ "$seen" = "$4" ] || { echo "this has changed" >&2; exit 1; }
}

expect en 'Длина 1,5 м.' 'The length is 1.5 m.' 'passes'
expect en 'Длина 1,5 м.' 'The length is 15 m.' 'passes'
expect en 'Вес 1,25 кг.' 'The weight is 125 kg.' 'passes'
expect en 'Длина 15 м.' 'The length is 16 m.' 'another number'
expect ru 'The length is 1.5 m.' 'Длина 1,5 м.' 'another number'
expect ru 'The length is 1.5 m.' 'Длина 1.5 м.' 'passes'
