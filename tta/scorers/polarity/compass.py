"""Directions: points of the compass, alone and in compounds, and the sides of a thing, as values of words.

`северо-западный` and north-westerly are one value, north and west; so are `южнокорейский` and the South of South Korean; `правом`
is right, whatever else that form may be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["are_opposed", "direction"]

_RUSSIAN_PAIR = re.compile(r"(?:(?P<n>северо)|(?P<s>юго))-?(?:(?P<w>запад)|(?P<e>восто[кч]))(?:н\w*|а|у|ом|е)?")
_RUSSIAN_POINT = re.compile(
    r"(?:(?P<n>север(?!о))|(?P<s>юг|юж(?=н))|(?P<w>запад)|(?P<e>восток|восточ))"
    r"(?:а|у|ом|е|н(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми|ее|ей))?"
)
_RUSSIAN_COMPOUND = re.compile(
    r"(?:(?P<n>северно|северо)|(?P<s>южно|юго(?!слав))|(?P<w>западно)|(?P<e>восточно))-?(?!запад|восто[кч])[а-я]{4,}"
)
_SAILORS_POINT = re.compile(r"(?:(?P<n>норд)|(?P<s>зюйд))(?:-?(?:(?P<w>вест)|(?P<e>ост)))?(?:а|у|ом|е)?")
_RUSSIAN_SIDE = re.compile(
    r"(?:(?P<r>прав)|(?P<l>лев))(?:ый|ого|ому|ым|ом|ая|ой|ую|ою|ое|ые|ых|ыми|ее)"
    r"|(?P<to_r>[вн]а?право|справа)|(?P<to_l>[вн]а?лево|слева)"
)
_ENGLISH_PAIR = re.compile(
    r"(?:(?P<n>north)|(?P<s>south))-?(?:(?P<w>west)|(?P<e>east))(?:ern|erly|ward|wards|bound|ernmost|er|erner|erners)?"
)
_ENGLISH_POINT = re.compile(
    r"(?:(?P<n>north)|(?P<s>south)|(?P<w>west)|(?P<e>east))(?:ern|erly|ward|wards|bound|ernmost)?"
)
_ENGLISH_SIDE = re.compile(r"(?:(?P<r>right)|(?P<l>left))(?:-hand|hand)?|(?P<star_r>starboard)")
_PATTERNS = {
    Language.RU: (_RUSSIAN_PAIR, _RUSSIAN_POINT, _RUSSIAN_COMPOUND, _SAILORS_POINT, _RUSSIAN_SIDE),
    Language.EN: (_ENGLISH_PAIR, _ENGLISH_POINT, _ENGLISH_SIDE),
}
_OPPOSITE = {"n": "s", "s": "n", "w": "e", "e": "w", "l": "r", "r": "l"}


@lru_cache(maxsize=WORDS_KEPT)
def direction(word: str, language: Language) -> frozenset[str]:
    """Return the directions that a word in small letters names, n, s, w, e, l and r; none for other words."""
    for pattern in _PATTERNS[language]:
        if match := pattern.fullmatch(word):
            return frozenset(name[-1] for name, part in match.groupdict().items() if part)
    return frozenset()


def are_opposed(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two directions exclude each other: one is the opposite of the other in some way, or they share none."""
    kinds = [bool(each & {"l", "r"}) for each in (left, right)]
    if not left or not right or kinds[0] is not kinds[1]:
        return False
    return any(_OPPOSITE[each] in right for each in left) or not left & right
