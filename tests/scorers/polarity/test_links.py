"""Which words render each other: by the reader of both sides, or by vectors that are most like each other."""

from __future__ import annotations

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.links import links_of
from tta.types import Language, Side


def links(text):
    halves = {text.document(side).language: half_of(text, text.alignment.beads[0], side) for side in Side}
    return links_of(text, 0, halves)


def test_the_reader_names_the_rendering_of_a_word_from_either_side():
    found = links(read("Он не годится.", "He is unfit.", "Он=He годится=unfit", "не"))
    assert found.are_read
    assert found.renderings(Language.RU, 2) == {2}
    assert found.renderings(Language.EN, 2) == {2}
    assert found.renderings(Language.RU, 1) == frozenset()
    assert found.doubt_of(Language.RU, 1) > 0.5 > found.doubt_of(Language.RU, 2)


def test_without_a_reading_words_are_linked_that_are_most_like_each_other():
    found = links(paired(("Он ушёл", "He left", "Он=He ушёл=left")))
    assert not found.are_read
    assert found.renderings(Language.RU, 1) == {1}
    assert found.doubt_of(Language.RU, 1) == 1.0
