"""The numbers before the points of lists and before headings (OpenDocument 1.3 part 3, 5.3 and 19.880), which the text lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tta.reader.formats.archive import local_name
from tta.reader.formats.counting import LATIN, RUSSIAN, lettered, roman

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Numbering", "attribute"]

_BULLET = "•"
_LEVELS = 10
_MOST = 32_767


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and written; without a form it has no number."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1  # levels whose numbers are written, the last of them this one


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without its namespace, empty where there is none."""
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), "")


class Numbering:
    """Counts the points of lists, in the order of the document."""

    def __init__(self, roots: Iterable[Element | None]) -> None:
        """Read the styles of lists and of headings in some parts of the document."""
        self._styles: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        for root in roots:
            for item in root.iter() if root is not None else ():
                if local_name(item) in {"list-style", "outline-style"}:
                    name = attribute(item, "name") if local_name(item) == "list-style" else "outline"
                    self._styles[name] = dict(map(_level, item))

    def label(self, style: str, chain: str, level: int, first: str = "") -> str:
        """Count a point and return what stands before it.

        Args:
            style: of the list; `outline` for headings.
            chain: what is counted on, a list or several that continue each other.
            level: from 1.
            first: the number that the point itself gives, or nothing.
        """
        level = min(level, _LEVELS)
        levels = self._styles.get(style, {})
        own = levels.get(level, _Level())
        counts = self._counts.setdefault(chain, [None] * (_LEVELS + 1))
        current = counts[level]
        given = _number(first, -1)
        counts[level] = given if given >= 0 else own.start if current is None else min(current + 1, _MOST)
        counts[level + 1 :] = [None] * (_LEVELS - level)
        if own.form == _BULLET:
            return _BULLET
        written = []
        for place in range(max(1, level - own.shown + 1), level + 1):
            described = levels.get(place, _Level())
            count = counts[place]
            written.append(_written(described.start if count is None else count, described.form))
        number = ".".join(filter(None, written)) if own.form else ""
        return f"{own.prefix}{number}{own.suffix}".strip()


def _level(element: Element) -> tuple[int, _Level]:
    form = _BULLET if local_name(element) == "list-level-style-bullet" else attribute(element, "num-format")
    return _number(attribute(element, "level"), 0), _Level(
        form,
        attribute(element, "num-prefix"),
        attribute(element, "num-suffix"),
        _number(attribute(element, "start-value"), 1),
        _number(attribute(element, "display-levels"), 1),
    )


def _number(text: str, otherwise: int) -> int:
    return min(int(text), _MOST) if re.fullmatch(r"[0-9]{1,6}", text) else otherwise


def _written(count: int, form: str) -> str:
    """Return a number as its form says, of which LibreOffice has more than the standard: `А, Б, .., Аа, Бб, ... (ru)`."""
    if not form:
        return ""
    if form[0] in "iI":
        text = roman(count)
    elif form[0] in "aA":
        text = lettered(count, LATIN)
    elif form[0] in "аА":
        text = lettered(count, RUSSIAN)
    else:
        return str(count)
    return text.upper() if form[0].isupper() else text
