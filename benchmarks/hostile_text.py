"""Whether time grows with the length of text made to hurt: seconds for a length and for twice as much, JSON lines out.

    python benchmarks/hostile_text.py [--size 50000]

A growth of about 2 is linear, of 4 quadratic. What it runs: script, untranslated text, negations and contrasts, terms of a
glossary.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable

from tta.language.english import stems
from tta.language.negation import Words, negations
from tta.language.tokens import WORD
from tta.scorers.polarity.contrast import contrasts
from tta.scorers.script import script, untranslated
from tta.scorers.terms.forms import english_places, indexed, russian_places
from tta.types import Alignment, Bead, Bitext, Document, GlossaryEntry, Language, Segment, SegmentKind, Span

PAIRS = (
    ("я", "("), ('"', "“а"), ("яa", "яa"), ("прави тельство ", "MIR Ved "), ("США СССР ", "SUA UAS USRS "), ("лосось ", "losos "),
    ("вмагазине ", "*_"), ("\0", "\ufffd"), ("а\u0301", "1O5 "), ("http://", "@"),
)  # fmt: skip
NEGATIONS = ("не ", "не только ", "не а, ", "a", "un", "not only ", "not a , ")
TERM = GlossaryEntry("соглашение", ("соглашение",), ("agreement " * 20 + "x",))


def main() -> None:
    """Print a line for each text and what reads it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=50_000, help="code points of the shorter text")
    size = parser.parse_args().size
    for russian, english in PAIRS:
        report(
            f"script and untranslated: {russian!r} / {english!r}", lambda n, a=russian, b=english: scored(a, b, n), size
        )
    for piece in NEGATIONS:
        report(f"negations and contrasts: {piece!r}", lambda n, a=piece: denied(repeated(a, n)), size)
    report("glossary", in_glossary, size)


def report(name: str, work: Callable[[int], object], size: int) -> None:
    """Print the seconds for a text and for one twice as long."""
    work(1000)
    once, twice = seconds(work, size), seconds(work, 2 * size)
    row = {"text": name, "seconds": round(once, 3), "seconds_twice": round(twice, 3), "growth": round(twice / once, 2)}
    print(json.dumps(row, ensure_ascii=False), flush=True)


def seconds(work: Callable[[int], object], size: int) -> float:
    """Measure one run."""
    start = time.perf_counter()
    work(size)
    return time.perf_counter() - start


def repeated(piece: str, size: int) -> str:
    """Return a piece so often that it makes a text of that size."""
    return piece * (size // len(piece))


def scored(russian: str, english: str, size: int) -> None:
    """Run the scorers of script and of untranslated text on one row."""
    texts = repeated(russian, size), repeated(english, size)
    sides = [
        Document("", language, text, (), "utf-8", "", (), (Segment((Span(0, len(text)),), text, SegmentKind.SENTENCE),))
        for language, text in zip(Language, texts, strict=True)
    ]
    bitext = Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),)))
    script.SCORER.score(bitext)
    untranslated.SCORER.score(bitext)


def denied(text: str) -> None:
    """Look for negations and contrasts in both languages."""
    found = list(WORD.finditer(text))
    edges = [0, *(edge for match in found for edge in match.span()), len(text)]
    marks = tuple(text[start:stop] for start, stop in zip(edges[::2], edges[1::2], strict=True))
    words = Words(tuple(match.group() for match in found), marks)
    for language in Language:
        negations(words, language)
        contrasts(words, language)


def in_glossary(size: int) -> None:
    """Look for a term and for a long form of it."""
    russian_places(repeated("соглашение ", size), indexed((TERM,)))
    english_places(stems(repeated("agreement ", size)), TERM.accepted)


if __name__ == "__main__":
    main()
