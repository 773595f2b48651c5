"""Formulas of an OpenDocument text, which stand in frames: each is MathML, within the text or in a part of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tta.reader.formats.archive import Archive, local_name, parse_xml
from tta.reader.formats.opendocument.numbering import attribute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["formula_of", "put_in"]

_ROOT = re.compile(rb"\A\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?math[\s>]")


def put_in(content: Element, archive: Archive) -> None:
    """Put formulas that are parts of their own into the objects that name them; charts and tables stay where they are."""
    read: dict[str, Element | None] = {}
    for item in content.iter():
        if local_name(item) != "object":
            continue
        name = f"{attribute(item, 'href').removeprefix('./').rstrip('/')}/content.xml"
        if name not in read:
            data = archive.read(name) if name in archive else b""
            is_formula = _ROOT.match(data.removeprefix(b"\xef\xbb\xbf")) is not None
            read[name] = parse_xml(archive.path, data, name) if is_formula else None
        formula = read[name]
        if formula is not None:
            item.append(formula)


def formula_of(frame: Element) -> Element | None:
    """Return the formula that a frame shows, None where it shows something else."""
    shown = (part for item in frame if local_name(item) == "object" for part in item)
    return next((part for part in shown if local_name(part) == "math"), None)
