"""Files or texts in, an audit or an alignment out, by way of the stages, whose order no other room knows; may import
aligner, cross_encoder, encoder, errors, judging, lists, reader, review, scorers, segmenter, settings, types, values and version.

Each name is loaded at its first use: an alignment needs no scorers, and loading them takes longer than aligning a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tta.pipeline.alignment import align, align_texts
    from tta.pipeline.auditing import audit, audit_pairs, audit_texts
    from tta.pipeline.auditor import Auditor
    from tta.pipeline.progress import Progress

__all__ = ["Auditor", "Progress", "align", "align_texts", "audit", "audit_pairs", "audit_texts"]


def __getattr__(name: str) -> Any:
    """Load a name from its module."""
    if name == "Auditor":
        from tta.pipeline.auditor import Auditor

        return Auditor
    if name == "Progress":
        from tta.pipeline.progress import Progress

        return Progress
    if name in {"align", "align_texts"}:
        from tta.pipeline import alignment

        return getattr(alignment, name)
    if name in {"audit", "audit_pairs", "audit_texts"}:
        from tta.pipeline import auditing

        return getattr(auditing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
