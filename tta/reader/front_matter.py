"""The YAML at the head of a Markdown file (Jekyll, Hugo, Docusaurus): what people read of it is text, the rest catalogue
data, and so is the title, by which the report is called.

The text stays where it stands in the file: title and summary are parts of it, as the text below is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.reader.decoding import Decoded
from tta.reader.scalars import Scalar, YamlRefusedError, scalars
from tta.types import Span

__all__ = ["MARKDOWN_SUFFIXES", "with_front_matter"]

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
"""How the names of files end that begin so; in others three dashes are a rule."""

_HEAD = re.compile(r"\ufeff?---[^\S\n]*\r?\n(.*?)^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|\Z)", re.S | re.M)
_READ = frozenset(
    {
        "title", "subtitle", "linktitle", "short_title", "sidebar_label", "headline", "description", "summary", "abstract",
        "excerpt", "lead", "tagline", "caption", "alt", "heading", "text",
    }
)  # fmt: skip
"""Names of what Jekyll, Hugo, Docusaurus, Eleventy and Quarto show on the page; tags and keywords are for finding it."""
_TITLE = "title"
_LETTER = re.compile(r"[^\W\d_]")
_BLOCK = re.compile(r"[|>][^\n]*\n")


def with_front_matter(decoded: Decoded) -> Decoded:
    """Return a text whose parts are what is read of its head, a value each, and all below; as it is where it has no such head."""
    head = _HEAD.match(decoded.text)
    if head is None or not head[1].strip():
        return decoded
    try:
        values = list(scalars(head[1]))
    except YamlRefusedError:
        return decoded
    if not values or not all(item.way and not item.way[0].isdecimal() for item in values):
        return decoded
    shown = [item for item in values if _is_read(item)]
    parts = (*(_inner(decoded.text, item, head.start(1)) for item in shown), Span(head.end(), len(decoded.text)))
    return replace(
        decoded,
        parts=tuple(part for part in parts if part.of(decoded.text).strip()),
        metadata=(
            *decoded.metadata,
            *_catalogued([item for item in values if item not in shown or item.way == (_TITLE,)]),
        ),
    )


def _is_read(item: Scalar) -> bool:
    names = [name for name in item.way if not name.isdecimal()]
    return names[-1].casefold() in _READ and _LETTER.search(item.text) is not None


def _inner(text: str, item: Scalar, offset: int) -> Span:
    """Return where a value stands in the file, without its quotes or the mark of a block."""
    start, stop = offset + item.span.start, offset + item.span.stop
    if item.is_plain:
        return Span(start, stop)
    mark = _BLOCK.match(text, start, stop)
    return Span(mark.end(), stop) if mark else Span(start + 1, stop - 1)


def _catalogued(items: Sequence[Scalar]) -> list[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for item in items:
        name = ".".join(part for part in item.way if not part.isdecimal())
        found.setdefault(name, []).append(" ".join(item.text.split()))
    return [(name, "; ".join(filter(None, values))) for name, values in found.items() if any(values)]
