"""Measure how the time of scorers grows with texts made to slow them down.

    python benchmarks/hostile.py [--size 1000000]

Each text repeats one unit that a pattern could backtrack on (`XIV `, `А. Б. `, `twenty five and `, `http://`). Facts are
looked for in a text of that size; letters of the wrong script, negations and terms of a glossary in one of a tenth of it.
Prints JSON lines: the machine, then one line a unit with the CPU seconds of a text of a quarter of the size and of the whole:
where time grows with length the ratio is near 4, where it grows with its square near 16.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

from measures.command import parser
from measures.machine import machine, say
from tta.language.english import stems
from tta.language.negation import Words, negations
from tta.language.tokens import WORD
from tta.scorers import SCORERS
from tta.scorers.polarity.contrast import contrasts
from tta.scorers.terms.forms import english_places, indexed, russian_places
from tta.types import Alignment, Bead, Bitext, Document, GlossaryEntry, Language, Segment, SegmentKind, Span

FACTS = ("dates", "identifiers", "numbers", "marks", "names")
FACT_UNITS = (
    "1234567890", "XIV ", "XIVIX", "А. Б. ", "A. B. ", "Громыко ", "двадцать пять ", '"15" ', "5 мая (7 ", "СС-20 ",
    "С О В ", "1.2.3.", "З0О", "[... ", "twenty five and ",
)  # fmt: skip
LETTERS = ("script", "untranslated")
LETTER_UNITS = (
    ("я", "("), ('"', "“а"), ("яa", "яa"), ("прави тельство ", "MIR Ved "), ("США СССР ", "SUA UAS USRS "), ("лосось ", "losos "),
    ("вмагазине ", "*_"), ("\0", "\ufffd"), ("а\u0301", "1O5 "), ("http://", "@"),
)  # fmt: skip
NEGATIONS = ("не ", "не только ", "не а, ", "a", "un", "not only ", "not a , ")
TERM = GlossaryEntry("соглашение", ("соглашение",), ("agreement " * 20 + "x",))

Work = Callable[[int], None]
"""Reads a text of so many code points."""


def main() -> None:
    """Measure and print."""
    options = parser(__doc__, data=False)
    options.add_argument("--size", type=int, default=1_000_000, help="code points of the longest text")
    size = options.parse_args().size
    say(machine())
    for name, work, length in works(size):
        work(1_000)  # what is loaded at first use
        short, long = seconds(work, length // 4), seconds(work, length)
        say({"text": name, "quarter": round(short, 3), "whole": round(long, 3), "ratio": round(long / short, 1)})


def works(size: int) -> Iterator[tuple[str, Work, int]]:
    """Yield each kind of work with its name and the size of its longer text."""
    for unit in FACT_UNITS:
        yield f"facts: {unit!r}", partial(score, FACTS, (unit, unit)), size
    for units in LETTER_UNITS:
        yield f"letters: {units[0]!r} / {units[1]!r}", partial(score, LETTERS, units), size // 10
    for unit in NEGATIONS:
        yield f"negations: {unit!r}", partial(deny, unit), size // 10
    yield "glossary", look_up, size // 10


def seconds(work: Work, size: int) -> float:
    """Measure one run."""
    start = time.process_time()
    work(size)
    return time.process_time() - start


def repeated(unit: str, size: int) -> str:
    """Return a unit so often that it makes a text of that size."""
    return (unit * (size // len(unit) + 1))[:size]


def score(names: tuple[str, ...], units: tuple[str, str], size: int) -> None:
    """Run scorers on one row, whose sides repeat a unit each."""
    sides = [_document(language, repeated(unit, size)) for language, unit in zip(Language, units, strict=True)]
    bitext = Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),)))
    for scorer in SCORERS:
        if scorer.name in names:
            scorer.score(bitext)


def _document(language: Language, text: str) -> Document:
    whole = Span(0, len(text))
    return Document("made", language, text, (whole,), "utf-8", "", (), (Segment((whole,), text, SegmentKind.SENTENCE),))


def deny(unit: str, size: int) -> None:
    """Look for negations and contrasts in both languages."""
    text = repeated(unit, size)
    found = list(WORD.finditer(text))
    edges = [0, *(edge for match in found for edge in match.span()), len(text)]
    marks = tuple(text[start:stop] for start, stop in zip(edges[::2], edges[1::2], strict=True))
    words = Words(tuple(match.group() for match in found), marks)
    for language in Language:
        negations(words, language)
        contrasts(words, language)


def look_up(size: int) -> None:
    """Look for a term and for a long form of it."""
    russian_places(repeated("соглашение ", size), indexed((TERM,)))
    english_places(stems(repeated("agreement ", size)), TERM.accepted)


if __name__ == "__main__":
    main()
