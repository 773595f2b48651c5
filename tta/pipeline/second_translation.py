"""Another translation of the same source: aligned to the first, measured, and weighed against the findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tta.pipeline.bitext import align_documents, are_rows_related
from tta.pipeline.encoding import encode
from tta.pipeline.progress import Progress, of_stage
from tta.reader import Pair
from tta.types import Bead, Bitext, Finding, NotRun, Reference

if TYPE_CHECKING:
    from tta.encoder import Encoder

__all__ = ["compared"]


def compared(
    findings: Sequence[Finding], bitext: Bitext, pair: Pair, encoder: Encoder, progress: Progress | None
) -> tuple[list[Finding], Reference | None, list[NotRun]]:
    """Weigh the findings by another translation; where it does not correspond to the first, list it as not run."""
    from tta.aligner.texts import measured
    from tta.judging.reference import compare, counterparts, with_evidence

    document, target = pair.reference, bitext.target_vectors
    if document is None or target is None or not bitext.alignment.related:
        return list(findings), None, [NotRun("reference", "the two texts do not correspond")]
    stage = of_stage(progress, "reading the second translation")
    vectors = encode(encoder, [item.text for item in document.segments], document.language, stage)
    if pair.reference_segments:
        segments = pair.reference_segments
        rows = [Bead(bead.target, own) for bead, own in zip(bitext.alignment.beads, segments, strict=True)]
        related = are_rows_related(measured(rows, target, vectors), target, vectors)
    else:
        across = align_documents(Pair(bitext.target, document), target, vectors)
        segments = counterparts(bitext, vectors, across, [len(item.text) for item in document.segments])
        related = across.related
    if not related or not any(segments):
        why = f"{document.path} does not correspond to the translation; check that it renders the same source"
        return list(findings), None, [NotRun("reference", why)]
    reference = compare(bitext.target, bitext.alignment, document, segments)
    return with_evidence(findings, bitext, reference, vectors), reference, []
