"""Korean names of three syllables: Kim Dae-jung is no `Ким Ен Сам`, though both are called Kim.

Each syllable of the name behind the surname is compared by the sound that it begins with and the one that it ends in, since
romanisations differ in vowels; surnames (Ли is Lee, Yi or Rhee) stand in a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language.yo import without_yo
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import touch
from tta.scorers.names.result import SOUND, Result

__all__ = ["korean_names"]

_SURNAMES = {
    "Ким": "Kim Gim", "Ли": "Lee Yi Rhee Ri Li Rhie", "И": "Lee Yi Rhee Ri Li", "Пак": "Park Pak Bak",
    "Чон": "Jeon Jung Jeong Chung Chong Chun Chon", "Чхве": "Choi Choe Choy", "Цой": "Choi Choe Choy Tsoi",
    "Чой": "Choi Choe Choy", "Кан": "Kang Gang", "Чо": "Cho Jo", "Юн": "Yoon Yun", "Чан": "Jang Chang", "Лим": "Lim Rim Im",
    "Хан": "Han", "О": "Oh O", "Со": "Seo So Suh", "Син": "Shin Sin", "Квон": "Kwon Gwon", "Хван": "Hwang", "Ан": "Ahn An",
    "Сон": "Song Son Sohn Sung Seong", "Но": "Roh Noh No Ro", "Ро": "Roh Noh No Ro", "Мун": "Moon Mun",
    "Пэк": "Paek Baek Paik", "Нам": "Nam", "Хо": "Ho Heo Huh Hur", "Пан": "Ban Pan Bang Pang", "Ю": "Yu Yoo Ryu",
    "Ян": "Yang", "Ха": "Ha", "Чхон": "Chun Chon Cheon", "Чхэ": "Chae", "Сим": "Sim Shim", "Пон": "Bong Pong",
    "Ко": "Koh Ko Go",
}  # fmt: skip
"""Surnames and how English writes them."""
_RUSSIAN = re.compile(
    rf"(?<![\w-])(?P<family>{'|'.join(_SURNAMES)})\s(?P<one>[А-ЯЁ][а-яё]{{0,4}})[\s-](?P<two>[А-ЯЁ][а-яё]{{0,6}}|(?<=-)[а-яё]{{1,6}})(?![\w-])"
)
_FAMILY = "|".join(sorted({form for forms in _SURNAMES.values() for form in forms.split()}))
_ENGLISH = re.compile(
    rf"(?<![\w-])(?:(?P<family>{_FAMILY})\s(?P<one>[A-Z][a-z]{{0,5}})[\s-](?P<two>[A-Za-z][a-z]{{0,5}})"
    rf"|(?P<first>[A-Z][a-z]{{1,5}})-(?P<second>[A-Za-z][a-z]{{1,5}})\s(?P<last>{_FAMILY}))(?![\w-])"
)
_FIRST = {
    "к": "kg", "г": "kg", "н": "n", "т": "td", "д": "td", "п": "pb", "б": "pb", "ч": "cjt", "ж": "j", "ц": "cjt", "дж": "jc",
    "с": "s", "ш": "s", "х": "hw", "м": "m", "р": "rlny", "л": "rlny", "в": "wvu", "ф": "ph",
    "а": "ae", "э": "ae", "о": "ow", "у": "uwo", "и": "iye", "ы": "eui", "е": "yeo", "ю": "yui", "я": "y", "й": "y",
}  # fmt: skip
"""Letters that a syllable may begin with in English, by the letter or two that it begins with in Russian, with е for ё."""
_LAST = {"н": "n", "м": "m", "к": "kg", "г": "kg", "п": "pb", "б": "pb", "т": "tds", "с": "ts", "л": "lr", "р": "lr"}
"""The same of consonants that it ends in, without ь and ъ, and in English without the g of ng; all others are vowels."""
_DECLINED = re.compile(r"(?<=[нмкгптслр])(?:ом|ем|а|у|е|ы|и|я|ю)$")
_DIFFERS = Judgement(Relation.DIFFERS, "the name differs")

_Syllables = tuple[str, str]


def korean_names(names: BeadNames, taken: Sequence[Placed]) -> Iterator[Result]:
    """Yield the Korean names of a bead that an English one renders, and the one that none does with the one that renders none.

    Args:
        names: of the bead.
        taken: English names that render others by the gazetteer, as it has those of statesmen.
    """
    ours = list(_RUSSIAN.finditer(names.russian_text))
    theirs = list(_ENGLISH.finditer(names.english_text)) if ours else []
    pairs = {one: next((other for other in theirs if _alike(one, other)), None) for one in ours}
    left = [one for one, other in pairs.items() if other is None]
    free = [
        other
        for other in theirs
        if not any(_alike(one, other) for one in ours)
        and not any(
            touch(names.english_at(*other.span()).spans, item.spans) and " " in item.name.text for item in taken
        )
    ]
    for one, other in pairs.items():
        if other is not None:
            yield Result(names.russian_at(*one.span()), names.english_at(*other.span()), SOUND)
    if len(left) == len(free) == 1:
        yield Result(names.russian_at(*left[0].span()), names.english_at(*free[0].span()), _DIFFERS)


def _alike(russian: re.Match[str], english: re.Match[str]) -> bool:
    """Whether the surname and both syllables behind it may be the same."""
    if (english["family"] or english["last"]) not in _SURNAMES[russian["family"]].split():
        return False
    ours = without_yo(russian["one"].lower()), without_yo(russian["two"].lower())
    theirs = (english["one"] or english["first"]).lower(), (english["two"] or english["second"]).lower()
    return _is_syllable(ours[0], theirs[0]) and any(
        _is_syllable(form, theirs[1]) for form in {ours[1], _DECLINED.sub("", ours[1])}
    )


def _is_syllable(russian: str, english: str) -> bool:
    first = _FIRST.get(russian[:2]) or _FIRST.get(russian[:1], "")
    return english[:1] in first and _ends(russian.rstrip("ьъ")[1:], english[1:].removesuffix("g") or english)


def _ends(russian: str, english: str) -> bool:
    """Whether what stands behind the first letters ends alike: in a consonant of one class, or both in a vowel."""
    expected = _LAST.get(russian[-1:], "")
    if expected:
        return english[-1:] in expected
    return english[-1:] not in set("nmkgptbdslr") or not russian
