"""TMX 1.1 to 1.4b (LISA OSCAR): a unit is a row, with the first Russian and the first English variant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import (
    LeftOut,
    Row,
    inner_text,
    is_line_break,
    language_code,
    language_of_code,
    local_name,
)
from tta.types import Changes, Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["languages_in", "rows", "source"]

_CODES_OF_OTHER_PROGRAMS = frozenset({"bpt", "ept", "ph", "it", "ut"})


def rows(root: Element, _: Changes = Changes.ACCEPTED) -> Iterator[Row]:
    """Yield the texts of each unit by language; a unit without one of the two but with a third is of another pair."""
    for unit in (item for item in root.iter() if local_name(item) == "tu"):
        found: dict[Language, str] = {}
        others = False
        for variant in (item for item in unit if local_name(item) == "tuv"):
            language = language_of_code(language_code(variant))
            segment = next((item for item in variant if local_name(item) == "seg"), None)
            if segment is None:
                continue
            if language is None:
                others = True
            else:
                found.setdefault(language, inner_text(segment, _replaced))
        yield LeftOut.ELSEWHERE if others and len(found) < len(Language) else found


def source(root: Element) -> Language | None:
    """Return the language that the header, else the first unit, names as the source's."""
    named = (item.get("srclang") for item in root.iter() if local_name(item) in {"header", "tu"})
    return next((language for language in map(language_of_code, islice(named, 2)) if language), None)


def languages_in(root: Element) -> set[str]:
    """Return the codes of all variants, for a message."""
    return {language_code(variant) for variant in root.iter() if local_name(variant) == "tuv"}


def _replaced(element: Element) -> str | None:
    if local_name(element) not in _CODES_OF_OTHER_PROGRAMS:
        return None
    return " " if is_line_break(element) else ""
