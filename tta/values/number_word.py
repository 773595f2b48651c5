"""A number in words, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

__all__ = ["NumberWord"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number in words, `text[start:stop]`; the ordinal `third` may be the fraction, so it may have two values.

    `weak` is `тысячи` alone, which may be one thousand in the genitive, but mostly are many.
    """

    start: int
    stop: int
    value: Fraction
    other: Fraction | None = None
    weak: bool = False
