"""Letters typed for digits: Soviet typewriters had no key for 1, and З and О stand for 3 and 0."""

from __future__ import annotations

import re

__all__ = ["digits_restored"]

_TYPED = re.compile(r"(?<![\w-])(?=[IІlЗзОоOo\d]*\d)(?=\d*[IІlЗзОоOo])[IІlЗзОоOo\d]{2,10}(?!\w)")
_DIGIT_OF = str.maketrans("IІlЗзОоOo", "111330000")


def digits_restored(text: str) -> str:
    """Return a text of the same length in which `I922`, `3О` and `I99I` are digits; words stay as they are."""
    return _TYPED.sub(lambda match: match.group().translate(_DIGIT_OF), text)
