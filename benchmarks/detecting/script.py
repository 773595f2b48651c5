"""The part of `detection.py` about script, OCR noise and untranslated text; no vectors are needed.

The rules were revised after reading what they missed and alarmed here, so the figures are of development.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from detecting.counting import Row
from texts.development import Pair, demetr, demetr_clean, wmt22
from texts.pairs import unencoded
from texts.script_noise import DAMAGES
from tta.scorers import SCORERS
from tta.types import Severity

__all__ = ["script"]

SCRIPT = ("script", "untranslated")


def script(data: Path, show: bool) -> Iterator[Row]:
    """Noise and untranslated words put into professional translations, these as they were, and words left by DEMETR."""
    pairs = wmt22(data)
    before = [codes_of(pair) for pair in pairs]
    for name, least in (("alarms, minor or above", Severity.MINOR), ("alarms with the neutral", Severity.NEUTRAL)):
        hits = [pair for pair, codes in zip(pairs, before, strict=True) if any(r <= least.rank for r in codes.values())]
        if show:
            yield from ({"set": name, "source": pair[0], "target": pair[1]} for pair in hits)
        yield {"set": name, "pairs": len(pairs), "alarms": len(hits), "share": round(len(hits) / len(pairs), 4)}
    for damage, wanted in DAMAGES.items():
        rng = random.Random(1977)
        damaged = [damage(*pair, rng) for pair in pairs]
        found = [
            (pair, bool(wanted & (codes_of(pair).keys() - old.keys())))
            for pair, old in zip(damaged, before, strict=True)
            if pair is not None
        ]
        if show:
            yield from ({"set": damage.__name__, "source": p[0], "target": p[1]} for p, hit in found if not hit)
        yield recall(damage.__name__, [hit for _, hit in found])
    mixed = [row for row in demetr(data) if row["pert_name"] == "critical_id4_codemix"]
    yield recall(
        "critical_id4_codemix", [bool({"UN102", "SC102"} & codes_of((r["src"], r["pert"])).keys()) for r in mixed]
    )
    clean = demetr_clean(data)
    yield {"set": "clean", "pairs": len(clean), "alarms": sum(bool(codes_of(pair)) for pair in clean)}


def codes_of(pair: Pair) -> dict[str, int]:
    """Return the codes of script and untranslated text on a pair, with the rank of their severity; no vectors are needed."""
    text = unencoded(pair)
    scored = [scorer.score(text) for scorer in SCORERS if scorer.name in SCRIPT]
    return {finding.code: finding.severity.rank for part in scored for finding in part.findings}


def recall(name: str, hits: Sequence[bool]) -> Row:
    """Return the row of a set of damaged pairs."""
    return {"set": name, "pairs": len(hits), "found": sum(hits), "share": round(sum(hits) / max(1, len(hits)), 4)}
