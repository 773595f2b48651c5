"""What a report shows, apart from how: an audit as header, table of facts, rows of two cells, and findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from tta.quality import WEIGHTS, quality, words
from tta.reporter.cells import Mark, cell, lonely_furniture, visible
from tta.reporter.kinds import KINDS
from tta.reporter.layout import (
    FactRow,
    FactTable,
    FileView,
    FindingView,
    Header,
    KindCount,
    NotRunView,
    OverviewMark,
    Row,
    SecondView,
    SeverityCount,
    View,
)
from tta.types import Audit, Document, Fact, FactStatus, Finding, Reference, SegmentKind, Severity, Side, Span

__all__ = ["LIMITS", "anchor", "view"]

_ROWS_A_BLOCK = 50
_LONGEST_TITLE = 200

# Figures: benchmarks/fit_coverage.py, on the second half of WMT22's professional translations.
LIMITS = (
    "Silence about a single dropped word means little: of those taken out of good translations one in five was found, of two "
    "or three words in a row two in five, of four to eight three in four. Dropped sentences are found nearly always.",
    "In 27 of 1,008 sentences of professional news translations words were reported as dropped, put in or changed; about "
    "half of these were really dropped or put in. Free rendering looks like loss.",
    "Of numbers and digits changed in good translations more than 99 % were found, of names replaced or removed three in "
    "four; a name like another, or a body called by a common noun, goes unnoticed. Six of a thousand good sentences raise "
    "a name, four of a thousand a date or number falsely.",
    "Nine in ten negations put in or taken out were found, a third of the words turned into their opposites, a quarter of "
    "the words replaced by something unlike. A wrong word of the same field is not seen. Terms are compared where a phrase "
    "of two to four words recurs, or your glossary has them.",
    "Nothing was compared with the scan. Where the transcription is wrong, the audit takes it as written.",
)


def view(audit: Audit) -> View:
    """Lay an audit out."""
    by_bead: dict[int, list[Finding]] = {}
    for finding in audit.findings:
        by_bead.setdefault(finding.bead, []).append(finding)
    rows = _with_furniture(
        audit, [_row(audit, index, by_bead.get(index, [])) for index in range(len(audit.alignment.beads))]
    )
    overview = tuple(
        OverviewMark(
            100 * place / max(1, len(rows) - 1),
            item.severity,
            item.anchor,
            f"row {row.number}: {item.kind_name}, {item.severity}",
        )
        for place, row in enumerate(rows)
        for item in row.findings
    )
    blocks = tuple(tuple(rows[start : start + _ROWS_A_BLOCK]) for start in range(0, len(rows), _ROWS_A_BLOCK))
    facts = _facts(audit, by_bead)
    return View(_title(audit), _report_id(audit), _header(audit, len(facts.matched)), facts, overview, blocks)


def anchor(finding: Finding) -> str:
    """Return the finding's place in a report's address."""
    return f"f-{finding.fingerprint}"


# ---------------------------------------------------------------- header


def _title(audit: Audit) -> str:
    for label, value in audit.source.metadata:
        if label.casefold() in {"title", "название"} and value:
            return visible(value if len(value) <= _LONGEST_TITLE else f"{value[:_LONGEST_TITLE]} …")
    names = dict.fromkeys(PurePath(document.path).name for document in (audit.source, audit.target))
    return " – ".join(names)


def _report_id(audit: Audit) -> str:
    """Name a report by what went into it, so that decisions kept under it belong to these texts."""
    return hashlib.sha256(f"{audit.source.sha256}{audit.target.sha256}".encode()).hexdigest()[:12]


def _header(audit: Audit, agreeing: int) -> Header:
    counts = Counter(finding.severity for finding in audit.findings)
    kinds = Counter(finding.kind for finding in audit.findings)
    return Header(
        verdict=_verdict(audit, counts, agreeing),
        unrelated=not audit.alignment.related,
        files=tuple(_file(document) for document in (audit.source, audit.target)),
        metadata=tuple((visible(label), visible(value)) for label, value in audit.source.metadata),
        counts=tuple(SeverityCount(level.value, counts[level]) for level in Severity),
        kinds=tuple(
            KindCount(KINDS[kind].slug, KINDS[kind].letter, KINDS[kind].name, count)
            for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0].value))
        ),
        coverage=_coverage(audit),
        not_run=tuple(NotRunView(item.scorer, item.why) for item in audit.not_run),
        signature=tuple(_flat(audit.signature)),
        limits=LIMITS,
        estimate=_estimate(audit),
        second=_second(audit.reference) if audit.reference else None,
    )


def _verdict(audit: Audit, counts: Counter[Severity], agreeing: int) -> str:
    if not audit.alignment.related:
        return "These two texts do not correspond. Nothing else was judged; check that the files belong together."
    if not audit.findings:
        return "Nothing was found. What that means, and what it does not, is said below."
    parts = [f"{counts[level]} {level.value}" for level in Severity if counts[level]]
    missing = sum(bead.is_null and bool(bead.source) for bead in audit.alignment.beads)
    said = f"{_plural(len(audit.findings), 'finding')}: {', '.join(parts)}."
    said += f" {agreeing} of {_plural(len(audit.facts), 'fact')} agree." if audit.facts else ""
    return said + (
        f" {_plural(missing, 'passage')} of the source {'has' if missing == 1 else 'have'} no counterpart."
        if missing
        else ""
    )


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _file(document: Document) -> FileView:
    sentences = sum(item.kind is SegmentKind.SENTENCE for item in document.segments)
    return FileView(
        document.language.english_name, document.path, document.sha256, document.encoding, words(document), sentences
    )


def _estimate(audit: Audit) -> str:
    """Say the figure in the manner of MQM, and what it is not."""
    found = quality(audit)
    if found is None:
        return ""
    weights = ", ".join(f"{level.value} {weight}" for level, weight in WEIGHTS.items())
    return (
        f"{found.penalty:,.1f} penalty points per 1,000 words of the source in the manner of MQM, {found.expected:,.1f} with "
        f"each finding weighed by its confidence ({weights}; {_plural(found.counted, 'finding')}, "
        f"{_plural(found.words, 'word')}). An estimate from the findings of a program, not a revision."
    )


def _second(reference: Reference) -> SecondView:
    beads = sum(value is not None for value in reference.chrf)
    covered = f"{beads:,} of {_plural(len(reference.chrf), 'row')} stand in both translations."
    if reference.is_revision:
        covered += " One seems to be made from the other, so what they agree on was not taken as evidence."
    return SecondView(
        _file(reference.document),
        covered,
        tuple(
            (item.name, f"{item.value:.1f}", f"{item.signature}, {_plural(item.beads, 'row')}")
            for item in reference.scores
        ),
    )


def _coverage(audit: Audit) -> tuple[str, ...]:
    lines = []
    for name, document in (("source", audit.source), ("target", audit.target)):
        paired = sum(len(getattr(bead, name)) for bead in audit.alignment.beads if not bead.is_null)
        whole = sum(item.kind is not SegmentKind.FURNITURE for item in document.segments)
        lines.append(f"{paired:,} of {whole:,} {document.language.english_name} segments have a counterpart")
    crossing = sum(bead.crossing for bead in audit.alignment.beads)
    if crossing:
        lines.append(f"{_plural(crossing, 'row')} in another order on the other side")
    return tuple(lines)


def _flat(value: object, name: str = "") -> Iterable[tuple[str, str]]:
    """Take nested settings apart into lines."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{name} {key}".strip())
    elif isinstance(value, (list, tuple)):
        for number, inner in enumerate(value, start=1):
            yield from _flat(inner, f"{name} {number}".strip())
    else:
        yield name, str(value)


# ---------------------------------------------------------------- facts


def _facts(audit: Audit, by_bead: dict[int, list[Finding]]) -> FactTable:
    rows = [_fact_row(audit, fact, by_bead) for fact in audit.facts]
    worst = {level.value: level.rank for level in Severity}
    opened = [row for row in rows if row.severity]
    opened.sort(key=lambda row: worst.get(row.severity, len(worst)))
    return FactTable(tuple(opened), tuple(row for row in rows if not row.severity))


def _fact_row(audit: Audit, fact: Fact, by_bead: dict[int, list[Finding]]) -> FactRow:
    bead = fact.source_bead if fact.source_bead is not None else fact.target_bead
    place = bead or 0
    near = by_bead.get(place, [])
    own = [
        f
        for f in near
        if f.kind is fact.kind and (f.source_spans, f.target_spans) == (fact.source_spans, fact.target_spans)
    ]
    whole = [f for f in near if audit.alignment.beads[place].is_null]
    finding = next(iter(own or whole), None)
    unsure = fact.status is FactStatus.EQUAL and finding is not None
    return FactRow(
        kind=KINDS[fact.kind].name,
        status="unsure" if unsure else fact.status.value,
        source_text=_quote(audit.source, fact.source_spans),
        source_lang=audit.source.language.value,
        target_text=_quote(audit.target, fact.target_spans),
        target_lang=audit.target.language.value,
        why=fact.rule,
        severity=finding.severity.value if finding else "",
        row_id=f"p{place + 1}",
        finding_anchor=anchor(finding) if finding else "",
    )


def _quote(document: Document, spans: Sequence[Span]) -> str:
    return visible(" ".join(" ".join(span.of(document.text) for span in spans).split()))


# ---------------------------------------------------------------- rows


def _row(audit: Audit, index: int, findings: Sequence[Finding]) -> Row:
    bead = audit.alignment.beads[index]
    return Row(
        id=f"p{index + 1}",
        number=index + 1,
        crossing=bead.crossing,
        source_lang=audit.source.language.value,
        target_lang=audit.target.language.value,
        source=cell(audit.source, bead.source, _marks(findings, Side.SOURCE)),
        target=cell(audit.target, bead.target, _marks(findings, Side.TARGET)),
        source_ref=_reference(audit.source, bead.source),
        target_ref=_reference(audit.target, bead.target),
        similarity="" if bead.is_null else f"{bead.similarity:.2f}",
        doubt=f"{bead.probability:.0%}" if bead.is_unsure else "",
        furniture=False,
        findings=tuple(_finding(audit, finding) for finding in findings),
        severity=min(findings, key=lambda item: item.severity.rank).severity.value if findings else "",
        second=_second_text(audit.reference, index) if findings and audit.reference else "",
        chrf=_chrf(audit.reference, index) if findings and audit.reference else "",
    )


def _second_text(reference: Reference, index: int) -> str:
    segments = reference.segments[index]
    return visible(" ".join(" ".join(reference.document.segments[i].text for i in segments).split()))


def _chrf(reference: Reference, index: int) -> str:
    value = reference.chrf[index]
    return "" if value is None else f"{value:.0f}"


def _with_furniture(audit: Audit, rows: list[Row]) -> list[Row]:
    """Put page numbers and running heads between the rows; those inside a sentence are shown in its cell."""
    before: dict[int, list[Row]] = {}
    beads = audit.alignment.beads
    for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
        name = "source" if side is Side.SOURCE else "target"
        bead_of = {segment: index for index, bead in enumerate(beads) for segment in getattr(bead, name)}
        for number, place in lonely_furniture(document):
            own = tuple(cell(document, (number,), ()))
            empty = replace(
                rows[0], id=f"m{name}{number}", number=0, crossing=False, source=(), target=(), source_ref="",
                target_ref="", similarity="", doubt="", furniture=True, findings=(), severity="", second="", chrf="",
            )  # fmt: skip
            row = replace(empty, source=own) if side is Side.SOURCE else replace(empty, target=own)
            before.setdefault(bead_of.get(place, len(rows)), []).append(row)
    laid: list[Row] = []
    for index, row in enumerate(rows):
        laid += [*before.get(index, []), row]
    return laid + before.get(len(rows), [])


def _marks(findings: Sequence[Finding], side: Side) -> list[tuple[Span, Mark]]:
    marks = []
    for finding in findings:
        kind = KINDS[finding.kind]
        mark = Mark(kind.slug, kind.letter, finding.severity.value, anchor(finding), kind.name)
        spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
        marks += [(span, mark) for span in spans]
    return marks


def _reference(document: Document, segments: Sequence[int]) -> str:
    return f"¶ {document.segments[segments[0]].paragraph}" if segments else ""


def _finding(audit: Audit, finding: Finding) -> FindingView:
    kind = KINDS[finding.kind]
    return FindingView(
        anchor=anchor(finding),
        code=finding.code,
        kind_slug=kind.slug,
        kind_name=kind.name,
        letter=kind.letter,
        severity=finding.severity.value,
        confidence=f"{min(99, round(100 * finding.confidence))} %",
        cause=finding.cause.value,
        message=visible(finding.message),
        mqm=kind.mqm,
        evidence=tuple(_evidence(finding)),
        source_quote=_quote(audit.source, finding.source_spans),
        target_quote=_quote(audit.target, finding.target_spans),
    )


def _evidence(finding: Finding) -> Iterable[tuple[str, str]]:
    """Put the evidence in words; the other translation's text stands in the row."""
    for name, value in finding.evidence.items():
        if name != "reference" or not isinstance(value, dict):
            yield name.replace("_", " "), str(value)
            continue
        said = "has it" if value.get("renders") else "does not have it"
        if value.get("share") is not None:
            said += f" ({value['share']:.0%})"
        before = min(99, round(100 * value.get("confidence_without", finding.confidence)))
        yield "second translation", f"{said}; without it the confidence was {before} %"
