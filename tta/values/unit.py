"""What is known of a unit of measure, of time or of money."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Unit"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: how it is shown, what it measures, and what it is in words of pint, '' where nothing can be reckoned.

    `russian` and `english` are patterns of the forms that follow a number; `stem` is that of the Russian adjective which a
    numeral is written together with, `час(ов)` of `восьмичасовой`.
    """

    name: str
    dimension: str
    measure: str
    russian: str
    english: str
    stem: str = ""
