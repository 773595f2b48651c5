"""What the memo says of each finding: its number, where it stands, and the sentences with the place marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tta.reporter.locale import day, gettext, percentage, pgettext, retold
from tta.reporter.view.cells import Mark, Paragraphs, cell, mark_of
from tta.reporter.view.kinds import KINDS, KindName
from tta.reporter.view.reasons import said_reason
from tta.reporter.view.segment_pieces import sentence_numbers
from tta.reporter.view.touched import Touched
from tta.reporter.view.visible import visible
from tta.types import Audit, Choice, Decision, Document, Finding, Language, Severity, Side, Span

__all__ = ["Entry", "Passage", "entries", "reason_of"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a finding: its language, which sentences of which paragraphs, and their text; empty, it has none."""

    language: Language
    place: str
    paragraphs: Paragraphs

    @property
    def where(self) -> str:
        """The language and the place, for people."""
        return f"{gettext(self.language.english_name)}: {self.place or pgettext('nothing stands there', 'none')}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with its number in this memo. Numbers follow the text and do not depend on decisions."""

    number: int
    finding: Finding
    kind: KindName
    source: Passage
    target: Passage
    doubt: str

    @property
    def row(self) -> int:
        """The number of its row, as in the HTML report and the appendix."""
        return self.finding.bead + 1

    @property
    def is_grave(self) -> bool:
        """Whether it belongs into the table for those who read nothing else."""
        return self.finding.severity in {Severity.CRITICAL, Severity.MAJOR}

    @property
    def choice(self) -> Choice | None:
        """What the reviewer decided, if anything."""
        return self.finding.decision.choice if self.finding.decision else None


def entries(audit: Audit) -> tuple[Entry, ...]:
    """Number the findings in the order of the document."""
    source, target = _Places(audit.source), _Places(audit.target)
    found = []
    for number, finding in enumerate(sorted(audit.findings, key=lambda finding: finding.bead), start=1):
        bead = audit.alignment.beads[finding.bead]
        kind = KINDS[finding.kind]
        mark = mark_of(finding)
        found.append(
            Entry(
                number,
                finding,
                kind,
                source.passage(audit.alignment.segments(finding.beads, Side.SOURCE), finding.source_spans, mark),
                target.passage(audit.alignment.segments(finding.beads, Side.TARGET), finding.target_spans, mark),
                percentage(bead.probability) if bead.is_unsure else "",
            )
        )
    return tuple(found)


def reason_of(decision: Decision) -> str:
    """Return what a reviewer gave as reason and note, and who and when, in one line."""
    who = ", ".join(filter(None, (decision.reviewer, day(decision.date))))
    given = [text.strip() for text in (said_reason(decision.reason), decision.note) if text.strip()]
    sentences = [text if text.endswith((".", "?", "!", "…")) else f"{text}." for text in given]
    return " ".join([*sentences, *([f"({who})"] if who else [])])


class _Places:
    """Where the segments of a document stand: paragraph, and number within it, page furniture not counted."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._touched = Touched(document)
        self._numbers = sentence_numbers(document)

    def passage(self, segments: Sequence[int], spans: Sequence[Span], mark: Mark) -> Passage:
        """Return the sentences that a finding concerns: those that its spans touch, else the whole side of its row."""
        touched = self._touched.by(segments, spans)
        paragraphs = cell(self._document, touched, [(span, mark) for span in spans])
        return Passage(self._document.language, self._cite(touched), paragraphs)

    def _cite(self, segments: Sequence[int]) -> str:
        if not segments:
            return ""
        if place := self._document.place(self._document.segments[segments[0]].start):
            return visible(retold(place))
        (first, start), (last, stop) = self._numbers[segments[0]], self._numbers[segments[-1]]
        if first != last:
            return f"{_sentence(first, start)} – {_sentence(last, stop)}"
        return _sentence(first, start) + (f"–{stop}" if stop != start else "")


def _sentence(paragraph: int, number: int) -> str:
    return gettext("¶\u00a0{paragraph}, s.\u00a0{number}", paragraph=paragraph, number=number)
