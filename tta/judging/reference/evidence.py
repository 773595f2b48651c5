"""What speaks in another translation for or against a finding.

Words that the first translation lacks and the other one renders are likelier lost; what neither renders is likelier
left to convention, or put otherwise. Words that both put in likelier stand behind something. A fact is likelier wrong
where the other translation has the source's. It is evidence, not proof: two translators can err alike.

The log odds of a finding's confidence are moved by `slope * (share - middle)`, the share being that of its words which
the other translation has; for additions the slope is negative. The middle is where the sentence changes that a reader
gets, `MOST` for omissions and `LITTLE` for additions, so that the confidence never goes against it; the slopes are fitted
by `benchmarks/fit_reference.py`. A fact counts as a word, rendered or not.

Where one translation was made from the other, what they agree on is no evidence: then no confidence is lowered.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

import numpy as np

from tta.judging.reference.values import Facts, Verdict
from tta.scorers.words.attention import bead_words, is_silent, lack
from tta.types import Bead, Bitext, Document, Finding, Reference, Side, Span, Vectors

__all__ = ["LITTLE", "MOST", "adjusted", "share_held", "with_evidence"]

_LONGEST_QUOTE = 400
MOST, LITTLE = 0.75, 0.35
"""Shares of the words of a finding from which on the other translation renders it, and below which it does not."""
_SENTENCES = {
    Side.SOURCE: ("renders this", "renders part of this", "does not render this either"),
    Side.TARGET: ("has this, too", "has part of this", "does not have this"),
}
_SIDES = {"OM": Side.SOURCE, "AD": Side.TARGET}


def with_evidence(findings: Sequence[Finding], bitext: Bitext, reference: Reference, vectors: Vectors) -> list[Finding]:
    """Return the findings with what the other translation has for each, where it has something at that place.

    Args:
        findings: of the audit.
        bitext: source and first translation, with vectors.
        reference: the other translation, found for each bead.
        vectors: of its segments.
    """
    facts = Facts(bitext, reference, vectors)
    covered = _covered(bitext.alignment.beads, reference)
    weighed = []
    for finding in findings:
        verdict = _verdict(finding, bitext, reference, vectors, facts) if covered[finding.bead] else None
        weighed.append(finding if verdict is None else _weighed(finding, reference, verdict))
    return weighed


def adjusted(confidence: float, share: float, side: Side) -> float:
    """Return the confidence of a finding when the other translation has this share, 0 to 1, of its words.

    It rises with the share for omissions (source) and falls with it for additions (target).
    """
    middle = MOST if side is Side.SOURCE else LITTLE
    bounded = min(0.999, max(0.001, confidence))
    odds = math.log(bounded / (1.0 - bounded)) + _slope(side) * (share - middle)
    return round(min(0.999, max(0.001, 1.0 / (1.0 + math.exp(-odds)))), 3)


def share_held(
    document: Document,
    own: Vectors,
    segments: Sequence[int],
    spans: Sequence[Span],
    other: Vectors,
    others: Sequence[int],
) -> float | None:
    """Return how much of some words another text holds, 0 to 1; None where none of them counts.

    Args:
        document: whose words.
        own: its vectors.
        segments: the segments that the words stand among.
        spans: where the words are.
        other: vectors of the other text.
        others: its segments.
    """
    marked, silent = [], []
    for i in segments:
        segment = document.segments[i]
        for start, stop in own.word_spans[own.word_offsets[i] : own.word_offsets[i + 1]].tolist():
            places = segment.locate(start, stop)
            marked.append(any(a.start < b.stop and b.start < a.stop for a in places for b in spans))
            silent.append(is_silent(segment.text[start:stop], document.language))
    counted = np.array(marked, bool) & ~np.array(silent, bool)
    if not counted.any():
        return None
    missing = lack(own.words[bead_words(own, segments)], other.words[bead_words(other, others)])
    return float(1.0 - missing[counted].mean())


@lru_cache(maxsize=2)
def _slope(side: Side) -> float:
    fitted = json.loads(files("tta.judging.reference").joinpath("evidence.json").read_text("utf-8"))
    return float(fitted["omission" if side is Side.SOURCE else "addition"])


def _covered(beads: Sequence[Bead], reference: Reference) -> list[bool]:
    """Whether the other translation goes on before and behind each bead, so that what it lacks there it leaves out."""
    has = [bool(segments) for segments in reference.segments]
    before, behind = [True] * len(beads), [True] * len(beads)
    for known, order in ((before, range(len(beads))), (behind, range(len(beads) - 1, -1, -1))):
        last = True
        for place in order:
            known[place] = last
            last = has[place] if not beads[place].is_null else last
    return [own or (bead.is_null and a and b) for own, bead, a, b in zip(has, beads, before, behind, strict=True)]


def _verdict(finding: Finding, bitext: Bitext, reference: Reference, vectors: Vectors, facts: Facts) -> Verdict | None:
    side = _SIDES.get(finding.code[:2])
    if side is None:
        return facts.verdict(finding)
    own = bitext.vectors(side)
    if own is None:
        return None
    segments = bitext.alignment.segments(finding.beads, side)
    spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
    others = [segment for bead in finding.beads for segment in reference.segments[bead]]
    share = share_held(bitext.document(side), own, segments, spans, vectors, others)
    if share is None:
        return None
    return Verdict(share >= 0.5, share, side, f"The second translation {_rendering(share, side)}.")


def _rendering(share: float, side: Side) -> str:
    most, part, none = _SENTENCES[side]
    return most if share >= MOST else part if share >= LITTLE else none


def _weighed(finding: Finding, reference: Reference, verdict: Verdict) -> Finding:
    texts = [reference.document.segments[index].text for index in reference.segments[finding.bead]]
    text = " ".join(" ".join(texts).split())
    evidence = {
        "text": text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 2]} …",
        "renders": verdict.renders,
        **({} if verdict.share is None else {"share": round(verdict.share, 2)}),
        "confidence_without": finding.confidence,
    }
    confidence = finding.confidence
    if verdict.share is not None:
        weighed = adjusted(confidence, verdict.share, verdict.side)
        confidence = max(confidence, weighed) if reference.is_revision else weighed
    return replace(
        finding,
        confidence=confidence,
        message=f"{finding.message} {verdict.sentence}",
        evidence={**finding.evidence, "reference": evidence},
    )
