"""The same said otherwise, word for word: contractions, numbers in words or digits, abbreviations. None of it is an error."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np

from reader.edits import NEW, Edited
from tta.encoder.forward import word_spans
from tta.language.russian import best_reading
from tta.types import Language

__all__ = ["retold"]

_MOST = 3  # places of a text
_CARDINALS = "two three four five six seven eight nine ten eleven twelve".split()
_RUSSIAN = {
    word: str(value)
    for value, word in enumerate(
        "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать".split(), start=2
    )
}
_SHORT = {
    "do": "don't", "does": "doesn't", "did": "didn't", "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't",
    "will": "won't", "would": "wouldn't", "could": "couldn't", "should": "shouldn't", "has": "hasn't", "have": "haven't",
    "had": "hadn't", "can": "can't",
}  # fmt: skip
_LONG = {short: f"{long} not" if long != "can" else "cannot" for long, short in _SHORT.items()}
_ABBREVIATED = {"миллионов": "млн", "миллиардов": "млрд", "тысяч": "тыс."}
_FULL = {short.rstrip("."): long for long, short in _ABBREVIATED.items()}


def retold(text: str, language: Language, rng: random.Random) -> Edited | None:
    """Return a text with some words written otherwise, each known by the word it was; None where there is nothing to change."""
    found = [
        (match.start(), match.end(), new)
        for mark, change in _CHANGES[language]
        for match in mark.finditer(text)
        if (new := change(match))
    ]
    rng.shuffle(found)
    chosen: list[tuple[int, int, str]] = []
    for start, stop, new in found:
        if len(chosen) < _MOST and all(stop < a or b < start for a, b, _ in chosen):
            chosen.append((start, stop, new))
    return _applied(text, sorted(chosen)) if chosen else None


def _applied(text: str, changes: list[tuple[int, int, str]]) -> Edited | None:
    words = word_spans(text)
    pieces: list[str] = []
    old: list[int] = []
    at = place = 0
    for start, stop, new in changes:
        inside = [index for index, (a, b) in enumerate(words) if a < stop and b > start]
        count = len(word_spans(new))
        if not inside or not count or inside[0] < place:
            return None
        old += range(place, inside[0])
        # Of two words that become one, the negation is the one that it is; otherwise words follow one another.
        old += [inside[-1]] if count < len(inside) else [inside[min(k, len(inside) - 1)] for k in range(count)]
        pieces += [text[at:start], new[:1].upper() + new[1:] if text[start].isupper() else new]
        at, place = stop, inside[-1] + 1
    old += range(place, len(words))
    made = "".join([*pieces, text[at:]])
    if len(word_spans(made)) != len(old):
        return None
    return Edited(made, np.array(old, np.int64), (), np.full(len(old), NEW, np.int64))


def _digit(match: re.Match[str]) -> str:
    value = int(match[0])
    return _CARDINALS[value - 2] if 2 <= value <= 12 else ""


def _number(match: re.Match[str]) -> str:
    return _russian_number(match[0].lower())


@lru_cache(maxsize=100_000)
def _russian_number(word: str) -> str:
    reading = best_reading(word)
    return _RUSSIAN.get(reading.lemma, "") if reading.part_of_speech == "NUMR" else ""


Change = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
_CHANGES: dict[Language, tuple[Change, ...]] = {
    Language.EN: (
        (re.compile(rf"\b({'|'.join(_SHORT)}) not\b"), lambda match: _SHORT[match[1]]),
        (re.compile(r"\bcannot\b"), lambda _: "can't"),
        (re.compile(r"\b\w+n['’]t\b"), lambda match: _LONG.get(match[0].replace("’", "'").lower(), "")),
        (re.compile(rf"\b(?:{'|'.join(_CARDINALS)})\b(?![-–])"), lambda match: str(_CARDINALS.index(match[0]) + 2)),
        (re.compile(r"(?<![\w.,:/$€£#–-])\d{1,2}(?![\w.,:/%°–-])"), _digit),
    ),
    Language.RU: (
        (re.compile(r"\b[а-яё]{3,}\b"), _number),
        (re.compile(r"\b(?:миллионов|миллиардов|тысяч)\b"), lambda match: _ABBREVIATED[match[0]]),
        (re.compile(r"(?<=\d )(?:млн|млрд|тыс)\b\.?"), lambda match: _FULL[match[0].rstrip(".")]),
    ),
}
