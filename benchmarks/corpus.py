"""Measure encoding, alignment and the whole audit on the corpus document.

    python benchmarks/corpus.py [--repeat 5]

Prints JSON lines: the machine, then one line a measurement with its median in seconds and what was measured.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

import tta
from tta.aligner import align_vectors
from tta.encoder.centre import bundled_means, centred
from tta.encoder.spelling import plain_spelling
from tta.pipeline.encoding import encoder_of
from tta.reader import read
from tta.segmenter import segment
from tta.types import Language, SegmentKind

CORPUS = Path(__file__).parent.parent / "corpus" / "dobrynin-vance-1977-02-26.txt"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5, help="runs of each measurement (the median is printed)")
    repeat: int = parser.parse_args().repeat
    print(json.dumps(machine()))
    start = time.perf_counter()
    encoder = encoder_of()
    report("load the model", [time.perf_counter() - start], precision=encoder.dtype)
    pair = read(CORPUS)
    documents = [segment(document) for document in (pair.source, pair.target)]
    texts = [
        [plain_spelling(s.text) for s in document.segments if s.kind is not SegmentKind.FURNITURE]
        for document in documents
    ]
    count = sum(len(side) for side in texts)
    encoder.encode(texts[0][:20])  # the first pass sets up the processor's kernels
    seconds = timed(lambda: [encoder.encode(side) for side in texts], repeat)
    report("encode", seconds, segments=count, segments_a_second=round(count / statistics.median(seconds), 1))
    vectors = [
        centred(encoder.encode(side), bundled_means(language)) for side, language in zip(texts, Language, strict=True)
    ]
    lengths = ([len(text) for text in texts[0]], [len(text) for text in texts[1]])
    seconds = timed(lambda: align_vectors(vectors[0], vectors[1], lengths), repeat)
    report("align", seconds, source=len(texts[0]), target=len(texts[1]))
    audit = tta.audit(CORPUS)
    report("whole audit, model loaded anew", timed(lambda: tta.audit(CORPUS), repeat), findings=len(audit.findings))


def timed(action: Callable[[], object], repeat: int) -> list[float]:
    """Return the seconds of each run."""
    found = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        found.append(time.perf_counter() - start)
    return found


def report(what: str, seconds: list[float], **more: object) -> None:
    """Print one measurement."""
    print(json.dumps({"what": what, "seconds": round(statistics.median(seconds), 4), "runs": len(seconds), **more}))


def machine() -> dict[str, object]:
    """Describe where this ran."""
    import torch

    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    name = next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor()
    )
    return {
        "machine": name,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": np.__version__,
        "tta": tta.__version__,
    }


if __name__ == "__main__":
    main()
