"""TEI P5: two parts in Russian and English, and what links them.

Segments are `seg` and `s`, or paragraphs where there are none. Links are `link` elements or `corresp` attributes; what is
linked stands in one row, what is not in a row by itself. Notes, page furniture and deletions are left out; of a `choice` the
corrected, regular or expanded form counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import inner_text, language_code, language_of_code, local_name
from tta.types import Changes, Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["blocks", "languages_in", "paragraphs", "rows", "source", "words"]

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LEFT_OUT = frozenset({"note", "fw", "teiHeader", "standOff", "del", "figDesc"})
_SPACES = frozenset({"lb", "pb", "cb", "milestone"})
_SUPERSEDED = {"sic": "corr", "orig": "reg", "abbr": "expan"}
_SEGMENTS = frozenset({"seg", "s"})
_HOLDERS = frozenset({"list", "table", "row", "sp", "lg", "floatingText", "div"})
_OPENING = frozenset("«„“([{")
_APART = frozenset("—–№§")
"""What has a space on both sides, as words have."""
_BLOCKS = frozenset(
    """p ab l head item dateline salute closer opener signed cell quote q said cit speaker stage byline trailer label titlePart
    docAuthor docDate epigraph argument addrLine address postscript salutation""".split()
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment: its pointer, language and text, and the pointers to what it corresponds to."""

    pointer: str
    language: Language
    text: str
    corresponding: tuple[str, ...]


def rows(root: Element, _: Changes = Changes.ACCEPTED) -> list[dict[Language, str]]:
    """Return the texts of each group of linked segments by language, in the order of the source; none without links."""
    pieces = _pieces(root, _SEGMENTS) or _pieces(root, _BLOCKS)
    links = [link.get("target", "").split() for link in root.iter() if local_name(link) == "link"]
    links += [[piece.pointer, *piece.corresponding] for piece in pieces if piece.corresponding]
    group_of = _groups(links, {piece.pointer: piece.language for piece in pieces if piece.pointer})
    first = source(root) or Language.RU
    return _ordered(pieces, group_of, first) if group_of else []


def paragraphs(root: Element) -> dict[Language, list[str]]:
    """Return the paragraphs of each language, for texts without links."""
    found: dict[Language, list[str]] = {}
    for piece in _pieces(root, _BLOCKS):
        found.setdefault(piece.language, []).append(piece.text)
    return found


def blocks(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs and other blocks of a text in order, whatever their language."""
    for element, _ in _walk(root, _BLOCKS):
        if text := words(element):
            yield element, text


def words(element: Element) -> str:
    """Return the text of an element as it counts, on one line."""
    for part in element.iter():
        _space_words(part)
    return inner_text(element, _replaced)


def source(root: Element) -> Language | None:
    """Return the language of the first part."""
    return next((piece.language for piece in _pieces(root, _SEGMENTS) or _pieces(root, _BLOCKS)), None)


def languages_in(root: Element) -> set[str]:
    """Return the codes of all parts, for a message."""
    return {language_code(element) for element in root.iter()} - {""}


def _pieces(root: Element, names: frozenset[str]) -> list[_Piece]:
    """Return the elements of these names that have a language, in order.

    Those inside another are part of it, unless it holds nothing but such: a quotation of two paragraphs is these two.
    """
    found = []
    for element, language in _walk(root, names):
        if language is None:
            continue
        text = words(element)
        identity = element.get(_ID)
        if text:
            pointer = f"#{identity}" if identity else ""
            found.append(_Piece(pointer, language, text, tuple((element.get("corresp") or "").split())))
    return found


def _walk(root: Element, names: frozenset[str]) -> Iterator[tuple[Element, Language | None]]:
    """Yield elements of some names with the language that they inherit, however deep they are."""
    stack: list[tuple[Element, Language | None]] = [(root, None)]
    while stack:
        element, inherited = stack.pop()
        if not local_name(element) or local_name(element) in _LEFT_OUT:
            continue
        code = language_code(element)
        language = language_of_code(code) if code else inherited
        if local_name(element) in names and not (names is _BLOCKS and _only_holds_blocks(element)):
            yield element, language
        else:
            stack.extend((child, language) for child in reversed(element))


def _only_holds_blocks(element: Element) -> bool:
    """Whether an element has elements that are texts by themselves, and no words beside them."""
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        return False
    return any(local_name(child) in _BLOCKS or local_name(child) in _HOLDERS for child in element)


def _groups(links: Sequence[Sequence[str]], languages: Mapping[str, Language]) -> dict[str, str]:
    """Return for each pointer that is linked one that stands for its group: links that share an element are one.

    Links between elements of one language say nothing.
    """
    leader: dict[str, str] = {}

    def lead(pointer: str) -> str:
        while leader[pointer] != pointer:
            leader[pointer] = pointer = leader[leader[pointer]]
        return pointer

    for link in links:
        members = [pointer for pointer in link if pointer in languages]
        if len({languages[pointer] for pointer in members}) < len(Language):
            continue
        for pointer in members:
            leader.setdefault(pointer, pointer)
            leader[lead(pointer)] = lead(members[0])
    return {pointer: lead(pointer) for pointer in leader}


def _ordered(pieces: Sequence[_Piece], group_of: Mapping[str, str], first: Language) -> list[dict[Language, str]]:
    """Put groups where their source begins, and what stands alone on the other side behind what it follows there."""
    groups: dict[object, list[_Piece]] = {}
    for place, piece in enumerate(pieces):
        groups.setdefault(group_of.get(piece.pointer, ("alone", place)), []).append(piece)
    order = [key for key, own in groups.items() if any(piece.language is first for piece in own)]
    behind: dict[object, dict[object, None]] = {}
    last: object = None
    for place, piece in enumerate(pieces):
        key = group_of.get(piece.pointer, ("alone", place))
        if piece.language is not first and not any(other.language is first for other in groups[key]):
            behind.setdefault(last, {})[key] = None
        elif piece.language is not first:
            last = key
    laid = [*behind.get(None, {}), *(key for main in order for key in (main, *behind.get(main, {})))]
    return [_texts(groups[key]) for key in laid]


def _texts(pieces: Sequence[_Piece]) -> dict[Language, str]:
    found: dict[Language, list[str]] = {}
    for piece in pieces:
        found.setdefault(piece.language, []).append(piece.text)
    return {language: " ".join(texts) for language, texts in found.items()}


def _space_words(element: Element) -> None:
    """Put spaces between words that are elements of their own, `<w>Кошка</w><w>спит</w><pc>.</pc>`, where there are none."""
    words = [child for child in element if local_name(child) in {"w", "pc"}]
    if len(words) < 2 or len(words) != len(element) or (element.text or "").strip():
        return
    if len({bool(word.tail) for word in words[:-1]}) > 1 or any((word.tail or "").strip() for word in words):
        return
    for word, following in pairwise(words):
        opens = local_name(word) == "pc" and (word.get("join") == "right" or (word.text or "").strip() in _OPENING)
        closes = local_name(following) == "pc" and (following.text or "").strip() not in _OPENING | _APART
        word.tail = "" if opens or (closes and following.get("join") != "no") else " "


def _replaced(element: Element) -> str | None:
    name = local_name(element)
    if name in _SPACES:
        return "" if element.get("break") == "no" else " "  # `осло<lb break="no"/>жнить`
    if name in _LEFT_OUT:
        return ""
    if name == "choice":
        names = {local_name(child) for child in element}
        kept = [child for child in element if _SUPERSEDED.get(local_name(child)) not in names]
        return "".join(inner_text(child, _replaced) for child in kept[:1])
    return None
