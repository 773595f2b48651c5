"""How much the reader of both sides doubts what rules suspect: where the suspicion is true, and where the translation is good.

    PYTHONPATH=benchmarks python -m reader.judge --prepared FILE [--samples 900]

On pairs kept for calibration, as they are and damaged by kinds that rules look for. `tta/judging/suspicions.py` has its limits
from here. Prints, by family of codes, how many findings there were and which share the reader doubts less than each limit.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import tta
from reader.damaging import Damager
from reader.passages import Tools
from reader.prepare import Prepared, read

SEED = 2003
KINDS = ("negation", "negation", "opposite", "name", "name", "one word cut", "number")
LIMITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)


def main() -> None:
    """Audit both, and print what the reader says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--samples", type=int, default=900)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    pairs, lexicons, phrases = read(chosen.prepared)
    good = [item for item in pairs if item.pair.use == "calibrate" and item.pair.marks is None]
    good = good[:: max(1, len(good) // chosen.samples)]
    damager = Damager(Tools(lexicons, phrases, random.Random(SEED)))
    clean = [item.pair.texts for item in good]
    told("as they are", clean, chosen.show)
    told("damaged", [pair for item in good if (pair := _damaged(damager, item)) is not None], show=False)


def _damaged(damager: Damager, item: Prepared) -> tuple[str, str] | None:
    kind = damager.tools.rng.choice(KINDS)
    if min(item.strength.shape) <= 3:
        return None
    done = damager.one(kind, item.pair.texts, item.strength.astype(np.float32), 1)
    return None if done is None else (item.pair.texts[0], done.text)


def told(name: str, pairs: Sequence[tuple[str, str]], show: bool) -> None:
    """Print what the reader says of the findings of an audit of pairs."""
    doubts: dict[str, list[float]] = defaultdict(list)
    for finding in tta.audit_pairs(pairs).findings:
        if "reader" in finding.evidence:
            doubts[finding.code[:2]].append(finding.evidence["reader"])
            if show:
                print(finding.code, finding.evidence["reader"], finding.message, *pairs[finding.bead], sep=" | ")
    for family, values in sorted(doubts.items()):
        shares = {str(limit): round(float(np.mean(np.array(values) < limit)), 3) for limit in LIMITS}
        print(
            json.dumps({"pairs": name, "of": len(pairs), "family": family, "findings": len(values), **shares}),
            flush=True,
        )


if __name__ == "__main__":
    main()
