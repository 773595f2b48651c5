"""Thousands and millions that stand before their count, as Russian says it of about so many: `тысяч пять`, `миллиона два`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.values.number_word import NumberWord

__all__ = ["turned_round"]

_MANY = re.compile(r"тысяч|миллионов|миллиардов", re.I)
_FEW = re.compile(r"тысячи|миллиона|миллиарда", re.I)
"""Scales in the forms that they have behind many, and behind two to four; `тысячи двухсот` is the genitive of 1,200."""
_TWO_TO_FOUR = re.compile(r"два|две|три|четыре|полтора|полторы", re.I)
_BETWEEN = re.compile(r"\s+(?:(?:на|в|до|за|по|через)\s+)?")
_COUNTED = re.compile(r"(?:\d|\b(?:нескольк|мног|скольк|сот|десятк)[а-яё]*)\s*$", re.I)
"""What counts the scale itself: of `10 тысяч пятьсот` there are 10,500."""
_LONGEST_LEAD = 16
"""Code points before a scale in which what counts it stands."""
_SMALLEST_SCALE = 1000


def turned_round(text: str, words: Sequence[NumberWord]) -> list[NumberWord]:
    """Return the numbers in words of a Russian text, each scale and the count right behind it as one.

    Args:
        text: a segment's.
        words: its numbers in words, in the order of the text.
    """
    found: list[NumberWord] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and _is_turned_round(text, last, word):
            found[-1] = replace(last, stop=word.stop, value=last.value * word.value, weak=False)
        else:
            found.append(word)
    return found


def _is_turned_round(text: str, scale: NumberWord, count: NumberWord) -> bool:
    if not (scale.weak and scale.value >= _SMALLEST_SCALE and 1 < count.value < _SMALLEST_SCALE):
        return False
    if not _BETWEEN.fullmatch(text, scale.stop, count.start) or _COUNTED.search(
        text, max(0, scale.start - _LONGEST_LEAD), scale.start
    ):
        return False
    if _MANY.fullmatch(text, scale.start, scale.stop):
        return True
    return bool(_FEW.fullmatch(text, scale.start, scale.stop) and _TWO_TO_FOUR.fullmatch(text, count.start, count.stop))
