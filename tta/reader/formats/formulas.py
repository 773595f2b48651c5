"""A formula in one line, as it is typed: a third of the votes set as a fraction is `1/3`, no 13, and a million `10⁶`.

Two forms of markup are read, told apart by the names of their elements: MathML of web pages and e-books, and Word's own
(ECMA-376 part 1, 22.1).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from tta.reader.formats.raised import raised

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["in_line"]

_WRITTEN = frozenset("t mn mi mo ms mtext".split())
_FRACTIONS = frozenset({"f", "mfrac"})
_RAISED = frozenset({"sSup", "msup"})
_LOWERED = frozenset({"sSub", "msub"})
_BOTH = frozenset({"sSubSup", "msubsup"})
_ROOTS = frozenset({"rad", "mroot", "msqrt"})
_FENCED = frozenset({"d", "mfenced"})
_APART = frozenset("nary limLow limUpp m mr munder mover munderover mtable mtr".split())
"""What stands over or under, or in rows and columns: `i=1` under a sum and 100 over it are no 1100."""
_OTHER_FORMS = frozenset({"annotation", "annotation-xml"})  # the same formula again, for programs
_SPACE = re.compile(r"[\s\u2064]+")  # U+2064 adds without a sign, 5 and a half
_INVISIBLE = str.maketrans("", "", "\u2061\u2062\u2063")
_FIGURES = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_WHOLE = re.compile(r"[\w.,]*")
_FRACTION = re.compile(r"\d+/")


def in_line(formula: Element, before: str = "", gone: AbstractSet[str] = frozenset()) -> str:
    """Return a formula as text.

    Args:
        formula: its outermost element.
        before: the text it follows; a fraction behind a whole number is set off, `5 1/2`.
        gone: names of elements that are not read, such as those of deletions.
    """
    texts: dict[Element, str] = {}
    for element in reversed(list(formula.iter())):  # what an element holds before the element, however deep
        name = _name(element)
        hidden = name.endswith("Pr") or name in _OTHER_FORMS or name in gone
        parts = [texts[part] for part in element if not _name(part).endswith("Pr")]
        texts[element] = "" if hidden else _text(element, name, parts)
    return _joined([before, texts[formula]])[len(before) :]


def _name(element: Element) -> str:
    """Return an element's name without namespace or prefix; a page that is no XML has the prefix in the name."""
    return re.split("[}:]", element.tag)[-1] if isinstance(element.tag, str) else ""


def _text(element: Element, name: str, parts: Sequence[str]) -> str:
    """Return what an element says, given what those in it say."""
    if name in _WRITTEN:
        return _SPACE.sub(" ", "".join(element.itertext())).translate(_INVISIBLE)
    if name in _FRACTIONS and len(parts) == 2:
        return f"{_grouped(parts[0])}/{_grouped(parts[1])}"
    if name in _RAISED and len(parts) == 2:
        return f"{parts[0]}{_power(parts[1])}"
    if name in _LOWERED and len(parts) == 2:
        return _lowered(*parts)
    if name in _BOTH and len(parts) == 3:
        return f"{_lowered(*parts[:2])}{_power(parts[2])}"
    if name in _ROOTS:
        degree, base = {"rad": tuple(parts), "mroot": tuple(reversed(parts))}.get(name, ("", _joined(parts)))
        return f"{_power(degree)}√{_grouped(base)}"
    if name in _FENCED:
        return _fenced(element, name, parts)
    return " ".join(filter(None, parts)) if name in _APART else _joined(parts)


def _fenced(element: Element, name: str, parts: Sequence[str]) -> str:
    """Return parts in brackets: round ones where the markup names no others."""
    if name == "mfenced":
        return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
    properties = [item for part in element if _name(part) == "dPr" for item in part]
    named = {_name(item): next(iter(item.attrib.values()), "") for item in properties}
    return f"{named.get('begChr', '(')}{named.get('sepChr', '|').join(parts)}{named.get('endChr', ')')}"


def _power(text: str) -> str:
    """Return an exponent: raised figures, `^n` for what has no raised form."""
    figures = raised(text.strip())
    return figures if figures != text.strip() or not figures else f"^{_grouped(figures)}"


def _lowered(base: str, index: str) -> str:
    """Return something with its index, `H2`; behind a figure with lowered figures, since 10₂ is no 102."""
    return base + (index.translate(_FIGURES) if base[-1:].isdigit() else index)


def _grouped(text: str) -> str:
    """Return one side of a fraction, in brackets where it is a sum or the like."""
    return text if _WHOLE.fullmatch(text) else f"({text})"


def _joined(parts: Sequence[str]) -> str:
    """Return parts in a row; figures of two of them are not made one: a fraction, or what follows a sum over and under."""
    joined = last = ""
    for part in parts:
        is_apart = _FRACTION.match(part) or (" " in last and part[:1].isdigit())
        joined += f" {part}" if joined[-1:].isdigit() and is_apart else part
        last = part
    return joined
