"""The contents of facts that say when without a date: decades, centuries, their parts, seasons, feasts, bounds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

__all__ = [
    "BoundContent",
    "DayPartContent",
    "FeastContent",
    "PartContent",
    "PeriodContent",
    "RelativeDayContent",
    "RelativeSpanContent",
    "SeasonContent",
]


@dataclass(frozen=True, slots=True)
class PeriodContent:
    """A decade, century or millennium by its first and last year, which are negative before Christ.

    `short` where the century was left open: `60-е`, `the sixties`. What is `weak` is not missed: of `на рубеже XIX–XX вв.`
    English names the twentieth century alone.
    """

    first: int
    last: int
    short: bool = False
    weak: bool = False

    @property
    def century(self) -> int | None:
        """The number of the century or millennium, in either era; None of a decade."""
        length = self.last - self.first + 1
        return None if length == 10 else max(self.last, -self.first) // length

    def __str__(self) -> str:
        """`1960s`, `20th century` or `3rd millennium BC`."""
        number = self.century
        if number is None:
            return f"{self.first}s"
        ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        noun = "century" if self.last - self.first < 100 else "millennium"
        return f"{number}{ending} {noun}{' BC' if self.last < 0 else ''}"


@dataclass(frozen=True, slots=True)
class PartContent:
    """A part of a period, as shares of it from its beginning: `the second half` lasts from 1/2 to 1.

    `exact` is what counts the parts (halves, thirds, quarters); the beginning, the middle and the end are not.
    """

    name: str
    start: Fraction
    stop: Fraction
    exact: bool

    @property
    def ordinal(self) -> int:
        """Which part it is: 2 of the second half."""
        return int(self.start / (self.stop - self.start)) + 1

    def __str__(self) -> str:
        """`second half`."""
        return self.name


@dataclass(frozen=True, slots=True)
class DayPartContent:
    """A part of the day by its name, and the hours, 0 to 23, that the word may mean in its language."""

    name: str
    hours: frozenset[int]

    def __str__(self) -> str:
        """`evening`."""
        return self.name


@dataclass(frozen=True, slots=True)
class SeasonContent:
    """A season, 0 for winter."""

    season: int

    def __str__(self) -> str:
        """`spring`."""
        return "winter spring summer autumn".split()[self.season]


@dataclass(frozen=True, slots=True)
class FeastContent:
    """A feast by its English name, and its `part`, `Eve` or `Day`, where one is named."""

    name: str
    part: str = ""

    def __str__(self) -> str:
        """`Easter`, `Christmas Eve`."""
        return f"{self.name} {self.part}" if self.part and not self.name.endswith("Day") else self.name


@dataclass(frozen=True, slots=True)
class RelativeDayContent:
    """A day by its distance from today: -1 is yesterday, 2 the day after tomorrow."""

    offset: int

    def __str__(self) -> str:
        """`yesterday`."""
        names = {
            -2: "the day before yesterday",
            -1: "yesterday",
            0: "today",
            1: "tomorrow",
            2: "the day after tomorrow",
        }
        return names[self.offset]


@dataclass(frozen=True, slots=True)
class RelativeSpanContent:
    """A year, month, week, season or the like by its distance from the one that runs: -1 is the last one, 1 the next."""

    unit: str
    offset: int

    def __str__(self) -> str:
        """`last year`."""
        which = {-1: "last", 0: "this", 1: "next"}[self.offset]
        return f"{which} {self.unit}"


@dataclass(frozen=True, slots=True)
class BoundContent:
    """On which side of a date something lies: `latest` of `не позднее` and `before`, otherwise of `не ранее` and `after`.

    `denied` says that the clause round it denies something, which turns it round: they do not ripen before August.
    """

    latest: bool
    denied: bool = False

    def __str__(self) -> str:
        """`not later` or `not earlier`."""
        return "not later" if self.latest else "not earlier"
