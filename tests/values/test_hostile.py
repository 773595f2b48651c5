"""Time grows with length, whatever the text: no pattern backtracks, no loop is quadratic."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.conftest import document
from tta.scorers import SCORERS
from tta.types import Alignment, Bead, Bitext, Language, Segment, SegmentKind, Span

FACTS = ("dates", "identifiers", "numbers", "marks", "names")
UNITS = ("1234567890", "XIV ", "XIVIX", "А. Б. ", "A. B. ", "Громыко ", "двадцать пять ", '"15" ', "5 мая (7 ", "СС-20 ",
         "С О В ", "1.2.3.", "З0О", "[... ", "twenty five and ")  # fmt: skip


def one_segment(text, language):
    found = document(text, language)
    return replace(found, segments=(Segment((Span(0, len(text)),), text, SegmentKind.SENTENCE),))


def seconds(unit, size):
    long = (unit * (size // len(unit) + 1))[:size]
    sides = one_segment(long, Language.RU), one_segment(long, Language.EN)
    bitext = Bitext(*sides, Alignment((Bead((0,), (0,)),)))
    start = time.perf_counter()
    for scorer in SCORERS:
        if scorer.name in FACTS:
            scorer.score(bitext)
    return time.perf_counter() - start


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_is_read_in_seconds(unit):
    assert seconds(unit, 1_000_000) < 60
