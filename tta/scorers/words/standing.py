"""Words that say in what state a thing or a person is: a draft treaty, an acting director, attempted murder, life imprisonment.

Without such a word a statement is another one, though nothing else in it changes; to the sentence's vector and to the reader of
both sides it is one light adjective. Listed in `standing.tsv` are the words of either language, and, generously, all by which the
other may say the same; only where it has none of them is the word told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.mistranslated import mistranslated
from tta.types import Bead, Bitext, Cause, Finding, Kind, Language, Severity, Side

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "OM302", "standing left out", Kind.OMISSION, Severity.MAJOR,
        "The source says in what state a thing or a person is (проект договора, бывший, исполняющий обязанности, "
        "временный, частичный, заочно, посмертно, пожизненный and others of a list), and the translation has none of "
        "the words by which it may say so. Beads of up to 80 words are looked at.",
        "Put the word in, unless the sentence says it by other means.",
        "Министр подписал проект договора.", "The minister signed the treaty.",
    ),
    Rule(
        "AD301", "standing put in", Kind.ADDITION, Severity.MAJOR,
        "The translation says in what state a thing or a person is (draft, former, acting, alleged, provisional, partial, in "
        "absentia, attempted and others of a list), and the source has none of the words by which it may say so. Beads of up to "
        "80 words are looked at.",
        "Strike the word out, unless the source says it by other means.",
        "Приказ издал директор.", "The order was issued by the acting director.",
    ),
    Rule(
        "DV305", "another standing", Kind.MISTRANSLATION, Severity.MAJOR,
        "The source says with one word in what state a thing or a person is and the translation with another, both of the lists "
        "of OM302 and AD301.",
        "Check the word against the source.",
        "Достигнута устная договорённость.", "A written agreement was reached.",
    ),
)  # fmt: skip

_LONGEST = 80  # words of the other side, of which a longer text has one of so many words anywhere
_CONFIDENCE = 0.8  # of 25 of 45,339 good rows that raise it two thirds were read as true
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Standing:
    """What says it in one language, and all by which the other may."""

    language: Language
    said: re.Pattern[str]
    rendered: re.Pattern[str]


@lru_cache(maxsize=1)
def _standings() -> tuple[_Standing, ...]:
    lines = files("tta.scorers.words").joinpath("standing.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(
        _Standing(
            Language(language),
            re.compile(rf"(?<![\w-])(?:{said})(?!\w)", re.I),
            re.compile(rf"(?<!\w)(?:{rendered})(?!\w)", re.I),
        )
        for language, said, rendered in rows
    )


def _score(bitext: Bitext) -> Scored:
    found: list[Finding] = []
    for index, bead in enumerate(bitext.alignment.beads):
        if bead.is_null:
            continue
        lost, added = (list(_found(bitext, index, bead, side)) for side in Side)
        found += [_exchanged(bitext, lost[0], added[0])] if len(lost) == len(added) == 1 else [*lost, *added]
    return Scored(findings=tuple(found))


def _exchanged(bitext: Bitext, lost: Finding, added: Finding) -> Finding:
    """Return one finding for a word that was lost and the one that was put in beside it."""
    sides = {bitext.source.language: lost, bitext.target.language: added}
    russian, english = sides[Language.RU].evidence["standing"], sides[Language.EN].evidence["standing"]
    return mistranslated(
        bitext,
        lost.bead,
        {bitext.source.language: lost.source_spans, bitext.target.language: added.target_spans},
        code="DV305",
        message=f"The Russian “{russian}” and the English “{english}” are of one kind and exclude each other.",
        evidence={"russian": russian, "english": english},
    )


def _found(bitext: Bitext, index: int, bead: Bead, side: Side) -> Iterator[Finding]:
    """Yield what one side of a bead says of a standing and the other does not."""
    document, other = bitext.document(side), bitext.document(side.opposite)
    theirs = " ".join(other.segments[place].text for place in bead.of(side.opposite))
    if len(_WORDS.findall(theirs)) > _LONGEST:
        return
    for place in bead.of(side):
        segment = document.segments[place]
        for standing in _standings():
            match = standing.said.search(segment.text) if standing.language is document.language else None
            if match is None or standing.rendered.search(theirs):
                continue
            is_lost = side is Side.SOURCE
            spans, word = segment.locate(*match.span()), match.group()
            yield Finding(
                code="OM302" if is_lost else "AD301",
                kind=Kind.OMISSION if is_lost else Kind.ADDITION,
                severity=Severity.MAJOR,
                confidence=_CONFIDENCE,
                cause=Cause.TRANSLATION,
                bead=index,
                source_spans=spans if is_lost else (),
                target_spans=() if is_lost else spans,
                message=f"“{word}” says in what state something is; the other side has no word that does.",
                evidence={"standing": word.lower()},
            )


SCORER = Scorer("standing", "a lost or added draft, former, acting and the like", _RULES, _score)
