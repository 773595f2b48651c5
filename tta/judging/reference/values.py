"""Which value the other translation has where a fact differs, is missing or was added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tta.types import Bead, Bitext, Fact, FactStatus, Finding, Kind, Reference, Side, Span, Vectors
from tta.values import extract

__all__ = ["Facts", "Verdict"]

_SCORERS = ("dates", "identifiers", "numbers", "marks", "names")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the other translation has for a finding.

    Attributes:
        renders: whether it has what the finding is about: the source's words or value; for an addition, the words added.
        share: how much of it, 0 to 1; None where that speaks neither for the finding nor against it.
        side: whose words these are.
        sentence: the same for a reader, added to the finding's message.
    """

    renders: bool
    share: float | None
    side: Side
    sentence: str


class Facts:
    """The facts of the source as the other translation has them, and that translation's own values by bead."""

    def __init__(self, bitext: Bitext, reference: Reference, vectors: Vectors) -> None:
        self._bitext = bitext
        self._reference = reference
        self._by_source: dict[tuple[Kind, tuple[Span, ...]], Fact] = {}
        for fact in _facts(bitext, reference, vectors):
            if fact.source_spans:
                self._by_source[fact.kind, fact.source_spans] = fact
        self._readings: dict[int, set[str]] = {}
        for value in extract(reference.document):
            self._readings.setdefault(value.segment, set()).add(str(value.content))

    def verdict(self, finding: Finding) -> Verdict | None:
        """Compare a finding about a fact with the other translation; None where it has nothing to compare."""
        if finding.fact is None or not self._reference.segments[finding.bead]:
            return None
        return self._of_source(finding) if finding.source_spans else self._of_addition(finding)

    def _of_source(self, finding: Finding) -> Verdict | None:
        fact = self._by_source.get((finding.kind, finding.source_spans))
        if fact is None:
            return None
        if fact.status in {FactStatus.EQUAL, FactStatus.UNSURE, FactStatus.NOT_COMPARED}:
            return self._agreeing(finding, fact)
        quoted = self._quoted(fact)
        if not quoted:
            if finding.target_spans:
                return Verdict(False, None, Side.SOURCE, "The second translation has nothing to match it.")
            return Verdict(False, 0.0, Side.SOURCE, "The second translation does not have it either.")
        if finding.target_spans and self._same(finding, fact):
            advice = "" if finding.kind is Kind.ENTITY else ": check the source"
            return Verdict(False, 0.0, Side.SOURCE, f"The second translation has “{quoted}”, too{advice}.")
        return Verdict(False, None, Side.SOURCE, f"The second translation has “{quoted}”.")

    def _agreeing(self, finding: Finding, fact: Fact) -> Verdict | None:
        if finding.target_spans and self._same(finding, fact):
            return None  # both have what is in doubt
        language = self._bitext.source.language.english_name
        sentence = f"The second translation agrees with the {language}: “{self._quoted(fact)}”."
        return Verdict(True, 1.0, Side.SOURCE, sentence)

    def _of_addition(self, finding: Finding) -> Verdict:
        segments = self._reference.segments[finding.bead]
        written = _plain(self._added(finding))
        text = _plain(" ".join(self._reference.document.segments[index].text for index in segments))
        reading = str(finding.evidence.get("target", ""))
        known = reading in {reading for index in segments for reading in self._readings.get(index, ())}
        if known or f" {written} " in f" {text} ":
            return Verdict(True, 1.0, Side.TARGET, "The second translation has it, too.")
        return Verdict(False, 0.0, Side.TARGET, "The second translation does not have it.")

    def _same(self, finding: Finding, fact: Fact) -> bool:
        """Whether both translations have the same value, as written or as understood."""
        reading = finding.evidence.get("target")
        return bool(reading and reading == fact.target_reading) or _plain(self._added(finding)) == _plain(
            self._quoted(fact)
        )

    def _added(self, finding: Finding) -> str:
        return self._bitext.target.words(finding.target_spans)

    def _quoted(self, fact: Fact) -> str:
        return self._reference.document.words(fact.target_spans)


def _facts(bitext: Bitext, reference: Reference, vectors: Vectors) -> Sequence[Fact]:
    """Compare the source with the other translation as the audit does with the first."""
    from tta.scorers import SCORERS

    beads = tuple(
        Bead(bead.source, segments) for bead, segments in zip(bitext.alignment.beads, reference.segments, strict=True)
    )
    second = replace(
        bitext,
        target=reference.document,
        alignment=replace(bitext.alignment, beads=beads),
        target_vectors=vectors,
        readings={},  # they are of the first translation's words
    )
    return [fact for scorer in SCORERS if scorer.name in _SCORERS for fact in scorer.score(second).facts]


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
