"""Long passages cut down to what stands around their marks, so that one endless sentence fills neither a memo nor a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tta.reporter.view.cells import Paragraphs, Piece

__all__ = ["clipped", "shortened"]

_GAP = Piece("…")


def clipped(text: str, longest: int) -> str:
    """Return `text`, its middle left out if it is longer."""
    return text if len(text) <= longest else f"{text[: longest // 2]} … {text[-longest // 2 :]}"


def shortened(paragraphs: Paragraphs, longest: int, around: int) -> Paragraphs:
    """Return paragraphs of pieces without what is far from a mark, if they are longer than `longest` code points.

    Kept are the words that stand whole within `around` code points before and behind each edge of a mark; where nothing is
    marked, as much from the beginning. What is left out is shown as an ellipsis.
    """
    if sum(len(piece.text) for paragraph in paragraphs for piece in paragraph) <= longest:
        return paragraphs
    kept = _near_marks(paragraphs, around)
    position, cut = 0, []
    for paragraph in paragraphs:
        pieces: list[Piece] = []
        for piece in paragraph:
            for found in _cut(piece, position, kept):
                if found is _GAP and pieces and pieces[-1].text.endswith(" "):
                    pieces[-1] = replace(
                        pieces[-1], text=f"{pieces[-1].text[:-1]}\u00a0"
                    )  # no line of an ellipsis alone
                if found is not _GAP or not pieces or pieces[-1] is not _GAP:
                    pieces.append(found)
            position += len(piece.text)
        if any(piece is not _GAP for piece in pieces):
            cut.append(tuple(pieces))
    return tuple(cut)


def _near_marks(paragraphs: Paragraphs, around: int) -> list[tuple[int, int]]:
    """Return the ranges to keep, joined where they touch."""
    edges: list[int] = []
    position, inside = 0, False
    for paragraph in paragraphs:
        for piece in paragraph:
            if bool(piece.marks) is not inside:
                edges.append(position)
                inside = not inside
            position += len(piece.text)
    edges += [position] if inside else []
    text = "".join(piece.text for paragraph in paragraphs for piece in paragraph)
    ranges: list[tuple[int, int]] = []
    for edge in edges or [around]:
        start, stop = _word_from(text, max(0, edge - around), edge), _word_to(text, edge, edge + around)
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(stop, ranges[-1][1]))
        else:
            ranges.append((start, stop))
    return ranges


def _word_from(text: str, start: int, edge: int) -> int:
    """Return where the first whole word between `start` and an edge begins, with the space before it; `start` if none does."""
    if start == 0:
        return start
    space = text.find(" ", start, edge)
    return space if space >= 0 else start


def _word_to(text: str, edge: int, stop: int) -> int:
    """Return where the last whole word between an edge and `stop` ends, with the space behind it; `stop` if none does."""
    if stop >= len(text):
        return stop
    space = text.rfind(" ", edge, stop)
    return space + 1 if space >= 0 else stop


def _cut(piece: Piece, position: int, kept: list[tuple[int, int]]) -> Iterable[Piece]:
    done, end = position, position + len(piece.text)
    for start, stop in kept:
        first, last = max(start, done), min(stop, end)
        if first < last or (piece.caret and first == last):
            if first > done:
                yield _GAP
            yield replace(piece, text=piece.text[first - position : last - position])
            done = last
    if done < end:
        yield _GAP
