"""The inside of XLIFF's `source` and `target`: text, annotations on it, and characters that XML cannot hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tta.reporter.bitexts.xml import UNWRITABLE, escape, start_tag

__all__ = ["Annotation", "inline"]

_DEEPEST = 32  # elements in one another; readers of XML allow some hundreds, or recurse


@dataclass(frozen=True, slots=True)
class Annotation:
    """A range of the text, empty for a place where something is missing, and the attributes of its marker."""

    start: int
    stop: int
    attributes: Mapping[str, str]


def inline(text: str, annotations: Iterable[Annotation]) -> str:
    """Return text and annotations as XML.

    An annotation is an `mrk` around its words; where it overlaps another one, which elements cannot do, or lies in many
    others, a pair of `sm` and `em`. An `id` among the attributes is what the pair is held together by.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    around: list[int] = []  # where the elements that are open end, the innermost last
    for item in sorted(annotations, key=lambda item: (item.start, -item.stop)):
        while around and around[-1] <= item.start:
            around.pop()
        if item.start == item.stop:
            opening.setdefault(item.start, []).append(start_tag("mrk", item.attributes, empty=True))
            continue
        nested = not around or (item.stop <= around[-1] and len(around) < _DEEPEST)
        if nested:
            around.append(item.stop)
        opening.setdefault(item.start, []).append(
            start_tag("mrk" if nested else "sm", item.attributes, empty=not nested)
        )
        end = "</mrk>" if nested else start_tag("em", {"startRef": item.attributes["id"]}, empty=True)
        closing.setdefault(item.stop, []).append(end)
    return _assembled(text, opening, closing)


def _assembled(text: str, opening: Mapping[int, list[str]], closing: Mapping[int, list[str]]) -> str:
    parts = []
    position = 0
    for edge in sorted({*opening, *closing}):
        parts.append(_characters(text[position:edge]))
        parts += closing.get(edge, ())
        parts += opening.get(edge, ())
        position = edge
    return "".join([*parts, _characters(text[position:])])


def _characters(text: str) -> str:
    """Write text; a code point that XML cannot hold is a `cp` with its number, as the specification wants it."""
    parts = []
    position = 0
    for match in UNWRITABLE.finditer(text):
        parts += [
            escape(text[position : match.start()]),
            start_tag("cp", {"hex": f"{ord(match.group()):04X}"}, empty=True),
        ]
        position = match.end()
    return "".join([*parts, escape(text[position:])])
