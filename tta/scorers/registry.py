"""The table of tta's scorers, those of other distributions behind it, and the choice of codes by name or family."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from functools import lru_cache

from tta.errors import UsageError
from tta.scorers import pairing
from tta.scorers.facts import dates, identifiers, marks, numbers
from tta.scorers.names import names
from tta.scorers.plugins import Plugins, load_plugins
from tta.scorers.polarity import polarity
from tta.scorers.scorer import Rule, Scorer
from tta.scorers.script import script, untranslated
from tta.scorers.terms import glossary, terminology
from tta.scorers.words import (
    closed_sets,
    conjunctions,
    coverage,
    divergence,
    false_friends,
    limits,
    lost_runs,
    questions,
    standing,
    tenses,
)
from tta.types import NotRun

__all__ = [
    "SCORERS", "all_scorers", "plugin_versions", "refused_scorers", "rule_of", "rules_of", "select_codes", "thresholds_in_force",
]  # fmt: skip

_LONGEST = 40
"""Characters of a name that a message repeats."""
_NEAREST = 0.4
"""Likeness, by difflib, from which on a code is suggested for one that there is not."""

SCORERS: tuple[Scorer, ...] = (
    dates.SCORER,
    identifiers.SCORER,
    numbers.SCORER,
    marks.SCORER,
    names.SCORER,
    polarity.SCORER,
    coverage.SCORER,
    terminology.SCORER,
    glossary.SCORER,
    false_friends.SCORER,
    closed_sets.SCORER,
    conjunctions.SCORER,
    tenses.SCORER,
    questions.SCORER,
    limits.SCORER,
    standing.SCORER,
    divergence.SCORER,
    untranslated.SCORER,
    script.SCORER,
    pairing.SCORER,
)


def all_scorers() -> tuple[Scorer, ...]:
    """Return tta's own scorers and, behind them, those that other installed distributions bring."""
    return (*SCORERS, *_plugins().scorers)


def refused_scorers() -> tuple[NotRun, ...]:
    """Return the scorers of other distributions that cannot be used, and why."""
    return _plugins().refused


def plugin_versions() -> Mapping[str, str]:
    """Return the versions of the distributions whose scorers are used."""
    return _plugins().versions


def rule_of(code: str) -> Rule:
    """Return the rule of a code.

    Raises:
        UsageError: there is no such code; the message names the nearest.
    """
    for rule in _rules():
        if rule.code == code.upper():
            return rule
    raise UsageError(f"{_shown(code)}: no such code; {_nearest(code)}")


def rules_of(name: str) -> tuple[Rule, ...]:
    """Return the rules of a code, or of a family: a code cut short, such as `DT` for all dates.

    Raises:
        UsageError: it is neither a code nor a family; the message names the nearest.
    """
    found = tuple(rule for rule in _rules() if name and rule.code.startswith(name.upper()))
    if not found:
        raise UsageError(f"{_shown(name)}: no such code or family; {_nearest(name)}")
    return found


def select_codes(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are to be reported: those selected (all by default) less those ignored.

    Raises:
        UsageError: something named is neither a code nor a family.
    """

    def expand(names: Iterable[str]) -> set[str]:
        return {rule.code for name in names for rule in rules_of(name)}

    return frozenset((expand(select) or {rule.code for rule in _rules()}) - expand(ignore))


def thresholds_in_force(named: Mapping[str, float], *, read: bool) -> dict[str, float]:
    """Return the least probability, 0 to 1, of findings by score (`omission`, `addition`, `divergence`).

    It is the fitted one, or a lower one of `named`, which are the user's thresholds by code; `read` says whether the reader
    of both sides took part.
    """
    return {score: lost_runs.least(score, named, read=read) for score in lost_runs.REPORTED}


def _rules() -> list[Rule]:
    return [rule for scorer in all_scorers() for rule in scorer.rules]


@lru_cache(maxsize=1)
def _plugins() -> Plugins:
    """Load other distributions' scorers once, when the first is asked for and not when tta is imported."""
    return load_plugins(SCORERS)


def _shown(name: str) -> str:
    """A name as it was given, unless it is long or would not stand on one line."""
    return name if name and len(name) <= _LONGEST and name.isprintable() else repr(name[:_LONGEST])


def _nearest(name: str) -> str:
    """Suggest a code, or a family for what has no digit; of several about as near, one that begins with the same letter."""
    codes = [rule.code for rule in _rules()]
    wanted = codes if any(map(str.isdigit, name)) else sorted({code[:2] for code in codes})
    close = difflib.get_close_matches(name[:_LONGEST].upper(), wanted, n=3, cutoff=_NEAREST)
    close.sort(key=lambda code: code[0] != name[:1].upper())
    return f"did you mean {close[0]}?" if close else "'tta scorers' lists them"
