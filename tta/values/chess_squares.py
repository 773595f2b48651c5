"""Squares of a chessboard: `е2–е4`, the queen to d6; Russian types them with the letters of either alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind
from tta.values.likely import has_digit
from tta.values.value import IdentifierContent, Match

__all__ = ["chess_squares"]

_LATIN = str.maketrans("асеАСЕ", "aceACE")
_SQUARE = r"[a-hасе][1-8]"
_MOVE = re.compile(rf"(?<![\w.-])({_SQUARE})(?:\s?[-–—:x×]\s?({_SQUARE}))(?![\w-])")
_ALONE = re.compile(rf"(?<![\w.-])(?P<square>{_SQUARE})(?![\w-])")
_CHESS = re.compile(
    r"(?<!\w)(?:ферз|слон|кон(?:ь|я|ю|ём|ем|е)(?!\w)|ладь[яюией]|ладей|пешк|пешек|рокиров|эндшпил|шахмат"
    r"|queen|knight|rook|bishop|pawn|checkmate|castl(?:es|ed|ing)|chess)",
    re.I,
)  # fmt: skip


def chess_squares(text: str) -> Iterator[Match]:
    """Yield the squares of a segment: both of a move, and others where a piece is named."""
    if not has_digit(text):
        return
    for match in _MOVE.finditer(text):
        for group in (1, 2):
            yield _match(*match.span(group), match[group])
    for match in _ALONE.finditer(text) if _CHESS.search(text) else ():
        yield _match(*match.span(), match.group())


def _match(start: int, stop: int, written: str) -> Match:
    content = IdentifierContent(written.translate(_LATIN), "square")
    return Match(start, stop, Kind.IDENTIFIER, content)
