"""What is struck out of lines is furniture, and each line goes on behind it."""

from __future__ import annotations

import pytest

from tta.segmenter.lines import Line
from tta.segmenter.struck import without_struck
from tta.types import Span


def cut(text, *struck):
    """Cut words out of the lines of a text: what stays, which of it goes on behind something, what is furniture."""
    lines, place = [], 0
    for row in text.split("\n"):
        lines.append(Line(Span(place, place + len(row)), 1))
        place += len(row) + 1
    starts = [text.index(words) for words in struck]
    spans = [Span(start, start + len(words)) for start, words in zip(starts, struck, strict=True)]
    found, furniture = without_struck(text, lines, [], spans)
    return (
        [line.span.of(text) for line in found],
        [line.span.of(text) for line in found if line.resumed],
        [span.of(text) for span in furniture],
    )


@pytest.mark.parametrize(
    ("struck", "stays", "resumed", "furniture"),
    [
        (["вчера"], ["Он пришёл", "домой.", "Снег."], ["домой."], ["вчера"]),
        (["Он "], ["пришёл вчера домой.", "Снег."], [], ["Он"]),
        (["пришёл", "домой"], ["Он", "вчера", ".", "Снег."], ["вчера", "."], ["пришёл", "домой"]),
        (["домой.\nСнег"], ["Он пришёл вчера"], [], ["домой.", "Снег", "."]),
        (["Снег."], ["Он пришёл вчера домой."], [], ["Снег."]),
        ([], ["Он пришёл вчера домой.", "Снег."], [], []),
    ],
    ids=["within", "at the head", "twice", "over a line end", "a whole line", "nothing"],
)
def test_a_line_goes_on_behind_what_is_struck_out(struck, stays, resumed, furniture):
    found = cut("Он пришёл вчера домой.\nСнег.", *struck)
    assert (found[0], found[1], found[2]) == (stays, resumed, furniture)


@pytest.mark.parametrize("label", ["3.", "(12)", "–", "1)"])
def test_the_mark_of_an_item_whose_words_are_all_struck_out_goes_with_them(label):
    assert cut(f"{label} Он пришёл.", "Он пришёл.") == ([], [], ["Он пришёл.", label])
    assert cut("1234. Он пришёл.", "Он пришёл.")[0] == ["1234."]
