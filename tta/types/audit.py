"""The whole of an audit, and another translation beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from tta.types.bitext import Alignment
from tta.types.findings import BeadScores, Decision, Fact, Finding, NotRun, TermUse
from tta.types.texts import Document

__all__ = ["Audit", "Reference", "ReferenceScore"]


@dataclass(frozen=True, slots=True)
class ReferenceScore:
    """A score of the whole translation against another one, with the signature by which sacrebleu makes it again.

    `beads` counts what went into it.
    """

    name: str
    value: float
    signature: str
    beads: int


_REVISION = 85.0
"""chrF++ from which on two translations are one text revised; two people's translations of WMT21 news have 63."""


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


@dataclass(frozen=True, slots=True, repr=False)
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
    stale_decisions: tuple[Decision, ...] = ()
    reference: Reference | None = None
    terms: tuple[TermUse, ...] = ()

    def __repr__(self) -> str:
        """Name the texts and count, in a line: the fields of a long text fill a screen of a notebook many times."""
        files = self.source.path if self.source.path == self.target.path else f"{self.source.path}, {self.target.path}"
        counts = f"beads={len(self.alignment.beads)} findings={len(self.findings)} facts={len(self.facts)}"
        return f"<Audit {files}: {counts}>"

    def write(self, path: str | Path, format: str | None = None, language: str = "en") -> Path:
        """Write a report and return its path.

        Args:
            path: the file, which is replaced where it stands already; folders above it that are missing are made, as by `-o`.
            format: `html`, `docx`, `json` or another of `tta audit --format`; by default the one whose ending the path has.
            language: of the page and the memo, `en` or `ru`; other formats are for programs, and in English.

        Raises:
            TtaError: there is no such format or language, the path is an input's, or it cannot be written to.
        """
        return Path(_reporter().write_to(self, Path(path), format, language))

    def rows(self) -> list[dict[str, Any]]:
        """Return a finding a row, of plain values under the names of the CSV's columns.

        `pandas.DataFrame(audit.rows(), columns=audit.columns)` has its columns also where nothing was found.
        """
        return list(_reporter().plain_rows(self))

    @property
    def columns(self) -> list[str]:
        """The names in `rows`, in the order of the CSV."""
        return list(_reporter().COLUMNS)


def _reporter() -> ModuleType:
    """Find the writers when they are asked for: nothing here imports what is made of an audit."""
    return import_module("tta.reporter.library")
