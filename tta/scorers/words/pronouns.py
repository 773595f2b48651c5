"""Nouns that a pronoun of the other side stands for: they for `артефакты` of the sentence before, she for `Марья Ивановна`.

Where a text repeats a noun and where it is content with a pronoun is a matter of usage (reference and substitution: M. A. K.
Halliday, R. Hasan, Cohesion in English, 1976). A noun counts as said where it stands in the same text a sentence or two before
and the other side has more pronouns; a person's name, where the other side alone has a pronoun of that person's sex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tta.language.english import base_forms
from tta.language.negation import Words
from tta.language.russian import best_reading, lemma, readings
from tta.scorers.words.denials import spoken
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import content_words
from tta.types import Bitext, Language, Side

__all__ = ["stands_for_a_noun"]

_BEFORE = 2  # beads before one in which a noun that a pronoun stands for is looked for
_PRONOUNS = {
    Language.RU: frozenset("он она оно они это этот тот который".split()),
    Language.EN: frozenset("it its he him his she her hers they them their theirs this that these those which".split()),
}
"""Russian ones by their lemmas."""
_SUBSTITUTES = {Language.RU: frozenset({"один"}), Language.EN: frozenset({"one", "ones"})}
"""Words that stand for a noun by themselves: `и ещё одну между ними`, and one more bone between them."""
_BY_SEX = {"masc": frozenset({"he", "him", "his"}), "femn": frozenset({"she", "her", "hers"})}
_PERSON = frozenset({"Name", "Surn", "Patr"})
_HE, _SHE = "он", "она"


def stands_for_a_noun(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether all that means something in a run of a bead's words is a noun or a name that a pronoun stands for across."""
    bead, language = bitext.alignment.beads[index], bitext.document(side).language
    words, other = (spoken(bitext, bead, each).words for each in (side, side.opposite))
    meant = [place for place in range(run.start, run.stop) if content_words(words.forms[place], language)]
    if language is Language.RU and meant and _is_person_meant(words, meant, other):
        return True
    if len(meant) != 1 or not _has_free_pronoun(words, other, language):
        return False
    noun = _bases(words.plain(meant[0]), language)
    if language is Language.RU and best_reading(words.plain(meant[0])).part_of_speech != "NOUN":
        return False
    return any(noun & _bases(form, language) for form in _said_before(bitext, index, side))


def _is_person_meant(words: Words, meant: Sequence[int], other: Words) -> bool:
    """Whether words name one person, of whose sex English has a pronoun and Russian none."""
    if not all(words.forms[place][:1].isupper() for place in meant):
        return False
    sexes = [
        {
            sex
            for reading in readings(words.plain(place))
            for sex in _BY_SEX
            if sex in reading.grammemes and _PERSON & reading.grammemes
        }
        for place in meant
    ]
    common = set.intersection(*sexes)
    ours = {lemma(word) for word in words.plains()}
    return any(
        not _BY_SEX[sex].isdisjoint(other.plains()) and (_HE if sex == "masc" else _SHE) not in ours for sex in common
    )


def _has_free_pronoun(words: Words, other: Words, language: Language) -> bool:
    """Whether the other side has more pronouns than this one, or a word that stands for a noun by itself."""
    opposite = next(each for each in Language if each is not language)
    theirs = [_pronoun(word, opposite) for word in other.plains()]
    if any(word in _SUBSTITUTES[opposite] for word in theirs):
        return True
    ours = [_pronoun(word, language) for word in words.plains()]
    return sum(word in _PRONOUNS[opposite] for word in theirs) > sum(word in _PRONOUNS[language] for word in ours)


def _pronoun(word: str, language: Language) -> str:
    return lemma(word) if language is Language.RU else word


def _bases(word: str, language: Language) -> frozenset[str]:
    return frozenset({lemma(word)}) if language is Language.RU else base_forms(word)


def _said_before(bitext: Bitext, index: int, side: Side) -> Iterator[str]:
    """Yield the words of a side of the beads before one, in small letters."""
    for bead in bitext.alignment.beads[max(0, index - _BEFORE) : index]:
        yield from spoken(bitext, bead, side).words.plains()
