"""From a run of uncovered words to the phrase it makes, as a reader would mark it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.language.russian import best_reading
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import is_grammar
from tta.types import Bead, Bitext, Language, Side, Span

__all__ = ["phrase", "run_spans", "shortened"]

_HANGING = frozenset({"PREP", "CONJ"})
_ARTICLES = frozenset({"a", "an", "the"})
_STOPS = re.compile(r"[,;:.!?()—–…«»\"]")
_SHOWN = 160

# What joins two coordinate members and is lost together with the first: `осложнить, а то и вообще поставить`.
_CONNECTIVE = re.compile(
    r"\W{1,3}(?:а\s+то\s+и(?:\s+вообще|\s+просто|\s+вовсе)?|а\s+(?:также|может\s+быть)|или\s+(?:даже|вообще|хотя\s+бы)|"
    r"и\s+(?:даже|тем\s+более)|если\s+не|не\s+говоря\s+уже\s+(?:о|об))(?!\w)",
    re.I,
)


def run_spans(bitext: Bitext, bead: Bead, side: Side, run: Run) -> tuple[Span, ...]:
    """Return where the phrase that a run of a bead's words makes stands, segment by segment."""
    vectors, document = bitext.vectors(side), bitext.document(side)
    found: list[Span] = []
    first = 0
    if vectors is None:
        return ()
    for i in bead.of(side):
        spans = vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist()
        start, stop = max(run.start, first) - first, min(run.stop, first + len(spans)) - first
        if start < stop:
            segment = document.segments[i]
            found += segment.locate(*phrase(segment.text, spans, (start, stop), document.language))
        first += len(spans)
    return tuple(found)


def phrase(text: str, words: Sequence[Sequence[int]], run: tuple[int, int], language: Language) -> tuple[int, int]:
    """Return the range of `text` that a run of its words makes.

    A run that leaves but one word of its clause to the rest, takes it in. So does one its preposition or article, and a
    connective that goes with it. A preposition or conjunction left hanging at the end is let go.

    Args:
        text: a segment's text.
        words: start and stop of each of its words.
        run: first word and the one behind the last, at least one word.
        language: of the text.
    """
    start, stop = _clause(text, words, run, language)
    while start > 0 and _leads(text, words, start, language):
        start -= 1
    connective = _connective(text, words[start:stop], language)
    if connective is not None:
        return words[start][0], connective
    while stop - start > 1 and _hangs(text[words[stop - 1][0] : words[stop - 1][1]], language):
        stop -= 1
    return words[start][0], words[stop - 1][1]


def shortened(text: str) -> str:
    """Return `text` on one line, cut to what a message can quote."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 3].rsplit(" ", 1)[0] + " …"


def _clause(text: str, words: Sequence[Sequence[int]], run: tuple[int, int], language: Language) -> tuple[int, int]:
    """Take in what is left of a clause of four words and more: one word, and any that are grammar."""
    start, stop = run
    first, last = start, stop
    while first > 0 and not _STOPS.search(text[words[first - 1][1] : words[first][0]]):
        first -= 1
    while last < len(words) and not _STOPS.search(text[words[last - 1][1] : words[last][0]]):
        last += 1
    rest = [*range(first, start), *range(stop, last)]
    left = sum(not is_grammar(text[words[place][0] : words[place][1]], language) for place in rest)
    return (first, last) if stop - start >= 3 and left <= 1 and len(rest) <= 3 else run


def _leads(text: str, words: Sequence[Sequence[int]], start: int, language: Language) -> bool:
    """Whether the word before a run belongs to it: `на фоне`, `the background`."""
    (first, last), behind = words[start - 1], words[start][0]
    if text[last:behind].strip():
        return False
    word = text[first:last].casefold()
    return word in _ARTICLES if language is Language.EN else best_reading(word).part_of_speech == "PREP"


def _connective(text: str, words: Sequence[Sequence[int]], language: Language) -> int | None:
    """Return the end of a connective that begins within the run or right behind it, and ends at or behind its end."""
    if language is not Language.RU:
        return None
    for _, stop in words:
        match = _CONNECTIVE.match(text, stop)
        if match and match.end() >= words[-1][1]:
            return match.end()
    return None


def _hangs(word: str, language: Language) -> bool:
    plain = word.casefold()
    if language is Language.EN:
        return is_grammar(plain, language)
    return plain in {"то", "тот", "чтобы"} or best_reading(plain).part_of_speech in _HANGING
