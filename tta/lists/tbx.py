"""Glossaries in TBX (TermBase eXchange, ISO 30042): the concepts that have a Russian and an English term.

Both generations are read: `conceptEntry/langSec/termSec/term` of 2019, and `termEntry/langSet/tig/term` or `…/ntig/termGrp/term`
before it. A term that the house (`administrativeStatus`) or a standard (`normativeAuthorization`) calls deprecated or superseded
is forbidden. Entities are refused, so that a small file cannot unfold into a huge one, nor read another.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["concepts"]

_CONCEPTS = frozenset({"conceptEntry", "termEntry"})
_LANGUAGES = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUSES = frozenset({"administrativeStatus", "normativeAuthorization"})
_BAD_STATUS = ("deprecated", "superseded")


def concepts(path: Path, text: str) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield each Russian term with the accepted and the forbidden English terms of its concept.

    Args:
        path: for messages.
        text: the file's.

    Raises:
        InputError: it is no XML, no TBX, or holds entities.
    """
    entries = [element for element in _parsed(path, text).iter() if _name(element) in _CONCEPTS]
    if not entries:
        raise InputError(
            f"{path}: no concepts were found, expected TBX with conceptEntry or termEntry; export it again"
        )
    for entry in entries:
        terms: dict[str, list[tuple[str, bool]]] = {"ru": [], "en": []}
        for section in entry:
            code = section.get(_LANGUAGE, section.get("lang", "")).casefold().replace("_", "-").split("-")[0]
            if _name(section) in _LANGUAGES and code in terms:
                terms[code] += _terms(section)
        accepted = tuple(term for term, bad in terms["en"] if not bad)
        forbidden = tuple(term for term, bad in terms["en"] if bad)
        if accepted or forbidden:
            yield from ((term, accepted, forbidden) for term, _ in terms["ru"])


def _parsed(path: Path, text: str) -> Element:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(text.lstrip("\ufeff \t\r\n"))
    except DefusedXmlException as error:
        raise InputError(
            f"{path}: the file defines or fetches entities ({type(error).__name__}), expected plain TBX; export it again "
            "without them"
        ) from None
    except (ParseError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: this is no XML ({error}), expected TBX; export the glossary again") from None
    return root


def _terms(section: Element) -> Iterator[tuple[str, bool]]:
    """Yield each term of a language, and whether it is not to be used. No deeper than the format goes, so that time is linear."""
    for part in section:
        if _name(part) not in _TERMS:
            continue
        inner = list(_within(part, levels=3))  # `ntig/termGrp/termNoteGrp/termNote`
        term = next((item for item in inner if _name(item) == "term"), None)
        bad = any(_is_status(item) and (item.text or "").strip().startswith(_BAD_STATUS) for item in inner)
        words = "" if term is None else (term.text or "") + "".join((i.text or "") + (i.tail or "") for i in term)
        if words.strip():
            yield " ".join(words.split()), bad


def _within(element: Element, levels: int) -> Iterator[Element]:
    """Yield what an element holds, no deeper than so many levels, in the order of the document."""
    for child in element:
        yield child
        if levels > 1:
            yield from _within(child, levels - 1)


def _is_status(element: Element) -> bool:
    return not _STATUSES.isdisjoint((_name(element), element.get("type")))


def _name(element: Element) -> str:
    """Return the name of an element without its namespace; comments have none."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
