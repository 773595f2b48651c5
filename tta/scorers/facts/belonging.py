"""Which of two values a word stands with, on both sides: `убито 14, ранено 32` against 32 killed and 14 wounded.

A sentence is cut between its values at the one strongest mark or conjunction there. What stands with a value on one side
should stand with its equal on the other; the reader of both sides says which words render each other. Where a cut is not
plain, or nobody has read the bead, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tta.language.russian import best_reading
from tta.scorers.facts.companions import followers
from tta.scorers.facts.matched import Matched
from tta.types import UNRENDERED, Bitext, Kind, Language, Side
from tta.values import DateContent, NumberContent, Value
from tta.values.units import unit_after

__all__ = ["exchanged"]

_HELD = 0.5
"""How surely a word has to render another, 0 to 1."""
_SHORTEST = 3
"""Letters from which on a word says what a value belongs to."""
_CUTS = (
    re.compile(r";"),
    re.compile(r","),
    re.compile(r"(?<=\s)(?:и|а|но|and|but|while|whereas)(?=\s)", re.I),
)
"""Where one value's words end and the next one's begin, the strongest first."""
_VERBS = frozenset({"VERB", "INFN"})
_NOUN = 2
"""Words right behind a value, an adjective and its noun, that say what it counts."""
_ADJOINS = re.compile(r"\s+(?:[^\W\d_]{3,}\s+)?")
_ENDS = re.compile(r"[!?:](?=\s)|(?<!\b[A-ZА-ЯЁ])\.(?=\s+[^a-zа-яё\s])")
"""The end of a sentence; behind the point of `1943 г. наступали` it goes on in small letters, behind an initial with a name."""
_GRAMMAR = frozenset(
    "the and for with from was were been are has have had его для или при был была было были они она как что это".split()
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word by its number in its side of the bead, where it begins in the document, and whether it is a Russian verb."""

    number: int
    start: int
    verb: bool = False


def exchanged(bitext: Bitext, bead: int, found: Sequence[Matched], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of facts each of which has on the other side the words that stand with the other one.

    Facts that stand in one company on both sides, a season and its year, are one here, called by the last.

    Args:
        bitext: whose bead.
        bead: its number.
        found: all facts.
        places: of those of the bead that agree.
    """
    reading = bitext.readings.get(bead)
    if reading is None:
        return
    sides = {bitext.document(side).language: side for side in Side}
    surely = [
        int(word) if sure >= _HELD else UNRENDERED
        for word, sure in zip(reading.partner[0], reading.held[0], strict=True)
    ]
    behind = followers(bitext, found, places)
    leading = [place for place in places if place not in behind]
    words = {
        language: list(_words(bitext, bead, side, [value for place in places if (value := _value(found[place], side))]))
        for language, side in sides.items()
    }
    for beside in (_territories, _counted):
        russian = beside(bitext, words[Language.RU], sides[Language.RU], found, leading)
        english = beside(bitext, words[Language.EN], sides[Language.EN], found, leading)
        crossed = [
            (one, other)
            for one, other in pairwise(russian)
            if _are_crossed(one, other, russian, english, surely, both=_are_counts(found[one], found[other]))
            and _may_change_places(found[one], found[other])
        ]
        if crossed:
            yield from crossed
            return


_Company = Mapping[int, Sequence[_Word]]
"""The words that stand with each value."""


def _are_crossed(
    one: int, other: int, russian: _Company, english: _Company, surely: Sequence[int], *, both: bool
) -> bool:
    """Whether the words with each of two values are rendered by those with the other one.

    Unless `both` have to be, it is enough that those of one are, if nothing renders those of the other, and those that they would
    cross with render none.
    """
    home = {word.number: place for place, words in english.items() for word in words}
    own = {place: russian[place] for place in (one, other)}
    if len({any(word.verb for word in words) for words in own.values()}) > 1:  # said once, it is of both
        own = {place: [word for word in words if not word.verb] for place, words in own.items()}
    reached = {
        place: {home[surely[word.number]] for word in words if surely[word.number] in home}
        for place, words in own.items()
    }
    if reached[one] == {other} and reached[other] == {one}:
        return True
    for here, there in () if both else ((one, other), (other, one)):
        if reached[here] == {there} and not reached[there]:
            return bool(russian[there] and english.get(here)) and not any(
                word.number in surely for word in english[here]
            )
    return False


def _are_counts(one: Matched, other: Matched) -> bool:
    """Whether two values count things, which are often called otherwise: `70 ранов за 41 подачу`, 70 runs in 41 balls."""
    return one.fact.kind is other.fact.kind is Kind.NUMBER


def _may_change_places(one: Matched, other: Matched) -> bool:
    alike = one.fact.kind is other.fact.kind or (_may_be_year(one) and _may_be_year(other))
    return alike and one.fact.source_reading != other.fact.source_reading


def _may_be_year(item: Matched) -> bool:
    """Whether a fact is a year alone, or a number that can be one: `в 1961 году` and `в 1902-м`."""
    contents = [value.content for value in (item.source, item.target) if value]
    return all(
        content.year_alone is not None
        if isinstance(content, DateContent)
        else isinstance(content, NumberContent) and content.plain
        for content in contents
    )


def _territories(
    bitext: Bitext, words: Sequence[_Word], side: Side, found: Sequence[Matched], places: Sequence[int]
) -> Mapping[int, list[_Word]]:
    """Return the words that stand with each value of a side, in the order of the text; none with one not plainly cut off."""
    text = bitext.document(side).text
    values = {place: value for place in places if (value := _value(found[place], side)) is not None}
    order = sorted(values, key=lambda place: values[place].spans[0].start)
    if not words or len(order) < len(places):
        return {}
    edges = [_cut(text, values[one].spans[-1].stop, values[other].spans[0].start) for one, other in pairwise(order)]
    begins, ends = [words[0].start, *edges], [*edges, words[-1].start + 1]
    return {
        place: [word for word in words if begin <= word.start < end] if begin is not None and end is not None else []
        for place, begin, end in zip(order, begins, ends, strict=True)
    }


def _counted(
    bitext: Bitext, words: Sequence[_Word], side: Side, found: Sequence[Matched], places: Sequence[int]
) -> Mapping[int, list[_Word]]:
    """Return the words right behind each value of a side, `мирных жителей` of `5 мирных жителей и 8 солдат`, in its order."""
    text = bitext.document(side).text
    values = {place: value for place in places if (value := _value(found[place], side)) is not None}
    counted: dict[int, list[_Word]] = {}
    for place in sorted(values, key=lambda place: values[place].spans[0].start):
        stop = values[place].spans[-1].stop
        behind = [word for word in words if word.start >= stop][:_NOUN]
        counted[place] = [word for word in behind if _ADJOINS.fullmatch(text, stop, word.start)]
    return counted


def _value(item: Matched, side: Side) -> Value | None:
    return item.source if side is Side.SOURCE else item.target


def _cut(text: str, start: int, stop: int) -> int | None:
    """Return where the text between two values is cut, None where no mark there is the only one of its strength."""
    between = text[start:stop]
    if _ENDS.search(between):
        return None
    for pattern in _CUTS:
        cuts = list(pattern.finditer(between))
        if cuts:
            return start + cuts[0].end() if len(cuts) == 1 else None
    return None


def _words(bitext: Bitext, bead: int, side: Side, values: Sequence[Value]) -> Iterator[_Word]:
    """Yield the words of a side that may say what a value belongs to: no values, units or words of grammar."""
    vectors, document = bitext.vectors(side), bitext.document(side)
    if vectors is None:
        return
    taken = [(value.spans[0].start, _unit_stop(document.text, value, document.language)) for value in values]
    number = 0
    for index in bitext.alignment.beads[bead].of(side):
        segment = document.segments[index]
        rows = vectors.word_spans[vectors.word_offsets[index] : vectors.word_offsets[index + 1]].tolist()
        for begin, end in rows:
            written, start = segment.text[begin:end], segment.locate(begin, end)[0].start
            free = not any(first <= start < last for first, last in taken)
            if free and len(written) >= _SHORTEST and written.isalpha() and written.lower() not in _GRAMMAR:
                yield _Word(number, start, document.language is Language.RU and _is_verb(written))
            number += 1


def _is_verb(written: str) -> bool:
    return best_reading(written).part_of_speech in _VERBS


def _unit_stop(text: str, value: Value, language: Language) -> int:
    stop = value.spans[-1].stop
    unit = unit_after(text, stop, language)
    return unit[1] if unit else stop
