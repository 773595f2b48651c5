"""The pieces of a Rich Text file (RTF 1.9.1): braces, control words and symbols, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Token", "tokens"]

_TOKEN = re.compile(
    rb"\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?[0-9]{1,9})?[ ]?|([^a-zA-Z]))|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+", re.S
)
_ESCAPED = frozenset({b"{", b"}", b"\\"})


class Token(NamedTuple):
    """A brace or a control word or symbol by its name, with its number; or bytes of text, then without a name."""

    name: str
    number: int | None = None
    data: bytes = b""


def tokens(content: bytes) -> Iterator[Token]:
    """Yield the pieces in their order; pictures as plain bytes (`bin`) are passed over."""
    at = 0
    while at < len(content):
        binary = None
        for match in _TOKEN.finditer(content, at):
            code, word, number, sign, brace, text = match.groups()
            if text is not None:
                yield Token("", data=text)
            elif code is not None:
                yield Token("", data=bytes((int(code, 16),)))
            elif word == b"bin":
                binary = match.end() + max(0, int(number or 0))
                break
            elif word is not None:
                yield Token(word.decode("ascii"), None if number is None else int(number))
            elif sign in _ESCAPED:
                yield Token("", data=sign)
            elif sign is not None:
                yield Token(sign.decode("latin-1"))
            elif brace is not None:
                yield Token(brace.decode("ascii"))
        at = len(content) if binary is None else binary
