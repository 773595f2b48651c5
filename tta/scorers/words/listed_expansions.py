"""Acronyms of Russian papers that English writes out, by a list: the Criminal Code for `УК`, corrective labor camps for `ИТЛ`.

What an acronym points at, by the reader of both sides, is found without a list where English gives it capitals
(`tta.scorers.words.expansions`); these are mostly written small, or at a length that has little to do with their letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tta.scorers.words.links import side_of
from tta.types import Bead, Bitext, Language, Side, Vectors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["listed_expansions"]

_ACRONYM = re.compile(r"(?<![\w-])[А-ЯЁ][А-ЯЁо]{1,6}(?:\(б\))?(?![\w-])")


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, re.Pattern[str]]:
    lines = files("tta.scorers.words").joinpath("expansions.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {acronym: re.compile(rf"(?:\bthe )?\b(?:{english})(?!\w)", re.I) for acronym, english in rows}


def listed_expansions(bitext: Bitext, bead: Bead, side: Side, vectors: Vectors) -> Sequence[range]:
    """Return the English words of a bead, numbered through it, that a Russian acronym on the other side stands for."""
    if side is not side_of(bitext, Language.EN):
        return []
    russian = " ".join(bitext.document(side.opposite).segments[i].text for i in bead.of(side.opposite))
    patterns = [_listed()[found] for found in dict.fromkeys(_ACRONYM.findall(russian)) if found in _listed()]
    found = []
    first = 0
    for i in bead.of(side):
        text = bitext.document(side).segments[i].text
        words = vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist()
        for pattern in patterns:
            for match in pattern.finditer(text):
                inside = [
                    place for place, (start, stop) in enumerate(words) if match.start() <= start and stop <= match.end()
                ]
                found += [range(first + inside[0], first + inside[-1] + 1)] if inside else []
        first += len(words)
    return found
