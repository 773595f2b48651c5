"""Names as facts: where the English renders each Russian name, and by which rule the two are equal."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext, codes
from tta.scorers import SCORERS
from tta.types import FactStatus


def facts(*rows):
    """Return status, Russian and English as they stand in the texts, rule, and the bead of the English."""
    text = bitext(*rows)
    (scorer,) = (scorer for scorer in SCORERS if scorer.name == "names")
    return [
        (
            fact.status,
            " ".join(span.of(text.source.text) for span in fact.source_spans),
            " ".join(span.of(text.target.text) for span in fact.target_spans),
            fact.rule,
            fact.target_bead,
        )
        for fact in scorer.score(text).facts
    ]


@pytest.mark.parametrize(
    ("russian", "english", "stands"),
    [
        ("Договор между СССР и США.", "A treaty between the USSR and the USA.", ["USSR", "USA"]),
        ("Советский Союз и ООН.", "The United Nations and the Soviet Union.", ["Soviet Union", "United Nations"]),
        ("Ракеты с РГЧ.", "Missiles with MIR Ved warheads.", ["MIR Ved"]),
    ],
)
def test_an_established_form_is_shown_where_it_stands(russian, english, stands):
    found = facts((russian, english))
    assert [row[2] for row in found] == stands
    assert {(row[0], row[3], row[4]) for row in found} == {(FactStatus.EQUAL, "an established English form", 0)}


def test_of_several_places_the_one_about_as_far_into_the_text_counts():
    text = bitext(("СССР сказал это, и потом это же сказал СССР.", "The USSR said so, and then so did the USSR."))
    (scorer,) = (scorer for scorer in SCORERS if scorer.name == "names")
    assert [fact.target_spans[0].start for fact in scorer.score(text).facts] == [4, 38]


def test_a_name_that_stands_in_the_row_beside_is_a_fact_of_that_row():
    rows = (
        ("Громыко вернулся домой вечером.", "He came home in the evening."),
        ("Это было поздно.", "It was late for Gromyko."),
    )
    assert facts(*rows) == [(FactStatus.EQUAL, "Громыко", "Gromyko", "same name by sound", 1)]


def test_an_acronym_that_has_a_form_of_its_own_is_not_rendered_by_one_that_sounds_a_little_like_it():
    """США, `ssha`, and CPSU."""
    assert codes(("Он писал в США об этом.", "He wrote to the USA about this.")) == []
    assert facts(("Он писал в США об этом.", "He wrote to the CPSU about this."))[0][0] is not FactStatus.EQUAL
    assert "NA102" in codes(("Он писал в США об этом.", "He wrote to the CPSU about this."))
