"""Hard facts as values: dates, identifiers and numbers, read in both languages into what can be compared."""

from tta.values.extraction import extract, line_traits
from tta.values.value import (
    DateContent,
    IdentifierContent,
    MarkContent,
    NumberContent,
    PeriodContent,
    TimeContent,
    Value,
    WeekdayContent,
)

__all__ = [
    "DateContent",
    "IdentifierContent",
    "MarkContent",
    "NumberContent",
    "PeriodContent",
    "TimeContent",
    "Value",
    "WeekdayContent",
    "extract",
    "line_traits",
]
