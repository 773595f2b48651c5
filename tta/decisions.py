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
from tta.types import Document, Finding, Span

__all__ = ["DECISIONS_FORMAT", "apply_decisions", "load_decisions", "with_fingerprints"]

DECISIONS_FORMAT = "tta-decisions"
_CHOICES = frozenset({"confirmed", "dismissed", "query", "fixed"})


def with_fingerprints(findings: Sequence[Finding], source: Document, target: Document) -> tuple[Finding, ...]:
    """Return the findings with their fingerprints; the second of two alike gets another one than the first."""
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        words = (_words(source, finding.source_spans), _words(target, finding.target_spans))
        plain = "\x1f".join((finding.code, *words))
        seen[plain] += 1
        digest = hashlib.sha256(f"{plain}\x1f{seen[plain]}".encode("utf-8", "replace")).hexdigest()
        marked.append(replace(finding, fingerprint=digest[:16]))
    return tuple(marked)


def load_decisions(path: Path) -> dict[str, dict[str, str]]:
    """Read a `decisions.json` as the report exports it, by fingerprint.

    Raises:
        InputError: the file is missing, no JSON, or not of this format.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{path}: the decisions cannot be read ({error.strerror}); check the name") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path}: this is no JSON, expected a decisions.json exported from a report") from None
    if not isinstance(content, dict) or content.get("format") != DECISIONS_FORMAT or content.get("version") != 1:
        raise InputError(f"{path}: not of the format {DECISIONS_FORMAT} version 1; export it from a report again")
    found = {}
    entries = content.get("decisions", [])
    for entry in entries if isinstance(entries, list) else [entries]:
        if (
            not isinstance(entry, dict)
            or str(entry.get("decision")) not in _CHOICES
            or not isinstance(entry.get("fingerprint"), str)
        ):
            raise InputError(f"{path}: a decision lacks its fingerprint or is none of {', '.join(sorted(_CHOICES))}")
        found[entry["fingerprint"]] = {str(key): str(value) for key, value in entry.items() if key != "fingerprint"}
    return found


def apply_decisions(
    findings: Sequence[Finding], decisions: Mapping[str, Mapping[str, str]]
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Return the findings with their decisions, and the fingerprints that match none any more."""
    decided = tuple(replace(finding, decision=decisions.get(finding.fingerprint)) for finding in findings)
    known = {finding.fingerprint for finding in findings}
    return decided, tuple(sorted(set(decisions) - known))


def _words(document: Document, spans: Sequence[Span]) -> str:
    return " ".join(" ".join(span.of(document.text) for span in spans).split())
