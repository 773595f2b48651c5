"""Texts to be timed on: rows of the user's, or of the corpus document, numbered so that no two are the same."""

from __future__ import annotations

import csv
import json
from itertools import cycle, islice
from pathlib import Path

__all__ = ["Rows", "corpus_rows", "rows_of_table", "write_lines", "write_table"]

Rows = list[tuple[str, str]]


def corpus_rows(document: Path, count: int) -> Rows:
    """Return so many pairs of a document that has gold beads, each with its number, again and again from the start."""
    text = document.read_text("utf-8")
    beads = json.loads(document.with_suffix(".gold.json").read_text("utf-8"))["beads"]
    found = [
        (
            " ".join(text[bead["ru_start"] : bead["ru_end"]].split()),
            " ".join(text[bead["en_start"] : bead["en_end"]].split()),
        )
        for bead in beads
        if bead.get("ru_start") is not None and bead.get("en_start") is not None
    ]
    return [(f"{number}. {ru}", f"{number}. {en}") for number, (ru, en) in enumerate(islice(cycle(found), count), 1)]


def rows_of_table(path: Path, count: int) -> Rows:
    """Return the first rows of a table with columns `source` and `target`, or `ru` and `en`; beyond its end they are numbered.

    Raises:
        SystemExit: it has no such columns, or no row.
    """
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for columns in (("source", "target"), ("ru", "en"), ("src", "ref")):
        if table and set(columns) <= table[0].keys():
            pairs = [(row[columns[0]], row[columns[1]]) for row in table]
            more = ((f"{number}. {ru}", f"{number}. {en}") for number, (ru, en) in enumerate(cycle(pairs), 1))
            return (pairs + list(islice(more, max(0, count - len(pairs)))))[:count]
    raise SystemExit(f"--data {path}: no rows with columns source and target, expected a table with tabs and a header")


def write_table(path: Path, rows: Rows) -> Path:
    """Write rows as a bitext that tta reads."""
    lines = ["source\ttarget", *(f"{ru}\t{en}" for ru, en in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def write_lines(paths: tuple[Path, Path], rows: Rows) -> tuple[Path, Path]:
    """Write the sides of rows as two texts, a line a row."""
    for path, side in zip(paths, zip(*rows, strict=True), strict=True):
        path.write_text("\n".join(side) + "\n", "utf-8")
    return paths
