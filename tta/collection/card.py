"""What the page over a collection says of one document: a few counts, its names and its terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from tta.judging.quality import quality, words
from tta.language.russian import lemma
from tta.language.tokens import COMPOUND
from tta.types import Audit, Choice, Fact, FactStatus, Kind, Language, TermUse
from tta.types.words_kept import WORDS_KEPT
from tta.values.gazetteer import is_place

__all__ = ["Card", "Use"]

_INITIALS = re.compile(r"(?:\b[^\W\d_]{1,2}\.\s*)+")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Use:
    """What a document has for a Russian name or term.

    Attributes:
        kind: `name`, `place` or `term`.
        russian: lemmas, in lower case, between spaces.
        english: as it is written.
        count: how often.
        bead: where first, an index into the alignment.
        written: as it stands there in Russian: a term, and a name that is not declined; '' where it is known by its lemmas only.
    """

    kind: str
    russian: str
    english: str
    count: int
    bead: int
    written: str = ""


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
            uses=tuple(_uses(audit)),
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


def _uses(audit: Audit) -> Iterator[Use]:
    names: dict[tuple[str, str, str], list[int]] = {}
    plain: dict[str, str] = {}
    turned = audit.source.language is not Language.RU
    for fact in audit.facts:
        if fact.kind is Kind.ENTITY and fact.status is FactStatus.EQUAL and fact.source_bead is not None:
            written, english = _sides(fact, turned=turned)
            russian = _lemmas(written)
            if russian and english:
                if written.lower().replace("ё", "е") == russian:
                    plain.setdefault(russian, written)
                kind = "place" if is_place(russian) else "name"
                names.setdefault((kind, russian, english), []).append(fact.source_bead)
    for (kind, russian, english), beads in sorted(names.items()):
        yield Use(kind, russian, english, len(beads), min(beads), plain.get(russian, ""))
    for term in audit.terms:
        yield Use("term", term.term, term.text, term.count, term.bead, _written(audit, term))


def _written(audit: Audit, term: TermUse) -> str:
    """Return a term as the Russian has it where it stands first: `стратегического вооружения`, whose lemmas do not agree."""
    turned = audit.source.language is not Language.RU
    bead = audit.alignment.beads[term.bead]
    document = audit.target if turned else audit.source
    for index in bead.target if turned else bead.source:
        words = [word.group() for word in COMPOUND.finditer(document.segments[index].text)]
        size = len(term.term.split())
        for start in range(len(words) - size + 1):
            found = " ".join(words[start : start + size])
            if _lemmas(found) == term.term.lower().replace("ё", "е"):
                return found
    return ""


def _sides(fact: Fact, *, turned: bool) -> tuple[str, str]:
    """The Russian name and the English one, both without initials."""
    readings = (fact.source_reading, fact.target_reading)
    russian, english = reversed(readings) if turned else readings
    return _INITIALS.sub("", russian).strip(), _POSSESSIVE.sub("", _INITIALS.sub("", english)).strip()


@lru_cache(maxsize=WORDS_KEPT)
def _lemmas(name: str) -> str:
    return " ".join(lemma(word) for word in name.lower().replace("ё", "е").split())
