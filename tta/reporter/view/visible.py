"""Characters that could hide or reorder what a reader sees, by their names."""

from __future__ import annotations

import re

__all__ = ["INVISIBLE", "code_point", "visible"]

# Controls, zero-width and bidirectional characters, which could hide or reorder what a reader sees; lone surrogates and
# what is no character, which XML 1.0 cannot hold.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def visible(text: str) -> str:
    """Return `text` with the names of invisible characters in their place, as in `⟨U+202E⟩`."""
    return INVISIBLE.sub(lambda match: f"⟨{code_point(match.group())}⟩", text)


def code_point(character: str) -> str:
    """Return a character's name in Unicode's notation, as in `U+202E`."""
    return f"U+{ord(character):04X}"
