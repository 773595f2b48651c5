"""What whole audits find of damage done to WMT23 ru→en, and alarm in it as it is: with the reader of both sides and without.

    PYTHONPATH=benchmarks python -m reader.found --data FOLDER --prepared FILE [--rows 150] [--show 60]

Measured only: nothing is fitted, chosen or revised on these rows. Each row is damaged in one place, a kind at a time, and counts
as found where the audit makes a finding of severity minor or above that it does not make of the row as it is. `--show` prints
alarms on untouched rows, drawn at random, to be read. Rows of kind `detached` have the translation of another row.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import tta
from reader.damaging import Damager
from reader.measure import KINDS, damaged_once
from reader.passages import Tools
from reader.prepare import read, strengths_of
from texts.development import rows_of
from tta.settings import Settings
from tta.types import Audit, Severity

SEED = 1991
Pair = tuple[str, str]
Seen = dict[int, set[tuple[str, ...]]]


def main() -> None:
    """Print shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--prepared", type=Path, required=True, help="for its lexicons of words that replace others")
    parser.add_argument("--rows", type=int, default=150, help="rows that are damaged, evenly spread")
    parser.add_argument("--show", type=int, default=0, help="how many alarms on untouched rows to print")
    chosen = parser.parse_args()
    every = [(row["src"], row["ref"]) for row in rows_of(chosen.data / "wmt23_ruen_ref.tsv")]
    damaged = made(every[:: max(1, len(every) // chosen.rows)], chosen.prepared)
    for reader in (False, True):
        settings = Settings(reader=reader)
        clean = tta.audit_pairs(every, settings=settings)
        told(clean, len(every), reader=reader)
        before = {every[bead]: seen for bead, seen in findings(clean).items()}
        for kind, rows in damaged.items():
            company = every if kind == "detached" else []  # among good rows, or the texts would be told as unrelated
            after = findings(tta.audit_pairs([*(pair for _, pair in rows), *company], settings=settings))
            hits = sum(
                bool(after[place] - before.get(whole, set())) for place, (whole, _) in enumerate(rows) if place in after
            )
            print(
                json.dumps({"reader": reader, "kind": kind, "rows": len(rows), "found": round(hits / len(rows), 3)}),
                flush=True,
            )
        if reader and chosen.show:
            shown(clean, every, chosen.show)


def made(pairs: Sequence[Pair], prepared: Path) -> dict[str, list[tuple[Pair, Pair]]]:
    """Return, by kind, the rows that could be damaged so: whole and damaged."""
    _, lexicons, phrases = read(prepared)
    half = len(pairs) // 2
    apart = [(pair, (pair[0], pairs[(place + half) % len(pairs)][1])) for place, pair in enumerate(pairs)]
    found: dict[str, list[tuple[Pair, Pair]]] = {"detached": [row for row in apart if len(row[1][0].split()) > 3]}
    strengths = strengths_of(pairs)
    for kind in KINDS:
        damager = Damager(Tools(lexicons, phrases, random.Random(SEED)))
        done = [(pair, damaged_once(damager, kind, pair, strengths)) for pair in pairs]
        found[kind] = [(pair, (pair[0], edited.text)) for pair, edited in done if edited is not None]
    return found


def findings(audit: Audit) -> Seen:
    """Return by row the findings that are alarms, as their codes and words."""
    found: Seen = defaultdict(set)
    for item in audit.findings:
        if item.severity is not Severity.NEUTRAL:
            texts = [span.of(audit.source.text) for span in item.source_spans] + [
                span.of(audit.target.text) for span in item.target_spans
            ]
            found[item.bead].add((item.code, *texts))
    return dict(found)


def told(audit: Audit, count: int, *, reader: bool) -> None:
    """Print shares of rows alarmed, in all and by family."""
    rows: dict[str, set[int]] = defaultdict(set)
    for item in audit.findings:
        if item.severity is not Severity.NEUTRAL:
            rows["any"].add(item.bead)
            rows[item.code[:2]].add(item.bead)
    shares = {f"alarmed {name}": round(len(found) / count, 4) for name, found in sorted(rows.items())}
    print(json.dumps({"reader": reader, "rows": count, **shares}), flush=True)


def shown(audit: Audit, rows: Sequence[Pair], count: int) -> None:
    """Print alarms on untouched rows with their texts."""
    alarms = [item for item in audit.findings if item.severity is not Severity.NEUTRAL]
    random.Random(SEED).shuffle(alarms)
    for item in alarms[:count]:
        print(item.code, item.severity.value, item.confidence, item.message, *rows[item.bead], "", sep="\n   ")


if __name__ == "__main__":
    main()
