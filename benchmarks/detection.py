"""Measure what the scorers find, and what they alarm for nothing.

    python benchmarks/detection.py --data ../shared/data [--parts demetr,digits,…] [--show]

Prints JSON lines. Each pair is a document of its own, so nothing is helped by its neighbours. An alarm is a finding of
severity minor or above. `--show` prints every miss and every false alarm with its texts.

On `unseen` nothing was fitted, chosen or revised. On the others nothing is fitted, but for polarity: its weights on
the first half of WMT22, its rules and lists with the alarms of all of WMT22 and the misses of DEMETR's negations in
view. The other rules are written from `conventions.tsv` and from grammar. `data/archival_facts.tsv` was written
before the rules that it measures, by someone who did not see them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from detecting.counting import Row
from detecting.facts import archival, demetr, digits, mlqe, speed, wmt22
from detecting.names import names
from detecting.planted import planted
from detecting.polarity import polarity
from detecting.script import script
from detecting.second_translation import reference
from detecting.terms import terms
from detecting.unseen import unseen
from detecting.words import coverage
from measures.command import parser
from measures.machine import machine, say


def main() -> None:
    """Measure the parts asked for."""
    options = parser(__doc__)
    options.add_argument("--parts", default=",".join(PARTS), help=f"any of {','.join(PARTS)}")
    options.add_argument("--show", action="store_true", help="print misses and false alarms with their texts")
    chosen = options.parse_args()
    say(machine())
    for name in chosen.parts.split(","):
        for row in PARTS[name](chosen.data, chosen.show):
            say({"part": name, **row})


PARTS: dict[str, Callable[[Path, bool], Iterator[Row]]] = {
    "demetr": demetr,
    "digits": digits,
    "wmt22": wmt22,
    "mlqe": mlqe,
    "names": names,
    "polarity": polarity,
    "planted": planted,
    "archival": archival,
    "terms": terms,
    "speed": speed,
    "reference": reference,
    "coverage": coverage,
    "script": script,
    "unseen": unseen,
}

if __name__ == "__main__":
    main()
