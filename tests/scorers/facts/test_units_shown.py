"""Numbers that differ in the unit alone are shown with it."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.facts.numbers import SCORER


def shown(russian, english):
    """Return the words that the finding marks on both sides, and those its message names."""
    text = bitext((russian, english))
    (finding,) = SCORER.score(text).findings
    marked = [
        document.words(spans)
        for document, spans in ((text.source, finding.source_spans), (text.target, finding.target_spans))
    ]
    assert finding.message.startswith(f"The Russian has {marked[0]}, the English {marked[1]}: ")
    return tuple(marked)


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        ("Его посадили на 5 лет в тюрьму.", "He was put in prison for 5 months.", ("5 лет", "5 months")),
        ("Они пробыли там двое суток.", "They stayed there for two weeks.", ("двое суток", "two weeks")),
        # the unit stands in the same word, or behind an article
        ("Длина тоннеля полкилометра.", "The tunnel is half a mile long.", ("полкилометра", "half a mile")),
        # the full stop is the sentence's; a sign before the figure is no part of what stands behind
        ("Скорость была 100 км/ч.", "The distance was 100 km.", ("100 км/ч", "100 km")),
        ("Цена 5 рублей за штуку.", "The price is $5 apiece.", ("5 рублей", "5")),
    ],
)
def test_the_unit_stands_beside_a_figure_that_is_the_same_on_both_sides(russian, english, expected):
    assert shown(russian, english) == expected


def test_where_the_figures_differ_they_alone_are_shown():
    assert shown("Срок составил 5 лет по закону.", "The term was 7 years by law.") == ("5", "7")
