"""The typed contents of hard facts, and where in a document each stands."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tta.types import Kind, Span

__all__ = ["DateContent", "Day", "IdentifierContent", "Match", "NumberContent", "TimeContent", "Value"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A date as precise as it was written: any part may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """`15 May 1977`, with `…` for a part that lies between two known ones."""
        month = MONTHS[self.month - 1] if self.month else ("…" if self.day and self.year else "")
        parts = [str(self.day) if self.day else "", month, str(self.year) if self.year else ""]
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DateContent:
    """A date: its possible readings, likeliest first, and the last day where it is a range.

    `03.05.77` in English has two readings; `12.19.94` in Russian has none that is valid and is `malformed`.
    `relative` dates (`с.г.`, `last year`) were completed from the document's year.
    """

    readings: tuple[Day, ...]
    until: Day | None = None
    malformed: bool = False
    relative: bool = False

    def __str__(self) -> str:
        """Show the likeliest reading."""
        return f"{self.readings[0]}" + (f" to {self.until}" if self.until else "")

    @property
    def year_alone(self) -> int | None:
        """The year, where nothing else is known."""
        first = self.readings[0]
        return first.year if len(self.readings) == 1 and not first.month and not first.day else None


@dataclass(frozen=True, slots=True)
class TimeContent:
    """A time of day, in minutes from midnight."""

    minutes: int

    def __str__(self) -> str:
        """`18:30`."""
        return f"{self.minutes // 60}:{self.minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class NumberContent:
    """A number: its possible values (`1.701` is 1701 or 1.701), and whether it was written in words."""

    readings: tuple[Fraction, ...]
    in_words: bool = False
    decade: bool = False

    def __str__(self) -> str:
        """Show the likeliest value."""
        value = self.readings[0]
        shown = f"{value.numerator:,}" if value.denominator == 1 and value >= 10000 else f"{float(value):.12g}"
        return f"{shown}s" if self.decade else shown


@dataclass(frozen=True, slots=True)
class IdentifierContent:
    """A registry, copy or archive number as a string, leading zeros kept, and what kind of number it calls itself."""

    digits: str
    label: str = ""

    def __str__(self) -> str:
        """`incoming No. 0487`."""
        return f"{self.label} No. {self.digits}".strip() if self.label != "letterhead" else f"No. {self.digits}"


Content = DateContent | TimeContent | NumberContent | IdentifierContent


@dataclass(frozen=True, slots=True)
class Match:
    """A value found in a segment's text, by offsets into that text."""

    start: int
    stop: int
    kind: Kind
    content: Content


@dataclass(frozen=True, slots=True)
class Value:
    """A hard fact of a document: what it says, in which segment, at which spans."""

    kind: Kind
    content: Content
    segment: int
    spans: tuple[Span, ...]
    text: str
