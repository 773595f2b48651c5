"""The part of `detection.py` about a second translation as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

import tta
from detecting.counting import Row
from measures.alignments import score
from measures.ranking import auc
from texts.development import bio_mqm, wmt21
from texts.vectors import encoded
from tta.aligner import Outline, align_vectors
from tta.aligner.texts import measured
from tta.judging.reference import with_evidence
from tta.reader.bitext import bitext_of
from tta.reader.decoding import Decoded
from tta.scorers import SCORERS
from tta.types import Alignment, Bitext, Finding, Language, Reference, Span

__all__ = ["reference"]


def reference(data: Path, show: bool) -> Iterator[Row]:
    """Machine translations of Bio-MQM with the human one as reference: do the marked omissions and additions stand out?

    Then WMT21 news, of which there are two translations: are they aligned as they should, is a sentence that one drops
    found in the other, and does the other agree with the source where a digit was changed?
    """
    yield from two_translations(data)
    every = bio_mqm(data)
    human = {(row["doc"], row["seg"]): row["target"] for row in every if row["system"] == "reference"}
    judged: dict[str, list[tuple[bool, float, float]]] = {"OM": [], "AD": []}
    for system in sorted({row["system"] for row in every} - {"reference", "reference_r1"}):
        rows = [row for row in every if row["system"] == system and (row["doc"], row["seg"]) in human]
        for row, finding in weighed(rows, [human[row["doc"], row["seg"]] for row in rows]):
            right = is_marked(row, finding)
            before = finding.evidence["reference"]["confidence_without"]
            judged[finding.code[:2]].append((right, before, finding.confidence))
            if show:
                yield {"right": right, "without": before, "with": finding.confidence, "finding": finding.message}
    for family, found in judged.items():
        right = np.array([item[0] for item in found], bool)
        means: dict[str, object] = {}
        for name, column in (("without", 1), ("with", 2)):
            values = np.array([item[column] for item in found])
            means[f"mean of others {name}"] = round(float(values[~right].mean()), 3)
            if right.any():
                means[f"mean of marked {name}"] = round(float(values[right].mean()), 3)
                means[f"auc {name}"] = round(auc(values, right), 3)
        yield {"set": f"Bio-MQM, {family}", "findings": len(found), "marked": int(right.sum()), **means}


def two_translations(data: Path) -> Iterator[Row]:
    """Yield how well each of two translations serves the other as a reference."""
    rows = [wmt21(data, translation) for translation in "AB"]
    gold = [((i,), (i,)) for i in range(len(rows[0]))]
    aligned: list[float] = []
    dropped = found = digits_changed = agreeing = 0
    for own, other in (rows, rows[::-1]):
        texts = [encoded([row[1] for row in side], Language.EN) for side in (own, other)]
        outlines = Outline([len(row[1]) for row in own]), Outline([len(row[1]) for row in other])
        alignment = align_vectors(*texts, outlines)
        aligned.append(score(gold, [(bead.source, bead.target) for bead in alignment.beads]).strict)
        with TemporaryDirectory() as folder:
            kept = [row for place, row in enumerate(own) if place % 10 != 5]
            audit = audited(Path(folder), own, kept, other)
            lost = {row[0]: other[place][1] for place, row in enumerate(own) if place % 10 == 5}
            dropped += len(lost)
            for bead, segments in zip(audit.alignment.beads, audit.reference.segments, strict=True):
                if not bead.target:
                    source = " ".join(audit.source.segments[i].text for i in bead.source)
                    held = " ".join(audit.reference.document.segments[i].text for i in segments)
                    found += source in lost and held == lost[source]
            audit = audited(Path(folder), own, [[row[0], digit_changed(row[1])] for row in own], other)
            wrong = [f for f in audit.findings if f.code[:2] in {"DT", "NU", "ID"} and f.code.endswith("01")]
            digits_changed += len(wrong)
            agreeing += sum("agrees with" in finding.message for finding in wrong)
    yield {"set": "WMT21, both translations aligned", "strict F1": [round(value, 3) for value in aligned]}
    yield {"set": "WMT21, sentences dropped", "dropped": dropped, "found in the other": found}
    yield {"set": "WMT21, digits changed", "findings": digits_changed, "other agrees with the source": agreeing}


def audited(
    folder: Path, sources: Sequence[Sequence[str]], targets: Sequence[Sequence[str]], others: Sequence[Sequence[str]]
) -> Any:
    """Audit translations with others as reference, a paragraph a sentence."""
    for name, texts in (
        ("ru", [row[0] for row in sources]),
        ("en", [row[1] for row in targets]),
        ("other", [row[1] for row in others]),
    ):
        (folder / f"{name}.txt").write_text("\n\n".join(texts) + "\n", "utf-8")
    return tta.audit(folder / "ru.txt", folder / "en.txt", settings=tta.Settings(reference=folder / "other.txt"))


def digit_changed(text: str) -> str:
    """Add 1 to the first digit of a text, 9 becoming 1."""
    return re.sub(r"\d", lambda match: str(int(match.group()) % 9 + 1), text, count=1)


def weighed(rows: Sequence[dict[str, Any]], references: Sequence[str]) -> Iterator[tuple[dict[str, Any], Finding]]:
    """Yield what coverage finds in one system's translations, with what the reference says of it, and its row."""
    cells, lengths = [], []
    for row, other in zip(rows, references, strict=True):
        for text in (row["source"], row["target"], other):
            cells.append(" ".join(text.split()))
            lengths.append(len(cells[-1]))
    edges = np.concatenate([[0], np.cumsum(np.array(lengths) + 1)]).tolist()
    spans = [Span(start, start + length) for start, length in zip(edges, lengths, strict=False)]
    decoded = Decoded(Path("rows"), "\n".join(cells) + "\n", "utf-8", "0" * 64)
    pair = bitext_of(decoded, list(zip(spans[::3], spans[1::3], strict=True)), Language.RU)
    others = bitext_of(decoded, list(zip(spans[::3], spans[2::3], strict=True)), Language.RU).target
    encodings = [
        encoded([segment.text for segment in document.segments], language)
        for document, language in ((pair.source, Language.RU), (pair.target, Language.EN), (others, Language.EN))
    ]
    beads = measured(pair.beads or (), *encodings[:2])
    text = Bitext(pair.source, pair.target, Alignment(tuple(beads)), *encodings[:2])
    found = [f for scorer in SCORERS if scorer.name == "coverage" for f in scorer.score(text).findings]
    second = Reference(others, tuple((i,) for i in range(len(rows))), (None,) * len(rows), ())
    for finding in with_evidence(found, text, second, encodings[2]):
        start = pair.source.segments[finding.bead].start
        yield {**rows[finding.bead], "start": start, "target start": pair.target.segments[finding.bead].start}, finding


def is_marked(row: dict[str, Any], finding: Finding) -> bool:
    """Whether a person marked an omission or addition among the words of the finding."""
    omitted = finding.code.startswith("OM")
    name, errors = ("Omission", row["source_errors"]) if omitted else ("Addition", row["target_errors"])
    start = row["start"] if omitted else row["target start"]
    spans = finding.source_spans if omitted else finding.target_spans
    return any(
        error["error_subcategory"] == name
        and any(span.start - start <= error["endIndex"] and error["startIndex"] < span.stop - start for span in spans)
        for error in errors
    )
