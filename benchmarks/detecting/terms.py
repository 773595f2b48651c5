"""The part of `detection.py` about terms and false friends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from detecting.counting import Row, share
from texts.development import mlqe, rows_of, wmt22
from texts.documents import documents, short_document
from texts.vectors import encoder
from tta.scorers import SCORERS

__all__ = ["terms"]

WORDED = ("terminology", "false friends")
_OWN = Path(__file__).parent.parent / "data" / "terms.tsv"


def terms(data: Path, show: bool) -> Iterator[Row]:
    """Terms and false friends over whole documents, none of which was made to be wrong, and over single good pairs."""
    beads = 0
    total: dict[str, int] = {}
    seconds = dict.fromkeys(WORDED, 0.0)
    for name, text in documents(data, encoder()):
        counts = {}
        for scorer in SCORERS:
            if scorer.name not in WORDED:
                continue
            start = time.process_time()
            found = scorer.score(text).findings
            seconds[scorer.name] += time.process_time() - start
            for finding in found:
                key = f"{finding.code} {finding.severity.value}"
                counts[key] = counts.get(key, 0) + 1
                total[key] = total.get(key, 0) + 1
                if show:
                    yield {"document": name, "row": finding.bead + 1, "finding": key, "message": finding.message}
        beads += len(text.alignment.beads)
        yield {"document": name, "beads": len(text.alignment.beads), **counts}
    rates = {f"{key} in 1,000 beads": round(1000 * count / beads, 2) for key, count in sorted(total.items())}
    yield {"set": "all documents", "beads": beads, **rates}
    yield {"set": "beads a second of processor time", **{name: round(beads / value) for name, value in seconds.items()}}
    yield from _terms_made_inconsistent(show)
    pairs = wmt22(data)
    yield from share("WMT22, false friends", pairs, WORDED[1:], wanted=False, show=show)
    pairs = [(row["src"], row["pe"]) for row in mlqe(data)]
    yield from share("MLQE-PE, false friends", pairs, WORDED[1:], wanted=False, show=show)


def _terms_made_inconsistent(show: bool) -> Iterator[Row]:
    """Our own documents of three sentences with a term rendered in two ways, and the same with one.

    They were written before the rules were tried on them (13 of 20 found); then eight words left the list of general words
    and the threshold of a rendering was lowered.
    """
    scorer = next(scorer for scorer in SCORERS if scorer.name == WORDED[0])
    rows = rows_of(_OWN)
    counts = {"found": 0, "alarms": 0}
    for row in rows:
        for name in counts:
            words = row["rendered"].split("|") if name == "found" else [row["usual"]] * 3
            english = [text.format(word) for text, word in zip(row["english"].split("|"), words, strict=True)]
            found = bool(scorer.score(short_document(row["russian"].split("|"), english, encoder())).findings)
            counts[name] += found
            if show and found != (name == "found"):
                yield {"set": "our own", "english": english}
    yield {"set": "our own, a term in two ways; then in one", "documents": len(rows), **counts}
