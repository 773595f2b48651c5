"""A document in, the same with its segments out, standoff: furniture set apart, hyphenated words and broken
sentences rejoined, sentences cut; may import language and types.
"""

from __future__ import annotations

from dataclasses import replace

from tta.segmenter.flow import Flow, flows
from tta.segmenter.layout import read_layout
from tta.segmenter.sentences import bounded, sentence_ranges
from tta.segmenter.speakers import after_label, speakers
from tta.types import Document, Segment, SegmentKind

__all__ = ["segment"]


def segment(document: Document) -> Document:
    """Return the document with its segments, in the order of the text.

    Every character of the body that is not white space stands in exactly one segment, but for the hyphens of words
    hyphenated over a line or a page. Page numbers, running heads, rules and Markdown marks are segments of kind
    `furniture`; a sentence that runs over one is a segment of several spans.
    """
    layout = read_layout(document)
    segments = [Segment((span,), span.of(document.text), SegmentKind.FURNITURE) for span in layout.furniture]
    paragraphs = flows(document.text, layout, document.language)
    labels = speakers([flow.text(document.text) for flow in paragraphs])
    for paragraph, flow in enumerate(paragraphs, start=1):
        segments += _cut(flow, document, paragraph, labels)
    segments.sort(key=lambda item: (item.start, item.stop))
    return replace(document, segments=tuple(segments))


def _cut(flow: Flow, document: Document, paragraph: int, labels: frozenset[str]) -> list[Segment]:
    whole = Segment(flow.spans, flow.text(document.text), flow.kind, paragraph)
    ranges = [(0, len(whole.text))]
    if flow.kind is SegmentKind.SENTENCE:
        speech = after_label(whole.text, labels)
        first, *others = sentence_ranges(whole.text[speech:], document.language)
        ranges = [(0, speech + first[1]), *((speech + start, speech + stop) for start, stop in others)]
    return [
        Segment(whole.locate(start, stop), whole.text[start:stop], flow.kind, paragraph)
        for sentence in ranges
        for start, stop in bounded(whole.text, *sentence)
    ]
