"""Words of closed sets and of one field, of which one excludes the others: he and she, red and green, door and bench.

A reader of vectors takes such words for renderings of each other, since they stand in the same company. So the lists of
`set_members` are asked: of a closed set both sides have words, and no member is on both. Where the vectors of an encoder make an
English word the rendering of a Russian one, the two need only be of one field, and be named nowhere on the other side. Where they
do not, two of one set will do that the reader of both sides doubts, either. Words that are in no list are not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tta.language.russian import name_share
from tta.language.tokens import COMPOUND
from tta.language.yo import without_yo
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.doubts import RENDERED, doubt
from tta.scorers.words.links import WordLinks, side_of, word_links
from tta.scorers.words.mistranslated import mistranslated
from tta.scorers.words.set_members import Membership, are_of_one_field, memberships
from tta.types import Bitext, Finding, Kind, Language, Severity, Side, Span

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "DV301", "another word of its kind", Kind.MISTRANSLATION, Severity.MAJOR,
        "Both sides have words of a set of which one excludes the others, such as colours, relatives, animals, branches of an "
        "army, he and she, and none of them means the same; or the word vectors pair a listed word with one of the same field "
        "that is none of its renderings, as a bench with a door or heard with прочёл. Only listed words are seen: of two colours "
        "that changed places nothing is said. Of persons (he for она) it is minor, since a "
        "language may call a thing or an animal otherwise.",
        "Check the word against the source.",
        "Племянник ждал в передней.", "The uncle was waiting in the hall.",
    ),
)  # fmt: skip

_CONFIDENCE = 0.9  # nothing was fitted: good rows raise hardly any
_LEAST = 0.25  # cosine from which on a word counts as standing for another of its field
_CAPITAL = re.compile(r" [A-ZА-ЯЁ]")
_PERSONS = frozenset({"person", "persons"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a bead that is listed: its segment and the place in its text, where it stands in the document, and what it is.

    `is_capital` says that it has a capital within its sentence, and is written without one where it is no name: not so Germans.
    """

    form: str
    segment: int
    start: int
    stop: int
    spans: tuple[Span, ...]
    members: tuple[Membership, ...]
    is_name: bool
    is_capital: bool

    def shares(self, others: Iterable[_Word]) -> bool:
        """Whether another word is of the same member of a set."""
        own = {each.member for each in self.members}
        return any(each.member in own for other in others for each in other.members)

    def is_of_closed(self, set_name: str) -> bool:
        """Whether it is a word of a closed set, and no weak one or a name."""
        return not self.is_name and any(
            each.set_name == set_name and each.is_closed and not each.is_weak for each in self.members
        )

    @property
    def sets(self) -> frozenset[str]:
        """The sets of which it is a word that may be told."""
        return frozenset() if self.is_name else frozenset(each.set_name for each in self.members if not each.is_weak)


def _score(bitext: Bitext) -> Scored:
    sides = {language: side_of(bitext, language) for language in Language}
    findings = []
    for index, bead in enumerate(bitext.alignment.beads):
        if not bead.is_null:
            russian, english = (
                [
                    word
                    for number in bead.of(sides[language])
                    for word in _named(bitext, number, sides[language], language)
                ]
                for language in (Language.RU, Language.EN)
            )
            pairs = list(_exchanged(russian, english))
            loose = _standing_for(bitext, index, russian, english, {word for _, *pair in pairs for word in pair})
            findings += [_finding(bitext, index, pair, "set") for pair in pairs]
            findings += [_finding(bitext, index, pair, "field") for pair in loose]
    return Scored(findings=tuple(findings))


def _named(bitext: Bitext, number: int, side: Side, language: Language) -> Iterator[_Word]:
    """Yield the words of a segment that are listed."""
    segment = bitext.document(side).segments[number]
    for match in COMPOUND.finditer(segment.text):
        known = memberships(match.group(), language)
        if known:
            form, spans = match.group(), segment.locate(*match.span())
            is_capital = match.start() > 0 and form[0].isupper() and bool(memberships(form.lower(), language))
            yield _Word(form, number, *match.span(), spans, known, _is_first_name(segment.text, match), is_capital)


def _is_first_name(text: str, match: re.Match[str]) -> bool:
    """Whether a word may be a first name, with the surname behind it: `проиграл Полу Илсу`, lost to Paul Eales."""
    return bool(
        match.group()[:1].isupper()
        and _CAPITAL.match(text, match.end())
        and name_share(without_yo(match.group().lower()))
    )


def _exchanged(russian: list[_Word], english: list[_Word]) -> Iterator[tuple[str, _Word, _Word]]:
    """Yield the closed sets of which the two sides share no member, with the first word of either that may be told."""
    members = [_closed(words) for words in (russian, english)]
    for name in sorted(members[0].keys() & members[1].keys()):
        if members[0][name].isdisjoint(members[1][name]):
            left = next((word for word in russian if word.is_of_closed(name) and not word.shares(english)), None)
            right = next((word for word in english if word.is_of_closed(name) and not word.shares(russian)), None)
            if left and right:
                yield name, left, right


def _closed(words: Iterable[_Word]) -> dict[str, set[int]]:
    """Return the members that some words are of, by their set; of closed sets with what the looser lists add to them."""
    found: dict[str, set[int]] = {}
    for word in words:
        for each in word.members:
            found.setdefault(each.set_name, set()).add(each.member)
    return found


def _standing_for(
    bitext: Bitext, index: int, russian: list[_Word], english: list[_Word], told: set[_Word]
) -> Iterator[tuple[str, _Word, _Word]]:
    """Yield pairs of words of one field that stand for each other, where neither is named on the other side."""
    left = [word for word in russian if word not in told and _may_be_told(word) and not word.shares(english)]
    right = [word for word in english if word not in told and _may_be_told(word) and not word.shares(russian)]
    if not left or not right or bitext.source_vectors is None or bitext.target_vectors is None:
        return
    links = word_links(bitext, bitext.alignment.beads[index])
    if links is None:
        return
    for word in left:
        other = _rendering(links, word, right) or _alone(links, left, right) or _doubted(bitext, index, word, right)
        name = _common_field(word, other) if other else None
        if other and name:
            right.remove(other)
            yield name, word, other


def _may_be_told(word: _Word) -> bool:
    """Whether a word may stand for another: none with a capital of its own, which is a name or part of one."""
    return bool(word.sets) and not word.is_capital


def _rendering(links: WordLinks, word: _Word, others: Iterable[_Word]) -> _Word | None:
    """Return which of some English words renders a Russian one."""
    number = links.rendering(word.segment, word.start, word.stop, _LEAST)
    if number is None:
        return None
    place = links.english[number]
    return next(
        (each for each in others if each.segment == place.segment and place.start <= each.start < place.stop), None
    )


def _alone(links: WordLinks, russian: list[_Word], english: list[_Word]) -> _Word | None:
    """Return the only listed word left on the English side, where only one of its set that nothing renders is on the Russian."""
    if len(russian) != 1 or len(english) != 1 or russian[0].sets.isdisjoint(english[0].sets):
        return None
    own = russian[0]
    return english[0] if links.rendering(own.segment, own.start, own.stop, 0.0) is None else None


def _doubted(bitext: Bitext, index: int, word: _Word, others: Iterable[_Word]) -> _Word | None:
    """Return the first English word of the set of a Russian one, where the reader has read the bead and doubts both."""
    other = next((each for each in others if each.sets & word.sets), None)
    if other is None or index not in bitext.readings:
        return None
    words = ((Language.RU, word), (Language.EN, other))
    doubts = (doubt(bitext, index, side_of(bitext, language), each.spans) for language, each in words)
    return other if min(doubts) >= RENDERED else None


def _common_field(one: _Word, other: _Word) -> str | None:
    """Return the set of a Russian word that is of one field with a set of an English one."""
    return next((own for own in sorted(one.sets) for each in other.sets if are_of_one_field(own, each)), None)


def _finding(bitext: Bitext, index: int, pair: tuple[str, _Word, _Word], kind: str) -> Finding:
    """Tell two words of a set, of which one excludes the other, or of a field, of which the reader is asked."""
    name, russian, english = pair
    spans = {Language.RU: russian.spans, Language.EN: english.spans}
    finding = mistranslated(
        bitext,
        index,
        spans,
        code="DV301",
        message=f"The Russian “{russian.form}” and the English “{english.form}” are of one kind and exclude each other.",
        evidence={"russian": russian.form, "english": english.form, kind: name},
    )
    severity = Severity.MINOR if name in _PERSONS else Severity.MAJOR
    return replace(finding, severity=severity, confidence=_CONFIDENCE)


SCORER = Scorer(
    "closed sets", "one word of a closed set or a field for another: he for она, door for скамья", _RULES, _score
)
