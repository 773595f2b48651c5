"""Rates of one build, measured inside it: `speed.py` runs this file with that build on the path.

    python benchmarks/timing/probe.py ROWS.tsv

Prints one JSON line: sentences encoded and pairs read a CPU second, and the seconds of each scorer on all rows.
It imports nothing but tta, and of that only what old builds have.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tta.pipeline.bitext import aligned
from tta.pipeline.encoding import encoder_of
from tta.pipeline.reading import read_beads, reader_of
from tta.reader import read
from tta.scorers import all_scorers
from tta.types import Bitext, Side

_WARM = 20  # rows that are run first: they set up the processor's kernels


def main(path: Path) -> None:
    """Measure and print.

    Raises:
        SystemExit: the reader of both sides reads nothing of these rows.
    """
    pair = read(path)
    encoder = encoder_of()
    texts = [item.text for document in (pair.source, pair.target) for item in document.segments]
    encoder.encode(texts[:_WARM])
    encoding = _seconds(lambda: encoder.encode(texts))
    bitext = aligned(pair, encoder, None)
    reader = reader_of()
    few = [(_text(bitext, Side.SOURCE, row), _text(bitext, Side.TARGET, row)) for row in range(_WARM)]
    reader.read(few)
    held: list[tuple[Bitext, str | None]] = []
    reading = _seconds(lambda: held.append(read_beads(bitext, encoder, None, load=lambda: reader)))
    read_bitext, unread = held[0]
    if unread is not None:
        raise SystemExit(f"{path}: was not read ({unread}), expected rows that correspond")
    rows = len(bitext.alignment.beads)
    scorers = {scorer.name: _seconds(lambda scorer=scorer: scorer.score(read_bitext)) for scorer in all_scorers()}
    found = {"sentences a second": len(texts) / encoding, "pairs a second": rows / reading, "scorers": scorers}
    print(json.dumps(found))


def _text(bitext: Bitext, side: Side, row: int) -> str:
    segments = bitext.document(side).segments
    return segments[min(row, len(segments) - 1)].text


def _seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]))
