"""What stands above the texts: title, verdict, counts, files, what was covered and what was not, the signature."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from tta.judging.quality import WEIGHTS, quality, words
from tta.reporter.view.fact_rows import agreement
from tta.reporter.view.figures import counted
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.layout import FileView, Header, KindCount, NotRunView, SecondView, SeverityCount
from tta.reporter.view.limits import LIMITS
from tta.reporter.view.visible import visible
from tta.types import Audit, Document, Reference, SegmentKind, Severity

__all__ = ["direction", "header", "report_id", "title"]

_LONGEST_TITLE = 200


def title(audit: Audit) -> str:
    """Return the title that the catalogue lines give, else the names of the files."""
    for label, value in audit.source.metadata:
        if label.casefold() in {"title", "название"} and value:
            return visible(value if len(value) <= _LONGEST_TITLE else f"{value[:_LONGEST_TITLE]} …")
    names = dict.fromkeys(PurePath(document.path).name for document in (audit.source, audit.target))
    return " – ".join(map(visible, names))


def report_id(audit: Audit) -> str:
    """Name a report by what went into it, so that decisions kept under it belong to these texts."""
    return hashlib.sha256(f"{audit.source.sha256}{audit.target.sha256}".encode()).hexdigest()[:12]


def header(audit: Audit) -> Header:
    """Return what stands above the texts."""
    counts = Counter(finding.severity for finding in audit.findings)
    kinds = Counter(finding.kind for finding in audit.findings)
    return Header(
        verdict=_verdict(audit),
        unrelated=not audit.alignment.related,
        files=tuple(_file(document) for document in (audit.source, audit.target)),
        metadata=tuple((visible(label), visible(value)) for label, value in audit.source.metadata),
        counts=tuple(SeverityCount(level.value, counts[level]) for level in Severity),
        kinds=tuple(
            KindCount(KINDS[kind].slug, KINDS[kind].letter, KINDS[kind].name, count)
            for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0].value))
        ),
        coverage=_coverage(audit),
        not_run=tuple(NotRunView(visible(item.scorer), visible(item.why)) for item in audit.not_run),
        signature=tuple(_flat(audit.signature)),
        limits=LIMITS,
        estimate=_estimate(audit),
        second=_second(audit.reference) if audit.reference else None,
    )


def _verdict(audit: Audit) -> str:
    """Say in a sentence or two how the audit ended; the counts by severity stand below it."""
    if not audit.alignment.related:
        return "These two texts do not correspond. Nothing else was judged; check that the files belong together."
    sentences = [told] if (told := direction(audit)) else []
    sentences += [] if audit.findings else ["Nothing was found. What that means, and what it does not, is said below."]
    if audit.facts:
        sentences.append(f"{agreement(audit)}.")
    missing = sum(bead.is_null and bool(bead.source) for bead in audit.alignment.beads)
    if missing:
        verb = "has" if missing == 1 else "have"
        sentences.append(f"{counted(missing, 'passage')} of the source {verb} no counterpart.")
    return " ".join(sentences)


def direction(audit: Audit) -> str:
    """Say from which language into which, and what tells; empty for pairs and audits that do not say."""
    told = audit.signature.get("direction")
    if not isinstance(told, Mapping) or not told.get("reason"):
        return ""
    source, target = audit.source.language.english_name, audit.target.language.english_name
    if told.get("sure"):
        return visible(f"From {source} to {target}, {told['reason']}.")
    return visible(f"From {source} to {target}, which is unsure: {told['reason']}; --source says it.")


def shown_path(path: str) -> str:
    """Return a path for a page that others will read: of an absolute one, which is of this machine, the file and its folder."""
    parts = PurePath(path).parts
    return visible(path if not PurePath(path).is_absolute() or len(parts) < 4 else f"…/{'/'.join(parts[-2:])}")


def _file(document: Document) -> FileView:
    sentences = sum(item.kind is SegmentKind.SENTENCE for item in document.segments)
    return FileView(
        document.language.english_name,
        shown_path(document.path),
        document.sha256,
        document.encoding,
        words(document),
        sentences,
    )


def _estimate(audit: Audit) -> str:
    """Say the figure in the manner of MQM, and what it is not."""
    found = quality(audit)
    if found is None:
        return ""
    weights = ", ".join(f"{level.value} {weight}" for level, weight in WEIGHTS.items())
    return (
        f"{found.penalty:,.1f} penalty points per 1,000 words of the source in the manner of MQM, {found.expected:,.1f} with "
        f"each finding weighed by its confidence ({weights}; {counted(found.words, 'word')}). Only faults of the translation "
        "count that no reviewer dismissed. An estimate from the findings of a program, not a revision."
    )


def _second(reference: Reference) -> SecondView:
    beads = sum(value is not None for value in reference.chrf)
    covered = f"{beads:,} of {counted(len(reference.chrf), 'row')} stand in both translations."
    if reference.is_revision:
        covered += " One seems to be made from the other, so what they agree on was not taken as evidence."
    return SecondView(
        _file(reference.document),
        covered,
        tuple(
            (item.name, f"{item.value:.1f}", f"{item.signature}, {counted(item.beads, 'row')}")
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
        lines.append(f"{counted(crossing, 'row')} in another order on the other side")
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
        yield visible(name), shown_path(str(value)) if name.endswith("path") else visible(str(value))
