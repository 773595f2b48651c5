"""Passages with what concerns a finding in double brackets."""

from __future__ import annotations

import pytest

from tests.made_audits import audit
from tta.reporter.view.excerpt import excerpt
from tta.types import Cause, Finding, Kind, Severity, Side, Span

LONG = "Длинное начало предложения, которое никому не нужно для понимания, и вот ДОГОВОР, а за ним такой же длинный конец, где сказано всё остальное."


def shown(text, *spans):
    finding = Finding(
        "OM201", Kind.OMISSION, Severity.MINOR, 0.9, Cause.TRANSLATION, 0, tuple(Span(*s) for s in spans), (), ""
    )
    return excerpt(audit([(text, "")], [finding]), finding, Side.SOURCE)


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("Кошка спит.", [(0, 5)], "[[Кошка]] спит."),
        ("Кошка спит.", [(6, 10)], "Кошка [[спит]]."),
        ("Кошка спит.", [(5, 5)], "Кошка [[ ]] спит."),
        ("Кошка спит.", [(0, 5), (6, 10)], "[[Кошка]] [[спит]]."),
        ("Кошка спит.", [(0, 8), (6, 10)], "[[Кошка спит]]."),
        ("Кошка спит.", [], "Кошка спит."),
        (LONG, [], "…никому не нужно для понимания, и вот [[ДОГОВОР]], а за ним такой же длинный конец, где…"),
    ],
)
def test_the_words_concerned_stand_in_brackets(text, spans, expected):
    if text is LONG:
        start = LONG.index("ДОГОВОР")
        spans = [(start, start + 7)]
    assert shown(text, *spans) == expected


def test_an_empty_side_has_no_excerpt():
    finding = Finding("OM101", Kind.OMISSION, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, (), (), "")
    assert excerpt(audit([("Кошка.", "")], [finding]), finding, Side.TARGET) == ""


def test_a_word_of_100_kb_is_cut():
    assert len(shown("Щ" * 100_000, (10, 90_000))) < 400
