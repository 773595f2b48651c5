"""No cache grows with the texts of a run: each is bounded by a number that stands in one place."""

from __future__ import annotations

import re
from pathlib import Path

import tta
from tta.types.words_kept import WORDS_KEPT

_CACHE = re.compile(r"@(?:lru_)?cache(?:\(maxsize=([^)]*)\))?\n\s*def (\w+)\(([^)]*)\)")


def test_every_cache_that_is_asked_for_words_is_bounded():
    found = [
        (path.name, name, size)
        for path in sorted(Path(tta.__file__).parent.rglob("*.py"))
        for size, name, arguments in _CACHE.findall(path.read_text("utf-8"))
        if arguments.strip() and re.search(r"\b(?:word|form|text|written|plain)s?: ", arguments)
    ]
    assert len(found) > 20
    unbounded = [
        item for item in found if eval(item[2] or "10**9", {"WORDS_KEPT": WORDS_KEPT, "None": 10**9}) > 4 * WORDS_KEPT
    ]
    assert unbounded == []
