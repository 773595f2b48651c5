"""The second half of WMT22's translations: as they are, and with words taken out, put in or changed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detecting.counting import Row
from detecting.word_scores import alarms, found_on, scores
from fitting.coverage_curves import DAMAGED
from measures.ranking import auc, calibration_error
from texts.damage import cut, cut_words, substitute, vocabulary
from texts.development import Pair, wmt22
from texts.pairs import as_bitext
from tta.encoder import Encoder
from tta.types import Bitext, Finding, Language, Side

__all__ = ["professional"]

SEED = 1977
CUTS = (("one word", (1, 1)), ("2 or 3 words", (2, 3)), ("4 to 8 words", (4, 8)))


def professional(data: Path, encoder: Encoder, show: bool) -> Iterator[Row]:
    """The second half of WMT22's translations: as they are, and with words taken out, put in or changed."""
    pairs = wmt22(data)[1008:]
    text = as_bitext(encoder, pairs)
    findings = found_on(text)
    alarmed = [[f for f in found if alarms(f)] for found in findings]
    yield {
        "set": "WMT22, second half, as it is",
        "pairs": len(pairs),
        "alarmed": sum(map(bool, alarmed)),
        "by_code": dict(sorted(Counter(f.code for found in alarmed for f in found).items())),
    }
    if show:
        for pair, found in zip(pairs, alarmed, strict=True):
            if found:
                yield {
                    "source": pair[0],
                    "target": pair[1],
                    "findings": [f"{f.code} {f.confidence} {f.message}" for f in found],
                }
    good = scores(text, Side.SOURCE)
    for name, counts in CUTS:
        rng = random.Random(SEED)
        cuts = [(pair[0], found[0]) for pair in pairs if (found := cut_words(pair[1], rng, counts))]
        yield {"set": f"WMT22, {name} taken out", **_found(encoder, cuts, good, Side.SOURCE)}
        rng = random.Random(SEED)
        cuts = [(found[0], pair[1]) for pair in pairs if (found := cut_words(pair[0], rng, counts))]
        yield {"set": f"WMT22, {name} put in", **_found(encoder, cuts, scores(text, Side.TARGET), Side.TARGET)}
    yield from by_threshold(encoder, pairs, text)
    rng = random.Random(SEED)
    words = vocabulary([english for _, english in pairs])
    changed = [(pair[0], found[0]) for pair in pairs if (found := substitute(pair[1], words, rng))]
    found_all = found_on(as_bitext(encoder, changed))
    yield {
        "set": "WMT22, one to three words replaced",
        "pairs": len(changed),
        "found": sum(any(alarms(f) for f in found) for found in found_all),
    }
    yield calibration(encoder, pairs, good)


def by_threshold(encoder: Encoder, pairs: Sequence[Pair], clean: Bitext) -> Iterator[Row]:
    """What a lower threshold of the user's for omitted words finds and alarms: `docs/configuration.md` has the table."""
    texts = {"as it is": clean}
    for name, counts in CUTS:
        rng = random.Random(SEED)
        cuts = [(pair[0], found[0]) for pair in pairs if (found := cut_words(pair[1], rng, counts))]
        texts[f"{name} taken out"] = as_bitext(encoder, cuts)
    for threshold in (1.0, 0.4, 0.2, 0.1):
        yield {
            "set": "WMT22, reported by OM201",
            "threshold": "fitted" if threshold == 1 else threshold,
            **{
                name: round(float(np.mean([_omitted(found) for found in found_on(lowered)])), 3)
                for name, lowered in ((name, replace(text, least={"OM201": threshold})) for name, text in texts.items())
            },
        }


def _omitted(findings: Sequence[Finding]) -> bool:
    return any(alarms(finding) and finding.code == "OM201" for finding in findings)


def calibration(encoder: Encoder, pairs: Sequence[Pair], good: NDArray[np.float64]) -> Row:
    """Whether the scores are probabilities, where one bead in ten is damaged as the training data are."""
    rng = random.Random(SEED)
    damaged = [(pair[0], found[0]) for pair in pairs if (found := cut(pair[1], Language.EN, rng))]
    bad = scores(as_bitext(encoder, damaged), Side.SOURCE)
    chance, positive = np.concatenate([good, bad]), np.arange(len(good) + len(bad)) >= len(good)
    weight = np.where(positive, DAMAGED / len(bad), (1 - DAMAGED) / len(good))
    return {
        "set": "WMT22, omission scores as probabilities",
        "ece": round(calibration_error(chance, positive, weight), 4),
    }


def _found(encoder: Encoder, pairs: Sequence[Pair], good: NDArray[np.float64], side: Side) -> Row:
    text = as_bitext(encoder, pairs)
    bad = scores(text, side)
    positive = np.arange(len(good) + len(bad)) >= len(good)
    return {
        "pairs": len(pairs),
        "auc": round(auc(np.concatenate([good, bad]), positive), 3),
        "found": round(float(np.mean([any(alarms(f) for f in found) for found in found_on(text)])), 3),
    }
