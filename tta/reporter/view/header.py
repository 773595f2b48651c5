"""What stands above the texts: title, verdict, counts, files, what was covered and what was not, the signature."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from tta.judging.quality import WEIGHTS, quality, words
from tta.reporter.locale import decimal, gettext, marked_in, ngettext, npgettext, pgettext, retold, whole
from tta.reporter.view.coverage import coverage, lost_passages, passages
from tta.reporter.view.fact_rows import agreement
from tta.reporter.view.file_kinds import file_kind
from tta.reporter.view.header_layout import FileView, Header, KindCount, NotRunView, SecondView, SeverityCount
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.limits import LIMITS
from tta.reporter.view.naming import says_nothing
from tta.reporter.view.visible import visible
from tta.types import Audit, Document, Reference, ReferenceScore, Severity, Side

__all__ = ["direction", "header", "report_id", "shown_path", "title"]

_LONGEST_TITLE = 200
_SEVERITIES = {
    Severity.CRITICAL: marked_in("severity", "critical"),
    Severity.MAJOR: marked_in("severity", "major"),
    Severity.MINOR: marked_in("severity", "minor"),
    Severity.NEUTRAL: marked_in("severity", "neutral"),
}


def title(audit: Audit) -> str:
    """Return the title that the catalogue lines give, else names of the files, that of their folder where they say nothing."""
    for label, value in audit.source.metadata:
        if label.casefold() in {"title", "название"} and value:
            return visible(value if len(value) <= _LONGEST_TITLE else f"{value[:_LONGEST_TITLE]} …")
    paths = [PurePath(document.path) for document in (audit.source, audit.target)]
    folders = {path.parent.name for path in paths}
    folder = folders.pop() if len(folders) == 1 and all(map(says_nothing, paths)) else ""
    return visible(folder) or " – ".join(visible(name) for name in dict.fromkeys(path.name for path in paths))


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
        counts=tuple(SeverityCount(level.value, counts[level], _graded(level, counts[level])) for level in Severity),
        kinds=tuple(
            KindCount(KINDS[kind].slug, KINDS[kind].spoken_letter, KINDS[kind].spoken, count)
            for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0].value))
        ),
        coverage=coverage(audit),
        not_run=tuple(
            NotRunView(visible(pgettext("scorer", item.scorer)), visible(retold(item.why))) for item in audit.not_run
        ),
        signature=tuple(_flat(audit.signature)),
        limits=tuple(map(gettext, LIMITS)),
        estimate=_estimate(audit),
        second=_second(audit.reference) if audit.reference else None,
    )


def _graded(level: Severity, count: int) -> str:
    """Return the name of a severity as it stands behind a count."""
    return {
        Severity.CRITICAL: npgettext("tally", "critical", "critical", count),
        Severity.MAJOR: npgettext("tally", "major", "major", count),
        Severity.MINOR: npgettext("tally", "minor", "minor", count),
        Severity.NEUTRAL: npgettext("tally", "neutral", "neutral", count),
    }[level]


def _verdict(audit: Audit) -> str:
    """Say in a sentence or two how the audit ended; the counts by severity stand below it."""
    if not audit.alignment.related:
        return gettext(
            "These two texts do not correspond. Nothing else was judged; check that the files belong together."
        )
    remedy = gettext("Tell whoever makes the audit which text is the original.")
    sentences = [told] if (told := direction(audit, remedy)) else []
    if not audit.findings:
        sentences.append(gettext("Nothing was found. What that means, and what it does not, is said below."))
    if audit.facts:
        agreeing = agreement(audit)
        sentences.append(f"{agreeing[:1].upper()}{agreeing[1:]}.")
    missing = sum(bead.is_null and bool(bead.source) for bead in audit.alignment.beads)
    missing += len(lost_passages(audit, Side.SOURCE))
    if missing:
        sentences.append(
            ngettext(
                "{n} passage of the source has no counterpart.",
                "{n} passages of the source have no counterpart.",
                missing,
            )
        )
    return " ".join(sentences)


def direction(audit: Audit, remedy: str) -> str:
    """Say from which language into which, and what tells, where that is unsure with what settles it; empty for pairs and
    audits that do not say.
    """
    told = audit.signature.get("direction")
    if not isinstance(told, Mapping) or not told.get("reason"):
        return ""
    sides = {
        "source": pgettext("from", audit.source.language.english_name),
        "target": pgettext("to", audit.target.language.english_name),
        "reason": retold(str(told["reason"])),
    }
    if told.get("sure"):
        return visible(gettext("From {source} to {target}, {reason}.", **sides))
    unsure = gettext("From {source} to {target}, which is unsure: {reason}.", **sides)
    return visible(f"{unsure} {remedy}")


def shown_path(path: str) -> str:
    """Return a path for a page that others will read: of an absolute one, which is of this machine, the file and its folder."""
    parts = PurePath(path).parts
    return visible(path if not PurePath(path).is_absolute() or len(parts) < 4 else f"…/{'/'.join(parts[-2:])}")


def _file(document: Document) -> FileView:
    return FileView(
        gettext(document.language.english_name),
        document.language.value,
        shown_path(document.path),
        document.sha256,
        file_kind(document),
        document.encoding,
        words(document),
        passages(document),
    )


def _estimate(audit: Audit) -> str:
    """Say the figure in the manner of MQM, and what it is not."""
    found = quality(audit)
    if found is None:
        return ""
    weighed = ", ".join(f"{pgettext('severity', level.value)} {weight}" for level, weight in WEIGHTS.items())
    extent = ngettext("{n} word", "{n} words", found.words)
    if found.is_short:
        return gettext(
            "{points} penalty points in the manner of MQM, {expected} with each finding weighed by its confidence "
            "({weights}), in {words} of the source, too few to reckon with points per 1,000. Only faults of the translation "
            "count that no reviewer dismissed. An estimate from the findings of a program, not a revision.",
            points=decimal(found.points, 0),
            expected=decimal(found.expected_points, 1),
            weights=weighed,
            words=extent,
        )
    return gettext(
        "{penalty} penalty points per 1,000 words of the source in the manner of MQM, {expected} with "
        "each finding weighed by its confidence ({weights}; {words}). Only faults of the translation "
        "count that no reviewer dismissed. An estimate from the findings of a program, not a revision.",
        penalty=decimal(found.penalty, 1),
        expected=decimal(found.expected, 1),
        weights=weighed,
        words=extent,
    )


def _second(reference: Reference) -> SecondView:
    beads = sum(value is not None for value in reference.chrf)
    covered = ngettext(
        "{beads} of {n} row stand in both translations.",
        "{beads} of {n} rows stand in both translations.",
        len(reference.chrf),
        beads=whole(beads),
    )
    if reference.is_revision:
        covered += gettext(" One seems to be made from the other, so what they agree on was not taken as evidence.")
    return SecondView(
        _file(reference.document),
        covered,
        tuple(_score(item) for item in reference.scores),
    )


def _score(item: ReferenceScore) -> tuple[str, str, str]:
    rows = ngettext("{n} row", "{n} rows", item.beads)
    return item.name, decimal(item.value, 1), f"{item.signature}, {rows}"


def _flat(value: object, name: str = "") -> Iterable[tuple[str, str]]:
    """Take nested settings apart into lines, named as in the JSON, in another language by what that means."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{name} {pgettext('part of a signature', key)}".strip())
    elif isinstance(value, (list, tuple)):
        for number, inner in enumerate(value, start=1):
            yield from _flat(inner, f"{name} {number}".strip())
    elif isinstance(value, bool):
        yield visible(name), gettext("yes") if value else gettext("no")
    elif name.endswith(pgettext("part of a signature", "path")):
        yield visible(name), shown_path(str(value))
    else:
        yield visible(name), visible(retold(str(value)))
