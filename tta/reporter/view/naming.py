"""Names of files: what is a language in them, and which say nothing and give way to the name of their folder."""

from __future__ import annotations

import re
from pathlib import PurePath

__all__ = ["NAMED_FOR", "says_nothing", "without_language"]

_NAMED = "(ru|rus|russian|en|eng|english)"
NAMED_FOR = re.compile(rf"(?:^|[._ -]){_NAMED}$|[._ -]*(?:\({_NAMED}\)|\[{_NAMED}\])$", re.I)
"""How a file is named for a language, behind its own name: `memo.ru`, `memo_EN`, `memo (ru)`, `memo [en]`."""

_SAYS_NOTHING = re.compile(
    r"(?:ru|rus|russian|en|eng|english|source|src|target|tgt|original|translation|text|document|doc|untitled)[ _.-]?\d{0,2}",
    re.I,
)


def says_nothing(path: PurePath) -> bool:
    """Whether a file is called by its language or its part only, as `ru.txt` is."""
    return _SAYS_NOTHING.fullmatch(path.stem) is not None


def without_language(path: PurePath) -> str:
    """Return the name of a file without its ending and its language: `memo` of `memo.ru.docx`."""
    return NAMED_FOR.sub("", path.stem)
