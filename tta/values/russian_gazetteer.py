"""Russian names that the gazetteer has, of one word or of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tta.language.russian import best_reading, is_known, readings
from tta.language.yo import without_yo
from tta.types.words_kept import WORDS_KEPT
from tta.values.gazetteer import longest_entry, renderings
from tta.values.names import Name, begins_sentence, in_capitals
from tta.values.russian_words import CLOSED, NO_NAMES, forms_of, is_surname, is_thing, names_genre

__all__ = ["LEGAL_FORMS", "known_name", "known_size"]

_CAPITAL_BEHIND = re.compile(r"\s([А-ЯЁ][а-яё]+)")
_ENDING = re.compile(r"(?:ом|ем|ым|ой|ей|ого|ому|[ауеяюыи])$")
_GOES_WITH = re.compile(
    r"(?i:долл(?:\.|ар[а-я]{0,4}))\s*$|\b(?:УК|ГК|УПК|АПК|ГПК|КоАП|НК|ТК|ЖК|БК|ЗК|МВД|МИД|ВС|КС)\s+$"
)
"""Before a state that goes with a currency or a code: `долл. США`, `УК РФ`."""
LEGAL_FORMS = frozenset("ООО ОАО ПАО ЗАО АО ТОО ЧП".split())
"""Forms of companies, which English leaves out before a name: `ОАО «Газпром»`."""
_QUOTED_NAME = re.compile(r"\s*[«\"“„]")
_RUSSIA = frozenset({"РФ", "России", "Российской Федерации"})
_OF_MINISTRY = re.compile(r"(?:\bМГИМО(?:\s?\(У\))?|\b[Ии]нститут[а-я]{0,2}\sмеждународных\sотношений)\s+$")
_MINISTRY = re.compile(r"МИД(?:\sСССР)?")
"""The ministry behind the institute that it keeps, which English leaves out as most Russians do: `МГИМО МИД России`."""
_BODY = re.compile(
    r"\b(?:[А-ЯЁ]{2,6}|(?:Мин|Ген|Гос)[а-я]{3,}|(?:Государственн[а-я]{2,3}\s)?Дум[а-я]|Совет[а-я]?\sФедерации|[Пп]равительств[а-я]{1,2}"
    r"|Центробанк[а-я]?|Конституци[а-я])\s+$"
)
"""Bodies that only Russia has by this name, or that a Russian text may mean no other by: `спикер Госдумы РФ`."""


def known_size(text: str, words: Sequence[re.Match[str]], place: int) -> int:
    """How many words from here make a name of the gazetteer; the longest counts, 0 where none does."""
    for size in range(min(longest_entry(), len(words) - place), 0, -1):
        first, last = words[place], words[place + size - 1]
        if size > 1 and not re.fullmatch(r"[\w\s()-]+", text[first.start() : last.end()]):
            continue
        written = text[first.start() : last.end()]
        alone = size == 1 and (_is_word_in_capital(text, first) or _is_first_name_of_surname(text, first))
        if not alone and renderings(_key(written)):
            return size
    return 0


def _is_word_in_capital(text: str, match: re.Match[str]) -> bool:
    """Whether a word is none of the gazetteer's: an acronym's look-alike, `Про баранов`, a common word, `Львы`, or in capitals.

    The first two begin a sentence, the third stands among words in capitals, `после ТОГО, ЧТО`.
    """
    word = match.group()
    if word.isupper():
        reading = best_reading(word.lower())
        closed = reading.part_of_speech in CLOSED or "Apro" in reading.grammemes
        return closed and is_known(word.lower()) and in_capitals(text, match)
    reading = best_reading(word.lower())
    common = reading.part_of_speech in {*CLOSED, "ADJF"} or reading.lemma in NO_NAMES or names_genre(text, match)
    thing = is_known(word.lower()) and is_thing(word.lower())  # `Даунинг-стрит` is guessed to be one
    common = common or (thing and not _is_before_surname(text, match))
    return common and begins_sentence(text, match.start())


def _is_before_surname(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital in the nominative stands behind a first name: `Роман Иванов`, but `Роман Чапека`."""
    behind = _CAPITAL_BEHIND.match(text, match.end())
    return behind is not None and any("nomn" in reading.grammemes for reading in readings(behind[1].lower()))


def _is_first_name_of_surname(text: str, match: re.Match[str]) -> bool:
    """Whether a form of a first name is a surname by the initials beside it: `А. Семенов`, many a Семён."""
    return "Name" in best_reading(match.group().lower()).grammemes and is_surname(text, match)


@lru_cache(maxsize=WORDS_KEPT)
def _key(name: str) -> str:
    """Lemmas of the words, or the words themselves where these are in the gazetteer."""
    plain = without_yo(name)
    if renderings(plain):
        return plain
    lemmas = " ".join(best_reading(word).lemma for word in plain.split())
    if renderings(lemmas):
        return lemmas
    if " " not in plain:  # of `Хеопса` the dictionary guesses several lemmas
        guesses, ended = readings(plain.lower()), _ENDING.sub("", plain)
        if is_known(plain.lower()):  # `Франциска` is a form of Франциск, too
            surname = any("Surn" in guess.grammemes for guess in guesses)
            guesses = () if surname else tuple(guess for guess in guesses if guess.grammemes >= {"Name", "sing"})
        elif renderings(ended):  # of `Каннаме` none that is one
            return ended
        return next((guess.lemma for guess in guesses if renderings(guess.lemma)), lemmas)
    return _ENDING.sub("", plain)  # `Ким Чен Ыном`: the dictionary has no lemma for it


def known_name(text: str, words: Sequence[re.Match[str]]) -> Name:
    start, stop = words[0].start(), words[-1].end()
    forms = forms_of(text[start:stop]) if len(words) == 1 else ()
    person = len(words) == 1 and "Name" in best_reading(text[start:stop].lower()).grammemes
    return Name(
        start,
        stop,
        text[start:stop],
        forms,
        renderings(_key(text[start:stop])),
        begins=begins_sentence(text, start),
        weak=_goes_without_saying(text, start, stop),
        person=person,
    )


def _goes_without_saying(text: str, start: int, stop: int) -> bool:
    """Whether a state is named beside its currency or code, Russia beside a body of its own, a legal form before a company.

    So is the ministry behind its institute.
    """
    if text[start:stop] in LEGAL_FORMS and _QUOTED_NAME.match(text, stop):
        return True
    if _MINISTRY.fullmatch(text, start, stop) and _OF_MINISTRY.search(text, max(0, start - 50), start):
        return True
    own = text[start:stop] in _RUSSIA and _BODY.search(text, max(0, start - 20), start)
    return bool(own or _GOES_WITH.search(text, max(0, start - 12), start))
