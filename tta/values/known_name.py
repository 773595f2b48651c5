"""What is known by name: a word or phrase of a text, of which sort, and the numbers of all that it may name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["Known", "Sort"]


class Sort(str, Enum):
    """What is known: only values of one sort are told apart."""

    COUNTRY = "country"
    CITY = "city"
    PAPER = "paper"
    BODY = "body"
    RANK = "rank"
    OFFICE = "office"
    PLACE = "place"
    CODE = "code of law"
    ARCHIVE = "archive"
    PARTY = "party"
    TITLE = "title"
    SERVICE = "security service"


@dataclass(frozen=True, slots=True)
class Known:
    """A word or phrase, `text[start:stop]`, and the numbers of all that it may name; `part` of a compound is never missed."""

    sort: Sort
    start: int
    stop: int
    values: frozenset[int]
    part: bool = False
