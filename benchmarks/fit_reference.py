"""Fit how much another translation moves the confidence of omissions and additions; write `tta/judging/reference/evidence.json`.

    python benchmarks/fit_reference.py --data ../shared/data

Fitted on WMT21 news, which two people translated (72 sentences): each translation with the other as reference, as it is
and changed, five times over (seed 1977): three to six words in a row taken out of it (omissions), or as many out of
another sentence put in (additions). One slope each, of the log odds of a change over the share of the greatest run's words
that the reference holds, on top of the log odds of the run's probability. What is printed is measured on the same
data; `benchmarks/detection.py --parts reference` measures on others.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import tta.judging.reference
from measures.command import parser
from measures.ranking import auc
from texts.damage import cut_words
from texts.development import wmt21
from texts.pairs import as_bitext
from tta.encoder import Encoder
from tta.encoder.centre import bundled_means, centred
from tta.judging.reference.evidence import LITTLE, MOST, share_held
from tta.pipeline.encoding import encoder_of
from tta.scorers.words.lost_runs import lost_runs
from tta.types import Language, Side

COPIES = 5
LEAST = 0.2  # probability of a run that is looked at; there are too few good ones above the threshold of reports


def main() -> None:
    """Fit, write and report."""
    data: Path = parser(__doc__).parse_args().data
    first, second = (wmt21(data, translation) for translation in "AB")
    encoder = encoder_of()
    fitted: dict[str, float] = {}
    report: dict[str, dict[str, float]] = {}
    for name, side in (("omission", Side.SOURCE), ("addition", Side.TARGET)):
        change = with_cuts if side is Side.SOURCE else with_insertions
        parts = []
        for own, other in ((first, second), (second, first)):
            parts.append((shares(encoder, own, other, side), False))
            parts.append((shares(encoder, change(own * COPIES, side), other * COPIES, side), True))
        odds, share = (np.concatenate([part[column] for part, _ in parts]) for column in (0, 1))
        wrong = np.concatenate([np.full(len(part[0]), changed) for part, changed in parts])
        weight = np.where(wrong, 1.0 / COPIES, 1.0)  # changed or not, as likely as not beforehand
        distance = share - (MOST if side is Side.SOURCE else LITTLE)
        slope = logistic(distance, wrong, odds, weight)
        fitted[name] = round(slope, 2)
        report[name] = {
            "runs": len(wrong),
            "good": int((~wrong).sum()),
            "auc": auc(odds, wrong),
            "auc_with_reference": auc(odds + slope * distance, wrong),
        }
    path = Path(tta.judging.reference.__file__).with_name("evidence.json")
    path.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")
    print(json.dumps({"fitted": fitted, "on the same": report}))


def with_cuts(pairs: list[list[str]], _: Side) -> list[list[str]]:
    """Take three to six words in a row out of each translation that is long enough."""
    chance = random.Random(1977)
    return [[row[0], found[0] if (found := cut_words(row[1], chance, (3, 6))) else row[1]] for row in pairs]


def with_insertions(pairs: list[list[str]], _: Side) -> list[list[str]]:
    """Put three to six words in a row out of another translation into each translation."""
    chance = random.Random(1977)
    changed = []
    for source, target in pairs:
        words = target.split()
        others = chance.choice([other for _, other in pairs if other != target]).split()
        count = min(chance.randint(3, 6), len(others))
        start, place = chance.randint(0, len(others) - count), chance.randint(0, len(words))
        changed.append([source, " ".join([*words[:place], *others[start : start + count], *words[place:]])])
    return changed


def shares(
    encoder: Encoder, pairs: list[list[str]], references: list[list[str]], side: Side
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for the greatest run of each pair its log odds, and the share of its words that the reference holds."""
    bitext = as_bitext(encoder, [(source, target) for source, target in pairs])
    held_by = centred(encoder.encode([row[1] for row in references]), bundled_means(Language.EN))
    own = bitext.vectors(side)
    found = []
    for i, in_bead in lost_runs(bitext)[side].items():
        runs = [lost for lost in in_bead.runs if lost.probability >= LEAST]
        if not runs or own is None:
            continue
        worst = max(runs, key=lambda lost: lost.probability)
        words = own.word_spans[own.word_offsets[i] : own.word_offsets[i + 1]][worst.run.start : worst.run.stop]
        document = bitext.document(side)
        spans = document.segments[i].locate(int(words[0][0]), int(words[-1][1]))
        share = share_held(document, own, [i], spans, held_by, [i])
        probability = min(0.99, max(0.01, worst.probability))
        if share is not None:
            found.append((np.log(probability / (1 - probability)), share))
    return np.array([odds for odds, _ in found]), np.array([share for _, share in found])


def logistic(
    x: NDArray[np.float64], y: NDArray[np.bool_], offset: NDArray[np.float64], weight: NDArray[np.float64]
) -> float:
    """Fit a slope on top of given log odds by Newton's method."""
    slope = 0.0
    for _ in range(50):
        p = 1.0 / (1.0 + np.exp(-slope * x - offset))
        slope += float((weight * x * (y - p)).sum() / ((weight * x * x * p * (1 - p)).sum() + 1e-6))
    return slope


if __name__ == "__main__":
    main()
