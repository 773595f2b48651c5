"""What the page over a collection says of one document: a few counts, its names and its terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from tta.collection.uses import Use, uses
from tta.judging.quality import quality, words
from tta.types import Audit, Choice

__all__ = ["Card"]


@dataclass(frozen=True, slots=True)
class Card:
    """A document that is audited.

    Attributes:
        counts: all findings by severity.
        worst: the rank of the worst finding that nobody dismissed; None where there is none.
        kinds: findings that nobody dismissed, by kind and severity.
        decided: decisions by choice.
        related: whether the texts correspond.
        words: of the source.
        penalty: points per 1,000 words, see `tta.judging.quality`; None where it cannot be said.
        notes: what was not checked, and why.
        uses: its names and terms.
    """

    counts: Mapping[str, int]
    worst: int | None
    kinds: Mapping[str, Mapping[str, int]]
    decided: Mapping[str, int]
    related: bool
    words: int
    penalty: float | None
    notes: tuple[str, ...]
    uses: tuple[Use, ...]

    @classmethod
    def of(cls, audit: Audit) -> Card:
        """Return what is noted of an audit."""
        standing = [finding for finding in audit.findings if not finding.is_dismissed]
        kinds: dict[str, Counter[str]] = {}
        for finding in standing:
            kinds.setdefault(finding.kind.value, Counter())[finding.severity.value] += 1
        estimate = quality(audit)
        return cls(
            counts=dict(Counter(finding.severity.value for finding in audit.findings)),
            worst=min((finding.severity.rank for finding in standing), default=None),
            kinds={kind: dict(levels) for kind, levels in sorted(kinds.items())},
            decided=dict(Counter(finding.decision.choice.value for finding in audit.findings if finding.decision)),
            related=audit.alignment.related,
            words=words(audit.source),
            penalty=estimate.penalty if estimate else None,
            notes=tuple(f"{item.scorer}: {item.why}" for item in audit.not_run),
            uses=tuple(uses(audit)),
        )

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Card:
        """Return what `as_json` gave.

        Raises:
            KeyError, TypeError: it is something else.
        """
        known = {item.name: content[item.name] for item in fields(cls)}
        return cls(**known | {"notes": tuple(known["notes"]), "uses": tuple(Use(*row) for row in known["uses"])})

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        whole = {item.name: getattr(self, item.name) for item in fields(self)}
        rows = [[use.kind, use.russian, use.english, use.count, use.bead, use.written] for use in self.uses]
        return whole | {"notes": list(self.notes), "uses": rows}

    @property
    def findings(self) -> int:
        """All findings."""
        return sum(self.counts.values())

    @property
    def undecided(self) -> int:
        """Findings about which nobody has decided."""
        return self.findings - sum(self.decided.values())

    def standing(self, severity: str) -> int:
        """Findings of a severity that nobody dismissed."""
        return sum(levels.get(severity, 0) for levels in self.kinds.values())

    @property
    def state(self) -> str:
        """How far a reviewer has come: `unrelated`, `clean`, `open`, `begun` or `done`."""
        if not self.related:
            return "unrelated"
        if not self.findings:
            return "clean"
        if self.undecided == 0:
            return "begun" if self.decided.get(Choice.QUERY.value) else "done"
        return "begun" if self.decided else "open"
