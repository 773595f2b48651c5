"""Words of closed sets, of which one excludes the others: he and she, red and green, nephew and uncle, infantry and cavalry.

A reader of vectors takes such words for renderings of each other, since they stand in the same company. So nothing is asked but
the lists in `closed_sets.tsv`: both sides have words of a set, and no member is on both. Words that are in no list are not seen,
nor is one member for another where the sentence names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import lemma_shares, name_share
from tta.language.tokens import COMPOUND
from tta.language.yo import without_yo
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.links import side_of
from tta.scorers.words.mistranslated import mistranslated
from tta.types import Bitext, Finding, Kind, Language, Severity, Side, Span
from tta.types.words_kept import WORDS_KEPT

__all__ = ["SCORER", "Membership", "memberships"]

_RULES = (
    Rule(
        "DV301", "another word of its kind", Kind.MISTRANSLATION, Severity.MAJOR,
        "Both sides have words of a set of which one excludes the others, such as colours, relatives, animals, branches of an "
        "army, he and she, and none of them means the same. Only listed sets are seen, and only where no member is on both "
        "sides: of two colours that changed places nothing is said. Of persons (he for она) it is minor, since a "
        "language may call a thing or an animal otherwise.",
        "Check the word against the source.",
        "Племянник ждал в передней.", "The uncle was waiting in the hall.",
    ),
)  # fmt: skip

_CONFIDENCE = 0.9  # nothing was fitted: good rows raise hardly any
_LIKELY = 0.5  # share of the readings of a Russian form from which on it is taken for a word of a set
_WEAK, _EXACT = "~", "="
_CAPITAL = re.compile(r" [A-ZА-ЯЁ]")
_PERSONS = frozenset({"person", "persons"})


@dataclass(frozen=True, slots=True)
class Membership:
    """That a word belongs to a member of a set, by the number of its line; a weak word only shows that the member is there."""

    set_name: str
    member: int
    is_weak: bool


@lru_cache(maxsize=WORDS_KEPT)
def memberships(word: str, language: Language) -> tuple[Membership, ...]:
    """Return the memberships of a word as it stands, of a Russian one in any of its readings; none of a word not listed."""
    listed, plain = _listed()[language], without_yo(word.lower())
    if language is Language.EN:
        return tuple(dict.fromkeys((*listed.get(plain, ()), *listed.get(word, ()))))
    read = (
        each if share >= _LIKELY else replace(each, is_weak=True)
        for lemma, share in lemma_shares(plain).items()
        for each in listed.get(lemma, ())
    )
    return tuple(dict.fromkeys((*listed.get(_EXACT + plain, ()), *read)))


@lru_cache(maxsize=1)
def _listed() -> Mapping[Language, Mapping[str, tuple[Membership, ...]]]:
    """Read the list: the memberships of every word, of Russian forms that stand for themselves with their sign."""
    found: dict[Language, dict[str, tuple[Membership, ...]]] = {language: {} for language in Language}
    lines = files("tta.scorers.words").joinpath("closed_sets.tsv").read_text("utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line and not line.startswith("#")):
        name, english, russian = line.split("\t")
        for language, words in ((Language.EN, english), (Language.RU, russian)):
            for word in words.split():
                known, own = found[language], Membership(name, number, word.startswith(_WEAK))
                known[word.lstrip(_WEAK)] = (*known.get(word.lstrip(_WEAK), ()), own)
    return found


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a bead that belongs to some members of one set: where it stands and what it is."""

    form: str
    spans: tuple[Span, ...]
    members: frozenset[int]
    is_weak: bool


def _score(bitext: Bitext) -> Scored:
    sides = {language: side_of(bitext, language) for language in Language}
    findings = []
    for index, bead in enumerate(bitext.alignment.beads):
        if not bead.is_null:
            named = {language: _named(bitext, bead.of(side), side, language) for language, side in sides.items()}
            findings += [_finding(bitext, index, *pair) for pair in _exchanged(named[Language.RU], named[Language.EN])]
    return Scored(findings=tuple(findings))


def _named(bitext: Bitext, segments: Iterable[int], side: Side, language: Language) -> dict[str, list[_Word]]:
    """Return the words of one side of a bead that belong to a set, by its name."""
    found: dict[str, list[_Word]] = {}
    for number in segments:
        segment = bitext.document(side).segments[number]
        for match in COMPOUND.finditer(segment.text):
            known = memberships(match.group(), language)
            for name in dict.fromkeys(each.set_name for each in known):
                own = [each for each in known if each.set_name == name]
                members = frozenset(each.member for each in own)
                weak = all(each.is_weak for each in own) or _is_first_name(segment.text, match)
                word = _Word(match.group(), segment.locate(*match.span()), members, weak)
                found.setdefault(name, []).append(word)
    return found


def _is_first_name(text: str, match: re.Match[str]) -> bool:
    """Whether a word may be a first name, with the surname behind it: `проиграл Полу Илсу`, lost to Paul Eales."""
    return bool(
        match.group()[:1].isupper()
        and _CAPITAL.match(text, match.end())
        and name_share(without_yo(match.group().lower()))
    )


def _exchanged(
    russian: Mapping[str, list[_Word]], english: Mapping[str, list[_Word]]
) -> Iterator[tuple[str, _Word, _Word]]:
    """Return the sets of which the two sides share no member, with the first word of either that may be told."""
    for name in sorted(russian.keys() & english.keys()):
        ours, theirs = russian[name], english[name]
        left, right = (next((word for word in words if not word.is_weak), None) for words in (ours, theirs))
        if left and right and not any(own.members & other.members for own in ours for other in theirs):
            yield name, left, right


def _finding(bitext: Bitext, index: int, name: str, russian: _Word, english: _Word) -> Finding:
    spans = {Language.RU: russian.spans, Language.EN: english.spans}
    finding = mistranslated(
        bitext,
        index,
        spans,
        code="DV301",
        message=f"The Russian “{russian.form}” and the English “{english.form}” are of one kind and exclude each other.",
        evidence={"russian": russian.form, "english": english.form, "set": name},
    )
    severity = Severity.MINOR if name in _PERSONS else Severity.MAJOR
    return replace(finding, severity=severity, confidence=_CONFIDENCE)


SCORER = Scorer("closed sets", "one word of a closed set for another: he for она, green for красный", _RULES, _score)
