"""Both against one of the two, where the other side has no number that stands for `обе`: `обеих сестёр`, one of the sisters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, Kind, Language, Side
from tta.values import NumberContent, Value

__all__ = ["with_both_or_one"]

_BOTH = {
    Language.RU: re.compile(r"об(?:а|е|оих|еих|оим|еим|оими|еими)", re.I),
    Language.EN: re.compile(r"both", re.I),
}
_AND = re.compile(r"[^.;]{0,80}?\s(?:and|or)\s|\s+of\s+(?:whom|which|them|us|you)\b", re.I)
"""Behind `both` where it joins two things that are named: both Moscow and Kiev."""
_A_ONE = {Language.RU: re.compile(r"\bодн[а-яё]{1,3}\b|\bодин\b", re.I), Language.EN: re.compile(r"\bone\b", re.I)}
_ONE = {
    Language.RU: re.compile(r"\bод(?:ин|на|но|ного|ной|ному|ну|ним|ном)\s+из\s", re.I),
    Language.EN: re.compile(
        r"\bone\s+of\s+(?:the|his|her|its|their|those|these|my|our|your)\s+(?!most\b|best\b|[a-z]+est\b)"
        r"|\b(?:in|on|at|with|by|from|only|just)\s+one\s+[a-z]+",
        re.I,
    ),
}
_ANOTHER = {
    Language.RU: re.compile(
        r"\b(?:об(?:а|е|о|оих|еих|оим|еим|оими|еими)|дв(?:а|е|ое|ум|умя|ух|оих)|друг|втор|пар[аыу]|кажд|люб)", re.I
    ),
    Language.EN: re.compile(
        r"\b(?:both|two|twins?|pair|couple|double|either|each|every|neither|(?:an)?other|second|one\s+another|first)\b",
        re.I,
    ),
}
"""What may stand for both on the side that has one of them."""
_RULE = Judgement(Relation.DIFFERS, "one side says both, the other one of them")


def with_both_or_one(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, `обе` of one side as another number where the other side of its bead has one of them instead.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_both_or_one(bitext, item) for item in found]


def _with_both_or_one(bitext: Bitext, item: Matched) -> Matched:
    if (item.source is None) == (item.target is None):
        return item
    side = Side.SOURCE if item.source else Side.TARGET
    value, bead = item.source or item.target, item.fact.source_bead if item.source else item.fact.target_bead
    if value is None or bead is None or not _is_both(bitext, value, side, bead):
        return item
    one = _one_of_them(bitext, bead, side.opposite)
    if one is None:
        return item
    placed = Placed(-1, value, bead), Placed(-1, one, bead)
    return matched_of(*(placed if side is Side.SOURCE else placed[::-1]), _RULE)


def _is_both(bitext: Bitext, value: Value, side: Side, bead: int) -> bool:
    """Whether a value is both of two, and its side of the bead has no one of them besides."""
    document = bitext.document(side)
    language = document.language
    if not _BOTH[language].fullmatch(value.text):
        return False
    if language is Language.EN and _AND.match(document.text, value.spans[-1].stop):
        return False
    return not any(
        _A_ONE[language].search(document.segments[place].text) for place in bitext.alignment.beads[bead].of(side)
    )


def _one_of_them(bitext: Bitext, bead: int, side: Side) -> Value | None:
    """Return the one that a side of a bead has, None where something there may stand for both."""
    document = bitext.document(side)
    segments = [(place, document.segments[place]) for place in bitext.alignment.beads[bead].of(side)]
    if any(_ANOTHER[document.language].search(segment.text) for _, segment in segments):
        return None
    for place, segment in segments:
        if match := _ONE[document.language].search(segment.text):
            start, stop = match.start(), match.start() + len(match.group().split()[0])
            spans = segment.locate(start, stop)
            return Value(
                Kind.NUMBER, NumberContent((Fraction(1),), in_words=True), place, spans, segment.text[start:stop]
            )
    return None
