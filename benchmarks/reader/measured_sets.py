"""The measured-only sets that people marked: Bio-MQM, DEMETR, MLQE-PE's development part, the record of a talk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detecting.words import marked
from measures.ranking import auc, best_mcc
from reader.scored import Odds
from texts.development import bio_documents, mlqe, rows_of
from texts.word_tags import tags_of_words
from tta.encoder.forward import word_spans
from tta.encoder.spelling import plain_spelling

__all__ = ["bio_mqm", "demetr", "dobrynin", "word_tags"]

Judge = Callable[[Sequence[tuple[str, str]]], dict[str, list[Odds]]]
REMOVED = {
    "noun, verb or adjective removed": (
        "critical_id21_adj_adv_removed", "critical_id22_verb_removed", "critical_id23_noun_removed",
    ),
    "phrase removed": ("major_id5_pp_removed",),
    "name removed": ("critical_id25_ne_removed",),
}  # fmt: skip


def demetr(data: Path, judge: Judge) -> Iterator[dict[str, Any]]:
    """Words and phrases removed from good translations, against these as they were."""
    rows = [row for row in rows_of(data / "demetr_ru.tsv") if row["pert_check"] == "True"]
    clean = judge(sorted({(row["src"], row["mt"]) for row in rows}))
    for name, kinds in REMOVED.items():
        damaged = judge([(row["src"], row["pert"]) for row in rows if row["pert_name"] in kinds])
        yield {"kind": name, "rows": len(damaged["both"])} | {
            system: _area(
                [odds.worst("missing", 0) for odds in clean[system]], [odds.worst("missing", 0) for odds in after]
            )
            for system, after in damaged.items()
        }


def bio_mqm(data: Path, judge: Judge) -> Iterator[dict[str, Any]]:
    """Omissions that people marked, in documents that nothing was fitted on."""
    with (data / "bio_mqm_ru.jsonl").open(encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["direction"] == "ru2en" and row["ver"] == "v2"]
    fitted = bio_documents(data)
    rows = [row for row in rows if row["doc"] not in fitted]
    lengths = np.array([marked(row["source_errors"], "Omission") for row in rows])
    added = np.array([marked(row["target_errors"], "Addition") for row in rows])
    found = judge([(row["source"], row["target"]) for row in rows])
    for name, least in (("omission of any length", 1), ("omission of four words and more", 4)):
        chosen = (lengths == 0) | (lengths >= least)
        yield {"kind": name, "rows": int((lengths >= least).sum()), "of": len(rows)} | {
            system: round(
                auc(np.array([item.worst("missing", 0) for item in odds])[chosen], (lengths >= least)[chosen]), 4
            )
            for system, odds in found.items()
        }
    yield {"kind": "addition", "rows": int((added > 0).sum()), "of": len(rows)} | {
        system: round(auc(np.array([item.worst("missing", 1) for item in odds]), added > 0), 4)
        for system, odds in found.items()
    }


def word_tags(data: Path, judge: Judge) -> Iterator[dict[str, Any]]:
    """Words that people tagged in MLQE-PE's development part; its texts, mended, serve calibration, its tags nothing."""
    rows = mlqe(data, "dev")
    found = judge([(row["src"], row["mt"]) for row in rows])
    columns = ("src", "src_tok", "src_tags"), ("mt", "mt_tok", "mt_word_tags")
    for side, (name, texts) in enumerate(zip(("source", "translation"), columns, strict=True)):
        tags = [tags_of_words(*(row[column] for column in texts)) for row in rows]
        scores: dict[str, float] = {}
        for system, odds in found.items():
            both = [
                (item.edited[side], spoken > 0)
                for item, spoken in zip(odds, tags, strict=True)
                if spoken is not None and len(spoken) == len(item.edited[side])
            ]
            values, positive = (np.concatenate(part) for part in zip(*both, strict=True))
            scores[system] = round(best_mcc(values, positive), 3)
        yield {"kind": f"MCC of the {name}'s tags"} | scores


def dobrynin(data: Path, judge: Judge) -> Iterator[dict[str, Any]]:
    """The certain discrepancies of the record's gold: how their words rank among all words of beads B1 to B44."""
    with (data / "dobrynin_gold.json").open(encoding="utf-8") as file:
        gold = json.load(file)
    last = max(int(item["bead"][1:]) for item in gold["discrepancies"] if item["bead"][0] == "B")
    body = [bead for bead in gold["beads"] if bead["id"][0] == "B" and int(bead["id"][1:]) <= last]
    beads = [bead for bead in body if bead["ru"] and bead["en"]]
    texts = [(" ".join(" ".join(bead["ru"]).split()), " ".join(" ".join(bead["en"]).split())) for bead in beads]
    found = judge(texts)
    for kind, sides in (("omission", ("ru",)), ("addition", ("en",)), ("mistranslation", ("ru", "en"))):
        errors = [
            item for item in gold["discrepancies"]
            if (item["kind"], item["certainty"], item["side"], item["bead"][0]) == (kind, "certain", "translation", "B")
        ]  # fmt: skip
        for system, odds in found.items():
            yield {"kind": kind, "system": system, **_ranks(errors, sides, beads, texts, odds)}


def _ranks(
    errors: list[dict[str, Any]],
    sides: Sequence[str],
    beads: list[dict[str, Any]],
    texts: list[tuple[str, str]],
    odds: list[Odds],
) -> dict[str, Any]:
    """Return the share of all words that score higher than an error's worst word, for each error."""
    label = "wrong" if len(sides) > 1 else "missing"
    places = {bead["id"]: place for place, bead in enumerate(beads)}
    every = {side: np.concatenate([_scores(item, label, side) for item in odds]) for side in (0, 1)}
    ranks = {}
    for error in errors:
        best = 1.0
        for side, name in enumerate(("ru", "en")):
            span = " ".join((error.get(f"{name}_span") or "").split())
            place = places.get(error["bead"])
            if name not in sides or not span or place is None or (start := texts[place][side].find(span)) < 0:
                continue
            words = word_spans(plain_spelling(texts[place][side]))
            inside = [i for i, (a, b) in enumerate(words) if a < start + len(span) and start < b]
            if inside:
                best = min(best, float((every[side] > _scores(odds[place], label, side)[inside].max()).mean()))
        ranks[error["id"]] = round(best, 3)
    values = list(ranks.values())
    within = {f"in_top_{round(share * 100)}_percent": sum(rank < share for rank in values) for share in (0.01, 0.03)}
    return {"errors": len(values), **within, "ranks": ranks}


def _scores(odds: Odds, label: str, side: int) -> NDArray[np.float32]:
    if label == "missing":
        return odds.missing[side]
    return np.maximum(odds.wrong[side], odds.missing[side])


def _area(before: list[float], after: list[float]) -> float:
    return round(auc(np.array(before + after), np.arange(len(before) + len(after)) >= len(before)), 3)
