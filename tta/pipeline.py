"""The pipeline: the only place that knows the order of the stages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.authority import load_authority
from tta.decisions import apply_decisions, in_doubt, load_decisions, with_fingerprints
from tta.errors import InputError, NothingToAuditError
from tta.glossary import load_glossary
from tta.reader import Pair, read, read_reference
from tta.repetition import told_once
from tta.segmenter import segment
from tta.settings import Settings
from tta.signature import signature
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Bitext,
    Document,
    Encoding,
    Finding,
    Language,
    NotRun,
    Reference,
    SegmentKind,
    Span,
)

if TYPE_CHECKING:
    from tta.encoder import Encoder
    from tta.scorers import Scored

__all__ = ["Progress", "align", "align_texts", "audit", "audit_pairs"]

_FEW_ROWS = 10

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, what is done of it and how much it is in all."""


def audit(
    path: str | Path,
    second: str | Path | None = None,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Audit:
    """Audit a translation.

    Args:
        path: one file with both languages, a bitext (`.tsv` with columns `source` and `target`, TMX, XLIFF, or TEI with
            links), or one of two files.
        second: the other file, in either order.
        settings: what to report, and with which model.
        progress: told how far the work has come.

    Raises:
        TtaError: the input cannot be read, there is nothing to audit, or the model is not to be had.
    """
    chosen = settings or Settings()
    return _audit_pair(read(path, second, chosen.source_language), chosen, progress)


def audit_pairs(
    pairs: Iterable[tuple[str, str]], *, settings: Settings | None = None, progress: Progress | None = None
) -> Audit:
    """Audit pairs of a source text and its translation; pair i becomes bead i.

    Raises:
        TtaError: there are no pairs, or the two sides are not Russian and English.
    """
    from tta.reader.bitext import bitext_of
    from tta.reader.decoding import Decoded

    rows: list[tuple[Span, Span]] = []
    pieces: list[str] = []
    offset = 0
    for number, pair in enumerate(pairs):
        if len(pair) != 2 or not all(isinstance(text, str) for text in pair):
            raise InputError(f"pairs: number {number} is no pair of two texts; give '' for a side that is missing")
        spans = []
        for text in pair:
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
    return _audit_pair(pair_of, chosen, progress)


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    fixed: Sequence[Bead] = (),
    settings: Settings | None = None,
) -> Alignment:
    """Align two lists of sentences, Russian and English in either order; nothing is split, joined or dropped.

    Args:
        source: n sentences.
        target: m sentences.
        fixed: beads that are known; they are kept, and the rest is aligned around them.
        settings: which model.

    Returns:
        Beads whose indices point into the two lists; every index exactly once.

    Raises:
        InputError: a fixed bead points to no sentence, or two to the same one.
        ModelError: the model is not to be had.
    """
    from tta.corrections import check_fixed
    from tta.reader.script import language_of

    check_fixed("fixed", fixed, (len(source), len(target)))

    guess = language_of(" ".join(source[:500])) or Language.RU
    languages = (guess, Language.EN if guess is Language.RU else Language.RU)
    return align_texts(source, target, languages, settings=settings or Settings(), fixed=fixed)


def align_texts(
    source: Sequence[str],
    target: Sequence[str],
    languages: tuple[Language, Language],
    *,
    settings: Settings,
    fixed: Sequence[Bead] = (),
    progress: Progress | None = None,
) -> Alignment:
    """Align two lists of segments whose languages are known, around beads that are fixed."""
    from tta.aligner import align_encodings
    from tta.encoder import load_encoder

    if not any(text.strip() for text in source) or not any(text.strip() for text in target):
        used = {i for bead in fixed for i in bead.source}, {j for bead in fixed for j in bead.target}
        alone = [Bead((i,), ()) for i in range(len(source)) if i not in used[0]]
        alone += [Bead((), (j,)) for j in range(len(target)) if j not in used[1]]
        return Alignment((*fixed, *alone), related=bool(fixed))
    encoder = load_encoder(settings.model, offline=settings.offline, cache_vectors=settings.cache_vectors)
    left, right = (
        _encode(encoder, texts, language, _named(progress, f"reading the {language.english_name}"))
        for texts, language in zip((source, target), languages, strict=True)
    )
    lengths = [len(text) for text in source], [len(text) for text in target]
    return align_encodings(left, right, lengths, fixed=fixed)


def _audit_pair(pair: Pair, settings: Settings, progress: Progress | None) -> Audit:
    from tta.encoder import load_encoder
    from tta.policy import policy_of
    from tta.scorers import select_codes

    codes = select_codes(settings.select, settings.ignore)
    policy = policy_of(settings.severities, settings.thresholds)
    decisions = load_decisions(settings.decisions) if settings.decisions else {}
    authority = load_authority(settings.authority) if settings.authority else {}
    glossary = load_glossary(settings.glossary) if settings.glossary else ()
    pair = _with_second(_segmented(pair), settings)
    if progress:
        progress("loading the model", 0, 1)
    encoder = load_encoder(settings.model, offline=settings.offline, cache_vectors=settings.cache_vectors)
    if progress:
        progress("loading the model", 1, 1)
    bitext = replace(_aligned(pair, encoder, progress), authority=authority, glossary=glossary, least=policy.named)
    scored, not_run = _scored(bitext)
    beads = bitext.alignment.beads
    raised = [finding for _, part in scored for finding in part.findings if finding.code in codes]
    reference = None
    if pair.reference is not None:
        raised, reference, unread = _compared(raised, bitext, pair, encoder, progress)
        not_run += unread
    findings = sorted((_with_doubt(finding, beads[finding.bead]) for finding in raised), key=_place)
    marked = with_fingerprints(findings, pair.source, pair.target)
    told = sorted(told_once(policy.judge(marked)), key=_place)
    decided, stale = apply_decisions(told, in_doubt(decisions, marked, pair.source, pair.target) if decisions else {})
    return Audit(
        source=bitext.source,
        target=bitext.target,
        alignment=bitext.alignment,
        scores=_bead_scores(len(bitext.alignment.beads), [part for _, part in scored]),
        findings=decided,
        facts=tuple(fact for _, part in scored for fact in part.facts),
        not_run=tuple(not_run),
        signature=signature(pair, encoder, settings, policy.named, reference),
        stale_decisions=stale,
        reference=reference,
    )


def _segmented(pair: Pair) -> Pair:
    if pair.beads is not None:
        return pair
    documents = [segment(document) for document in (pair.source, pair.target)]
    for document in documents:
        if not _content(document):
            language = document.language.english_name
            raise InputError(
                f"{document.path}: the {language} part holds no sentences, only page furniture; check the file"
            )
    return Pair(documents[0], documents[1])


def _with_second(pair: Pair, settings: Settings) -> Pair:
    """Read the other translation that the user names, which goes before one that the input holds."""
    if settings.reference is None:
        return pair
    document = segment(read_reference(settings.reference, pair.target))
    if not _content(document):
        raise InputError(
            f"{document.path}: the second translation holds no sentences, only page furniture; check the file"
        )
    return replace(pair, reference=document, reference_segments=())


def _content(document: Document) -> list[int]:
    return [index for index, item in enumerate(document.segments) if item.kind is not SegmentKind.FURNITURE]


# ---------------------------------------------------------------- alignment


def _aligned(pair: Pair, encoder: Encoder, progress: Progress | None) -> Bitext:
    from tta.encoder.bundled import BUNDLED_NAME

    encodings = []
    for document in (pair.source, pair.target):
        stage = f"reading the {document.language.english_name}"
        texts = [item.text for item in document.segments]
        encodings.append(_encode(encoder, texts, document.language, _named(progress, stage)))
    if pair.beads is None:
        alignment = _align_documents(pair, encodings[0], encodings[1])
    else:
        alignment = _given(pair.beads, encodings[0], encodings[1])
    bundled = encoder.name == BUNDLED_NAME
    return Bitext(pair.source, pair.target, alignment, encodings[0], encodings[1], bundled_model=bundled)


def _encode(
    encoder: Encoder, texts: Sequence[str], language: Language, progress: Callable[[int, int], None] | None
) -> Encoding:
    from tta.encoder.bundled import BUNDLED_NAME
    from tta.encoder.centre import bundled_means, centred
    from tta.encoder.spelling import plain_spelling

    prior = bundled_means(language) if encoder.name == BUNDLED_NAME else None
    return centred(encoder.encode([plain_spelling(text) for text in texts], progress), prior)


def _named(progress: Progress | None, stage: str) -> Callable[[int, int], None] | None:
    if progress is None:
        return None

    def report(done: int, total: int) -> None:
        progress(stage, done, total)

    return report


def _align_documents(pair: Pair, source: Encoding, target: Encoding) -> Alignment:
    """Align what is not furniture, and let the beads point into all segments."""
    from tta.aligner import align_encodings
    from tta.values import extract, line_traits

    left, right = _content(pair.source), _content(pair.target)
    traits = [line_traits(document, extract(document)) for document in (pair.source, pair.target)]
    found = align_encodings(
        source.take(left),
        target.take(right),
        (
            [len(pair.source.segments[i].text) for i in left],
            [len(pair.target.segments[j].text) for j in right],
        ),
        ([traits[0][i] for i in left], [traits[1][j] for j in right]),
        (_lines(pair.source, left), _lines(pair.target, right)),
    )
    beads = [
        replace(bead, source=tuple(left[i] for i in bead.source), target=tuple(right[j] for j in bead.target))
        for bead in found.beads
    ]
    return Alignment(tuple(beads), found.related)


def _lines(document: Document, content: Sequence[int]) -> frozenset[int]:
    kinds = {SegmentKind.LINE, SegmentKind.HEADING}
    return frozenset(place for place, index in enumerate(content) if document.segments[index].kind in kinds)


def _given(beads: Sequence[Bead], source: Encoding, target: Encoding) -> Alignment:
    """Measure the beads of a bitext, which are one segment to one at most; a few rows are taken to correspond."""
    from tta.aligner import are_related
    from tta.aligner.texts import measured

    found = measured(beads, source, target)
    return Alignment(tuple(found), len(found) < _FEW_ROWS or are_related(found, source, target))


# ---------------------------------------------------------------- another translation


def _compared(
    findings: Sequence[Finding], bitext: Bitext, pair: Pair, encoder: Encoder, progress: Progress | None
) -> tuple[list[Finding], Reference | None, list[NotRun]]:
    """Weigh the findings by another translation; where it does not correspond to the first, say so."""
    from tta.aligner import are_related
    from tta.aligner.texts import measured
    from tta.reference import compare, counterparts, with_evidence

    document, target = pair.reference, bitext.target_encoding
    if document is None or target is None or not bitext.alignment.related:
        return list(findings), None, [NotRun("reference", "the two texts do not correspond")]
    stage = _named(progress, "reading the second translation")
    encoding = _encode(encoder, [item.text for item in document.segments], document.language, stage)
    if pair.reference_segments:
        segments = pair.reference_segments
        rows = [Bead(bead.target, own) for bead, own in zip(bitext.alignment.beads, segments, strict=True)]
        related = len(rows) < _FEW_ROWS or are_related(measured(rows, target, encoding), target, encoding)
    else:
        across = _align_documents(Pair(bitext.target, document), target, encoding)
        segments = counterparts(bitext, encoding, across, [len(item.text) for item in document.segments])
        related = across.related
    if not related or not any(segments):
        why = f"{document.path} does not correspond to the translation; check that it renders the same source"
        return list(findings), None, [NotRun("reference", why)]
    reference = compare(bitext.target, bitext.alignment, document, segments)
    return with_evidence(findings, bitext, reference, encoding), reference, []


# ---------------------------------------------------------------- scores


def _scored(bitext: Bitext) -> tuple[list[tuple[str, Scored]], list[NotRun]]:
    """Run every scorer. Where the texts do not correspond, only the one that says so."""
    from tta.scorers import SCORERS, CannotRunError

    done: list[tuple[str, Scored]] = []
    not_run: list[NotRun] = []
    for scorer in SCORERS:
        if not bitext.alignment.related and scorer.name != "pairing":
            not_run.append(NotRun(scorer.name, "the two texts do not correspond"))
            continue
        try:
            done.append((scorer.name, scorer.score(bitext)))
        except CannotRunError as error:
            not_run.append(NotRun(scorer.name, str(error)))
    return done, not_run


def _with_doubt(finding: Finding, bead: Bead) -> Finding:
    """Say so where a finding rests on a bead that is unsure: it is then as likely an error of alignment."""
    if not bead.is_unsure:
        return finding
    return replace(
        finding,
        confidence=round(finding.confidence * bead.probability, 3),
        message=f"{finding.message} The alignment is unsure here ({bead.probability:.0%}).",
        evidence={**finding.evidence, "alignment_probability": bead.probability},
    )


def _place(finding: Finding) -> tuple[Any, ...]:
    """Where a finding stands among all: by bead, the worst first."""
    return (finding.bead, finding.severity.rank, finding.code, finding.source_spans, finding.target_spans)


def _bead_scores(count: int, scored: Sequence[Scored]) -> tuple[BeadScores, ...]:
    def worst(name: str, bead: int) -> float:
        return max((getattr(part, name).get(bead, 0.0) for part in scored), default=0.0)

    return tuple(
        BeadScores(*(round(worst(name, bead), 4) for name in ("omission", "addition", "divergence")))
        for bead in range(count)
    )
