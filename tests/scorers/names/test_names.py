"""Names as facts: where the English renders each Russian name, and by which rule the two are equal."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext, codes
from tests.scorers.names.made import turned
from tta.scorers import SCORERS
from tta.scorers.names import names
from tta.types import Cause, FactStatus, Kind, Severity


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
        ("Сообщают Эн-би-си и Би-би-си.", "So NBC and the BBC report.", ["NBC", "BBC"]),
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


@pytest.mark.parametrize(
    ("russian", "english", "code", "confidence", "message", "evidence"),
    [
        ("Выступил В. Кебич.", "B. Kebich spoke.", "NA101", 0.9,
         "The Russian has В. Кебич, the English B. Kebich: the initials differ.",
         {"source": "В. Кебич", "target": "B. Kebich", "rule": "the initials differ", "person": "another"}),
        ("Об этом сообщил Громыко.", "This was reported by Brezhnev.", "NA101", 0.75,
         "The Russian has Громыко, the English Brezhnev: the name differs.",
         {"source": "Громыко", "target": "Brezhnev", "rule": "the name differs"}),
        ("Вчера Громыко сообщил об этом.", "Yesterday he reported this.", "NA102", 0.75, "Nothing in the English renders the name Громыко.",
         {"source": "Громыко", "rule": "no counterpart was found"}),
        ("Об этом было сообщено министру.", "This was reported to Minister A. A. Gromyko.", "NA103", 0.75,
         "The English has the name A. A. Gromyko; nothing in the Russian sounds like it.",
         {"target": "A. A. Gromyko", "rule": "no counterpart was found"}),
    ],
)  # fmt: skip
def test_a_finding_names_both_sides(russian, english, code, confidence, message, evidence):
    found = names.SCORER.score(bitext((russian, english)))
    (finding,) = found.findings
    assert (finding.code, finding.confidence, finding.message) == (code, confidence, message)
    assert (finding.severity, finding.cause, finding.kind) == (Severity.MAJOR, Cause.TRANSLATION, Kind.ENTITY)
    assert finding.evidence == evidence


def test_a_finding_points_to_its_fact():
    rows = [("Там были Громыко и Вэнс.", "There was Gromyko."), ("Там был Кебич.", "There was Smith.")]
    found = names.SCORER.score(bitext(*rows))
    pointed = [(item.code, found.facts[item.fact]) for item in found.findings]
    assert [(code, fact.status.value, fact.source_reading) for code, fact in pointed] == [
        ("NA102", "missing", "Вэнс"),
        ("NA101", "differs", "Кебич"),
    ]
    for finding, (_, fact) in zip(found.findings, pointed, strict=True):
        assert (finding.source_spans, finding.target_spans) == (fact.source_spans, fact.target_spans)


def test_from_english_a_name_stands_in_the_row_of_its_own_side():
    """The initials differ from those in the row beside: the fact has both rows, the finding that of the Russian."""
    rows = [("Это было поздно.", "B. Kebich spoke."), ("Выступил В. Кебич.", "He spoke there.")]
    found = names.SCORER.score(turned(bitext(*rows)))
    ((finding,), (fact,)) = found.findings, found.facts
    assert (fact.source_bead, fact.target_bead, finding.bead) == (0, 1, 1)
    assert finding.message == "The English has B. Kebich, the Russian В. Кебич: the initials differ."


@pytest.mark.parametrize("note", ["[handwritten note]", "[...]", "[illegible]"])
def test_a_name_that_an_editor_marks_as_left_out_is_no_fault(note):
    assert "NA102" not in codes(("Громыко сообщил об этом.", f"He reported this {note}."))
    assert "NA101" in codes(("Выступил В. Кебич.", f"B. Kebich spoke {note}."))


def test_names_of_a_row_without_counterpart_are_listed_without_a_finding():
    found = names.SCORER.score(bitext(("Так и было.", "So it was."), ("Громыко пришел.", "")))
    assert [fact.status for fact in found.facts] == [FactStatus.MISSING]
    assert found.findings == ()
