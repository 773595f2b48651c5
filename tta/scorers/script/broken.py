"""Words broken by a space: pieces that are no words and make one together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import name_share
from tta.language.yo import without_yo
from tta.scorers.script.abbreviations import english_abbreviations, is_russian_abbreviation
from tta.scorers.script.artifacts import CYRILLIC, LATIN, Artifact, Passage, is_word, plain, words
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["BROKEN", "broken_words"]

BROKEN = "SC104"

_PIECES = 3  # at most
_LEAST = 6  # letters of a Russian word that is put together again
_NAME = 0.99  # share of a form's readings that are names, from which on it is one
_SHORT = 3
_SUFFIXES = frozenset(
    "ment ments tion tions sion sions ness ity ities ously ously ation ations tional ively ment's".split()
)
_SPACED_OUT = re.compile(r"(?<!\w)(?:\w ){2,}\w(?!\w)")
_UNIT = re.compile(r"\d ?$")  # before a unit of measure
_ENDINGS = ("", "s", "ed")

_LINKS = frozenset(
    "в на с к и о об от из до за по у под при для без над через перед между про ко со во обо ото пред близ меж".split()
)


def broken_words(passage: Passage) -> Iterator[Artifact]:
    """Yield runs of words that are one word with spaces in it; at least one piece is a word of neither language."""
    text = passage.text
    spans = list(words(text))
    spaced_out = {place for match in _SPACED_OUT.finditer(text) for place in range(*match.span())}
    find = _russian_pieces if passage.language is Language.RU else _english_pieces
    number = 0
    while number < len(spans):
        found = find(passage, spans[number : number + _PIECES])
        if found and found.start not in spaced_out:
            yield found
            while number < len(spans) and spans[number][0] < found.stop:
                number += 1
        else:
            number += 1


def _russian_pieces(passage: Passage, spans: Sequence[tuple[int, int]]) -> Artifact | None:
    text = passage.text
    abbreviation = _broken_abbreviation(text, spans)
    if abbreviation:
        return abbreviation
    for count in range(2, len(spans) + 1):
        start, stop = spans[0][0], spans[count - 1][1]
        pieces = text[start:stop].split(" ")
        if not _are_pieces(pieces, text[stop : stop + 1], count) or _UNIT.search(text, max(0, start - 2), start):
            return None
        joined = plain("".join(pieces))
        strange = (_is_strange(piece) and passage.vocabulary.get(plain(piece), 0) <= 1 for piece in pieces)
        if len(joined) < _LEAST or not any(strange):
            continue
        certain = joined in passage.vocabulary or _is_plain_word(joined, pieces)
        ending = len(pieces[-1]) == 1 or (len(pieces[-1]) == 2 and not (is_word(joined) or _is_strange(pieces[-1])))
        if certain and not ending:
            return Artifact(BROKEN, start, stop, "".join(pieces))
    return None


def _is_plain_word(joined: str, pieces: Sequence[str]) -> bool:
    """Whether the dictionary has it and it is no name; a preposition before an unknown word may be one: `на течную`."""
    return is_word(joined) and name_share(joined) < _NAME and plain(pieces[0]) not in _LINKS


@lru_cache(maxsize=WORDS_KEPT)
def _is_strange(piece: str) -> bool:
    """Whether a piece is no word, or a name without its capital, or shorter than all but the commonest words."""
    if len(piece) <= _SHORT:
        return without_yo(plain(piece)) not in _short_words()
    return not is_word(piece) or (piece.islower() and name_share(piece) > _NAME)


@lru_cache(maxsize=1)
def _short_words() -> frozenset[str]:
    lines = files("tta.scorers.script").joinpath("short_words.ru.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _are_pieces(pieces: Sequence[str], behind: str, count: int) -> bool:
    """Whether pieces may be one word: Cyrillic letters, one space between, capitals at the head only or throughout."""
    whole = "".join(pieces)
    regular = whole.isupper() or whole[1:].islower()
    shortened = behind == "." and len(pieces[-1]) <= _SHORT  # `и др.`
    letters = whole.isalpha() and not LATIN.search(whole)
    return len(pieces) == count and letters and regular and not shortened and behind != "-"


def _broken_abbreviation(text: str, spans: Sequence[tuple[int, int]]) -> Artifact | None:
    """Find `СШ А` for `США`, also with a digit that the reading of the scan put behind it."""
    if len(spans) < 2:
        return None
    start, stop = spans[0][0], spans[1][1]
    pieces = text[start:stop].split(" ")
    if len(pieces) != 2 or stop - start < 4 or not all(piece.isupper() and CYRILLIC.search(piece) for piece in pieces):
        return None
    known = is_russian_abbreviation("".join(pieces)) and not any(
        is_russian_abbreviation(piece) or (len(piece) > 1 and is_word(piece)) for piece in pieces
    )
    digit = re.match(r"\d(?!\w)", text[stop : stop + 2])
    return Artifact(BROKEN, start, stop + (1 if digit else 0), "".join(pieces)) if known else None


def _english_pieces(passage: Passage, spans: Sequence[tuple[int, int]]) -> Artifact | None:
    if len(spans) < 2:
        return None
    start, stop = spans[0][0], spans[1][1]
    pieces = passage.text[start:stop].split(" ")
    if len(pieces) != 2 or CYRILLIC.search(passage.text, start, stop):
        return None
    joined = "".join(pieces)
    if _is_abbreviation_in_two(pieces, passage):
        return Artifact(BROKEN, start, stop, joined, hides=True)
    suffix = pieces[1] in _SUFFIXES and pieces[0].isalpha() and pieces[0][1:].islower() and len(pieces[0]) > 2
    return Artifact(BROKEN, start, stop, joined) if suffix else None


def _is_abbreviation_in_two(pieces: Sequence[str], passage: Passage) -> bool:
    """Whether two pieces make an abbreviation that renders one of the other side: `MIR Ved` is `MIRVed` for `РГЧ`."""
    joined = "".join(pieces)
    if not (pieces[0].isupper() and pieces[1][0].isupper()):
        return False
    known = english_abbreviations(passage.opposite)
    stem = next((joined.removesuffix(ending) for ending in _ENDINGS if joined.removesuffix(ending) in known), "")
    return bool(stem) and not all(piece in known for piece in pieces)
