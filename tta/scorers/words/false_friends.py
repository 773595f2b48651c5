"""False friends: a Russian word rendered by the English word that looks like it and means something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.language.english import base_forms
from tta.language.russian import best_reading, lemma, lemma_shares
from tta.language.tokens import COMPOUND
from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer
from tta.scorers.words.links import WordLinks, side_of, word_links
from tta.types import Bitext, Cause, Finding, Kind, Language, Severity, Side

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "DV201", "false friend", Kind.MISTRANSLATION, Severity.MINOR,
        "A Russian word of a list is rendered by the English word that looks like it and mostly means something else, as "
        "“actual” for актуальный. The word vectors must pair the two words; some entries count only beside certain other "
        "words. Where the English word is right about as often as not, the finding is neutral. Words that are not in the "
        "list are not seen.",
        "Check what the Russian means here, and put the English word for that.",
        "Это весьма актуальный вопрос.", "This is a very actual question.",
    ),
)  # fmt: skip

_LEAST = 0.4  # cosine of the two words
_NEAR = 4  # words to either side in which a context word is looked for
_SURELY = 0.6  # share of a form's readings that are of the entry's word
_PARTS = {
    "NOUN": frozenset({"NOUN"}),
    "ADJ": frozenset({"ADJF", "ADJS", "COMP"}),
    "ADV": frozenset({"ADVB", "ADJS", "PRED"}),
    "VERB": frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"}),
}


@dataclass(frozen=True, slots=True)
class _Friend:
    """An entry of the list; see its head for what the fields mean."""

    parts: frozenset[str]
    tempting: frozenset[str]
    meaning: str
    severity: Severity
    confidence: float
    wrong_with: frozenset[str]
    right_with: frozenset[str]


@lru_cache(maxsize=1)
def _friends() -> Mapping[str, _Friend]:
    found = {}
    for line in files("tta.scorers.words").joinpath("false_friends.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            russian, part, tempting, meaning, severity, confidence, wrong_with, right_with = line.split("\t")
            found[russian] = _Friend(
                _PARTS[part],
                frozenset(tempting.split(",")),
                meaning,
                Severity(severity),
                float(confidence),
                frozenset(wrong_with.split(",")) - {"*"},
                frozenset(right_with.split(",")) - {"*"},
            )
    return found


def _score(bitext: Bitext) -> Scored:
    if bitext.source_vectors is None or bitext.target_vectors is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    russian, english = (side_of(bitext, language) for language in (Language.RU, Language.EN))
    findings: list[Finding] = []
    for index, bead in enumerate(bitext.alignment.beads):
        own, others = (bead.source, bead.target) if russian is Side.SOURCE else (bead.target, bead.source)
        texts = [bitext.document(russian).segments[i].text for i in own]
        words = frozenset(
            form
            for i in others
            for word in COMPOUND.findall(bitext.document(english).segments[i].text)
            for form in base_forms(word)
        )
        found = [item for i, text in zip(own, texts, strict=True) for item in _candidates(i, text, words)]
        links = word_links(bitext, bead) if found else None
        if links is not None:
            findings += [
                finding for item in found if (finding := _finding(bitext, index, links, item, english)) is not None
            ]
    return Scored(findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A Russian word of the list in a bead whose English has the tempting word somewhere."""

    segment: int
    start: int
    stop: int
    lemma: str
    friend: _Friend


def _candidates(segment: int, text: str, english: frozenset[str]) -> Iterator[_Candidate]:
    words = list(COMPOUND.finditer(text))
    lemmas = [lemma(match.group().lower()) for match in words]
    every = frozenset(lemmas)
    for place, match in enumerate(words):
        friend = _friends().get(lemmas[place])
        if friend is None or not friend.tempting & english or friend.right_with & every:
            continue
        word = match.group().lower()
        near = friend.wrong_with.intersection(lemmas[max(0, place - _NEAR) : place + _NEAR + 1])
        if (
            best_reading(word).part_of_speech in friend.parts
            and lemma_shares(word).get(lemmas[place], 0.0) >= _SURELY
            and (near or not friend.wrong_with)
        ):
            yield _Candidate(segment, match.start(), match.end(), lemmas[place], friend)


def _finding(bitext: Bitext, index: int, links: WordLinks, item: _Candidate, english: Side) -> Finding | None:
    number = links.rendering(item.segment, item.start, item.stop, _LEAST)
    if number is None:
        return None
    other = links.english[number]
    segment = bitext.document(english).segments[other.segment]
    rendering = segment.text[other.start : other.stop]
    if not base_forms(rendering) & item.friend.tempting:
        return None
    own = bitext.source if english is Side.TARGET else bitext.target
    spans = (
        own.segments[item.segment].locate(item.start, item.stop),
        segment.locate(other.start, other.stop),
    )
    return Finding(
        code="DV201",
        kind=Kind.MISTRANSLATION,
        severity=item.friend.severity,
        confidence=item.friend.confidence,
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=spans[0] if english is Side.TARGET else spans[1],
        target_spans=spans[1] if english is Side.TARGET else spans[0],
        message=f"“{rendering}” looks like {item.lemma}, which usually means: {item.friend.meaning}.",
        evidence={"russian": item.lemma, "english": rendering, "usual": item.friend.meaning},
    )


SCORER = Scorer("false friends", "English words that look like the Russian and mean something else", _RULES, _score)
