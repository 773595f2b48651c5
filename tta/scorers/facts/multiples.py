"""Whether so many times are more or less: `вдвое меньше` against twice as many, `сократилось вдвое` against doubled."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["MORE_OR_LESS", "more_or_less"]

MORE_OR_LESS = frozenset({"more", "less"})
_IN_TIMES = r"(?:\s+(?:более|больше)\s+чем|\s+почти|\s+примерно)?(?:\s+в)?\s+$"
_RUSSIAN = (
    ("less", re.compile(rf"\b(?:сокра[тщ]|упа[лд]|сни[зж]|уменьш|подешев)[а-яё]*{_IN_TIMES}", re.I)),
    ("more", re.compile(rf"\b(?:выр[оа]с|раст[ёеиу]|увелич|возр[оа]с|подорож|повы[сш])[а-яё]*{_IN_TIMES}", re.I)),
)
_RUSSIAN_BEHIND = (
    ("less", re.compile(r"(?:\s+раза?)?\s+(?:меньше|ниже|реже|дешевле|слабее|короче|тоньше|легче|моложе|медленнее)(?!\w)", re.I)),
    ("more", re.compile(r"(?:\s+раза?)?\s+(?:больше|выше|чаще|дороже|сильнее|длиннее|толще|тяжелее|старше|быстрее)(?!\w)", re.I)),
)  # fmt: skip
_COMPARED = re.compile(r"[^.;!?]{0,60}(?<!\w)чем(?!\w)", re.I)
"""Of two things that are compared, either may be called the smaller one."""
_ENGLISH_ITSELF = (
    ("less", re.compile(r"halv(?:ed|ing)", re.I)),
    ("more", re.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing)", re.I)),
)
_TIMES_EN = r"(?:\s+times)?\s+"
_ENGLISH_BEHIND = (
    ("less", re.compile(rf"{_TIMES_EN}(?:less|lower|fewer|smaller|cheaper|shorter|as\s+(?:few|little|low|cheap|short))\b", re.I)),
    ("more", re.compile(rf"{_TIMES_EN}(?:more|higher|larger|as\s+(?:many|much|high|large|big|long|old|heavy))\b", re.I)),
)  # fmt: skip
_AGAIN = re.compile(r"\s+as\s+\w+\s+again\b", re.I)
"""`half as much again`"""
_HALF_AS = re.compile(r"(?:an?\s+)?(?:half|third|quarter)", re.I)


def more_or_less(before: str, behind: str, written: str, language: Language) -> str:
    """Return `more` or `less` for what so many times something became or is, '' where nothing right beside it says so.

    Args:
        before: the text right before the number.
        behind: the text right behind it.
        written: the number itself, which in English may say it: doubled.
        language: of all.
    """
    if language is Language.RU:
        if found := next((name for name, pattern in _RUSSIAN if pattern.search(before)), ""):
            return found
        found = next((name for name, pattern in _RUSSIAN_BEHIND if pattern.match(behind)), "")
        return "" if found and _COMPARED.match(behind) else found
    if found := next((name for name, pattern in _ENGLISH_ITSELF if pattern.fullmatch(written)), ""):
        return found
    if _AGAIN.match(behind):
        return "more"
    found = next((name for name, pattern in _ENGLISH_BEHIND if pattern.match(behind)), "")
    return "less" if found == "more" and _HALF_AS.fullmatch(written) else found
