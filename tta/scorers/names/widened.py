"""Words around an English name that belong to it though the Russian has it in one word: Ligovsky Prospekt for `Лиговка`.

What renders a name is marked as far as it goes, so that no scorer of words takes the rest for put in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tta.language.yo import without_yo
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.result import Result
from tta.values.regions import named_after

__all__ = ["widened"]

_KIND_BEHIND = re.compile(
    r"\s(?:Street|Prospekt|Prospect|Avenue|Ulitsa|Pereulok|Lane|Embankment|Naberezhnaya|Boulevard|Bulvar|Shosse|Highway|Square"
    r"|Ploshchad)\b"
)
_RUSSIAN_KIND = re.compile(r"\b(?:ул|улиц|просп|пр-т|пер|переул|наб|набереж|бульвар|шоссе|площад|пл)", re.I)
_BEYOND = re.compile(
    r"\b(?:(?:the|a)\s\w+\s)?(?:beyond|across|behind|along|around|outside|near|of|by|on)\s(?:the\s)?(?:Lake\s|River\s)?$",
    re.I,
)
_RIVER_BEHIND = re.compile(r"\s(?:River|Mountains|Sea)\b")
"""What is said around the place that a region is called after: the district beyond the Moskva River."""
_REACH = 60


def widened(result: Result, names: BeadNames) -> Result:
    """Return what became of a name with all that renders it in the English.

    The kind of a street belongs to its name where the Russian names no street's kind; so do the words that say how a region
    lies to the place that it is called after.
    """
    english = result.english
    if english is None or result.russian is None or not result.judgement.equal:
        return result
    start, stop, text = english.name.start, english.name.stop, names.english_text
    kind = _KIND_BEHIND.match(text, stop)
    if kind and not _RUSSIAN_KIND.search(names.russian_text):
        stop = kind.end()
    if named_after(without_yo(result.russian.name.text.lower())):
        before = _BEYOND.search(text, max(0, start - _REACH), start)
        behind = _RIVER_BEHIND.match(text, stop)
        start, stop = before.start() if before else start, behind.end() if behind else stop
    if (start, stop) == (english.name.start, english.name.stop):
        return result
    whole = names.english_at(start, stop)
    return replace(
        result, english=Placed(replace(english.name, start=start, stop=stop, text=whole.name.text), whole.spans)
    )
