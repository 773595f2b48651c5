"""The bitext that the tests of its formats write: five rows, among them one of three sentences, a crossing and two lone ones."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

from tests.made_audits import HOSTILE, finding, hostile, place, written
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Choice,
    Decision,
    Document,
    Finding,
    Kind,
    Language,
    NotRun,
    Severity,
    Span,
)

RUSSIAN = ("Кошка тихо спит.", "Она спит не на словах, а на деле.", "Идёт дождь.", "Импресарио Григорьев")
ENGLISH = ("The cat sleeps.", "It sleeps.", "It does so in fact.", "It rains.", "P. S.")
BEADS = (
    Bead((0,), (0,), 0.81, probability=0.97),
    Bead((1,), (1, 2), 0.7, probability=0.5),
    Bead((2,), (3,), 0.9, crossing=True),
    Bead((3,), ()),
    Bead((), (4,)),
)
HELD = tuple(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text) for text in HOSTILE)
"""The hostile texts as XML can hold them."""


def omission(bead: int, source: Sequence[Span] = (), target: Sequence[Span] = (), **other: object) -> Finding:
    """Make a finding; what is not said is an omission."""
    defaults = {
        "code": "OM201", "severity": Severity.MAJOR, "confidence": 0.7,
        "message": "Nothing in the English renders “тихо”.", "fingerprint": f"{bead:016x}",
    }  # fmt: skip
    return finding(bead, source, target, **{**defaults, **other})


def five_rows(findings: Sequence[Finding] | None = None) -> Audit:
    """Make the audit; without findings of its own it gets one of every sort."""
    source, target = written(RUSSIAN, Language.RU), written(ENGLISH, Language.EN)
    made = _findings(source, target) if findings is None else tuple(findings)
    signature = {"tool": "tta", "version": "0.9.1", "settings": {}}
    not_run = (NotRun("names", "no gazetteer"),)
    return Audit(source, target, Alignment(BEADS), (BeadScores(),) * len(BEADS), made, (), not_run, signature)


def hostile_bitext() -> Audit:
    """Make a hostile audit with the same text on both sides, whose codes and fingerprints break out, too."""
    made = hostile(HOSTILE)
    found = tuple(
        replace(
            item, source_spans=(Span(source.start + 1, source.stop),),
            target_spans=(Span(target.start, target.start + 3),), code=text[:30], fingerprint=text[:40],
        )
        for item, source, target, text in zip(
            made.findings, made.source.segments, made.target.segments, HOSTILE, strict=True
        )
    )  # fmt: skip
    return replace(
        made, target=replace(made.target, path="\ud800.txt"), findings=found, signature={"version": HOSTILE[5]}
    )


def rendered(form: str, made: Audit) -> bytes:
    """Write an audit as the command does: UTF-8, no help with what cannot be encoded."""
    stream = io.StringIO()
    import_module(f"tta.reporter.bitexts.{form}").write(made, stream)
    return stream.getvalue().encode("utf-8")


def _findings(source: Document, target: Document) -> tuple[Finding, ...]:
    decision = Decision("0" * 16, Choice.DISMISSED, "free rendering", "see page 3", "A. Reviewer", "2024-05-01")
    return (
        omission(0, [place(source, "тихо")], [Span(7, 7)], decision=decision),
        omission(
            1, [place(source, "не на словах, а на")], [place(target, "sleeps.\nIt does")], code="PO103",
            kind=Kind.MISTRANSLATION, message="“not X but Y” became “X”.", fingerprint="1" * 16,
        ),
        omission(
            1, [place(source, "словах, а на деле")], [place(target, "does so")], code="DV101", kind=Kind.MISTRANSLATION,
            severity=Severity.CRITICAL, fingerprint="2" * 16,
        ),
        omission(3, [place(source, "Импресарио"), place(source, "Григорьев")], code="OM101"),
        omission(4, [], [place(target, "P. S.")], code="AD101", kind=Kind.ADDITION, severity=Severity.NEUTRAL),
        omission(2, code="AL101", kind=Kind.ALIGNMENT, severity=Severity.MINOR, message="No words in common."),
    )  # fmt: skip
