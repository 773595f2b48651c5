"""All hard facts of a document, and what a line of its header is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from tta.types import Document, Language, Segment, SegmentKind
from tta.values.ages import ages
from tta.values.alternate_spans import alternate_spans
from tta.values.bounds import bounds
from tta.values.coordinates import coordinates
from tta.values.dates import dates
from tta.values.eras import has_era, with_eras, years_with_eras
from tta.values.event_years import event_years
from tta.values.feasts import feasts, feasts_with_dates
from tta.values.fiscal_periods import fiscal_periods
from tta.values.frequencies import frequencies
from tta.values.identifiers import identifiers
from tta.values.kinds_of_days import kinds_of_days
from tta.values.marks import marks
from tta.values.medals import medals
from tta.values.naval_ranks import naval_ranks
from tta.values.number_phrases import number_phrases
from tta.values.number_words import number_words
from tta.values.old_spelling import modern_spelling
from tta.values.parts import parts, seasons
from tta.values.parts_of_day import halves_of_day, parts_of_day
from tta.values.periods import periods, years_of_ranges
from tta.values.placeholders import placeholders
from tta.values.quantities import numbers
from tta.values.relative_days import relative_days
from tta.values.relative_spans import relative_spans
from tta.values.scripture import scripture
from tta.values.short_years import centuries_of
from tta.values.silent import without_silent
from tta.values.telephones import telephones
from tta.values.times import times
from tta.values.typewriter import digits_restored
from tta.values.value import DateContent, Match, Value
from tta.values.weekdays import weekdays
from tta.values.winners import winners
from tta.values.zones import with_zones

__all__ = ["extract", "line_traits"]

_MONEY_BEFORE = re.compile(r"(?<!\w)(?:Br|Rs)(?=\d)")  # `Br274,3 млрд`, of Belarusian rubles
_BY = re.compile(r"(?<=\d)(?:[xXхХ×*]|-by-)(?=\d)")  # `145х190` and `3-by-4` are two numbers
_LONGEST = 100_000  # code points of one segment that are searched; a sentence has fewer
_LINES = frozenset({SegmentKind.LINE, SegmentKind.HEADING})
_LABEL_LETTERS = 10  # a line whose value leaves fewer letters over consists of it
_FEW_LETTERS = 16  # of a sentence that may consist of one, such as the date behind a signature: a month and a word


def extract(document: Document) -> tuple[Value, ...]:
    """Return the dates, identifiers and numbers of a document, in the order of its text.

    What is part of a date is no number, and what is part of an identifier is neither.
    """
    return _values(document, _is_text)


def _is_text(segment: Segment) -> bool:
    return segment.kind is not SegmentKind.FURNITURE


def _may_be_fact(segment: Segment) -> bool:
    """Say whether a segment may hold little beside a fact."""
    if segment.kind is SegmentKind.SENTENCE:
        return any(map(str.isdigit, segment.text)) and _letters(segment.text) <= _FEW_LETTERS
    return segment.kind in _LINES


def _values(document: Document, chosen: Callable[[Segment], bool]) -> tuple[Value, ...]:
    """Return the values of some segments."""
    year, centuries = _document_year(document), centuries_of(document.text, document.language)
    found = []
    for index, segment in enumerate(document.segments):
        if not chosen(segment):
            continue
        plain = without_silent(segment.text[:_LONGEST])
        if document.language is Language.RU:
            plain = modern_spelling(plain)
        for match in _matches(plain.text, segment.kind, document.language, year, centuries):
            start, stop = plain.place(match.start, match.stop)
            found.append(Value(match.kind, match.content, index, segment.locate(start, stop), segment.text[start:stop]))
    return tuple(found)


def line_traits(document: Document) -> tuple[frozenset[str], ...]:
    """Return for each segment the kinds of fact it consists of: `{"date-time"}` for a stamp's date, nothing for prose.

    Only lines, headings and sentences of a few letters with digits are read: to read all of a text takes longer than to align it.
    """
    traits = [frozenset[str]()] * len(document.segments)
    left: dict[int, int] = {}
    kinds: dict[int, set[str]] = {}
    for value in _values(document, _may_be_fact):
        left.setdefault(value.segment, _letters(document.segments[value.segment].text))
        left[value.segment] -= _letters(value.text)
        kinds.setdefault(value.segment, set()).add(value.kind.value)
    for index, count in left.items():
        if count <= _LABEL_LETTERS:
            traits[index] = frozenset(kinds[index])
    return tuple(traits)


def _letters(text: str) -> int:
    return len(re.findall(r"[^\W\d_]", text))


def _matches(
    text: str, kind: SegmentKind, language: Language, year: int | None, centuries: tuple[int, ...]
) -> list[Match]:
    """Choose among overlapping matches: dates before identifiers before numbers, the earlier found before the later."""
    chosen: list[Match] = []
    taken = bytearray(len(text))
    for match in _candidates(text, kind, language, year, centuries):
        if not any(taken[match.start : match.stop]):
            taken[match.start : match.stop] = b"\1" * (match.stop - match.start)
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.start)


def _candidates(
    text: str, kind: SegmentKind, language: Language, year: int | None, centuries: tuple[int, ...]
) -> Iterator[Match]:
    text = _BY.sub(lambda match: "|" * len(match.group()), text)
    text = _MONEY_BEFORE.sub(lambda match: " " * len(match.group()), text)
    if language is Language.RU:
        text = digits_restored(text)
    line = kind in _LINES
    words = number_words(text, language)
    yield from marks(text, language, line=line)
    yield from placeholders(text)
    yield from telephones(text)
    yield from scripture(text, language)
    yield from coordinates(text, language)
    yield from alternate_spans(text, language)
    yield from frequencies(text, language)
    yield from ages(text, language)
    yield from medals(text, language)
    yield from kinds_of_days(text, language)
    yield from winners(text, language)
    yield from naval_ranks(text, language)
    yield from feasts_with_dates(text, language)
    yield from event_years(text, language)
    yield from number_phrases(text, language, words)
    yield from fiscal_periods(text, language)
    yield from halves_of_day(text, language)
    yield from parts(text, language)
    calendar = chain(periods(text, language, words), dates(text, language, year, words, line=line, centuries=centuries))
    if has_era(text, language):
        yield from with_eras(calendar, text, language)
        yield from years_with_eras(text, language)
    else:
        yield from calendar
    yield from relative_days(text, language)
    yield from relative_spans(text, language)
    yield from feasts(text, language)
    yield from bounds(text, language)
    yield from seasons(text, language)
    yield from with_zones(times(text, language, words), text, language)
    yield from parts_of_day(text, language)
    yield from weekdays(text, language)
    yield from years_of_ranges(text)
    yield from identifiers(text, language, line=line)
    yield from numbers(text, language, words)


def _document_year(document: Document) -> int | None:
    """Return the year of the first full date, which is the document's own."""
    for segment in document.segments:
        if segment.kind is SegmentKind.FURNITURE or not re.search(r"\d{4}", segment.text):
            continue
        for match in dates(segment.text[:_LONGEST], document.language, None):
            if isinstance(match.content, DateContent):
                first = match.content.readings[0]
                if first.year and first.month and first.day:
                    return first.year
    return None
