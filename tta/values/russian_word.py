"""A capitalised Russian word: how it is read, and what stands beside it that makes a name of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tta.language.russian import Reading, best_reading, is_known, name_share, readings
from tta.values.names import begins_sentence, initials_beside

__all__ = [
    "INITIALS",
    "PROPER",
    "RussianWord",
    "follows_first_name",
    "is_in_list_of_names",
    "is_in_title",
    "is_short_surname",
    "read_word",
    "stands_alone",
]

INITIALS = re.compile(
    r"(?<!\w)(?<![А-ЯЁ] )(?!(?:См|Ср|Гл|Ст|Ил|Им)\.)(?:[А-ЯЁ][а-яё]?\.\s?){1,3}(?=\s?[А-ЯЁ])"
    r"|(?<=[а-яёА-ЯЁ]{2})\s(?:[А-ЯЁ][а-яё]?\.\s?){1,3}(?!\w)"
)
_CATALOGUED = re.compile(r"\s((?:[А-ЯЁ]\.\s?){1,3})\s?([А-ЯЁ][а-яё]{2,})")
_OFFICES = frozenset(
    "посол министр президент премьер сенатор депутат генерал адмирал полковник майор капитан лейтенант товарищ профессор "
    "академик доктор господин секретарь председатель директор консул советник судья маршал нарком комиссар губернатор".split()
)
"""What stands before initials and is no surname: `Посол М. Тун`."""
_SURNAME_AND_INITIALS = re.compile(r"[А-ЯЁ][а-яё]+\s(?:[А-ЯЁ]\.\s?){1,3}$")
_ONE_BEHIND = re.compile(r"\s[А-ЯЁ]\.(?!\s?[А-ЯЁ])")
_LAST_SYLLABLE = re.compile(r"\s[АИОУЭЮЯ]\.?(?=\s*$|\s*[»”\")])")
_SHORT_BEFORE = re.compile(r"(?<!\w)[А-ЯЁ][а-яё]{1,2}\s$")
"""`Ли Куан Ю`: what stands behind and before the middle of such a name."""
_LIKELY = 0.5  # share of a word's readings that are names
_QUOTES = frozenset('"«“„')
_LONGEST_TITLE = 5
"""Words in quotation marks up to which they may be the title of a work."""
_QUOTATION = re.compile(r"«([^«»]+)»|“([^“”]+)”|„([^„“]+)“|\"([^\"]+)\"")
_WORD_BEFORE = re.compile(r"(?<!\w)([А-ЯЁ][а-яё]{2,})\s$")
_NAME_BEFORE = re.compile(r"(?<!\w)([А-ЯЁ][а-яё]+)(?:,|\sи)\s$")
_WORD_BEHIND = re.compile(r"\s([^\W\d_]+)")
_NO_SURNAMES = frozenset({"NPRO", "PREP"})
_GOES_ON = re.compile(r"\.(?!\s*$|\s+[А-ЯЁ])|[’'–-]|\s[А-ЯЁ]")
_SURNAME_BEFORE = re.compile(
    r"(?:\b(?i:тт|т|тов|г-н|г-жа|товарищ[а-я]{0,3}|господин[а-я]{0,2}|посол|посл[а-я]{1,2}|министр[а-я]{0,2}|генерал[а-я]{0,2}"
    r"|профессор[а-я]{0,2}|мистер[а-я]{0,2}|доктор[а-я]{0,2})|(?<!\w)[А-ЯЁ][а-яё]+(?:,|\sи))\.?\s$"
)
"""What stands before a surname: a title, or another name and a conjunction."""
PROPER = frozenset({"Name", "Surn", "Geox", "Orgn", "Trad"})


@dataclass(frozen=True, slots=True)
class RussianWord:
    """A capitalised word, how it is read, and what stands beside it.

    Attributes:
        match: where it stands.
        plain: in small letters.
        reading: the likeliest.
        known: whether the dictionary has it.
        begins: whether it is the first of a sentence.
        initials: those beside it.
        proper: whether it is read as a name.
        quoted: stands right behind a quotation mark.
    """

    match: re.Match[str]
    plain: str
    reading: Reading
    known: bool
    begins: bool
    initials: str
    proper: bool
    quoted: bool

    @property
    def text(self) -> str:
        return self.match.group()


def read_word(text: str, match: re.Match[str]) -> RussianWord:
    """Return a capitalised word of a text, read as what stands beside it says."""
    plain = match.group().lower()
    initials = _initials_of(text, match)
    begins = not initials and begins_sentence(text, match.start())  # the point of an initial ends no sentence
    reading = _reading(plain, surname=bool(initials) or follows_first_name(text, match))
    return RussianWord(
        match,
        plain,
        reading,
        known=is_known(plain),
        begins=begins,
        initials=initials,
        proper=name_share(plain) >= _LIKELY if begins else bool(reading.grammemes & PROPER),
        quoted=text[max(0, match.start() - 1) : match.start()] in _QUOTES,
    )


def _initials_of(text: str, match: re.Match[str]) -> str:
    """Return the letters of the initials that belong to a word.

    Those before a common noun that a surname stands before are the surname's, `Чехов А. П. Рассказы`; one behind a common noun is
    all that a person is called by, `Больной К., 41 года`. The letter behind a name of Asia is its last syllable.
    """
    catalogued = _CATALOGUED.match(text, match.end())
    if catalogued and _is_common_noun(catalogued[2]) and best_reading(match.group().lower()).lemma not in _OFFICES:
        return re.sub(r"[^\w]", "", catalogued[1])
    if _LAST_SYLLABLE.match(text, match.end()) and _SHORT_BEFORE.search(text, max(0, match.start() - 5), match.start()):
        return ""
    initials = initials_beside(text, match, INITIALS)
    if initials and _is_common_noun(match.group()):
        alone = _ONE_BEHIND.match(text, match.end()) and begins_sentence(text, match.start())
        if alone or _SURNAME_AND_INITIALS.search(text, max(0, match.start() - 40), match.start()):
            return ""
    return initials


def _is_common_noun(word: str) -> bool:
    """Whether the dictionary has a word, and as nobody's name."""
    plain = word.lower()
    return is_known(plain) and not any(reading.is_proper for reading in readings(plain))


def _reading(plain: str, *, surname: bool) -> Reading:
    """Return the likeliest reading, beside initials or a first name that of a surname: `А. Семенов` is no Семён."""
    every = readings(plain)
    return next((reading for reading in every if surname and "Surn" in reading.grammemes), every[0])


def follows_first_name(text: str, match: re.Match[str]) -> bool:
    """Whether a noun stands right behind a first name or patronymic, which makes a surname of it: `Алексей Резников`."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    if before is None or best_reading(match.group().lower()).part_of_speech != "NOUN":
        return False
    return bool(best_reading(before[1].lower()).grammemes & {"Name", "Patr"})


def is_in_list_of_names(text: str, word: RussianWord) -> bool:
    """Whether a word that may be a first name stands behind another: `Анна, Мария и Вера`."""
    before = _NAME_BEFORE.search(text, max(0, word.match.start() - 30), word.match.start())
    first = any("Name" in reading.grammemes for reading in readings(word.plain))
    return first and before is not None and "Name" in best_reading(before[1].lower()).grammemes


def is_in_title(text: str, word: RussianWord) -> bool:
    """Whether an unknown word is quoted with common words beside it: titles of works are translated by their meaning."""
    for found in _QUOTATION.finditer(text):
        if found.start() < word.match.start() and word.match.end() < found.end():
            if found.group().count(" ") >= _LONGEST_TITLE:
                return False  # somebody's words
            beside = (other.lower() for other in re.findall(r"[А-ЯЁа-яё]{4,}", found.group()) if other != word.text)
            return any(is_known(other) and not best_reading(other).is_proper for other in beside)
    return False


def stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like an adjective, and is not in the dictionary, has no noun behind it: `мнение Моравецкого, …`."""
    if is_known(match.group().lower()) or "-" in match.group():
        return False
    behind = _WORD_BEHIND.match(text, match.end())
    return behind is None or best_reading(behind[1].lower()).part_of_speech in {"VERB", "PRTS", "PREP", "CONJ"}


def is_short_surname(text: str, word: RussianWord) -> bool:
    """Whether a word of two letters that begins no sentence and is no pronoun is a surname of China or Korea: `товарищ Ли`."""
    if len(word.plain) != 2 or word.begins or word.quoted or word.text.isupper():
        return False
    if word.reading.part_of_speech in _NO_SURNAMES or _GOES_ON.match(text, word.match.end()):
        return False
    return _SURNAME_BEFORE.search(text, max(0, word.match.start() - 30), word.match.start()) is not None
