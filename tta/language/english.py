"""English words without their endings, as far as that is needed to find a word again.

A light comparison by rule, no dictionary: plural, possessive, British and American spelling. `base_forms` gives every word that a
form may belong to, so it is for looking up known words; `stem` gives one string, the same for the forms of a word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tta.types.words_kept import WORDS_KEPT

__all__ = ["base_forms", "stem", "stems"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLES = frozenset({"a", "an", "the"})
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life", "wives": "wife",
    "criteria": "criterion", "phenomena": "phenomenon", "memoranda": "memorandum", "media": "medium",
}  # fmt: skip
_SPELLINGS = (
    (re.compile(r"is(?=(?:e|ed|es|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|er|ers)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}t)re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{2})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=[a-z]{3}m)me(?=s?$)"), ""),
)


@lru_cache(maxsize=WORDS_KEPT)
def stem(word: str) -> str:
    """Return a word in lower case, singular, without possessive, in American spelling: `Programmes’` is `program`."""
    plain = _without_possessive(word.casefold()[:64])
    for pattern, american in _SPELLINGS:
        plain = pattern.sub(american, plain)
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 4 and re.search(r"(?:ss|x|ch|sh|zz)es$", plain):
        return plain[:-2]
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


def stems(text: str) -> list[tuple[int, int, str]]:
    """Return start, stop and stem of the words of a text, articles left out; the parts of `Four-power` are two words."""
    found = ((match.start(), match.end(), match.group()) for match in _WORD.finditer(text))
    return [(start, stop, stem(word)) for start, stop, word in found if word.casefold() not in _ARTICLES]


@lru_cache(maxsize=WORDS_KEPT)
def base_forms(word: str) -> frozenset[str]:
    """Return the words whose form this may be, plural, past or participle: `pretended` may be `pretend` or `pretende`."""
    plain = _without_possessive(word.casefold()[:64])
    found = {plain, stem(plain)}
    for ending, added in (
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", ""),
        ("d", ""),
        ("ied", "y"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if plain.endswith(ending) and len(plain) > len(ending) + 2:
            found.add(plain[: -len(ending)] + added)
    return frozenset(found)


def _without_possessive(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)
