"""How well a Latin spelling renders a Cyrillic one, whatever the scheme: Хрущев as Khrushchev, Khrushchov or Hruščev.

A weighted edit distance whose free moves are the renderings of each letter in BGN/PCGN, ALA-LC, ISO 9, GOST, passports
and the press, and in the other direction the usual Cyrillic spellings of foreign names (Практика Гиляревского и
Старостина 1985): Вэнс and Vance, Хаммаршельд and Hammarskjöld, Вашингтон and Washington. Endings of either side cost
little, since Russian declines and English derives.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["latin_letters", "likeness"]

_RENDERINGS = {
    "а": "a u o e ea ah aa", "б": "b bb", "в": "v w ff f vv u", "г": "g h gh gg gu", "д": "d dd dh", "е": "e ye ie je ee i ae ea a",
    "ё": "e yo jo io ye yu o eo", "ж": "zh j g z s ge", "з": "z s zz", "и": "i y ee ie ea e yi ii", "й": "y i j ", "к": "k c ck q ch cc kh que x",
    "л": "l ll le", "м": "m mm", "н": "n nn ne gn", "о": "o a oa au ou eau ow aw", "п": "p pp ph", "р": "r rr rh re", "с": "s ss c sc se ce z ts",
    "т": "t tt th d te", "у": "u oo ou w ew o wo y", "ф": "f ph ff v", "х": "kh h ch x j g", "ц": "ts c tz z cz tc s", "ч": "ch tch c tsch tj ci",
    "ш": "sh sch s ch si", "щ": "shch sch shh sc shcz", "ъ": " y", "ы": "y i ui", "ь": " i y j", "э": "e a ae ea ai eh i", "ю": "yu iu u ju ew ue io you",
    "я": "ya ia ja a ea",
    "дж": "j g dg dge gi dzh ge", "кс": "x ks cks ques cs xt", "ай": "ai ay i y ei ey ie igh ye uy", "ей": "ey ei ay ai ej ee y i ie ay", "ой": "oy oi oj",
    "ий": "y i iy ii ij ie ey skii ee", "ый": "y yi yy yj i", "ия": "ia iya ija ya y", "ье": "ye ie je ier ille", "ью": "u ew iu yu", "ья": "ia ya ja ea", "ьо": "io o eo illo",
    "уа": "ua wa oi oua uo", "уэ": "we ue wa", "уи": "wi ui we", "уо": "wa wo uo", "оу": "o ou ow oe owe", "эй": "ay a ei ey ai ae eig", "ау": "au ow aw ou",
    "нг": "ng", "нк": "nk nc nck nch", "ей": "ey ei ay ai ej ee y i ie", "ар": "ar er ur", "ер": "er ar ur yer eur or", "ёр": "er or eur yor or ur oer", "эр": "er air ar ayr", "ор": "or ore oor er",
    "ла": "la lla", "хь": "kh h", "чч": "cc ch", "цц": "zz", "тч": "tch", "шт": "st sht scht", "шп": "sp shp", "шл": "schl sl shl", "ив": "iv ive eve", "ис": "is ys ice yce ies",
    "ин": "in ine yn een ean", "он": "on one ohn onne", "ейн": "ein ain ane eyn", "айн": "ein ine ain", "айм": "eim ime aim", "ойл": "oyle", "эйм": "ame aim", "сен": "sen ssen",
    "тион": "tion", "эн": "an en ane ain", "ан": "an un ane en ann", "ам": "am um", "ол": "ol ole all al oll", "ел": "el elle al ell", "аль": "al all", "ьк": "k", "зь": "z s",
    "хай": "hi hai", "кью": "q cu que", "ция": "ce cia tion tia", "гу": "gu w", "ги": "gi ghi guy ge", "ге": "ge ghe gue he hei", "гер": "ger her", "га": "ga ha gha",
    "цзи": "ji", "цзя": "jia", "цз": "j z zi", "чж": "zh j", "ся": "xia", "си": "xi si shi", "сю": "xu", "цы": "qi ci cy", "цю": "zu qiu tsu", "чэ": "che", "дз": "dz z j ds",
    "кь": "k", "йо": "yo io jo jö", "йе": "ye", "уй": "ui uy wy", "иу": "iu u", "юй": "yu", "юэ": "yue", "яо": "iao yao", "янь": "yan ian", "юн": "yun jung young", "вайс": "weiss",
}  # fmt: skip
_FOREIGN = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_VOWELS = frozenset("aeiouy")
_ENDING = 3  # letters of an ending that cost little
_ENDING_COST = 0.12
_STEM = 3
_LONGEST = 24
_ALTERNATIVE = 0.1  # for a rendering that is not among the first three
_USUAL = 3


def _rules() -> dict[str, tuple[tuple[str, float], ...]]:
    return {
        letters: tuple(
            (form.strip(), 0.0 if place < _USUAL else _ALTERNATIVE) for place, form in enumerate(forms.split(" "))
        )
        for letters, forms in _RENDERINGS.items()
    }


_RULES = _rules()
_INITIALS = {
    letters: frozenset(form[:1] for form, _ in forms if form)
    for letters, forms in _RULES.items()
    if len(letters) == 1
}


@lru_cache(maxsize=65536)
def latin_letters(word: str) -> str:
    """Return a Latin word in plain lower-case letters, without accents, apostrophes and hyphens."""
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(_FOREIGN))
    return "".join(letter for letter in decomposed if "a" <= letter <= "z")


@lru_cache(maxsize=262144)
def likeness(cyrillic: str, latin: str) -> float:
    """Return how well one renders the other, from 0 to 1; 1 is a rendering letter by letter.

    Args:
        cyrillic: a lower-case word, as declined or its lemma.
        latin: as `latin_letters` gives it.
    """
    russian = cyrillic[:_LONGEST].replace("-", "")
    english = latin[:_LONGEST]
    if not russian or not english or not _may_begin(russian, english):
        return 0.0
    cost = _distance(russian, english)
    return max(0.0, 1.0 - cost / min(max(len(russian), 3), max(len(english), 3)))


def _may_begin(russian: str, english: str) -> bool:
    """Whether the first sounds agree; most pairs do not, and need no distance."""
    first = russian[0]
    if english[0] in _INITIALS.get(first, frozenset()):
        return True
    return (russian[:2] in _RULES and any(form.startswith(english[0]) for form, _ in _RULES[russian[:2]])) or (
        english[0] == "h" and english[1:2] in _INITIALS.get(first, frozenset())
    ) or (english[0] in "wkpgmt" and english[1:2] in _INITIALS.get(first, frozenset()) and english[1:2] not in _VOWELS)


def _distance(russian: str, english: str) -> float:
    rows, columns = len(russian), len(english)
    costs = [[9.0] * (columns + 1) for _ in range(rows + 1)]
    costs[0][0] = 0.0
    best = 9.0
    for i in range(rows + 1):
        row = costs[i]
        rules = [(len(letters), _RULES[letters]) for size in (1, 2, 3) if (letters := russian[i : i + size]) in _RULES and len(letters) == size]
        for j in range(columns + 1):
            here = row[j]
            if here >= 9.0:
                continue
            if rows - i <= _ENDING and columns - j <= _ENDING and min(i, j) >= _STEM:
                best = min(best, here + _ENDING_COST * (rows - i + columns - j))
            if j < columns:
                letter = english[j]
                doubled = j > 0 and letter == english[j - 1]
                step = 0.0 if doubled else 0.25 if letter == "h" else 0.4 if letter in _VOWELS else 0.8
                if here + step < row[j + 1]:
                    row[j + 1] = here + step
            if i == rows:
                continue
            if here + 0.8 < costs[i + 1][j]:
                costs[i + 1][j] = here + 0.8
            if j < columns and here + 1.0 < costs[i + 1][j + 1]:
                costs[i + 1][j + 1] = here + 1.0
            for size, forms in rules:
                ahead = costs[i + size]
                for form, cost in forms:
                    if english.startswith(form, j) and here + cost < ahead[j + len(form)]:
                        ahead[j + len(form)] = here + cost
    return min(best, costs[rows][columns])
