"""How like another translation the first one is, as sacrebleu measures it: chrF++, BLEU and TER.

Popović 2017 ("chrF++: words helping character n-grams"), Papineni et al. 2002 ("BLEU"), Snover et al. 2006 ("A study of
translation edit rate"); Post 2018 ("A call for clarity in reporting BLEU scores") for the signatures. They measure
likeness, not rightness: two good translations of one text often share no more than a third of their word sequences.
Beads that one of the two translations lacks are left out; the number that went in stands beside each score.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tta.types import Alignment, Document, Reference, ReferenceScore

__all__ = ["compare"]

_TER_WORDS = 100  # TER takes the square of a bead's length; a sentence has fewer words
_TER_BEADS = 500  # about ten seconds

Lines = Sequence[tuple[str, str]]


def compare(
    target: Document, alignment: Alignment, document: Document, segments: tuple[tuple[int, ...], ...]
) -> Reference:
    """Score the translation against another one, bead by bead and as a whole.

    Args:
        target: the first translation.
        alignment: its beads.
        document: the other translation.
        segments: for each bead the indices of its segments.
    """
    from sacrebleu.metrics.chrf import CHRF

    chrf = CHRF(word_order=2)
    lines = [
        (_text(target, bead.target), _text(document, own)) for bead, own in zip(alignment.beads, segments, strict=True)
    ]
    values = tuple(
        round(float(chrf.sentence_score(mine, [theirs]).score), 2) if mine and theirs else None
        for mine, theirs in lines
    )
    whole = [(_text(target, mine), _text(document, theirs)) for mine, theirs in _joined(alignment, segments)]
    return Reference(document, segments, values, _whole([line for line in whole if all(line)]))


def _joined(alignment: Alignment, segments: Sequence[tuple[int, ...]]) -> list[tuple[list[int], list[int]]]:
    """Join beads that share a segment of the other translation, so that it counts once."""
    groups: list[tuple[list[int], list[int]]] = []
    for bead, own in zip(alignment.beads, segments, strict=True):
        if bead.target and own and groups and set(own) & set(groups[-1][1]):
            groups[-1][0].extend(bead.target)
            groups[-1][1].extend(index for index in own if index not in groups[-1][1])
        elif bead.target and own:
            groups.append(([*bead.target], [*own]))
    return groups


def _whole(lines: Lines) -> tuple[ReferenceScore, ...]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    short = [line for line in lines if max(len(text.split()) for text in line) <= _TER_WORDS]
    step = -(-len(short) // _TER_BEADS) or 1
    metrics: list[tuple[str, Callable[[], Any], Lines]] = [
        ("chrF++", lambda: CHRF(word_order=2), lines),
        ("BLEU", BLEU, lines),
        ("TER", TER, short[::step]),
    ]
    return tuple(_score(name, make(), chosen) for name, make, chosen in metrics if chosen)


def _score(name: str, metric: Any, lines: Lines) -> ReferenceScore:
    """Score a corpus; the signature names sacrebleu's version and every setting."""
    value = metric.corpus_score([mine for mine, _ in lines], [[theirs for _, theirs in lines]]).score
    return ReferenceScore(name, round(float(value), 2), str(metric.get_signature()), len(lines))


def _text(document: Document, segments: Sequence[int]) -> str:
    return " ".join(" ".join(document.segments[index].text for index in segments).split())
