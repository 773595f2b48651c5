"""Notes of a page: links that lead to each other, a mark in the text to a place below and that place back to the mark.

Word, LibreOffice, Google Docs and wikis write footnotes so, and Google Docs the comments in the margin as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Notes", "notes_of"]

_MARK = re.compile(r"[\[(]?(?:\d{1,4}|[a-zа-яё]{1,2}|[ivxlc]{1,7}|[*†‡§]{1,3})[\])]?", re.I)
_COMMENT = re.compile(r"#cmnt\d+")
"""Where Google Docs has a comment."""
_WHOLE_PAGE = frozenset({"html", "body"})
_DEEPEST = 50  # elements about a mark, and before it, that are looked at; a page may have thousands
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset("p li dd dt td th div blockquote pre section".split())


@dataclass(frozen=True, slots=True)
class Notes:
    """What is no text of the body.

    Attributes:
        marks: links that are the number of a note, in the text and before or behind the note.
        bodies: elements that hold a note.
        comments: elements that hold a comment in the margin.
    """

    marks: frozenset[Any]
    bodies: frozenset[Any]
    comments: frozenset[Any]


def notes_of(root: HtmlElement) -> Notes:
    """Find the notes of a page.

    A mark follows text, which an entry of a table of contents does not, and what it leads to is no heading.
    """
    links = [item for item in root.iter("a") if item.get("href", "").startswith("#")]
    places = {name: item for item in root.iter() if isinstance(item.tag, str) for name in _names(item)} if links else {}
    back: dict[str, Any] = {}
    for link in links:
        back.setdefault(link.get("href"), link)
    marks: set[Any] = set()
    bodies: dict[Any, bool] = {}
    for link in links:
        note = places.get(link.get("href")[1:])
        if note is None or link in marks or not _MARK.fullmatch(_text(link)) or not _follows_text(link):
            continue
        own = {*_names(link), *(_names(link.getparent()) if link.getparent().tag == "sup" else ())}
        answer = next((back[f"#{name}"] for name in own if f"#{name}" in back), None)
        if answer is not None and answer is not link and _is_within(answer, note) and not _is_heading(answer):
            marks |= {link, answer}
            bodies[_whole(answer) if note.tag in {"a", "sup"} else note] = bool(_COMMENT.match(link.get("href")))
    comments = {item for item, is_comment in bodies.items() if is_comment}
    return Notes(frozenset(marks), frozenset(bodies.keys() - comments - marks), frozenset(comments - marks))


def _names(element: Any) -> list[str]:
    """Return what links can call an element."""
    return [name for name in (element.get("id"), element.get("name") if element.tag == "a" else None) if name]


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _around(element: Any) -> Iterator[Any]:
    return islice(element.iterancestors(), _DEEPEST)


def _is_within(element: Any, outer: Any) -> bool:
    return element is outer or any(item is outer for item in _around(element))


def _is_heading(element: Any) -> bool:
    return any(item.tag in _HEADINGS for item in _around(element))


def _follows_text(link: Any) -> bool:
    """Whether text stands before a link in its paragraph."""
    inner = link
    for outer in _around(link):
        before = (item for item in islice(inner.itersiblings(preceding=True), _DEEPEST) if isinstance(item.tag, str))
        if (outer.text or "").strip() or any((item.tail or "").strip() or _text(item) for item in before):
            return True
        if outer.tag in _BLOCKS:
            return False
        inner = outer
    return False


def _whole(mark: Any) -> Any:
    """Return the largest element that begins with the mark of a note."""
    found = mark
    for outer in _around(mark):
        if outer.tag in _WHOLE_PAGE or outer[0] is not found or (outer.text or "").strip():
            break
        found = outer
    return found
