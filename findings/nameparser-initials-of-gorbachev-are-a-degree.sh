#!/usr/bin/env bash
# nameparser 2.6.0 (names of people into their parts): initials written together behind the surname, the form of Russian lists and indexes, are a degree where English has one
# of these letters. `Gorbachev, M.S.` is a Gorbachev with a Master of Science and no first name, `Suslov, M.A.` a Master of Arts, Malenkov (G.M.), Ponomarev (B.N.), Beria (L.P.)
# and Shelest (P.E.) likewise, beside Gromyko (A.A.), Brezhnev (L.I.) and Molotov (V.M.), who keep their initials. With a space, `Gorbachev, M. S.`, the same man has a first
# name, so that he is two people; and `Popov, M.D.` and `Popov, D.D.`, a doctor of medicine and one of divinity, are one by first and last name.
# Of a column of names some lines are wrong, each by what the person is called. In front of the surname, `M.S. Gorbachev`, all are right.
# Expected: initials as first name for all. Seen: none for those in the script.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'nameparser==2.6.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
from nameparser import HumanName

SEEN = {  # first, last, suffix
    "Gorbachev, M.S.": ("", "Gorbachev", "M.S."),
    "Gorbachev, M. S.": ("M.", "Gorbachev", ""),
    "M.S. Gorbachev": ("M.S.", "Gorbachev", ""),
    "Suslov, M.A.": ("", "Suslov", "M.A."),
    "Malenkov, G.M.": ("", "Malenkov", "G.M."),
    "Ponomarev, B.N.": ("", "Ponomarev", "B.N."),
    "Beria, L.P.": ("", "Beria", "L.P."),
    "Shelest, P.E.": ("", "Shelest", "P.E."),
    "Gromyko, A.A.": ("A.A.", "Gromyko", ""),
    "Brezhnev, L.I.": ("L.I.", "Brezhnev", ""),
    "Molotov, V.M.": ("V.M.", "Molotov", ""),
    "Popov, M.D.": ("", "Popov", "M.D."),
    "Popov, D.D.": ("", "Popov", "D.D."),
}
for written, expected in SEEN.items():
    name = HumanName(written)
    found = (name.first, name.last, name.suffix)
    print(f"{written}: first {name.first!r}, last {name.last!r}, suffix {name.suffix!r}")
    assert found == expected, f"this has changed: {found}"
PY
