"""The parts of `detection.py` about words left out, put in and changed."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from detecting.counting import Row
from detecting.professional import professional
from detecting.word_scores import alarms, found_on, ranked, scored, scores
from measures.ranking import auc, best_f1, best_mcc
from texts import vectors
from texts.development import bio_documents, bio_mqm, demetr, demetr_clean, mlqe, wmt22
from texts.pairs import as_bitext
from texts.word_tags import tags_of_words
from tta.encoder import Encoder
from tta.scorers.words.attention import lack
from tta.scorers.words.rendition import renditions
from tta.types import Bitext, Finding, Side

__all__ = ["coverage", "marked"]

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
        alarmed = np.array([any(f.code in {"OM101", "OM201"} and alarms(f) for f in found) for found in findings])
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
            listed = [f"{f.code} {f.confidence} {f.message}" for f in found if alarms(f)]
            if listed and not marked(row["source_errors"], "Omission"):
                yield {"row": place, "source": row["source"], "target": row["target"], "findings": listed}


def marked(errors: Sequence[dict[str, Any]], kind: str) -> int:
    """Return the length in words of the longest error of a kind that people marked."""
    terms = [error.get("term") or "" for error in errors if error.get("error_subcategory") == kind]
    return max((len(term.split()) for term in terms), default=0)


def _words(text: Bitext, finding: Finding) -> int:
    return len(" ".join(span.of(text.source.text) for span in finding.source_spans).split())


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
