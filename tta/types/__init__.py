"""Nothing in, the nouns of an audit out: what passes from one stage to the next; may import nothing beside it.

All are frozen. Offsets are code points of the file as it was decoded, half-open: `text[span.start:span.stop]`.
"""

from tta.types.audit import Audit, Reference, ReferenceScore
from tta.types.bitext import AlignedTexts, Alignment, Bead, Bitext, GlossaryEntry
from tta.types.findings import (
    BeadScores,
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Finding,
    Kind,
    NotRun,
    Severity,
    TermUse,
)
from tta.types.readings import UNRENDERED, Reading
from tta.types.shared_work import SharedWork
from tta.types.texts import Changes, Document, Language, Place, Segment, SegmentKind, Side, Span, Vectors
from tta.types.word_vectors import WordVectors

__all__ = [
    "UNRENDERED",
    "AlignedTexts",
    "Alignment",
    "Audit",
    "Bead",
    "BeadScores",
    "Bitext",
    "Cause",
    "Changes",
    "Choice",
    "Decision",
    "Document",
    "Fact",
    "FactStatus",
    "Finding",
    "GlossaryEntry",
    "Kind",
    "Language",
    "NotRun",
    "Place",
    "Reading",
    "Reference",
    "ReferenceScore",
    "Segment",
    "SegmentKind",
    "Severity",
    "SharedWork",
    "Side",
    "Span",
    "TermUse",
    "Vectors",
    "WordVectors",
]
