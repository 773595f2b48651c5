"""XML files to elements, whatever they hold: nothing fetched, no entity expanded, one line for what is no XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.types import Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["LeftOut", "Row", "inner_text", "is_line_break", "language_code", "language_of_code", "local_name", "parse"]

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z][\w.-]*)")
_LINE_BREAKS = frozenset({"lb", "br", "x-lb", "x-br", "x-html-br", "xlf:lb", "fmt:br"})
_LINE_BREAK = re.compile(r"\s*<\s*br\b[^<>]{0,200}>\s*|\s*\n\s*|\\n", re.I)
_CODES = {"ru": Language.RU, "rus": Language.RU, "en": Language.EN, "eng": Language.EN}


class LeftOut(str, Enum):
    """Why a unit is no row: it is told once with its number, for it is no omission."""

    NOT_YET = "not translated yet"
    NOT_TO_BE = "not to be translated"
    ELSEWHERE = "of other pairs of languages"


Row = dict[Language, str] | LeftOut
"""A unit: its texts by language, or why it is no row."""


def parse(path: Path, data: bytes) -> tuple[Element, str]:
    """Return the root element and the name of the encoding.

    A document type that only names its DTD is passed over, as most TMX files have one.

    Raises:
        InputError: it is no XML, or defines entities.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data)
    except DefusedXmlException as error:
        raise InputError(
            f"{path}: the file defines or fetches entities ({type(error).__name__}), expected plain XML; export it "
            "again without them"
        ) from None
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise InputError(f"{path}: this is no XML ({error}); export the file again") from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return root, "utf-16"
    declared = _DECLARED.match(data[:200].lstrip(b"\xef\xbb\xbf"))
    return root, declared.group(1).decode("ascii").lower() if declared else "utf-8"


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace; comments and instructions have none."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def language_code(element: Element) -> str:
    """Return `xml:lang`, or `lang` as TMX 1.1 has it, in small letters and without a region; empty where there is none."""
    code = element.get(_XML_LANGUAGE) or element.get("lang") or ""
    return re.split(r"[-_]", code.strip().casefold())[0]


def language_of_code(code: str | None) -> Language | None:
    """Return the language of a code such as `ru`, `rus` or `EN-us`; None for any other."""
    return _CODES.get(re.split(r"[-_]", (code or "").strip().casefold())[0])


def is_line_break(element: Element) -> bool:
    """Whether an inline code of a translation program stands for a line break, by its type or by what it replaces."""
    kind = next((value for name in ("ctype", "type", "subType") if (value := element.get(name))), "")
    replaced = [element.text, *(element.get(name) for name in ("equiv-text", "equiv", "disp"))]
    return kind.casefold() in _LINE_BREAKS or any(text and _LINE_BREAK.fullmatch(text) for text in replaced)


def inner_text(element: Element, replaced: Callable[[Element], str | None]) -> str:
    """Return the text of an element on one line.

    `replaced` gives what stands for an element within it: None for its own text. Elements may be nested however deep.
    """
    return " ".join("".join(_pieces(element, replaced)).split())


def _pieces(element: Element, replaced: Callable[[Element], str | None]) -> Iterator[str]:
    yield element.text or ""
    stack = [iter(element)]
    open_elements: list[Element] = []
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            if open_elements:
                yield open_elements.pop().tail or ""
            continue
        replacement = replaced(child) if local_name(child) else ""
        if replacement is None:
            yield child.text or ""
            stack.append(iter(child))
            open_elements.append(child)
        else:
            yield replacement
            yield child.tail or ""
