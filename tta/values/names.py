"""A name of a person, place or body as it stands in a sentence, its initials, and whether it begins the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["LONGEST", "Name", "begins_sentence", "in_capitals", "initials_beside"]

LONGEST = 100_000
"""Code points of a text that are searched for names; a sentence has fewer."""

_REACH = 14  # code points in which three initials stand: `Дж. Х. У. Буш`
_BEGINS = re.compile(r"(?:^|[.!?…:\]]|\s[-–—]|^[-–—\s\"«“„*(]+|[.!?…]\s*[-–—\"«“„(]*|\n)\s*[\"«“„'‘(*-]*\s*$")
_TITLE = re.compile(r"\b(?:тов|т|тт|гр|г|проф|акад|ген|полк|св|им|mr|mrs|ms|dr|st|gen|col|prof)\.\s*$", re.I)

_WORDS_BESIDE = re.compile(r"([А-ЯЁа-яё]+)[,\s]*$"), re.compile(r"[,\s]*([А-ЯЁа-яё]+)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, or in English a word that may be part of one: where it stands in a text, and how to compare it.

    Attributes:
        start, stop: in the text.
        text: as written.
        forms: what its rendering may be like: lower-case Cyrillic, as declined and as lemma; of English, plain letters.
        known: English forms from the gazetteer.
        initials: letters of the initials beside it.
        begins: whether it is the first word of a sentence.
        weak: may go unrendered, such as a patronymic, or a first name beside a surname.
        person: whether it is a person's.
        listed: a surname that the dictionary knows or that ends as Russian ones do, whose renderings keep close to it.
        quoted: stands right behind a quotation mark.
        doubtful: may be no name: the first word of a sentence, unknown to the dictionary; or a word in Latin letters.
    """

    start: int
    stop: int
    text: str
    forms: tuple[str, ...]
    known: tuple[str, ...] = ()
    initials: str = ""
    begins: bool = False
    weak: bool = False
    person: bool = False
    doubtful: bool = False
    listed: bool = False
    quoted: bool = False


def begins_sentence(text: str, place: int) -> bool:
    """Whether the word at a place is the first of a sentence, where a capital says nothing."""
    if _TITLE.search(text, max(0, place - 12), place):
        return False
    return (
        place == 0 or bool(_BEGINS.search(text, max(0, place - 12), place)) or not text[:place].strip(" \"«“„'‘(*-–—")
    )


def in_capitals(text: str, match: re.Match[str]) -> bool:
    """Whether the word before a Russian word or the one behind it is in capitals, too: stressed words, or a heading."""
    before = _WORDS_BESIDE[0].search(text, max(0, match.start() - 30), match.start())
    behind = _WORDS_BESIDE[1].match(text, match.end())
    return any(word and len(word[1]) > 1 and word[1].isupper() for word in (before, behind))


def initials_beside(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> str:
    """Return the letters of the initials right before or behind a word."""
    for found in pattern.finditer(text, max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)):
        if found.end() <= match.start() and not text[found.end() : match.start()].strip():
            return re.sub(r"[^\w]", "", found.group())
        behind = found.start() >= match.end() and not text[match.end() : found.start()].strip(" ,")
        if behind and not re.match(r"\s?[A-ZА-ЯЁ]", text[found.end() :]):
            return re.sub(r"[^\w]", "", found.group())
    return ""
