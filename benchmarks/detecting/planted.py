"""The part of `detection.py` about negations put in and taken out by rule, as `fit_polarity.py` does it, in good translations.

Half of the rows are of WMT22's first half, half of WMT23 en→ru; both are development data. Each row is audited as it is and with
its negation, by everything, the reader of both sides among it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import tta
from detecting.counting import Row
from fit_polarity import changed
from texts.development import Pair, rows_of, wmt22
from tta.types import Severity

__all__ = ["planted"]

_ROWS = 240
_LONGEST = 400  # characters of a side
_SEED = 1977


def planted(data: Path, show: bool) -> Iterator[Row]:
    """Count rows told by PO101 and PO102, and by any code, with a negation planted and as they were."""
    news = wmt22(data)
    sets = (news[: len(news) // 2], [(row["ru"], row["en"]) for row in rows_of(data / "wmt23_enru_ref.tsv")])
    chance = random.Random(_SEED)
    good: list[Pair] = []
    damaged: list[Pair] = []
    for pairs in sets:
        short = [pair for pair in pairs if max(map(len, pair)) <= _LONGEST]
        chance.shuffle(short)
        made = [(pair, new) for pair in short if (new := changed(pair, chance)) is not None][: _ROWS // len(sets)]
        good += [pair for pair, _ in made]
        damaged += [(new[0], new[1]) for _, new in made]
    for name, rows in (("planted", damaged), ("as they were", good)):
        found = [item for item in tta.audit_pairs(rows).findings if item.severity is not Severity.NEUTRAL]
        polar = {item.bead for item in found if item.code in {"PO101", "PO102"}}
        if show:
            for place in sorted(set(range(len(rows))) - polar if name == "planted" else polar):
                yield {"set": name, "source": rows[place][0], "target": rows[place][1]}
        yield {
            "set": name,
            "pairs": len(rows),
            "told as negations": len(polar),
            "told": len({item.bead for item in found}),
        }
