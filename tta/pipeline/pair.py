"""The order of the stages: from two documents that were read to the whole audit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tta.judging.agreement import drop_agreed
from tta.judging.certainty import no_graver_than_sure
from tta.judging.misplaced import drop_of_misplaced
from tta.judging.one_error import drop_explained, join_exchanges
from tta.judging.repetition import drop_repeated
from tta.pipeline.arrangement import arrangement, digested
from tta.pipeline.bitext import aligned
from tta.pipeline.given import Given, given_in
from tta.pipeline.models import Models, models_of
from tta.pipeline.progress import Progress
from tta.pipeline.reading import READER, read_beads
from tta.pipeline.scoring import bead_scores, gathered, scored, with_doubt
from tta.pipeline.second_translation import compared
from tta.pipeline.segmenting import segmented, with_second
from tta.pipeline.signature import signature
from tta.reader import Pair
from tta.reader.other_languages import Foreign, foreign_passages, told
from tta.review.decisions import apply_decisions, in_doubt, with_fingerprints
from tta.settings import Settings
from tta.types import Audit, Bitext, Decision, Fact, Finding, NotRun, Side

if TYPE_CHECKING:
    from tta.encoder import Encoder

__all__ = ["audit_pair"]

_ALONE = {Side.SOURCE: "OM101", Side.TARGET: "AD101"}
"""Under which code a whole segment without counterpart is reported, by its side."""

_LEFT_OUT = "part of the input"
"""Under which name what a file holds beside its text stands in lists of what was not run."""


def audit_pair(pair: Pair, settings: Settings, progress: Progress | None, models: Models | None = None) -> Audit:
    """Audit two documents, or a bitext whose rows are its beads.

    Args:
        pair: as it was read, not yet segmented.
        settings: what to report, and with which model.
        progress: called with how far the work has come.
        models: what an `Auditor` holds; those that the library keeps if None.

    Raises:
        TtaError: there is nothing to audit, a list of the user's cannot be read, or the model is not to be had.
    """
    from tta.judging.denied_opposites import neutral_where_opposite
    from tta.judging.idioms import neutral_where_idiom
    from tta.judging.suspicions import weighed

    models = models or models_of(settings)
    models.check(settings)
    given = given_in(settings)
    pair = with_second(segmented(pair), settings)
    foreign = [foreign_passages(document) for document in (pair.source, pair.target)]
    encoder = _loaded(models, progress)
    bitext = aligned(pair, encoder, progress, foreign)
    bitext = replace(bitext, authority=given.authority, glossary=given.glossary, least=given.policy.named)
    if models.for_one:
        encoder.release()
    bitext, unread = read_beads(bitext, encoder, progress, wanted=settings.reader, load=models.reader)
    parts, not_run = scored(bitext, progress)
    not_run += _unread(pair, foreign, unread)
    every, facts = gathered(part for _, part in parts)
    raised = weighed([finding for finding in every if finding.code in given.codes], facts, bitext)
    raised = neutral_where_idiom(neutral_where_opposite(raised, bitext), bitext)
    if pair.beads is None and bitext.alignment.related:
        raised, as_wholes = _of_wholes(raised, bitext)
        not_run += as_wholes
    reference = None
    if pair.reference is not None:
        raised, reference, incomparable = compared(raised, bitext, pair, encoder, progress)
        not_run += incomparable
    decided, stale = _decided(raised, facts, bitext, given)
    return Audit(
        source=bitext.source,
        target=bitext.target,
        alignment=bitext.alignment,
        scores=bead_scores(len(bitext.alignment.beads), [part for _, part in parts]),
        findings=decided,
        facts=facts,
        not_run=tuple(not_run),
        signature=signature(pair, encoder, settings, given.policy.named, reference, read=unread is None),
        stale_decisions=stale,
        reference=reference,
        terms=tuple(use for _, part in parts for use in part.terms),
    )


def _loaded(models: Models, progress: Progress | None) -> Encoder:
    if progress:
        progress("loading the model", 0, 1)
    encoder = models.encoder()
    if progress:
        progress("loading the model", 1, 1)
    return encoder


def _unread(pair: Pair, foreign: Iterable[Sequence[Foreign]], without_reader: str | None) -> list[NotRun]:
    """Say what of the input nobody read: passages in another language, what a file holds beside its text.

    `without_reader` says why the reader of both sides read nothing, None if it did.
    """
    passages = [
        NotRun(
            "passages in another language",
            f"in the {document.language.english_name} text {'; '.join(told(found))}",
        )
        for document, found in zip((pair.source, pair.target), foreign, strict=True)
        if found
    ]
    return [
        *passages,
        *([] if without_reader is None else [NotRun(READER, without_reader)]),
        *(NotRun(_LEFT_OUT, line) for line in pair.left_out),
    ]


def _decided(
    raised: Sequence[Finding], facts: Sequence[Fact], bitext: Bitext, given: Given
) -> tuple[tuple[Finding, ...], tuple[Decision, ...]]:
    """Return the findings that are reported, with what was decided of them, and decisions that concern nothing any more."""
    beads, source, target = bitext.alignment.beads, bitext.source, bitext.target
    surest = (max((beads[i] for i in item.beads), key=lambda bead: bead.probability) for item in raised)
    doubted = (with_doubt(item, bead) for item, bead in zip(raised, surest, strict=True))
    marked = with_fingerprints(sorted(doubted, key=_place), source, target)
    documents = {Side.SOURCE: source, Side.TARGET: target}
    texts = {side: document.text for side, document in documents.items()}
    judged = given.policy.judge([no_graver_than_sure(item) for item in marked])
    once = drop_repeated(drop_agreed(drop_of_misplaced(judged), facts, texts))
    reported = sorted(drop_explained(join_exchanges(once, facts, documents), documents), key=_place)
    return apply_decisions(reported, in_doubt(given.decisions, marked, source, target) if given.decisions else {})


def _of_wholes(findings: list[Finding], bitext: Bitext) -> tuple[list[Finding], list[NotRun]]:
    """Say how the texts lie beside each other; what a digest leaves out is no finding each."""
    texts = [item.text for item in bitext.source.segments], [item.text for item in bitext.target.segments]
    beads = bitext.alignment.beads
    whole = digested(beads, texts)
    kept = [item for item in findings if whole is None or item.code != _ALONE[whole]]
    said = arrangement(beads, texts, (bitext.source.language, bitext.target.language))
    return kept, [NotRun("the texts as wholes", line) for line in said]


def _place(finding: Finding) -> tuple[Any, ...]:
    """Where a finding stands among all: by bead, the worst first."""
    return (finding.bead, finding.severity.rank, finding.code, finding.source_spans, finding.target_spans)
