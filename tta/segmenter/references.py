"""The parts of a shelfmark or of a bibliographic note: `РГАСПИ. Ф. 558. Оп. 11. Д. 754. Л. 12–13 об.` is one reference.

By GOST R 7.0.5-2008 points part the elements of a Russian reference, and a capital begins each, so that each looks like a
sentence. English parts them by commas; cut into sentences on one side only, none of the parts finds its counterpart.
"""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["continues_reference", "reference_ranges"]

_COUNT = r"(?:№+\s?|Nos?\.?\s)?(?:[А-ЯЁA-Z]{1,2}-)?(?:\d[\w/]*|[IVXLC]+\b)"
_COUNTS = rf"{_COUNT}(?:\s?[-–—,/]\s?{_COUNT})*(?:\s?об\b|\s(?:verso|recto|rev\.|ob\.)|(?<=\d)[rv]\b)?"
_LABELS = {
    Language.RU: r"(?:Ф|Оп|Дд?|Лл?|Л\.\s?л|П|К|Ч|Тт?|Сс?|Стб|Вып|Кн|Док|Спр|Св|Пап|Пор|Карт|Порт|Ед\.\s?хр|Изд|Сер|Инв)\.",
    Language.EN: r"(?:(?:F|Op|D|Ll?|Pp?|Vols?|Docs?|Bk|Pt|Iss|Fols?|Ser|Ed)\.|Fund|File|Folder|Box|Inventory)",
}
_PLACES = {
    Language.RU: r"(?:(?:М|Л|СПб|Пг|Пб|К|Тб|Б)\.(?:\s?[;,–—-]\s?(?:М|Л|СПб|Пг)\.)?|[А-ЯЁ][а-яё]+)",
    Language.EN: r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?",
}
_YEAR = r"[,:]\s(?:[A-ZА-ЯЁ][^.,\d]{1,40},\s)?[12]\d{3}(?!\d)"
_MONTHS = r"янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
_BARE = rf"(?:№|Nos?\.?)\s?\d+(?:[-–—/]\d+)?|[12]\d{{3}}(?!\d)|\d{{1,2}}\s(?:{_MONTHS})(?!\w)"
_PART = {
    language: rf"(?:(?i:{_LABELS[language]})\s?{_COUNTS}|{_PLACES[language]}{_YEAR}|{_BARE})" for language in Language
}
_RUN = {language: re.compile(rf"(?<!\w){part}(?:[.,;:]+\s{part})*[.,;:]*(?!\w)") for language, part in _PART.items()}
_TITLE_WORDS = 8  # words of what a reference begins with: an archive, a title
_WORD = re.compile(r"\w+")
_POINT = re.compile(r"\.[»”\"]?$")


def reference_ranges(text: str, language: Language) -> list[tuple[int, int]]:
    """Return where runs of parts of references stand, half-open, inside of which no sentence ends."""
    return [match.span() for match in _RUN[language].finditer(text)]


def continues_reference(previous: str, piece: str, language: Language) -> bool:
    """Return whether a piece behind a point is the rest of a reference that the piece before it begins: an archive, a title.

    Args:
        previous: what stands before the cut, or its end.
        piece: what stands behind it, up to the next cut.
        language: of both.
    """
    begins = _POINT.search(previous) is not None and len(_WORD.findall(previous)) <= _TITLE_WORDS
    return begins and _RUN[language].fullmatch(piece) is not None
