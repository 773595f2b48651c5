"""Established English forms of Russian names, from the gazetteer and the user's list, found in an English text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from tta.scorers.names.bead_names import BeadNames, Placed

__all__ = ["established_here", "established_word"]

_SHORTEST_STEM = 4
"""Letters from which on a form may go on (Hungar-ian) or be broken by a scan; shorter ones in capitals keep their case."""


def established_here(item: Placed, names: BeadNames) -> Placed | None:
    """Return where one of a name's forms in the gazetteer stands in the bead, about as far into it as the name."""
    places = _places(item.name.known, names.english_text)
    if not places:
        return None
    wanted = names.russian_place(item) * len(names.english_text)
    behind = bisect_left(places, (int(wanted), 0))
    return names.english_at(*min(places[max(0, behind - 1) : behind + 1], key=lambda place: abs(wanted - place[0])))


@lru_cache(maxsize=4096)
def established_word(forms: tuple[str, ...], words: frozenset[str]) -> str:
    """Return the word that a form of a name is or begins, '' where none is; words may go on: Hungar-ian."""
    for form in forms:
        if form in words:
            return form
        stem = form[: max(_SHORTEST_STEM, len(form) - 2)]
        if " " not in form and len(form) > _SHORTEST_STEM:
            longer = min((word for word in words if word.startswith(stem)), default="")
            if longer:
                return longer
    return ""


@lru_cache(maxsize=4096)
def _places(forms: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Return where forms of a name stand in a text, in order; of several that begin at one place, the longest."""
    found: dict[int, int] = {}
    joined = re.sub(r"\s+", "", text)
    for form in forms:
        exact = form.isupper() and len(form) <= _SHORTEST_STEM  # `US` is not `us`
        plain = r"\.?".join(form) if exact and form.isalpha() else re.escape(form)  # `F.B.I.`
        written = [rf"(?<!\w){plain}(?!\w)"]
        if len(form) > _SHORTEST_STEM and not form.islower() and form in joined:
            written.append(r"\s*".join(map(re.escape, form)))  # `MIR Ved`, as scans break words
        for pattern, flags in zip(written, (0 if exact else re.I, 0), strict=False):
            for match in re.finditer(pattern, text, flags):
                found[match.start()] = max(match.end(), found.get(match.start(), 0))
    return tuple(sorted(found.items()))
