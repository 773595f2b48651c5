"""What the script and the style sheet say, in the language of the page: their texts, each with its translation."""

from __future__ import annotations

import re

from tta.reporter.html.page import embedded
from tta.reporter.locale import forms, pgettext, spoken

__all__ = ["CONTEXT", "css_text", "style_words", "texts_of", "words"]

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


def style_words() -> str:
    """Return a style that says what the style sheet says otherwise in English; empty in English."""
    if spoken() == "en":
        return ""
    said = {
        "no": pgettext("style", "no. "),
        "row": pgettext("style", "row "),
        "note": pgettext("style", "note "),
        "behind": pgettext("style in the list", "note "),
    }
    texts = "; ".join(f'--said-{name}: "{css_text(text)}"' for name, text in said.items())
    return f":root {{ {texts} }}\n"


def css_text(text: str) -> str:
    """Return a text for a string of CSS; all but letters and digits are escaped."""
    return "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text)
