"""Wordfast's TXML: a segment is a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import LeftOut, Row, inner_text, language_of_code, local_name
from tta.types import Changes, Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["languages_in", "rows", "source"]

_LANGUAGES = ("locale", "targetlocale")


def rows(root: Element, _: Changes = Changes.ACCEPTED) -> Iterator[Row]:
    """Yield source and target of each segment by language, without the codes of the file that was translated."""
    languages = [language_of_code(root.get(name)) for name in _LANGUAGES]
    for segment in (item for item in root.iter() if local_name(item) == "segment"):
        parts = {local_name(part): inner_text(part, _replaced) for part in segment}
        if not parts.get("target"):
            yield LeftOut.NOT_YET
        else:
            pairs = zip(languages, (parts.get("source", ""), parts["target"]), strict=True)
            yield {language: text for language, text in pairs if language is not None}


def source(root: Element) -> Language | None:
    """Return the language of the sources."""
    return language_of_code(root.get(_LANGUAGES[0]))


def languages_in(root: Element) -> set[str]:
    """Return the codes of both languages, for a message."""
    return {code for name in _LANGUAGES if (code := root.get(name))}


def _replaced(element: Element) -> str | None:
    return "" if local_name(element) == "ut" else None
