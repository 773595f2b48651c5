"""JSON that survives any text: readable Cyrillic, and escapes for what could break a line, a terminal or an encoder.

The characters that some readers take for line ends (NEL, U+2028, U+2029) are escaped, as are invisible and bidirectional ones; a
reader of JSON gets all of them back. Lone surrogates, which UTF-8 cannot hold and many readers refuse as escapes, too (RFC
8259, section 8.2), are shown by their names.
"""

from __future__ import annotations

import json
import re

__all__ = ["dumps"]

# They occur in strings only, so that an escape may stand for each wherever it is.
_ESCAPED = re.compile("[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def dumps(value: object, indent: int | None = None) -> str:
    """Return a value as JSON, its members in the order given.

    Raises:
        ValueError: a number is not finite, which JSON cannot say.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    text = _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    return _SURROGATES.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)
