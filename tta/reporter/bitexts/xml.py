"""XML written piece by piece: well-formed for every text, and never whole in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

__all__ = ["UNWRITABLE", "XmlWriter", "escape", "start_tag", "writable"]

# What XML 1.0 has no way to hold, not even as a reference (production 2, Char).
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# A carriage return as such would be read as a line feed; in an attribute all white space would be read as a space.
_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_ATTRIBUTE = {**_TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


def writable(text: str) -> str:
    """Return `text` with U+FFFD for every character that XML cannot hold; offsets stay as they are."""
    return UNWRITABLE.sub("\ufffd", text)


def escape(text: str) -> str:
    """Return `text` as the content of an element."""
    return re.sub("[&<>\r]", lambda match: _TEXT[match.group()], writable(text))


def start_tag(name: str, attributes: Mapping[str, str], *, empty: bool = False) -> str:
    """Return a tag with its attributes in the order given; names are taken as they are, values are escaped."""
    written = "".join(f' {key}="{_quoted(value)}"' for key, value in attributes.items())
    return f"<{name}{written}{'/' if empty else ''}>"


class XmlWriter:
    """Writes elements to a stream, a line each, indented by their depth."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._depth = 0
        self._line('<?xml version="1.0" encoding="utf-8"?>')

    @contextmanager
    def element(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """Open an element that holds elements, and close it in the end."""
        self._line(start_tag(name, attributes or {}))
        self._depth += 1
        yield
        self._depth -= 1
        self._line(f"</{name}>")

    def leaf(self, name: str, attributes: Mapping[str, str] | None = None, text: str = "") -> None:
        """Write an element that holds text."""
        self.inline(name, attributes, escape(text))

    def inline(self, name: str, attributes: Mapping[str, str] | None = None, markup: str = "") -> None:
        """Write an element whose content is XML already; no white space is added to it."""
        if markup:
            self._line(f"{start_tag(name, attributes or {})}{markup}</{name}>")
        else:
            self._line(start_tag(name, attributes or {}, empty=True))

    def _line(self, content: str) -> None:
        self._stream.write(f"{' ' * self._depth}{content}\n")


def _quoted(value: str) -> str:
    return re.sub('[&<>\r"\t\n]', lambda match: _ATTRIBUTE[match.group()], writable(value))
