"""Pictures that stand in a plain text as letters (`data:image/png;base64,iVBOR…`), as Google Docs and notebooks save Markdown."""

from __future__ import annotations

import re

__all__ = ["without_pictures"]

_DATA = re.compile(r"data:[\w.+-]+/[\w.+-]+(?:;[\w.=+-]+)*;base64,[A-Za-z0-9+/=]{16,}")


def without_pictures(text: str) -> tuple[str, int]:
    """Return a text without the bytes of pictures, whose letters are no words of any language, and how many it held."""
    return _DATA.subn("data:", text)
