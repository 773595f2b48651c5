"""Letters typed for digits: Soviet typewriters had no key for 1, and З and О stand for 3 and 0."""

from __future__ import annotations

import re

__all__ = ["digits_restored"]

_TYPED = re.compile(r"(?<![\w-])(?=[IІlЗзОоOo\d]*\d)(?=\d*[IІlЗзОоOo])[IІlЗзОоOo\d]{2,10}(?!\w)")
_BEFORE_MONTH = re.compile(r"(?<![\w-])[ЗОI]{2}(?=\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек))")
_ALONE = re.compile(r"(?<=[а-яё,] )З(?= [а-яё])")  # a capital З in a sentence is no word
_DIGIT_OF = str.maketrans("IІlЗзОоOo", "111330000")


def digits_restored(text: str) -> str:
    """Return a text of the same length in which `I922`, `3О` and `I99I` are digits; words stay as they are."""
    for pattern in (_TYPED, _BEFORE_MONTH, _ALONE):
        text = pattern.sub(lambda match: match.group().translate(_DIGIT_OF), text)
    return text
