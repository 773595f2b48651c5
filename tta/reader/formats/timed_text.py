"""Timed text (TTML, of which DFXP and IMSC are kinds): each `p` a cue, its lines joined as those of other subtitles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.reader.decoding import Decoded
from tta.reader.formats.blocks import Block, assembled
from tta.reader.formats.subtitles import joined
from tta.reader.markup.parsing import inner_text, local_name, parse
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["TIMED_TEXT_SUFFIXES", "read_timed_text"]

TIMED_TEXT_SUFFIXES = frozenset({".ttml", ".dfxp"})
_BREAK = "\0"  # no character of XML, and no white space, which `inner_text` makes plain


def read_timed_text(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read timed text.

    Raises:
        InputError: it is no XML, or holds no text.
    """
    root, encoding = parse(path, data)
    return replace(assembled(path, data, _cues(root)), encoding=encoding)


def _cues(root: Element) -> Iterator[Block]:
    paragraphs = (item for item in root.iter() if local_name(item) == "p")
    for number, paragraph in enumerate(paragraphs, start=1):
        lines = inner_text(paragraph, _replaced).split(_BREAK)
        yield Block(joined("\n".join(lines)), f"cue {number}")


def _replaced(element: Element) -> str | None:
    return {"br": _BREAK, "metadata": ""}.get(local_name(element))
