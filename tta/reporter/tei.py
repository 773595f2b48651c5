"""TEI P5 (Text Encoding Initiative, guidelines 4.x): both texts with ids, their alignment and the findings as stand-off.

The texts are whole: page furniture is `fw`, lines and headings keep their kind. Links join what corresponds (guidelines,
17.1); findings are notes that point to the segments concerned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

from tta.reporter.header import title
from tta.reporter.xml_stream import XmlStream
from tta.types import Audit, Document, Finding, Segment, SegmentKind, Side
from tta.version import __version__

__all__ = ["write"]

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_LETTERS = {Side.SOURCE: "s", Side.TARGET: "t"}


def write(audit: Audit, stream: TextIO) -> None:
    """Write both texts, their alignment, and the findings with the reviewer's decisions."""
    xml = XmlStream(stream)
    with xml.block("TEI", {"xmlns": _NAMESPACE}):
        _header(xml, audit)
        with xml.block("text"), xml.block("group"):
            for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
                _text(xml, document, _LETTERS[side])
        links = [" ".join(pointers) for pointers in _links(audit) if len(pointers) > 1]
        if links or audit.findings:
            with xml.block("standOff"):
                _alignment(xml, links)
                _findings(xml, audit)


def _header(xml: XmlStream, audit: Audit) -> None:
    with xml.block("teiHeader"):
        with xml.block("fileDesc"):
            with xml.block("titleStmt"):
                xml.text_line("title", title(audit))
            with xml.block("publicationStmt"):
                xml.text_line("p", "Written by tta from the files named below.")
            with xml.block("sourceDesc"), xml.block("listBibl"):
                for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
                    with xml.block("bibl", {"xml:id": side.value}):
                        xml.text_line("title", document.path)
                        xml.text_line("idno", document.sha256, {"type": "SHA-256"})
        application = {"ident": "tta", "version": __version__}
        with xml.block("encodingDesc"), xml.block("appInfo"), xml.block("application", application):
            xml.text_line("label", "tta")
        with xml.block("profileDesc"), xml.block("langUsage"):
            for document in (audit.source, audit.target):
                xml.text_line("language", document.language.english_name, {"ident": document.language.value})


def _text(xml: XmlStream, document: Document, letter: str) -> None:
    """Write a document, a paragraph a `p`; furniture stands between the paragraphs."""
    numbered = list(enumerate(document.segments, start=1))
    with xml.block("text", {"xml:lang": document.language.value}), xml.block("body"):
        for is_furniture, group in groupby(numbered, key=lambda item: item[1].kind is SegmentKind.FURNITURE):
            if is_furniture:
                for _, segment in group:
                    xml.text_line("fw", segment.text, {"type": "furniture"})
                continue
            for _, paragraph in groupby(group, key=lambda item: item[1].paragraph):
                _paragraph(xml, list(paragraph), letter)
        if all(segment.kind is SegmentKind.FURNITURE for _, segment in numbered):
            xml.empty("p", {})


def _paragraph(xml: XmlStream, numbered: Sequence[tuple[int, Segment]], letter: str) -> None:
    with xml.block("p", {"n": str(numbered[0][1].paragraph)}):
        for number, segment in numbered:
            xml.text_line("seg", segment.text, {"xml:id": f"{letter}{number}", "type": segment.kind.value})


def _links(audit: Audit) -> Iterator[list[str]]:
    """Yield for each bead what points to its segments."""
    for bead in audit.alignment.beads:
        yield [f"#{_LETTERS[side]}{index + 1}" for side in Side for index in bead.of(side)]


def _alignment(xml: XmlStream, links: Sequence[str]) -> None:
    if links:
        with xml.block("linkGrp", {"type": "alignment"}):
            for target in links:
                xml.empty("link", {"target": target})


def _findings(xml: XmlStream, audit: Audit) -> None:
    if not audit.findings:
        return
    pointers = list(_links(audit))
    with xml.block("listAnnotation", {"type": "findings"}):
        for finding in audit.findings:
            attributes = {
                "type": finding.kind.value,
                "subtype": finding.code,
                "n": finding.severity.value,
                "cert": f"{finding.confidence:.2f}",
                "target": " ".join(pointers[finding.bead]),
            }
            with xml.block("note", attributes):
                xml.text_line("p", finding.message)
                for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
                    _quote(xml, finding, side, document)
                _decision(xml, finding)


def _quote(xml: XmlStream, finding: Finding, side: Side, document: Document) -> None:
    """Write the words that a finding concerns, with their place in the file, in code points."""
    spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
    for span in spans:
        with xml.block("cit", {"type": side.value}):
            xml.text_line("quote", span.of(document.text), {"xml:lang": document.language.value})
            xml.text_line("ref", f"{span.start}-{span.stop}", {"type": "offsets"})


def _decision(xml: XmlStream, finding: Finding) -> None:
    if finding.decision is None:
        return
    said = finding.decision
    words = [f"by {said.reviewer}" if said.reviewer else "", said.date, said.reason, said.note]
    with xml.line("p", {"rend": "decision"}):
        xml.text("; ".join([said.choice.value, *(word for word in words if word)]))
