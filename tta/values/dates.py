"""Dates in Russian and English, as documents write them.

The grammar is our own: a form's quotation marks round the day, Roman months, `с.г.`, day before month in Russian and
either order in English. General parsers lose the day of `"15" мая` and read the verb `may` as a month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tta.types import Language
from tta.values.dates_in_digits import dates_in_digits, dates_of_forms
from tta.values.dates_in_styles import dates_in_both_styles
from tta.values.dates_in_words import dates_in_words
from tta.values.dates_of_formulas import dates_of_formulas, years_from_nativity
from tta.values.dates_with_months import dates_with_months, evenings_before
from tta.values.likely import has_digit
from tta.values.number_word import NumberWord
from tta.values.short_years import CENTURIES, with_centuries
from tta.values.value import Match

__all__ = ["dates"]


def dates(
    text: str,
    language: Language,
    year: int | None,
    words: Iterable[NumberWord] = (),
    *,
    line: bool = False,
    centuries: tuple[int, ...] = CENTURIES,
) -> Iterator[Match]:
    """Yield the dates of a segment; matches may overlap, the first of those that do is the best.

    Args:
        text: a segment's text.
        language: decides between the grammars, and that `03.06.63` is 3 June in Russian.
        year: the document's year, for `с.г.` and `last year`; None leaves those years unknown.
        words: the segment's numbers in words, of which some are days.
        line: whether the segment is a line of a header or stamp, where `23.5` at the end is a day.
        centuries: those that a year of two digits may belong to.
    """
    yield from with_centuries(_dates(text, language, year, words, line=line), text, language, centuries)


def _dates(
    text: str, language: Language, year: int | None, words: Iterable[NumberWord], *, line: bool
) -> Iterator[Match]:
    with_digits = has_digit(text)
    if with_digits:
        yield from dates_in_both_styles(text, language)
        yield from dates_of_forms(text)
        yield from dates_of_formulas(text, language)
    yield from dates_in_words(text, language, year, words)
    if language is Language.RU:
        yield from evenings_before(text, year)
    yield from dates_with_months(text, language, year)
    if with_digits:
        yield from dates_in_digits(text, language, line=line)
        yield from years_from_nativity(text, language)
