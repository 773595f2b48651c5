"""XML written as it goes: every text and attribute escaped once, nothing in it that XML 1.0 cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOBase
from typing import TextIO, cast
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

__all__ = ["XmlStream", "writable"]

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """Return `text` with the names of the characters that XML 1.0 (5th edition, 2.2) has no place for: `⟨U+0007⟩`."""
    return _UNWRITABLE.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)


class XmlStream:
    """Writes elements to a stream, a block of them a line each and indented, inline ones without white space."""

    def __init__(self, stream: TextIO) -> None:
        self._xml = XMLGenerator(cast("TextIOBase", stream), "utf-8", short_empty_elements=True)
        self._xml.startDocument()
        self._depth = 0

    @contextmanager
    def block(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element that holds other elements."""
        self._indent()
        self._start(name, attributes)
        self._depth += 1
        self._xml.ignorableWhitespace("\n")
        yield
        self._depth -= 1
        self._indent()
        self._end(name)

    @contextmanager
    def line(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element that holds text and inline elements."""
        self._indent()
        self._start(name, attributes)
        yield
        self._end(name)

    def text_line(self, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
        """An element that holds text alone."""
        with self.line(name, attributes):
            self.text(text)

    def empty(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element that holds nothing, on a line of its own."""
        with self.line(name, attributes):
            pass

    def inline(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element that holds nothing, within text."""
        self.open(name, attributes)
        self.close(name)

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element within text."""
        self._xml.startElement(name, _attributes(attributes))

    def close(self, name: str) -> None:
        """End an element within text."""
        self._xml.endElement(name)

    def text(self, text: str) -> None:
        """Write text."""
        self._xml.characters(writable(text))

    def _indent(self) -> None:
        self._xml.ignorableWhitespace("  " * self._depth)

    def _start(self, name: str, attributes: Mapping[str, str] | None) -> None:
        self._xml.startElement(name, _attributes(attributes or {}))

    def _end(self, name: str) -> None:
        self._xml.endElement(name)
        self._xml.ignorableWhitespace("\n")


def _attributes(attributes: Mapping[str, str]) -> AttributesImpl[str]:
    return AttributesImpl({name: writable(value) for name, value in attributes.items()})
