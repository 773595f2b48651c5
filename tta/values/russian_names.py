"""Names in Russian: what the dictionary knows as one, or a capitalised word that it does not know."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from tta.language.russian import best_reading, is_known, name_share, readings
from tta.language.yo import without_yo
from tta.types.words_kept import WORDS_KEPT
from tta.values.gazetteer import longest_entry, renderings
from tta.values.names import LONGEST, Name, begins_sentence, initials_beside

__all__ = ["LEGAL_FORMS", "russian_names"]

_WORD = re.compile(
    r"(?<![\w'’])(?<![а-яё\d][-–])(?:[А-ЯЁ][а-яё]+(?:[-–][А-ЯЁа-яё]+)*|[А-ЯЁ]{2,}(?:[-–](?=[А-ЯЁ])[А-ЯЁ]{5,})?)(?!\w)"
)
_COMPOUND = re.compile(  # `Наркомвнудел`, `Ленсовет`: bodies that English calls by their full names
    r"(?:лен|мос|гос|сов|рос|мин|глав|обл|нар|внеш|проф|центр|воен)(?=[а-я]{4})"
    r"|[а-я]{3,}(?:центр|совет|ком|торг|пром|банк|союз|строй|трест|дум|област|фед|надзор|снаб|экспорт|импорт)[а-я]{0,3}$"
)
_LATIN = re.compile(r"(?<![\w'’.@/-])(?:[A-Z][A-Za-z]{3,}|(?![IVXLCDM]+\b)[A-Z]{2,3})(?![\w'’@/]|\.\w)")
_INITIALS = re.compile(
    r"(?<!\w)(?<![А-ЯЁ] )(?!(?:См|Ср|Гл|Ст|Ил|Им)\.)(?:[А-ЯЁ][а-яё]?\.\s?){1,2}(?=\s?[А-ЯЁ])"
    r"|(?<=[а-яёА-ЯЁ]{2})\s(?:[А-ЯЁ][а-яё]?\.\s?){1,2}(?!\w)"
)
_ENDING = re.compile(r"(?:ом|ем|ым|ой|ей|ого|ому|[ауеяюыи])$")
_REFERENCE = re.compile(r"(?<!\w)(?:[Сс]м|[Сс]р|СМ|СР|Напр|Прим|Стр|Гл|Рис|Табл|Илл?|Ст)\.(?=\s*[^\s.])(?!\s+СССР)")
"""`См. раздел 5`: abbreviations that refer; `СМ` without a point is the Council of Ministers."""
_GOES_WITH = re.compile(
    r"(?i:долл(?:\.|ар[а-я]{0,4}))\s*$|\b(?:УК|ГК|УПК|АПК|ГПК|КоАП|НК|ТК|ЖК|БК|ЗК|МВД|МИД|ВС|КС)\s+$"
)
"""Before a state that goes with a currency or a code: `долл. США`, `УК РФ`."""
LEGAL_FORMS = frozenset("ООО ОАО ПАО ЗАО АО ТОО ЧП".split())
"""Forms of companies, which English leaves out before a name: `ОАО «Газпром»`."""
_QUOTED_NAME = re.compile(r"\s*[«\"“„]")
_RUSSIA = frozenset({"РФ", "России", "Российской Федерации"})
_BODY = re.compile(r"\b(?:[А-ЯЁ]{2,6}|Мин[а-я]{3,}|Ген[а-я]{5,})\s+$")
_CLOSED = frozenset({"VERB", "INFN", "ADVB", "PREP", "CONJ", "NPRO", "PRCL", "GRND", "INTJ", "PRED", "COMP"})
_ADJECTIVES = frozenset({"ADJF", "ADJS", "PRTF", "PRTS"})
_LONGEST_ACRONYM = 4
_LONGEST_UNKNOWN = 6  # letters of an acronym that the dictionary does not have
_LIKELY, _SURELY = 0.5, 0.9  # shares of a word's readings that are names
_LONG_PART = 4  # letters of a part of a compound that stands for the whole: Абу-Даби
_QUOTED = '"«“„'
_WORD_BEFORE = re.compile(r"(?<!\w)([А-ЯЁ][а-яё]{2,})\s$")
_WORD_BEHIND = re.compile(r"\s([^\W\d_]+)")
_PARTICLES = frozenset("де ди да дю дель ла ле эль аль ал бин бен ибн фон фан ван дер ден".split())
_PROPER = frozenset({"Name", "Surn", "Geox", "Orgn", "Trad"})
_NO_NAMES = frozenset(
    "русь вера надежда любовь роза мир земля солнце луна союз совет партия правда свобода победа слава совесть лев".split()
)


def russian_names(text: str) -> list[Name]:
    """Return the names of a Russian text in order; what lies beyond 100,000 code points is not read."""
    text = text[:LONGEST]
    words = [word for word in _WORD.finditer(text) if not _REFERENCE.match(text, word.start())]
    found: list[Name] = []
    capitals = text.isupper()
    place = 0
    while place < len(words):
        size = _known_size(text, words, place)
        if size:
            found.append(_known_name(text, words[place : place + size]))
            place += size
            continue
        name = _russian_name(text, words[place], capitals)
        if name:
            found.append(name)
        place += 1
    found += [
        Name(match.start(), match.end(), match.group(), (), (match.group(),), doubtful=True)
        for match in _LATIN.finditer(text)
    ]
    found.sort(key=lambda name: name.start)
    return [_with_weakness(text, found, number) for number in range(len(found))]


def _known_size(text: str, words: list[re.Match[str]], place: int) -> int:
    """How many words from here make a name of the gazetteer; the longest counts, 0 where none does."""
    for size in range(min(longest_entry(), len(words) - place), 0, -1):
        first, last = words[place], words[place + size - 1]
        if size > 1 and not re.fullmatch(r"[\w\s()-]+", text[first.start() : last.end()]):
            continue
        written = text[first.start() : last.end()]
        if renderings(_key(written)) and not (size == 1 and _is_word_in_capital(text, first)):
            return size
    return 0


def _is_word_in_capital(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence begins with a word of grammar that an acronym looks like, `Про баранов`, or a noun, `Лев`."""
    word = match.group()
    plain = word.lower()
    return (
        not word.isupper()
        and (best_reading(plain).part_of_speech in _CLOSED or plain in _NO_NAMES)
        and begins_sentence(text, match.start())
    )


@lru_cache(maxsize=WORDS_KEPT)
def _key(name: str) -> str:
    """Lemmas of the words, or the words themselves where these are in the gazetteer."""
    plain = without_yo(name)
    if renderings(plain):
        return plain
    lemmas = " ".join(best_reading(word).lemma for word in plain.split())
    if renderings(lemmas) or " " not in plain:
        return lemmas
    return _ENDING.sub("", plain)  # `Ким Чен Ыном`: the dictionary has no lemma for it


def _known_name(text: str, words: list[re.Match[str]]) -> Name:
    start, stop = words[0].start(), words[-1].end()
    forms = _forms(text[start:stop]) if len(words) == 1 else ()
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
    """Whether a state is named beside its currency or code, Russia beside a body of its own, a legal form before a company."""
    if text[start:stop] in LEGAL_FORMS and _QUOTED_NAME.match(text, stop):
        return True
    own = text[start:stop] in _RUSSIA and _BODY.search(text, max(0, start - 20), start)
    return bool(own or _GOES_WITH.search(text, max(0, start - 12), start))


def _russian_name(text: str, match: re.Match[str], capitals: bool) -> Name | None:
    """Read one word; in a text all in capitals an acronym looks like any word."""
    word = match.group()
    plain = word.lower()
    begins = begins_sentence(text, match.start())
    initials = initials_beside(text, match, _INITIALS)
    reading = best_reading(plain)
    proper = name_share(plain) >= _LIKELY if begins else bool(reading.grammemes & _PROPER)
    if word.isupper() and len(word) > 1:
        if (
            2 < len(word) <= (_LONGEST_ACRONYM if is_known(plain) else _LONGEST_UNKNOWN)
            and not capitals
            and (not is_known(plain) or reading.part_of_speech == "NOUN")
        ):
            return Name(match.start(), match.end(), word, (plain,), (), initials, begins, doubtful=True)
        if not proper:
            return None
    elif (
        not initials
        and not proper
        and not _follows_first_name(text, match)
        and (is_known(plain) or _parts_known(plain))
    ):
        if begins or reading.part_of_speech != "NOUN" or text[match.start() - 1] in _QUOTED:
            return None
        return Name(match.start(), match.end(), word, _forms(word), doubtful=True)  # `Стрелец`, but `Президент`, too
    if text[match.end() : match.end() + 1] == "." and len(word) <= _LONGEST_ACRONYM and not (proper or initials):
        return None  # an abbreviation: `Исх.`
    surname, known = "Surn" in reading.grammemes, is_known(plain)
    if (
        plain in _NO_NAMES
        or (len(plain) < 3 and not initials)
        or ((known or begins) and reading.part_of_speech in _CLOSED)
    ):
        return None
    if reading.part_of_speech in _ADJECTIVES and not (
        initials or surname or (not begins and _may_be_noun(plain)) or _stands_alone(text, match)
    ):
        return None
    if begins and not known and not initials and (len(plain) < 4 or _is_derived(plain)):
        return None
    if text[max(0, match.start() - 1) : match.start()] in tuple(_QUOTED) and not proper:
        return None
    person = bool(reading.grammemes & {"Surn", "Name", "Patr"}) or bool(initials)
    doubtful = begins and not initials and not (known and name_share(plain) >= _SURELY)
    body = ("Orgn" in reading.grammemes and known) or (
        not known and not initials and _COMPOUND.match(plain) is not None
    )
    doubtful = doubtful or body
    return Name(
        match.start(),
        match.end(),
        word,
        _forms(word),
        (),
        initials,
        begins,
        person=person,
        doubtful=doubtful,
        listed=known and surname,
        quoted=text[max(0, match.start() - 1) : match.start()] in tuple(_QUOTED),
    )


def _follows_first_name(text: str, match: re.Match[str]) -> bool:
    """Whether a noun stands right behind a first name or patronymic, which makes a surname of it: `Алексей Резников`."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    if before is None or best_reading(match.group().lower()).part_of_speech != "NOUN":
        return False
    return bool(best_reading(before[1].lower()).grammemes & {"Name", "Patr"})


def _may_be_noun(plain: str) -> bool:
    """Whether a word that the dictionary does not know is only taken for an adjective by its ending: `Насером`."""
    endings = plain.endswith(("ом", "ем", "у")) and not plain.endswith(("ому", "ему"))
    return endings and not is_known(plain) and any(other.part_of_speech == "NOUN" for other in readings(plain))


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like an adjective, and is not in the dictionary, has no noun behind it: `мнение Моравецкого, …`."""
    if is_known(match.group().lower()) or "-" in match.group():
        return False
    behind = _WORD_BEHIND.match(text, match.end())
    return behind is None or best_reading(behind[1].lower()).part_of_speech in {"VERB", "PRTS", "PREP", "CONJ"}


def _parts_known(plain: str) -> bool:
    """`Государство-участник`: a compound of words that the dictionary knows."""
    parts = plain.split("-")
    return len(parts) > 1 and all(is_known(part) and not (best_reading(part).grammemes & _PROPER) for part in parts)


def _is_derived(plain: str) -> bool:
    """A word unknown to the dictionary that ends as common nouns do: `Вакцинирование`, `Локдауны`."""
    return plain.endswith(("ние", "ция", "ость", "изм", "тель", "олог", "ировать", "ные", "ный", "ная", "ное", "ски"))


@lru_cache(maxsize=WORDS_KEPT)
def _forms(word: str) -> tuple[str, ...]:
    plain = word.lower()
    parts = [part for part in plain.split("-") if len(part) >= _LONG_PART]
    return tuple(dict.fromkeys((plain, best_reading(plain).lemma, *parts)))


def _with_weakness(text: str, names: list[Name], number: int) -> Name:
    """Mark what is often dropped: patronymics, and first names where a surname stands beside them."""
    name = names[number]
    grammemes = best_reading(name.text.lower()).grammemes
    beside = [
        names[other]
        for other in (number - 2, number - 1, number + 1, number + 2)
        if 0 <= other < len(names)
        and _is_one_person(text[min(name.stop, names[other].stop) : max(name.start, names[other].start)])
    ]
    surname = any(_is_surname(other, name) for other in beside)
    weak = "Patr" in grammemes or ("Name" in grammemes and "Surn" not in grammemes and surname)
    return replace(name, weak=weak or name.weak)


def _is_surname(other: Name, first: Name) -> bool:
    """Whether a name is a surname by the dictionary, or a word that it does not know behind a first name: `Лора Мьюр`."""
    plain = other.text.lower()
    if other.person and "Surn" in best_reading(plain).grammemes:
        return True
    return first.stop < other.start and not other.known and not other.text.isupper() and not is_known(plain)


def _is_one_person(between: str) -> bool:
    """Whether two names belong together: nothing but patronymics, initials, particles and spaces between them."""
    words = re.findall(r"\w+", between)
    return not re.search(r"[,;:!?]", between) and all(
        (len(word) <= 2 and word[0].isupper()) or word in _PARTICLES or "Patr" in best_reading(word.lower()).grammemes
        for word in words
    )
