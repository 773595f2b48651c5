"""The sentences of both sides of a bead, and those short ones that are worth reading by themselves."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tta.types import Bitext, Language, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bead_sentences", "sentences_apart"]

_END = re.compile(r"[.!?…]\W*$")  # quotation marks and dashes stand between the speeches of a dialogue
_BEGIN = re.compile(r"[A-ZА-ЯЁ](?![A-ZА-ЯЁ.])")  # unlike the numeral in `гг. XX в.` and the initial in `им. В. И.`
_SHORT_FORM = re.compile(
    r"[b-df-hj-np-tv-xzб-джзк-нп-тф-щ]+|[^\W\d_]|messrs|prof|gen|col|capt|sen|rep|rev|gov|hon|им|ул|тов|проф|акад",
    re.IGNORECASE,
)
"""What ends no sentence with its point, though a capital follows: what has no vowel (`St. Petersburg`), an initial, and more."""
_LONGEST = 10
"""Words of the longest sentence of a bead of short ones; among longer ones much is said in other words."""
_MOST = 8  # sentences a side
_SPARE = 2  # sentences that one side may have more
_INNER_END = re.compile(r"[.!?…]\W+\w")


def bead_sentences(bitext: Bitext, index: int, side: Side) -> Sequence[tuple[int, int]]:
    """Return the sentences of one side of a bead, as the words from one to another of the bead's."""
    vectors, document = bitext.vectors(side), bitext.document(side)
    if vectors is None:
        return ()
    edges, count = [0], 0
    for segment in bitext.alignment.beads[index].of(side):
        text = document.segments[segment].text
        spans = vectors.word_spans[vectors.word_offsets[segment] : vectors.word_offsets[segment + 1]].tolist()
        for number, ((before, stop), (start, _)) in enumerate(pairwise(spans), count + 1):
            if (
                _END.search(text, stop, start)
                and _BEGIN.match(text, start)
                and not _is_short_form(text, before, stop, start)
            ):
                edges.append(number)
        count += len(spans)
        edges.append(count)
    return [edge for edge in pairwise(edges) if edge[0] < edge[1]]


def sentences_apart(bitext: Bitext, index: int) -> dict[tuple[int, int], tuple[str, str]]:
    """Return which sentences of a bead are to be read alone with which of the other side, Russian first, by their places.

    Only of beads of short sentences whose sides have other numbers of them: beside a neighbour that is read with them, few words
    look rendered by what renders other ones. Those are paired that may stand for each other when the longer side lacks some.
    """
    bead = bitext.alignment.beads[index]
    if not any(_INNER_END.search(_text(bitext, index, side)) for side in Side) or any(
        _words(bitext, index, side) > _LONGEST * _MOST for side in Side
    ):
        return {}
    sides = [Side.SOURCE if bitext.source.language is language else Side.TARGET for language in Language]
    cut = [bead_sentences(bitext, index, side) for side in sides]
    more = len(cut[0]) - len(cut[1])
    if not more or abs(more) > _SPARE or not all(cut) or max(map(len, cut)) > _MOST:
        return {}
    if any(stop - start > _LONGEST for side in cut for start, stop in side):
        return {}
    texts = []
    for side, edges in zip(sides, cut, strict=True):
        forms = _forms(bitext, bead.of(side), side)
        texts.append([" ".join(forms[start:stop]) + "." for start, stop in edges])
    return {
        (i, j): (left, right)
        for i, left in enumerate(texts[0])
        for j, right in enumerate(texts[1])
        if min(more, 0) <= i - j <= max(more, 0)
    }


def _is_short_form(text: str, start: int, stop: int, following: int) -> bool:
    """Whether a word that a point alone follows is short for another, or an initial."""
    return text[stop:following].strip() == "." and _SHORT_FORM.fullmatch(text, start, stop) is not None


def _text(bitext: Bitext, index: int, side: Side) -> str:
    segments = bitext.document(side).segments
    return " ".join(segments[place].text for place in bitext.alignment.beads[index].of(side))


def _words(bitext: Bitext, index: int, side: Side) -> int:
    vectors = bitext.vectors(side)
    if vectors is None:
        return 0
    return sum(
        int(vectors.word_offsets[place + 1] - vectors.word_offsets[place])
        for place in bitext.alignment.beads[index].of(side)
    )


def _forms(bitext: Bitext, segments: Sequence[int], side: Side) -> list[str]:
    vectors, document = bitext.vectors(side), bitext.document(side)
    if vectors is None:
        return []
    return [
        document.segments[place].text[start:stop]
        for place in segments
        for start, stop in vectors.word_spans[vectors.word_offsets[place] : vectors.word_offsets[place + 1]].tolist()
    ]
