"""Measure how the time of the scorers of facts grows with a text made to slow them down.

    python benchmarks/hostile.py [--size 1000000]

Each text repeats one unit that a pattern could backtrack on (`XIV `, `А. Б. `, `twenty five and `). Prints JSON lines: the
machine, then one line a unit with the seconds of a text of a quarter of the size and of the whole: where time grows with
length the ratio is near 4, where it grows with its square near 16.
"""

from __future__ import annotations

import argparse
import json
import time

from corpus import machine
from tta.scorers import SCORERS
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Span

_FACTS = ("dates", "identifiers", "numbers", "marks", "names")
_UNITS = (
    "1234567890", "XIV ", "XIVIX", "А. Б. ", "A. B. ", "Громыко ", "двадцать пять ", '"15" ', "5 мая (7 ", "СС-20 ",
    "С О В ", "1.2.3.", "З0О", "[... ", "twenty five and ",
)  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="code points of the longer text")
    size = parser.parse_args().size
    print(json.dumps(machine()))
    for unit in _UNITS:
        short, long = _seconds(unit, size // 4), _seconds(unit, size)
        row = {"unit": unit, "quarter": round(short, 2), "whole": round(long, 2), "ratio": round(long / short, 1)}
        print(json.dumps(row, ensure_ascii=False))


def _seconds(unit: str, size: int) -> float:
    text = (unit * (size // len(unit) + 1))[:size]
    segments = (Segment((Span(0, size),), text, SegmentKind.SENTENCE),)
    sides = [
        Document("made", language, text, segments[0].spans, "utf-8", "", segments=segments) for language in Language
    ]
    bitext = Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),)))
    start = time.perf_counter()
    for scorer in SCORERS:
        if scorer.name in _FACTS:
            scorer.score(bitext)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
