"""A negation before the opposite of what the other side says: not dead for `жив`, `не трезв` for drunk.

To a reader of words the negation, which nothing renders, is put in or left out; the two sides say the same. Opposites are those
of the list that the scorer of polarity goes by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.language.tokens import WORD
from tta.language.yo import without_yo
from tta.scorers.polarity.antonym_list import are_antonyms, poles
from tta.scorers.polarity.complements import are_complements
from tta.scorers.polarity.superlatives import is_superlative_denied
from tta.scorers.words.denials import spoken
from tta.scorers.words.severity import is_negation
from tta.types import Bitext, Document, Finding, Language, Severity, Side, Span

__all__ = ["neutral_where_opposite"]

_SIDES = {"OM201": Side.SOURCE, "AD201": Side.TARGET}
_REACH = 3  # words behind a negation among which the word is that it denies: not (in fact) dead
_CLAUSE = re.compile(r"[.,;:!?()—–\n]")


def neutral_where_opposite(findings: Sequence[Finding], bitext: Bitext) -> list[Finding]:
    """Return the findings, those of a negation that an opposite on the other side makes good neutral."""
    return [
        replace(
            finding, severity=Severity.NEUTRAL, message=f"{finding.message} The other side says it by the opposite."
        )
        if finding.code in _SIDES and _is_said_by_opposite(finding, bitext)
        else finding
        for finding in findings
    ]


def _is_said_by_opposite(finding: Finding, bitext: Bitext) -> bool:
    side = _SIDES[finding.code]
    document, other = bitext.document(side), bitext.document(side.opposite)
    spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
    denied = _denied(document, spans)
    bead = bitext.alignment.beads[finding.bead]
    texts = [other.segments[place].text for place in bead.of(side.opposite)]
    facing = [_plain(word) for text in texts for word in WORD.findall(text)]
    opposed = next((each for each in (poles(word, document.language) for word in denied) if each), frozenset())
    theirs = [poles(word, other.language) for word in facing]
    if any(are_antonyms(opposed, each) for each in theirs) and not any(opposed & each for each in theirs):
        return True
    if denied and _is_superlative(bitext, finding.bead, side):
        return True
    own = [_plain(word) for place in bead.of(side) for word in WORD.findall(document.segments[place].text)]
    return are_complements(denied, facing, (own, facing), document.language)


def _is_superlative(bitext: Bitext, index: int, side: Side) -> bool:
    """Whether what is denied is that anything goes beyond, and the other side has a superlative for it."""
    bead = bitext.alignment.beads[index]
    own, other = (spoken(bitext, bead, each).words for each in (side, side.opposite))
    places = (place for place, word in enumerate(own.plains()) if _denies(word))
    return any(is_superlative_denied(own, other, place, bitext.document(side).language) for place in places)


def _denied(document: Document, spans: Sequence[Span]) -> list[str]:
    """Return the words among which is what a negation denies, if some spans mark not much more than the two.

    In Russian it may stand before: `патологии не выявлено`.
    """
    if len(spans) != 1:
        return []
    words = list(WORD.finditer(document.text, spans[0].start, spans[0].stop))
    place = next((i for i, word in enumerate(words) if _denies(word.group())), None)
    if place is None or len(words) - place > 1 + _REACH:
        return []
    start = words[place].end()
    mark = _CLAUSE.search(document.text, start)
    behind = [
        word.group() for word in WORD.finditer(document.text, start, mark.start() if mark else len(document.text))
    ]
    before = (
        [word.group() for word in words[max(0, place - _REACH) : place]] if document.language is Language.RU else []
    )
    return [_plain(word) for word in (*behind[:_REACH], *before)]


def _plain(word: str) -> str:
    return without_yo(word.lower())


def _denies(word: str) -> bool:
    return is_negation(word) or word.replace("’", "'").endswith("n't")
