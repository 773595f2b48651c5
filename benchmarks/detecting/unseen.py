"""The part of `detection.py` about good translations that nothing was fitted, chosen or revised on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import tta
from detecting.counting import Row
from texts.development import rows_of
from tta.types import Severity

__all__ = ["unseen"]

_FACTS = frozenset({"DT", "NU", "ID"})


def unseen(data: Path, show: bool) -> Iterator[Row]:
    """Audit WMT23 ru→en, professional translations of several genres, as one document; count rows by family of codes."""
    pairs = [(row["src"], row["ref"]) for row in rows_of(data / "wmt23_ruen_ref.tsv")]
    findings = [item for item in tta.audit_pairs(pairs).findings if item.severity is not Severity.NEUTRAL]
    digits = {number for number, pair in enumerate(pairs) if re.search(r"\d", "".join(pair))}
    if show:
        for item in findings:
            yield {
                "source": pairs[item.bead][0],
                "target": pairs[item.bead][1],
                "finding": f"{item.code} {item.message}",
            }
    families = sorted({item.code[:2] for item in findings})
    rows = {name: {item.bead for item in findings if item.code[:2] == name} for name in families}
    facts = set().union(*(rows.get(name, set()) for name in _FACTS)) & digits
    yield _share("any", set().union(*rows.values()), len(pairs))
    yield _share("facts", facts, len(digits))
    yield from (_share(name, rows[name], len(pairs)) for name in families)


def _share(name: str, alarmed: set[int], of: int) -> Row:
    share = round(len(alarmed) / max(1, of), 4)
    return {"set": "wmt23 ru-en", "family": name, "pairs": of, "alarms": len(alarmed), "share": share}
