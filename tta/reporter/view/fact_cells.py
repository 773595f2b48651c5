"""What the table of facts shows of a fact: its words, and with them those that set it apart from its counterpart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.reporter.view.rows import quote
from tta.reporter.view.visible import visible
from tta.types import Audit, Document, Fact, FactStatus, Kind, Side, Span

__all__ = ["shown"]

_BEFORE, _BEHIND = 2, 1
"""Words beside a number that are shown with it: its limit stands before it, its noun or unit mostly behind."""
_BREAK = re.compile(r"[.,;:!?()«»“”\"](?=\s|$)|\s[—–-]\s")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")


def shown(audit: Audit, side: Side, fact: Fact) -> str:
    """Return what stands in the cell of a fact on one side.

    A bare figure that differs, and a number that is the same on both sides, stand with the words beside them (`не более 40
    человек`, `at least 40 people`), for these may be what differs; a name with the initials and first names read with it.
    """
    document, spans, reading, bead = (
        (audit.source, fact.source_spans, fact.source_reading, fact.source_bead)
        if side is Side.SOURCE
        else (audit.target, fact.target_spans, fact.target_reading, fact.target_bead)
    )
    text = quote(document, spans)
    if fact.status is not FactStatus.DIFFERS or bead is None:
        return text
    if fact.kind is Kind.ENTITY:
        return visible(reading) if text and text in reading else text
    if fact.kind is not Kind.NUMBER or (_LETTER.search(text) and fact.source_reading != fact.target_reading):
        return text
    segments = (document.segments[index] for index in audit.alignment.beads[bead].of(side))
    return _with_neighbours(document, spans, [piece for item in segments for piece in item.spans])


def _with_neighbours(document: Document, spans: Sequence[Span], pieces: Sequence[Span]) -> str:
    """Return some words with those beside them in the same piece of a segment, up to the end of a clause."""
    first, last = spans[0], spans[-1]
    before = document.text[_piece(pieces, first).start : first.start]
    behind = document.text[last.stop : _piece(pieces, last).stop]
    cuts = [cut.end() for cut in _BREAK.finditer(before)]
    before = before[cuts[-1] if cuts else 0 :]
    end = _BREAK.search(behind)
    behind = behind[: end.start() if end else len(behind)]
    left = [word.start() for word in _WORD.finditer(before)][-_BEFORE:]
    glued = re.match(r"[\w-]", behind) is not None  # `-го` of `2-го типа`
    right = [word.end() for word in _WORD.finditer(behind)][: _BEHIND + glued]
    start = first.start - len(before) + left[0] if left else first.start
    return quote(document, (Span(start, last.stop + (right[-1] if right else 0)),))


def _piece(pieces: Sequence[Span], span: Span) -> Span:
    """Return the piece that holds a span, the span itself where none does."""
    return next((piece for piece in pieces if piece.start <= span.start and span.stop <= piece.stop), span)
