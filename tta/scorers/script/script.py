"""Script and OCR: what the making of the texts left in them, which is no fault of the translation."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.script.artifacts import Artifact, Passage, is_word, plain, words
from tta.scorers.script.broken import broken_words
from tta.scorers.script.foreign import left_over
from tta.scorers.script.joined import joined_words
from tta.scorers.script.lookalikes import latin_of, mixed_words
from tta.scorers.script.misreadings import confused_digits, garbled_abbreviations, lost_characters
from tta.types import Bitext, Cause, Document, Finding, Kind, Language, Segment, Severity, Side

__all__ = ["SCORER"]

_SEEN = "All words of this kind in a bead are one finding. "

_RULES = (
    Rule(
        "SC101", "letters of two scripts in a word", Kind.SCRIPT, Severity.MINOR,
        "A word mixes Latin and Cyrillic letters, or a Russian word is written in Latin letters that look the same. It reads "
        "well and is not found by a search. Neutral, but minor where the mixture cannot be read. Mixtures that are meant, "
        "such as VIPы and IP-адрес, and Roman numerals are passed over. " + _SEEN,
        "Type the word in one script.",
        "Cоветский Союз", "The Soviet Union",
    ),
    Rule(
        "SC102", "Cyrillic left in the English", Kind.SCRIPT, Severity.MINOR,
        "Cyrillic that is no word of the dictionary stands in the English outside brackets, quotation marks and italics: what "
        "cannot be read (minor), an initial that could be read as the Latin letter it looks like (minor), a letter or an "
        "abbreviation (neutral). Cyrillic words that the dictionary knows are UN102. " + _SEEN,
        "Look at the scan; type it in Latin letters, or translate it.",
        "Об этом сказал В. Кебич.", "This was said by В. Kebich.",
    ),
    Rule(
        "SC103", "digits and letters confused", Kind.SCRIPT, Severity.MINOR,
        "A word has a digit for a letter, or a number a letter for a digit. Minor in an English number, else neutral. The "
        "I for 1 of Russian typewriters is passed over. " + _SEEN,
        "Compare with the scan and correct it.",
        "Новый 3акон принят.", "The new law was adopted.",
    ),
    Rule(
        "SC104", "word broken by a space", Kind.SCRIPT, Severity.MINOR,
        "Two or three pieces, one of which is no word, make a word together. Pieces that all are words are not seen. In "
        "English only abbreviations that render one of the Russian text (minor), and pieces such as ment and tion. " + _SEEN,
        "Close the word up.",
        "Советское прави тельство", "The Soviet government",
    ),
    Rule(
        "SC105", "words run together", Kind.SCRIPT, Severity.NEUTRAL,
        "A Russian word that the dictionary does not know is two that it does, and the first begins no compound: a pronoun or "
        "conjunction, a preposition before a form that it governs, an adjective with its noun, a verb or declined noun before "
        "another word. Other pairs, and English words, are not seen. " + _SEEN,
        "Put the space in.",
        "Я скажу обэтом позже.", "I shall speak of this later.",
    ),
    Rule(
        "SC106", "abbreviation garbled", Kind.SCRIPT, Severity.MINOR,
        "Capitals in the English are no abbreviation that is known, and become the rendering of one in the Russian when two "
        "neighbouring letters are exchanged.",
        "Compare with the scan and correct the abbreviation.",
        "Посол СССР в США", "Ambassador of the USSR to the SUA",
    ),
    Rule(
        "SC107", "characters lost", Kind.SCRIPT, Severity.MINOR,
        "Replacement characters, control characters and private signs stand where something else stood (minor), or squares "
        "that the other text has not (neutral).",
        "Look at the scan, or read the file in its right encoding.",
        "Отдел США", "Department of \ufffd\ufffd\ufffd",
    ),
)  # fmt: skip

_WHAT = {
    "SC101": "Letters of the other script stand in",
    "SC102": "Cyrillic is left in the English:",
    "SC103": "Digits and letters are confused in",
    "SC104": "A space breaks",
    "SC105": "A space is missing in",
    "SC106": "Letters are exchanged in",
    "SC107": "Characters are lost:",
}
_CONFIDENCE = {"SC105": 0.85, "SC106": 0.8}  # where less sure than a trace that is plain to see
_PLAIN = 0.95  # confidence in all other codes
_SHOWN = 8


def _score(bitext: Bitext) -> Scored:
    sides = {side: _vocabulary(bitext.document(side)) for side in Side}
    findings = []
    for index in range(len(bitext.alignment.beads)):
        for side, vocabulary in sides.items():
            findings += _of_side(bitext, index, side, vocabulary)
    return Scored(findings=tuple(findings))


def _vocabulary(document: Document) -> Mapping[str, int]:
    return Counter(
        plain(segment.text[start:stop]) for segment in document.segments for start, stop in words(segment.text)
    )


def _of_side(bitext: Bitext, index: int, side: Side, vocabulary: Mapping[str, int]) -> list[Finding]:
    bead = bitext.alignment.beads[index]
    own, other = (bead.source, bead.target) if side is Side.SOURCE else (bead.target, bead.source)
    document = bitext.document(side)
    facing = bitext.document(Side.TARGET if side is Side.SOURCE else Side.SOURCE)
    opposite = " ".join(facing.segments[i].text for i in other)
    found: dict[str, list[tuple[Segment, Artifact]]] = {}
    for i in own:
        passage = Passage(document.segments[i].text, document.language, opposite, vocabulary)
        for artifact in _artifacts(passage, side):
            found.setdefault(artifact.code, []).append((document.segments[i], artifact))
    return [_finding(bitext, index, side, code, places) for code, places in sorted(found.items())]


def _artifacts(passage: Passage, side: Side) -> Iterator[Artifact]:
    yield from mixed_words(passage)
    yield from _scraps(passage, side)
    yield from confused_digits(passage)
    yield from broken_words(passage)
    yield from joined_words(passage)
    yield from garbled_abbreviations(passage)
    yield from lost_characters(passage)


def _scraps(passage: Passage, side: Side) -> Iterator[Artifact]:
    """Yield the Cyrillic of an English text that is not reported as untranslated."""
    if passage.language is not Language.EN:
        return
    left = left_over(passage.text, passage.language, passage.opposite)
    spans = left.scraps if side is Side.TARGET else (*left.sentences, *left.words, *left.scraps)
    for start, stop in sorted(spans):
        word = passage.text[start:stop]
        initial = len(word) == 1 and word.isupper() and passage.text[stop : stop + 1] == "."
        strange = len(word) > 2 and not word.isupper() and not is_word(word)
        yield Artifact("SC102", start, stop, latin_of(word), hides=initial or strange)


def _finding(bitext: Bitext, index: int, side: Side, code: str, places: Sequence[tuple[Segment, Artifact]]) -> Finding:
    spans = tuple(span for segment, item in places for span in segment.locate(item.start, item.stop))
    shown = [_shown(segment.text[item.start : item.stop], item.reading) for segment, item in places]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    name = bitext.document(side).language.english_name
    readings = [item.reading for _, item in places]
    return Finding(
        code=code,
        kind=Kind.SCRIPT,
        severity=Severity.MINOR if any(item.hides for _, item in places) else Severity.NEUTRAL,
        confidence=_CONFIDENCE.get(code, _PLAIN),
        cause=Cause.SOURCE if side is Side.SOURCE else Cause.UNCLEAR,
        bead=index,
        source_spans=spans if side is Side.SOURCE else (),
        target_spans=spans if side is Side.TARGET else (),
        message=f"{_WHAT[code]} {', '.join(shown[:_SHOWN])}{more} ({name}).",
        evidence={"readings": readings} if any(readings) else {},
    )


def _shown(written: str, reading: str) -> str:
    visible = "".join(letter if letter.isprintable() else f"U+{ord(letter):04X}" for letter in written[:60])
    if twins := _twins(written, reading):
        return f"“{visible}” ({', '.join(twins)})"
    return f"“{visible}” for {reading[:60]}" if reading else f"“{visible}”"


def _twins(written: str, reading: str) -> list[str]:
    """Name letters of one script that stand for those of the other, so that a person sees it: `Cyrillic В for Latin B`.

    Only where nothing else sets a word apart from its reading.
    """
    if len(written) != len(reading):
        return []
    pairs = dict.fromkeys((own, other) for own, other in zip(written, reading, strict=True) if own != other)
    scripts = [(_script_of(own), _script_of(other)) for own, other in pairs]
    if not all({own, other} == {"Cyrillic", "Latin"} for own, other in scripts):
        return []
    return [f"{script} {own} for {meant} {other}" for (own, other), (script, meant) in zip(pairs, scripts, strict=True)]


def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()


SCORER = Scorer("script", "letters of the other script, broken and joined words, lost characters", _RULES, _score)
