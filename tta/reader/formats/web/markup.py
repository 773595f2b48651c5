"""The paragraphs of a web page, however bad its markup: what a browser shows as text, and no script, menu or form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.errors import InputError
from tta.reader.decoding import Cell
from tta.reader.formats.blocks import Part
from tta.reader.formats.counting import LATIN, lettered, roman
from tta.reader.formats.formulas import in_line
from tta.reader.formats.raised import raised
from tta.reader.formats.web.notes import Notes, notes_of
from tta.reader.formats.web.styles import LINE_THROUGH, styles_of
from tta.types import Changes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Paragraph", "paragraphs", "parsed"]

_UNSEEN = frozenset(
    """head script style template noscript svg nav button select textarea input iframe object audio video canvas rt rp
    datalist map noframes""".split()
)
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_FORMULAS = frozenset({"math", "m:math", "mml:math"})
_COPY = re.compile(r"(?:^|\s)katex-html(?:\s|$)")
"""The class of what KaTeX draws behind a formula's MathML: the same again, cut into letters."""
_STRUCK_OUT = frozenset({"del", "s", "strike"})
"""Elements of what no longer holds: HTML's standard says so of `s`, older pages and converters write `strike`."""
_NOTES = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote", "footnotes", "endnotes"})
_REFERENCES = frozenset({"noteref", "doc-noteref", "backlink", "doc-backlink"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LONGEST_LIST = 1_000_000
_FORMS = frozenset("aAiI")
_LONGEST_ROMAN = 3999


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Its text, a line feed where a line is broken, what it is part of, and where it stands in a table."""

    text: str
    part: Part
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds for all within an element."""

    part: Part = Part.BODY
    cell: Cell | None = None
    kept: bool = False  # white space as written
    raised: bool = False


def parsed(path: Path, text: str) -> HtmlElement | None:
    """Return the root element of a page, None where it has no element. Nothing is fetched.

    Raises:
        InputError: elements are nested so deep that libxml2 would leave out the rest without a word.
    """
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(_DECLARATION.sub("", text).encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return None
    if any(item.type_name == "ERR_RESOURCE_LIMIT" for item in parser.error_log):
        raise InputError(f"{path}: the page has elements within elements, thousands deep; save its text as plain text")
    return root


def paragraphs(
    root: HtmlElement, changes: Changes = Changes.ACCEPTED, notes: Notes | None = None
) -> Iterator[Paragraph]:
    """Yield what is not blank, in the order of the page. Elements may be nested however deep.

    Args:
        root: the page.
        changes: whether what is struck out is read.
        notes: those of the page, where they were looked for already.
    """
    walk = _Walk(root, changes, notes or notes_of(root))
    stack: list[tuple[Any, _Place, bool]] = [(root, _Place(), False)]
    while stack:
        element, place, done = stack.pop()
        if done:
            yield from walk.leave(element, place)
            continue
        if not isinstance(element.tag, str) or walk.is_unseen(element):
            walk.add(element.tail, place)
            continue
        if element.tag in _FORMULAS:
            walk.formula(element, place)
            continue
        inner = walk.within(element, place)
        yield from walk.enter(element, inner)
        stack.append((element, place, True))
        stack.extend((child, inner, False) for child in reversed(element))
    yield from walk.flush()


class _Walk:
    """Gathers the text of a paragraph until a block begins or ends."""

    def __init__(self, root: HtmlElement, changes: Changes, notes: Notes) -> None:
        self._notes = notes
        self._styles = styles_of(root)
        self._original = changes is Changes.ORIGINAL
        self._removed = frozenset({"ins"}) if self._original else _STRUCK_OUT
        self._pieces: list[str] = []
        self._label = ""
        self._counts: dict[Any, int] = {}
        self._tables: dict[Any, tuple[int, int, int]] = {}  # number of a table, its row and column
        self._outer: list[Any] = []
        self._last = _Place()

    def is_unseen(self, element: Any) -> bool:
        """Whether a browser shows nothing of an element, or nothing that is text."""
        kinds = f"{element.get('epub:type', '')} {element.get('role', '')}".split()
        return (
            element.tag in _UNSEEN
            or element.tag in self._removed
            or element in self._notes.marks
            or element in self._notes.comments
            or element.get("hidden") is not None
            or bool(_REFERENCES.intersection(kinds))
            or bool(_HIDDEN.search(element.get("style", "")))
            or bool(_COPY.search(element.get("class", "")))
            or (not self._original and self._is_struck_out(element))
        )

    def _is_struck_out(self, element: Any) -> bool:
        """Whether a style strikes it out, its own or that of its class."""
        return bool(LINE_THROUGH.search(element.get("style", ""))) or self._styles.strikes(element)

    def within(self, element: Any, place: _Place) -> _Place:
        """Return what holds within an element."""
        if element.tag == "pre":
            return replace(place, kept=True)
        if element.tag == "sup" or (element.tag not in _BLOCKS and self._styles.raises(element)):
            return replace(place, raised=True)
        kinds = f"{element.get('epub:type', '')} {element.get('role', '')}".split()
        if element in self._notes.bodies or _NOTES.intersection(kinds):
            return replace(place, part=Part.FOOTNOTE)
        if len(self._outer) == 1 and element.tag in {"td", "th"}:
            number, row, column = self._tables[self._outer[0]]
            span = element.get("colspan", "")
            self._tables[self._outer[0]] = (
                number,
                row,
                column + (int(span) if re.fullmatch("[1-9][0-9]?", span) else 1),
            )
            return replace(place, cell=Cell(number, max(0, row), column))
        return place

    def enter(self, element: Any, inner: _Place) -> Iterator[Paragraph]:
        """Begin an element."""
        tag = element.tag
        if tag in _BLOCKS:
            yield from self.flush()
        if tag == "table":
            self._outer.append(element)
            if len(self._outer) == 1:
                self._tables[element] = (len(self._tables), -1, 0)
        elif tag == "tr" and len(self._outer) == 1:
            number, row, _ = self._tables[self._outer[0]]
            self._tables[self._outer[0]] = (number, row + 1, 0)
        elif tag == "li":
            self._label = self._point(element)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "q":
            self.add('"', inner)
        self.add(element.text, inner)

    def leave(self, element: Any, place: _Place) -> Iterator[Paragraph]:
        """End an element, and go on behind it."""
        if element.tag in _BLOCKS:
            yield from self.flush()
        if element.tag == "table":
            self._outer.pop()
        elif element.tag == "q":
            self.add('"', place)
        self.add(element.tail, place)

    def add(self, text: str | None, place: _Place) -> None:
        """Add a piece of text."""
        if text:
            self._last = place
            written = text if place.kept else _SPACE.sub(" ", text)
            self._pieces.append(raised(written) if place.raised else written)

    def formula(self, element: Any, place: _Place) -> None:
        """Add a formula, and go on behind it."""
        self.add(in_line(element, self._pieces[-1] if self._pieces else ""), place)
        self.add(element.tail, place)

    def flush(self) -> Iterator[Paragraph]:
        """Yield the paragraph that ends here, if it says something."""
        lines = "".join(self._pieces).translate(_INVISIBLE).split("\n")
        text = "\n".join(_SPACE.sub(" ", line).strip(" ") for line in lines).strip()
        self._pieces.clear()
        if text:
            yield Paragraph(f"{self._label}{text}", self._last.part, self._last.cell)
            self._label = ""

    def _point(self, element: Any) -> str:
        """Return the number or the point that a browser puts before an item of a list."""
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            return "• "
        step = -1 if parent.get("reversed") is not None else 1
        value = element.get("value") or ""
        first = parent.get("start") or ""
        if re.fullmatch(r"-?\d{1,6}", value):
            number = int(value)
        elif parent in self._counts:
            number = self._counts[parent] + step
        elif re.fullmatch(r"-?\d{1,6}", first):
            number = int(first)
        else:
            number = 1 if step == 1 else sum(item.tag == "li" for item in parent)
        self._counts[parent] = min(number, _LONGEST_LIST)
        form = parent.get("type", "1")
        if form in _FORMS and 1 <= number <= _LONGEST_ROMAN:
            point = roman(number) if form in {"i", "I"} else lettered(number, LATIN)
            return f"{point.upper() if form.isupper() else point}. "
        return f"{number}. "
