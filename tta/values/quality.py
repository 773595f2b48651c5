"""What is said of a value or stands for one without being one: a medal, the kind of days, who won, a rank by its number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["Family", "QualityContent"]


class Family(str, Enum):
    """What a quality is one of: only those of one family are compared."""

    MEDAL = "medal"
    DAYS = "kind of days"
    WINNER = "winner"
    RANK = "naval rank"


@dataclass(frozen=True, slots=True)
class QualityContent:
    """One of a family by its English name, and its `place` in an order, 0 where there is none. Compared, and not missed."""

    family: Family
    name: str
    place: int = 0

    def __str__(self) -> str:
        """`silver`, `working days`."""
        return self.name
