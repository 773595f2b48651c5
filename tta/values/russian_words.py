"""Capitalised Russian words that no gazetteer has: which are names, by the dictionary and by what stands beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from tta.language.russian import best_reading, is_known, name_share, readings
from tta.types.words_kept import WORDS_KEPT
from tta.values.names import Name, initials_beside
from tta.values.russian_word import (
    INITIALS,
    PROPER,
    RussianWord,
    follows_first_name,
    is_in_list_of_names,
    is_in_title,
    is_short_surname,
    read_word,
    stands_alone,
)

__all__ = ["CLOSED", "NO_NAMES", "forms_of", "is_surname", "is_thing", "names_genre", "russian_name"]

_COMPOUND = re.compile(  # `Наркомвнудел`, `Ленсовет`: bodies that English calls by their full names
    r"(?:лен|мос|гос|сов|рос|мин|глав|обл|нар|внеш|проф|центр|воен)(?=[а-я]{4})"
    r"|[а-я]{3,}(?:горь|речь|морь|озерь|лесь|полесь|бережь|земь)(?:е|я|ю|ем|и)$"
    r"|[а-я]{3,}(?:центр|совет|ком|торг|пром|банк|союз|строй|трест|дум|област|фед|надзор|снаб|экспорт|импорт)[а-я]{0,3}$"
)
CLOSED = frozenset({"VERB", "INFN", "ADVB", "PREP", "CONJ", "NPRO", "PRCL", "GRND", "INTJ", "PRED", "COMP"})
"""Parts of speech that no name is."""
_ADJECTIVES = frozenset({"ADJF", "ADJS", "PRTF", "PRTS"})
_LONGEST_ACRONYM = 4
_LONGEST_UNKNOWN = 6  # letters of an acronym that the dictionary does not have
_SURELY = 0.9  # share of a word's readings that are names
_ABBREVIATED = re.compile(r"\.(?!\s*$)")  # the point that ends a text says nothing of its last word
_LONG_PART = 4  # letters of a part of a compound that stands for the whole: Абу-Даби
_OPENS = re.compile(r"\s+[«“„\"]\w")
_OF_TWO_PLACES = re.compile(r"о-[а-яё]+ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$")
"""`Черноморско-Каспийский`: an adjective of two places, whose English is two names."""
_RUSSIAN_SURNAME = re.compile(
    r"[а-яё]{3,}(?:(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е|ы|ых|ыми)?|енко|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими))"
)
"""Endings of Russian surnames in all cases."""
_PERSONS = frozenset({"Surn", "Name", "Patr"})
_THINGS = frozenset({"NOUN", "inan", "nomn", "sing"})
NO_NAMES = frozenset(
    "русь вера надежда любовь роза мир земля солнце луна союз совет партия правда свобода победа слава совесть лев штат".split()
)
"""Names by the dictionary that are more often other words."""


def russian_name(text: str, match: re.Match[str], capitals: bool) -> Name | None:
    """Return what one word names, None where it is no name; in a text all in capitals an acronym looks like any word."""
    word = read_word(text, match)
    if word.text.isupper() and len(word.text) > 1:
        if _is_acronym(word) and not capitals:
            return Name(
                match.start(), match.end(), word.text, (word.plain,), (), word.initials, word.begins, doubtful=True
            )
        if not word.proper:
            return None
    elif _is_common(text, word):
        if word.begins or word.quoted or word.reading.part_of_speech != "NOUN":
            return None
        listed = _keeps_close(word)
        return Name(
            match.start(), match.end(), word.text, forms_of(word.text), doubtful=True, listed=listed
        )  # `Стрелец`
    if _is_no_name(text, word) or _is_noun_of_things(word):
        return None
    name = _name(word)
    common = not word.known or any(not reading.is_proper for reading in readings(word.plain))
    return replace(name, doubtful=name.doubtful or (common and is_in_title(text, word)))


def names_genre(text: str, match: re.Match[str]) -> bool:
    """Whether a word before a quotation is a noun that says what is quoted: `Роман «Мать»` is nobody's name."""
    if not _OPENS.match(text, match.end()):
        return False
    return any(
        reading.part_of_speech == "NOUN" and not reading.is_proper for reading in readings(match.group().lower())
    )


def is_surname(text: str, match: re.Match[str]) -> bool:
    """Whether initials beside a word make a surname of it that the dictionary has, among other readings."""
    surname = any("Surn" in reading.grammemes for reading in readings(match.group().lower()))
    return surname and bool(initials_beside(text, match, INITIALS))


def _is_acronym(word: RussianWord) -> bool:
    """Whether a word in capitals is an acronym; a noun of the dictionary may be one if it is short."""
    longest = _LONGEST_ACRONYM if word.known else _LONGEST_UNKNOWN
    return 2 < len(word.text) <= longest and (not word.known or word.reading.part_of_speech == "NOUN")


def _is_common(text: str, word: RussianWord) -> bool:
    """Whether the dictionary has a word, or the parts of a compound, and nothing says that it is a name here."""
    if word.initials or word.proper or follows_first_name(text, word.match) or is_short_surname(text, word):
        return False
    if not word.begins and is_in_list_of_names(text, word):
        return False
    return word.known or _parts_known(word.plain)


def _is_no_name(text: str, word: RussianWord) -> bool:
    """Whether what looks like a name is an abbreviation, another word of the dictionary, or derived like one."""
    abbreviated = _ABBREVIATED.match(text, word.match.end()) or (
        word.match.start() == 0 and text[word.match.end() :] == "."
    )
    if abbreviated and len(word.text) <= _LONGEST_ACRONYM and not (word.proper or word.initials or word.text.isupper()):
        return True  # `Исх.`
    if is_short_surname(text, word):
        return False
    if names_genre(text, word.match) and word.begins:
        return True
    if (word.plain in NO_NAMES and not is_in_list_of_names(text, word)) or (len(word.plain) < 3 and not word.initials):
        return True
    if (word.known or word.begins) and word.reading.part_of_speech in CLOSED:
        return not (word.reading.part_of_speech == "GRND" and "Surn" in _every(word.plain))  # `Каменев`
    if word.reading.part_of_speech in _ADJECTIVES and not _may_be_surname(text, word):
        return True
    if not (word.known or word.initials) and _OF_TWO_PLACES.search(word.plain):
        return True
    if word.begins and not word.known and not word.initials and (len(word.plain) < 4 or _is_derived(word.plain)):
        return True
    return word.quoted and not word.proper


def _name(word: RussianWord) -> Name:
    opens = word.begins and not word.initials and not (word.known and name_share(word.plain) >= _SURELY)
    body = ("Orgn" in word.reading.grammemes and word.known) or (
        not word.known and not word.initials and _COMPOUND.match(word.plain) is not None
    )
    return Name(
        word.match.start(),
        word.match.end(),
        word.text,
        _forms(word),
        (),
        word.initials,
        word.begins,
        person=bool(word.reading.grammemes & _PERSONS) or bool(word.initials) or len(word.plain) == 2,
        doubtful=opens or body,
        listed=_keeps_close(word),
        quoted=word.quoted,
    )


def _keeps_close(word: RussianWord) -> bool:
    """Whether a word may be a surname that is rendered letter by letter: of the dictionary, or by its ending a Russian one."""
    surname = word.known and "Surn" in _every(word.plain)
    return surname or len(word.plain) == 2 or _RUSSIAN_SURNAME.fullmatch(word.plain) is not None


def _forms(word: RussianWord) -> tuple[str, ...]:
    if word.reading is best_reading(word.plain):
        return forms_of(word.text)
    return tuple(dict.fromkeys((word.plain, word.reading.lemma)))


def _may_be_surname(text: str, word: RussianWord) -> bool:
    """Whether what is declined like an adjective may be a surname."""
    if word.initials or "Surn" in word.reading.grammemes:
        return True
    return (not word.begins and _may_be_noun(word.plain)) or stands_alone(text, word.match)


def _is_noun_of_things(word: RussianWord) -> bool:
    """Whether a noun that is a surname, too, begins a sentence as what it is: `Мороз крепчал`."""
    return word.begins and word.known and not (word.initials or word.text.isupper()) and is_thing(word.plain)


def is_thing(plain: str) -> bool:
    """Whether a person's name is the noun of a thing, too, in the nominative: `мороз`, `роман`."""
    nouns = (reading for reading in readings(plain) if reading.lemma == plain and not reading.is_proper)
    return any(reading.grammemes >= _THINGS for reading in nouns) and bool(_every(plain) & {"Surn", "Name"})


def _every(plain: str) -> frozenset[str]:
    return frozenset[str]().union(*(reading.grammemes for reading in readings(plain)))


def _may_be_noun(plain: str) -> bool:
    """Whether a word that the dictionary does not know is only taken for an adjective by its ending: `Насером`."""
    endings = plain.endswith(("ом", "ем", "у")) and not plain.endswith(("ому", "ему"))
    return endings and not is_known(plain) and any(other.part_of_speech == "NOUN" for other in readings(plain))


def _parts_known(plain: str) -> bool:
    """`Государство-участник`: a compound of words that the dictionary knows."""
    parts = plain.split("-")
    return len(parts) > 1 and all(is_known(part) and not (best_reading(part).grammemes & PROPER) for part in parts)


def _is_derived(plain: str) -> bool:
    """A word unknown to the dictionary that ends as common nouns do: `Вакцинирование`, `Локдауны`."""
    return plain.endswith(
        ("ние", "ция", "ость", "изм", "тель", "олог", "ировать", "ные", "ный", "ная", "ное", "ски", "давец")
    )


@lru_cache(maxsize=WORDS_KEPT)
def forms_of(word: str) -> tuple[str, ...]:
    """Return what the rendering of a Russian word may be like: the word, its lemma, and the long parts of a compound."""
    plain = word.lower()
    parts = [part for part in plain.split("-") if len(part) >= _LONG_PART]
    return tuple(dict.fromkeys((plain, best_reading(plain).lemma, *parts)))
