"""Dates: 15 May in the Russian and May 13 in the English."""

from __future__ import annotations

from tta.scorers.facts.findings import FactTexts, Weight, score_facts
from tta.scorers.facts.judgement import Relation
from tta.scorers.facts.matched import Matched
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Kind, Severity
from tta.values import (
    BoundContent,
    DateContent,
    DayPartContent,
    FeastContent,
    PartContent,
    PeriodContent,
    RelativeDayContent,
    RelativeSpanContent,
    SeasonContent,
    TimeContent,
    WeekdayContent,
)

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "DT101", "date differs", Kind.DATE_TIME, Severity.CRITICAL,
        "The two texts give a date or a time in the same place, and a part of it is not the same: day, month, year, hour, day "
        "of the week, season, century or era. Compared as values: quotation marks round the day come from a form, Russian "
        "puts the day first, Roman numerals are months.",
        "Compare with the scan and correct the translation.",
        '"15" мая 1977 года', "May 13, 1977",
    ),
    Rule(
        "DT102", "date missing", Kind.DATE_TIME, Severity.MAJOR,
        "A date or a time of the source has no counterpart where it stands. The same one in another row excuses it only where "
        "the passage was moved.",
        "Supply the date, or mark that it was left out.",
        "Письмо от 14 февраля 1977 года получено.", "The letter was received.",
    ),
    Rule(
        "DT103", "date added", Kind.DATE_TIME, Severity.MAJOR,
        "The translation gives a date or a time that the source does not have where it stands. The same one in another row "
        "excuses it only where the passage was moved.",
        "Take it out, or put it in brackets as the editor's.",
        "Письмо получено.", "The letter of 14 February 1977 was received.",
    ),
    Rule(
        "DT104", "date cannot be confirmed", Kind.DATE_TIME, Severity.MAJOR,
        "The two dates agree as far as both go, but one side lacks a part, is no valid date, or can be read in two ways. "
        "Often a typewritten or handwritten month was lost in transcription.",
        "Look at the scan; write the month in words.",
        '"19" / 1977 г.', "05.19.1977",
    ),
)  # fmt: skip


def _score(bitext: Bitext) -> Scored:
    texts = FactTexts("date", "DT101", "DT102", "DT103", "DT104")
    return score_facts(bitext, Kind.DATE_TIME, texts, _weigh)


_COMPARED_ONLY = (
    WeekdayContent,
    PartContent,
    DayPartContent,
    SeasonContent,
    BoundContent,
    FeastContent,
    RelativeDayContent,
    RelativeSpanContent,
)
"""What is compared where both sides have it, and not missed: the other language often does without."""
_BOTH = {
    Relation.DIFFERS: (Severity.CRITICAL, 0.97, Cause.TRANSLATION),
    Relation.EXCHANGED: (Severity.MAJOR, 0.85, Cause.TRANSLATION),
    Relation.INVALID: (Severity.MAJOR, 0.8, Cause.UNCLEAR),
    Relation.INCOMPLETE: (Severity.MINOR, 0.7, Cause.UNCLEAR),
    Relation.AMBIGUOUS: (Severity.NEUTRAL, 0.9, Cause.TRANSLATION),
    Relation.CALENDARS: (Severity.NEUTRAL, 0.9, Cause.TRANSLATION),
}
"""Severity, confidence and cause where both sides have a date, by how the two stand to each other."""


def _weigh(matched: Matched) -> Weight | None:
    both = matched.source is not None and matched.target is not None
    contents = [value.content for value in (matched.source, matched.target) if value]
    if any(isinstance(content, _COMPARED_ONLY) for content in contents):
        exact = all(content.exact for content in contents if isinstance(content, PartContent))
        return (Severity.MAJOR, 0.9 if exact else 0.7, Cause.TRANSLATION) if both else None
    dates = [content for content in contents if isinstance(content, DateContent)]
    if any(isinstance(content, PeriodContent) and content.weak for content in contents):
        return None
    passing = any(isinstance(content, DateContent | TimeContent) and content.passing for content in contents)
    if not both and (passing or any(date.weak for date in dates)):
        return None
    if not dates:  # times of day, or a period against a number
        return Severity.MAJOR, 0.8, Cause.TRANSLATION
    if both and any(date.passing for date in dates):
        return Severity.MAJOR, 0.8, Cause.TRANSLATION
    if both:
        certain = not any(date.relative or len(date.readings) > 1 for date in dates)
        differs = matched.judgement.relation is Relation.DIFFERS
        if differs and not certain:  # one can be read in two ways, or was completed from the document's year
            return Severity.MAJOR, 0.85, Cause.TRANSLATION
        return _BOTH[matched.judgement.relation]
    precise = any(date.readings[0].day for date in dates)
    return (Severity.MAJOR, 0.85, Cause.TRANSLATION) if precise else (Severity.MINOR, 0.6, Cause.TRANSLATION)


SCORER = Scorer("dates", "dates of both texts, compared as values", _RULES, _score)
