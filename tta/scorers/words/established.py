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


_DOCUMENTS, _SAYINGS = "established.tsv", "idioms.tsv"


def established(bitext: Bitext, bead: Bead) -> Mapping[Side, tuple[range, ...]]:
    """Return, for each side of a bead, the words that have an established rendering on the other, or are one.

    Words are numbered through the bead, as the encoder counts them.
    """
    words, sayings = _listed(bitext, bead, _DOCUMENTS), idioms(bitext, bead)
    return {side: (*words[side], *sayings[side]) for side in Side}


def idioms(bitext: Bitext, bead: Bead) -> Mapping[Side, tuple[range, ...]]:
    """Return the same of sayings and figures of speech alone."""
    return _listed(bitext, bead, _SAYINGS)


def _listed(bitext: Bitext, bead: Bead, name: str) -> Mapping[Side, tuple[range, ...]]:
    sides = {bitext.document(side).language: side for side in Side}
    found: dict[Side, list[range]] = {side: [] for side in Side}
    russian = [_lemmas(form) for form in spoken(bitext, bead, sides[Language.RU]).words.forms]
    english: list[Forms] | None = None
    for place, entry in _met(russian, _entries(name)):
        if english is None:
            english = [_bases(form) for form in spoken(bitext, bead, sides[Language.EN]).words.forms]
        size = len(entry.russian)
        here = sum(_starts(russian, at, entry.russian) for at in range(len(russian)))
        there = _renderings(english, entry.english)
        if len(there) >= here:
            found[sides[Language.RU]].append(range(place, place + size))
            found[sides[Language.EN]] += there
    return {side: tuple(ranges) for side, ranges in found.items()}


def _met(russian: Sequence[Forms], entries: Mapping[str, tuple[_Entry, ...]]) -> Iterator[tuple[int, _Entry]]:
    for place, lemmas in enumerate(russian):
        for lemma in sorted(lemmas):
            for entry in entries.get(lemma, ()):
                if _starts(russian, place, entry.russian):
                    yield place, entry


def _starts(words: Sequence[Forms], place: int, wanted: Sequence[Forms]) -> bool:
    return place + len(wanted) <= len(words) and all(words[place + at] & forms for at, forms in enumerate(wanted))


def _renderings(words: Sequence[Forms], wanted: Sequence[tuple[str, ...]]) -> list[range]:
    """Return where one of some renderings stands, the longest at each place, none in another."""
    found: list[range] = []
    place = 0
    while place < len(words):
        sizes = [len(each) for each in wanted if _starts(words, place, [frozenset({word}) for word in each])]
        if sizes:
            found.append(range(place, place + max(sizes)))
        place += max(sizes, default=1)
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
