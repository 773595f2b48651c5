"""The numbers of a segment with what belongs to them: sign, unit, the other end of a range, the smaller unit of a sum."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.adjoining import apart, joined
from tta.values.compounds import Compound, compounds
from tta.values.likely import has_digit, mentions
from tta.values.number_word import NumberWord
from tta.values.numbers import written_numbers
from tta.values.quantity import Quantity, quantity_of, within_number
from tta.values.signs import is_cold
from tta.values.value import Match, NumberContent

__all__ = ["numbers"]

_DAY_AND_NIGHT = re.compile(r"\bсут(?:ки|ок|ками|кам|ках)\b", re.I)  # English says 24 hours
_HEIGHT = re.compile(
    r"(?<![\w.,'’])(?P<feet>\d)(?:\s?['’′]\s?(?P<inches>1[01]|\d)\s?(?:[\"”″]|['’′]{2})"
    r"|\s?(?:ft|feet|foot)\.?,?\s?(?P<ins>1[01]|\d)\s?in\b\.?)(?!\w)"
)


def numbers(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[Match]:
    """Yield the numbers of a segment; `words` are those written out. Matches may overlap, digits come first."""
    for match in _HEIGHT.finditer(text) if has_digit(text) else ():
        value = int(match["feet"]) + Fraction(int(match["inches"] or match["ins"]), 12)
        yield Match(match.start(), match.end(), Kind.NUMBER, NumberContent((value,), unit="foot"))
    found = _free([quantity_of(text, language, written) for written in written_numbers(text, language, words)])
    in_place = joined(text, apart(found))
    units = {place for quantity in found for place in range(quantity.stop, quantity.unit_stop)}
    units |= {place for quantity in found if quantity.unit for place in within_number(text, quantity)}
    for compound in compounds(text, language):
        if compound.start not in units and compound.stop - 1 not in units:
            unit = compound.unit.name if compound.unit else ""
            content = NumberContent(
                (_with_frost(text, compound),),
                in_words=True,
                unit=unit,
                weak=compound.many,
                optional=True,
                compound=True,
            )
            yield Match(compound.start, compound.stop, Kind.NUMBER, content)
    for quantity in (in_place.get(id(quantity), quantity) for quantity in found):
        yield Match(quantity.start, quantity.stop, Kind.NUMBER, quantity.content)
    if language is Language.RU and mentions(text, ("сут",)):
        for match in _DAY_AND_NIGHT.finditer(text):
            if match.start() not in units:
                content = NumberContent((Fraction(24),), in_words=True, unit="hour", optional=True)
                yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _with_frost(text: str, compound: Compound) -> Fraction:
    degrees = compound.unit is not None and compound.unit.dimension == "temperature"
    return -compound.value if degrees and is_cold(text, compound.stop) else compound.value


def _free(found: list[Quantity]) -> list[Quantity]:
    """Leave out the numbers that are part of another's unit, the 100 of `8 л на 100 км`."""
    within = [range(one.stop, one.unit_stop) for one in found if one.unit and one.unit.dimension == "consumption"]
    return [one for one in found if not any(one.start in places for places in within)] if within else found
