"""The one builder of made-up audits: of pairs of lines, with findings by their words, of every kind, hostile ones, big ones.

No model is needed for them, so that reports, comparisons and decisions can be tried on audits of any content and size.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from tta.review.decisions import with_fingerprints
from tta.scorers import SCORERS
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Choice,
    Decision,
    Document,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Segment,
    SegmentKind,
    Severity,
    Span,
)

RULES = sorted((rule for scorer in SCORERS for rule in scorer.rules), key=lambda rule: rule.code)
KIND_OF = {rule.code[:2]: rule.kind for rule in RULES}

# What breaks out of whatever is not escaped: markup, formulas, controls, surrogates, entities, templates, sheer length.
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
    "</script></style></title> & ]]> <![CDATA[ <!-- -->",
    "&#0; %s {{7*7}} \\ feed\r\nreturn",
)


def written(lines: Sequence[str], language: Language, *, a_paragraph: int = 1) -> Document:
    """Make a document of lines, each a sentence, so many a paragraph."""
    found: list[Segment] = []
    position = 0
    for line in lines:
        span = Span(position, position + len(line))
        found.append(Segment((span,), line, SegmentKind.SENTENCE, len(found) // a_paragraph + 1))
        position += len(line) + 1
    text = "\n".join(lines) + "\n"
    return Document(f"{language.value}.txt", language, text, (Span(0, len(text)),), "utf-8", "0" * 64, (), tuple(found))


def audit(
    pairs: Sequence[tuple[str, str]],
    findings: Sequence[Finding | tuple[Any, ...]] = (),
    facts: Sequence[Fact | tuple[Any, ...]] = (),
    *,
    a_paragraph: int = 1,
    **changed: object,
) -> Audit:
    """Make an audit of pairs of lines, Russian and English, a row each; an empty line leaves its side empty.

    Args:
        pairs: the rows.
        findings: each as it is, or by its words: row from 1, code, words in the source, words in the target, severity,
            a reviewer's choice; from the third on they may be left out.
        facts: each as it is, or by its words: row from 1, status, words in the source, words in the target.
        a_paragraph: how many lines are a paragraph.
        changed: any other field of the audit.
    """
    source, target = (
        written([pair[side] for pair in pairs if pair[side]], language, a_paragraph=a_paragraph)
        for side, language in enumerate((Language.RU, Language.EN))
    )
    beads, scores = _beads(pairs), tuple(BeadScores(0.1, 0.0, 0.2) for _ in pairs)
    bare = Audit(source, target, Alignment(beads), scores, (), (), (), {"tool": "tta", "version": "0.9.1"})
    full = [item if isinstance(item, Finding) else _finding_of(bare, *item) for item in findings]
    choices = [item[5] if isinstance(item, tuple) and len(item) > 5 else None for item in findings]
    marked = tuple(
        replace(item, decision=Decision(item.fingerprint, Choice(choice), reviewer="A. B.")) if choice else item
        for item, choice in zip(with_fingerprints(full, source, target), choices, strict=True)
    )
    stated = tuple(item if isinstance(item, Fact) else _fact_of(bare, *item) for item in facts)
    return replace(bare, **{"findings": marked, "facts": stated, **changed})


def finding(
    bead: int = 0,
    source: Sequence[Span] = (),
    target: Sequence[Span] = (),
    *,
    code: str = "DT101",
    severity: Severity = Severity.CRITICAL,
    **other: Any,
) -> Finding:
    """Make a finding of the kind that its code says, on the words of these spans."""
    defaults = {
        "kind": KIND_OF.get(code[:2], Kind.DATE_TIME), "severity": severity, "confidence": 0.97,
        "cause": Cause.TRANSLATION, "message": "The day differs.", "evidence": {"rule": "day"},
    }  # fmt: skip
    return Finding(
        code=code, bead=bead, source_spans=tuple(source), target_spans=tuple(target), **{**defaults, **other}
    )


def place(document: Document, words: str) -> Span:
    """Find words in a document."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def whole(made: Audit, bead: int = 0) -> dict[str, tuple[Span, ...]]:
    """Return the spans of both sides of a bead, to make a finding of."""
    sides = (made.source, made.alignment.beads[bead].source), (made.target, made.alignment.beads[bead].target)
    return {
        name: tuple(span for index in segments for span in document.segments[index].spans)
        for name, (document, segments) in zip(("source", "target"), sides, strict=True)
    }


def every_kind(rows: int) -> Audit:
    """Make an audit of so many pairs; every third row has a finding, of each code in turn, and facts that differ or agree."""
    pairs = [
        (
            f"Посол № {number} подтвердил получение письма от {number} делегации.",
            f"Ambassador No. {number} confirmed receipt.",
        )
        for number in range(1, rows + 1)
    ]
    texts = audit(pairs)
    findings, facts = [], []
    for number, bead in enumerate(range(0, rows, 3)):
        rule = RULES[number % len(RULES)]
        left, right = texts.source.segments[bead].spans[0], texts.target.segments[bead].spans[0]
        spans = (Span(left.start, left.start + 5),), (Span(right.start, right.start + 10),)
        if rule.kind is Kind.OMISSION:
            spans = spans[0], (Span(right.stop - 1, right.stop - 1),)
        severity = list(Severity)[number % 4]
        message = f"Finding of {rule.title}, in row {bead + 1}."
        fact = len(facts) if rule.kind in (Kind.NUMBER, Kind.DATE_TIME, Kind.IDENTIFIER) else None
        confidence = 0.3 + 0.1 * (number % 7)
        findings.append(
            Finding(rule.code, rule.kind, severity, confidence, Cause.TRANSLATION, bead, *spans, message, fact=fact)
        )
        if fact is not None:
            facts.append(Fact(rule.kind, FactStatus.DIFFERS, *spans, "1", "2", "the number differs", bead, bead))
        facts.append(Fact(Kind.NUMBER, FactStatus.EQUAL, *spans, "1", "1", "the same number", bead, bead))
    return audit(pairs, findings, facts, a_paragraph=2)


def hostile(targets: Sequence[str] = tuple(text[::-1] if n % 3 else "" for n, text in enumerate(HOSTILE))) -> Audit:
    """Make an audit whose every text is hostile: the beads', the words found, the messages, the reviewer's, the files' names.

    `targets` are the English lines; by default the Russian ones reversed, every third row with none.
    """
    pairs = list(zip(HOSTILE, targets, strict=True))
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
        source=replace(made.source, path="=cmd|' /C calc'!A0\t\ud800<b>&\"'.txt", metadata=((HOSTILE[0], HOSTILE[6]),)),
        findings=decided,
        facts=facts,
        not_run=(NotRun("=names", HOSTILE[9]),),
    )


def many(rows: int) -> Audit:
    """Make an audit of so many rows, each with a finding."""
    pairs = [(f'Документ № {n} от "15" мая 1977 года.', f"Document {n} of May 13, 1977.") for n in range(rows)]
    plain = audit(pairs)
    return audit(pairs, [finding(n, **whole(plain, n)) for n in range(rows)])


def text_of(write: Callable[[Audit, Any], None], made: Audit) -> str:
    """Return what a writer of text puts into a file, as its readers see it."""
    stream = io.StringIO(newline="")
    write(made, stream)
    return stream.getvalue().encode("utf-8", "replace").decode("utf-8")


def _beads(pairs: Sequence[tuple[str, str]]) -> tuple[Bead, ...]:
    beads = []
    at = [0, 0]
    for pair in pairs:
        own = [(at[side],) if pair[side] else () for side in (0, 1)]
        at = [at[side] + bool(pair[side]) for side in (0, 1)]
        beads.append(Bead(own[0], own[1], 0.9 if all(own) else 0.0, probability=0.95))
    return tuple(beads)


def _finding_of(made: Audit, row: int, code: str, ours: str = "", theirs: str = "", severity: str = "major", *_: str):
    message = f"{code}: {ours or '–'} / {theirs or '–'}"
    spans = _words(made, row, ours, theirs)
    return Finding(code, KIND_OF[code[:2]], Severity(severity), 0.9, Cause.TRANSLATION, row - 1, *spans, message)


def _fact_of(made: Audit, row: int, status: str, ours: str = "", theirs: str = "") -> Fact:
    places = (row - 1 if ours else None), (row - 1 if theirs else None)
    spans = _words(made, row, ours, theirs)
    return Fact(Kind.DATE_TIME, FactStatus(status), *spans, ours, theirs, "a rule", *places)


def _words(made: Audit, row: int, *sides: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Find the words of either side in a row."""
    bead = made.alignment.beads[row - 1]
    found = []
    for words, document, segments in zip(sides, (made.source, made.target), (bead.source, bead.target), strict=True):
        places = [document.segments[index] for index in segments if words in document.segments[index].text]
        if words and not places:
            raise AssertionError(f"{words} is not in row {row}")
        starts = [item.start + item.text.index(words) for item in places[:1]]
        found.append(tuple(Span(start, start + len(words)) for start in starts) if words else ())
    return found[0], found[1]
