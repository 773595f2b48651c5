"""The part of `detection.py` about script, OCR noise and untranslated text; no vectors are needed.

The rules were revised after reading what they missed and alarmed here, so the figures are of development.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from fit_coverage import rows_of
from script_noise import DAMAGES

from tta.scorers import SCORERS
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Severity, Span

__all__ = ["script"]

SCRIPT = ("script", "untranslated")


def script(data: Path, show: bool) -> Iterator[dict[str, object]]:
    """Noise and untranslated words put into professional translations, these as they were, and words left by DEMETR."""
    pairs = [(row["src"], row["ref"]) for row in rows_of(data / "wmt22_ruen_ref.tsv")]
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
    rows = [row for row in rows_of(data / "demetr_ru.tsv") if row["pert_check"] == "True"]
    mixed = [row for row in rows if row["pert_name"] == "critical_id4_codemix"]
    yield recall(
        "critical_id4_codemix", [bool({"UN102", "SC102"} & codes_of((r["src"], r["pert"])).keys()) for r in mixed]
    )
    clean = sorted({(row["src"], row["mt"]) for row in rows})
    yield {"set": "clean", "pairs": len(clean), "alarms": sum(bool(codes_of(pair)) for pair in clean)}


def codes_of(pair: tuple[str, str]) -> dict[str, int]:
    """Return the codes of script and untranslated text on a pair, with the rank of their severity; no vectors are needed."""
    text = unencoded(pair)
    scored = [scorer.score(text) for scorer in SCORERS if scorer.name in SCRIPT]
    return {finding.code: finding.severity.rank for part in scored for finding in part.findings}


def recall(name: str, hits: Sequence[bool]) -> dict[str, object]:
    """Return the row of a set of damaged pairs."""
    return {"set": name, "pairs": len(hits), "found": sum(hits), "share": round(sum(hits) / max(1, len(hits)), 4)}


def unencoded(pair: tuple[str, str]) -> Bitext:
    """Make a bitext of one row without vectors; its first side is the Russian, whatever its second is."""
    whole = f"{pair[0]}\n{pair[1]}\n"
    spans = Span(0, len(pair[0])), Span(len(pair[0]) + 1, len(whole) - 1)
    sides = [
        Document(
            "pair", language, whole, (span,), "utf-8", "0" * 64, (), (Segment((span,), text, SegmentKind.SENTENCE),)
        )
        for language, span, text in zip((Language.RU, Language.EN), spans, pair, strict=True)
    ]
    return Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),)))
