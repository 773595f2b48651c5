"""The audit as MQM annotations in Google's TSV, as Marot reads it (google-research/marot; once mqm-viewer) and WMT publishes it.

Ten columns; a row a finding, and a row "No-error" for a bead without any. The words are marked by `<v>` and `</v>` in the bead's
text. Marot splits at line feeds and tabs, knows no quotation marks, and puts cells into its page as HTML; so a line end or tab
is a space here, and `&`, `<` and `>` of the text are entities: what looks like a mark and is none is not taken for one.

So that Marot's score leaves out what is no fault of the translation, the category of a fault of the source begins with "Source
error", which weighs nothing by its default, and what a reviewer dismissed is "Neutral"; the metadata keep the finding's own
severity. Marot's weights are in its settings: by default a critical error costs no more than a major one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any, TextIO

from tta.reporter.json.text import dumps
from tta.reporter.tables.plain import plain
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.segment_pieces import span_offsets
from tta.reporter.view.texts_mark import texts_mark
from tta.types import Audit, Cause, Document, Finding, Kind, Segment, Severity, Side, Span

__all__ = ["COLUMNS", "write"]

COLUMNS = (
    "system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata",
)  # fmt: skip
_RATER = "tta"
_NO_ERROR = "No-error"
_BREAKS = re.compile(
    "[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
)  # also those that only some readers take for line ends


def write(audit: Audit, stream: TextIO) -> None:
    """Write the header and the rows of every bead."""
    stream.write("\t".join(COLUMNS) + "\n")
    found: dict[int, list[Finding]] = {}
    for finding in audit.findings:
        found.setdefault(finding.bead, []).append(finding)
    languages = {"source_language": audit.source.language.value, "target_language": audit.target.language.value}
    first: dict[str, Any] = {
        "evaluation": languages,
        "texts": texts_mark(audit),
    }  # Marot looks for the first of them in the first row
    for bead in range(len(audit.alignment.beads)):
        for row in _rows(audit, bead, found.get(bead, []), first):
            stream.write("\t".join(row) + "\n")
            first = {}


def _rows(audit: Audit, bead: int, findings: Sequence[Finding], first: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    head = (
        _cell(PurePath(audit.target.path).name),
        _cell(
            f"{PurePath(audit.source.path).name}:{audit.source.language.english_name}-{audit.target.language.english_name}"
        ),
        str(bead + 1),
        str(bead + 1),
        _RATER,
    )
    sides = audit.alignment.beads[bead]
    if not findings:
        texts = (_marked(audit.source, sides.source, ()), _marked(audit.target, sides.target, ()))
        yield (*head, *texts, _NO_ERROR, _NO_ERROR, dumps(first))
    for finding in findings:
        source = _marked(audit.source, sides.source, finding.source_spans)
        target = _marked(audit.target, sides.target, finding.target_spans)
        severity = Severity.NEUTRAL if finding.is_dismissed else finding.severity
        yield (
            *head,
            source,
            target,
            _category(finding),
            severity.value.capitalize(),
            dumps({**first, **_metadata(audit, finding)}),
        )
        first = {}


def _category(finding: Finding) -> str:
    """Return the path in MQM, each part with a capital as in WMT's data."""
    path = "Other/Alignment" if finding.kind is Kind.ALIGNMENT else KINDS[finding.kind].mqm
    parts = ["Source error"] if finding.cause is Cause.SOURCE else []
    return "/".join(part[0].upper() + part[1:] for part in [*parts, *path.split("/")])


def _metadata(audit: Audit, finding: Finding) -> dict[str, Any]:
    """Return what else there is to say. `note` is shown by Marot, as HTML."""
    decision = finding.decision
    return {
        "note": _cell(finding.message),
        "code": finding.code,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "cause": finding.cause.value,
        "fingerprint": finding.fingerprint,
        **{f"{side.value}_place": _cell(place) for side, place in _places(audit, finding)},
        **(
            {"decision": decision.choice.value, "reason": _cell(decision.reason), "reviewer": _cell(decision.reviewer)}
            if decision
            else {}
        ),
    }


def _places(audit: Audit, finding: Finding) -> Iterator[tuple[Side, str]]:
    """Yield where a finding's rows begin in files that are no plain text, as their readers count."""
    for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
        segments = audit.alignment.segments(finding.beads, side)
        if segments and (place := document.place(document.segments[segments[0]].start)):
            yield side, place


# ---------------------------------------------------------------- text


def _cell(text: str) -> str:
    """Return text for a cell: on one line, without tabs, escaped as HTML."""
    return html.escape(plain(_BREAKS.sub(" ", text)), quote=False)


def _marked(document: Document, segments: Sequence[int], spans: Sequence[Span]) -> str:
    """Return the segments of one side with marks round the words that the spans cover; empty spans mark nothing."""
    pieces: list[str] = []
    for index in segments:
        segment = document.segments[index]
        position = 0
        for start, stop in _ranges(segment, spans):
            marked = _cell(segment.text[start:stop])
            pieces += [_cell(segment.text[position:start]), f"<v>{marked}</v>"]
            position = stop
        pieces += [_cell(segment.text[position:]), " "]
    return re.sub(r"</v>( *)<v>", r"\1", "".join(pieces[:-1]))


def _ranges(segment: Segment, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the ranges of a segment's text that spans of the document cover, in order, the overlapping ones as one."""
    found: list[tuple[int, int]] = []
    for position, own in span_offsets(segment):
        for span in spans:
            start, stop = max(span.start, own.start), min(span.stop, own.stop)
            if start < stop:
                found.append((position + start - own.start, position + stop - own.start))
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined
