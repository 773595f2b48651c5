"""Measure encoding, alignment and the whole audit on the corpus document.

    python benchmarks/corpus.py [--repeat 5]

Prints JSON lines: the machine, then one line a measurement with its median in seconds and what was measured.
"""

from __future__ import annotations

import json
import statistics
import time
from pathlib import Path

import tta
from measures.alignments import score
from measures.command import parser
from measures.machine import machine, say, timed
from texts.vectors import encoded
from tta.aligner import Outline, align_vectors
from tta.encoder.spelling import plain_spelling
from tta.pipeline.encoding import encoder_of
from tta.reader import read
from tta.segmenter import segment
from tta.types import Audit, Document, Language, SegmentKind

CORPUS = Path(__file__).parent.parent / "corpus" / "dobrynin-vance-1977-02-26.txt"


def main() -> None:
    """Measure and print."""
    options = parser(__doc__, data=False)
    options.add_argument("--repeat", type=int, default=5, help="runs of each measurement (the median is printed)")
    repeat: int = options.parse_args().repeat
    say(machine())
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
    encodings = [encoded(side, language, encoder) for side, language in zip(texts, Language, strict=True)]
    outlines = Outline([len(text) for text in texts[0]]), Outline([len(text) for text in texts[1]])
    seconds = timed(lambda: align_vectors(encodings[0], encodings[1], outlines), repeat)
    report("align", seconds, source=len(texts[0]), target=len(texts[1]))
    audit = tta.audit(CORPUS)
    say({"what": "alignment against gold", **alignment_score(audit)})
    report("whole audit, model loaded anew", timed(lambda: tta.audit(CORPUS), repeat), findings=len(audit.findings))


def alignment_score(audit: Audit) -> dict[str, object]:
    """Compare the beads of the stretches that have gold with it."""
    gold = json.loads(CORPUS.with_suffix(".gold.json").read_text("utf-8"))["beads"]
    wanted = [
        tuple(segments_between(document, bead.get(f"{side}_start"), bead.get(f"{side}_end"))
              for side, document in (("ru", audit.source), ("en", audit.target)))
        for bead in gold
    ]  # fmt: skip
    covered = [{index for bead in wanted for index in bead[side]} for side in (0, 1)]
    beads = [(bead.source, bead.target) for bead in audit.alignment.beads]
    found = [bead for bead in beads if any(covered[side] & set(bead[side]) for side in (0, 1))]
    right = len(set(wanted) & set(found))
    return {
        "beads of the gold": len(wanted),
        "precision": round(right / len(found), 3),
        "recall": round(right / len(wanted), 3),
        "strict F1": round(score(wanted, found).strict, 3),
    }


def segments_between(document: Document, start: int | None, stop: int | None) -> tuple[int, ...]:
    """Return the indices of the segments that begin in a stretch of the text; () where there is none."""
    if start is None or stop is None:
        return ()
    inside = (i for i, segment in enumerate(document.segments) if start <= segment.start < stop)
    return tuple(i for i in inside if document.segments[i].kind is not SegmentKind.FURNITURE)


def report(what: str, seconds: list[float], **more: object) -> None:
    """Print one measurement."""
    say({"what": what, "seconds": round(statistics.median(seconds), 4), "runs": len(seconds), **more})


if __name__ == "__main__":
    main()
