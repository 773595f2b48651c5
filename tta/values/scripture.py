"""Places of scripture by book, chapter and verse: `Мф. 5:3`, `Luke 10:25`, `Псалом 50`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import has_digit
from tta.values.value import IdentifierContent, Match

__all__ = ["scripture"]

_BOOKS: tuple[tuple[str, str, str], ...] = (
    ("Genesis", r"Быт\.|Быти[еяюи]", r"Gen\.|Genesis"),
    ("Exodus", r"Исх\.|Исход(?:а|е)?", r"Exod?\.|Exodus"),
    ("Leviticus", r"Лев\.|Левит(?:а|е)?", r"Lev\.|Leviticus"),
    ("Numbers", r"Чис\.|Числ(?:а|ах)?", r"Num\.|Numbers"),
    ("Deuteronomy", r"Втор\.|Второзакони[еяюи]", r"Deut\.|Deuteronomy"),
    ("Job", r"Иов(?:а|е)?", r"Job"),
    ("Psalm", r"Пс(?:ал)?\.|Псалом|Псалм(?:а|е|у|ы)?", r"Ps\.|Pss\.|Psalms?"),
    ("Proverbs", r"Притч?\.|Притч(?:и|ах)", r"Prov\.|Proverbs"),
    ("Ecclesiastes", r"Еккл?\.|Екклесиаст(?:а|е)?", r"Eccl\.|Ecclesiastes"),
    ("Isaiah", r"Ис\.|Исаи[яию]", r"Isa?\.|Isaiah"),
    ("Jeremiah", r"Иер\.|Иереми[яию]", r"Jer\.|Jeremiah"),
    ("Daniel", r"Дан\.|Даниил(?:а|е)?", r"Dan\.|Daniel"),
    ("Matthew", r"Мф\.|Матф\.|от\s+Матфея", r"Matt?\.|Mt\.|Matthew"),
    ("Mark", r"Мк\.|Марк\.|от\s+Марка", r"Mk\.|Mark"),
    ("Luke", r"Лк\.|Лук\.|от\s+Луки", r"Lk\.|Luke"),
    ("John", r"Ин\.|Иоан\.|от\s+Иоанна", r"Jn\.|John"),
    ("Acts", r"Деян\.|Деяни(?:я|й|ях)", r"Acts"),
    ("Romans", r"Рим\.|к\s+Римлянам", r"Rom\.|Romans"),
    ("Corinthians", r"Кор\.|к\s+Коринфянам", r"Cor\.|Corinthians"),
    ("Galatians", r"Гал\.|к\s+Галатам", r"Gal\.|Galatians"),
    ("Ephesians", r"Еф\.|к\s+Ефесянам", r"Eph\.|Ephesians"),
    ("Hebrews", r"Евр\.|к\s+Евреям", r"Heb\.|Hebrews"),
    ("Revelation", r"Откр\.|Апок\.|Откровени[еяюи]", r"Rev\.|Revelation"),
)
"""Books that are cited most, and how in either language."""
_PSALM = "Psalm"
_RENUMBERED = range(10, 147)
"""Psalms of the Septuagint, which Russian counts by, that the Hebrew and English count has by one more."""
_PLACES = {
    language: re.compile(
        r"(?<![\w.])(?:(?P<part>[1-3])[\s-]?(?:е\s)?)?(?:"
        + "|".join(rf"(?P<b{number}>{row[place]})" for number, row in enumerate(_BOOKS))
        + r")[\s\u00a0]?(?:(?P<chapter>\d{1,3})[:,]\s?(?P<verse>\d{1,3})(?:\s?[-–]\s?(?P<last>\d{1,3}))?"
        r"|(?P<psalm>\d{1,3}))(?![\w]|[.,:]\d)"
    )
    for language, place in ((Language.RU, 1), (Language.EN, 2))
}


def scripture(text: str, language: Language) -> Iterator[Match]:
    """Yield the places of scripture of a segment; a psalm has both counts as readings."""
    for match in _PLACES[language].finditer(text) if has_digit(text) else ():
        book = next(_BOOKS[int(name[1:])][0] for name, found in match.groupdict().items() if found and name[0] == "b")
        chapter = int(match["chapter"] or match["psalm"])
        if not match["verse"] and book != _PSALM:
            continue
        rest = f":{match['verse']}" + (f"-{match['last']}" if match["last"] else "") if match["verse"] else ""
        name = f"{match['part']} {book}" if match["part"] else book
        again = book == _PSALM and language is Language.RU and chapter in _RENUMBERED
        other = f"{name} {chapter + 1}{rest}" if again else ""
        yield Match(
            match.start(), match.end(), Kind.IDENTIFIER, IdentifierContent(f"{name} {chapter}{rest}", "verse", other)
        )
