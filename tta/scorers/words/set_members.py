"""The words of one kind or field and what renders them, as `closed_sets.tsv` and `field_words.tsv` list them.

In a closed set one member excludes the others wherever they stand. The words of `field_words.tsv` are looser: hear and read may
both be in a sentence, and each has renderings that nobody can list, so they count only where they stand for each other. Which
sets may be taken for each other is said in `fields.tsv`: a door for a bench, not a school for its pupils.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import lemma_shares
from tta.language.yo import without_yo
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Membership", "are_of_one_field", "memberships"]

_LIKELY = 0.5  # share of the readings of a Russian form from which on it is taken for a word of a set
_WEAK, _EXACT = "~", "="
_CLOSED, _LOOSE = "closed_sets.tsv", "field_words.tsv"


@dataclass(frozen=True, slots=True)
class Membership:
    """That a word belongs to a member of a set, by the number of its line; a weak word only shows that the member is there.

    `is_closed` says that the members of the set exclude each other wherever they stand.
    """

    set_name: str
    member: int
    is_weak: bool
    is_closed: bool = True


@lru_cache(maxsize=WORDS_KEPT)
def memberships(word: str, language: Language) -> tuple[Membership, ...]:
    """Return the memberships of a word as it stands, of a Russian one in any of its readings; none of a word not listed."""
    listed, plain = _listed()[language], without_yo(word.lower())
    if language is Language.EN:
        return tuple(dict.fromkeys((*listed.get(plain, ()), *listed.get(word, ()))))
    read = (
        each if share >= _LIKELY else replace(each, is_weak=True)
        for lemma, share in lemma_shares(plain).items()
        for each in listed.get(lemma, ())
    )
    return tuple(dict.fromkeys((*listed.get(_EXACT + plain, ()), *read)))


def are_of_one_field(one: str, other: str) -> bool:
    """Whether the words of two sets, by their names, may be taken for each other."""
    return one == other or any({one, other} <= sets for sets in _fields())


@lru_cache(maxsize=1)
def _fields() -> tuple[frozenset[str], ...]:
    rows = (line.split("\t") for line in _lines("fields.tsv"))
    return tuple(frozenset(sets.split(",")) for _, sets in rows)


@lru_cache(maxsize=1)
def _listed() -> Mapping[Language, Mapping[str, tuple[Membership, ...]]]:
    """Read the lists: the memberships of every word, of Russian forms that stand for themselves with their sign."""
    found: dict[Language, dict[str, tuple[Membership, ...]]] = {language: {} for language in Language}
    rows = [(line, name == _CLOSED) for name in (_CLOSED, _LOOSE) for line in _lines(name)]
    for number, (line, is_closed) in enumerate(rows):
        name, english, russian = line.split("\t")
        for language, words in ((Language.EN, english), (Language.RU, russian)):
            for word in words.split():
                known, own = found[language], Membership(name, number, word.startswith(_WEAK), is_closed)
                known[word.lstrip(_WEAK)] = (*known.get(word.lstrip(_WEAK), ()), own)
    return found


def _lines(name: str) -> list[str]:
    lines = files("tta.scorers.words").joinpath(name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
