"""A document in, its hard facts out: dates, numbers, identifiers, names and marks of both languages as values that
can be compared; may import language and types.

What reads them all is loaded at its first use: the aligner asks for names alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from tta.values.extraction import extract, line_traits

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


def __getattr__(name: str) -> Any:
    """Load a name from its module."""
    if name not in {"extract", "line_traits"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tta.values import extraction

    return getattr(extraction, name)
