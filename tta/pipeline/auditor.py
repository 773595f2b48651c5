"""A session: models are loaded once, and many texts are audited with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tta.pipeline.alignment import align
from tta.pipeline.auditing import audit, audit_pairs, audit_texts
from tta.pipeline.models import Models
from tta.pipeline.progress import Progress
from tta.reader.direction import Listing
from tta.settings import Settings
from tta.types import Alignment, Audit, Bead

__all__ = ["Auditor"]


class Auditor:
    """Holds the model and the reader of both sides, and audits any number of texts with them; safe from several threads. ::

        auditor = tta.Auditor(device="cpu")
        for path in paths:
            auditor.audit(path).write(path.with_suffix(".html"))

    `tta.audit`, `tta.audit_pairs` and `tta.align` use one behind the scenes, that of the model they were last asked for.
    """

    def __init__(
        self, settings: Settings | None = None, *, model: str | None = None, device: str | None = None
    ) -> None:
        """Load nothing yet: the model is loaded with the first text.

        Args:
            settings: what to report, and with which model; for all texts that are audited without settings of their own.
            model: a sentence-transformers model by name or folder, instead of the settings'.
            device: `auto`, `cpu` or `cuda`, instead of the settings'.
        """
        given = settings or Settings()
        self.settings = replace(given, model=model or given.model, device=device or given.device)
        self._models = Models(self.settings)

    def audit(
        self,
        path: str | Path,
        second: str | Path | None = None,
        *,
        settings: Settings | None = None,
        progress: Progress | None = None,
        listing: Listing | None = None,
    ) -> Audit:
        """Audit a translation; see `tta.audit`.

        Raises:
            TtaError: see there; also where the settings ask for another model than this Auditor's.
        """
        chosen = settings or self.settings
        return audit(path, second, settings=chosen, progress=progress, models=self._models, listing=listing)

    def audit_texts(
        self, russian: str, english: str, *, settings: Settings | None = None, progress: Progress | None = None
    ) -> Audit:
        """Audit two texts that are not aligned; see `tta.audit_texts`."""
        return audit_texts(russian, english, settings=settings or self.settings, progress=progress, models=self._models)

    def audit_pairs(
        self,
        pairs: Iterable[tuple[str, str]],
        *,
        settings: Settings | None = None,
        progress: Progress | None = None,
    ) -> Audit:
        """Audit pairs of a source text and its translation; see `tta.audit_pairs`."""
        return audit_pairs(pairs, settings=settings or self.settings, progress=progress, models=self._models)

    def align(self, source: Sequence[str], target: Sequence[str], *, fixed: Sequence[Bead] = ()) -> Alignment:
        """Align two lists of sentences; see `tta.align`."""
        return align(source, target, fixed=fixed, settings=self.settings, models=self._models)
