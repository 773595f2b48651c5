"""A document in, its hard facts out: dates, numbers, identifiers, names and marks of both languages as values that
can be compared; may import language and types.
"""

from tta.values.extraction import extract, line_traits
from tta.values.value import (
    BoundContent,
    DateContent,
    DayPartContent,
    FeastContent,
    IdentifierContent,
    MarkContent,
    NumberContent,
    PartContent,
    PeriodContent,
    QualityContent,
    RelativeDayContent,
    RelativeSpanContent,
    SeasonContent,
    TimeContent,
    Value,
    WeekdayContent,
)

__all__ = [
    "BoundContent",
    "DateContent",
    "DayPartContent",
    "FeastContent",
    "IdentifierContent",
    "MarkContent",
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
    "extract",
    "line_traits",
]
