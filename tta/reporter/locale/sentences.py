"""Sentences that an audit holds in English, retold in the language of the report.

What scorers and readers say is kept in the audit as they said it, for programs and for audits of an earlier day. A sentence is
recognised by the texts of `sayings`, which are English with gaps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import permutations

from tta.reporter.locale.sayings import LANGUAGES_NAMED, MONTHS, SAYINGS
from tta.reporter.locale.speech import gettext, pgettext, spoken

__all__ = ["retold"]

_LONGEST = 20_000
"""Code points of a sentence; what is longer is shown as it is."""
_WHOLE = frozenset({"rule", "message", "more", "reason"})
"""Gaps that hold a sentence, or a part of one, that is retold itself."""

_LISTS = {"listed": ("; ", ""), "words": (", ", "“"), "twins": (", ", "")}
"""Gaps that hold a list: what parts its items, and how each begins."""

_VALUES = frozenset({"left", "right"})
"""Gaps that hold what is written, and behind it how it was understood: `"15" мая 1977 (15 May 1977)`."""
_DAY = re.compile(rf"\((\d{{1,2}}) ({'|'.join(MONTHS)})((?: \d{{1,4}})?)\)$")
_SHAPES: Mapping[str, Callable[[str], bool]] = {"number": str.isdecimal, "row": str.isdecimal, "foreign": str.isalpha}
"""What gaps can be filled with that others would be taken for."""

_NAMED = {
    "foreign": "language of a passage",
    "scorer": "scorer",
    "setting": "setting",
    "before": "value of a setting",
    "after": "value of a setting",
    "shape": "contrast of the Russian",
}
"""Gaps that hold a name of a fixed list, by the context of its translation."""

_Pieces = tuple[tuple[str, ...], tuple[str, ...]]


def retold(sentence: str) -> str:
    """Return a sentence in the language in force; as it is where no saying fits."""
    if spoken() == "en" or not sentence or len(sentence) > _LONGEST:
        return sentence
    return _retold(sentence) or "; ".join(_retold(part) or part for part in sentence.split("; "))


def _retold(sentence: str) -> str:
    """Return a sentence retold, empty where no saying fits."""
    if (known := gettext(sentence)) != sentence:
        return known
    for saying, fixed, (literals, names) in _sayings():
        if (found := _gaps(sentence, literals, names)) is not None:
            named = {name: pgettext("in a sentence", language) for name, language in fixed.items()}
            return gettext(saying, **named, **{name: _filling(name, text) for name, text in found.items()})
    return ""


def _filling(name: str, text: str) -> str:
    if name in _WHOLE:
        return retold(text)
    if name in _VALUES:
        told = _DAY.sub(lambda found: f"({found[1]} {pgettext('genitive', found[2])}{found[3]})", text)
        written, _, understood = told.partition(" (")
        return written if understood == f"{written})" else told
    if name in _NAMED:
        return pgettext(_NAMED[name], text)
    if name not in _LISTS:
        return text
    mark, opening = _LISTS[name]
    parts = [part if place == 0 else opening + part for place, part in enumerate(text.split(mark + opening))]
    return mark.join(_retold(part) or part for part in parts)


@cache
def _sayings() -> tuple[tuple[str, Mapping[str, str], _Pieces], ...]:
    """Return each saying with the languages that it names, and its text between the gaps; the most telling first."""
    made = []
    for saying in SAYINGS:
        for names in _named(saying):
            text = saying
            for key, value in names.items():
                text = text.replace(f"{{{key}}}", value)
            made.append((saying, names, _pieces(text)))
    return tuple(sorted(made, key=lambda item: -sum(map(len, item[2][0]))))


def _named(saying: str) -> Iterator[dict[str, str]]:
    """Yield the languages that may stand in a saying: `{source}` and `{target}` are different ones."""
    keys = [key for key in ("source", "target") if f"{{{key}}}" in saying]
    for names in permutations(LANGUAGES_NAMED, len(keys)):
        yield dict(zip(keys, names, strict=True))


def _pieces(text: str) -> _Pieces:
    """Cut a saying into what stands between its gaps, and the names of these."""
    literals, names = [], []
    rest = text
    while "{" in rest:
        before, _, behind = rest.partition("{")
        name, _, rest = behind.partition("}")
        literals.append(before)
        names.append(name)
    return (*literals, rest), tuple(names)


def _gaps(sentence: str, literals: tuple[str, ...], names: tuple[str, ...]) -> dict[str, str] | None:
    """Return what fills the gaps, None where the text between them does not fit; each gap is as short as it can be.

    The last gap goes first where it holds a rule: it is the last colon that a rule stands behind.
    """
    first, last = literals[0], literals[-1]
    if not names:
        return {} if sentence == first else None
    if not sentence.startswith(first) or not sentence.endswith(last) or len(sentence) < len(first) + len(last):
        return None
    inner, between = sentence[len(first) : len(sentence) - len(last)], list(literals[1:-1])
    found: list[str] = []
    tail: list[str] = []
    if between and names[-1] == "rule":
        inner, literal, behind = inner.rpartition(between.pop())
        if not literal:
            return None
        tail = [behind]
    for literal in between:
        gap, cut, inner = inner.partition(literal)
        if not cut:
            return None
        found.append(gap)
    filled = dict(zip(names, [*found, inner, *tail], strict=True))
    return filled if all(_SHAPES[name](text) for name, text in filled.items() if name in _SHAPES) else None
