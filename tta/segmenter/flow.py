"""From lines to running text: which lines go on in the next, over a line end, a page number or a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tta.segmenter.layout import Layout, Line
from tta.types import Language, SegmentKind, Span

__all__ = ["Flow", "flows"]

_TERMINAL = re.compile(r"[.!?…:;][\"»”’')\]]*$")
_ENUMERATION = re.compile(r";\s*(?:и|или|а также|and|or)$", re.I)
_LIST_LABEL = re.compile(
    r"[-–—•*·]\s|\(?(?:\d{1,3}|[a-zа-яё]|[ivxlIVXL]{1,5})\)\s|(?:\d{1,3}|[IVXL]{2,5})\.\s|\[\^?\w{1,4}\]"
)
_HYPHENATED = re.compile(r"(?<=[^\W\d_]{2})[-\u00ad\u2010]$")
_LABEL_LINE = re.compile(r"[\[(][^\W\d_][\w ,:]{0,40}[\])]")
_INITIALS = r"(?:[А-ЯЁA-Z]\.\s?){1,3}"
_NAME_LINE = re.compile(rf"{_INITIALS}[А-ЯЁA-Z][\w'’-]+|[А-ЯЁA-Z][\w'’-]+,?\s{_INITIALS}")
_LINES_COUNTED = 4  # enough to know prose by its length
_PROSE = 60  # code points: a shorter paragraph without final punctuation is a heading, a stamp or a signature
_WIDEST_WRAP = 160  # columns; longer lines are paragraphs, not lines of a wrapped one
_NARROWEST_WRAP = 50  # columns; where no line is as long, they are lines of a header


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
    groups = _over_pages(text, units, layout)
    return [_flow(text, group, language) for group in groups]


def _flow(text: str, lines: Sequence[Line], language: Language) -> Flow:
    spans: list[Span] = []
    glued: set[int] = set()
    for line in lines:
        if spans and (kept := _hyphen(text, spans[-1], line.span, language)) is not None:
            glued.add(len(spans))
            spans[-1] = Span(spans[-1].start, spans[-1].stop - (not kept))
        spans.append(line.span)
    return Flow(tuple(spans), frozenset(glued), _kind(text, lines))


def _kind(text: str, lines: Sequence[Line]) -> SegmentKind:
    content = " ".join(line.span.of(text) for line in lines)
    letters = [char for char in content if char.isalpha()]
    if any(line.heading for line in lines):
        return SegmentKind.HEADING
    if len(content) < _PROSE and not _TERMINAL.search(content):
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
        width = _wrap_width(text, layout.lines)
        for index, line in enumerate(layout.lines):
            before = layout.lines[index - 1] if index else None
            if before and index not in layout.after_furniture and _same_unit(text, before, line, width):
                self.groups[-1].append(line)
            else:
                self.groups.append([line])
                self.first.append(index)

    def __iter__(self) -> Iterator[tuple[int, list[Line]]]:
        return iter(zip(self.first, self.groups, strict=True))


def _wrap_width(text: str, lines: Sequence[Line]) -> int:
    """Return the column at which the file was wrapped by hand, 0 if it was not."""
    inner = [a for a, b in pairwise(lines) if a.paragraph == b.paragraph and not a.hard_break]
    if not inner:
        return 0
    widest = max(len(line.span) for line in inner)
    ended = sum(bool(_TERMINAL.search(line.span.of(text))) for line in inner)
    wrapped = _NARROWEST_WRAP <= widest <= _WIDEST_WRAP and ended < 0.8 * len(inner)
    return widest if wrapped else 0


def _same_unit(text: str, before: Line, line: Line, width: int) -> bool:
    if before.paragraph != line.paragraph or before.heading or line.heading:
        return False
    if before.emphasis and before.emphasis == line.emphasis:
        return True
    previous, content = before.span.of(text), line.span.of(text)
    if _LIST_LABEL.match(content):
        return False
    if before.hard_break or not width:
        return _continues_header(previous, content)
    return len(before.span) >= 0.55 * width or bool(_HYPHENATED.search(previous))


def _continues_header(previous: str, content: str) -> bool:
    """A line of a header goes on in the next: a label and its stamp, a phrase cut in two, a title and its bearer."""
    if len(previous) >= _PROSE or _TERMINAL.search(previous):
        return bool(_LABEL_LINE.fullmatch(previous))
    facts = re.search(r"\d", content)
    phrase = content[:1].islower() and not facts
    return phrase or bool(_LABEL_LINE.fullmatch(previous)) or bool(_NAME_LINE.fullmatch(content) and not facts)


# ---------------------------------------------------------------- over paragraphs and pages


def _over_pages(text: str, units: _Units, layout: Layout) -> list[list[Line]]:
    """Join a paragraph with the next one where a sentence goes on, as over a page number or a page's end."""
    joined: list[list[Line]] = []
    for first, group in units:
        broken = first in layout.after_furniture
        if joined and _goes_on(text, joined[-1], group, over_page=broken):
            joined[-1].extend(group)
        else:
            joined.append(list(group))
    return joined


def _goes_on(text: str, before: Sequence[Line], after: Sequence[Line], *, over_page: bool) -> bool:
    previous = before[-1].span.of(text)
    length = sum(len(line.span) for line in before[-_LINES_COUNTED:])
    content = after[0].span.of(text)
    if before[-1].heading or after[0].heading or _LIST_LABEL.match(content):
        return False
    if _HYPHENATED.search(previous) and content[:1].islower() and before[-1].paragraph != after[0].paragraph:
        return True
    if before[-1].paragraph == after[0].paragraph and not over_page:
        return False
    if length < _PROSE or _TERMINAL.search(previous) or _ENUMERATION.search(previous):
        return False
    if over_page:
        return content[:1].islower() or previous[-1:].islower()
    return content[:1].islower() and previous[-1:].isalpha()


# ---------------------------------------------------------------- hyphens


def _hyphen(text: str, before: Span, after: Span, language: Language) -> bool | None:
    """Say whether the hyphen between two pieces stays; None where there is no hyphenated word."""
    left, right = before.of(text), after.of(text)
    if not _HYPHENATED.search(left) or not right[:1].islower():
        return None
    head = re.findall(r"[^\W\d_]+", left)[-1]
    tail = re.findall(r"[^\W\d_]+", right)[0]
    if language is Language.RU:
        return left[-1] == "-" and not _is_russian_word(head + tail) and _is_russian_word(f"{head}-{tail}")
    words = _vocabulary(text)
    return f"{head}-{tail}".casefold() in words and (head + tail).casefold() not in words


@lru_cache(maxsize=2)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text.casefold()))


@lru_cache(maxsize=4096)
def _is_russian_word(word: str) -> bool:
    from tta.language.russian import is_known

    return is_known(word)
