"""The rows of a report: a bead, or a piece of page furniture, with both its cells and its findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from tta.reporter.locale import decimal, gettext, percentage, retold
from tta.reporter.view.cells import Furniture, Mark, cell, furniture, lonely_furniture, mark_of
from tta.reporter.view.evidence import evidence_in_words
from tta.reporter.view.figures import percent
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.layout import DecisionView, FindingView, Row
from tta.reporter.view.row_ids import row_id
from tta.reporter.view.visible import visible
from tta.types import Audit, Decision, Document, Finding, Reference, Side, Span

__all__ = ["anchor", "decision_view", "quote", "rows"]


def rows(audit: Audit) -> list[Row]:
    """Return all rows in reading order, page furniture between them; findings are numbered from 1."""
    by_bead: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(audit.findings, start=1):
        for bead in finding.beads:
            by_bead.setdefault(bead, []).append((number, finding))
    marginal = furniture(audit.source), furniture(audit.target)
    made = [_row(audit, index, by_bead.get(index, []), marginal) for index in range(len(audit.alignment.beads))]
    return _with_furniture(audit, made)


def anchor(finding: Finding) -> str:
    """Return the finding's place in a report's address."""
    return f"f-{finding.fingerprint}"


def quote(document: Document, spans: Sequence[Span]) -> str:
    """Return the words of some spans on one line, with the names of invisible characters."""
    return visible(document.words(spans))


# ---------------------------------------------------------------- beads


def _row(
    audit: Audit, index: int, numbered: Sequence[tuple[int, Finding]], marginal: tuple[Furniture, Furniture]
) -> Row:
    bead = audit.alignment.beads[index]
    findings = [finding for _, finding in numbered]
    second = audit.reference if findings else None
    return Row(
        id=row_id(index),
        number=index + 1,
        crossing=bead.crossing,
        source_lang=audit.source.language.value,
        target_lang=audit.target.language.value,
        source=cell(audit.source, bead.source, _marks(numbered, Side.SOURCE), marginal[0]),
        target=cell(audit.target, bead.target, _marks(numbered, Side.TARGET), marginal[1]),
        source_ref=_reference(audit.source, bead.source),
        target_ref=_reference(audit.target, bead.target),
        similarity="" if bead.is_null else decimal(bead.similarity, 2),
        doubt=percentage(bead.probability) if bead.is_unsure else "",
        findings=tuple(_finding(audit, number, finding) for number, finding in numbered if finding.bead == index),
        severity=min(findings, key=lambda item: item.severity.rank).severity.value if findings else "",
        second=_second_text(second, index) if second else "",
        chrf=_chrf(second, index) if second else "",
    )


def _second_text(reference: Reference, index: int) -> str:
    segments = reference.segments[index]
    return visible(" ".join(" ".join(reference.document.segments[i].text for i in segments).split()))


def _chrf(reference: Reference, index: int) -> str:
    value = reference.chrf[index]
    return "" if value is None else decimal(value, 0)


def _reference(document: Document, segments: Sequence[int]) -> str:
    if not segments:
        return ""
    first = document.segments[segments[0]]
    return visible(retold(document.place(first.start))) or f"¶ {first.paragraph}"


def _with_furniture(audit: Audit, made: Sequence[Row]) -> list[Row]:
    """Put page numbers and running heads between the rows; those inside a sentence are shown in its cell."""
    before: dict[int, list[Row]] = {}
    beads = audit.alignment.beads
    languages = audit.source.language.value, audit.target.language.value
    for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
        bead_of = {segment: index for index, bead in enumerate(beads) for segment in bead.of(side)}
        for number, place in lonely_furniture(document):
            own = cell(document, (number,), ())
            empty = Row(f"m{side.value}{number}", 0, *languages, furniture=True)
            row = replace(empty, source=own) if side is Side.SOURCE else replace(empty, target=own)
            before.setdefault(bead_of.get(place, len(made)), []).append(row)
    laid: list[Row] = []
    for index, row in enumerate(made):
        laid += [*before.get(index, []), row]
    return laid + before.get(len(made), [])


# ---------------------------------------------------------------- findings


def _marks(numbered: Sequence[tuple[int, Finding]], side: Side) -> list[tuple[Span, Mark]]:
    marks = []
    for number, finding in numbered:
        mark = mark_of(finding, anchor(finding), number)
        spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
        marks += [(span, mark) for span in spans]
    return marks


def _finding(audit: Audit, number: int, finding: Finding) -> FindingView:
    kind = KINDS[finding.kind]
    return FindingView(
        anchor=anchor(finding),
        fingerprint=finding.fingerprint,
        number=number,
        code=finding.code,
        kind_slug=kind.slug,
        kind_name=kind.spoken,
        letter=kind.spoken_letter,
        severity=finding.severity.value,
        confidence=percent(finding.confidence),
        cause=finding.cause.value,
        message=visible(retold(finding.message)),
        mqm=gettext(kind.mqm),
        evidence=tuple(evidence_in_words(finding)),
        source_quote=quote(audit.source, finding.source_spans),
        target_quote=quote(audit.target, finding.target_spans),
        decision=decision_view(finding.decision) if finding.decision else None,
    )


def decision_view(decision: Decision) -> DecisionView:
    """Return a decision as a report shows it; what people wrote may hold invisible characters, too."""
    words = {item.name: visible(getattr(decision, item.name)) for item in fields(decision) if item.name != "choice"}
    return DecisionView(choice=decision.choice.value, **words)
