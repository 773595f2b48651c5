"""Words of the other script in a text: which are glosses and titles, which are left over from the other language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tta.language.english_words import is_known
from tta.scorers.script.abbreviations import is_russian_abbreviation
from tta.scorers.script.artifacts import CYRILLIC, LATIN, is_word, words
from tta.scorers.words.attention import is_silent
from tta.types import Language

__all__ = ["Leftovers", "left_over"]

# What a writer gives in the original on purpose stands in brackets, in italics, or by itself in quotation marks.
_BRACKETS = re.compile(r"\([^()]{1,400}\)|\[[^\[\]]{1,400}\]|(?<![\w*_])[*_][^*_\n]{1,200}[*_](?![\w*_])")
_QUOTES = re.compile(
    r"\"[^\"]{1,400}\"|“[^“”]{1,400}”|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|(?<!\w)['‘][^'‘’]{1,400}['’](?!\w)"
)
_NAMED = re.compile(r"(?:\b(?:Russian|Cyrillic|word|term|letters?|abbreviation|acronym)(?: is)?[:,]? {0,2}|/ ?)$", re.I)
_REFERENCE = re.compile(r"//|(?<!\w)(?:[МЛ]\.[,:]|СПб\.|[Сс]\. ?\d)")  # to a book or an article
_REFERENCE_WORDS = 30  # that it has at most
_SENTENCE = 5  # words in a row
_QUOTED_SENTENCE = 6
_MOST = 3  # times as many words of the other language as of its own: then the whole text was left
_LONG = 3  # letters of a word that is more than a scrap


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What of a text is in the other language, as ranges of it.

    Attributes:
        sentences: runs of words that make a sentence, or the whole text.
        words: single words, or a few in a row, that the dictionary knows.
        scraps: abbreviations, letters, and what is no word.
        is_whole: whether no word of the text is in its own language.
    """

    sentences: tuple[tuple[int, int], ...] = ()
    words: tuple[tuple[int, int], ...] = ()
    scraps: tuple[tuple[int, int], ...] = ()
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    stop: int
    own: bool
    zone: int  # 0 outside brackets and quotation marks


def left_over(text: str, language: Language, other: str) -> Leftovers:
    """Find what is not in the language of its text.

    In an English text every Cyrillic word counts. In a Russian one, where names, brands and terms stand in Latin letters,
    a word counts if it is in small letters, stands in `other`, too, and is English: Latin or a command is kept by both.

    Args:
        text: of a segment.
        language: which it should be in.
        other: the text of the bead's other side.
    """
    tokens = _tokens(text, language)
    own = sum(token.own for token in tokens)
    sentences: list[tuple[int, int]] = []
    single: list[tuple[int, int]] = []
    scraps: list[tuple[int, int]] = []
    free = [token for token in tokens if not (token.own or token.zone)]
    telling = _telling([text[token.start : token.stop] for token in free], language)
    if len(free) > max(_SENTENCE, _MOST * own) and telling > 3 and not _is_given(text, free):
        return Leftovers(sentences=((free[0].start, free[-1].stop),), is_whole=own == 0)
    for run in _runs(tokens):
        if _is_given(text, run):
            continue
        pieces = [text[token.start : token.stop] for token in run]
        telling = _telling(pieces, language)
        if (own == 0 and telling > 1) or _is_sentence(run, telling, own):
            sentences.append((run[0].start, run[-1].stop))
        elif not run[0].zone:
            chosen, rest = _sorted_out(run, pieces, language, other)
            single += chosen
            scraps += rest
    return Leftovers(tuple(sentences), tuple(single), tuple(scraps), own == 0)


def _is_given(text: str, run: Sequence[_Token]) -> bool:
    """Whether a run is announced as Russian, or is a reference to a Russian book."""
    start, stop = run[0].start, run[-1].stop
    reference = len(run) < _REFERENCE_WORDS and _REFERENCE.search(text, start, stop + 8)
    return bool(_NAMED.search(text, max(0, start - 20), start) or reference)


def _tokens(text: str, language: Language) -> list[_Token]:
    """Return the words of one script; what is of two, or belongs to a number such as `Т-34`, is passed over."""
    script, foreign = (LATIN, CYRILLIC) if language is Language.EN else (CYRILLIC, LATIN)
    zones = _zones(text, script)
    found, zone = [], 0
    for start, stop in words(text):
        while zone < len(zones) and zones[zone][1] <= start:
            zone += 1
        inside = zone + 1 if zone < len(zones) and zones[zone][0] <= start else 0
        word = text[start:stop]
        is_own, is_foreign = bool(script.search(word)), bool(foreign.search(word))
        if is_own != is_foreign and not (is_foreign and _is_designation(text, start, stop)):
            found.append(_Token(start, stop, is_own, inside))
    return found


def _zones(text: str, script: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return what is in brackets or italics, and quotations without a letter of the text's own script."""
    found = [match.span() for match in _BRACKETS.finditer(text)]
    found += [match.span() for match in _QUOTES.finditer(text) if not script.search(match.group())]
    apart: list[tuple[int, int]] = []
    for start, stop in sorted(found):
        if not apart or start >= apart[-1][1]:
            apart.append((start, stop))
    return apart


def _is_designation(text: str, start: int, stop: int) -> bool:
    """Whether a word goes with a number: `Т-34`, `ф. 0129`, `90х190`, `50 °С`."""
    before, after = text[max(0, start - 2) : start], text[stop : stop + 3]
    return bool(re.search(r"(?:\d[-–/.]?|° ?)$", before) or re.match(r"[-–/]?\d|\. ?\d", after))


def _runs(tokens: Sequence[_Token]) -> list[list[_Token]]:
    """Return the words of the other language in a row, not across a bracket or quotation mark."""
    runs: list[list[_Token]] = []
    previous: _Token | None = None
    for token in tokens:
        if not token.own:
            if previous is not None and not previous.own and previous.zone == token.zone:
                runs[-1].append(token)
            else:
                runs.append([token])
        previous = token
    return runs


def _telling(pieces: Sequence[str], language: Language) -> int:
    """Count the words that show that a run is language and not a list of names: known ones, or English words of grammar."""
    if language is Language.RU:
        return sum(piece.islower() and is_silent(piece, Language.EN) for piece in pieces)
    return sum(len(piece) >= _LONG and is_word(piece) for piece in pieces)


def _is_sentence(run: Sequence[_Token], telling: int, own: int) -> bool:
    """Whether a run is a sentence; one in quotation marks only if nothing beside it can be its translation."""
    least = _QUOTED_SENTENCE if run[0].zone else _SENTENCE
    return len(run) >= least and telling > 1 and telling * 4 >= len(run) and (not run[0].zone or own < len(run))


def _sorted_out(
    run: Sequence[_Token], pieces: Sequence[str], language: Language, other: str
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return words and scraps of a run that is no sentence; small words count as words beside one that does."""
    spans = [(token.start, token.stop) for token in run]
    if language is Language.RU:
        standing = {other[start:stop] for start, stop in words(other)}
        chosen = [piece in standing and len(piece) > _LONG and is_known(piece) for piece in pieces]
        brand = not all(piece.islower() for piece in pieces)
        return [] if brand else [span for span, keep in zip(spans, chosen, strict=True) if keep], []
    plain = [len(piece) >= _LONG and is_word(piece) and not _is_abbreviation(piece) for piece in pieces]
    kept = [is_plain or is_word(piece) for is_plain, piece in zip(plain, pieces, strict=True)] if any(plain) else plain
    return (
        [span for span, keep in zip(spans, kept, strict=True) if keep],
        [span for span, keep in zip(spans, kept, strict=True) if not keep],
    )


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and is_russian_abbreviation(word)
