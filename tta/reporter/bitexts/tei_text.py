"""A document as TEI's `text`: paragraphs of segments, with page furniture where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import groupby

from tta.reporter.bitexts.xml import XmlWriter, escape, start_tag
from tta.types import Document, Segment, SegmentKind

__all__ = ["write_text"]

# Only sentences are sure to be prose; whether a heading begins a part of the text or belongs to a stamp is not known.
_BLOCKS = {
    SegmentKind.SENTENCE: ("p", {}),
    SegmentKind.LINE: ("ab", {"type": "line"}),
    SegmentKind.HEADING: ("ab", {"type": "heading"}),
}
_Block = tuple[int, SegmentKind]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A segment with its number and the furniture that stands within it."""

    number: int
    segment: Segment
    inside: list[Segment] = field(default_factory=list)


def write_text(document: Document, name: str, letter: str, xml: XmlWriter) -> None:
    """Write one of the two texts; segment i gets the identifier `letter-i`, counted from 1."""
    attributes = {"xml:id": name, "xml:lang": document.language.value, "decls": f"#file-{name}"}
    with xml.element("text", attributes), xml.element("body"):
        blocks = _blocks(list(_laid(document)))
        for (paragraph, kind), items in groupby(blocks, key=lambda item: item[0]):
            with ExitStack() as block:
                if kind is not SegmentKind.FURNITURE:
                    tag, attributes = _BLOCKS[kind]
                    block.enter_context(xml.element(tag, {"n": str(paragraph), **attributes}))
                for _, item in items:
                    if item.segment.kind is SegmentKind.FURNITURE:
                        _furniture(item.segment, xml)
                    else:
                        _segment(item, letter, xml)
        if all(item.kind is SegmentKind.FURNITURE for item in document.segments):
            xml.leaf("p")  # a body must hold some


def _blocks(laid: Sequence[_Laid]) -> list[tuple[_Block, _Laid]]:
    """Say of each segment which block it belongs to; furniture that a paragraph goes on behind belongs to that."""
    found: list[tuple[_Block, _Laid]] = []
    following: _Block | None = None
    ahead: list[_Block | None] = []
    for item in reversed(laid):
        ahead.append(following)
        following = _block(item) or following
    previous: _Block | None = None
    for item, after in zip(laid, reversed(ahead), strict=True):
        own = _block(item)
        around = previous if previous == after and previous else (0, SegmentKind.FURNITURE)
        found.append((own or around, item))
        previous = own or previous
    return found


def _block(item: _Laid) -> _Block | None:
    kind = item.segment.kind
    return None if kind is SegmentKind.FURNITURE else (item.segment.paragraph, kind)


def _laid(document: Document) -> Iterator[_Laid]:
    """Return the segments in order; furniture within one, as at the end of a page, goes with it."""
    last: _Laid | None = None
    for number, segment in enumerate(document.segments, 1):
        if segment.kind is not SegmentKind.FURNITURE:
            if last:
                yield last
            last = _Laid(number, segment)
        elif last and segment.start < last.segment.stop:
            last.inside.append(segment)
        else:
            if last:
                yield last
            last = None
            yield _Laid(number, segment)
    if last:
        yield last


def _furniture(segment: Segment, xml: XmlWriter) -> None:
    """Write a page number, a running head, or a mark such as Markdown's."""
    kind = (
        "mark"
        if not re.search(r"\w", segment.text)
        else "header"
        if re.search(r"[^\W\d_]", segment.text)
        else "pageNum"
    )
    xml.leaf("fw", {"type": kind}, segment.text)


def _segment(laid: _Laid, letter: str, xml: XmlWriter) -> None:
    """Write a segment; what stands within it has no characters there, so that those of the segment can be counted."""
    text, position, parts = laid.segment.text, 0, []
    inside = iter(sorted(laid.inside, key=lambda item: item.start))
    following = next(inside, None)
    for span in laid.segment.spans:
        within_word = position > 0 and text[position : position + 1] != " "
        if position and not within_word:
            parts.append(" ")
            position += 1
        between: list[Segment] = []
        while following and following.start < span.start:
            between.append(following)
            following = next(inside, None)
        parts += [_break(between, within_word=within_word), escape(text[position : position + len(span)])]
        position += len(span)
    parts.append(escape(text[position:]))
    parts.append(_break([following, *inside] if following else []))
    xml.inline("seg", {"xml:id": f"{letter}-{laid.number}"}, "".join(parts))


def _break(furniture: Sequence[Segment], *, within_word: bool = False) -> str:
    """Write what stands in one place inside a sentence: a page ends there if it has a number, else it is a milestone."""
    if not furniture:
        return ""
    words = " ".join(item.text for item in furniture)
    joins = {"break": "no"} if within_word else {}
    if re.search(r"\d", words):
        return start_tag("pb", {"n": words, **joins}, empty=True)
    return start_tag("milestone", {"unit": "furniture", "n": words, **joins}, empty=True)
