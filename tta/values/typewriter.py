"""Letters typed for digits: Soviet typewriters had no key for 1, and З and О stand for 3 and 0; П, Ш and У are II, III and V."""

from __future__ import annotations

import re

from tta.values.likely import has_digit

__all__ = ["digits_restored"]

_TYPED = re.compile(
    r"(?<![\w-])(?=(?:[IІlЗзОоOo\d]|(?<=\d)б(?=\d))*\d)(?=\d*[IІlЗзОоOoб])(?:[IІlЗзОоOo\d]|(?<=\d)б(?=\d)){2,10}(?!\w)"
)
_BEFORE_MONTH = re.compile(
    r"(?<![\w-])(?:[ЗОI]{2}|З|[12I]б)(?=\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек))"
)
_ALONE = re.compile(r"(?<=[а-яё,] )З(?= [а-яё])")  # a capital З in a sentence is no word
_ROMAN_MONTH = re.compile(  # `26/П-77`, and not `№ 26/П-77`
    r"(?<=\d[/.-])(?<!№ \d[/.-])(?<!№ \d\d[/.-])(?<!№\d[/.-])(?<!№\d\d[/.-])[IІХХ1]?[ПШУ]{1,2}(?=[/.-]\s?\d{2})"
)
_ROMAN_NUMBER = re.compile(
    r"(?<![\w-])(?:Х{1,2}(?:У?[ПШI]|У|IУ)|[ПШ]|IУ|У[ПШI])"
    r"(?=\s+(?:съезд|пленум|партсъезд|парт|век|в\.|сесси|конференц|[Ии]нтернационал|пятилетк|квартал|созыв|степен))"
)
"""`ХУП съезд`, `Ш Интернационал`; У alone is a preposition."""
_ROMAN_OF = str.maketrans({"П": "Ⅱ", "Ш": "Ⅲ", "У": "Ⅴ", "1": "I"})
_DIGIT_OF = str.maketrans("IІlЗзОоOoб", "1113300006")


def digits_restored(text: str) -> str:
    """Return a text of the same length in which `I922`, `3О` and `I99I` are digits; words stay as they are.

    Letters that stand for Roman numerals of several signs, П for II, become the one sign that Unicode has for these.
    """
    digit = has_digit(text)
    for pattern in (_TYPED, _BEFORE_MONTH, _ALONE) if digit else (_BEFORE_MONTH, _ALONE):
        text = pattern.sub(lambda match: match.group().translate(_DIGIT_OF), text)
    for pattern in (_ROMAN_MONTH, _ROMAN_NUMBER) if digit else (_ROMAN_NUMBER,):
        text = pattern.sub(lambda match: match.group().translate(_ROMAN_OF), text)
    return text
