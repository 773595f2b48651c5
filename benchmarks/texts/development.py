"""The development data, file by file; CONTRIBUTING.md says where they come from."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

__all__ = [
    "Pair", "bio_documents", "bio_mqm", "blocks", "demetr", "demetr_clean", "detokenised", "mlqe", "paragraphs", "rows_of",
    "wmt21", "wmt22",
]  # fmt: skip

Pair = tuple[str, str]


def rows_of(path: Path) -> list[dict[str, str]]:
    """Read a TSV file without quoting."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def wmt21(data: Path, translation: str) -> list[list[str]]:
    """Read the news of WMT21 in one of its two translations, A or B: [Russian, English] a sentence."""
    path = data / "pairs" / f"wmt21_news1_ref{translation}" / "gold_align.tsv"
    return [line.split("\t")[:2] for line in path.read_text("utf-8").splitlines()[1:]]


def wmt22(data: Path) -> list[Pair]:
    """Read the professional translations of WMT22."""
    return [(row["src"], row["ref"]) for row in rows_of(data / "wmt22_ruen_ref.tsv")]


def mlqe(data: Path, split: str | None = None) -> list[dict[str, str]]:
    """Read MLQE-PE, or one part of it: train, dev."""
    return [row for row in rows_of(data / "mlqe_pe_ruen.tsv") if split in (None, row["split"])]


def demetr(data: Path) -> list[dict[str, str]]:
    """Read the sentences of DEMETR whose damage people have checked."""
    return [row for row in rows_of(data / "demetr_ru.tsv") if row["pert_check"] == "True"]


def demetr_clean(data: Path) -> list[Pair]:
    """Return the translations of DEMETR before any damage."""
    return sorted({(row["src"], row["mt"]) for row in demetr(data)})


def bio_mqm(data: Path, version: str | None = "v2") -> list[dict[str, Any]]:
    """Read the translations of Bio-MQM ru→en with what people marked in them, of one version of the marks or (None) of all."""
    with (data / "bio_mqm_ru.jsonl").open(encoding="utf-8") as file:
        return [row for row in map(json.loads, file) if row["direction"] == "ru2en" and version in (None, row["ver"])]


def bio_documents(data: Path) -> frozenset[str]:
    """Return every second document of Bio-MQM."""
    names = {row["doc"] for row in bio_mqm(data)}
    return frozenset(sorted(names, key=lambda name: int(name.removeprefix("doc")))[::2])


def blocks(path: Path, first: int = 0, most: int = 70) -> list[Pair]:
    """Read the gold beads of a bitext that have both sides and at most `most` Russian words, from a segment on."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        book: dict[str, Any] = json.load(file)
    pairs = [
        (" ".join(book["src"][i] for i in source), " ".join(book["tgt"][j] for j in target))
        for source, target in book["beads"]
        if source and target and source[0] >= first
    ]
    return [pair for pair in pairs if 3 <= len(pair[0].split()) <= most and 3 <= len(pair[1].split()) <= 90]


def paragraphs(files: Iterable[Path]) -> Iterator[Pair]:
    """Yield the beads of parallel books that hold one segment on either side."""
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            book = json.load(file)
        for left, right in book["beads"]:
            if len(left) == len(right) == 1:
                yield " ".join(book["src"][left[0]].split()), " ".join(book["tgt"][right[0]].split())


def detokenised(text: str) -> str:
    """Undo the tokenisation of MLQE-PE's post-edits."""
    text = re.sub(r"\s+([,.;:!?%)\]»”])", r"\1", text)
    text = re.sub(r"([(\[«“$])\s+", r"\1", text)
    text = re.sub(r"\s+('(?:s|t|re|ve|ll|d|m)\b|n't\b|’\w)", r"\1", text, flags=re.I)
    return re.sub(r'" ([^"]*?) "', r'"\1"', re.sub(r"(\w) - (\w)", r"\1-\2", text))
