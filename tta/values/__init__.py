"""A document in, its hard facts out: dates, numbers, identifiers, names and marks of both languages as values that
can be compared; may import language and types.
"""

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
