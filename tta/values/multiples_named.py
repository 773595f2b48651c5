"""How many times something lies or goes, by an adjective: `двойной слой`, a single coat, a double round-robin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.units import unit_after
from tta.values.value import Match, NumberContent

__all__ = ["multiples_named"]

_ENDING = r"(?:ой|ый|ая|ое|ого|ому|ую|ым|ом|ые|ых|ыми)"
_TIMES = {
    Language.RU: re.compile(rf"\b(?:(?P<n1>одинарн)|(?P<n2>двойн)|(?P<n3>тройн)){_ENDING}(?=\s)", re.I),
    Language.EN: re.compile(r"\b(?:(?P<n1>single)|(?P<n2>double)|(?P<n3>triple|treble))(?=[\s-])", re.I),
}
_LIKELY = {Language.RU: ("одинарн", "двойн", "тройн"), Language.EN: ("single", "double", "triple", "treble")}
"""What a text with such an adjective has in it."""
_COUNTED = frozenset({"layer", "round", "row"})
"""What is counted so; a double portion or a single ticket is called otherwise on the other side."""


def multiples_named(text: str, language: Language) -> Iterator[Match]:
    """Yield the layers, rows and rounds of a segment that an adjective counts; compared with their like, and not missed."""
    for match in _TIMES[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        unit = unit_after(text, match.end(), language)
        if unit and unit[0].name in _COUNTED:
            name = next(name for name, found in match.groupdict().items() if found)
            content = NumberContent((Fraction(int(name[1:])),), in_words=True, unit=unit[0].name, optional=True)
            yield Match(match.start(), match.end(), Kind.NUMBER, content)
