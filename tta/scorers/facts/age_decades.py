"""Ages said by their ten of years: `ему за семьдесят` is in his seventies, `ему под пятьдесят` in his late forties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.limit_words import AGE_BEFORE, AT_LEAST
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import NumberContent, Value

__all__ = ["with_age_decades"]

_DECADE = re.compile(r"(?:ies|0['’]?s)$", re.I)
"""How the English for such a ten ends: `in his sixties`, `in her 30s`."""
_WINDOW = 48
"""Code points before a Russian age in which `ему за` stands."""
_PAST = re.compile(r"\bперевалило\s+за\s+$", re.I)
_OTHER_TEN = Judgement(Relation.DIFFERS, "the ten of years differs")


def with_age_decades(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, an age above or below a round one as differing from another ten.

    Both ends of the English ten are values of it, so that `за семьдесят` agrees with `in his sixties` until here.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_judged(bitext, item) for item in found]


def _judged(bitext: Bitext, item: Matched) -> Matched:
    if item.source is None or item.target is None or item.fact.status is not FactStatus.EQUAL:
        return item
    sides = {
        bitext.document(side).language: (value, side)
        for side, value in ((Side.SOURCE, item.source), (Side.TARGET, item.target))
    }
    (russian, side), (english, _) = sides[Language.RU], sides[Language.EN]
    first = _first_year(english)
    if first is None or not isinstance(russian.content, NumberContent):
        return item
    start = russian.spans[0].start
    before = bitext.document(side).text[max(0, start - _WINDOW) : start]
    bound = next((name for name, pattern in AGE_BEFORE.items() if pattern.search(before)), "")
    bound = AT_LEAST if _PAST.search(before) else bound
    if not bound or russian.content.readings[0] - (0 if bound == AT_LEAST else 10) == first:
        return item
    return replace(item, fact=replace(item.fact, status=FactStatus.DIFFERS, rule=_OTHER_TEN.rule), judgement=_OTHER_TEN)


def _first_year(value: Value) -> int | None:
    """Return the first year of a ten of ages, None of what is none."""
    content = value.content
    is_ten = isinstance(content, NumberContent) and len(content.readings) > 1 and _DECADE.search(value.text)
    return int(content.readings[0]) if isinstance(content, NumberContent) and is_ten else None
