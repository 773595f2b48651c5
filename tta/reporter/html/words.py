"""What the script says, in the language of the page: its texts as they stand in it, each with its translation."""

from __future__ import annotations

import re

from tta.reporter.html.page import embedded
from tta.reporter.locale import forms, pgettext, spoken

__all__ = ["CONTEXT", "texts_of", "words"]

CONTEXT = "script"
"""The context of the script's texts in the catalogues."""

_TEXT = r'"((?:[^"\\]|\\.)*)"'
_SAID = re.compile(rf"\bsay\(\s*{_TEXT}")
_COUNTED = re.compile(rf"\bsayCount\(\s*{_TEXT},\s*{_TEXT}")


def words(script: str) -> str:
    """Return the texts of a script as JSON for the page, each with its forms; empty in English."""
    if spoken() == "en":
        return ""
    one, many = texts_of(script)
    return embedded(
        {text: pgettext(CONTEXT, text) for text in one}
        | {singular: forms(CONTEXT, singular, plural) for singular, plural in many}
    )


def texts_of(script: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return what a script says: its texts, and those that go with a count."""
    one = sorted({match[1] for match in _SAID.finditer(script)})
    return one, sorted({(match[1], match[2]) for match in _COUNTED.finditer(script)})
