"""Names of files that say nothing, which give way to the name of their folder."""

from __future__ import annotations

import re
from pathlib import PurePath

__all__ = ["says_nothing"]

_SAYS_NOTHING = re.compile(
    r"(?:ru|rus|russian|en|eng|english|source|src|target|tgt|original|translation|text|document|doc|untitled)[ _.-]?\d{0,2}",
    re.I,
)


def says_nothing(path: PurePath) -> bool:
    """Whether a file is called by its language or its part only, as `ru.txt` is."""
    return _SAYS_NOTHING.fullmatch(path.stem) is not None
