"""Names, places and terms over all documents: what one thing is called in how many ways, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tta.collection.card import Use
from tta.language.english import stems
from tta.values.phonetic import latin_letters

__all__ = ["Variant", "Varied", "variations"]

_LEAST = 3  # places of a term in all; of two that differ one may be no term
_PLACES = 50  # documents that are named of one rendering
_MOST = 5000  # names and terms that are listed


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the renderings of a name or term.

    Attributes:
        english: as it is written most often.
        documents: how many have it.
        count: how often it stands in all of them.
        places: some of the documents, by number, each with the first row.
    """

    english: str
    documents: int
    count: int
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Varied:
    """A name or term, and its renderings, the most frequent first; a term as it is written most often, a name by its lemma."""

    kind: str
    russian: str
    documents: int
    variants: tuple[Variant, ...]


def variations(documents: Iterable[Iterable[Use]]) -> list[Varied]:
    """Return what is rendered in several ways over the documents, what concerns most of them first.

    Two renderings are one where they differ by accents, case and marks (names), or by case, number, articles and spelling
    (terms).
    """
    uses: dict[tuple[str, str], dict[str, list[tuple[int, Use]]]] = {}
    for number, document in enumerate(documents):
        for use in document:
            uses.setdefault((use.kind, use.russian), {}).setdefault(_key(use), []).append((number, use))
    found = [_varied(*thing, list(ways.values())) for thing, ways in uses.items() if _differs(thing[0], ways)]
    found.sort(key=lambda item: (-item.documents, -len(item.variants), item.russian))
    return found[:_MOST]


def _differs(kind: str, ways: dict[str, list[tuple[int, Use]]]) -> bool:
    if len(ways) < 2:
        return False
    return kind != "term" or sum(use.count for way in ways.values() for _, use in way) >= _LEAST


def _varied(kind: str, russian: str, ways: list[list[tuple[int, Use]]]) -> Varied:
    variants = sorted((_variant(way) for way in ways), key=lambda item: (-item.documents, -item.count, item.english))
    written: dict[str, int] = {}
    for _, use in (place for way in ways for place in way):
        if use.written:
            written[use.written] = written.get(use.written, 0) + use.count
    shown = min(written, key=lambda text: (-written[text], text), default=russian)
    return Varied(kind, shown, len({number for way in ways for number, _ in way}), tuple(variants))


def _variant(way: list[tuple[int, Use]]) -> Variant:
    written: dict[str, int] = {}
    first: dict[int, int] = {}
    for number, use in way:
        written[use.english] = written.get(use.english, 0) + use.count
        first[number] = min(use.bead, first.get(number, use.bead))
    english = min(written, key=lambda text: (-written[text], text))
    return Variant(english, len(first), sum(written.values()), tuple(sorted(first.items())[:_PLACES]))


def _key(use: Use) -> str:
    if use.kind != "term":
        return " ".join(_letters(use.english)) or use.english
    return " ".join(stem for _, _, stem in stems(use.english))


def _letters(name: str) -> Iterator[str]:
    return (latin_letters(word) for word in name.split())
