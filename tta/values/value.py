"""The typed contents of hard facts, and where in a document each stands."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tta.types import Kind, Span
from tta.values.period_values import (
    BoundContent,
    DayPartContent,
    FeastContent,
    PartContent,
    PeriodContent,
    RelativeDayContent,
    RelativeSpanContent,
    SeasonContent,
)
from tta.values.quality import QualityContent

__all__ = [
    "MONTHS",
    "BoundContent",
    "DateContent",
    "Day",
    "DayPartContent",
    "FeastContent",
    "IdentifierContent",
    "MarkContent",
    "Match",
    "NumberContent",
    "PartContent",
    "PeriodContent",
    "QualityContent",
    "RelativeDayContent",
    "RelativeSpanContent",
    "SeasonContent",
    "TimeContent",
    "Value",
    "WeekdayContent",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A date as precise as it was written: any part may be unknown. Years before Christ are negative: 753 BC is -753."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """`15 May 1977`, with `…` for a part that lies between two known ones."""
        month = MONTHS[self.month - 1] if self.month else ("…" if self.day and self.year else "")
        year = f"{-self.year} BC" if self.year and self.year < 0 else str(self.year or "")
        parts = [str(self.day) if self.day else "", month, year]
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DateContent:
    """A date: its possible readings, likeliest first. Of a range, each end is a date.

    `03.05.77` in English has two readings. What no calendar has is `malformed` and keeps its year: `12.19.94` in Russian,
    `31 февраля`; so is a form's date whose day and month are at odds. `relative` dates (`с.г.`, `last year`) were completed
    from the document's year, from which they lie `years_back`. `styles` holds both days of a date given by the Julian and the
    Gregorian calendar, `25 октября (7 ноября) 1917 г.` What is `weak` is only implied, as the evening before by `в ночь на
    5 марта`, and is not missed. What stands in `passing` is compared and not missed: `июльский`, a day whose month was said
    before, and the year whose century was left open, `short`: `в 41-м`. The year of a full date that is `cut` to two
    digits, `12.05.77`, has no century in its sentence, only from the document's other years.
    """

    readings: tuple[Day, ...]
    malformed: bool = False
    relative: bool = False
    years_back: int = 0
    styles: tuple[Day, Day] | None = None
    weak: bool = False
    passing: bool = False
    short: bool = False
    cut: bool = False

    def __str__(self) -> str:
        """Show the likeliest reading."""
        if self.styles:
            return f"{self.styles[0]} Old Style, {self.styles[1]} New Style"
        return str(self.readings[0]) or "no valid date"

    @property
    def year_alone(self) -> int | None:
        """The year, where nothing else is known."""
        first = self.readings[0]
        return first.year if len(self.readings) == 1 and not first.month and not first.day else None


@dataclass(frozen=True, slots=True)
class WeekdayContent:
    """A day of the week, 0 for Monday.

    The night that ends on it, `ночь на вторник`, is that of the day before, too; `night_of` says that the one that begins on it
    is meant, Tuesday night.
    """

    day: int
    night_before: bool = False
    night_of: bool = False

    def __str__(self) -> str:
        """`Monday`."""
        return "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[self.day]


@dataclass(frozen=True, slots=True)
class TimeContent:
    """A time of day in minutes from midnight; `half_open` where the half of the day is left open.

    `zone` is the one whose clock is meant (tta.values.zones), '' where none is named. What stands in `passing`, the hour
    that runs, `в десятом часу`, is compared and not missed; it `lasts` so many minutes from where it begins.
    """

    minutes: int
    half_open: bool = False
    zone: str = ""
    passing: bool = False
    lasts: int = 0

    def __str__(self) -> str:
        """`18:30`."""
        return f"{self.minutes // 60}:{self.minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class NumberContent:
    """A number: its possible values (`1.701` is 1701 or 1.701), how it was written, and of what it is.

    Attributes:
        readings: values, likeliest first.
        in_words: written out, or in Roman numerals.
        plain: written in digits without separator or scale, as a year is.
        unit: name of a unit of measure or currency where one follows, '' otherwise.
        weak: may be the counterpart of a number, is not missed if it has none and is no evidence of an error.
        optional: not missed if it has no counterpart, as in `двусторонний` or `12 months`, yet compared with one.
        compound: stands in one word with what it counts, as in `трёхэтажный` and `four-storey`.
        ordinal: names a place in an order, as `первый` and the I of Catherine I.
        vague: said to be near the truth and not it, `чуть больше двух килограммов`.
        per: name of the unit for one of which it is said, `литр` of `50 рублей за литр`, '' otherwise.
    """

    readings: tuple[Fraction, ...]
    in_words: bool = False
    plain: bool = False
    unit: str = ""
    weak: bool = False
    optional: bool = False
    compound: bool = False
    ordinal: bool = False
    vague: bool = False
    per: str = ""

    def __str__(self) -> str:
        """Show the likeliest value."""
        value = self.readings[0]
        if value.denominator == 1:
            return f"{value.numerator:,}" if value >= 10000 else f"{value.numerator}"
        exact = 10**6 % value.denominator == 0
        return f"{float(value):.12g}" if exact else f"{value}"


@dataclass(frozen=True, slots=True)
class IdentifierContent:
    """A registry, copy or archive number as a string, leading zeros kept, and what kind of number it calls itself.

    `other` is a second reading: `Статья II` may be article 2 or, on a typewriter without a key for 1, 11.
    """

    digits: str
    label: str = ""
    other: str = ""

    def __str__(self) -> str:
        """`incoming No. 0487`."""
        if self.label in {"designation", "list label", "placeholder", "verse", "version", "key", "square"}:
            return self.digits
        return f"{self.label} No. {self.digits}".strip() if self.label != "letterhead" else f"No. {self.digits}"


@dataclass(frozen=True, slots=True)
class MarkContent:
    """A mark: what it is about (`classification`, `seal`, …) and what it says.

    What stands in `passing` may be a verb as well, `Signed May 12`: it is compared and not missed.
    """

    family: str
    name: str
    passing: bool = False

    def __str__(self) -> str:
        """`top secret`."""
        return self.name


Content = (
    DateContent
    | PeriodContent
    | PartContent
    | DayPartContent
    | SeasonContent
    | FeastContent
    | RelativeDayContent
    | RelativeSpanContent
    | BoundContent
    | WeekdayContent
    | TimeContent
    | NumberContent
    | IdentifierContent
    | MarkContent
    | QualityContent
)


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
