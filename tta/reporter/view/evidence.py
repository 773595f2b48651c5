"""The evidence of a finding in the words of a reviser: what was measured, and what that speaks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tta.reporter.view.figures import percent
from tta.reporter.view.visible import visible
from tta.types import Finding

__all__ = ["evidence_in_words"]

_INNER = frozenset({"gain"})
"""Measures that say something only beside others of the same program, and are left to the JSON file."""


def evidence_in_words(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield what a finding rests on, as name and words; the other translation's text stands in the row."""
    for name, value in finding.evidence.items():
        if name in _INNER:
            continue
        if name == "reference" and isinstance(value, Mapping):
            yield "second translation", _of_reference(value, finding)
        elif name in _MEASURES and isinstance(value, int | float):
            label, say = _MEASURES[name]
            yield label, say(value)
        else:
            yield visible(name.replace("_", " ")), visible(_listed(value))


def _of_reference(value: Mapping[str, object], finding: Finding) -> str:
    verdict = "has it" if value.get("renders") else "does not have it"
    share, before = value.get("share"), value.get("confidence_without")
    if isinstance(share, int | float):
        verdict += f" ({share:.0%})"
    return f"{verdict}; without it the confidence was {percent(before if isinstance(before, float) else finding.confidence)} %"


def _of_reader(doubt: float) -> str:
    """Say how probable it is that the words concerned are lost or wrong, to whom both sides are read together."""
    if doubt < 0.01:
        return "the model that reads both sides together finds these words rendered"
    return f"the model that reads both sides together gives {percent(doubt)} % that these words are lost or rendered wrongly"


def _of_likeness(value: float) -> str:
    return f"{value:.2f} of 1, as the model sees it that pairs the sentences; no mark for the translation"


def _of_pairing(probability: float) -> str:
    return f"{percent(probability)} % that the two sides of this row belong together"


def _listed(value: object) -> str:
    """Return a value without the brackets of a program."""
    if isinstance(value, Mapping):
        return ", ".join(f"{str(name).replace('_', ' ')} {_listed(item)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(_listed(item) for item in value)
    return str(value)


_MEASURES: Mapping[str, tuple[str, Callable[[float], str]]] = {
    "reader": ("read together", _of_reader),
    "likeness": ("likeness of meaning", _of_likeness),
    "similarity": ("likeness of meaning", _of_likeness),
    "alignment_probability": ("pairing", _of_pairing),
    "words": ("words concerned", lambda value: f"{value:,}"),
    "rows": ("rows concerned", lambda value: f"{value:,}"),
}
