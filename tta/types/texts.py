"""The two texts: languages, spans, segments, documents, and the vectors of their segments."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from tta.types.word_vectors import WordVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Changes", "Document", "Language", "Place", "Segment", "SegmentKind", "Side", "Span", "Vectors"]

_INTERRUPTIONS = 16  # segments, such as page numbers and running heads, that may begin within another one


class Language(str, Enum):
    """A language that tta reads, by its ISO 639-1 code."""

    RU = "ru"
    EN = "en"

    @property
    def english_name(self) -> str:
        """The English name."""
        return {"ru": "Russian", "en": "English"}[self.value]


class Changes(str, Enum):
    """Which text of a file with tracked changes is read: as it was before them, or as it is when all are accepted."""

    ORIGINAL = "original"
    ACCEPTED = "accepted"


class Side(str, Enum):
    """Which of the two texts: what was translated, or the translation."""

    SOURCE = "source"
    TARGET = "target"

    @property
    def opposite(self) -> Side:
        """The other one."""
        return Side.TARGET if self is Side.SOURCE else Side.SOURCE


class SegmentKind(str, Enum):
    """What a segment is on the page."""

    SENTENCE = "sentence"
    LINE = "line"
    HEADING = "heading"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    stop: int

    def __len__(self) -> int:
        """Number of code points."""
        return self.stop - self.start

    def of(self, text: str) -> str:
        """Return the piece of `text` that the span covers."""
        return text[self.start : self.stop]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a person finds what begins at an offset, as the reader of such a file counts: `page 3, line 12`, `cue 41`."""

    start: int
    name: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, a line of a header or stamp, a heading, or page furniture.

    `text` is the pieces of `spans` in order, joined with a space, or with nothing where a word was hyphenated
    over a line or a page (the hyphen then lies between two spans). Spans neither begin nor end with white space.
    """

    spans: tuple[Span, ...]
    text: str
    kind: SegmentKind
    paragraph: int = 0

    @property
    def start(self) -> int:
        """Offset of the first code point in the document."""
        return self.spans[0].start

    @property
    def stop(self) -> int:
        """Offset behind the last code point in the document."""
        return self.spans[-1].stop

    def locate(self, start: int, stop: int) -> tuple[Span, ...]:
        """Return the spans in the document of the piece `text[start:stop]`, in order; what joins spans has none."""
        if len(self.spans) == 1:  # as most are
            first, last = max(start, 0), min(stop, len(self.spans[0]))
            return (Span(self.spans[0].start + first, self.spans[0].start + last),) if first < last else ()
        found = []
        position = 0
        for span in self.spans:
            if position > 0 and self.text[position : position + 1] == " ":
                position += 1
            first, last = max(start, position), min(stop, position + len(span))
            if first < last:
                found.append(Span(span.start + first - position, span.start + last - position))
            position += len(span)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Document:
    """One language of the input: the whole text as read, which parts of it are this language's, and its segments.

    Two documents that came out of one file share `text`; `body` then separates them. `metadata` are catalogue
    lines that belong to neither text, as label and value. `encoding` is the codec's name in Python. `places`, in their order,
    say where what was read stands in a file that is no plain text, each up to the next; `cells` are the paragraphs that stand in
    its tables, where a number alone is no page's. `struck` are passages, in their order, that are struck out and
    no part of the text.
    """

    path: str
    language: Language
    text: str = field(repr=False)
    body: tuple[Span, ...]
    encoding: str
    sha256: str
    metadata: tuple[tuple[str, str], ...] = ()
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = field(default=(), repr=False)
    cells: tuple[Span, ...] = field(default=(), repr=False)
    struck: tuple[Span, ...] = field(default=(), repr=False)

    def place(self, offset: int) -> str:
        """Return the name of the place that an offset lies in; empty where the file has none but paragraphs."""
        at = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[at - 1].name if at else ""

    def words(self, spans: Sequence[Span]) -> str:
        """Return what spans in the order of the text say, white space made plain.

        Two pieces are joined with a space, the halves of a word that its segment has in one piece with nothing.
        Fingerprints are made of this: to change it is to lose reviewers' decisions.
        """
        pieces: list[str] = []
        for number, span in enumerate(spans):
            if number and not self._is_one_word(spans[number - 1], span):
                pieces.append(" ")
            pieces.append(span.of(self.text))
        return " ".join("".join(pieces).split())

    def _is_one_word(self, before: Span, after: Span) -> bool:
        place = bisect_right(self.segments, before.start, key=lambda item: item.start)
        for segment in reversed(self.segments[max(0, place - _INTERRUPTIONS) : place]):
            offset = 0
            for first, second in pairwise(segment.spans):
                offset += len(first)
                spaced = segment.text[offset : offset + 1] == " "
                if (first.stop, second.start) == (before.stop, after.start):
                    return not spaced
                offset += spaced
        return False


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """What one forward pass makes of n segments.

    Attributes:
        sums: float32, shape (n, d): pooled vector times token count, so that the direction of a sum of rows is
            the vector of several segments together.
        counts: int32, shape (n,): tokens of each segment.
        words: shape (w, m): vectors of the words of all segments, from a middle layer; rows of them are float32.
        word_spans: int32, shape (w, 2): where each word stands in its segment's text.
        word_offsets: int64, shape (n + 1,): the words of segment i are rows `word_offsets[i]:word_offsets[i + 1]`.
    """

    sums: NDArray[np.float32]
    counts: NDArray[np.int32]
    words: NDArray[np.float32] | WordVectors
    word_spans: NDArray[np.int32]
    word_offsets: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of segments."""
        return len(self.counts)

    @property
    def is_finite(self) -> bool:
        """Whether every number in them is one."""
        import numpy as np

        return bool(np.isfinite(self.sums).all() and WordVectors.of(self.words).is_finite)

    def take(self, segments: Sequence[int]) -> Vectors:
        """Return the vectors of some segments, in the order given."""
        import numpy as np

        index = np.array(segments, np.int64)
        counts = np.diff(self.word_offsets)[index]
        offsets = np.concatenate([[0], np.cumsum(counts)])
        if offsets[-1] == len(self.words) and bool(np.all(np.diff(index) > 0)):  # what is left out holds no words
            return Vectors(self.sums[index], self.counts[index], self.words, self.word_spans, offsets)
        words = np.arange(offsets[-1]) + np.repeat(self.word_offsets[index] - offsets[:-1], counts)
        taken = WordVectors.of(self.words).take(words)
        return Vectors(self.sums[index], self.counts[index], taken, self.word_spans[words], offsets)
