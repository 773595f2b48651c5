"""What denies on the two sides of a bead: a negation is not left out or put in where a word of the other side carries it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from tta.language.negation import Degree, Words, negations
from tta.language.russian import best_reading
from tta.types import Bead, Bitext, Language, Side, Span

__all__ = ["Spoken", "affirms_twice", "is_denied_beside", "spoken"]


_FIRST = "впервые"
_BANS = frozenset(
    "противопоказать противопоказанный противопоказание воспретить воспрещаться запретить запрещаться запрещать "
    "возбраняться".split()
)
"""Russian words, by their lemmas, that deny whatever they govern: must not be given for `противопоказан`."""
_DENIALS = frozenset({"not", "cannot"})
_BEING = frozenset({"be", "remain", "stay"})
_TWICE = re.compile(
    r"(?:не (?:мог(?:у|ла|ли|ло|ут|ем)?|мо(?:жет|жем|жете|жешь)|смо\S+)|нельзя|невозможно)(?: было)?(?: бы)? не", re.I
)
"""Two negations of one verb, which affirm it: `не могу не отметить`, I must note."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of one side of a bead with the marks between them, and where in the document each stands."""

    words: Words
    spans: tuple[tuple[Span, ...], ...]


def spoken(bitext: Bitext, bead: Bead, side: Side) -> Spoken:
    """Return the words of one side of a bead, as the encoder counts them; none without vectors."""
    return bitext.shared.lately(_spoken, bitext, bead, side)


def _spoken(bitext: Bitext, bead: Bead, side: Side) -> Spoken:
    vectors, document = bitext.vectors(side), bitext.document(side)
    forms: list[str] = []
    marks: list[str] = [""]
    places: list[tuple[Span, ...]] = []
    for index in bead.of(side):
        text, end = document.segments[index].text, 0
        spans = (
            np.zeros((0, 2), np.int64)
            if vectors is None
            else vectors.word_spans[vectors.word_offsets[index] : vectors.word_offsets[index + 1]]
        )
        for start, stop in spans.tolist():
            forms.append(text[start:stop])
            marks[-1] += text[end:start]
            marks.append("")
            places.append(document.segments[index].locate(start, stop))
            end = stop
        marks[-1] += text[end:] + "\n"
    return Spoken(Words(tuple(forms), tuple(marks)), tuple(places))


def affirms_twice(text: str) -> bool:
    """Whether words are nothing but a Russian double negation, which English renders by must or have to, or not at all."""
    return _TWICE.fullmatch(" ".join(text.split())) is not None


def is_denied_beside(bitext: Bitext, index: int, side: Side, first: int, behind: int) -> bool:
    """Whether a negation taken for left out or put in is carried by a word of the other side that denies by itself.

    So it is where the reader of both sides links words from the negation to its host to a word that denies (`not guilty`,
    `невиновен`; `не несёт ответственности`, disclaims liability), or, where the negation affirms together with its host, to one
    that begins like it (`not bad`, `неплохой`). `впервые` carries a never.

    Args:
        bitext: of which it is.
        index: of a bead that the reader of both sides has read, with words on both sides.
        side: on which the negation stands.
        first: its number in the bead.
        behind: the number behind its last word.
    """
    bead, reading = bitext.alignment.beads[index], bitext.readings[index]
    here, there = (spoken(bitext, bead, each).words for each in (side, side.opposite))
    language = bitext.document(side.opposite).language
    across = reading.partner[list(Language).index(language)]
    denying = {item.word for item in negations(there, language) if item.degree is Degree.LEXICAL}
    banned = language is Language.RU and _is_one_ban(here, there)
    found = negations(here, bitext.document(side).language)
    if _is_affirmed(here, range(first, behind), {item.word for item in found}):
        return True
    for item in found:
        if not first <= item.word < behind:
            continue
        if banned and item.degree is Degree.EXPLICIT:
            return True
        if item.degree is not Degree.EXPLICIT:  # of an idiom: `никто, кроме него, не знал`, he alone knew
            return True
        span = range(min(item.word, item.host), _behind_what_is_denied(here, max(item.word, item.host)))
        carriers = [place for place, word in enumerate(across) if int(word) in span]
        if item.doubles:
            carried = any(there.plain(place).startswith("не") for place in carriers)
        else:
            carried = any(place in denying for place in carriers)
        if carried:
            return True
        if here.plain(item.word) == "never" and _FIRST in map(there.plain, range(len(across))):
            return True
    return False


def _is_affirmed(words: Words, run: range, denying: set[int]) -> bool:
    """Whether a run has English negations and all are of phrases that affirm: cannot recommend it enough."""
    denials = [word for word in run if words.plain(word) in _DENIALS or words.plain(word).endswith("n't")]
    return bool(denials) and denying.isdisjoint(denials)


def _is_one_ban(english: Words, russian: Words) -> bool:
    """Whether a Russian text has one word that bans and no negation, and the English one negation."""
    bans = [word for word in russian.plains() if best_reading(word).lemma in _BANS]
    denied, denying = (
        [item for item in negations(words, language) if item.degree is Degree.EXPLICIT]
        for words, language in ((russian, Language.RU), (english, Language.EN))
    )
    return len(bans) == len(denying) == 1 and not denied


def _behind_what_is_denied(words: Words, host: int) -> int:
    """Return the number behind a host and the infinitive that it governs: `did not wish to be named`, `остался неназванным`."""
    behind = list(words.plains()[host + 1 : host + 4])
    if behind[:1] != ["to"] or words.is_marked(host + 1):
        return host + 1
    return host + 1 + (3 if set(behind[1:2]) & _BEING else 2)
