"""How well a Latin spelling renders a Cyrillic one, whatever the scheme: Хрущев as Khrushchev, Khrushchov or Hruščev.

A weighted edit distance whose free moves are the renderings of each letter in BGN/PCGN, ALA-LC, ISO 9, GOST, passports
and the press, and in the other direction the usual Cyrillic spellings of foreign names (Практика Гиляревского и
Старостина 1985): Вэнс and Vance, Хаммаршельд and Hammarskjöld, Вашингтон and Washington. Endings of either side cost
little, since Russian declines and English derives.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from tta.types.words_kept import WORDS_KEPT

__all__ = ["first_initial", "first_letters", "latin_letters", "likeness", "same_initials", "units"]

_FOREIGN = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ё": "e"}
)
_UNIT = re.compile(r"[A-ZА-ЯЁ][a-zа-яё]?")  # an initial
_VOWELS = frozenset("aeiouy")
_DECLINED = frozenset(
    "а у ы е и о я ю й ь ом ем ём ой ей ою ею ам ями ами ах ям ях ов ев ым им ого его ому ему ых их ый ий ия ии ию ией "
    "ье ья".split()
) | {""}
_DERIVED = frozenset("s n a e i y an ian ean ese ish ic ns ans ians es is us ia o".split()) | {""}
_ENDING_COST = 0.12
_STEM = 3
_SHORT_STEM = 2
"""Letters of a name that may be declined but has no ending in English: `Мо Янем`, Mo Yan."""
_LONGEST = 24
_ALTERNATIVE = 0.1  # for a rendering that is not among the first three
_USUAL = 3
_DELETION = 0.8
_TOO_FAR = 9.0
_ROUNDING = 1e-9
_AT_HAND = 128  # words that costs are kept for: those of a bead, each compared with all of the other side


def _rules() -> dict[str, tuple[tuple[str, float], ...]]:
    """Read the renderings, the usual ones first; `-` is none at all, which only one letter alone can have."""
    rules = {}
    for line in files("tta.values").joinpath("renderings.tsv").read_text("utf-8").splitlines():
        letters, forms = line.split("\t")
        rules[letters] = tuple(
            ("" if form == "-" else form, 0.0 if place < _USUAL else _ALTERNATIVE)
            for place, form in enumerate(forms.split(" "))
        )
    return rules


def _by_first_letter(forms: Sequence[tuple[str, float]]) -> Mapping[str, Sequence[tuple[int, str, float]]]:
    """Return the forms that have letters by the first one, each with its length and cost."""
    found: dict[str, list[tuple[int, str, float]]] = {}
    for form, cost in forms:
        if form:
            found.setdefault(form[0], []).append((len(form), form, cost))
    return found


_RULES = _rules()
_SIZES = range(1, max(map(len, _RULES)) + 1)
"""How many letters have renderings of their own: one, two or three."""
_SILENT = {letters: cost for letters, forms in _RULES.items() for form, cost in forms if not form}
_SOUNDS = {letters: _by_first_letter(forms) for letters, forms in _RULES.items()}
_INITIALS = {letters: frozenset(form[:1] for form, _ in forms if form) for letters, forms in _RULES.items()}
"""Letters that the renderings of a letter, or of two or three together, begin with."""
_NO_LETTERS = frozenset[str]()


@lru_cache(maxsize=WORDS_KEPT)
def latin_letters(word: str) -> str:
    """Return a Latin word in plain lower-case letters, without accents, apostrophes and hyphens."""
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(_FOREIGN))
    return "".join(letter for letter in decomposed if "a" <= letter <= "z")


@lru_cache(maxsize=4 * WORDS_KEPT)
def likeness(cyrillic: str, latin: str, least: float = 0.0) -> float:
    """Return how well one renders the other, from 0 to 1; 1 is a rendering letter by letter.

    Args:
        cyrillic: a lower-case word, as declined or its lemma.
        latin: as `latin_letters` gives it.
        least: what is less like than this counts as nothing, 0, which is found out sooner.
    """
    russian = cyrillic[:_LONGEST].replace("-", "")
    english = latin[:_LONGEST]
    if not russian or not english or not _may_begin(russian, english):
        return 0.0
    length = min(max(len(russian), 3), max(len(english), 3))
    alike = 1.0 - _distance(russian, english, (1.0 - least) * length + _ROUNDING) / length
    return alike if alike >= least else 0.0


def _may_begin(russian: str, english: str) -> bool:
    """Whether the first sounds agree; most pairs do not, and need no distance."""
    begins = _INITIALS.get(russian[0], _NO_LETTERS)
    if english[0] in begins or any(english[0] in _INITIALS.get(russian[:size], _NO_LETTERS) for size in (2, 3)):
        return True
    mute = english[0] == "h" or (english[0] in "wkpgmt" and english[1:2] not in _VOWELS)
    return mute and english[1:2] in begins


def _distance(russian: str, english: str, most: float) -> float:
    """Return the least cost of the moves from one word to the other, or more than `most` where it is more.

    Every move goes ahead in one word or both, so places are done in order; from one that cost more nothing is tried.
    """
    rows, columns = len(russian), len(english)
    insertions = _insertions(english)
    costs = [[_TOO_FAR] * (columns + 1) for _ in range(rows + 2)]
    costs[0][0] = 0.0
    best, reached = _TOO_FAR, 0
    for i in range(rows + 1):
        if i > reached:
            return best
        here, below = costs[i], costs[i + 1]
        parts = (russian[i : i + size] for size in _SIZES)
        sounds = [(costs[i + len(part)], _SOUNDS[part]) for part in parts if part in _SOUNDS]
        deletion = _SILENT.get(russian[i : i + 1], _DELETION)
        ends = i >= _SHORT_STEM and russian[i:] in _DECLINED
        for j, cost in enumerate(here):
            if cost > most:
                continue
            reached = i + _SIZES[-1]
            if ends and (min(i, j) >= _STEM or (j == columns and j >= _SHORT_STEM)) and english[j:] in _DERIVED:
                best = min(best, cost + _ENDING_COST * (rows - i + columns - j))
            if cost + deletion < below[j]:
                below[j] = cost + deletion
            if j == columns:
                continue
            if cost + insertions[j] < here[j + 1]:
                here[j + 1] = cost + insertions[j]
            if cost + 1.0 < below[j + 1]:
                below[j + 1] = cost + 1.0
            for ahead, by_letter in sounds:
                for length, form, dear in by_letter.get(english[j], ()):
                    if english.startswith(form, j) and cost + dear < ahead[j + length]:
                        ahead[j + length] = cost + dear
    return min(best, costs[rows][columns])


@lru_cache(maxsize=_AT_HAND)
def _insertions(english: str) -> Sequence[float]:
    """Return the cost of each letter that no Russian one stands for."""
    return [
        0.0 if letter == before else 0.25 if letter == "h" else 0.4 if letter in _VOWELS else _DELETION
        for before, letter in zip(f" {english}", english, strict=False)
    ]


def same_initials(cyrillic: str, latin: str) -> bool:
    """Whether initials agree by the value of the letters, as far as both go: `ВМ` and `VM`, `Дж` and `J`, not `В` and `B`."""
    ours, theirs = units(cyrillic), units(latin)
    return all(other[0].lower() in first_letters(letter.lower()) for letter, other in zip(ours, theirs, strict=False))


def units(initials: str) -> list[str]:
    """Return the initials one by one, each of one letter or of two: `Дж`, `Ф` of `ДжФ`."""
    return _UNIT.findall(initials)


def first_initial(initials: str) -> str:
    """Return the first of some initials, which may have two letters: `Дж` of `ДжФ`."""
    return next(iter(units(initials)), "")


def first_letters(letters: str) -> frozenset[str]:
    """Return the Latin letters that the renderings of a Cyrillic letter, or of two such as `Дж`, begin with."""
    forms = _RULES.get(letters) or _RULES.get(letters[:1], ((letters, 0.0),))
    return frozenset(form[:1] for form, _ in forms if form)
