"""XLIFF 2.1 (OASIS standard, 2018) with its ITS module: a unit a bead, findings as Localization Quality Issues.

Each finding's words are marked in source and target, and refer to an issue that stands at the head of the unit. Severity
runs from 0 to 100 as ITS 2.0 wants it; a place where something is missing is a mark that holds nothing.
"""

from __future__ import annotations

import re
from typing import TextIO

from tta.reporter.passage import Marked, Passage, passages
from tta.reporter.xml_stream import XmlStream
from tta.types import Audit, Bead, Choice, Finding, Kind, Severity
from tta.version import __version__

__all__ = ["write"]

# The types of ITS 2.0 (W3C, 2013), section 8.17.
_TYPES = {
    Kind.OMISSION: "omission",
    Kind.ADDITION: "addition",
    Kind.MISTRANSLATION: "mistranslation",
    Kind.UNTRANSLATED: "untranslated",
    Kind.DATE_TIME: "numbers",
    Kind.NUMBER: "numbers",
    Kind.IDENTIFIER: "numbers",
    Kind.ENTITY: "mistranslation",
    Kind.MARK: "markup",
    Kind.TERMINOLOGY: "terminology",
    Kind.SCRIPT: "characters",
    Kind.ALIGNMENT: "other",
}
_SEVERITIES = {Severity.CRITICAL: 100, Severity.MAJOR: 70, Severity.MINOR: 30, Severity.NEUTRAL: 0}
_NAMESPACES = {
    "xmlns": "urn:oasis:names:tc:xliff:document:2.0",
    "xmlns:its": "http://www.w3.org/2005/11/its",
    "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0",
}
# What XML cannot hold has an element of its own, <cp>; halves of surrogate pairs are no characters, and are named.
_CODE_POINT = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff])")


def write(audit: Audit, stream: TextIO) -> None:
    """Write the bitext of an audit with its findings; a bead without any text is left out."""
    xml = XmlStream(stream)
    languages = {"srcLang": audit.source.language.value, "trgLang": audit.target.language.value}
    root = {**_NAMESPACES, "version": "2.1", **languages, "its:version": "2.0"}
    with xml.block("xliff", root), xml.block("file", {"id": "f1", "original": audit.source.path}):
        _metadata(xml, [("target", audit.target.path), ("tool", f"tta {__version__}")])
        for place, (source, target, own) in enumerate(passages(audit)):
            if source.text or target.text:
                _unit(xml, audit, place, (source, target), own)


def _unit(xml: XmlStream, audit: Audit, place: int, sides: tuple[Passage, Passage], own: tuple[int, ...]) -> None:
    row = f"p{place + 1}"
    attributes = {"its:annotatorsRef": f"localization-quality-issue|tta-{__version__}"} if own else {}
    with xml.block("unit", {"id": row, **attributes}):
        for number in own:
            with xml.block("its:locQualityIssues", {"xml:id": f"lqi{number + 1}"}):
                xml.empty("its:locQualityIssue", _issue(audit.findings[number]))
        _metadata(xml, _scores(audit.alignment.beads[place]))
        with xml.block("segment", {"id": f"{row}-1", "state": "translated" if sides[1].text else "initial"}):
            for name, passage in zip(("source", "target"), sides, strict=True):
                if name == "source" or passage.text:
                    with xml.line(name, {"xml:space": "preserve"}):
                        _content(xml, passage, name[0])


def _issue(finding: Finding) -> dict[str, str]:
    settled = finding.decision is not None and finding.decision.choice in (Choice.DISMISSED, Choice.FIXED)
    return {
        "locQualityIssueType": _TYPES[finding.kind],
        "locQualityIssueComment": f"{finding.code} {finding.severity.value}: {finding.message}",
        "locQualityIssueSeverity": str(_SEVERITIES[finding.severity]),
        "locQualityIssueEnabled": "no" if settled else "yes",
    }


def _scores(bead: Bead) -> list[tuple[str, str]]:
    return [("probability", f"{bead.probability:.4f}"), ("similarity", f"{bead.similarity:.4f}")]


def _metadata(xml: XmlStream, rows: list[tuple[str, str]]) -> None:
    with xml.block("mda:metadata"), xml.block("mda:metaGroup", {"category": "tta"}):
        for name, value in rows:
            xml.text_line("mda:meta", value, {"type": name})


# ---------------------------------------------------------------- marked text


def _content(xml: XmlStream, passage: Passage, side: str) -> None:
    """Write text with its marks: nested ones as `mrk`, one that crosses another as `sm` and `em`."""
    edges = sorted({0, len(passage.text), *(e for mark in passage.marks for e in (mark.start, mark.stop))})
    names = {mark: f"{side}{number}" for number, mark in enumerate(passage.marks, start=1)}
    crossing = _crossing(passage.marks)
    stack: list[Marked] = []
    position = 0
    for edge in edges:
        _text(xml, passage.text[position:edge])
        position = edge
        while stack and stack[-1].stop == edge:
            xml.close("mrk")
            stack.pop()
        for mark in passage.marks:
            if mark in crossing and mark.stop == edge and mark.start < edge:
                xml.inline("em", {"startRef": names[mark]})
        for mark in passage.marks:
            if mark.start == edge:
                reference = {"its:locQualityIssuesRef": f"#its=lqi{mark.finding + 1}"}
                attributes = {"id": names[mark], "type": "its:generic", **reference}
                if mark in crossing:
                    xml.inline("sm", attributes)
                elif mark.start == mark.stop:
                    xml.inline("mrk", attributes)
                else:
                    xml.open("mrk", attributes)
                    stack.append(mark)


def _crossing(marks: tuple[Marked, ...]) -> frozenset[Marked]:
    """Return the marks that begin inside another and end behind it; marks come with the longer first."""
    found = set()
    kept: list[Marked] = []
    for mark in marks:
        kept = [other for other in kept if other.stop > mark.start]
        if any(other.stop < mark.stop for other in kept):
            found.add(mark)
        else:
            kept.append(mark)
    return frozenset(found)


def _text(xml: XmlStream, text: str) -> None:
    for number, piece in enumerate(_CODE_POINT.split(text)):
        if number % 2:
            xml.inline("cp", {"hex": f"{ord(piece):04X}"})
        elif piece:
            xml.text(piece)
