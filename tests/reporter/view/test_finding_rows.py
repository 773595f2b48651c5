"""A finding as a row that can be read by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made_audits import audit, finding
from tta.reporter.view.finding_rows import finding_rows, whole_text
from tta.types import Span

PAIRS = [("Кошка тихо спит.", "The cat sleeps."), ("Идёт  дождь.", "It\nrains."), ("", "Added.")]


def paragraphs(bead, *spans, a_paragraph=2):
    made = audit(PAIRS, [finding(bead, [Span(*span) for span in spans])], a_paragraph=a_paragraph)
    (row,) = finding_rows(made)
    return row.source_paragraph, row.source_sentence, row.target_paragraph, row.target_sentence


@pytest.mark.parametrize(
    ("bead", "spans", "place"),
    [
        (0, [(6, 10)], (1, 1, 1, 1)),
        (1, [(17, 21)], (1, 2, 1, 2)),
        (1, [(17, 17)], (1, 2, 1, 2)),  # where something is missing
        (1, [], (1, 2, 1, 2)),  # no words: where the row begins
        (1, [(0, 5)], (1, 2, 1, 2)),  # words of another row
        (2, [], (None, None, 2, 1)),  # an empty side has no place
    ],
)
def test_a_place_is_paragraph_and_sentence(bead, spans, place):
    assert paragraphs(bead, *spans) == place


def test_the_whole_of_a_bead_has_single_spaces():
    made = audit(PAIRS)
    assert whole_text(made.source, (0, 1)) == "Кошка тихо спит. Идёт дождь."
    assert whole_text(made.target, (1,)) == "It rains."
    assert whole_text(made.source, ()) == ""


def test_in_a_row_of_two_sentences_the_one_with_the_words_is_cited():
    made = audit(PAIRS, a_paragraph=2)
    both = replace(made.alignment.beads[0], source=(0, 1))
    start = made.source.text.index("дождь")
    made = replace(
        made, alignment=replace(made.alignment, beads=(both, *made.alignment.beads[2:])),
        findings=(finding(0, [Span(start, start + 5)]),),
    )  # fmt: skip
    (row,) = finding_rows(made)
    assert (row.source_paragraph, row.source_sentence) == (1, 2)
