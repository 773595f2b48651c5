"""Parts of a country by the point of the compass: North Ossetia is no `Южная Осетия`, though Ossetia renders `Осетия`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.scorers.names.bead_names import BeadNames
from tta.scorers.names.result import ANOTHER, Result
from tta.scorers.names.roles import Pair

__all__ = ["other_parts"]

_RUSSIAN = re.compile(r"\b(Северн|Южн|Восточн|Западн)(?:ая|ой|ую|ый|ого|ому|ым|ом|ое)\s$")
_ENGLISH = re.compile(r"\b(North|South|East|West)(?:ern)?\s$")
_POINTS = {"Северн": "North", "Южн": "South", "Восточн": "East", "Западн": "West"}
_REACH = 14
"""Code points before a name in which the point of the compass stands."""


def other_parts(names: BeadNames, matched: Sequence[Pair]) -> Iterator[Result]:
    """Yield the names that both sides have with different points of the compass before them, each with that point.

    Where either side names the other's point, too, nothing is told: `в Южной и Западной Австралии`.

    Args:
        names: of a bead.
        matched: its names that are rendered, and by what.
    """
    for russian, english in matched:
        ours = _before(_RUSSIAN, names.russian_text, russian.name.start)
        theirs = _before(_ENGLISH, names.english_text, english.name.start)
        if ours and theirs and not (_in_english(_POINTS[ours[1]], names) or _in_russian(theirs[1], names)):
            yield Result(
                names.russian_at(ours.start(), russian.name.stop),
                names.english_at(theirs.start(), english.name.stop),
                ANOTHER,
            )


def _before(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    return pattern.search(text, max(0, start - _REACH), start)


def _in_english(point: str, names: BeadNames) -> bool:
    return re.search(rf"\b{point}(?:ern)?\b", names.english_text, re.I) is not None


def _in_russian(point: str, names: BeadNames) -> bool:
    stem = next(stem for stem, english in _POINTS.items() if english == point)
    return re.search(rf"\b{stem}", names.russian_text, re.I) is not None
