"""XLIFF 1.2 and 2.0 to 2.2 (OASIS): a segment is a row; a missing or empty target is a row without counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import inner_text, is_line_break, language_of_code, local_name
from tta.types import Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["languages_in", "rows", "source"]

_CODES = frozenset({"bpt", "ept", "ph", "it", "x", "bx", "ex", "sc", "ec", "sm", "em"})
_SOURCES = ("source-language", "srcLang")
_TARGETS = ("target-language", "trgLang")
_LAST = 0x10FFFF


def rows(root: Element) -> Iterator[dict[Language, str]]:
    """Yield source and target of each segment by language."""
    for file in root.iter():
        if local_name(file) != "file":
            continue
        languages = [language_of_code(_named(item, root)) for item in ((file, _SOURCES), (file, _TARGETS))]
        for element in file.iter():
            if local_name(element) == "trans-unit":
                pairs = _unit(element)
            elif local_name(element) == "segment":
                pairs = [(_text(element, "source"), _text(element, "target"))]
            else:
                continue
            for pair in pairs:
                yield {language: text for language, text in zip(languages, pair, strict=True) if language is not None}


def source(root: Element) -> Language | None:
    """Return the language of the sources."""
    return next((language for language in map(language_of_code, _all(root, _SOURCES)) if language), None)


def languages_in(root: Element) -> set[str]:
    """Return the codes of sources and targets, for a message."""
    return {*_all(root, _SOURCES), *_all(root, _TARGETS)}


def _all(root: Element, names: tuple[str, str]) -> list[str]:
    """Version 2 names the languages at the root, version 1 at each file."""
    holders = [root, *(item for item in root if local_name(item) == "file")]
    return [value for item in holders for name in names if (value := item.get(name))]


def _named(place: tuple[Element, tuple[str, str]], root: Element) -> str | None:
    file, names = place
    return next((value for item in (file, root) for name in names if (value := item.get(name))), None)


def _unit(unit: Element) -> list[tuple[str, str]]:
    """Return the pairs of a unit of version 1.2: one, or one for each segment that `seg-source` marks."""
    segmented = _child(unit, "seg-source")
    target = _child(unit, "target")
    marks = [] if segmented is None else _segments(segmented)
    if not marks:
        return [(_text(unit, "source"), "" if target is None else inner_text(target, _replaced))]
    translated = dict(_segments(target)) if target is not None else {}
    if target is not None and not translated:
        return [(_text(unit, "source"), inner_text(target, _replaced))]
    return [(text, translated.get(mid, "")) for mid, text in marks]


def _segments(element: Element) -> list[tuple[str, str]]:
    """Return id and text of what is marked as a segment."""
    marks = (item for item in element.iter() if local_name(item) == "mrk" and item.get("mtype") == "seg")
    return [(item.get("mid") or "", inner_text(item, _replaced)) for item in marks]


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _text(element: Element, name: str) -> str:
    child = _child(element, name)
    return "" if child is None else inner_text(child, _replaced)


def _replaced(element: Element) -> str | None:
    name = local_name(element)
    if name == "cp":
        return _character(element.get("hex") or "")
    if name not in _CODES:
        return None
    return " " if is_line_break(element) else ""


def _character(digits: str) -> str:
    """Return the character that `cp` stands for; the halves of surrogate pairs are none."""
    try:
        number = int(digits, 16)
    except ValueError:
        return "\ufffd"
    return "\ufffd" if not 0 <= number <= _LAST or 0xD800 <= number <= 0xDFFF else chr(number)
