"""Whether an English text is its Russian source in Latin letters."""

from __future__ import annotations

import re

from tta.language.russian import best_reading
from tta.scorers.script.artifacts import plain, words
from tta.scorers.words.attention import is_silent
from tta.types import Language
from tta.values.phonetic import latin_letters, likeness

__all__ = ["is_romanized"]

_LEAST_LIKE = 0.9  # likeness of a Russian and a Latin word by sound
_LEAST_WORDS = 4
_SHARE = 0.7  # of the Russian words that are no names, that must be heard in the English
_SHARE_HELD = 0.85  # of the English words, that must be Russian ones by sound
_SHARE_GRAMMAR = 0.34  # of English words of grammar, which a transliteration has by chance: `my`, `to`, `on`
_LONG = 3
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f](?:['’ʹʺ]?[A-Za-z\u00c0-\u024f])*")
_LONGEST_TEXT = 1000  # code points that are looked at
_INFLECTED = frozenset({"ADJF", "ADJS", "VERB", "INFN", "PRTF", "GRND", "NPRO", "ADVB", "CONJ", "PREP"})


def is_romanized(russian: str, english: str) -> bool:
    """Whether most words of a Russian text that are no names stand in the English sound by sound, in their Russian forms.

    Loan words are alike in both languages, so two of the words must be other than nouns, and English words of grammar must be
    all but absent.
    """
    heard = [latin_letters(match.group()) for match in _LATIN_WORD.finditer(english[:_LONGEST_TEXT])]
    spoken = [russian[start:stop] for start, stop in words(russian[:_LONGEST_TEXT])]
    common = [plain(word) for word in spoken if word.islower() and len(word) >= _LONG]
    grammar = sum(is_silent(word, Language.EN) for word in heard)
    if min(len(heard), len(common)) < _LEAST_WORDS or grammar > _SHARE_GRAMMAR * len(heard):
        return False
    found = [word for word in common if any(_is_same(word, other) for other in heard)]
    held = sum(any(_is_same(plain(word), other) for word in spoken) for other in heard)
    inflected = sum(best_reading(word).part_of_speech in _INFLECTED for word in found)
    return len(found) >= _SHARE * len(common) and held >= _SHARE_HELD * len(heard) and inflected > 1


def _is_same(russian: str, latin: str) -> bool:
    return len(russian) - 2 <= len(latin) <= 2 * len(russian) + 1 and likeness(russian, latin, _LEAST_LIKE) > 0
