"""The findings as one figure, in the manner of MQM: penalty points per 1,000 words of the source, of a short text their sum.

Weights are MQM's (themqm.org): neutral 0, minor 1, major 5, critical 25. Freitag et al. 2021 ("Experts, errors, and
context: a large-scale study of human evaluation for machine translation") give minor and major errors the same
weights, and 25 to what is no translation at all; norming to 1,000 words follows the MQM scoring model (Lommel et al. 2024, "The
multi-range theory of translation quality measurement"). There people annotate; here a program counts what it found. A
block of rows that is one finding weighs as each of its rows, a passage that was moved as one. The figure is an estimate: what
the program does not see is not in it, and its false alarms are. Normed to 1,000 words, one finding in a text of eight words
would be 1,250 points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tta.types import Audit, Cause, Document, Finding, SegmentKind, Severity

__all__ = ["SHORT_TEXT", "WEIGHTS", "Quality", "quality", "words"]

WEIGHTS: Mapping[Severity, int] = MappingProxyType(
    {Severity.CRITICAL: 25, Severity.MAJOR: 5, Severity.MINOR: 1, Severity.NEUTRAL: 0}
)
_PER = 1000  # words
_MOVED = "AL103"
SHORT_TEXT = 250
"""Words, about a page, below which points say more than their number per 1,000 words."""


@dataclass(frozen=True, slots=True)
class Quality:
    """An estimate of a translation's quality; the less, the better.

    Attributes:
        penalty: points per 1,000 words of the source.
        expected: the same with each finding weighed by its confidence.
        points: the penalty itself, not normed.
        expected_points: the same with each finding weighed by its confidence.
        words: of the source, without page furniture.
        counted: findings that went in: at fault is the translation, and no reviewer has dismissed them.
    """

    penalty: float
    expected: float
    points: float
    expected_points: float
    words: int
    counted: int

    @property
    def is_short(self) -> bool:
        """Whether the text has so few words that its points say more than their number per 1,000."""
        return self.words < SHORT_TEXT


def quality(audit: Audit) -> Quality | None:
    """Return the estimate; None where the texts do not correspond or the source has no words."""
    count = words(audit.source)
    if not audit.alignment.related or not count:
        return None
    counted = [finding for finding in audit.findings if _counts(finding)]
    points = sum(WEIGHTS[finding.severity] * _rows(finding) for finding in counted)
    expected = sum(WEIGHTS[finding.severity] * _rows(finding) * finding.confidence for finding in counted)
    normed, normed_expected = round(_PER * points / count, 2), round(_PER * expected / count, 2)
    return Quality(normed, normed_expected, points, round(expected, 2), count, len(counted))


def words(document: Document) -> int:
    """Count the words of a document, page furniture left out."""
    content = (item.text for item in document.segments if item.kind is not SegmentKind.FURNITURE)
    return sum(len(re.findall(r"\w+", text)) for text in content)


def _rows(finding: Finding) -> int:
    """Return how often a finding weighs: as each of its rows, but a passage that was moved once, however long it is."""
    return 1 if finding.code == _MOVED else len(finding.beads)


def _counts(finding: Finding) -> bool:
    return finding.cause is Cause.TRANSLATION and not finding.is_dismissed
