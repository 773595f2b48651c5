"""And for `или`, or for `и`: of two things both instead of one.

The reader of both sides links the two words all the same; whether they join the same members, its links tell. Where a sentence
denies, asks or leaves the choice, each language may have either (De Morgan's laws), so that nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tta.language.negation import Words
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.denials import spoken
from tta.scorers.words.links import side_of
from tta.scorers.words.mistranslated import mistranslated
from tta.scorers.words.partners import sure_partners
from tta.scorers.words.severity import content_words
from tta.types import UNRENDERED, Bitext, Finding, Kind, Language, Severity

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "DV302", "and for or", Kind.MISTRANSLATION, Severity.MAJOR,
        "The Russian joins two members by или where the English has and, or by и where it has or, by the links of the reader of "
        "both sides. Nothing is said of sentences that deny, ask, set a condition or leave a choice, where either may be right.",
        "Check which of the two the source has.",
        "Подпись или печать обязательна.", "The signature and seal are required.",
    ),
)  # fmt: skip

_AND, _OR = "and", "or"
_JOINED = {"или": _AND, "и": _OR}
"""Russian conjunctions, and the English one that is wrong for each."""
_OPEN = {
    Language.RU: frozenset(
        "либо ли ни не нет без если любой любая любое любые каждый каждая каждое иначе то между как так также будь разве кто чем "
        "нельзя кроме более больше менее меньше чтобы может могут можно мог могла могли".split()
    ),
    Language.EN: frozenset(
        "nor either neither whether if not no without any each every both else otherwise between from rather unless than "
        "never must only respectively can may might could cannot other".split()
    ),
}
"""Words beside which and and or may stand for each other."""
_REACH = 3  # words from a conjunction to the members that it joins


def _score(bitext: Bitext) -> Scored:
    found = [finding for index in bitext.readings for finding in _found(bitext, index)]
    return Scored(findings=tuple(sorted(found, key=lambda item: item.bead)))


def _found(bitext: Bitext, index: int) -> Iterator[Finding]:
    bead = bitext.alignment.beads[index]
    sides = {language: side_of(bitext, language) for language in Language}
    said = {language: spoken(bitext, bead, side) for language, side in sides.items()}
    if any(_is_open(each.words, language) for language, each in said.items()):
        return
    russian, english = said[Language.RU].words, said[Language.EN].words
    across = sure_partners(bitext.readings[index], Language.RU)
    for place, word in enumerate(russian.plains()):
        other = across[place]
        if other == UNRENDERED or _JOINED.get(word) != english.plain(other) or _has_own(russian, english, word):
            continue
        if _joins_the_same(russian, english, place, other, across):
            spans = {Language.RU: said[Language.RU].spans[place], Language.EN: said[Language.EN].spans[other]}
            yield mistranslated(
                bitext,
                index,
                spans,
                code="DV302",
                message=f"The Russian joins by “{russian.forms[place]}” what the English joins by “{english.forms[other]}”.",
                evidence={"russian": word, "english": english.plain(other)},
            )


def _is_open(words: Words, language: Language) -> bool:
    asks = any("?" in mark or "/" in mark for mark in words.marks)
    return asks or not _OPEN[language].isdisjoint(words.plains()) or any("n't" in word for word in words.plains())


def _has_own(russian: Words, english: Words, word: str) -> bool:
    """Whether the English has a conjunction of its own for the Russian word elsewhere, so that the two may be crossed."""
    right = next(each for each in (_AND, _OR) if each != _JOINED[word])
    return right in english.plains() and (word == "или" or russian.plains().count("и") <= english.plains().count(right))


def _joins_the_same(russian: Words, english: Words, place: int, other: int, across: Sequence[int]) -> bool:
    """Whether the nearest words of meaning on either side of a Russian conjunction are rendered on either side of the English."""
    before = _member(russian, range(place - 1, max(-1, place - 1 - _REACH), -1), across)
    behind = _member(russian, range(place + 1, min(len(across), place + 1 + _REACH)), across)
    if before is None or behind is None or russian.is_marked(place):
        return False
    first, last = sorted((before, behind))
    return other - _REACH <= first < other < last <= other + _REACH


def _member(words: Words, places: range, across: Sequence[int]) -> int | None:
    """Return what renders the first word of meaning among some places; None where nothing does."""
    for place in places:
        if content_words(words.forms[place], Language.RU):
            return across[place] if across[place] != UNRENDERED else None
    return None


SCORER = Scorer("conjunctions", "and for or, by the reader of both sides", _RULES, _score)
