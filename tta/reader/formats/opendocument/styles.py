"""What an OpenDocument text says of its text beside it: by styles (1.3 part 3, 16) and by lists of changes (5.5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tta.reader.formats.archive import local_name
from tta.reader.formats.opendocument.numbering import attribute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Styles", "read_styles"]

_FURTHEST = 20  # styles that one is based on, by way of others


@dataclass(frozen=True, slots=True)
class Styles:
    """What a document says beside its text.

    Attributes:
        hidden: names of the styles whose text nobody sees.
        struck: by their names, whether styles strike out; where the innermost does not say, the next does.
        raised: by their names, whether styles raise text, as figures of an exponent.
        broken: names of the styles whose paragraphs begin a page.
        deleted: by the id of a change, what was deleted by it.
        inserted: ids of the changes by which something was put in.
    """

    hidden: Set[str] = frozenset()
    struck: Mapping[str, bool] = field(default_factory=dict)
    raised: Mapping[str, bool] = field(default_factory=dict)
    broken: Set[str] = frozenset()
    deleted: dict[str, Element] = field(default_factory=dict)
    inserted: Set[str] = frozenset()


def read_styles(parts: Iterable[Element], body: Element) -> Styles:
    """Read the styles in some parts of a document, and the changes listed in its body."""
    styles = {attribute(item, "name"): item for part in parts for item in part.iter() if local_name(item) == "style"}
    deleted, inserted = _changes(body)
    return Styles(
        frozenset(name for name, style in styles.items() if name and _says(style, "text", _is_hidden)),
        _inherited(styles, _is_struck),
        _inherited(styles, _is_raised),
        frozenset(name for name, style in styles.items() if name and _says(style, "paragraph", _begins_page)),
        deleted,
        inserted,
    )


def _says(style: Element, kind: str, asked: Callable[[Element], bool | None]) -> bool | None:
    """Return what a style itself says of text or paragraphs, None for nothing."""
    for item in style:
        if local_name(item) == f"{kind}-properties" and (said := asked(item)) is not None:
            return said
    return None


def _inherited(styles: Mapping[str, Element], asked: Callable[[Element], bool | None]) -> dict[str, bool]:
    """Return what styles say of text, or those that they are based on."""
    found = {}
    for name in styles:
        above = name
        for _ in range(_FURTHEST):
            if above not in styles:
                break
            if (said := _says(styles[above], "text", asked)) is not None:
                found[name] = said
                break
            above = attribute(styles[above], "parent-style-name")
    return found


def _is_hidden(properties: Element) -> bool:
    return attribute(properties, "display") == "none"


def _is_struck(properties: Element) -> bool | None:
    """Whether text is struck out; of the two attributes programs write one or both."""
    said = {attribute(properties, f"text-line-through-{name}") for name in ("style", "type")} - {""}
    return said != {"none"} if said else None


def _is_raised(properties: Element) -> bool | None:
    said = attribute(properties, "text-position")
    return bool(re.match(r"super|[1-9]", said)) if said else None


def _begins_page(properties: Element) -> bool:
    return attribute(properties, "break-before") == "page"


def _changes(body: Element) -> tuple[dict[str, Element], frozenset[str]]:
    """Return what was deleted by the id of the change, and the ids of the changes that put something in."""
    deleted, inserted = {}, set()
    for region in (item for item in body.iter() if local_name(item) == "changed-region"):
        for item in region:
            if local_name(item) == "deletion":
                deleted[attribute(region, "id")] = item
            elif local_name(item) == "insertion":
                inserted.add(attribute(region, "id"))
    return deleted, frozenset(inserted)
