"""Measures that English calls by a name or by a scale of its own: gas mark 7, a goal on the hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["named_measures"]

_GAS_MARK = re.compile(r"\bgas\s+(?:mark\s+)?(?P<mark>[1-9])\b", re.I)
_OVEN = {1: 140, 2: 150, 3: 170, 4: 180, 5: 190, 6: 200, 7: 220, 8: 230, 9: 240}
"""Degrees Celsius of the marks of British gas ovens, as cookery books have them."""
_DEGREES = re.compile(r"°\s?[CF]\W{1,3}(?:or\s+)?$|degrees\W{1,3}$")
_LONGEST_DEGREES = 12
"""A temperature that the mark repeats, 425°F (gas mark 7)."""
_ON_THE_HOUR = re.compile(
    r"(?:(?<=\bon )|(?<=\bbefore )|(?<=\bafter ))the\s+hour\b(?!\s+(?:of|when|that)\b|['’-])", re.I
)
_LIKELY = ("gas ", "the hour")


def named_measures(text: str, language: Language) -> Iterator[Match]:
    """Yield such measures of an English segment; compared with their like, and not missed."""
    if language is not Language.EN or not mentions(text, _LIKELY):
        return
    for match in _GAS_MARK.finditer(text):
        again = _DEGREES.search(text, max(0, match.start() - _LONGEST_DEGREES), match.start()) is not None
        yield _match(match, _OVEN[int(match["mark"])], "°C", weak=again)
    for match in _ON_THE_HOUR.finditer(text):
        yield _match(match, 60, "minute", weak=False)


def _match(match: re.Match[str], value: int, unit: str, *, weak: bool) -> Match:
    content = NumberContent(
        (Fraction(0 if weak else value),), in_words=True, unit="" if weak else unit, weak=weak, optional=True
    )
    return Match(match.start(), match.end(), Kind.NUMBER, content)
