"""Short sentences left out of rows: which the whole audit tells, and whether in their place."""

from __future__ import annotations

import argparse
import itertools
import re
from collections import Counter

import tta
from aligning.running import HERE
from measures.machine import say
from tta.encoder import Encoder
from tta.types import Finding, Severity, Side

__all__ = ["rows"]


def rows(_: argparse.Namespace, __: Encoder) -> None:
    """Audit scenes of short sentences, one a row, every sentence left out on either side, and count what is told in its place."""
    lines = (HERE / "data" / "short_rows.tsv").read_text("utf-8").splitlines()[1:]
    scenes = [(_speeches(left), _speeches(right)) for left, right in (line.split("\t") for line in lines)]
    auditor = tta.Auditor()
    whole = auditor.audit_pairs([(_joined(left, None), _joined(right, None)) for left, right in scenes])
    say({"set": "short_rows", "whole": len(scenes), "alarms": sum(map(_counts, whole.findings))})
    told = Counter[str]()
    for gone, at in itertools.product(range(max(len(left) for left, _ in scenes)), Side):
        chosen = [scene for scene in scenes if len(scene[0]) > gone]
        lacking = [gone if side is not at else None for side in Side]
        found = auditor.audit_pairs([(_joined(left, lacking[0]), _joined(right, lacking[1])) for left, right in chosen])
        document = found.source if at is Side.SOURCE else found.target
        for row, scene in enumerate(chosen):
            segments = [document.segments[place] for place in found.alignment.beads[row].of(at)]
            lost = scene[list(Side).index(at)][gone]
            start = document.text.index(lost, segments[0].start)
            findings = [item for item in found.findings if item.bead == row and _counts(item)]
            losses = [item for item in findings if item.code.startswith("OM" if at is Side.SOURCE else "AD")]
            spans = [
                span for item in losses for span in (item.source_spans if at is Side.SOURCE else item.target_spans)
            ]
            in_place = any(span.start < start + len(lost) and start < span.stop for span in spans)
            told["in place" if in_place else "beside" if findings else "silent"] += 1
    say({"set": "short_rows", "left out": told.total(), **told})


def _speeches(text: str) -> list[str]:
    """Cut a scene into its sentences, or into the speeches of a dialogue."""
    if text.startswith('"'):
        return re.findall(r'"[^"]*"', text)
    if text.startswith("— "):
        return [f"— {speech}" for speech in text[2:].split(" — ")]
    return re.split(r"(?<=[.!?]) (?=[A-ZА-ЯЁ])", text)


def _joined(sentences: list[str], gone: int | None) -> str:
    return " ".join(sentence for number, sentence in enumerate(sentences) if number != gone)


def _counts(finding: Finding) -> bool:
    return finding.severity is not Severity.NEUTRAL
