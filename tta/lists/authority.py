"""A user's authority list: how names are to be written in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path

from tta.errors import InputError
from tta.language.russian import beginnings, is_known, lemma
from tta.language.yo import without_yo
from tta.reader.decoding import load

__all__ = ["load_authority"]

_Forms = tuple[str, ...]
_Key = tuple[str, str, int]


def load_authority(path: Path) -> Mapping[str, _Forms]:
    """Read a list of names: a line each, the Russian name, a tab, and its English forms, separated by `|`.

    Blank lines and lines that begin with `#` are passed over. Names are found in every case and number.

    Raises:
        InputError: the file cannot be read, or a line is no pair.
    """
    return _names(path, load(path).text)


@lru_cache(maxsize=1)
def _names(path: Path, text: str) -> Mapping[str, _Forms]:
    """Return the names; the last are kept, for all texts of a folder have one list."""
    found: list[tuple[str, _Forms]] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if not line.strip() or line.startswith("#"):
            continue
        russian, _, english = line.partition("\t")
        forms = tuple(form.strip() for form in english.split("|") if form.strip())
        if not russian.strip() or not forms:
            raise InputError(
                f"{path}: line {number} is {line.strip()[:40]!r}, expected a Russian name, a tab and its English forms, "
                "such as Пекин<tab>Beijing|Peking"
            )
        found.append((without_yo(russian), forms))
    return _Authority(found)


class _Authority(Mapping[str, _Forms]):
    """English forms by the lemmas of the Russian name, which are worked out for those names only that are asked for."""

    def __init__(self, names: list[tuple[str, _Forms]]) -> None:
        self._names: dict[_Key, list[tuple[str, _Forms]]] = {}
        for name, forms in names:
            for key in _keys(name.split()):
                self._names.setdefault(key, []).append((name, forms))
        self._known: dict[_Key, dict[str, _Forms]] = {}

    def __getitem__(self, lemmas: str) -> _Forms:
        for key in _keys(lemmas.split()):
            if lemmas in (found := self._under(key)):
                return found[lemmas]
        raise KeyError(lemmas)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(lemmas for key in self._names for lemmas in self._under(key)))

    def __bool__(self) -> bool:
        return bool(self._names)  # without counting them

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _under(self, key: _Key) -> dict[str, _Forms]:
        """Return the names under one key, by their lemmas, each with the forms of all its lines."""
        if key not in self._known:
            found: dict[str, _Forms] = {}
            for name, forms in self._names.get(key, ()):
                lemmas = " ".join(lemma(word) for word in name.split())
                found[lemmas] = (*found.get(lemmas, ()), *forms)
            self._known[key] = found
        return self._known[key]


def _keys(words: Sequence[str]) -> list[_Key]:
    """Return what a name is kept under, and looked up by: its first word, its last, and how many it has."""
    edges = (
        [lemma(word)] if is_known(word) else beginnings(word) for word in map(str.lower, (*words[:1], *words[-1:]))
    )
    return [(first, last, len(words)) for first, last in product(*edges)] if words else []
