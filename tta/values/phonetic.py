"""How well a Latin spelling renders a Cyrillic one, whatever the scheme: Хрущев as Khrushchev, Khrushchov or Hruščev.

A weighted edit distance whose free moves are the renderings of each letter in BGN/PCGN, ALA-LC, ISO 9, GOST, passports
and the press, and in the other direction the usual Cyrillic spellings of foreign names (Практика Гиляревского и
Старостина 1985): Вэнс and Vance, Хаммаршельд and Hammarskjöld, Вашингтон and Washington. Endings of either side cost
little, since Russian declines and English derives.
"""

from __future__ import annotations

import re
import unicodedata
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


def _rules() -> dict[str, tuple[tuple[str, float], ...]]:
    """Read the renderings, the usual ones first; `-` is none at all."""
    rules = {}
    for line in files("tta.values").joinpath("renderings.tsv").read_text("utf-8").splitlines():
        letters, forms = line.split("\t")
        rules[letters] = tuple(
            ("" if form == "-" else form, 0.0 if place < _USUAL else _ALTERNATIVE)
            for place, form in enumerate(forms.split(" "))
        )
    return rules


_RULES = _rules()
_INITIALS = {letters: frozenset(form[:1] for form, _ in forms if form) for letters, forms in _RULES.items()}
"""Letters that the renderings of a letter, or of two or three together, begin with."""
_NO_LETTERS = frozenset[str]()


@lru_cache(maxsize=WORDS_KEPT)
def latin_letters(word: str) -> str:
    """Return a Latin word in plain lower-case letters, without accents, apostrophes and hyphens."""
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(_FOREIGN))
    return "".join(letter for letter in decomposed if "a" <= letter <= "z")


@lru_cache(maxsize=4 * WORDS_KEPT)
def likeness(cyrillic: str, latin: str) -> float:
    """Return how well one renders the other, from 0 to 1; 1 is a rendering letter by letter.

    Args:
        cyrillic: a lower-case word, as declined or its lemma.
        latin: as `latin_letters` gives it.
    """
    russian = cyrillic[:_LONGEST].replace("-", "")
    english = latin[:_LONGEST]
    if not russian or not english or not _may_begin(russian, english):
        return 0.0
    cost = _distance(russian, english)
    return max(0.0, 1.0 - cost / min(max(len(russian), 3), max(len(english), 3)))


def _may_begin(russian: str, english: str) -> bool:
    """Whether the first sounds agree; most pairs do not, and need no distance."""
    begins = _INITIALS.get(russian[0], _NO_LETTERS)
    if english[0] in begins or any(english[0] in _INITIALS.get(russian[:size], _NO_LETTERS) for size in (2, 3)):
        return True
    mute = english[0] == "h" or (english[0] in "wkpgmt" and english[1:2] not in _VOWELS)
    return mute and english[1:2] in begins


def _distance(russian: str, english: str) -> float:
    rows, columns = len(russian), len(english)
    costs = [[_TOO_FAR] * (columns + 1) for _ in range(rows + 1)]
    costs[0][0] = 0.0
    best = _TOO_FAR
    for i in range(rows + 1):
        rules = [(size, _RULES[russian[i : i + size]]) for size in _sizes(russian, i)]
        for j in range(columns + 1):
            here = costs[i][j]
            if here >= _TOO_FAR:
                continue
            stem = min(i, j) >= _STEM or (j == columns and min(i, j) >= _SHORT_STEM)
            if stem and russian[i:] in _DECLINED and english[j:] in _DERIVED:
                best = min(best, here + _ENDING_COST * (rows - i + columns - j))
            if j < columns:
                costs[i][j + 1] = min(costs[i][j + 1], here + _insertion(english, j))
            if i == rows:
                continue
            costs[i + 1][j] = min(costs[i + 1][j], here + _DELETION)
            if j < columns:
                costs[i + 1][j + 1] = min(costs[i + 1][j + 1], here + 1.0)
            for size, forms in rules:
                ahead = costs[i + size]
                for form, cost in forms:
                    if english.startswith(form, j) and here + cost < ahead[j + len(form)]:
                        ahead[j + len(form)] = here + cost
    return min(best, costs[rows][columns])


def _sizes(russian: str, place: int) -> list[int]:
    """How many letters there have renderings of their own: one, two or three."""
    return [size for size in (1, 2, 3) if place + size <= len(russian) and russian[place : place + size] in _RULES]


def _insertion(english: str, place: int) -> float:
    letter = english[place]
    if place > 0 and letter == english[place - 1]:
        return 0.0
    return 0.25 if letter == "h" else 0.4 if letter in _VOWELS else _DELETION


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
