"""Words over a line end: whether two lines meet within a word, and whether its hyphen belongs to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from tta.language.english import stem
from tta.language.english_words import is_known as is_english_form
from tta.language.russian import best_reading
from tta.language.russian import is_known as is_russian_word
from tta.types import Language, Span

__all__ = ["hyphen", "is_hyphenated"]

_HYPHENS = "-\u00ad\u2010"
_HYPHENATED = re.compile(rf"(?<=[^\W\d_]{{2}})[{_HYPHENS}]$")
_JOINING = re.compile(r"(?<=\w)(?:[-‐–—]|--)$")
_BROKEN = re.compile(rf"[^\W\d_]+[{_HYPHENS}]\s*[\r\n]\s*[^\W\d_]+")
_LATIN = re.compile(r"[a-z]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SUSPENDED = {
    Language.RU: re.compile(r"(?:и|или|а также)\s"),
    Language.EN: re.compile(r"(?:and|or|to)\s+[^\W_]+-"),
}
"""What follows `двух- и трехлетний`, `two- and three-year`: the hyphen ends its word there."""

_FIRST_PARTS = frozenset(
    """all anti co counter cross ex first full half high inter long low mid multi non over post pre pro second self semi short
    sub third under vice well one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty
    ninety""".split()
)
"""First parts of compounds that may begin a sentence; other words with a capital before a line end are names cut in two."""

_SHORTEST_PART = (
    4  # letters of a part of a Russian compound that the dictionary lacks; `сов` and `ус` are parts of words
)

_PREFIXES = frozenset(
    """авиа авто анти архи без бес био в вне внутри во воз вос вы гео гидро гипер до за из интер ис квази контр лже макро меж
    микро много мульти на над не нео ни о об обще от пере по под пол полу пост пред при про прото псевдо раз рас с само
    сверх со спец супер теле термо транс у ультра фото электро энерго""".split()
)
"""First parts of Russian words that are written without a hyphen; the dictionary need not have the whole."""


def is_hyphenated(line: str) -> bool:
    """Say whether a line ends within a word, or may."""
    return bool(_HYPHENATED.search(line))


def hyphen(text: str, before: Span, after: Span, language: Language) -> bool | None:
    """Say whether the hyphen between two pieces stays; None where they meet between words."""
    left, right = before.of(text), after.of(text)
    if not _JOINING.search(left) and not is_hyphenated(left):
        return None
    if not right[:1].isalnum() or _SUSPENDED[language].match(right):
        return None
    if not is_hyphenated(left) or not right[:1].isalpha():
        return True  # `1941-/1945`, `Ту-/104`, `20-/летие`
    head, tail = _LETTERS.findall(left)[-1], _LETTERS.findall(right)[0]
    if right[:1].isupper() and not (head.isupper() and tail.isupper()):
        return left[-1] == "-"  # `Нью-/Йорк`
    return left[-1] == "-" and _is_compound(head, tail, _vocabulary(text), language)


def _is_compound(head: str, tail: str, vocabulary: frozenset[str], language: Language) -> bool:
    """A word that the text or the dictionary has in one piece was divided; one whose parts are words has its own hyphen."""
    first, last = head.casefold(), tail.casefold()
    if first + last in vocabulary:
        return False
    if f"{first}-{last}" in vocabulary:
        return True
    is_word = _IS_WORD[language]
    if is_word(first + last):
        return False
    if language is Language.RU:
        return _is_russian_compound(first, last)
    if first == "non" and len(last) > 3:
        return True
    named = head[:1].isupper() and not head.isupper() and first not in _FIRST_PARTS
    return (not named or first in vocabulary) and is_word(first) and is_word(last)


def _is_russian_compound(first: str, last: str) -> bool:
    if _LATIN.match(first) and not _LATIN.match(last):
        return True  # `VPN-/сервисы`
    if is_russian_word(f"{first}-{last}"):
        return True
    if first in _PREFIXES or min(len(first), len(last)) < _SHORTEST_PART or not is_russian_word(last):
        return False
    adjectives = first.endswith(("о", "е")) and best_reading(last).part_of_speech == "ADJF"
    return adjectives or is_russian_word(first)


def _is_english_word(word: str) -> bool:
    return is_english_form(word) or is_english_form(stem(word))


@lru_cache(maxsize=2)
def _vocabulary(text: str) -> frozenset[str]:
    """Return the words that stand in a text undivided."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", _BROKEN.sub(" ", text.casefold())))


_IS_WORD: Mapping[Language, Callable[[str], bool]] = {Language.RU: is_russian_word, Language.EN: _is_english_word}
