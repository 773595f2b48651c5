"""The nouns of an audit: what passes from one stage to the next, and nothing else.

All are frozen. Offsets are code points of the file as it was decoded, half-open: `text[span.start:span.stop]`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "Alignment",
    "Audit",
    "Bead",
    "BeadScores",
    "Bitext",
    "Cause",
    "Document",
    "Encoding",
    "Fact",
    "FactStatus",
    "Finding",
    "GlossaryEntry",
    "Kind",
    "Language",
    "NotRun",
    "Reference",
    "ReferenceScore",
    "Segment",
    "SegmentKind",
    "Severity",
    "Side",
    "Span",
]


class Language(str, Enum):
    """A language that tta reads, by its ISO 639-1 code."""

    RU = "ru"
    EN = "en"

    @property
    def english_name(self) -> str:
        """The English name."""
        return {"ru": "Russian", "en": "English"}[self.value]


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


class Severity(str, Enum):
    """How much a finding costs a reader; the levels of MQM (themqm.org), `neutral` being penalised with 0."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEUTRAL = "neutral"

    @property
    def rank(self) -> int:
        """0 for critical, 3 for neutral: the smaller, the worse."""
        return list(Severity).index(self)


class Cause(str, Enum):
    """Where a discrepancy comes from."""

    TRANSLATION = "translation"
    SOURCE = "source"
    UNCLEAR = "unclear"
    EDITORIAL = "editorial"


class Kind(str, Enum):
    """The error types of MQM that tta reports, plus `alignment` for what concerns the pairing itself."""

    OMISSION = "omission"
    ADDITION = "addition"
    MISTRANSLATION = "mistranslation"
    UNTRANSLATED = "untranslated"
    DATE_TIME = "date-time"
    NUMBER = "number"
    IDENTIFIER = "identifier"
    ENTITY = "entity"
    MARK = "mark"
    TERMINOLOGY = "terminology"
    SCRIPT = "script"
    ALIGNMENT = "alignment"


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

    Two documents that came out of one file share `text`; `body` then tells them apart. `metadata` are catalogue
    lines that belong to neither text, as label and value. `encoding` is the codec's name in Python.
    """

    path: str
    language: Language
    text: str = field(repr=False)
    body: tuple[Span, ...]
    encoding: str
    sha256: str
    metadata: tuple[tuple[str, str], ...] = ()
    segments: tuple[Segment, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """What one forward pass says about n segments.

    Attributes:
        sums: float32, shape (n, d): pooled vector times token count, so that the direction of a sum of rows is
            the vector of several segments together.
        counts: int32, shape (n,): tokens of each segment.
        words: float32, shape (w, m): vectors of the words of all segments, from a middle layer.
        word_spans: int32, shape (w, 2): where each word stands in its segment's text.
        word_offsets: int64, shape (n + 1,): the words of segment i are rows `word_offsets[i]:word_offsets[i + 1]`.
    """

    sums: NDArray[np.float32]
    counts: NDArray[np.int32]
    words: NDArray[np.float32]
    word_spans: NDArray[np.int32]
    word_offsets: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of segments."""
        return len(self.counts)

    def take(self, segments: Sequence[int]) -> Encoding:
        """Return the vectors of some segments, in the order given."""
        import numpy as np

        index = np.array(segments, np.int64)
        counts = np.diff(self.word_offsets)[index]
        offsets = np.concatenate([[0], np.cumsum(counts)])
        if offsets[-1] == len(self.words) and bool(np.all(np.diff(index) > 0)):  # what is left out holds no words
            return Encoding(self.sums[index], self.counts[index], self.words, self.word_spans, offsets)
        words = np.arange(offsets[-1]) + np.repeat(self.word_offsets[index] - offsets[:-1], counts)
        return Encoding(self.sums[index], self.counts[index], self.words[words], self.word_spans[words], offsets)


_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments of the source and the segments of the target that render them; one side may be empty.

    Indices point into the segments of the two documents, or into the two lists given to `tta.align`. `similarity` is
    the cosine of the two composed vectors, 0 where a side is empty. `crossing` marks a bead that stands in another
    order on the other side. `probability`, in [0, 1], is that of the bead being right; 1 where a person or a file says
    so.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    similarity: float = 0.0
    crossing: bool = False
    probability: float = 1.0

    @property
    def is_unsure(self) -> bool:
        """Whether it may well be wrong: then so may be what was found on it."""
        return self.probability < _SURE

    def of(self, side: Side) -> tuple[int, ...]:
        """Return the segments of one side."""
        return self.source if side is Side.SOURCE else self.target

    @property
    def is_null(self) -> bool:
        """Whether one side is empty."""
        return not self.source or not self.target


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads, in the order of the source; every segment but furniture stands in exactly one.

    `related` is False where the two texts are no translations of each other, in part or in whole: then the
    beads are a formality.
    """

    beads: tuple[Bead, ...]
    related: bool = True


@dataclass(frozen=True, slots=True)
class BeadScores:
    """How much is wrong with a bead, from 0 (nothing) to 1, also where no finding is made of it."""

    omission: float = 0.0
    addition: float = 0.0
    divergence: float = 0.0


class FactStatus(str, Enum):
    """What became of a fact in the translation."""

    EQUAL = "equal"
    DIFFERS = "differs"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the table of hard facts: a value of one side beside its counterpart, and how they were judged.

    Attributes:
        kind: date-time, number or identifier, …
        status: equal, differs, missing (in the target) or added (to it).
        source_spans, target_spans: where it stands; empty on the side that lacks it.
        source_reading, target_reading: the value as tta understood it, for people.
        rule: why the two count as equal, or what tells them apart.
        source_bead, target_bead: indices of the beads it stands in, None on the side that lacks it.
    """

    kind: Kind
    status: FactStatus
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    source_reading: str
    target_reading: str
    rule: str
    source_bead: int | None
    target_bead: int | None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the translation drops, adds or changes.

    Severity says what it costs a reader, confidence (0 to 1) how sure tta is. `bead` is an index into the
    alignment. `evidence` holds plain JSON values.
    """

    code: str
    kind: Kind
    severity: Severity
    confidence: float
    cause: Cause
    bead: int
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    message: str
    evidence: Mapping[str, Any] = field(default_factory=dict)
    fingerprint: str = ""
    decision: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class NotRun:
    """A scorer that could not work, and why: its silence means nothing."""

    scorer: str
    why: str


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A Russian term of the user's glossary, as written and by its lemmas, and the English forms accepted and forbidden."""

    term: str
    lemmas: tuple[str, ...]
    accepted: tuple[str, ...]
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Bitext:
    """What a scorer sees: two segmented documents, their beads, and the vectors of their segments if there are any.

    `authority` gives the English forms of Russian names, by their lemmas, that the user accepts; `glossary` does so for
    terms. `bundled_model` says that the vectors are those of the model that comes with tta, which the scorers' weights
    were fitted on. Two bitexts are equal only if they are the same one: what scorers work out of one is kept by it, and to hash a
    book would take longer than to score a sentence.
    """

    source: Document
    target: Document
    alignment: Alignment
    source_encoding: Encoding | None = None
    target_encoding: Encoding | None = None
    authority: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    glossary: tuple[GlossaryEntry, ...] = ()
    bundled_model: bool = True

    def document(self, side: Side) -> Document:
        """Return the document of one side."""
        return self.source if side is Side.SOURCE else self.target

    def encoding(self, side: Side) -> Encoding | None:
        """Return the vectors of one side."""
        return self.source_encoding if side is Side.SOURCE else self.target_encoding


@dataclass(frozen=True, slots=True)
class ReferenceScore:
    """A score of the whole translation against another one, with the signature by which sacrebleu makes it again.

    `beads` counts what went into it.
    """

    name: str
    value: float
    signature: str
    beads: int


_REVISION = 85.0  # chrF++; that of two people's translations of WMT21 news is 63


@dataclass(frozen=True, slots=True)
class Reference:
    """Another translation of the same source, beside which the audited one is read. It is no gold: it errs, too.

    Attributes:
        document: in the language of the target.
        segments: for each bead of the audit the indices of the segments of `document` that correspond to it; one segment
            may stand by several beads.
        chrf: for each bead its chrF++ from 0 to 100, None where a side is empty.
        scores: of the whole.
    """

    document: Document
    segments: tuple[tuple[int, ...], ...]
    chrf: tuple[float | None, ...]
    scores: tuple[ReferenceScore, ...]

    @property
    def is_revision(self) -> bool:
        """Whether the two translations are so alike that one was surely made from the other."""
        return any(item.name == "chrF++" and item.value >= _REVISION for item in self.scores)


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything that was found out about a translation; what reporters write."""

    source: Document
    target: Document
    alignment: Alignment
    scores: tuple[BeadScores, ...]
    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    not_run: tuple[NotRun, ...]
    signature: Mapping[str, Any]
    stale_decisions: tuple[str, ...] = ()
    reference: Reference | None = None
