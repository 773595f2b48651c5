"""The findings as SARIF 2.1.0 (OASIS, 2020), the format of static analysis, for what shows or tracks its results.

A finding is a result in the target file, or in the source where the target has no words of it; the other side is a related
location. What a reviewer dismissed is suppressed. `rank` is the confidence in per cent. Columns and offsets count code points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote as percent_encoded

from tta.reporter.json.regions import NEWLINES, Regions
from tta.reporter.json.text import dumps
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.row_ids import row_id
from tta.reporter.view.texts_mark import texts_mark
from tta.types import Audit, Decision, Document, Finding, Severity, Side, Span
from tta.version import __version__

__all__ = ["write"]

_LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "note"}
# The names of IANA (3.24.9) for codecs of Python; it has none for mac_cyrillic.
_CHARACTER_SETS = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE",
    "utf-32": "UTF-32", "ascii": "US-ASCII", "cp1251": "windows-1251", "cp1252": "windows-1252", "koi8_r": "KOI8-R",
    "cp866": "IBM866", "iso8859_5": "ISO-8859-5",
}  # fmt: skip


def write(audit: Audit, stream: TextIO) -> None:
    """Write a log of one run."""
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [_run(audit)],
    }
    stream.write(dumps(log, indent=1) + "\n")


def _run(audit: Audit) -> dict[str, Any]:
    rules = _rules()
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    files = _Files(audit)
    version = audit.signature.get("version")
    return {
        "tool": {
            "driver": {
                "name": "tta",
                "version": version if isinstance(version, str) else __version__,
                "shortDescription": {"text": "Audits translations between Russian and English."},
                "rules": rules,
            }
        },
        "language": "en",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _not_run(audit)}],
        "artifacts": files.artifacts,
        "properties": {"texts": texts_mark(audit)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": list(NEWLINES),
        "results": [_result(audit, finding, files, numbers) for finding in audit.findings],
    }


# ---------------------------------------------------------------- rules


def _rules() -> list[dict[str, Any]]:
    from tta.scorers import all_scorers

    return [
        {
            "id": rule.code,
            "name": "".join(word[0].upper() + word[1:] for word in re.findall(r"\w+", rule.title)),
            "shortDescription": _message(rule.title),
            "fullDescription": _message(rule.explanation),
            "help": _message(rule.remedy),
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "properties": {"kind": rule.kind.value, "mqm": KINDS[rule.kind].mqm},
        }
        for scorer in all_scorers()
        for rule in scorer.rules
    ]


def _not_run(audit: Audit) -> list[dict[str, Any]]:
    """Say which scorers' silence means nothing."""
    return [
        {"level": "warning", "message": _message(f"The scorer {item.scorer} did not run: {item.why}")}
        for item in audit.not_run
    ]


def _message(text: str) -> dict[str, str]:
    """Return a plain text message without placeholders (3.11.5) or links (3.11.6), whatever the words quoted in it."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


# ---------------------------------------------------------------- results


def _result(audit: Audit, finding: Finding, files: _Files, numbers: Mapping[str, int]) -> dict[str, Any]:
    places = {side: files.places(side, _spans(audit, finding, side)) for side in (Side.TARGET, Side.SOURCE)}
    primary = Side.TARGET if places[Side.TARGET] or not places[Side.SOURCE] else Side.SOURCE
    main, *others = places[primary] or [files.place(primary)]
    related = [(primary, place) for place in others]
    related += [(primary.opposite, place) for place in places[primary.opposite]]
    return {
        "ruleId": finding.code,
        **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [{"physicalLocation": main}],
        "relatedLocations": [
            {"id": number, "physicalLocation": place, "message": _message(f"the {files.language(side)}")}
            for number, (side, place) in enumerate(related)
        ],
        "partialFingerprints": {"ttaFingerprint/v1": finding.fingerprint},
        "suppressions": [_suppression(finding.decision)] if finding.decision and finding.is_dismissed else [],
        "rank": round(100 * finding.confidence, 1),
        "properties": {
            "severity": finding.severity.value,
            "confidence": finding.confidence,
            "cause": finding.cause.value,
            "bead": row_id(finding.bead),
            **({} if finding.last_bead is None else {"last_bead": row_id(finding.last_bead)}),
            **({"decision": finding.decision.choice.value} if finding.decision else {}),
            **_named_places(audit, finding),
        },
    }


def _named_places(audit: Audit, finding: Finding) -> dict[str, str]:
    """Return where the words stand in a file that is no plain text, as a person counts."""
    found = {}
    for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
        spans = _spans(audit, finding, side)
        if spans and (place := document.place(spans[0].start)):
            found[f"{side.value}_place"] = place
    return found


def _spans(audit: Audit, finding: Finding, side: Side) -> Sequence[Span]:
    """Return the words on a side; where the finding points to no words at all, the bead's."""
    if finding.source_spans or finding.target_spans:
        return finding.target_spans if side is Side.TARGET else finding.source_spans
    document = audit.target if side is Side.TARGET else audit.source
    segments = audit.alignment.segments(finding.beads, side)
    return [span for index in segments for span in document.segments[index].spans]


def _suppression(decision: Decision) -> dict[str, str]:
    justification = {"justification": decision.reason} if decision.reason else {}
    return {"kind": "external", "status": "accepted", **justification}


# ---------------------------------------------------------------- files


class _Files:
    """The two files as artifacts (3.24), or the one that holds both texts."""

    def __init__(self, audit: Audit) -> None:
        self._documents = {Side.TARGET: audit.target, Side.SOURCE: audit.source}
        self._regions = {Side.TARGET: Regions(audit.target.text)}
        self._numbers = {Side.TARGET: 0, Side.SOURCE: 0}
        self.artifacts = [_artifact(audit.target)]
        if audit.source.text == audit.target.text:
            self._regions[Side.SOURCE] = self._regions[Side.TARGET]
        else:
            self._regions[Side.SOURCE] = Regions(audit.source.text)
        if (audit.source.path, audit.source.sha256) != (audit.target.path, audit.target.sha256):
            self._numbers[Side.SOURCE] = 1
            self.artifacts.append(_artifact(audit.source))

    def language(self, side: Side) -> str:
        """Return the language of a side, in English."""
        return self._documents[side].language.english_name

    def place(self, side: Side) -> dict[str, Any]:
        """Return the physical location (3.29) of a whole file."""
        return {"artifactLocation": {"uri": _uri(self._documents[side].path), "index": self._numbers[side]}}

    def places(self, side: Side, spans: Sequence[Span]) -> list[dict[str, Any]]:
        """Return a physical location for each span."""
        return [{**self.place(side), "region": self._regions[side].of(span)} for span in spans]


def _artifact(document: Document) -> dict[str, Any]:
    charset = _CHARACTER_SETS.get(document.encoding.casefold())
    return {
        "location": {"uri": _uri(document.path)},
        "roles": ["analysisTarget"],
        "mimeType": "text/plain",
        **({"encoding": charset} if charset else {}),
        "hashes": {"sha-256": document.sha256},
    }


def _uri(path: str) -> str:
    """Return a path as a URI reference (RFC 3986): relative as it is, absolute with the scheme `file`."""
    place = PurePath(path)
    text = percent_encoded(place.as_posix(), safe="/:" if place.drive else "/", errors="replace")
    if not place.is_absolute():
        return text
    return f"file://{text}" if text.startswith("/") else f"file:///{text}"
