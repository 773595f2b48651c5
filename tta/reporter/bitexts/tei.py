"""TEI P5 (Text Encoding Initiative): both texts as an edition, alignment and findings standing off.

Segments are `seg` with the identifiers `s-1`, `s-2`, … and `t-1`, …, numbered as in the JSON. Beads are links between them,
findings annotations that point into them by character, with the pointer schemes of TEI, so that the texts stay clean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from tta.reporter.bitexts.remarks import place_of, share
from tta.reporter.bitexts.segment_places import Places
from tta.reporter.bitexts.tei_header import code_names, reviewer_names, write_header
from tta.reporter.bitexts.tei_text import write_text
from tta.reporter.bitexts.xml import XmlWriter
from tta.reporter.view.row_ids import row_id
from tta.types import Audit, Bead, Decision, Finding, Side, Span

__all__ = ["write"]


def write(audit: Audit, stream: TextIO) -> None:
    """Write header, both texts, alignment and findings as one document."""
    xml = XmlWriter(stream)
    with xml.element("TEI", {"xmlns": "http://www.tei-c.org/ns/1.0", "xml:lang": "en"}):
        write_header(audit, xml)
        with xml.element("text"), xml.element("group"):
            write_text(audit.source, "source", "s", xml)
            write_text(audit.target, "target", "t", xml)
        if any(bead.source or bead.target for bead in audit.alignment.beads):
            with xml.element("standOff"):
                _alignment(audit, xml)
                _findings(audit, xml)


def _alignment(audit: Audit, xml: XmlWriter) -> None:
    with xml.element("linkGrp", {"type": "alignment", "domains": "#source #target"}):
        for index, bead in enumerate(audit.alignment.beads):
            if bead.source or bead.target:
                _bead(row_id(index), bead, xml)


def _bead(name: str, bead: Bead, xml: XmlWriter) -> None:
    """Write a bead as a link, or as a pointer if it has but one side; its certainty is that of the bead being right."""
    attributes = {"xml:id": name, "cert": share(bead.probability)}
    if bead.crossing:
        attributes["type"] = "crossing"
    if bead.is_null:
        attributes["type"] = "unpaired"
    targets = [f"#s-{i + 1}" for i in bead.source] + [f"#t-{j + 1}" for j in bead.target]
    xml.leaf("ptr" if bead.is_null else "link", {**attributes, "target": " ".join(targets)})


def _findings(audit: Audit, xml: XmlWriter) -> None:
    if not audit.findings:
        return
    places = (("s", Places(audit.source)), ("t", Places(audit.target)))
    codes, reviewers = code_names(audit), reviewer_names(audit)
    with xml.element("listAnnotation", {"type": "findings"}):
        for number, finding in enumerate(audit.findings, 1):
            spans = (finding.source_spans, finding.target_spans)
            pointers = [
                pointer
                for (side, known), own in zip(places, spans, strict=True)
                for pointer in _pointers(side, known, own)
            ]
            attributes = {
                "xml:id": f"f-{number}",
                "n": finding.fingerprint,
                "corresp": _whole(audit, finding),
                "target": " ".join(pointers) or _whole(audit, finding),
                "ana": f"#{codes[finding.code]} #severity-{finding.severity.value} #cause-{finding.cause.value}",
                "cert": share(finding.confidence),
                "resp": "#tta",
            }
            with xml.element("annotation", attributes):
                xml.leaf("note", {"type": "message"}, finding.message)
                for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
                    if place := place_of(document, audit.alignment.segments(finding.beads, side)):
                        xml.leaf("note", {"type": "place", "subtype": side.value}, place)
                if finding.decision:
                    _decision(finding, finding.decision, reviewers, xml)


def _whole(audit: Audit, finding: Finding) -> str:
    """Point to a finding's bead, or to both texts if that is a blank row."""
    bead = audit.alignment.beads[finding.bead]
    return f"#p{finding.bead + 1}" if bead.source or bead.target else "#source #target"


def _pointers(side: str, places: Places, spans: Iterable[Span]) -> list[str]:
    """Point to characters of segments; where something is missing, between two."""
    return [
        f"#string-range({side}-{item.segment + 1},{item.start},{item.stop - item.start})"
        if item.stop > item.start
        else f"#string-index({side}-{item.segment + 1},{item.start})"
        for span in spans
        for item in places.of(span)
    ]


def _decision(finding: Finding, decision: Decision, reviewers: Mapping[str, str], xml: XmlWriter) -> None:
    attributes = {"type": "decision", "subtype": decision.choice.value}
    if decision.reviewer:
        attributes["resp"] = f"#{reviewers[decision.reviewer]}"
    with xml.element("note", attributes):
        parts: Sequence[tuple[str, str]] = (
            ("date", decision.date),
            ("label", decision.choice.value),
            ("p", decision.reason),
            ("p", decision.note),
        )
        for name, text in parts:
            if text:
                xml.leaf(name, text=text)
