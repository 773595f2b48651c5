"""Machine translations whose errors professional translators marked by MQM: WMT21, news and talks, English to Russian."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.pairs import UNKNOWN, Marks, Pair
from tta.encoder.forward import word_spans

__all__ = ["annotated"]

# Errors of MQM that change what is said; of the others (declension, agreement, punctuation …) nobody says whether they do.
_WRONG = frozenset(
    "Lexical Selection,Overly Literal,Untranslated,Named Entity,Ambiguous Translation,MT Hallucination,Wrong Preposition,"
    "Tense_Mood_Aspect,POS,Wrong Conjunction,Wrong Pronoun,Pronoun Selection,Wrong Transliteration,"
    "Shouldn't be transliterated".split(",")
)
_ADDED = frozenset({"Addition", "Duplication"})
_LOST = frozenset({"Other POS omitted", "Omitted Preposition", "Omitted Pronoun", "Omitted Conjunction"})


def annotated(folder: Path) -> Iterator[Pair]:
    """Yield the translations with what was marked in each, from a folder of word-level data of WMT-QE 2022."""
    for file in ("en-ru-train-2021-news/mqm-newstest2021_enru.tsv", "en-ru-train-2021-ted/mqm-ted_enru.tsv"):
        rows: dict[tuple[str, ...], list[dict[str, str]]] = {}
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                rows.setdefault((row["system"], row["doc"], row["doc_id"]), []).append(row)
        for marked in rows.values():
            if (pair := _of_marked(marked)) is not None:
                yield pair


def _of_marked(rows: list[dict[str, str]]) -> Pair | None:
    """Make one pair of all errors that were marked in one translation."""
    texts = [[_unquoted(row[side]) for row in rows] for side in ("target", "source")]
    russian, english = (re.sub(r"</?v>", "", side[0]) for side in texts)
    spans = word_spans(russian), word_spans(english)
    if min(map(len, spans)) < 3:
        return None
    missing, wrong = ([np.zeros(len(words), np.int8) for words in spans] for _ in range(2))
    gaps = [np.zeros(len(words) + 1, np.int8) for words in spans]
    for row, marked, beside in zip(rows, *texts, strict=True):
        places = [_under_marks(marked, spans[0], russian), _under_marks(beside, spans[1], english)]
        if row["category"] in _LOST:
            missing[1][:] = UNKNOWN
            missing[0][places[0]] = wrong[0][places[0]] = UNKNOWN
            if not len(places[0]) and "<v>" in marked:
                gaps[0][len(word_spans(marked[: marked.index("<v>")]))] = 1
        elif row["category"] in _ADDED:
            missing[0][places[0]] = 1
            wrong[0][places[0]] = UNKNOWN
        else:
            wrong[0][places[0]] = 1 if row["category"] in _WRONG else UNKNOWN
            missing[0][places[0]] = UNKNOWN
            if row["category"] != "No-error":
                wrong[1][:] = missing[1][:] = UNKNOWN
    silent = np.full(len(spans[0]), UNKNOWN, np.int8), np.full(len(spans[1]), UNKNOWN, np.int8)
    marks = Marks((missing[0], missing[1]), (wrong[0], wrong[1]), silent, (gaps[0], gaps[1]))
    return Pair((russian, english), "mqm en-ru", "train", marks)


def _under_marks(marked: str, words: list[tuple[int, int]], plain: str) -> NDArray[np.int64]:
    """Return which words stand between `<v>` and `</v>`; none where the marked text is not the plain one."""
    if re.sub(r"</?v>", "", marked) != plain:
        return np.zeros(0, np.int64)
    inside, place, open_ = np.zeros(len(plain) + 1, bool), 0, False
    for part in re.split(r"(</?v>)", marked):
        if part in {"<v>", "</v>"}:
            open_ = part == "<v>"
        else:
            inside[place : place + len(part)] = open_
            place += len(part)
    return np.array([index for index, (a, b) in enumerate(words) if inside[a:b].any()], np.int64)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return text.replace('""', '"')
