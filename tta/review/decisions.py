"""A reviewer's decisions, and the fingerprints that carry them from one run to the next.

A fingerprint is made of a finding's code and the words it concerns on both sides, not of places: it survives when text
before it changes, and goes when the words are corrected.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tta.errors import InputError
from tta.types import Choice, Decision, Document, Finding

__all__ = [
    "DECISIONS_FORMAT",
    "apply_decisions",
    "decision_as_json",
    "decision_of",
    "in_doubt",
    "load_decisions",
    "with_fingerprints",
]

DECISIONS_FORMAT = "tta-decisions"
_MOST_GONE = 20  # findings alike that are looked for behind those that are left
_DOUBT = "one of several findings alike is gone, on which the decisions differed: decide again"
_TEXTS = ("reason", "note", "reviewer", "date", "code", "source", "target")


def with_fingerprints(findings: Sequence[Finding], source: Document, target: Document) -> tuple[Finding, ...]:
    """Return the findings with their fingerprints; the second of two alike gets another one than the first."""
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        plain = _plain(finding, source, target)
        seen[plain] += 1
        marked.append(replace(finding, fingerprint=_fingerprint(plain, seen[plain])))
    return tuple(marked)


def _plain(finding: Finding, source: Document, target: Document) -> str:
    """Return what is the same for findings alike."""
    return "\x1f".join((finding.code, source.words(finding.source_spans), target.words(finding.target_spans)))


def _fingerprint(plain: str, number: int) -> str:
    return hashlib.sha256(f"{plain}\x1f{number}".encode("utf-8", "replace")).hexdigest()[:16]


def in_doubt(
    decisions: Mapping[str, Decision], findings: Sequence[Finding], source: Document, target: Document
) -> dict[str, Decision]:
    """Return the decisions, those made queries that may have been about another finding alike.

    Findings alike differ by their number only. Where one of them is gone, nobody knows which; if a reviewer decided
    differently on them, an error that was confirmed must not pass for the one that was dismissed.

    Args:
        decisions: by fingerprint.
        findings: all of the audit, hidden ones too, with their fingerprints.
        source: the text.
        target: its translation.
    """
    found = dict(decisions)
    for plain, count in Counter(_plain(finding, source, target) for finding in findings).items():
        here = [_fingerprint(plain, number) for number in range(1, count + 1)]
        gone = [_fingerprint(plain, number) for number in range(count + 1, count + 1 + _MOST_GONE)]
        made = {decisions[mark].choice for mark in (*here, *gone) if mark in decisions}
        if len(made) > 1 and any(mark in decisions for mark in gone):
            for mark in here:
                if mark in decisions:
                    found[mark] = replace(decisions[mark], choice=Choice.QUERY, reason="", note=_DOUBT)
    return found


def load_decisions(path: Path) -> dict[str, Decision]:
    """Read a `decisions.json` as the report exports it, or a table that was filled in, by fingerprint.

    Raises:
        InputError: the file is missing, no JSON, not of this format, or no such table, see `tta.review.tables`.
    """
    from tta.review.tables import TABLES, load_table

    if path.suffix.casefold() in TABLES:
        return load_table(path)
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(f"{path}: the decisions cannot be read ({error.strerror}); check the name") from None
    except (ValueError, RecursionError):
        raise InputError(
            f"{path}: this is no JSON, expected a decisions.json exported from a report, or a .csv or .xlsx that tta wrote"
        ) from None
    if not isinstance(content, dict) or content.get("format") != DECISIONS_FORMAT or content.get("version") != 1:
        raise InputError(f"{path}: not of the format {DECISIONS_FORMAT} version 1; export it from a report again")
    entries = content.get("decisions", [])
    try:
        found = [decision_of(entry) for entry in (entries if isinstance(entries, list) else [entries])]
    except ValueError as error:
        raise InputError(f"{path}: {error}; export it from a report again") from None
    return {decision.fingerprint: decision for decision in found}


def apply_decisions(
    findings: Sequence[Finding], decisions: Mapping[str, Decision]
) -> tuple[tuple[Finding, ...], tuple[Decision, ...]]:
    """Return the findings with their decisions, and the decisions that match none any more, by fingerprint."""
    decided = tuple(replace(finding, decision=decisions.get(finding.fingerprint)) for finding in findings)
    known = {finding.fingerprint for finding in findings}
    return decided, tuple(decisions[stale] for stale in sorted(set(decisions) - known))


def decision_of(entry: object) -> Decision:
    """Read a decision from plain JSON values; what it does not know is passed over.

    Raises:
        ValueError: it lacks a fingerprint, or holds nothing that a reviewer can decide.
    """
    choices = {choice.value for choice in Choice}
    fields = entry if isinstance(entry, dict) else {}
    fingerprint = fields.get("fingerprint")
    if not fingerprint or str(fingerprint) != fingerprint:
        raise ValueError("a decision lacks its fingerprint")
    if fields.get("decision") not in choices:
        raise ValueError(f"a decision is none of {', '.join(sorted(choices))}")
    texts = {name: str(fields[name]) for name in _TEXTS if fields.get(name) is not None}
    return Decision(fingerprint, Choice(fields["decision"]), **texts)


def decision_as_json(decision: Decision) -> dict[str, str]:
    """Return a decision as plain JSON values, without what is empty."""
    texts = {name: getattr(decision, name) for name in _TEXTS if getattr(decision, name)}
    return {"fingerprint": decision.fingerprint, "decision": decision.choice.value, **texts}
