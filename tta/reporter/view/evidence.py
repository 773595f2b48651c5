"""The evidence of a finding in the words of a reviser: what was measured, and what that speaks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tta.reporter.locale import decimal, gettext, marked_in, percentage, pgettext, retold
from tta.reporter.view.figures import percent
from tta.reporter.view.visible import visible
from tta.types import Finding

__all__ = ["evidence_in_words"]

_INNER = frozenset({"gain", "severity_if_sure"})
"""What says something only beside other figures of the same program, and is left to the JSON file."""


def evidence_in_words(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield what a finding rests on, as name and words; the other translation's text stands in the row."""
    for name, value in finding.evidence.items():
        if name in _INNER:
            continue
        if name == "reference" and isinstance(value, Mapping):
            yield pgettext("evidence", "second translation"), _of_reference(value, finding)
        elif name in _MEASURES and isinstance(value, int | float):
            label, say = _MEASURES[name]
            yield pgettext("evidence", label), say(value)
        else:
            yield visible(pgettext("evidence", name.replace("_", " "))), visible(_listed(value))


def _of_reference(value: Mapping[str, object], finding: Finding) -> str:
    verdict = gettext("has it") if value.get("renders") else gettext("does not have it")
    share, before = value.get("share"), value.get("confidence_without")
    if isinstance(share, int | float):
        verdict += f" ({percentage(share)})"
    without = percent(before if isinstance(before, float) else finding.confidence)
    return gettext("{verdict}; without it the confidence was {percent} %", verdict=verdict, percent=without)


def _of_reader(doubt: float) -> str:
    """Say how probable it is that the words concerned are lost or wrong, to whom both sides are read together."""
    if doubt < 0.01:
        return gettext("the model that reads both sides together finds these words rendered")
    return gettext(
        "the model that reads both sides together gives {percent} % that these words are lost or rendered wrongly",
        percent=percent(doubt),
    )


def _of_likeness(value: float) -> str:
    return gettext(
        "{likeness} of 1, as the model sees it that pairs the sentences; no mark for the translation",
        likeness=decimal(value, 2),
    )


def _of_pairing(probability: float) -> str:
    return gettext("{percent} % that the two sides of this row belong together", percent=percent(probability))


def _listed(value: object) -> str:
    """Return a value without the brackets of a program."""
    if isinstance(value, Mapping):
        named = ((pgettext("evidence", str(name).replace("_", " ")), _listed(item)) for name, item in value.items())
        return ", ".join(f"{name} {item}" for name, item in named)
    if isinstance(value, list | tuple):
        return "; ".join(_listed(item) for item in value)
    return retold(str(value))


_MEASURES: Mapping[str, tuple[str, Callable[[float], str]]] = {
    "reader": (marked_in("evidence", "read together"), _of_reader),
    "likeness": (marked_in("evidence", "likeness of meaning"), _of_likeness),
    "similarity": (marked_in("evidence", "likeness of meaning"), _of_likeness),
    "alignment_probability": (marked_in("evidence", "pairing"), _of_pairing),
    "words": (marked_in("evidence", "words concerned"), lambda value: decimal(value, 0)),
    "rows": (marked_in("evidence", "rows concerned"), lambda value: decimal(value, 0)),
}
_NAMED = (
    marked_in("evidence", "second translation"),
    marked_in("evidence", "source"),
    marked_in("evidence", "target"),
    marked_in("evidence", "rule"),
    marked_in("evidence", "term"),
    marked_in("evidence", "accepted"),
    marked_in("evidence", "forbidden"),
    marked_in("evidence", "renderings"),
    marked_in("evidence", "text"),
    marked_in("evidence", "rows"),
    marked_in("evidence", "negation"),
    marked_in("evidence", "opposite"),
    marked_in("evidence", "phrases"),
    marked_in("evidence", "directions"),
    marked_in("evidence", "russian"),
    marked_in("evidence", "english"),
    marked_in("evidence", "set"),
    marked_in("evidence", "field"),
    marked_in("evidence", "usual"),
    marked_in("evidence", "readings"),
    marked_in("evidence", "not compared"),
)
"""Further names of evidence, for the catalogues."""
