"""The lines of a page: what PDFium finds in its text layer, cut where the next letter stands on another line or far off."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

__all__ = ["Line", "lines_of"]

_MOST = 200_000
"""Characters of a page that are read; a page of a newspaper has 30,000."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_GAP = 2.5  # heights of a letter between two words: more is a gap between columns
_BROKEN_HYPHENS = frozenset("\x02\ufffe")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of it that stands in one column; coordinates in points, y upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Of its letters."""
        return self.top - self.bottom


@dataclass(slots=True)
class _Open:
    letters: list[str]
    left: float
    right: float
    bottom: float
    top: float


def lines_of(page: Any) -> list[Line]:
    """Return the lines of a pypdfium2 text page, in the order of the file."""
    import pypdfium2.raw as pdfium

    found: list[Line] = []
    current: _Open | None = None
    box = pdfium.FS_RECTF()  # of the font, not of the letter: as high for an `a` as for a `g`
    reference = ctypes.byref(box)
    for index in range(min(page.count_chars(), _MOST)):
        code = pdfium.FPDFText_GetUnicode(page, index)
        letter = chr(code) if code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "\ufffd"
        if letter in "\r\n":
            _close(current, found)
            current = None
            continue
        if letter.isspace() or not pdfium.FPDFText_GetLooseCharBox(page, index, reference):
            if current is not None:
                current.letters.append(" ")
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if current is not None and _is_elsewhere(current, left, bottom, top):
            _close(current, found)
            current = None
        if current is None:
            current = _Open([letter], left, right, bottom, top)
        else:
            current.letters.append(letter)
            current.left, current.right = min(current.left, left), max(current.right, right)
            current.bottom, current.top = min(current.bottom, bottom), max(current.top, top)
    _close(current, found)
    return found


def _is_elsewhere(current: _Open, left: float, bottom: float, top: float) -> bool:
    """Whether a letter does not go on with the line: below or above it, to its left, or behind a wide gap."""
    height = max(current.top - current.bottom, top - bottom, 1.0)
    apart = bottom > current.top or top < current.bottom
    if left < current.right - height:  # where lines are set close, boxes of letters reach into the next line
        apart = apart or not current.bottom < (bottom + top) / 2 < current.top
    if current.letters[-1] in _BROKEN_HYPHENS:  # PDFium gives no line end behind a hyphen
        apart = apart or left < current.right - height
    return apart or left > current.right + _GAP * height or left < current.left - height


def _close(current: _Open | None, found: list[Line]) -> None:
    if current is not None:
        text = " ".join("".join(current.letters).translate(_LIGATURES).split())
        text = "".join(letter for letter in text if letter >= " " or letter == "\x02")
        if text:
            found.append(Line(text, current.left, current.right, current.bottom, current.top))
