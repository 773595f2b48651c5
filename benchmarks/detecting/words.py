"""The parts of `detection.py` about words left out, put in and changed."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detecting.counting import Row
from fitting.coverage_curves import DAMAGED
from measures.ranking import auc, best_f1, best_mcc, calibration_error
from texts import vectors
from texts.damage import cut, cut_words, substitute, vocabulary
from texts.development import Pair, bio_documents, bio_mqm, demetr, demetr_clean, mlqe, wmt22
from texts.pairs import as_bitext
from texts.word_tags import tags_of_words
from tta.encoder import Encoder
from tta.scorers import SCORERS
from tta.scorers.words.attention import lack
from tta.scorers.words.lost_runs import lost_runs
from tta.scorers.words.rendition import renditions
from tta.types import Bitext, Finding, Language, Severity, Side

__all__ = ["coverage"]

WORDS = ("coverage", "divergence")
SEED = 1977
CUTS = (("one word", (1, 1)), ("2 or 3 words", (2, 3)), ("4 to 8 words", (4, 8)))
REMOVED = {
    "phrase": ["major_id5_pp_removed"],
    "word (noun, verb, adjective)": [
        "critical_id21_adj_adv_removed", "critical_id22_verb_removed", "critical_id23_noun_removed",
    ],
    "noun": ["critical_id23_noun_removed"],
    "verb": ["critical_id22_verb_removed"],
    "adjective or adverb": ["critical_id21_adj_adv_removed"],
    "subject": ["critical_id24_subj_removed"],
    "name": ["critical_id25_ne_removed"],
}  # fmt: skip


def coverage(data: Path, show: bool) -> Iterator[Row]:
    """Measure omissions, additions and divergences on data that nothing was fitted on."""
    encoder = vectors.encoder()
    yield from marked_by_people(data, encoder, show)
    yield from words_removed(data, encoder)
    yield from professional(data, encoder, show)
    yield from word_tags(data, encoder)
    yield from cost(data, encoder)


# ---------------------------------------------------------------- Bio-MQM


def marked_by_people(data: Path, encoder: Encoder, show: bool) -> Iterator[Row]:
    """Omissions and additions that people marked in machine translations and references, by documents not fitted on."""
    fitted = bio_documents(data)
    rows = [row for row in bio_mqm(data) if not (row["doc"] in fitted and "reference" in row["system"])]
    text = as_bitext(encoder, [(row["source"], row["target"]) for row in rows])
    findings = found_on(text)
    missing, added = scores(text, Side.SOURCE), scores(text, Side.TARGET)
    for name, chosen in (
        ("all documents, without the references fitted on", np.ones(len(rows), bool)),
        ("documents of which nothing was fitted on", np.array([row["doc"] not in fitted for row in rows])),
    ):
        words = np.array([marked(row["source_errors"], "Omission") for row in rows])
        extra = np.array([marked(row["target_errors"], "Addition") for row in rows])
        long = words >= 4
        clear = chosen & ((words == 0) | long)
        alarmed = np.array([any(f.code in {"OM101", "OM201"} and _counts(f) for f in found) for found in findings])
        lengthy = np.array([any(f.code == "OM201" and _words(text, f) >= 4 for f in found) for found in findings])
        yield {
            "set": f"Bio-MQM ru-en, {name}",
            "segments": int(chosen.sum()),
            "auc_omission_of_4_words": round(auc(missing[clear], long[clear]), 4),
            "best_f1_omission_of_4_words": round(best_f1(missing[clear], long[clear]), 3),
            "found_of_4_words": f"{int((alarmed & long & chosen).sum())} of {int((long & chosen).sum())}",
            "alarms_of_4_words_elsewhere": int((lengthy & ~long & chosen).sum()),
            "auc_omission_of_any_length": round(auc(missing[chosen], (words > 0)[chosen]), 4),
            "auc_addition": round(auc(added[chosen], (extra > 0)[chosen]), 4),
            "alarms_where_nothing_is_marked": int((alarmed & (words == 0) & chosen).sum()),
        }
    if show:
        for place, (row, found) in enumerate(zip(rows, findings, strict=True)):
            alarms = [f"{f.code} {f.confidence} {f.message}" for f in found if _counts(f)]
            if alarms and not marked(row["source_errors"], "Omission"):
                yield {"row": place, "source": row["source"], "target": row["target"], "findings": alarms}


def marked(errors: Sequence[dict[str, Any]], kind: str) -> int:
    """Return the length in words of the longest error of a kind that people marked."""
    terms = [error.get("term") or "" for error in errors if error.get("error_subcategory") == kind]
    return max((len(term.split()) for term in terms), default=0)


# ---------------------------------------------------------------- DEMETR


def words_removed(data: Path, encoder: Encoder) -> Iterator[Row]:
    """Phrases and words removed from good translations, by rank against the translations as they were."""
    rows = demetr(data)
    clean = scored(encoder, demetr_clean(data))
    for name, kinds in REMOVED.items():
        damaged = scored(encoder, [(row["src"], row["pert"]) for row in rows if row["pert_name"] in kinds])
        yield {
            "set": f"DEMETR, {name} removed",
            "pairs": len(damaged[0]),
            **ranked(clean[0], damaged[0], clean[2], damaged[2]),
        }
    added = scored(encoder, [(row["src"], row["pert"]) for row in rows if row["pert_name"] == "critical_id6_addition"])
    yield {"set": "DEMETR, word added", "pairs": len(added[1]), **ranked(clean[1], added[1], clean[2], added[2])}


def ranked(
    good: NDArray[np.float64], bad: NDArray[np.float64], alarms: NDArray[np.bool_], found: NDArray[np.bool_]
) -> Row:
    """Compare scores of good and of damaged pairs, and how many of each have a finding."""
    positive = np.arange(len(good) + len(bad)) >= len(good)
    return {
        "auc": round(auc(np.concatenate([good, bad]), positive), 3),
        "found": int(found.sum()),
        "clean_alarmed": f"{int(alarms.sum())} of {len(alarms)}",
    }


# ---------------------------------------------------------------- WMT22


def professional(data: Path, encoder: Encoder, show: bool) -> Iterator[Row]:
    """The second half of WMT22's translations: as they are, and with words taken out, put in or changed."""
    pairs = wmt22(data)[1008:]
    text = as_bitext(encoder, pairs)
    findings = found_on(text)
    alarms = [[f for f in found if _counts(f)] for found in findings]
    yield {
        "set": "WMT22, second half, as it is",
        "pairs": len(pairs),
        "alarmed": sum(map(bool, alarms)),
        "by_code": dict(sorted(Counter(f.code for found in alarms for f in found).items())),
    }
    if show:
        for pair, found in zip(pairs, alarms, strict=True):
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
        "found": sum(any(_counts(f) for f in found) for found in found_all),
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
    return any(_counts(finding) and finding.code == "OM201" for finding in findings)


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
        "found": round(float(np.mean([any(_counts(f) for f in found) for found in found_on(text)])), 3),
    }


# ---------------------------------------------------------------- words, cost


def word_tags(data: Path, encoder: Encoder) -> Iterator[Row]:
    """Words that people tagged as wrong in MLQE-PE's development part, beside the untrained measure."""
    rows = mlqe(data, "dev")
    text = as_bitext(encoder, [(row["src"], row["mt"]) for row in rows])
    columns = ("src", "src_tok", "src_tags"), ("mt", "mt_tok", "mt_word_tags")
    for side, name, texts in zip(Side, ("source", "translation"), columns, strict=True):
        rendition, encoding, other = renditions(text)[side], text.vectors(side), text.vectors(side.opposite)
        assert encoding is not None
        assert other is not None
        wanted, found, untrained = [], [], []
        for place, row in enumerate(rows):
            tags = tags_of_words(*(row[column] for column in texts))
            own = slice(encoding.word_offsets[place], encoding.word_offsets[place + 1])
            opposite = slice(other.word_offsets[place], other.word_offsets[place + 1])
            if tags is None or len(tags) != own.stop - own.start:
                continue
            wanted.append(tags > 0)
            found.append(np.maximum(rendition.missing, rendition.wrong)[own])
            untrained.append(lack(encoding.words[own], other.words[opposite]))
        positive = np.concatenate(wanted)
        yield {
            "set": f"MLQE-PE development, words of the {name}",
            "words": len(positive),
            "wrong": round(float(positive.mean()), 3),
            "mcc": round(best_mcc(np.concatenate(found), positive), 3),
            "mcc_untrained": round(best_mcc(np.concatenate(untrained), positive), 3),
            "auc": round(auc(np.concatenate(found), positive), 3),
        }


def cost(data: Path, encoder: Encoder) -> Iterator[Row]:
    """The time of coverage and divergence against that of encoding both sides, medians of five."""
    pairs = wmt22(data)[:1000]
    encoding, scoring = [], []
    for _ in range(5):
        start = time.perf_counter()
        text = as_bitext(encoder, pairs)
        encoding.append(time.perf_counter() - start)
        start = time.perf_counter()
        found_on(text)
        scoring.append(time.perf_counter() - start)
    both = float(np.median(encoding)), float(np.median(scoring))
    yield {
        "set": "1,000 pairs",
        "encoding_s": round(both[0], 2),
        "words_s": round(both[1], 2),
        "share": round(both[1] / both[0], 3),
    }


# ---------------------------------------------------------------- what the scorers say


def scored(
    encoder: Encoder, pairs: Sequence[Pair]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Return omission and addition scores of each pair, and whether it has a finding."""
    text = as_bitext(encoder, pairs)
    alarmed = np.array([any(_counts(f) for f in found) for found in found_on(text)])
    return scores(text, Side.SOURCE), scores(text, Side.TARGET), alarmed


def scores(text: Bitext, side: Side) -> NDArray[np.float64]:
    """Return the probability of each bead that one side of it loses words."""
    found = lost_runs(text)[side]
    return np.array([found[place].probability for place in range(len(text.alignment.beads))])


def found_on(text: Bitext) -> list[list[Finding]]:
    """Return the findings of each bead."""
    found: list[list[Finding]] = [[] for _ in text.alignment.beads]
    for scorer in SCORERS:
        if scorer.name in WORDS:
            for finding in scorer.score(text).findings:
                found[finding.bead].append(finding)
    return found


def _counts(finding: Finding) -> bool:
    return finding.severity is not Severity.NEUTRAL


def _words(text: Bitext, finding: Finding) -> int:
    return len(" ".join(span.of(text.source.text) for span in finding.source_spans).split())
