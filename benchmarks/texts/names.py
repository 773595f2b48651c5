"""Names of good translations replaced by others of their kind, or taken out.

Which English words are names is not asked of tta, which is measured by this: a capitalised word that stands inside a sentence
and that no text at hand has in small letters. Kinds go by form: acronyms, peoples and what is of a place, other names.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Named", "NamesOfCorpus", "removed", "replaced"]

_WORD = re.compile(r"(?<![\w'’.-])[A-Z][A-Za-z]+(?![\w-])")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]+")
_INSIDE = re.compile(r"[a-z,’')] $")
"""What stands before a word inside a sentence."""
_CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday I TV OK Mr Mrs Ms Dr".split()
)
_OF_PEOPLES = ("ian", "ish", "ese", "ans", "can")
_LED_IN = re.compile(r"(?:,? ?\b(?:in|at|from|of|to|for|with|by|near)|,)? ?$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, `text[start:stop]`, and its kind: `acronym`, `people` or `name`."""

    start: int
    stop: int
    kind: str


class NamesOfCorpus:
    """The names of some English texts: where each text has one, and all of a kind, as often as they occur."""

    def __init__(self, texts: Iterable[str], others: Iterable[str] = ()) -> None:
        """Gather them; other English texts say which words are none."""
        every = list(texts)
        self._common = {word for text in (*every, *others) for word in _SMALL.findall(text)}
        self.of_kind: Mapping[str, Sequence[str]] = _gathered((text, self.of(text)) for text in every)

    def of(self, text: str) -> list[Named]:
        """Return the names of a text, in order."""
        words = (match for match in _WORD.finditer(text) if _INSIDE.search(text, 0, match.start()))
        return [
            Named(*match.span(), _kind(match.group()))
            for match in words
            if match.group() not in _CALENDAR
            and not self._common & {match.group().lower(), match.group().lower() + "s"}
        ]


def replaced(text: str, names: NamesOfCorpus, rng: random.Random) -> str | None:
    """Put another name of its kind in the place of one; None where the text has none, or none that it does not have already."""
    there = names.of(text)
    if not there:
        return None
    chosen = rng.choice(there)
    others = [other for other in names.of_kind[chosen.kind] if other[:3] not in text]
    return text[: chosen.start] + rng.choice(others) + text[chosen.stop :] if others else None


def removed(text: str, names: NamesOfCorpus, rng: random.Random) -> str | None:
    """Take out a name with the preposition before it; None where the text has none that stands there but once."""
    there = [name for name in names.of(text) if text.count(text[name.start : name.stop]) == 1]
    if not there:
        return None
    chosen = rng.choice(there)
    before = _LED_IN.sub("", text[: chosen.start])
    return re.sub(r"\s+([,.;:!?])", r"\1", f"{before} {re.sub(r'^[’]s?', '', text[chosen.stop :]).lstrip()}")


def _gathered(texts: Iterable[tuple[str, Sequence[Named]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text, names in texts:
        for name in names:
            found.setdefault(name.kind, []).append(text[name.start : name.stop])
    return found


def _kind(word: str) -> str:
    if word.isupper():
        return "acronym"
    return "people" if word.endswith(_OF_PEOPLES) else "name"
