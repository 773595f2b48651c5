"""How much is lost with a phrase: a clause, a negation, a number, a name or a modal weigh more than a word."""

from __future__ import annotations

from functools import lru_cache

from tta.language.russian import best_reading, name_share
from tta.language.tokens import WORD
from tta.language.yo import without_yo
from tta.scorers.words.attention import is_silent
from tta.types import Language, Severity
from tta.types.words_kept import WORDS_KEPT

__all__ = ["content_words", "is_grammar", "is_name", "is_negation", "severity_of_loss"]

_CLAUSE = 4  # content words that say as much as a clause
_RUSSIAN_GRAMMAR = frozenset({"PREP", "CONJ", "PRCL", "INTJ"})
_RUSSIAN_NEGATIONS = frozenset(
    "не ни нет без нельзя никто ничто ничего никогда никакой никак нигде никуда невозможно".split()
)
_RUSSIAN_MODALS = frozenset(
    "мочь смочь должный должен можно нужно нужный надо необходимо необходимый следует обязать обязанный обязан "
    "вынудить вынужденный разрешить разрешать запретить запрещать позволить позволять возможно вероятно".split()
)
_RUSSIAN_FILLERS = frozenset(
    "также тоже уже еще очень весьма вполне довольно просто именно собственно вообще действительно конечно так там тут здесь "
    "данный этот тот такой который свой сам самый весь год соответствующий являться быть "
    "иметь находиться происходить мера образ факт вид случай "
    "напомним отметим добавим заметим уточним подчеркнем поясним".split()  # with these a writer begins a sentence
)
_ENGLISH_NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot".split())
_ENGLISH_MODALS = frozenset(
    "must should may might can could shall ought need needs required obliged possible perhaps".split()
)
_ENGLISH_FILLERS = frozenset(
    "also very quite rather just really indeed actually well then there here such case fact".split()
)
_NAME = 0.6  # share of a form's readings that are names, as pymorphy3 weighs them


def content_words(text: str, language: Language) -> int:
    """Count the words that carry more than grammar."""
    return sum(_is_content(word, language) for word in WORD.findall(text))


@lru_cache(maxsize=WORDS_KEPT)
def is_grammar(word: str, language: Language) -> bool:
    """Whether a word carries none but grammatical meaning; a negation carries more."""
    if language is Language.EN:
        return is_silent(word, language) and word.casefold() not in _ENGLISH_NEGATIONS
    plain = without_yo(word)
    return plain not in _RUSSIAN_NEGATIONS and best_reading(plain).part_of_speech in _RUSSIAN_GRAMMAR


def is_name(text: str, language: Language) -> bool:
    """Whether all that means something in a phrase begins with a capital."""
    words = [word for word in WORD.findall(text) if _is_content(word, language)]
    return bool(words) and all(word[0].isupper() for word in words)


def is_negation(text: str) -> bool:
    """Whether a phrase, Russian or English, is nothing but negations."""
    words = [word.casefold() for word in WORD.findall(text)]
    return bool(words) and all(word in _RUSSIAN_NEGATIONS or word in _ENGLISH_NEGATIONS for word in words)


def severity_of_loss(text: str, language: Language) -> Severity:
    """Say how bad it is to lose a phrase.

    Major: a clause (four content words, or three with a verb), a negation, a number, a name, a modal. Minor: a word with
    a meaning of its own. Neutral: particles, words of grammar and words that say next to nothing, such as `данный`.
    """
    words = WORD.findall(text)
    content = [word for word in words if _is_content(word, language)]
    if len(content) >= _CLAUSE or (len(content) > 2 and any(_is_verb(word, language) for word in content)):
        return Severity.MAJOR
    if any(_is_heavy(word, language, first=not place) for place, word in enumerate(words)):
        return Severity.MAJOR
    return Severity.MINOR if content else Severity.NEUTRAL


@lru_cache(maxsize=WORDS_KEPT)
def _is_content(word: str, language: Language) -> bool:
    plain = without_yo(word)
    if language is Language.EN:
        return not is_silent(word, language) and plain not in _ENGLISH_FILLERS
    reading = best_reading(plain)
    if reading.part_of_speech in _RUSSIAN_GRAMMAR or reading.part_of_speech == "NPRO" or "Apro" in reading.grammemes:
        return False
    return reading.lemma not in _RUSSIAN_FILLERS and plain not in _RUSSIAN_FILLERS


def _is_verb(word: str, language: Language) -> bool:
    return language is Language.RU and best_reading(word.casefold()).is_finite


def _is_heavy(word: str, language: Language, *, first: bool) -> bool:
    """Whether one word is a negation, a number, a modal or a name; a capital at the head of a phrase says nothing."""
    plain = without_yo(word)
    if any(character.isdigit() for character in word):
        return True
    if language is Language.EN:
        capital = word[:1].isupper() and not first and len(word) > 1
        return plain in _ENGLISH_NEGATIONS or plain in _ENGLISH_MODALS or capital
    reading = best_reading(plain)
    if plain in _RUSSIAN_NEGATIONS or plain in _RUSSIAN_MODALS or reading.lemma in _RUSSIAN_MODALS:
        return True
    return reading.part_of_speech == "NUMR" or (word[:1].isupper() and name_share(plain) > _NAME)
