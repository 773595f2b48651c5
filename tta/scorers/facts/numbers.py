"""Numbers by value: `трех` and 3, `1,5 млн` and 1.5 million."""

from __future__ import annotations

import re
from dataclasses import replace

from tta.scorers.facts.findings import FactTexts, Weight, score_facts
from tta.scorers.facts.matched import Matched
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Finding, Kind, Language, Severity, Side
from tta.values import NumberContent, QualityContent

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "NU101", "number differs", Kind.NUMBER, Severity.MAJOR,
        "The two texts give a number in the same place, and the values differ. Words count as digits in every case and "
        "gender; separators are read in each language's manner.",
        "Correct the number.",
        "Погибло 120 человек.", "102 people were killed.",
    ),
    Rule(
        "NU102", "number missing", Kind.NUMBER, Severity.MAJOR,
        "A number of the source has no counterpart in the translation where it stands. Numbers up to ten in words are not "
        "reported: the other language often says them differently.",
        "Supply the number.",
        "Было захвачено 120 танков.", "Tanks were captured.",
    ),
    Rule(
        "NU103", "number added", Kind.NUMBER, Severity.MAJOR,
        "The translation has a number that the source does not have where it stands. Numbers up to ten in words are not "
        "reported.",
        "Take it out.",
        "Были захвачены танки.", "120 tanks were captured.",
    ),
)  # fmt: skip

_ORDER = 1000
"""Of `тысячи` and `миллионы`, what each is of the one before: a number below them or a thousand times as large is another."""
_LARGEST_IN_PASSING = 10  # numerals up to this, in words, are reported only against another number


def _weigh(matched: Matched) -> Weight | None:
    contents = [value.content for value in (matched.source, matched.target) if value]
    numbers = [content for content in contents if isinstance(content, NumberContent)]
    if any(isinstance(content, QualityContent) for content in contents):
        return (Severity.MAJOR, 0.85, Cause.TRANSLATION) if all((matched.source, matched.target)) else None
    in_words = all(content.in_words for content in numbers)
    if any(content.weak for content in numbers) and not (len(numbers) == 2 and _exclude_each_other(*numbers)):
        return None
    if len(numbers) == 2:
        return Severity.MAJOR, 0.7 if in_words else 0.9, Cause.TRANSLATION
    if numbers[0].optional:
        return None
    if in_words and numbers[0].readings[0] <= _LARGEST_IN_PASSING:
        return None
    # of words the other language often has others
    return (Severity.MINOR, 0.6, Cause.TRANSLATION) if in_words else (Severity.MAJOR, 0.85, Cause.TRANSLATION)


def _exclude_each_other(one: NumberContent, other: NumberContent) -> bool:
    """Whether two numbers cannot be the same though one says only the order, `тысячи`: both do, or the other is orders apart."""
    if one.weak and other.weak:
        return True
    vague, exact = (one, other) if one.weak else (other, one)
    order, value = vague.readings[0], exact.readings[0]
    passing = exact.in_words and value <= _LARGEST_IN_PASSING
    return vague.in_words and order >= _ORDER and not passing and not _ORDER * order > value >= order


_LATIN = re.compile(r"[A-Za-z]")
_ONE = {
    Language.RU: re.compile(r"\bод(?:ин|н(?:а|о|у|и|ого|ой|ому|им|ом|их|ими))\b|\bединствен|\bраз\b|\bперв", re.I),
    Language.EN: re.compile(r"\b(?:one|a|an|single|sole|only|once|each|every|per|first)\b", re.I),
}
"""What says one without a numeral, which is no number of its own."""


def _score(bitext: Bitext) -> Scored:
    texts = FactTexts("number", "NU101", "NU102", "NU103")
    scored = score_facts(bitext, Kind.NUMBER, texts, _weigh)
    excused = (_is_one_in_words, _stands_as_written)
    findings = tuple(finding for finding in scored.findings if not any(excuse(bitext, finding) for excuse in excused))
    return replace(scored, findings=findings)


def _stands_as_written(bitext: Bitext, finding: Finding) -> bool:
    """Whether the other side has a number of one side in the same letters: `Twelve Architects`, `O2O`."""
    if bool(finding.source_spans) == bool(finding.target_spans):
        return False
    side, other = (Side.SOURCE, Side.TARGET) if finding.source_spans else (Side.TARGET, Side.SOURCE)
    spans = finding.source_spans or finding.target_spans
    written = bitext.document(side).text[spans[0].start : spans[-1].stop]
    document = bitext.document(other)
    return _LATIN.search(written) is not None and any(
        re.search(rf"(?<!\w){re.escape(written)}(?!\w)", document.segments[i].text)
        for i in bitext.alignment.beads[finding.bead].of(other)
    )


def _is_one_in_words(bitext: Bitext, finding: Finding) -> bool:
    """Whether the other side has an article or a pronoun for a 1: `1 of the fans` for `один из фанатов`."""
    if set(finding.evidence) - {"rule"} not in ({"source"}, {"target"}):
        return False
    side = Side.TARGET if "source" in finding.evidence else Side.SOURCE
    if finding.evidence.get("source", finding.evidence.get("target")) != "1":
        return False
    document = bitext.document(side)
    pattern = _ONE[document.language]
    return any(pattern.search(document.segments[i].text) for i in bitext.alignment.beads[finding.bead].of(side))


SCORER = Scorer("numbers", "numbers of both texts, compared by value", _RULES, _score)
