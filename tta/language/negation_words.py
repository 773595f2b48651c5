"""Which words deny by themselves, Russian and English, and the idioms of negation: the lists and how a word is looked up.

The lists stand in `negation.ru.txt` and `negation.en.txt`. Beside them count не-, без- before a word of the dictionary, un-,
non- and -less; what begins or ends so and denies nothing is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files

from tta.language import english_words
from tta.language.russian import best_reading, is_known
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Degree", "Lists", "degree_of", "has_opposite", "is_affixed", "lists_of"]


class Degree(IntEnum):
    """How surely a word denies."""

    VAGUE = 1
    LEXICAL = 2
    EXPLICIT = 3


@dataclass(frozen=True, slots=True)
class Lists:
    """Idioms, phrases that deny, words by degree, and stems (`fail*`) of lexical, vague and positive words."""

    idioms: re.Pattern[str]
    affirming: re.Pattern[str] | None
    phrases: re.Pattern[str]
    lexical: frozenset[str]
    vague: frozenset[str]
    positive: frozenset[str]
    stems: tuple[frozenset[str], frozenset[str], frozenset[str]]
    prefixed: frozenset[str]


_EXPLICIT = {
    Language.RU: frozenset({"не", "нет", "нельзя"}),
    Language.EN: frozenset({"not", "cannot", "no", "never", "nobody", "nothing", "none"}),
}
_OPPOSITE_PREFIXES = ("un", "in", "im", "il", "ir", "dis")
_IN_USE = 0.01
"""How often an English opposite occurs, beside the word itself, from which on it is in use."""
_PREDICATES = frozenset({"VERB", "INFN", "PRTS", "PRTF", "ADJS", "ADJF", "GRND", "PRED", "ADVB", "COMP"})
_STEM = 2  # the fewest letters of a stem in the lists


@lru_cache(maxsize=WORDS_KEPT)
def degree_of(word: str, language: Language) -> Degree | None:
    """Return how surely a word in small letters denies, None where it does not."""
    if word in _EXPLICIT[language]:
        return Degree.EXPLICIT
    return _russian_degree(word) if language is Language.RU else _english_degree(word)


def is_affixed(word: str, language: Language) -> bool:
    """Whether a word in small letters that denies does so by a prefix or an ending: unregistered, `неучтенный`."""
    if language is Language.RU:
        return _has_russian_prefix(word)
    return _has_english_affix(word) or _begins(word, lists_of(Language.EN).prefixed)


@lru_cache(maxsize=WORDS_KEPT)
def has_opposite(word: str, language: Language) -> bool:
    """Whether a word in small letters that does not deny has an opposite in use that does so by a prefix or ending.

    English: unlimited, impossible, harmless, by how often the dictionary's texts have it beside the word itself: inconstant
    hardly occurs; nonmilitary, which mostly has a hyphen, if the dictionary has it. Russian: `не` before the word, or any verb,
    participle or adjective, which `не` may deny.
    """
    if language is Language.RU:
        return is_known("не" + word) or best_reading(word).part_of_speech in _PREDICATES
    if english_words.is_known("non" + word):
        return True
    opposites = [prefix + word for prefix in _OPPOSITE_PREFIXES]
    if word.endswith("ful"):
        opposites.append(word.removesuffix("ful") + "less")
    return max(map(english_words.frequency, opposites)) > _IN_USE * english_words.frequency(word)


def _russian_degree(word: str) -> Degree | None:
    lists = lists_of(Language.RU)
    base = best_reading(word).lemma
    if word in lists.lexical or base in lists.lexical:
        return Degree.LEXICAL
    if base not in lists.positive and word not in lists.positive and _has_russian_prefix(word):
        return Degree.LEXICAL
    return Degree.VAGUE if word in lists.vague or base in lists.vague else None


def _has_russian_prefix(word: str) -> bool:
    """Whether не-, без- or бес- stands before a word that can stand without it."""
    if word.startswith("недо") and len(word) > 6:
        return True
    if word.startswith("не") and len(word) > 4:
        return is_known(word[2:])
    return word.startswith(("без", "бес")) and len(word) > 5


def _english_degree(word: str) -> Degree | None:
    lists = lists_of(Language.EN)
    if word.endswith("n't"):
        return Degree.EXPLICIT
    parts = word.replace("'", "-").split("-")
    if len(parts) > 1 and (parts[0] in {"non", "un", "no", "not"} or parts[-1] == "free"):  # and not `Kim Jong-un`
        return Degree.LEXICAL
    if word in lists.lexical or _begins(word, lists.stems[0]) or _begins(word, lists.prefixed):
        return Degree.LEXICAL
    if word not in lists.positive and not _begins(word, lists.stems[2]) and _has_english_affix(word):
        return Degree.LEXICAL
    return Degree.VAGUE if word in lists.vague or _begins(word, lists.stems[1]) else None


def _has_english_affix(word: str) -> bool:
    return (word.startswith(("un", "non")) and len(word) > 5) or (
        word.endswith(("less", "lessly", "lessness")) and len(word) > 6
    )


def _begins(word: str, stems: frozenset[str]) -> bool:
    return any(word[:length] in stems for length in range(_STEM, len(word) + 1))


# ---------------------------------------------------------------- lists


@lru_cache(maxsize=2)
def lists_of(language: Language) -> Lists:
    """Read the lists of a language that come with the package."""
    sections: dict[str, list[str]] = {}
    section = ""
    for line in files("tta.language").joinpath(f"negation.{language.value}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            sections.setdefault(section, []).append(line)
    lexical, vague, positive = (list(_words(sections[name])) for name in ("lexical", "vague", "positive"))
    return Lists(
        idioms=_pattern(sections["idioms"]),
        affirming=_pattern(sections["affirming"]) if "affirming" in sections else None,
        phrases=_pattern(sections["phrases"]),
        lexical=_whole(lexical),
        vague=_whole(vague),
        positive=_whole(positive),
        stems=(_stems(lexical), _stems(vague), _stems(positive)),
        prefixed=_stems(_words(sections.get("negative prefix", ()))),
    )


def _whole(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word for word in words if not word.endswith("*"))


def _words(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from line.split()


def _stems(words: Iterator[str] | Sequence[str]) -> frozenset[str]:
    return frozenset(word[:-1] for word in words if word.endswith("*"))


def _pattern(idioms: Sequence[str]) -> re.Pattern[str]:
    """Join the idioms; each begins and ends with a whole word, which is asked once for all, not at every letter for each."""
    gapped = (idiom.replace(" … ", r"(?: [^ ,?]+){0,4} ") for idiom in idioms)
    return re.compile(rf"(?<!\S)(?:{'|'.join(gapped)})(?!\S)")
