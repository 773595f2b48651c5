"""Words broken at the ends of lines, put together again: with the hyphen where the word has one, else without."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["joined", "plain"]

_BROKEN = re.compile(r"(\w+)[-\u00ad\u2010\u2011\ufffe\x02]$")
_DASHED = re.compile(r"\w[–—]$")
_MARKS = re.compile("[\u00ad\u2010\u2011\ufffe\x02]")
_SEEN = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_SHORTEST_PART = 3  # letters of a half of an English compound; `re` and `un` are words of the dictionary, too


def joined(left: str, right: str, text: str) -> str:
    """Return what stands between two lines of a paragraph, with the end of the first: a space, a hyphen or nothing.

    Args:
        left: a line without white space at its end.
        right: the line after it.
        text: the whole text, in which a compound may stand unbroken.

    Returns:
        The first line as it goes on in the second: `1941-` and `1945` keep the hyphen, `осло-` and `жнить` lose it. A dash
        that stands close to what is before it stands close to what is behind it: `1941–` and `1945`.
    """
    if _DASHED.search(left) and right[:1].isalnum():
        return left
    broken = _BROKEN.search(left)
    if broken is None or not right[:1].isalnum():
        return f"{left} "
    head, tail = broken.group(1), (re.match(r"\w+", right) or [""])[0]
    if left[-1] == "\u00ad" or _is_one_word(head, tail, text):
        return left[:-1]
    return f"{left[:-1]}-"


def plain(text: str) -> str:
    """Return a line without soft hyphens in it, and with plain ones for those that PDFium and typesetters put."""
    return _MARKS.sub(lambda mark: "" if mark.group() == "\u00ad" else "-", text)


def _is_one_word(head: str, tail: str, text: str) -> bool:
    """Whether two halves of a word are written together. Numbers, names and abbreviations keep their hyphen."""
    if not head.isalpha() or not tail[:1].islower():
        return False
    if f"{head}-{tail}".casefold() in _compounds(text):
        return False
    if re.search("[а-яё]", tail) is None:
        return not _is_english_compound(head, tail)
    from tta.language.russian import is_known

    return is_known(head + tail) or not is_known(f"{head}-{tail}")


def _is_english_compound(head: str, tail: str) -> bool:
    """Whether the dictionary has both halves and not the whole; a capital may begin a name cut in two."""
    from tta.language.english import stem
    from tta.language.english_words import is_known

    if min(len(head), len(tail)) < _SHORTEST_PART or not (head.islower() or head.isupper()):
        return False
    return not any(map(is_known, (head + tail, stem(head + tail)))) and is_known(head) and is_known(tail)


@lru_cache(maxsize=4)
def _compounds(text: str) -> frozenset[str]:
    return frozenset(_SEEN.findall(_MARKS.sub("-", text.casefold())))
