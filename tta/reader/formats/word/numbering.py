"""The numbers that Word writes before paragraphs by itself (ECMA-376 part 1, 17.9): a reader sees them, the text has none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tta.reader.formats.archive import local_name
from tta.reader.formats.counting import LATIN, RUSSIAN, lettered, roman

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Numbering", "attribute", "child"]

_BULLET = "•"
_LEVELS = 9
_FURTHEST = 20  # styles that one is based on, by way of others
_MOST = 32_767  # Word's limit of a number


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and written."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None  # the level, from 1, after which it begins anew; 0 for none
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the definition whose numbers it goes on with, its levels, and those at which it begins anew."""

    abstract: str
    levels: Mapping[int, _Level]
    overrides: Mapping[int, int]


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first child of a name, of that the first child of the next, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((item for item in element if local_name(item) == name), None)
    return element


def attribute(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute by its name without its namespace."""
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), None)


class Numbering:
    """Counts the numbered paragraphs of a document, in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Read the definitions; either part may be missing."""
        abstracts = {}
        numbers = []
        for item in numbering if numbering is not None else ():
            if local_name(item) == "abstractNum":
                abstracts[attribute(item, "abstractNumId") or ""] = item
            elif local_name(item) == "num":
                numbers.append(item)
        self._styles = {
            attribute(item, "styleId") or "": item
            for item in (styles if styles is not None else ())
            if local_name(item) == "style"
        }
        self._lists = {
            attribute(item, "numId") or "": _list(item, abstracts, self._styles, numbers) for item in numbers
        }
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: Element | None) -> str:
        """Count a paragraph by its properties and return what stands before it, empty for nothing."""
        number, level = self._place(properties)
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        self._count(number, found, level, counts)
        own = found.levels[level]
        if own.form == "bullet":
            return _BULLET
        if own.form == "none" and "%" in own.text:
            return re.sub(r"%\d", "", own.text).strip()

        def value(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            other = found.levels.get(place, _Level())
            count = counts[place] if counts[place] is not None else other.start
            return _written(count or 0, "decimal" if own.legal else other.form)

        return re.sub(r"%([1-9])", value, own.text).strip()

    def _count(self, number: str, found: _List, level: int, counts: list[int | None]) -> None:
        start = found.levels[level].start
        if level in found.overrides and (number, level) not in self._begun:
            self._begun.add((number, level))
            start = found.overrides[level]
            counts[level] = None
        current = counts[level]
        counts[level] = start if current is None else min(current + 1, _MOST)
        for deeper in range(level + 1, _LEVELS):
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or level < restart:
                counts[deeper] = None

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """Return list and level, by the paragraph itself or by its style."""
        own = child(properties, "numPr")
        level = attribute(child(own, "ilvl"))
        number = attribute(child(own, "numId"))
        style = attribute(child(properties, "pStyle")) or ""
        for _ in range(_FURTHEST):
            if number is not None or style not in self._styles:
                break
            described = child(self._styles[style], "pPr", "numPr")
            number = attribute(child(described, "numId"))
            level = level or attribute(child(described, "ilvl"))
            if number is not None and level is None and number in self._lists:
                linked = (place for place, item in self._lists[number].levels.items() if item.style == style)
                level = str(next(linked, 0))
            style = attribute(child(self._styles[style], "basedOn")) or ""
        return number or "0", _number(level, 0)


def _list(
    item: Element, abstracts: Mapping[str, Element], styles: Mapping[str, Element], numbers: list[Element]
) -> _List:
    name = attribute(child(item, "abstractNumId")) or ""
    abstract = abstracts.get(name)
    linked = attribute(child(abstract, "numStyleLink"))
    if linked in styles:  # the definition stands in a style of lists, which names another list
        named = attribute(child(styles[linked or ""], "pPr", "numPr", "numId"))
        other = next((num for num in numbers if attribute(num, "numId") == named), None)
        name = attribute(child(other, "abstractNumId")) or name
        abstract = abstracts.get(name, abstract)
    levels = {place: level for place, level in map(_level, _named(abstract, "lvl")) if 0 <= place < _LEVELS}
    overrides = {}
    for override in _named(item, "lvlOverride"):
        place = _number(attribute(override, "ilvl"), 0)
        replaced = child(override, "lvl")
        if replaced is not None and 0 <= place < _LEVELS:
            levels[place] = _level(replaced)[1]
        start = attribute(child(override, "startOverride"))
        if start is not None:
            overrides[place] = _number(start, 1)
    return _List(name, levels, overrides)


def _named(element: Element | None, name: str) -> list[Element]:
    return [item for item in (element if element is not None else ()) if local_name(item) == name]


def _level(element: Element) -> tuple[int, _Level]:
    restart = attribute(child(element, "lvlRestart"))
    legal = child(element, "isLgl")
    return _number(attribute(element, "ilvl"), 0), _Level(
        _number(attribute(child(element, "start")), 0),
        attribute(child(element, "numFmt")) or "decimal",
        attribute(child(element, "lvlText")) or "",
        legal is not None and attribute(legal) not in {"0", "false", "off"},
        None if restart is None else _number(restart, 0),
        attribute(child(element, "pStyle")) or "",
    )


def _number(text: str | None, otherwise: int) -> int:
    return min(int(text), _MOST) if text and re.fullmatch(r"\d{1,6}", text) else otherwise


def _written(count: int, form: str) -> str:
    if form in {"lowerRoman", "upperRoman"}:
        text = roman(count)
    elif form in {"lowerLetter", "upperLetter"}:
        text = lettered(count, LATIN)
    elif form in {"russianLower", "russianUpper"}:
        text = lettered(count, RUSSIAN)
    elif form == "decimalZero":
        return f"{count:02d}"
    elif form == "none":
        return ""
    else:
        return str(count)
    return text.upper() if form.startswith("upper") or form.endswith("Upper") else text
