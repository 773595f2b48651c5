"""What every scorer is: a name, the codes it can report with their explanations, and a pure function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tta.types import Bitext, Fact, Finding, Kind, Severity, TermUse

__all__ = ["CannotRunError", "Rule", "Scored", "Scorer"]


class CannotRunError(Exception):
    """A scorer lacks what it needs; its message says what. The audit then lists it as not run."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A finding's code and all that is to be said of it; `tta explain` and the report print these fields.

    Attributes:
        code: two letters of the family and a number, never reused.
        title: a few words.
        kind: the error type, after MQM.
        severity: the level that findings of this code have at most.
        explanation: what is found, how, and what it does not see.
        remedy: what a reader should do about a finding.
        example_source, example_target: a pair that raises it.
    """

    code: str
    title: str
    kind: Kind
    severity: Severity
    explanation: str
    remedy: str
    example_source: str
    example_target: str


@dataclass(frozen=True, slots=True)
class Scored:
    """What a scorer found. `omission`, `addition` and `divergence` are scores by bead index, 0 to 1, where it has any."""

    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    omission: Mapping[int, float] = field(default_factory=dict)
    addition: Mapping[int, float] = field(default_factory=dict)
    divergence: Mapping[int, float] = field(default_factory=dict)
    terms: tuple[TermUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorer:
    """An entry of the table.

    `score` raises `CannotRunError` where it lacks what it needs, such as vectors.
    """

    name: str
    summary: str
    rules: tuple[Rule, ...]
    score: Callable[[Bitext], Scored]
