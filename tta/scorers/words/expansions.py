"""Names that one word stands for: `Организации Объединенных Наций (ООН)`, or `Федеральное бюро расследований` for the FBI.

Behind its name in brackets an acronym repeats it: one of the two renders both, and a translation that has the UN alone loses
nothing. Nor does one that has the FBI where the source spells it out, or that spells out `Наркоминдел`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language.russian import best_reading
from tta.language.syllabic import is_syllabic
from tta.language.yo import without_yo
from tta.scorers.words.attention import bead_words
from tta.scorers.words.listed_expansions import listed_expansions
from tta.scorers.words.names_of_bodies import MORE, name_about
from tta.scorers.words.rendition import renditions
from tta.scorers.words.severity import is_grammar
from tta.types import Bead, Bitext, Language, Side, Vectors

__all__ = ["spelt_out"]

_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{2,8}s?")
_RENDERED = 0.5
"""Probability of being left out below which an acronym counts as rendered."""
_STATES = frozenset("США РФ СССР РСФСР ФРГ ГДР КНР КНДР ОАЭ ЮАР US UK USA USSR UAE".split())
"""Acronyms that stand within the names of bodies: `Федеральное бюро расследований США`, the FBI."""
_LONE_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{3,8}")
_BRACKETS = re.compile(r"\([^()\n]{3,200}\)")
_LONGEST = 10
"""Words of a name that a syllabic abbreviation stands for, beside `MORE`."""


def spelt_out(bitext: Bitext, bead: Bead, side: Side) -> tuple[range, ...]:
    """Return the words of one side of a bead that an acronym stands for: behind them, if it is rendered, or on the other side.

    The words are numbered through the bead; as many are returned as the acronym has letters, and two, besides as many words of
    grammar at most, but none of the segment before.

    Raises:
        CannotRunError: see `renditions`.
    """
    renditions(bitext)
    return bitext.shared.lately(_spelt_out, bitext, bead, side)


def _spelt_out(bitext: Bitext, bead: Bead, side: Side) -> tuple[range, ...]:
    vectors = bitext.vectors(side)
    return (
        ()
        if vectors is None
        else (
            *_repeated(bitext, bead, side, vectors),
            *_shortened(bitext, bead, side, vectors),
            *_explained(bitext, bead, side, vectors),
            *listed_expansions(bitext, bead, side, vectors),
        )
    )


def _repeated(bitext: Bitext, bead: Bead, side: Side, vectors: Vectors) -> list[range]:
    """Return the words that an acronym in brackets behind them repeats, if that is rendered."""
    document = bitext.document(side)
    missing = renditions(bitext)[side].missing
    rows = bead_words(vectors, bead.of(side))
    found = []
    first = 0
    for i in bead.of(side):
        text = document.segments[i].text
        words = vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist()
        for place, (start, stop) in enumerate(words):
            between = text[words[place - 1][1] : start] if place else ""
            if between.strip() != "(" or not text.startswith(")", stop) or not _ACRONYM.fullmatch(text, start, stop):
                continue
            if missing[rows[first + place]] < _RENDERED:
                before = [text[a:b] for a, b in words[max(0, place - 2 * (stop - start + MORE)) : place]]
                size = _size(before, stop - start + MORE, document.language)
                found.append(range(first + place - size, first + place))
        first += len(words)
    return found


def _explained(bitext: Bitext, bead: Bead, side: Side, vectors: Vectors) -> list[range]:
    """Return the words in brackets behind an acronym or a syllabic name that say what it stands for.

    `VAR (Video Assistant Referee)`, `Roskomnadzor (the Federal Service …)` for `Роскомнадзор`: where the other side has the short
    name alone, the translator explains it, and adds nothing.
    """
    other = bitext.vectors(side.opposite)
    if other is None:
        return []
    theirs = [word for word, _ in _words(bitext, bead, side.opposite, other)]
    short = {word for word in theirs if _LONE_ACRONYM.fullmatch(word) or is_syllabic(word)}
    if not short:
        return []
    rows = bead_words(other, bead.of(side.opposite)).tolist()
    partner = renditions(bitext)[side].partner[bead_words(vectors, bead.of(side))].tolist()
    found = []
    first = 0
    for i in bead.of(side):
        text = bitext.document(side).segments[i].text
        words = vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist()
        for match in _BRACKETS.finditer(text):
            inside = [
                place for place, (start, stop) in enumerate(words) if match.start() < start and stop < match.end()
            ]
            before = inside[0] - 1 if inside else -1
            if before < 0 or text[words[before][1] : match.start()].strip():
                continue
            row = partner[first + before]
            named = {text[slice(*words[before])]} | ({theirs[rows.index(row)]} if row in rows else set())
            initials = "".join(text[words[place][0]] for place in inside if text[words[place][0]].isupper())
            if any(is_syllabic(name) or name == initials for name in named & short):
                found.append(range(first + inside[0], first + inside[-1] + 1))
        first += len(words)
    return found


def _shortened(bitext: Bitext, bead: Bead, side: Side, vectors: Vectors) -> list[range]:
    """Return names of one side that the other has as one word, which points at a word of the name."""
    other = bitext.vectors(side.opposite)
    if other is None:
        return []
    language = bitext.document(side).language
    own, theirs = _words(bitext, bead, side, vectors), _words(bitext, bead, side.opposite, other)
    abbreviations = list(_abbreviations([word for word, _ in theirs], {word for word, _ in own}))
    if not abbreviations:
        return []
    rows = bead_words(vectors, bead.of(side)).tolist()
    partner = renditions(bitext)[side.opposite].partner[bead_words(other, bead.of(side.opposite))].tolist()
    found = []
    for place, letters, least in abbreviations:
        if partner[place] not in rows:
            continue
        name = name_about(own, rows.index(partner[place]), letters, language)
        if sum(not is_grammar(own[i][0], language) for i in name) >= least:
            article = name.start > 0 and own[name.start - 1][0] == "the"
            found.append(range(name.start - article, name.stop))
    return found


def _abbreviations(words: Sequence[str], own: set[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the words that stand for a name of the other side, `own`: place, letters, the least words of a name.

    Acronyms are, where there are more of them than on the other side, and none in a headline in capitals.
    """
    acronyms = [place for place, word in enumerate(words) if _LONE_ACRONYM.fullmatch(word)]
    theirs = sum(bool(_ACRONYM.fullmatch(word)) and word not in _STATES for word in own)
    is_more = len(acronyms) > theirs and 2 * len(acronyms) <= len(words)
    for place, word in enumerate(words):
        if is_more and place in acronyms and word not in own:
            yield place, len(word), max(2, len(word) - MORE)
        elif is_syllabic(word):
            yield place, _LONGEST, 2


def _words(bitext: Bitext, bead: Bead, side: Side, vectors: Vectors) -> list[tuple[str, bool]]:
    """Return the words of one side of a bead, each with whether it may belong to the word before it in its segment.

    It may where nothing but a blank stands between them, or the comma of a list: `экономики, торговли и промышленности`.
    """
    language = bitext.document(side).language
    found: list[tuple[str, bool]] = []
    for i in bead.of(side):
        text = bitext.document(side).segments[i].text
        spans = vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist()
        words = [text[start:stop] for start, stop in spans]
        for place, word in enumerate(words):
            gap = text[spans[place - 1][1] : spans[place][0]] if place else ""
            belongs = gap == " " or (gap == ", " and _goes_on_a_list(words[place - 1 : place + 4], language))
            found.append((word, belongs))
    return found


def _goes_on_a_list(words: Sequence[str], language: Language) -> bool:
    """Whether the second of some words, behind a comma, goes on the list in a name that the first one stands in.

    A list ends in `and`; in a Russian name (`Министерство труда, занятости и социальной защиты`) its parts are genitives, as the
    subject of another clause is not, in an English one they have capitals.
    """
    before, word, *after = words
    if language is Language.EN:
        return before[:1].isupper() and word[:1].isupper() and "and" in after
    return "и" in after and all("gent" in best_reading(without_yo(part)).grammemes for part in (before, word))


def _size(words: Sequence[str], most: int, language: Language) -> int:
    """Return how many of some words, from the last one backwards, hold at most so many that are no grammar."""
    content = 0
    for size, word in enumerate(reversed(words)):
        content += not is_grammar(word, language)
        if content > most:
            return size
    return len(words)
