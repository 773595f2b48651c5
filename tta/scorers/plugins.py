"""Scorers of other distributions, found by the entry points of the group `tta.scorers`.

What others wrote may be broken in any way and must not take an audit along: a scorer that cannot be loaded or does not
fit beside the others is refused with a reason, and one that fails at work, or returns what cannot be, has not run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import EntryPoint, entry_points

from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer
from tta.types import Bitext, Cause, Fact, FactStatus, Finding, Kind, NotRun, Severity, Side, Span

__all__ = ["GROUP", "Plugins", "load_plugins"]

GROUP = "tta.scorers"
"""The group of entry points; each names an object that is a `Scorer`."""

_CODE = re.compile(r"[A-Z]{2}[0-9]{3}")
_LONGEST = 200
"""Code points of another program's error that a message repeats."""


class _MisfitError(Exception):
    """What another distribution gives is not what a scorer is, or finds what cannot be."""


@dataclass(frozen=True, slots=True)
class Plugins:
    """What the installed distributions bring.

    Attributes:
        scorers: those that can be used, by distribution and name.
        refused: those that cannot, and why.
        versions: of the distributions whose scorers are used.
    """

    scorers: tuple[Scorer, ...] = ()
    refused: tuple[NotRun, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)


def load_plugins(own: Sequence[Scorer]) -> Plugins:
    """Load the scorers of all installed distributions; `own` are those whose names and codes are taken."""
    known = list(own)
    refused: list[NotRun] = []
    versions: dict[str, str] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (*_origin(entry), entry.name)):
        name, version = _origin(entry)
        try:
            scorer = _fitting(entry.load(), known)
        except Exception as error:
            refused.append(NotRun(entry.name, f"{name} {version}: it cannot be used ({_line(error)})"))
            continue
        known.append(replace(scorer, score=_guarded(scorer, f"{name} {version}")))
        versions[name] = version
    return Plugins(tuple(known[len(own) :]), tuple(refused), versions)


def _origin(entry: EntryPoint) -> tuple[str, str]:
    return (entry.dist.name, entry.dist.version) if entry.dist else (entry.module, "")


def _line(error: Exception) -> str:
    """Return what kind of error it is and its words, on one line."""
    words = " ".join(str(error).split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return shown if isinstance(error, _MisfitError) else f"{type(error).__name__}: {shown}".rstrip(": ")


# ---------------------------------------------------------------- before it is used


def _fitting(loaded: object, known: Iterable[Scorer]) -> Scorer:
    """Return what was loaded if it is a scorer that can stand beside those that are known."""
    if not isinstance(loaded, Scorer):
        raise _MisfitError(f"it is a {type(loaded).__name__}, expected a tta.Scorer")
    if not isinstance(loaded.name, str) or not re.fullmatch(r"\S{1,40}", loaded.name) or not callable(loaded.score):
        raise _MisfitError("its name is no single word, or its score no function")
    if not all(isinstance(rule, Rule) and _is_sound(rule) for rule in loaded.rules):
        raise _MisfitError("a rule lacks something, or its code is not two capital letters and three digits: XY101")
    codes = [rule.code for rule in loaded.rules]
    for other in known:
        if other.name == loaded.name:
            raise _MisfitError(f"there is a scorer {other.name} already")
        clash = sorted({rule.code for rule in other.rules} & set(codes))
        if clash:
            raise _MisfitError(f"the code {clash[0]} is taken by the scorer {other.name}")
    if len(set(codes)) < len(codes):
        raise _MisfitError("it has a code twice")
    return loaded


def _is_sound(rule: Rule) -> bool:
    texts = (rule.title, rule.explanation, rule.remedy, rule.example_source, rule.example_target)
    typed = isinstance(rule.kind, Kind) and isinstance(rule.severity, Severity)
    return typed and all(isinstance(text, str) for text in (rule.code, *texts)) and bool(_CODE.fullmatch(rule.code))


# ---------------------------------------------------------------- when it is used


def _guarded(scorer: Scorer, origin: str) -> Callable[[Bitext], Scored]:
    """Return the scorer's function such that it fails with nothing but `CannotRunError`."""

    def score(bitext: Bitext) -> Scored:
        try:
            found = scorer.score(bitext)
            _check(found, {rule.code for rule in scorer.rules}, bitext)
        except CannotRunError:
            raise
        except Exception as error:
            raise CannotRunError(f"{origin} failed ({_line(error)})") from error
        return found

    return score


def _check(found: Scored, codes: set[str], bitext: Bitext) -> None:
    """Raise `_MisfitError` unless all that was found can stand in an audit."""
    if not isinstance(found, Scored):
        raise _MisfitError(f"it returned a {type(found).__name__}, expected a tta.Scored")
    beads = range(len(bitext.alignment.beads))
    for finding in found.findings:
        if not (isinstance(finding, Finding) and finding.code in codes):
            raise _MisfitError("it returned a finding whose code is none of its own")
        _check_finding(finding, len(found.facts), beads)
        _check_spans(finding, bitext)
    for fact in found.facts:
        known = isinstance(fact, Fact) and isinstance(fact.kind, Kind) and isinstance(fact.status, FactStatus)
        if not known or not all(
            isinstance(text, str) for text in (fact.source_reading, fact.target_reading, fact.rule)
        ):
            raise _MisfitError("it returned a fact that lacks a kind, a status, a reading or a rule")
        if any(bead not in beads for bead in (fact.source_bead, fact.target_bead) if bead is not None):
            raise _MisfitError("it returned a fact of no row")
        _check_spans(fact, bitext)
    for scores in (found.omission, found.addition, found.divergence):
        if not all(bead in beads and 0.0 <= score <= 1.0 for bead, score in scores.items()):
            raise _MisfitError("it returned a score that is not from 0 to 1, or is of no row")


def _check_finding(finding: Finding, facts: int, beads: range) -> None:
    if finding.bead not in beads or not (finding.fact is None or finding.fact in range(facts)):
        raise _MisfitError(f"its finding {finding.code} points to no row or to no fact")
    typed = zip((finding.kind, finding.severity, finding.cause), (Kind, Severity, Cause), strict=True)
    if not all(isinstance(value, kind) for value, kind in typed) or not isinstance(finding.message, str):
        raise _MisfitError(f"its finding {finding.code} lacks a kind, a severity, a cause or a message")
    if not 0.0 <= finding.confidence <= 1.0:
        raise _MisfitError(f"the confidence of its finding {finding.code} is not from 0 to 1")
    json.dumps(dict(finding.evidence), allow_nan=False)


def _check_spans(item: Finding | Fact, bitext: Bitext) -> None:
    for side, spans in ((Side.SOURCE, item.source_spans), (Side.TARGET, item.target_spans)):
        whole = len(bitext.document(side).text)
        if not all(isinstance(span, Span) and 0 <= span.start <= span.stop <= whole for span in spans):
            raise _MisfitError(f"it returned a place outside the {side.value}")
