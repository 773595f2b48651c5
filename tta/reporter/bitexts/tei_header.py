"""TEI's header: what the texts are, where they come from, what was done to them and by what."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tta.reporter.bitexts.remarks import not_run, version
from tta.reporter.bitexts.xml import XmlWriter
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.texts_mark import texts_mark
from tta.types import Audit, Cause, Document, Kind, Severity

__all__ = ["code_names", "reviewer_names", "write_header"]

_CAUSES = {
    Cause.TRANSLATION: "the translation is at fault",
    Cause.SOURCE: "the transcription of the source is at fault",
    Cause.UNCLEAR: "the scan must tell",
    Cause.EDITORIAL: "a change that editors may make and mark",
}
_SEVERITIES = {
    Severity.CRITICAL: "a reader is misled about a fact",
    Severity.MAJOR: "meaning is lost or changed",
    Severity.MINOR: "a blemish",
    Severity.NEUTRAL: "no fault; to be looked at",
}
_PRACTICE = (
    "Segments are sentences, lines and headings as tta found them, joined where a line or a page ended within them. Words "
    "hyphenated there are joined without the hyphen. A segment of the kind “line” or “heading” is an anonymous block.",
    "Findings point into segments by string-range() and string-index(), in Unicode code points from 0.",
    "Characters that XML cannot hold are given as U+FFFD.",
)


def code_names(audit: Audit) -> dict[str, str]:
    """Return an identifier for each code of a finding: the code itself if it has the usual form."""
    codes = sorted({finding.code for finding in audit.findings})
    return {
        code: code if re.fullmatch("[A-Z]{2}[0-9]{3}", code) else f"code-{number}"
        for number, code in enumerate(codes, 1)
    }


def reviewer_names(audit: Audit) -> dict[str, str]:
    """Return an identifier for each reviewer who decided something, in the order of the findings."""
    named = dict.fromkeys(item.decision.reviewer for item in audit.findings if item.decision and item.decision.reviewer)
    return {reviewer: f"reviewer-{number}" for number, reviewer in enumerate(named, 1)}


def write_header(audit: Audit, xml: XmlWriter) -> None:
    """Write the `teiHeader`."""
    with xml.element("teiHeader"):
        with xml.element("fileDesc"):
            _titles(audit, xml)
            with xml.element("publicationStmt"):
                xml.leaf("p", text="A working file, written by tta from an audit of a translation; not published.")
            _catalogue(audit, xml)
            with xml.element("sourceDesc"):
                _file(audit.source, "source", xml)
                _file(audit.target, "target", xml)
        with xml.element("encodingDesc"):
            _application(audit, xml)
            with xml.element("editorialDecl"):
                for text in _PRACTICE:
                    xml.leaf("p", text=text)
            _taxonomies(audit, xml)
        with xml.element("profileDesc"), xml.element("langUsage"):
            for language in dict.fromkeys((audit.source.language, audit.target.language)):
                xml.leaf("language", {"ident": language.value}, language.english_name)


def _titles(audit: Audit, xml: XmlWriter) -> None:
    titles = [value for label, value in audit.source.metadata if label.casefold() == "title"]
    names = dict.fromkeys((audit.source.path, audit.target.path))
    with xml.element("titleStmt"):
        xml.leaf("title", {"type": "main"}, titles[0] if titles else " and ".join(names))
        xml.leaf("title", {"type": "sub"}, "source and translation, aligned and audited")
        for reviewer, name in reviewer_names(audit).items():
            with xml.element("respStmt", {"xml:id": name}):
                xml.leaf("resp", text="decisions on findings")
                xml.leaf("name", text=reviewer)


def _catalogue(audit: Audit, xml: XmlWriter) -> None:
    """Write catalogue lines, which belong to neither text."""
    if not audit.source.metadata:
        return
    with xml.element("notesStmt"):
        for label, value in audit.source.metadata:
            with xml.element("note", {"type": "catalogue"}):
                xml.leaf("label", text=label)
                xml.leaf("p", text=value)


def _file(document: Document, name: str, xml: XmlWriter) -> None:
    with xml.element("bibl", {"xml:id": f"file-{name}", "type": name}):
        xml.leaf("title", text=document.path)
        xml.leaf("idno", {"type": "SHA-256"}, document.sha256)
        xml.leaf("textLang", {"mainLang": document.language.value}, document.language.english_name)
        xml.leaf("note", {"type": "encoding"}, document.encoding)


def _application(audit: Audit, xml: XmlWriter) -> None:
    """Name tta, its version in the form that TEI has for versions and as it is, its model, and what did not run."""
    written = version(audit)
    plain = re.match(r"[0-9]+(\.[0-9]+){0,3}", written)
    with xml.element("appInfo"):
        attributes = {"xml:id": "tta", "ident": "tta", "version": plain.group() if plain else "0"}
        with xml.element("application", attributes):
            xml.leaf("label", text=f"tta {written}")
            for text in (*_model(audit), *not_run(audit), texts_mark(audit)):
                xml.leaf("p", text=text)


def _model(audit: Audit) -> Iterable[str]:
    model = audit.signature.get("model")
    if isinstance(model, dict):
        yield "Model: " + ", ".join(f"{name} {value}" for name, value in model.items())


def _taxonomies(audit: Audit, xml: XmlWriter) -> None:
    """Define what the findings' `ana` points to: codes, severities, causes."""
    with xml.element("classDecl"):
        kinds = {finding.code: finding.kind for finding in audit.findings}
        codes = [(name, _described(code, kinds[code])) for code, name in code_names(audit).items()]
        _taxonomy("codes", codes, xml)
        _taxonomy("severities", [(f"severity-{item.value}", text) for item, text in _SEVERITIES.items()], xml)
        _taxonomy("causes", [(f"cause-{item.value}", text) for item, text in _CAUSES.items()], xml)


def _taxonomy(name: str, categories: Iterable[tuple[str, str]], xml: XmlWriter) -> None:
    rows = list(categories)
    if not rows:
        return
    with xml.element("taxonomy", {"xml:id": name}):
        for identifier, text in rows:
            with xml.element("category", {"xml:id": identifier}):
                xml.leaf("catDesc", text=text)


def _described(code: str, kind: Kind) -> str:
    """Say what a code means, and what MQM calls it; a code of another version has only the latter."""
    from tta.errors import UsageError
    from tta.scorers import rule_of

    try:
        title = rule_of(code).title
    except UsageError:
        title = KINDS[kind].name
    return f"{code}: {title} (MQM: {KINDS[kind].mqm})"
