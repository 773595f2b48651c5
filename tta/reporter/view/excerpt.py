"""A passage with what concerns a finding in double brackets, for where there is no markup."""

from __future__ import annotations

from tta.reporter.view.cells import Mark, Piece, cell
from tta.types import Audit, Finding, Side

__all__ = ["excerpt"]

_AROUND = 45  # code points shown before the first mark and behind the last
_LONGEST = 160  # code points between the brackets
_MARK = Mark("", "", "", "", "")


def excerpt(audit: Audit, finding: Finding, side: Side) -> str:
    """Return what one side of a finding's bead says around the words concerned; empty where the side is.

    `[[…]]` marks them, `[[ ]]` a place where something is missing. What is left out is an ellipsis.
    """
    document = audit.source if side is Side.SOURCE else audit.target
    spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
    marks = [(span, _MARK) for span in spans]
    paragraphs = cell(document, audit.alignment.segments(finding.beads, side), marks)
    pieces = [piece for paragraph in paragraphs for piece in (*paragraph, Piece(" "))]
    places = [number for number, piece in enumerate(pieces) if piece.marks]
    if not places:
        return _cut(_plain(pieces).strip(), 2 * _AROUND)
    before, within, behind = pieces[: places[0]], pieces[places[0] : places[-1] + 1], pieces[places[-1] + 1 :]
    lead, tail = _plain(before).lstrip(), _plain(behind).rstrip()
    return " ".join(f"{_cut(lead[::-1], _AROUND)[::-1]}{_within(within)}{_cut(tail, _AROUND)}".split())


def _within(pieces: list[Piece]) -> str:
    parts = []
    for number, piece in enumerate(pieces):
        if piece.caret:
            parts.append(" [[ ]] ")
            continue
        opens = piece.marks and not (number and pieces[number - 1].marks and not pieces[number - 1].caret)
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        closes = piece.marks and not (following and following.marks and not following.caret)
        parts.append(f"{'[[' if opens else ''}{_cut(piece.text, _LONGEST)}{']]' if closes else ''}")
    return "".join(parts)


def _plain(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _cut(text: str, length: int) -> str:
    """Cut at a word if one ends near."""
    if len(text) <= length:
        return text
    kept = text[:length]
    word = kept.rpartition(" ")[0]
    return f"{word if len(word) > length // 2 else kept}…"
