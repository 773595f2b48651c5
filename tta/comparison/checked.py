"""What an audit looked for, and in what two audits differ beside the texts: a finding can vanish without being corrected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tta.comparison.source_places import SourceMap
from tta.errors import UsageError
from tta.judging.policy import policy_of
from tta.types import Audit, Finding, Kind

__all__ = ["idle_kinds", "looks_for", "warnings"]

_LONGEST = 80  # code points of a setting's value in a warning
_CHECKSUM = re.compile("[0-9a-f]{32,}")
_OF_GLOSSARY = "glossary"
"""The scorer that finds nothing where the user gave no list of terms."""
_SETTINGS = ("select", "ignore", "authority", "glossary", "severities", "thresholds")


def looks_for(audit: Audit) -> Callable[[Finding], bool]:
    """Return whether an audit would report such a finding: its settings ask for the code and that confidence; its scorer ran,
    and had the list that it goes by.
    """
    settings = _part(audit.signature, "settings")
    select, ignore = _codes(settings.get("select")), _codes(settings.get("ignore"))
    idle = {rule.code for scorer in _idle(audit) for rule in scorer.rules}
    least = _thresholds(settings.get("thresholds"))

    def found(finding: Finding) -> bool:
        code = finding.code
        asked = (
            code not in idle and (not select or code.startswith(select)) and not (ignore and code.startswith(ignore))
        )
        return asked and finding.confidence >= least.get(code, 0.0)

    return found


def idle_kinds(audit: Audit) -> frozenset[Kind]:
    """Return the kinds of facts that no scorer compared."""
    return frozenset(rule.kind for scorer in _idle(audit) for rule in scorer.rules)


def warnings(old: Audit, new: Audit, sources: SourceMap) -> tuple[str, ...]:
    """Give, a line each, why differences may come from elsewhere than the corrections."""
    return (*_about_texts(old, new, sources), *_about_audits(old, new))


def _about_texts(old: Audit, new: Audit, sources: SourceMap) -> Iterator[str]:
    if not new.alignment.related:
        yield "the later audit says that its two texts do not correspond: nothing in it was judged"
    if not old.alignment.related:
        yield "the earlier audit says that its two texts do not correspond: nothing in it was judged"
    if 2 * sources.same < sources.whole:
        yield (
            f"only {sources.same} of {sources.whole} segments of the source are the same in both audits: check that they "
            "are of one document"
        )
    elif sources.same < sources.whole:
        yield f"the source changed too: {sources.same} of {sources.whole} of its segments are the same"
    if _lines(old) == _lines(new):
        yield "the translation is the same in both audits: nothing in it was corrected"


def _about_audits(old: Audit, new: Audit) -> Iterator[str]:
    before, after = _described(old), _described(new)
    differing = [
        f"{name} ({before.get(name, 'none')}, then {after.get(name, 'none')})"
        for name in dict.fromkeys([*before, *after])
        if before.get(name) != after.get(name)
    ]
    if differing:
        yield f"the two audits were made differently, differences may come from that: {'; '.join(differing)}"
    ran = {item.scorer for item in old.not_run}
    for item in new.not_run:
        if item.scorer not in ran and new.alignment.related:
            yield f"{item.scorer} did not run in the later audit ({item.why}): what it found before was not checked again"


def _described(audit: Audit) -> dict[str, str]:
    """Return what must be equal for two audits to be comparable, as words."""
    signature = audit.signature
    described = {"version": signature.get("version")}
    for name in ("name", "sha256", "precision"):
        described[f"model {name}"] = _part(signature, "model").get(name)
    described["reader"] = _part(signature, "reader").get("sha256")
    described |= {f"threshold of {name}": value for name, value in sorted(_part(signature, "thresholds").items())}
    described |= {name: _part(signature, "settings").get(name) for name in _SETTINGS}
    described["second translation"] = _part(signature, "reference").get("sha256")
    return {name: _worded(value) for name, value in described.items() if value not in (None, [], "")}


def _worded(value: Any) -> str:
    if isinstance(value, dict):
        value = [f"{name} {_shortened(item)}" for name, item in sorted(value.items())]
    text = ",".join(map(_shortened, value)) if isinstance(value, list) else _shortened(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _shortened(value: object) -> str:
    """Return a value as it is written, of a checksum so much that two are told apart."""
    text = str(value)
    return f"{text[:12]}…" if _CHECKSUM.fullmatch(text) else text


def _idle(audit: Audit) -> list[Any]:
    from tta.scorers import all_scorers

    idle = {item.scorer for item in audit.not_run}
    if not _part(audit.signature, "settings").get("glossary"):
        idle.add(_OF_GLOSSARY)
    return [scorer for scorer in all_scorers() if scorer.name in idle]


def _part(signature: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = signature.get(name)
    return found if isinstance(found, dict) else {}


def _codes(listed: Any) -> tuple[str, ...]:
    return tuple(str(code).upper() for code in listed) if isinstance(listed, list) else ()


def _thresholds(table: Any) -> Mapping[str, float]:
    """Return the least confidence by code; a table that no audit of this version writes sets none."""
    try:
        return policy_of((), [(str(name), float(limit)) for name, limit in table.items()]).thresholds
    except (AttributeError, TypeError, ValueError, UsageError):
        return {}


def _lines(audit: Audit) -> list[str]:
    return [" ".join(segment.text.split()) for segment in audit.target.segments]
