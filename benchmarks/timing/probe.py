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
from tta.segmenter import segment
from tta.types import Bitext, Side

_WARM = 20  # rows that are run first: they set up the processor's kernels


def main(path: Path) -> None:
    """Measure and print."""
    from dataclasses import replace

    pair = read(path)
    pair = replace(pair, source=segment(pair.source), target=segment(pair.target))
    encoder = encoder_of()
    texts = [item.text for document in (pair.source, pair.target) for item in document.segments]
    encoder.encode(texts[:_WARM])
    encoding = _seconds(lambda: encoder.encode(texts))
    bitext = aligned(pair, encoder, None)
    reader = reader_of()
    few = [(_text(bitext, Side.SOURCE, row), _text(bitext, Side.TARGET, row)) for row in range(_WARM)]
    reader.read(few)
    held: list[Bitext] = []
    reading = _seconds(lambda: held.append(read_beads(bitext, encoder, None, load=lambda: reader)[0]))
    rows = len(bitext.alignment.beads)
    scorers = {scorer.name: _seconds(lambda scorer=scorer: scorer.score(held[0])) for scorer in all_scorers()}
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
