"""XLIFF 2.1 (OASIS 2018) with its ITS module: a unit a bead, findings as ITS Localization Quality Issues.

A finding is a standoff issue, referred to by annotations on its very words in source and target; it is repeated as a
note, which CAT tools show. What neither has a place for, such as fingerprints and how sure a bead is, stands in the
metadata module. Page furniture belongs to no bead and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO
from urllib.parse import quote

from tta.judging.quality import WEIGHTS
from tta.reporter.bitexts.remarks import bead_text, by_bead, not_run, place_of, remark, share, version
from tta.reporter.bitexts.segment_places import Places, offsets_of
from tta.reporter.bitexts.xliff_inline import Annotation, inline
from tta.reporter.bitexts.xml import XmlWriter
from tta.reporter.view.row_ids import row_id
from tta.reporter.view.texts_mark import texts_mark
from tta.review.decisions import decision_as_json
from tta.types import Audit, Bead, Finding, Kind, Side

__all__ = ["write"]

# Issue types of ITS 2.0 (https://www.w3.org/TR/its20/#lqissue-typevalues). Dates, times and names are its "entities";
# for marks and for the pairing it has no word.
_ISSUES = {
    Kind.OMISSION: "omission",
    Kind.ADDITION: "addition",
    Kind.MISTRANSLATION: "mistranslation",
    Kind.UNTRANSLATED: "untranslated",
    Kind.DATE_TIME: "inconsistent-entities",
    Kind.NUMBER: "numbers",
    Kind.IDENTIFIER: "numbers",
    Kind.ENTITY: "inconsistent-entities",
    Kind.MARK: "other",
    Kind.TERMINOLOGY: "terminology",
    Kind.SCRIPT: "characters",
    Kind.ALIGNMENT: "other",
}
_PROFILE = "https://themqm.org/"
_NAMESPACES = {
    "xmlns": "urn:oasis:names:tc:xliff:document:2.0",
    "xmlns:its": "http://www.w3.org/2005/11/its",
    "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0",
}


@dataclass(frozen=True, slots=True)
class _Marked:
    """A finding, its name within its unit, and where its words are in the texts of the bead."""

    name: str
    finding: Finding
    ranges: Mapping[Side, Sequence[tuple[int, int]]]


def write(audit: Audit, stream: TextIO) -> None:
    """Write all beads as units of one file."""
    xml = XmlWriter(stream)
    languages = {"srcLang": audit.source.language.value, "trgLang": audit.target.language.value}
    with xml.element("xliff", {**_NAMESPACES, "version": "2.1", **languages, "its:version": "2.0"}):
        annotator = f"localization-quality-issue|tta-{quote(version(audit), safe='', errors='replace')}"
        attributes = {
            "id": "f1",
            "original": audit.source.path,
            "xml:space": "preserve",
            "its:annotatorsRef": annotator,
        }
        with xml.element("file", attributes):
            _file_metadata(audit, xml)
            _notes([("not-run", "1", "", text) for text in not_run(audit)], xml)
            _units(audit, xml)


# ---------------------------------------------------------------- units


def _units(audit: Audit, xml: XmlWriter) -> None:
    found = by_bead(audit)
    places = {Side.SOURCE: Places(audit.source), Side.TARGET: Places(audit.target)}
    if not audit.alignment.beads:
        xml.leaf("group", {"id": "none"})  # a file must not be empty
    for index, bead in enumerate(audit.alignment.beads):
        marked = _marked(audit, bead, found.get(index, ()), places)
        with xml.element("unit", {"id": row_id(index)}):
            _unit_metadata(audit, bead, marked, xml)
            _issues(row_id(index), marked, xml)
            _notes([_note(item.finding) for item in marked], xml)
            _segment(audit, index, marked, xml)


def _marked(audit: Audit, bead: Bead, findings: Iterable[Finding], places: Mapping[Side, Places]) -> list[_Marked]:
    offsets = {Side.SOURCE: offsets_of(audit.source, bead.source), Side.TARGET: offsets_of(audit.target, bead.target)}
    return [
        _Marked(
            f"f{number}",
            finding,
            {
                Side.SOURCE: places[Side.SOURCE].within(finding.source_spans, offsets[Side.SOURCE]),
                Side.TARGET: places[Side.TARGET].within(finding.target_spans, offsets[Side.TARGET]),
            },
        )
        for number, finding in enumerate(findings, 1)
    ]


def _issues(unit: str, marked: Iterable[_Marked], xml: XmlWriter) -> None:
    """Write the standoff issues; one that no annotation refers to would be an orphan, its note says all."""
    for item in marked:
        if any(item.ranges.values()):
            with xml.element("its:locQualityIssues", {"xml:id": f"{unit}-{item.name}"}):
                xml.leaf("its:locQualityIssue", _issue(item.finding))


def _issue(finding: Finding) -> dict[str, str]:
    """Severity is MQM's penalty, scaled so that the worst is 100."""
    severity = 100 * WEIGHTS[finding.severity] / max(WEIGHTS.values())
    return {
        "locQualityIssueType": _ISSUES[finding.kind],
        "locQualityIssueComment": remark(finding),
        "locQualityIssueSeverity": f"{severity:g}",
        "locQualityIssueProfileRef": _PROFILE,
        "locQualityIssueEnabled": "no" if finding.is_dismissed else "yes",
    }


def _segment(audit: Audit, index: int, marked: Sequence[_Marked], xml: XmlWriter) -> None:
    """Write both texts; a bead without target is untranslated, one without source has an empty source."""
    bead = audit.alignment.beads[index]
    attributes = {"state": "translated"} if bead.target else {"state": "initial"}
    levels = [item.finding.severity for item in marked if not item.finding.is_dismissed]
    if levels and bead.target:
        attributes["subState"] = f"tta:{min(levels, key=lambda level: level.rank).value}"
    unit = row_id(index)
    with xml.element("segment", attributes):
        xml.inline("source", {}, inline(bead_text(audit.source, bead.source), _annotations(unit, marked, Side.SOURCE)))
        if bead.target:
            target = inline(bead_text(audit.target, bead.target), _annotations(unit, marked, Side.TARGET))
            xml.inline("target", {}, target)


def _annotations(unit: str, marked: Iterable[_Marked], side: Side) -> Iterator[Annotation]:
    for item in marked:
        for number, (start, stop) in enumerate(item.ranges[side], 1):
            attributes = {
                "id": f"{item.name}-{side.value[0]}{number}",
                "type": "its:generic",
                # the module's way to point at what stands in the same unit
                "its:locQualityIssuesRef": f"#its={unit}-{item.name}",
            }
            yield Annotation(start, stop, attributes)


# ---------------------------------------------------------------- notes and metadata


def _note(finding: Finding) -> tuple[str, str, str, str]:
    """Return category, priority (1 for the worst), side and text of a finding's note."""
    side = "target" if finding.target_spans else "source"
    return finding.code, str(1 + 3 * finding.severity.rank), side, remark(finding)


def _notes(notes: Sequence[tuple[str, str, str, str]], xml: XmlWriter) -> None:
    if not notes:
        return
    with xml.element("notes"):
        for number, (category, priority, side, text) in enumerate(notes, 1):
            attributes = {"id": f"n{number}", "category": category, "priority": priority}
            xml.leaf("note", {**attributes, "appliesTo": side} if side else attributes, text)


def _unit_metadata(audit: Audit, bead: Bead, marked: Iterable[_Marked], xml: XmlWriter) -> None:
    values = {"probability": share(bead.probability), "crossing": "yes" if bead.crossing else "no"}
    if not bead.is_null:
        values["similarity"] = share(bead.similarity)
    for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
        if place := place_of(document, bead.of(side)):
            values[f"{side.value}_place"] = place
    with xml.element("mda:metadata"):
        _group({"category": "tta:bead"}, values.items(), xml)
        for item in marked:
            _group({"id": item.name, "category": "tta:finding"}, _finding_metadata(item.finding), xml)


def _finding_metadata(finding: Finding) -> list[tuple[str, str]]:
    values = [
        ("code", finding.code),
        ("severity", finding.severity.value),
        ("confidence", share(finding.confidence)),
        ("cause", finding.cause.value),
        ("fingerprint", finding.fingerprint),
    ]
    if finding.decision:
        decided = decision_as_json(finding.decision)
        values += [
            (name, decided[name]) for name in ("decision", "reviewer", "date", "reason", "note") if name in decided
        ]
    return values


def _file_metadata(audit: Audit, xml: XmlWriter) -> None:
    with xml.element("mda:metadata"):
        _group({"category": "tta:audit"}, [("version", version(audit)), ("texts", texts_mark(audit))], xml)
        for name, document in (("source", audit.source), ("target", audit.target)):
            values = [("path", document.path), ("sha256", document.sha256), ("encoding", document.encoding)]
            _group({"category": f"tta:{name}", "appliesTo": name}, values, xml)
        if audit.source.metadata:
            _group({"category": "tta:catalogue"}, audit.source.metadata, xml)


def _group(attributes: Mapping[str, str], values: Iterable[tuple[str, str]], xml: XmlWriter) -> None:
    with xml.element("mda:metaGroup", attributes):
        for name, value in values:
            xml.leaf("mda:meta", {"type": name}, value)
