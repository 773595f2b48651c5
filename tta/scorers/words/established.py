"""Words with renderings of their own: `протокол`, minutes; `печать`, seal; `т. Павлов`, Comrade Pavlov; `два зайца`, two birds.

The reader of both sides goes by what words mean in most texts, and takes some of these for wrong, left out or put in. The words
of documents and offices are in `established.tsv`, sayings and figures of speech in `idioms.tsv`; a rendering counts where the
English has it as often as the Russian has its word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.language.english import base_forms
from tta.language.russian import lemma_shares
from tta.language.yo import without_yo
from tta.scorers.words.denials import spoken
from tta.types import Bead, Bitext, Language, Side
from tta.types.words_kept import WORDS_KEPT

__all__ = ["established", "idioms"]

Forms = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Entry:
    """Russian lemmas in order, each a choice, and the English renderings, words in base forms."""

    russian: tuple[Forms, ...]
    english: tuple[tuple[str, ...], ...]


def established(bitext: Bitext, bead: Bead) -> Mapping[Side, tuple[range, ...]]:
    """Return, for each side of a bead, the words that have an established rendering on the other, or are one.

    Words are numbered through the bead, as the encoder counts them.
    """
    words, sayings = bitext.shared.lately(_of_documents, bitext, bead), idioms(bitext, bead)
    return {side: (*words[side], *sayings[side]) for side in Side}


def idioms(bitext: Bitext, bead: Bead) -> Mapping[Side, tuple[range, ...]]:
    """Return the same of sayings and figures of speech alone."""
    return bitext.shared.lately(_sayings, bitext, bead)


def _of_documents(bitext: Bitext, bead: Bead) -> Mapping[Side, tuple[range, ...]]:
    return _listed(bitext, bead, "established.tsv")


def _sayings(bitext: Bitext, bead: Bead) -> Mapping[Side, tuple[range, ...]]:
    return _listed(bitext, bead, "idioms.tsv")


def _listed(bitext: Bitext, bead: Bead, name: str) -> Mapping[Side, tuple[range, ...]]:
    sides = {bitext.document(side).language: side for side in Side}
    found: dict[Side, list[range]] = {side: [] for side in Side}
    russian = [_lemmas(form) for form in spoken(bitext, bead, sides[Language.RU]).words.forms]
    met: dict[_Entry, list[int]] = {}
    for place, entry in _met(russian, _entries(name)):
        met.setdefault(entry, []).append(place)
    if met:
        english = [_bases(form) for form in spoken(bitext, bead, sides[Language.EN]).words.forms]
        places = _places(english)
        for entry, here in met.items():
            there = _renderings(english, places, entry.english)
            if len(there) >= len(here):
                found[sides[Language.RU]] += (range(place, place + len(entry.russian)) for place in here)
                found[sides[Language.EN]] += there
    return {side: tuple(sorted(ranges, key=lambda words: words.start)) for side, ranges in found.items()}


def _met(russian: Sequence[Forms], entries: Mapping[str, tuple[_Entry, ...]]) -> Iterator[tuple[int, _Entry]]:
    """Yield each place where words of an entry begin, once."""
    for place, lemmas in enumerate(russian):
        for entry in dict.fromkeys(entry for lemma in sorted(lemmas) for entry in entries.get(lemma, ())):
            if _starts(russian, place, entry.russian):
                yield place, entry


def _starts(words: Sequence[Forms], place: int, wanted: Sequence[Forms]) -> bool:
    return place + len(wanted) <= len(words) and all(words[place + at] & forms for at, forms in enumerate(wanted))


def _places(words: Sequence[Forms]) -> Mapping[str, Sequence[int]]:
    """Return where each base form stands."""
    found: dict[str, list[int]] = {}
    for place, bases in enumerate(words):
        for base in bases:
            found.setdefault(base, []).append(place)
    return found


def _renderings(
    words: Sequence[Forms], places: Mapping[str, Sequence[int]], wanted: Sequence[tuple[str, ...]]
) -> list[range]:
    """Return where one of some renderings stands, the longest at each place, none in another."""
    longest: dict[int, int] = {}
    for each in wanted:
        forms = [frozenset({word}) for word in each]
        for place in places.get(each[0], ()):
            if len(each) > longest.get(place, 0) and _starts(words, place, forms):
                longest[place] = len(each)
    found: list[range] = []
    for place, size in sorted(longest.items()):
        if not found or place >= found[-1].stop:
            found.append(range(place, place + size))
    return found


@lru_cache(maxsize=WORDS_KEPT)
def _lemmas(form: str) -> Forms:
    plain = without_yo(form.lower())
    return frozenset({plain, *(without_yo(lemma) for lemma in lemma_shares(plain))})


@lru_cache(maxsize=WORDS_KEPT)
def _bases(form: str) -> Forms:
    plain = form.lower().replace("’", "'")
    return frozenset({plain, *base_forms(plain)})


@lru_cache(maxsize=2)
def _entries(name: str) -> Mapping[str, tuple[_Entry, ...]]:
    found: dict[str, tuple[_Entry, ...]] = {}
    for line in files("tta.scorers.words").joinpath(name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        russian, english = line.split("\t")
        choices = tuple(frozenset(word.split("|")) for word in russian.split(" "))
        entry = _Entry(choices, tuple(tuple(each.split(" ")) for each in english.split("; ")))
        for lemma in choices[0]:
            found[lemma] = (*found.get(lemma, ()), entry)
    return found
