"""Which two files a report is of, as a mark that every format for people or programs carries as it stands."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from tta.types import Audit

__all__ = ["TextsMark", "found_mark", "mark_of", "path_digest", "texts_mark"]

_DIGITS = 16  # of each hash
_MARK = re.compile(r"tta-texts:" + "-".join([rf"([0-9a-f]{{{_DIGITS}}})"] * 4))


@dataclass(frozen=True, slots=True)
class TextsMark:
    """The first digits of SHA-256 of the two files, source and target, and of the paths by which they were named."""

    contents: tuple[str, str]
    paths: tuple[str, str]

    def __str__(self) -> str:
        return f"tta-texts:{'-'.join((*self.contents, *self.paths))}"


def texts_mark(audit: Audit) -> str:
    """Return the mark of an audit: ASCII, without a character that any format escapes or breaks lines at."""
    return str(mark_of(*((side.sha256, side.path) for side in (audit.source, audit.target))))


def mark_of(source: tuple[str, str], target: tuple[str, str]) -> TextsMark:
    """Return the mark of two files by SHA-256 and path."""
    contents = (source[0][:_DIGITS], target[0][:_DIGITS])
    return TextsMark(contents, (path_digest(source[1]), path_digest(target[1])))


def found_mark(content: str) -> TextsMark | None:
    """Return the first mark in the content of a report; None where there is none."""
    found = _MARK.search(content)
    return TextsMark((found[1], found[2]), (found[3], found[4])) if found else None


def path_digest(path: str) -> str:
    """Return what stands for a path in a mark."""
    return hashlib.sha256(path.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]
