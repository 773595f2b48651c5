"""Two languages by turns in one file: whose are lines without words, such as a date or a row of figures.

Turns go first language, second language, and so on. A line of figures is a turn of its own where another one beside it, or the
paragraph that it would render, has a number in common with it; else it belongs to the turn in which it stands: the one above
it, or the one below where the file begins with such a line. One above both languages of each pair of turns belongs to both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tta.language.detection import without_addresses
from tta.types import Language

__all__ = ["Sides", "is_neutral", "sides"]

Sides = tuple[Language, ...]
"""The languages to which a paragraph belongs: one, or both."""

_ROMAN = re.compile(r"\b(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
_NUMBER_SIGN = re.compile(r"\bN(?=\s*\d)")  # as Russian typewriters, which have no №, write it
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d+")


def is_neutral(text: str) -> bool:
    """Whether a text has no words: nothing but figures, also Roman ones, signs and addresses."""
    return _LETTER.search(without_addresses(_NUMBER_SIGN.sub("", _ROMAN.sub("", text)))) is None


def sides(leans: Sequence[int], texts: Sequence[str]) -> list[Sides]:
    """Return whose each paragraph is.

    Args:
        leans: positive of a Russian paragraph, negative of an English one, 0 of one without words.
        texts: what the paragraphs say.
    """
    spoken = [_language(lean) for lean in leans]
    order = _order(spoken)
    runs = _runs(spoken, order)
    above = bool(runs) and runs[0].start == 0 and runs[0].is_odd_one_out and not (runs[-1].stop == len(spoken) > 1)
    for_both = above and not any(run.is_within(order) for run in runs)
    found: list[Sides] = [() if language is None else (language,) for language in spoken]
    for run in runs:
        given = _own_turns(run, texts, order)
        if given is None:
            given = [(run.after if above else run.before,)] * (run.stop - run.start)
            if for_both and run.is_between(order):
                given = [order] * len(given)
        found[run.start : run.stop] = given
    return found


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring paragraphs without words, the languages before and after them, and whether the file begins or ends there."""

    start: int
    stop: int
    before: Language
    after: Language
    at_edge: bool

    @property
    def is_odd_one_out(self) -> bool:
        """Whether turns would not alternate if each were one."""
        return (self.before is self.after) is ((self.stop - self.start) % 2 == 0)

    def is_within(self, order: tuple[Language, Language]) -> bool:
        """Whether it stands between the two languages of one pair of turns."""
        return (self.before, self.after) == order

    def is_between(self, order: tuple[Language, Language]) -> bool:
        """Whether it stands between two pairs of turns."""
        return (self.after, self.before) == order


def _language(lean: int) -> Language | None:
    if lean == 0:
        return None
    return Language.RU if lean > 0 else Language.EN


def _order(spoken: Sequence[Language | None]) -> tuple[Language, Language]:
    """Return which language has the first turn of a pair, and which the second."""
    known = [language for language in spoken if language is not None] or [Language.EN]
    first = spoken[0] or _other(known[0] if spoken[-1] is None else known[-1])
    return first, _other(first)


def _other(language: Language) -> Language:
    return Language.EN if language is Language.RU else Language.RU


def _runs(spoken: Sequence[Language | None], order: tuple[Language, Language]) -> list[_Run]:
    """Return the runs without words; the file goes on with the next pair of turns before its begin and behind its end."""
    runs = []
    start = 0
    for language, group in groupby(spoken):
        stop = start + len(list(group))
        if language is None:
            before = spoken[start - 1] if start else None
            after = spoken[stop] if stop < len(spoken) else None
            runs.append(_Run(start, stop, before or order[1], after or order[0], None in (before, after)))
        start = stop
    return runs


def _own_turns(run: _Run, texts: Sequence[str], order: tuple[Language, Language]) -> list[Sides] | None:
    """Return whose the paragraphs of a run are where they are turns of their own, else None."""
    numbers = [_numbers(text) for text in texts[run.start : run.stop]]
    if len(numbers) == 1 and run.before is run.after:
        partner = run.start - 1 if run.before is order[0] else run.stop
        own = run.at_edge or bool(numbers[0] & _numbers(texts[partner]))
        return [(_other(run.before),)] if own else None
    half = len(numbers) // 2
    if len(numbers) % 2:
        return None
    if all(_agree(one, other) for one, other in zip(numbers[::2], numbers[1::2], strict=True)):
        return [(order[place % 2],) for place in range(len(numbers))]
    if all(_agree(one, other) for one, other in zip(numbers[:half], numbers[half:], strict=True)):
        return [(order[place >= half],) for place in range(len(numbers))]
    return None


def _agree(one: set[str], other: set[str]) -> bool:
    return not one.isdisjoint(other) or one == other


def _numbers(text: str) -> set[str]:
    """Return the numbers of a text without leading zeros, Roman ones as they are."""
    return {match.lstrip("0") for match in _NUMBER.findall(text)} | set(_ROMAN.findall(text))
