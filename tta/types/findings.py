"""What is found: facts, findings and their severity, and what a reviewer decides about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from tta.types.texts import Span

__all__ = [
    "BeadScores",
    "Cause",
    "Choice",
    "Decision",
    "Fact",
    "FactStatus",
    "Finding",
    "Kind",
    "NotRun",
    "Severity",
    "TermUse",
]


class Severity(str, Enum):
    """How much a finding costs a reader; the levels of MQM (themqm.org), `neutral` being penalised with 0."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEUTRAL = "neutral"

    @property
    def rank(self) -> int:
        """From 0 for critical to 3 for neutral; the smaller, the worse."""
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


@dataclass(frozen=True, slots=True)
class BeadScores:
    """How much is wrong with a bead, from 0 (nothing) to 1, also where no finding is made of it."""

    omission: float = 0.0
    addition: float = 0.0
    divergence: float = 0.0


class FactStatus(str, Enum):
    """What became of a fact in the translation.

    Only what both sides have and what was compared is equal. Unsure is what agrees as far as it goes; not compared a name that
    the words around render, or one that is often left out.
    """

    EQUAL = "equal"
    UNSURE = "unsure"
    NOT_COMPARED = "not compared"
    DIFFERS = "differs"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the table of hard facts: a value of one side beside its counterpart, and how they were judged.

    Attributes:
        kind: date-time, number or identifier, …
        status: equal, unsure, not compared, differs, missing (in the target) or added (to it).
        source_spans, target_spans: where it stands; empty on the side that lacks it.
        source_reading, target_reading: the value as tta understood it, for people.
        rule: why the two count as equal, or what sets them apart.
        source_bead, target_bead: indices of the beads it stands in, None on the side that lacks it.
        converted: whether the two are one quantity in two measures, as 2 weeks and a fortnight.
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
    converted: bool = False


class Choice(str, Enum):
    """What a reviewer decides about a finding."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    QUERY = "query"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's decision about one finding, as a `decisions.json` keeps it.

    Attributes:
        fingerprint: the finding's, see `tta.review.decisions`.
        choice: what was decided.
        reason: why it was dismissed.
        note: anything else, for the translator or the file.
        reviewer: who decided.
        date: when, in ISO 8601.
        code, source, target: the finding's code and the words it concerned, so that a decision can be read when its
            finding is gone.
    """

    fingerprint: str
    choice: Choice
    reason: str = ""
    note: str = ""
    reviewer: str = ""
    date: str = ""
    code: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the translation drops, adds or changes.

    Severity is what it costs a reader, confidence (0 to 1) how sure tta is. `bead` is an index into the alignment, `last_bead`
    that of the last one where it concerns a block of beads, one after the other. `evidence` holds plain JSON values. `fact` is
    the index of the fact that the finding is about, into the facts beside it: those of one scorer in `Scored`, those of all in
    `Audit`; None where it is about no fact.
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
    decision: Decision | None = None
    fact: int | None = None
    last_bead: int | None = None

    @property
    def beads(self) -> range:
        """The beads that it concerns."""
        return range(self.bead, (self.bead if self.last_bead is None else self.last_bead) + 1)

    @property
    def is_dismissed(self) -> bool:
        """Whether a reviewer has decided that it is none."""
        return self.decision is not None and self.decision.choice is Choice.DISMISSED


@dataclass(frozen=True, slots=True)
class NotRun:
    """A scorer that could not work, and why: its silence means nothing."""

    scorer: str
    why: str


@dataclass(frozen=True, slots=True)
class TermUse:
    """What the English has for a Russian term, so often in a document; of these it is seen what a collection calls a thing.

    Attributes:
        term: the lemmas of the Russian, between spaces.
        text: the English as it is written the first time.
        count: rows it stands in.
        bead: the first of them, an index into the alignment.
    """

    term: str
    text: str
    count: int
    bead: int
