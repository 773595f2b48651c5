"""Damage done to good translations: words taken out, sentences taken out, words put in the place of others.

All of it is drawn by the generator that is handed in. A mask says which words of the text before are still there.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tta.encoder.forward import word_spans
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["Cut", "cut", "cut_words", "substitute", "vocabulary"]

Cut = tuple[str, NDArray[np.bool_]]
"""A damaged text, and which words of the text before it keeps (w,)."""

RATE = 1 / 20
LONG = 0.25

_CLAUSE = re.compile(r"[,;:—–(.!?]")
_SENTENCE = re.compile(r"[.!?]")
_ENDINGS = ("ing", "ed", "ly", "tion", "ity", "ness", "er", "al", "ic", "ous", "es", "s")


def cut(text: str, language: Language, rng: random.Random) -> Cut | None:
    """Take words out in one place for every twenty words, one at least; None where the text is too short for it.

    So a word is as likely to go in a long text as in a short one.
    """
    places = max(1, sum(rng.random() < RATE for _ in word_spans(text)))
    kept: NDArray[np.bool_] | None = None
    for _ in range(places):
        found = _cut_long(text, rng) if rng.random() < LONG else _cut_short(text, language, rng)
        if found is None:
            continue
        text = found[0]
        if kept is None:
            kept = found[1]
        else:
            kept[np.flatnonzero(kept)[~found[1]]] = False
    return None if kept is None else (text, kept)


def _cut_short(text: str, language: Language, rng: random.Random) -> Cut | None:
    """Take out one word that means something, or two to eight in a row, or a clause; None where the text is too short."""
    words = word_spans(text)
    if len(words) < 4:
        return None
    kind = rng.random()
    if kind < 0.15:
        clauses = [part for part in _parts(text, words, _CLAUSE) if 2 <= part[1] - part[0] <= 0.6 * len(words)]
        return _without(text, words, *rng.choice(clauses)) if clauses else None
    if kind < 0.5:
        places = [place for place, (a, b) in enumerate(words) if b - a > 2 and not is_grammar(text[a:b], language)]
        if not places:
            return None
        first, count = rng.choice(places), 1
    else:
        count = min(rng.randint(2, 3) if kind < 0.75 else rng.randint(4, 8), len(words) // 2)
        first = rng.randint(0, len(words) - count)
    article = first > 0 and text[slice(*words[first - 1])].lower() in {"the", "a", "an"}
    if article and (first + count == len(words) or rng.random() < 0.5):
        first, count = first - 1, count + 1
    return _without(text, words, first, first + count)


def _cut_long(text: str, rng: random.Random) -> Cut | None:
    """Take out clauses, a sentence, the end, or five to twenty-five words, three quarters at most."""
    words = word_spans(text)
    if len(words) < 14:
        return None
    kind = rng.random()
    if kind < 0.35:
        clauses = _parts(text, words, _CLAUSE)
        place = rng.randrange(len(clauses))
        start, stop = clauses[place][0], clauses[min(len(clauses) - 1, place + rng.randint(0, 2))][1]
    elif kind < 0.55:
        start, stop = rng.choice(_parts(text, words, _SENTENCE))
    elif kind < 0.7:
        start, stop = rng.randint(len(words) // 3, len(words) - 3), len(words)
    else:
        count = min(rng.randint(5, 25), 2 * len(words) // 3)
        start = rng.randint(0, len(words) - count)
        stop = start + count
    return _without(text, words, start, stop) if 3 <= stop - start <= 0.75 * len(words) else None


def cut_words(text: str, rng: random.Random, counts: tuple[int, int]) -> Cut | None:
    """Take out a number of words in a row that lies between two, a third at most; a single one means something."""
    words = word_spans(text)
    count = rng.randint(*counts)
    if len(words) < 3 * count or len(words) < 4:
        return None
    places = list(range(len(words) - count + 1))
    if count == 1:
        language = Language.RU if re.search("[а-яё]", text.lower()) else Language.EN
        places = [place for place in places if not is_grammar(text[slice(*words[place])], language)]
    if not places:
        return None
    first = rng.choice(places)
    return _without(text, words, first, first + count)


def vocabulary(texts: Sequence[str]) -> dict[tuple[bool, str], list[str]]:
    """Gather English words by their shape, as often as they occur: whether they have a capital, and how they end."""
    found: dict[tuple[bool, str], list[str]] = {}
    for text in texts:
        for word in re.findall(r"[A-Za-z]{3,}", text):
            if not is_grammar(word, Language.EN):
                found.setdefault(_shape(word), []).append(word)
    return found


def substitute(text: str, words_of: Mapping[tuple[bool, str], Sequence[str]], rng: random.Random) -> Cut | None:
    """Put words of the same shape in the place of one to three words that mean something; the mask leaves these out."""
    words = word_spans(text)
    places = [
        place
        for place, (a, b) in enumerate(words)
        if b - a > 2 and text[a:b].isalpha() and not is_grammar(text[a:b], Language.EN)
    ]
    if len(places) < 3:
        return None
    kept = np.ones(len(words), bool)
    count = max(1, min(len(places) // 3, rng.choice([1, 1, 1, 2, 3])))
    for place in sorted(rng.sample(places, count), reverse=True):
        start, stop = words[place]
        new = rng.choice(words_of.get(_shape(text[start:stop])) or words_of[text[start].isupper(), ""])
        if new.lower() != text[start:stop].lower():
            text = text[:start] + new + text[stop:]
            kept[place] = False
    return None if kept.all() or len(word_spans(text)) != len(words) else (text, kept)


def _parts(text: str, words: Sequence[tuple[int, int]], mark: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return ranges of words between marks."""
    cuts = [place for place in range(1, len(words)) if mark.search(text[words[place - 1][1] : words[place][0]])]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))


def _without(text: str, words: Sequence[tuple[int, int]], start: int, stop: int) -> Cut | None:
    rest = f"{text[: words[start][0]]} {text[words[stop - 1][1] :]}"
    rest = re.sub(r"\(\s*\)", "", re.sub(r"\s+", " ", rest)).strip()
    rest = re.sub(r"(?:[,;:—–-]\s*)+([,;:.!?])", r"\1", re.sub(r"\s+([,.;:!?])", r"\1", rest))
    rest = re.sub(r"^[,;:.!?—–-]+\s*", "", rest)
    kept = np.ones(len(words), bool)
    kept[start:stop] = False
    return (rest[:1].upper() + rest[1:], kept) if len(word_spans(rest)) == kept.sum() else None


def _shape(word: str) -> tuple[bool, str]:
    lower = word.lower()
    ending = next((end for end in _ENDINGS if lower.endswith(end) and len(lower) > len(end) + 2), "")
    return word[:1].isupper(), ending
