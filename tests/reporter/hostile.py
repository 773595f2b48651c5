"""Small audits made by hand, of hostile texts, too: what the tests of reports are written with."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from tests.judging.reference.made import written
from tta.review.decisions import with_fingerprints
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Severity,
    Span,
)

HOSTILE = (
    "<script>alert('x')</script>",
    "=cmd|' /C calc'!A0",
    "  ＝1+1",
    "'=1+1",
    "+7 @ -1",
    "nul \x00 bell \x07 escape \x1b[31m",
    "surrogate \ud800 alone",
    "noncharacter \ufffe and \uffff",
    "bidi \u202eevil\u202c \u2066isolate\u2069 zero\u200bwidth",
    "tab\tnewline\nreturn\rnel\x85line\u2028paragraph\u2029end",
    '"quoted", comma; semicolon',
    "_x0041_ _x000D_ {0} [link](http://example.org) ]](1)",
    "<v>no mark</v> &lt;v&gt; &amp;",
    "я" * 100_000,
    "😀 эмодзи 👩\u200d🔬",
)


def finding(
    bead: int = 0,
    source: Sequence[Span] = (),
    target: Sequence[Span] = (),
    *,
    code: str = "DT101",
    kind: Kind = Kind.DATE_TIME,
    severity: Severity = Severity.CRITICAL,
    cause: Cause = Cause.TRANSLATION,
    message: str = "The day differs.",
) -> Finding:
    """Make a finding."""
    return Finding(code, kind, severity, 0.97, cause, bead, tuple(source), tuple(target), message, {"rule": "day"})


def audit(pairs: Sequence[tuple[str, str]], findings: Sequence[Finding] = (), **changed: object) -> Audit:
    """Make an audit of pairs, each a bead; an empty text leaves its side empty. The findings get their fingerprints."""
    source = written([text for text, _ in pairs if text], Language.RU)
    target = written([text for _, text in pairs if text], Language.EN)
    beads, places = [], [0, 0]
    for pair in pairs:
        sides = [(places[side],) if pair[side] else () for side in (0, 1)]
        places = [place + bool(pair[side]) for side, place in enumerate(places)]
        beads.append(Bead(sides[0], sides[1], 0.9, probability=0.95))
    scores = tuple(BeadScores(0.1, 0.0, 0.2) for _ in beads)
    made = Audit(
        source,
        target,
        Alignment(tuple(beads)),
        scores,
        with_fingerprints(findings, source, target),
        (),
        (),
        {"tool": "tta", "version": "0.1.0", "settings": {"select": ["DT"]}},
    )
    return replace(made, **changed)


def whole(made: Audit, bead: int = 0) -> dict[str, tuple[Span, ...]]:
    """Return the spans of both sides of a bead, to make a finding of."""
    sides = (made.source, made.alignment.beads[bead].source), (made.target, made.alignment.beads[bead].target)
    return {
        name: tuple(span for index in segments for span in document.segments[index].spans)
        for name, (document, segments) in zip(("source", "target"), sides, strict=True)
    }


def hostile() -> Audit:
    """Make an audit whose every text is hostile: the bead's, the words found, the message, the reviewer's, the files' names."""
    pairs = [(text, text[::-1] if number % 3 else "") for number, text in enumerate(HOSTILE)]
    plain = audit(pairs)
    findings = [finding(number, **whole(plain, number), message=text) for number, text in enumerate(HOSTILE)]
    made = audit(pairs, findings)
    decided = tuple(
        replace(item, decision=Decision(item.fingerprint, Choice.DISMISSED, text, text, text, text))
        for item, text in zip(made.findings, HOSTILE, strict=True)
    )
    facts = tuple(
        Fact(Kind.NUMBER, FactStatus.MISSING, whole(made, n)["source"], (), text, text, text, n, None)
        for n, text in enumerate(HOSTILE)
    )
    return replace(
        made,
        source=replace(made.source, path="=cmd|' /C calc'!A0\t\ud800.txt", metadata=((HOSTILE[0], HOSTILE[6]),)),
        findings=decided,
        facts=facts,
        not_run=(NotRun("=names", HOSTILE[9]),),
    )


def many(count: int = 10_000) -> Audit:
    """Make an audit of many beads, each with a finding."""
    pairs = [
        (f'Документ № {n} от "15" мая 1977 года принят.', f"Document {n} of May 13, 1977 was adopted.")
        for n in range(count)
    ]
    plain = audit(pairs)
    return audit(pairs, [finding(n, **whole(plain, n)) for n in range(count)])


def text_of(write, made: Audit) -> str:
    """Return what a writer of text puts into a file, as its readers see it."""
    stream = io.StringIO(newline="")
    write(made, stream)
    return stream.getvalue().encode("utf-8", "replace").decode("utf-8")
