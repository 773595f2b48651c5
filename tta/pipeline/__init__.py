"""Files or texts in, an audit or an alignment out, by way of the stages, whose order no other room knows; may import
aligner, cross_encoder, encoder, errors, judging, lists, reader, review, scorers, segmenter, settings, types, values and version.
"""

from tta.pipeline.alignment import align, align_texts
from tta.pipeline.auditing import audit, audit_pairs, audit_texts
from tta.pipeline.auditor import Auditor
from tta.pipeline.progress import Progress

__all__ = ["Auditor", "Progress", "align", "align_texts", "audit", "audit_pairs", "audit_texts"]
