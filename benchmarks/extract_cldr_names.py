"""Extract the names of states and cities that the gazetteer knows from the CLDR: `tta/values/cldr_names.tsv`.

    python benchmarks/extract_cldr_names.py

Reads the Russian and English names of territories, and of the cities that time zones are called by, through Babel (extra
`test`), which is 36 MB for these few hundred lines; so they come with the package and Babel does not. A test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version

import tta.values.gazetteer
from measures.command import parser


def main() -> None:
    """Write the file."""
    parser(__doc__, data=False).parse_args()
    path = Path(tta.values.gazetteer.__file__).with_name("cldr_names.tsv")
    path.write_text("\n".join([*header(), *("\t".join(row) for row in names())]) + "\n", "utf-8")
    print(path)


def header() -> list[str]:
    """Say where the names are from."""
    return [
        f"# Territories, and cities that time zones are called by, of the CLDR {get_cldr_version()}. Russian TAB English",
        "# © 2004-2025 Unicode, Inc., Unicode License V3: LICENSE.unicode. Made by benchmarks/extract_cldr_names.py.",
    ]


def names() -> Iterator[tuple[str, str]]:
    """Yield Russian and English names in the order of the CLDR, without what stands in brackets."""
    russian, english = Locale("ru"), Locale("en")
    for code, name in russian.territories.items():
        if code.isalpha() and code in english.territories:
            yield unbracketed(name), unbracketed(english.territories[code])
    for zone, forms in russian.time_zones.items():
        city = forms.get("city")
        if city and not zone.startswith("Etc/"):
            yield city, english.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")


def unbracketed(name: str) -> str:
    """Return a name without a remark in brackets: `Мьянма (Бирма)`, Myanmar."""
    return re.sub(r"\s*\(.*\)", "", name)


if __name__ == "__main__":
    main()
