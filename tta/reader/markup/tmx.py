"""TMX 1.1 to 1.4b (LISA OSCAR): a unit is a row, with the first Russian and the first English variant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import inner_text, is_line_break, language_code, language_of_code, local_name
from tta.types import Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["languages_in", "rows", "source"]

_CODES_OF_OTHER_PROGRAMS = frozenset({"bpt", "ept", "ph", "it", "ut"})


def rows(root: Element) -> Iterator[dict[Language, str]]:
    """Yield the texts of each unit by language."""
    for unit in root.iter("tu"):
        found: dict[Language, str] = {}
        for variant in unit:
            language = language_of_code(language_code(variant)) if local_name(variant) == "tuv" else None
            segment = variant.find("seg")
            if language is not None and segment is not None:
                found.setdefault(language, inner_text(segment, _replaced))
        yield found


def source(root: Element) -> Language | None:
    """Return the language that the header, else the first unit, names as the source's."""
    header = root.find("header")
    unit = root.find("body/tu")
    named = [item.get("srclang") for item in (header, unit) if item is not None]
    return next((language for language in map(language_of_code, named) if language), None)


def languages_in(root: Element) -> set[str]:
    """Return the codes of all variants, for a message."""
    return {language_code(variant) for variant in root.iter("tuv")}


def _replaced(element: Element) -> str | None:
    if local_name(element) not in _CODES_OF_OTHER_PROGRAMS:
        return None
    return " " if is_line_break(element) else ""
