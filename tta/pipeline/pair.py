"""The order of the stages: from what a user names to the whole audit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.errors import InputError, NothingToAuditError
from tta.judging.certainty import no_graver_than_sure
from tta.judging.one_error import drop_explained, join_exchanges
from tta.judging.repetition import drop_agreed, drop_repeated
from tta.lists.authority import load_authority
from tta.lists.glossary import load_glossary
from tta.pipeline.arrangement import arrangement, digested
from tta.pipeline.bitext import aligned, content_of
from tta.pipeline.models import Models, models_of
from tta.pipeline.progress import Progress
from tta.pipeline.reading import READER, read_beads
from tta.pipeline.scoring import bead_scores, gathered, scored, with_doubt
from tta.pipeline.second_translation import compared
from tta.pipeline.signature import signature
from tta.reader import Pair, read, read_reference, read_texts
from tta.reader.limits import MOST_ROWS
from tta.reader.other_languages import Foreign, foreign_passages, told
from tta.review.decisions import apply_decisions, in_doubt, load_decisions, with_fingerprints
from tta.segmenter import segment
from tta.settings import Settings
from tta.types import Audit, Bitext, Decision, Fact, Finding, NotRun, Side, Span

if TYPE_CHECKING:
    from tta.encoder import Encoder
    from tta.judging.policy import Policy

__all__ = ["audit", "audit_pairs", "audit_texts"]

_ALONE = {Side.SOURCE: "OM101", Side.TARGET: "AD101"}
"""Under which code a whole segment without counterpart is reported, by its side."""

_LEFT_OUT = "part of the input"
"""Under which name what a file holds beside its text stands in lists of what was not run."""


def audit(
    path: str | Path,
    second: str | Path | None = None,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    models: Models | None = None,
) -> Audit:
    """Audit a translation.

    Args:
        path: one file with both languages, a bitext (`.tsv` with columns `source` and `target`, TMX, XLIFF, or TEI with
            links), or one of two files.
        second: the other file, in either order.
        settings: what to report, and with which model.
        progress: called with how far the work has come.
        models: what an `Auditor` holds.

    Raises:
        TtaError: the input cannot be read, there is nothing to audit, or the model is not to be had.
    """
    chosen = settings or Settings()
    return _audit_pair(read(path, second, chosen.source_language, chosen.changes), chosen, progress, models)


def audit_texts(
    russian: str,
    english: str,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    models: Models | None = None,
) -> Audit:
    """Audit two texts as they are, not yet cut into sentences or aligned.

    Args:
        russian: the whole of one text.
        english: the whole of the other; the two are told by their letters and may be given in either order.
        settings: what to report, and with which model; which is the original, see `Settings.source_language`.
        progress: called with how far the work has come.
        models: what an `Auditor` holds.

    Raises:
        TtaError: one is no text, both are of one language, or the model is not to be had.
    """
    chosen = settings or Settings()
    return _audit_pair(read_texts(russian, english, chosen.source_language), chosen, progress, models)


def audit_pairs(
    pairs: Iterable[tuple[str, str]],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    models: Models | None = None,
) -> Audit:
    """Audit pairs of a source text and its translation; pair i becomes bead i.

    Raises:
        TtaError: there are no pairs, or the two sides are not Russian and English.
    """
    from tta.reader.bitext import bitext_of
    from tta.reader.decoding import Decoded, without_surrogates

    rows: list[tuple[Span, Span]] = []
    pieces: list[str] = []
    offset = 0
    for number, pair in enumerate(pairs):
        if len(pair) != 2 or not all(isinstance(text, str) for text in pair):
            raise InputError(f"pairs: number {number} is no pair of two texts; give '' for a side that is missing")
        spans = []
        for text in map(without_surrogates, pair):
            start = offset + len(text) - len(text.lstrip()) if text.strip() else offset
            spans.append(Span(start, start + len(text.strip())))
            pieces.append(text)
            offset += len(text) + 1
        rows.append((spans[0], spans[1]))
    if not any(len(cell) for row in rows for cell in row):
        raise NothingToAuditError("pairs: there is no text in them, expected pairs of a Russian and an English text")
    whole = "\n".join(pieces) + "\n"
    digest = hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()
    chosen = settings or Settings()
    pair_of = bitext_of(Decoded(Path("pairs"), whole, "utf-8", digest), rows, chosen.source_language)
    return _audit_pair(pair_of, chosen, progress, models)


def _audit_pair(pair: Pair, settings: Settings, progress: Progress | None, models: Models | None = None) -> Audit:
    from tta.judging.policy import policy_of
    from tta.judging.suspicions import weighed
    from tta.scorers import select_codes

    models = models or models_of(settings)
    models.check(settings)
    codes = select_codes(settings.select, settings.ignore)
    policy = policy_of(settings.severities, settings.thresholds)
    decisions = load_decisions(settings.decisions) if settings.decisions else {}
    authority = load_authority(settings.authority) if settings.authority else {}
    glossary = load_glossary(settings.glossary) if settings.glossary else ()
    pair = _with_second(segmented(pair), settings)
    foreign = [foreign_passages(document) for document in (pair.source, pair.target)]
    encoder = _loaded(models, progress)
    bitext = replace(
        aligned(pair, encoder, progress, foreign), authority=authority, glossary=glossary, least=policy.named
    )
    if models.for_one:
        encoder.release()
    bitext, unread = read_beads(bitext, encoder, progress, wanted=settings.reader, load=models.reader)
    parts, not_run = scored(bitext)
    not_run += _unread(pair, foreign, unread)
    every, facts = gathered(part for _, part in parts)
    raised = weighed([finding for finding in every if finding.code in codes], facts, bitext)
    if pair.beads is None and bitext.alignment.related:
        raised, as_wholes = _of_wholes(raised, bitext)
        not_run += as_wholes
    reference = None
    if pair.reference is not None:
        raised, reference, incomparable = compared(raised, bitext, pair, encoder, progress)
        not_run += incomparable
    decided, stale = _decided(raised, facts, bitext, policy, decisions)
    return Audit(
        source=bitext.source,
        target=bitext.target,
        alignment=bitext.alignment,
        scores=bead_scores(len(bitext.alignment.beads), [part for _, part in parts]),
        findings=decided,
        facts=facts,
        not_run=tuple(not_run),
        signature=signature(pair, encoder, settings, policy.named, reference, read=unread is None),
        stale_decisions=stale,
        reference=reference,
        terms=tuple(use for _, part in parts for use in part.terms),
    )


def segmented(pair: Pair) -> Pair:
    if pair.beads is not None:
        return pair
    documents = [segment(document) for document in (pair.source, pair.target)]
    for document in documents:
        if not content_of(document):
            language = document.language.english_name
            raise InputError(
                f"{document.path}: the {language} part holds no sentences, only page furniture; check the file"
            )
        if len(document.segments) > MOST_ROWS:
            raise InputError(
                f"{document.path}: the {document.language.english_name} text has {len(document.segments):,} sentences, at most "
                f"{MOST_ROWS:,} are audited at once; cut it into chapters and audit their folder"
            )
    return replace(pair, source=documents[0], target=documents[1])


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
    raised: Sequence[Finding], facts: Sequence[Fact], bitext: Bitext, policy: Policy, decisions: Mapping[str, Decision]
) -> tuple[tuple[Finding, ...], tuple[Decision, ...]]:
    """Return the findings that are reported, with what was decided of them, and decisions that concern nothing any more."""
    beads, source, target = bitext.alignment.beads, bitext.source, bitext.target
    surest = (max((beads[i] for i in item.beads), key=lambda bead: bead.probability) for item in raised)
    doubted = (with_doubt(item, bead) for item, bead in zip(raised, surest, strict=True))
    marked = with_fingerprints(sorted(doubted, key=_place), source, target)
    documents = {Side.SOURCE: source, Side.TARGET: target}
    texts = {side: document.text for side, document in documents.items()}
    judged = drop_repeated(drop_agreed(policy.judge(list(map(no_graver_than_sure, marked))), facts, texts))
    reported = sorted(drop_explained(join_exchanges(judged, facts, documents), documents), key=_place)
    return apply_decisions(reported, in_doubt(decisions, marked, source, target) if decisions else {})


def _of_wholes(findings: list[Finding], bitext: Bitext) -> tuple[list[Finding], list[NotRun]]:
    """Say how the texts lie beside each other; what a digest leaves out is no finding each."""
    texts = [item.text for item in bitext.source.segments], [item.text for item in bitext.target.segments]
    beads = bitext.alignment.beads
    whole = digested(beads, texts)
    kept = [item for item in findings if whole is None or item.code != _ALONE[whole]]
    said = arrangement(beads, texts, (bitext.source.language, bitext.target.language))
    return kept, [NotRun("the texts as wholes", line) for line in said]


def _with_second(pair: Pair, settings: Settings) -> Pair:
    """Read the other translation that the user names, which goes before one that the input holds."""
    if settings.reference is None:
        return pair
    document = segment(read_reference(settings.reference, pair.target, settings.changes))
    if not content_of(document):
        raise InputError(
            f"{document.path}: the second translation holds no sentences, only page furniture; check the file"
        )
    return replace(pair, reference=document, reference_segments=())


def _place(finding: Finding) -> tuple[Any, ...]:
    """Where a finding stands among all: by bead, the worst first."""
    return (finding.bead, finding.severity.rank, finding.code, finding.source_spans, finding.target_spans)
