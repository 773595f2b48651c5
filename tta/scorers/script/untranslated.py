"""Untranslated text: sentences and words that still are in the language of the source."""

from __future__ import annotations

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.script.foreign import left_over
from tta.scorers.script.romanized import is_romanized
from tta.types import Bead, Bitext, Cause, Finding, Kind, Language, Segment, Severity, Span

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "UN101", "sentence not translated", Kind.UNTRANSLATED, Severity.MAJOR,
        "A sentence of the translation, or five words of it in a row, is still in the language of the source. What stands in "
        "brackets, quotation marks or italics beside its translation is a gloss and not reported.",
        "Translate it, or mark it as left in the original.",
        "Стороны приступят к переговорам в Женеве.", "Стороны приступят к переговорам в Женеве.",
    ),
    Rule(
        "UN102", "word not translated", Kind.UNTRANSLATED, Severity.MINOR,
        "A word of the source language, or a few, stand in the translation without brackets, quotation marks or italics. In "
        "an English text they are words in Cyrillic letters that the dictionary knows; in a Russian one, English words in "
        "small letters that the source has, too.",
        "Translate the word; put it in brackets or italics if it is given on purpose.",
        "Стороны достигли соглашения.", "The sides reached соглашения.",
    ),
    Rule(
        "UN103", "sentence only transliterated", Kind.UNTRANSLATED, Severity.MAJOR,
        "A Russian sentence of four words and more stands in the English in Latin letters, sound by sound. Names and titles "
        "in capitals do not count.",
        "Translate it.",
        "Стороны скоро приступят к этим важным переговорам.", "Storony skoro pristupyat k etim vazhnym peregovoram.",
    ),
)  # fmt: skip

_SHORT = 4  # words of a whole text that make more than a label
_SHOWN = 8
_SAME, _OTHER = 0.95, 0.85  # confidence where the source has the very words, and where it has others
_TRANSLITERATED = 0.9  # confidence in a transliteration


def _score(bitext: Bitext) -> Scored:
    findings = [
        finding for index, bead in enumerate(bitext.alignment.beads) for finding in _of_bead(bitext, index, bead)
    ]
    return Scored(findings=tuple(findings))


def _of_bead(bitext: Bitext, index: int, bead: Bead) -> list[Finding]:
    language = bitext.target.language
    other = " ".join(bitext.source.segments[i].text for i in bead.source)
    segments = [bitext.target.segments[j] for j in bead.target]
    if language is Language.EN and is_romanized(other, " ".join(segment.text for segment in segments)):
        spans = tuple(span for segment in segments for span in segment.spans)
        message = f"The sentence is transliterated and not translated: {_quoted([_text(segments)])}."
        return [_finding("UN103", Severity.MAJOR, _TRANSLITERATED, index, spans, message)]
    sentences: list[tuple[Segment, int, int]] = []
    words: list[tuple[Segment, int, int]] = []
    for segment in segments:
        left = left_over(segment.text, language, other)
        for start, stop in left.sentences:
            label = left.is_whole and len(segment.text[start:stop].split()) < _SHORT
            (words if label else sentences).append((segment, start, stop))
        words += [(segment, start, stop) for start, stop in left.words]
    source = bitext.source.language.english_name
    return [
        _finding(
            code,
            severity,
            _SAME if all(segment.text[start:stop] in other for segment, start, stop in places) else _OTHER,
            index,
            tuple(span for segment, start, stop in places for span in segment.locate(start, stop)),
            f"Still in {source}: {_quoted([segment.text[start:stop] for segment, start, stop in places])}.",
        )
        for code, severity, places in (("UN101", Severity.MAJOR, sentences), ("UN102", Severity.MINOR, words))
        if places
    ]


def _finding(
    code: str, severity: Severity, confidence: float, index: int, spans: tuple[Span, ...], message: str
) -> Finding:
    return Finding(code, Kind.UNTRANSLATED, severity, confidence, Cause.TRANSLATION, index, (), spans, message)


def _text(segments: list[Segment]) -> str:
    return " ".join(segment.text for segment in segments)


def _quoted(texts: list[str]) -> str:
    shown = [f"“{text if len(text) <= 160 else text[:157] + ' …'}”" for text in texts[:_SHOWN]]
    more = f" and {len(texts) - _SHOWN} more" if len(texts) > _SHOWN else ""
    return ", ".join(shown) + more


SCORER = Scorer("untranslated", "sentences and words left in the language of the source", _RULES, _score)
