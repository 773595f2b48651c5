"""Count which Russian letters follow each other and write `tta/language/letter_pairs.ru.tsv`.

    python benchmarks/fit_letter_pairs.py --data ../shared/data

Texts: the Russian side of WMT22's first half and of WMT23 English-Russian. A row is a letter (a space for the begin of a
word), its numbers are 100 times the natural logarithm of the probability that the end of the word, then а to я and ё follow; each
pair is counted once more than it is seen.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from measures.command import parser
from tta.language.letter_pairs import LETTERS

_TARGET = Path(__file__).parent.parent / "tta/language/letter_pairs.ru.tsv"
_HEAD = (
    "# Written by benchmarks/fit_letter_pairs.py: 100 ln of the probability that a letter follows another one in Russian.\n"
    "# Columns: the letter before (a space: none), then the end of the word, а to я, ё.\n"
)


def main() -> None:
    """Count and write."""
    folder = parser(__doc__).parse_args().data
    counts: Counter[tuple[str, str]] = Counter()
    for word in re.findall("[а-яё]+", " ".join(_texts(folder)).lower()):
        counts.update(pairwise(f" {word} "))
    signs = [" ", *LETTERS]
    lines = []
    for before in signs:
        whole = sum(counts[before, sign] + 1 for sign in signs)
        values = (round(100 * math.log((counts[before, sign] + 1) / whole)) for sign in signs)
        lines.append("\t".join([before, *map(str, values)]) + "\n")
    _TARGET.write_text(_HEAD + "".join(lines), "utf-8")


def _texts(folder: Path) -> list[str]:
    found = []
    for name, column, share in (("wmt22_ruen_ref.tsv", "src", 0.5), ("wmt23_enru_ref.tsv", "ru", 1.0)):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            rows = [row[column] or "" for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
        found += rows[: int(share * len(rows))]
    return found


if __name__ == "__main__":
    main()
