"""Text for files that XML 1.0 or a table can hold: what they cannot is shown by its name."""

from __future__ import annotations

import re

from tta.reporter.view.visible import visible

__all__ = ["plain", "shown"]

# Beside what XML 1.0 (section 2.2) forbids, the controls that it discourages.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """Return text with the names of controls and lone surrogates in their place; all else stays, joined emoji, too."""
    return _UNFIT.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)


def shown(text: str) -> str:
    """Return text with the names of all invisible characters in their place: words of a document, shown to a reviewer."""
    return plain(visible(text))
