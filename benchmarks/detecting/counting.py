"""What some scorers find on pairs of texts, each a document of its own, so that nothing is helped by its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from texts.development import Pair
from texts.pairs import bitext, encode_beforehand
from tta.scorers import SCORERS
from tta.types import Bitext, Finding, Severity

__all__ = ["HARD", "MARKED", "NAMED", "Row", "findings_of", "share"]

Row = dict[str, object]
HARD = ("dates", "numbers", "identifiers")
NAMED = ("names",)
MARKED = ("marks",)


def findings_of(text: Bitext, scorers: Sequence[str]) -> list[Finding]:
    """Return what some scorers find in a bitext, of severity minor or above."""
    return [
        finding
        for scorer in SCORERS
        if scorer.name in scorers
        for finding in scorer.score(text).findings
        if finding.severity is not Severity.NEUTRAL
    ]


def share(name: str, pairs: Iterable[Pair], scorers: Sequence[str], *, wanted: bool, show: bool) -> Iterator[Row]:
    """Yield the share of pairs with a finding; with `show`, first the pairs that do not do as `wanted`."""
    pairs = list(pairs)
    hits = 0
    encode_beforehand(pairs)
    for pair in pairs:
        found = findings_of(bitext(pair), scorers)
        hits += bool(found)
        if show and bool(found) != wanted:
            yield {"source": pair[0], "target": pair[1], "findings": [f"{f.code} {f.message}" for f in found]}
    yield {
        "set": name, "pairs": len(pairs), "found" if wanted else "alarms": hits, "share": round(hits / max(1, len(pairs)), 4)
    }  # fmt: skip
