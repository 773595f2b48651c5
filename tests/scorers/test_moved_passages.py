"""A passage that stands elsewhere in the other text is one finding; what is in order, or only of a header, is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.made import written
from tta.scorers import pairing
from tta.scorers.moved_passages import Moved, moved_passages
from tta.types import Alignment, Bead, Bitext, Language, SegmentKind, Severity

LONG = "Это предложение достаточно длинное, чтобы его нельзя было спутать с другим."


def bitext(homes, crossing, a_paragraph=1, text=LONG, probability=0.95):
    """Rows whose translation stands in the place that is named, None for none; `crossing` are those out of order."""
    beads = tuple(
        Bead((row,), () if home is None else (home,), 0.9, crossing=row in crossing, probability=probability)
        for row, home in enumerate(homes)
    )
    sides = []
    for language in (Language.RU, Language.EN):
        made = written([text] * len(homes), language)
        segments = [replace(item, paragraph=place // a_paragraph + 1) for place, item in enumerate(made.segments)]
        sides.append(replace(made, segments=tuple(segments)))
    return Bitext(*sides, Alignment(beads))


@pytest.mark.parametrize(
    ("homes", "crossing", "found"),
    [
        ([0, 1, 2, 3, 4], [], []),
        ([0, 4, 1, 2, 3], [1], [Moved(1, 1, 4)]),
        ([0, 3, 4, 1, 2, 5, 6], [1, 2], [Moved(1, 2, 4)]),
        ([1, 2, 3, 4, 0], [4], [Moved(4, 4, None)]),
        ([0, 5, 1, 2, 3, 4, 9, 6, 7, 8], [1, 6], [Moved(1, 1, 5), Moved(6, 6, 9)]),
        ([0, 4, None, 5, 1, 2, 3, 6], [1, 3], [Moved(1, 3, 6)]),  # a sentence of it was dropped
        ([3, 1, 0, 2], [0, 1, 2], []),  # no order
    ],
)
def test_each_passage_out_of_order_is_found_once(homes, crossing, found):
    assert moved_passages(bitext(homes, crossing)) == found


def test_sentences_that_change_places_within_a_paragraph_are_not_told():
    assert moved_passages(bitext([0, 2, 1, 3, 4, 5], [1], a_paragraph=3)) == []
    assert moved_passages(bitext([0, 5, 1, 2, 3, 4], [1], a_paragraph=3)) == [Moved(1, 1, 5)]


def test_few_words_unsure_rows_and_lines_of_headers_are_not_told():
    homes, crossing = [0, 4, 1, 2, 3], [1]
    assert moved_passages(bitext(homes, crossing, text="Ах!")) == []
    assert moved_passages(bitext(homes, crossing, probability=0.5)) == []
    header = bitext(homes, crossing)
    lines = tuple(replace(item, kind=SegmentKind.LINE) for item in header.source.segments)
    assert moved_passages(replace(header, source=replace(header.source, segments=lines))) == []


@pytest.mark.parametrize(
    ("homes", "crossing", "message"),
    [
        ([0, 4, 1, 2, 3], [1], "The passage in row 2 stands elsewhere in the translation: behind row 5."),
        ([0, 3, 4, 1, 2], [1, 2], "The passage in rows 2 to 3 stands elsewhere in the translation: behind row 5."),
        ([1, 2, 3, 4, 0], [4], "The passage in row 5 stands elsewhere in the translation: at its beginning."),
    ],
)
def test_the_finding_says_where_it_stands_and_marks_it_on_both_sides(homes, crossing, message):
    made = bitext(homes, crossing)
    (finding,) = pairing.SCORER.score(made).findings
    assert (finding.code, finding.severity, finding.message) == ("AL103", Severity.MINOR, message)
    assert [span.of(made.target.text) for span in finding.target_spans] == [LONG] * len(crossing)
    assert finding.source_spans == tuple(span for row in crossing for span in made.source.segments[row].spans)
    assert list(finding.beads) == crossing


def test_texts_that_do_not_correspond_have_no_passage_that_moved():
    made = bitext([0, 4, 1, 2, 3], [1])
    made = replace(made, alignment=replace(made.alignment, related=False))
    assert [finding.code for finding in pairing.SCORER.score(made).findings] == ["AL101"]
