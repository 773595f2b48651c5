"""The order of the stages: the only room that knows it. Files or texts in, an audit or an alignment out."""

from tta.pipeline.alignment import align, align_texts
from tta.pipeline.pair import audit, audit_pairs
from tta.pipeline.progress import Progress

__all__ = ["Progress", "align", "align_texts", "audit", "audit_pairs"]
