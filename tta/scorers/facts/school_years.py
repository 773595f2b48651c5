"""Forms of a school: the British Year 10 is the ninth form where no reception class stands before the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import NumberContent, Value

__all__ = ["with_school_years"]

_FORM = re.compile(r"(?:-?[а-яё]{1,3})?\s+класс[а-яё]{0,3}(?!\w)", re.I)
_YEAR = re.compile(r"\bYear\s+$")
_WINDOW = 16
"""Code points to either side of a number in which the word for a form stands."""


def with_school_years(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, `9 класс` and Year 10 as the same form.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_school_year(bitext, item) for item in found]


def _with_school_year(bitext: Bitext, item: Matched) -> Matched:
    if item.fact.status is not FactStatus.DIFFERS or item.source is None or item.target is None:
        return item
    values = {bitext.source.language: (item.source, Side.SOURCE), bitext.target.language: (item.target, Side.TARGET)}
    if set(values) != {Language.RU, Language.EN}:
        return item
    form, year = _number_of_form(bitext, *values[Language.RU]), _number_of_year(bitext, *values[Language.EN])
    if form is None or year is None or year.readings[0] != form.readings[0] + 1:
        return item
    judgement = Judgement(Relation.EQUAL, "same form of a school; British years are counted from an earlier one")
    return replace(item, fact=replace(item.fact, status=FactStatus.EQUAL, rule=judgement.rule), judgement=judgement)


def _number_of_form(bitext: Bitext, value: Value, side: Side) -> NumberContent | None:
    stop = value.spans[-1].stop
    named = _FORM.match(bitext.document(side).text[stop : stop + _WINDOW])
    return value.content if named and isinstance(value.content, NumberContent) else None


def _number_of_year(bitext: Bitext, value: Value, side: Side) -> NumberContent | None:
    start = value.spans[0].start
    named = _YEAR.search(bitext.document(side).text[max(0, start - _WINDOW) : start])
    return value.content if named and isinstance(value.content, NumberContent) else None
