"""The names of a bead: where each stands, and the texts of both languages around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from tta.language.russian import lemma
from tta.types import Bead, Bitext, Language, Segment, Side, Span
from tta.values.english_names import english_names
from tta.values.names import Name
from tta.values.old_spelling import modern_spelling
from tta.values.russian_names import russian_names
from tta.values.silent import without_silent

__all__ = ["BeadNames", "Placed", "names_of", "side_of"]

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Placed:
    """A name and the spans it stands at."""

    name: Name
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class BeadNames:
    """The names of a bead, and both its texts, each made of segments that begin somewhere in it."""

    russian: tuple[Placed, ...]
    english: tuple[Placed, ...]
    russian_text: str
    english_text: str
    russian_segments: tuple[tuple[int, Segment], ...]
    english_segments: tuple[tuple[int, Segment], ...]
    russian_words: frozenset[str]

    def english_at(self, start: int, stop: int) -> Placed:
        """Return what stands in the English text from one place to another."""
        return _at(self.english_text, self.english_segments, start, stop)

    def russian_at(self, start: int, stop: int) -> Placed:
        """Return what stands in the Russian text from one place to another."""
        return _at(self.russian_text, self.russian_segments, start, stop)

    def russian_place(self, item: Placed) -> float:
        """How far into the Russian text a name stands, 0 to 1."""
        return item.name.start / max(1, len(self.russian_text))

    def english_place(self, item: Placed) -> float:
        """How far into the English text a name stands, 0 to 1."""
        return item.name.start / max(1, len(self.english_text))


def names_of(bitext: Bitext, bead: Bead) -> BeadNames:
    """Read the names of a bead, with the forms that the user accepts for the Russian ones."""
    sides = []
    texts = []
    made_of: list[tuple[tuple[int, Segment], ...]] = []
    for language, read in ((Language.RU, russian_names), (Language.EN, english_names)):
        side = side_of(bitext, language)
        document = bitext.document(side)
        segments = bead.of(side)
        parts = [document.segments[i] for i in segments]
        texts.append(" ".join(part.text for part in parts))
        begins = accumulate((len(part.text) + 1 for part in parts), initial=0)
        made_of.append(tuple(zip(begins, parts, strict=False)))
        placed = (item for begin, part in made_of[-1] for item in _placed(part, begin, read))
        sides.append(tuple(_with_authority(item, bitext.authority) for item in placed))
    return BeadNames(
        sides[0],
        sides[1],
        texts[0],
        texts[1],
        made_of[0],
        made_of[1],
        frozenset(_WORD.findall(texts[0])),
    )


def _at(text: str, segments: Sequence[tuple[int, Segment]], start: int, stop: int) -> Placed:
    spans: list[Span] = []
    for begin, segment in segments:
        spans += segment.locate(max(0, start - begin), stop - begin)
    return Placed(Name(start, stop, text[start:stop], ()), tuple(spans))


def _placed(segment: Segment, begin: int, read: Callable[[str], list[Name]]) -> Iterator[Placed]:
    """Yield the names of a segment that begins somewhere in the text of its bead."""
    plain = modern_spelling(without_silent(segment.text))
    for name in read(plain.text):
        start, stop = plain.place(name.start, name.stop)
        yield Placed(replace(name, start=begin + start, stop=begin + stop), segment.locate(start, stop))


def _with_authority(item: Placed, authority: Mapping[str, tuple[str, ...]]) -> Placed:
    """Add the forms that the user's list accepts, found by the name's lemmas."""
    accepted = authority.get(" ".join(lemma(word) for word in item.name.text.lower().split())) if authority else None
    return replace(item, name=replace(item.name, known=(*item.name.known, *accepted))) if accepted else item


def side_of(bitext: Bitext, language: Language) -> Side:
    """Return which side is in a language."""
    return Side.SOURCE if bitext.source.language is language else Side.TARGET
