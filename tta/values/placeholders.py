"""Placeholders of strings of a program: `%d`, `%1$s`, `{name}`, which a translation keeps sign by sign.

Forms: printf of ISO C (7.23.6.1) with the positions of POSIX and `%@` of Cocoa, Python's `%(name)s`, and names in braces as of
Python's `str.format`, ICU's MessageFormat and templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind
from tta.values.value import IdentifierContent, Match

__all__ = ["PLACEHOLDER", "placeholders"]

PLACEHOLDER = "placeholder"
"""What a placeholder calls itself as an identifier."""

_FORMS = re.compile(
    r"(?<![\d%\w])%(?:\d{1,2}\$|\([A-Za-z_]\w{0,40}\))?[-+0#]{0,3}\d{0,3}(?:\.\d{1,2})?(?:hh?|ll?|z)?[sdiufxXcge@](?!\w)"
    r"|\$?\{{1,2}(?:[A-Za-z_][\w.]{0,40}|\d{0,2})\}{1,2}"
)


def placeholders(text: str) -> Iterator[Match]:
    """Yield the placeholders of a segment."""
    if "%" in text or "{" in text:
        for match in _FORMS.finditer(text):
            yield Match(match.start(), match.end(), Kind.IDENTIFIER, IdentifierContent(match.group(), PLACEHOLDER))
