"""From lines to running text: which lines go on in the next, over a line end, a page number or a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tta.segmenter.hyphens import hyphen, is_hyphenated
from tta.segmenter.layout import Layout
from tta.segmenter.lines import Line, glossaries, is_item
from tta.segmenter.wrapping import TERMINAL, Wrapping, wrapping_of
from tta.types import Language, SegmentKind, Span

__all__ = ["Flow", "flows"]

_ENUMERATION = re.compile(r";\s*(?:и|или|а также|and|or)$", re.I)
_LABEL_LINE = re.compile(r"[\[(][^\W\d_][\w ,:]{0,40}[\])]")
_INITIALS = r"(?:[А-ЯЁA-Z]\.\s?){1,3}"
_NAME_LINE = re.compile(rf"{_INITIALS}[А-ЯЁA-Z][\w'’-]+|[А-ЯЁA-Z][\w'’-]+,?\s{_INITIALS}")
_LINES_COUNTED = 4  # enough to know prose by its length
_LABEL_WORDS = 2  # of a cell at most that may be a label, as a line of a header is
_PROSE = 60  # code points: a shorter paragraph without final punctuation is a heading, a stamp or a signature


@dataclass(frozen=True, slots=True)
class Flow:
    """Running text, or one line of a header: its spans, and which of them join the one before without a space."""

    spans: tuple[Span, ...]
    glued: frozenset[int]
    kind: SegmentKind

    def text(self, source: str) -> str:
        """Join the pieces."""
        return "".join(
            ("" if index == 0 or index in self.glued else " ") + span.of(source)
            for index, span in enumerate(self.spans)
        )


def flows(text: str, layout: Layout, language: Language) -> list[Flow]:
    """Join lines that belong together, in the order of the text."""
    units = _Units(text, layout)
    groups = _over_pages(text, units, layout, language)
    return [_flow(text, group, language) for group in groups]


def _flow(text: str, lines: Sequence[Line], language: Language) -> Flow:
    spans: list[Span] = []
    glued: set[int] = set()
    for line in lines:
        if spans and (kept := hyphen(text, spans[-1], line.span, language)) is not None:
            glued.add(len(spans))
            spans[-1] = Span(spans[-1].start, spans[-1].stop - (not kept))
        elif line.resumed and not (text[spans[-1].stop].isspace() or text[line.span.start - 1].isspace()):
            glued.add(len(spans))
        spans.append(line.span)
    flow = Flow(tuple(spans), frozenset(glued), SegmentKind.SENTENCE)
    return replace(flow, kind=_kind(flow.text(text), lines))


def _kind(content: str, lines: Sequence[Line]) -> SegmentKind:
    letters = [char for char in content if char.isalpha()]
    if any(line.heading for line in lines):
        return SegmentKind.HEADING
    if lines[0].block and letters and (not lines[0].cell or len(content.split()) > _LABEL_WORDS):
        return SegmentKind.SENTENCE
    if len(content) < _PROSE and not TERMINAL.search(content):
        capitals = len(letters) > 3 and all(char.isupper() for char in letters)
        return SegmentKind.HEADING if capitals and not re.search(r"\d", content) else SegmentKind.LINE
    if len(content) < _PROSE and (lines[0].hard_break or not re.search(r"[^\W\d_]{3,}", content)):
        return SegmentKind.LINE
    return SegmentKind.SENTENCE


# ---------------------------------------------------------------- lines of one paragraph


class _Units:
    """Groups of lines within one paragraph that are one unit, with the index of each group's first line."""

    def __init__(self, text: str, layout: Layout) -> None:
        self.groups: list[list[Line]] = []
        self.first: list[int] = []
        wrapping = wrapping_of(text, layout.lines)
        apart = glossaries(text, layout.lines)
        for index, line in enumerate(layout.lines):
            before = layout.lines[index - 1] if index else None
            follows = before and index not in layout.after_furniture and line.paragraph not in apart
            if before and follows and _same_unit(text, before, line, wrapping):
                self.groups[-1].append(line)
            else:
                self.groups.append([line])
                self.first.append(index)

    def __iter__(self) -> Iterator[tuple[int, list[Line]]]:
        return iter(zip(self.first, self.groups, strict=True))


def _same_unit(text: str, before: Line, line: Line, wrapping: Wrapping) -> bool:
    if line.resumed:
        return True
    if before.paragraph != line.paragraph or before.heading or line.heading:
        return False
    if before.block or line.block:
        return before.block == line.block and not is_item(line.span.of(text))
    if before.emphasis and before.emphasis == line.emphasis:
        return True
    previous, content = before.span.of(text), line.span.of(text)
    if (is_hyphenated(previous) and content[:1].isalpha()) or wrapping.goes_on(before, line):
        return True
    return not is_item(content) and _continues_header(previous, content)


def _continues_header(previous: str, content: str) -> bool:
    """A line of a header goes on in the next: a label and its stamp, a phrase cut in two, a title and its bearer."""
    if len(previous) >= _PROSE or TERMINAL.search(previous):
        return bool(_LABEL_LINE.fullmatch(previous))
    facts = re.search(r"\d", content)
    phrase = content[:1].islower() and not facts
    return phrase or bool(_LABEL_LINE.fullmatch(previous)) or bool(_NAME_LINE.fullmatch(content) and not facts)


# ---------------------------------------------------------------- over paragraphs and pages


def _over_pages(text: str, units: _Units, layout: Layout, language: Language) -> list[list[Line]]:
    """Join a paragraph with the next one where a sentence goes on, as over a page number or a page's end."""
    joined: list[list[Line]] = []
    for first, group in units:
        broken = first in layout.after_furniture
        if joined and _goes_on(text, joined[-1], group, language, over_page=broken):
            joined[-1].extend(group)
        else:
            joined.append(list(group))
    return joined


def _goes_on(text: str, before: Sequence[Line], after: Sequence[Line], language: Language, *, over_page: bool) -> bool:
    previous = before[-1].span.of(text)
    content = after[0].span.of(text)
    if before[-1].heading or after[0].heading or before[-1].block or after[0].block or is_item(content):
        return False
    if is_hyphenated(previous) and content[:1].islower() and before[-1].paragraph != after[0].paragraph:
        return True
    if before[-1].paragraph == after[0].paragraph and not over_page:
        return False
    passage = _flow(text, before[-_LINES_COUNTED:], language).text(text)
    if len(passage) < _PROSE or TERMINAL.search(passage) or _ENUMERATION.search(passage):
        return False
    if over_page:
        return content[:1].islower() or previous[-1:].islower()
    return content[:1].islower() and previous[-1:].isalpha()
