"""What the style sheet within a page says of its classes: which strike text out, and which raise it, as Google Docs writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["LINE_THROUGH", "Styles", "styles_of"]

LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.I)
"""A declaration that strikes text out."""

_DECORATION = re.compile(r"text-decoration(?:-line)?\s*:", re.I)
_ALIGNED = re.compile(r"vertical-align\s*:\s*(\w+)", re.I)
_CLASS = re.compile(r"(?:[a-z]\w*)?\.([\w-]+)", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_PIECE = re.compile(r"[{}]|[^{}]+")


@dataclass(slots=True)
class Styles:
    """What classes say, each with the number of the rule, for the last rule that says something holds."""

    struck: dict[str, tuple[int, bool]] = field(default_factory=dict)
    raised: dict[str, tuple[int, bool]] = field(default_factory=dict)

    def strikes(self, element: Any) -> bool:
        """Whether an element's class strikes its text out."""
        return _last(self.struck, element)

    def raises(self, element: Any) -> bool:
        """Whether an element's class raises its text above the line."""
        return _last(self.raised, element)


def styles_of(root: HtmlElement) -> Styles:
    """Read the style sheets that stand in a page itself; rules for print, small screens and the like are passed over."""
    found = Styles()
    sheet = "\n".join(item.text or "" for item in root.iter("style"))
    for number, (selectors, rule) in enumerate(_rules(_COMMENT.sub(" ", sheet))):
        aligned = _ALIGNED.search(rule)
        for selector in selectors.split(","):
            named = _CLASS.fullmatch(selector.strip())
            if named and _DECORATION.search(rule):
                found.struck[named.group(1)] = number, LINE_THROUGH.search(rule) is not None
            if named and aligned:
                found.raised[named.group(1)] = number, aligned.group(1).lower() == "super"
    return found


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the declarations of the rules that stand in no other."""
    depth = 0
    selectors = declarations = ""
    for match in _PIECE.finditer(sheet):
        piece = match.group()
        if piece == "{":
            depth += 1
        elif piece == "}":
            if depth == 1 and not selectors.lstrip().startswith("@"):
                yield selectors, declarations
            depth = max(0, depth - 1)
            selectors = selectors if depth else ""
        elif depth:
            declarations = piece
        else:
            selectors = piece.rpartition(";")[2]  # behind `@import …;`


def _last(said: dict[str, tuple[int, bool]], element: Any) -> bool:
    rules = [said[name] for name in element.get("class", "").split() if name in said]
    return max(rules)[1] if rules else False
