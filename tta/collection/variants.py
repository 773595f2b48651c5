"""Names, places and terms over all documents: what one thing is called in how many ways, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tta.collection.spellings import one_spelling
from tta.collection.uses import Use
from tta.language.english import stems
from tta.values.phonetic import latin_letters

__all__ = ["Variant", "Varied", "variations"]

_Ways = dict[tuple[str, str], list[tuple[int, Use]]]
"""Documents, by number, that have a rendering: by its key, and the Russian spelling where there are several."""

_LEAST = 3  # places of a term in all; of two that differ one may be no term
_PLACES = 50  # documents that are named of one rendering
_MOST = 5000  # names and terms that are listed


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the renderings of a name or term.

    Attributes:
        english: as it is written most often; of a name that has several spellings in Russian, too, with the Russian behind it.
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
    """A name or term as it is written most often, and its renderings, the most frequent first."""

    kind: str
    russian: str
    documents: int
    variants: tuple[Variant, ...]


def variations(documents: Iterable[Iterable[Use]]) -> list[Varied]:
    """Return what is rendered in several ways over the documents, what concerns most of them first.

    Two renderings are one where they differ by accents, case and marks (names), or by case, number, articles and spelling
    (terms). Names that are spelled in several ways in Russian, too, stand together, see `one_spelling`.
    """
    uses: dict[tuple[str, str], _Ways] = {}
    for number, document in enumerate(documents):
        for use in document:
            uses.setdefault((use.kind, use.russian), {}).setdefault((_key(use), ""), []).append((number, use))
    found = [
        _varied(*thing, list(ways.values())) for thing, ways in _together(uses).items() if _differs(thing[0], ways)
    ]
    found.sort(key=lambda item: (-item.documents, -len(item.variants), item.russian))
    return found[:_MOST]


def _together(uses: dict[tuple[str, str], _Ways]) -> dict[tuple[str, str], _Ways]:
    """Put the renderings of a name's Russian spellings under one of them, each with its spelling."""
    forms: dict[str, dict[str, set[str]]] = {}
    for (kind, russian), ways in uses.items():
        if kind != "term":
            forms.setdefault(kind, {})[russian] = {english for english, _ in ways}
    same = {(kind, name): head for kind, found in forms.items() for name, head in one_spelling(found).items()}
    several = {(kind, head) for (kind, name), head in same.items() if name != head}
    found: dict[tuple[str, str], _Ways] = {}
    for thing, ways in uses.items():
        head = (thing[0], same.get(thing, thing[1]))
        spelled = thing[1] if head in several else ""
        found.setdefault(head, {}).update({(english, spelled): way for (english, _), way in ways.items()})
    return found


def _differs(kind: str, ways: _Ways) -> bool:
    if len(ways) < 2:
        return False
    return kind != "term" or sum(use.count for way in ways.values() for _, use in way) >= _LEAST


def _varied(kind: str, russian: str, ways: list[list[tuple[int, Use]]]) -> Varied:
    by_spelling: dict[str, list[Use]] = {}
    for _, use in (place for way in ways for place in way):
        by_spelling.setdefault(use.russian if kind != "term" else "", []).append(use)
    spelled = {name: _shown(name, uses) for name, uses in by_spelling.items()} if len(by_spelling) > 1 else {}
    variants = [_variant(way, spelled.get(way[0][1].russian, "")) for way in ways]
    variants.sort(key=lambda item: (-item.documents, -item.count, item.english))
    shown = _shown(russian, (use for uses in by_spelling.values() for use in uses))
    return Varied(kind, shown, len({number for way in ways for number, _ in way}), tuple(variants))


def _shown(russian: str, uses: Iterable[Use]) -> str:
    """Return a name or term as it is written most often, or its lemma."""
    written: dict[str, int] = {}
    for use in uses:
        if use.written:
            written[use.written] = written.get(use.written, 0) + use.count
    return min(written, key=lambda text: (-written[text], text), default=russian)


def _variant(way: list[tuple[int, Use]], spelling: str) -> Variant:
    written: dict[str, int] = {}
    first: dict[int, int] = {}
    for number, use in way:
        written[use.english] = written.get(use.english, 0) + use.count
        first[number] = min(use.bead, first.get(number, use.bead))
    english = min(written, key=lambda text: (-written[text], text))
    if spelling:
        english = f"{english} ({spelling})"
    return Variant(english, len(first), sum(written.values()), tuple(sorted(first.items())[:_PLACES]))


def _key(use: Use) -> str:
    if use.kind != "term":
        return " ".join(_letters(use.english)) or use.english
    return " ".join(stem for _, _, stem in stems(use.english))


def _letters(name: str) -> Iterator[str]:
    return (latin_letters(word) for word in name.split())
