"""Small audits for the writers: a plain one, one that means harm, and a big one."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

from tests.judging.reference.made import written
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
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

HOSTILE = (
    "<script>alert(1)</script> & ]]> <![CDATA[ <!-- -->",
    "NUL \x00 bell \x07 escape \x1b lone \ud800 and \udfff, \ufffe \uffff",
    "bidi \u202e\u2066 zero\u200b width \ufeff, next line \x85 and \u2028",
    "tab\there, line\nfeed, carriage\rreturn, both\r\nof them",
    "слово" * 20_000,
    "\U0001f408 &amp; &#0; &lt; \"quoted\" 'single' %s {0} \\",
)
_LOST = re.compile("[\x00\x07\x1b\ud800\udfff\ufffe\uffff]")
WRITTEN = tuple(_LOST.sub("\ufffd", text) for text in HOSTILE)


def finding(bead: int, source: Sequence[Span] = (), target: Sequence[Span] = (), **other: object) -> Finding:
    """Make a finding; what is not said is an omission."""
    said = {
        "code": "OM201", "kind": Kind.OMISSION, "severity": Severity.MAJOR, "confidence": 0.7,
        "cause": Cause.TRANSLATION, "message": "Nothing in the English renders “тихо”.", "fingerprint": f"{bead:016x}",
    }  # fmt: skip
    return Finding(bead=bead, source_spans=tuple(source), target_spans=tuple(target), **{**said, **other})


def place(document: Document, words: str) -> Span:
    """Find words in a document."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def audit(findings: Sequence[Finding] | None = None) -> Audit:
    """Make an audit of five beads; without findings of its own it gets one of every sort."""
    source, target = written(RUSSIAN, Language.RU), written(ENGLISH, Language.EN)
    made = _findings(source, target) if findings is None else tuple(findings)
    signature = {"tool": "tta", "version": "0.9.1", "settings": {}}
    not_run = (NotRun("names", "no gazetteer"),)
    return Audit(
        source, target, Alignment(BEADS), (BeadScores(),) * len(BEADS), made, (), not_run, signature
    )  # fmt: skip


def _findings(source: Document, target: Document) -> tuple[Finding, ...]:
    decision = Decision("0" * 16, Choice.DISMISSED, "free rendering", "see page 3", "A. Reviewer", "2024-05-01")
    return (
        finding(0, [place(source, "тихо")], [Span(7, 7)], decision=decision),
        finding(
            1, [place(source, "не на словах, а на")], [place(target, "sleeps.\nIt does")], code="PO103",
            kind=Kind.MISTRANSLATION, message="“not X but Y” became “X”.", fingerprint="1" * 16,
        ),
        finding(
            1, [place(source, "словах, а на деле")], [place(target, "does so")], code="DV101", kind=Kind.MISTRANSLATION,
            severity=Severity.CRITICAL, fingerprint="2" * 16,
        ),
        finding(3, [place(source, "Импресарио"), place(source, "Григорьев")], code="OM101"),
        finding(4, [], [place(target, "P. S.")], code="AD101", kind=Kind.ADDITION, severity=Severity.NEUTRAL),
        finding(2, code="AL101", kind=Kind.ALIGNMENT, severity=Severity.MINOR, message="No words in common."),
    )  # fmt: skip


def hostile() -> Audit:
    """Make an audit whose texts, messages, names and catalogue lines break out of whatever is not escaped."""
    source, target = written(HOSTILE, Language.RU), written(HOSTILE, Language.EN)
    beads = tuple(Bead((i,), (i,), 0.5) for i in range(len(HOSTILE)))
    found = tuple(
        finding(
            i, [Span(s.start + 1, s.stop)], [Span(s.start, s.start + 3)], message=text[:80], code=text[:30],
            decision=Decision("x", Choice.QUERY, text[:50], text[:50], text[:50], text[:50]), fingerprint=text[:40],
        )
        for i, (s, text) in enumerate(zip(source.segments, HOSTILE, strict=True))
    )  # fmt: skip
    metadata = tuple((text[:40], text[:40]) for text in HOSTILE)
    source = replace(source, path="a<b>&\x00\"'.txt", metadata=metadata)
    target = replace(target, path="\ud800.txt")
    not_run = tuple(NotRun(text[:30], text[:30]) for text in HOSTILE)
    return Audit(
        source, target, Alignment(beads), (BeadScores(),) * len(beads), found, (), not_run, {"version": HOSTILE[1]}
    )


def big(rows: int) -> Audit:
    """Make an audit of many rows, each with a finding."""
    source = written([f"Кошка номер {i} тихо спит на диване." for i in range(rows)], Language.RU)
    target = written([f"Cat number {i} sleeps on the sofa." for i in range(rows)], Language.EN)
    beads = tuple(Bead((i,), (i,), 0.9) for i in range(rows))
    found = tuple(
        finding(i, [Span(s.start, s.start + 5)], [Span(t.start, t.start + 3)])
        for i, (s, t) in enumerate(zip(source.segments, target.segments, strict=True))
    )
    return Audit(source, target, Alignment(beads), (BeadScores(),) * rows, found, (), (), {"version": "0.9.1"})


def rendered(form: str, made: Audit) -> bytes:
    """Write an audit as the command does: UTF-8, no help with what cannot be encoded."""
    stream = io.StringIO()
    import_module(f"tta.reporter.bitexts.{form}").write(made, stream)
    return stream.getvalue().encode("utf-8")
