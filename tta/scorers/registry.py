"""The table of all scorers, and the choice of codes by name or family."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from tta.errors import UsageError
from tta.scorers import (
    coverage,
    dates,
    divergence,
    false_friends,
    glossary,
    identifiers,
    marks,
    names,
    numbers,
    pairing,
    polarity,
    script,
    terminology,
    untranslated,
)
from tta.scorers.scorer import Rule, Scorer

__all__ = ["SCORERS", "rule_of", "select_codes"]

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
    divergence.SCORER,
    untranslated.SCORER,
    script.SCORER,
    pairing.SCORER,
)


def rule_of(code: str) -> Rule:
    """Return the rule of a code.

    Raises:
        UsageError: there is no such code; the message names the nearest.
    """
    rules = {rule.code: rule for scorer in SCORERS for rule in scorer.rules}
    if code.upper() in rules:
        return rules[code.upper()]
    raise UsageError(f"{code}: no such code; {_nearest(code, rules)}")


def select_codes(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are to be reported: those selected (all by default) less those ignored.

    A code may be cut short to name a family: `DT` for all dates.

    Raises:
        UsageError: something named is neither a code nor a family.
    """
    codes = [rule.code for scorer in SCORERS for rule in scorer.rules]

    def expand(names: Iterable[str]) -> set[str]:
        found = set()
        for name in names:
            matching = {code for code in codes if code.startswith(name.upper())} if name else set()
            if not matching:
                raise UsageError(f"{name}: no such code or family; {_nearest(name, codes)}")
            found |= matching
        return found

    return frozenset((expand(select) or set(codes)) - expand(ignore))


def _nearest(name: str, codes: Iterable[str]) -> str:
    close = difflib.get_close_matches(name.upper(), list(codes), n=1, cutoff=0.4)
    return f"did you mean {close[0]}?" if close else "'tta scorers' lists them"
