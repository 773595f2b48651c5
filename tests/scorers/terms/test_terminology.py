"""Renderings of a recurring term, with word vectors that are made up: words of one meaning have the same vector."""

from __future__ import annotations

import re

import numpy as np
import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.scorer import CannotRunError
from tta.scorers.terms.terminology import SCORER
from tta.types import Bitext, GlossaryEntry, Severity, Vectors

MEANINGS = [
    {"четырехстороннее", "четырехстороннего", "четырехстороннему", "four-power", "four-powers", "quadripartite"},
    {"соглашение", "соглашения", "соглашению", "agreement", "treaty", "agreements"},
    {"нота", "note"},
]
ROWS = [
    ("Четырехстороннее соглашение подписано.", "The {} was signed."),
    ("Нота касается Четырехстороннего соглашения.", "The note concerns the {}."),
    ("Это противоречит Четырехстороннему соглашению.", "This is contrary to the {}."),
]


def encoded(document):
    rng = np.random.default_rng(7)
    vectors, spans, offsets = [], [], [0]
    for segment in document.segments:
        for match in re.finditer(r"\w+(?:-\w+)*", segment.text):
            place = next((i for i, words in enumerate(MEANINGS) if match.group().lower() in words), None)
            own = rng.normal(size=40)
            vectors.append(own if place is None else np.eye(40)[place] * 9 + 0.1 * own)
            spans.append(match.span())
        offsets.append(len(spans))
    count = len(document.segments)
    sums, counts = np.ones((count, 4), np.float32), np.ones(count, np.int32)
    return Vectors(sums, counts, np.array(vectors, np.float32), np.array(spans, np.int32), np.array(offsets, np.int64))


def with_vectors(*rows, glossary=()):
    plain = bitext(*rows)
    return Bitext(
        plain.source, plain.target, plain.alignment, encoded(plain.source), encoded(plain.target), glossary=glossary
    )


def found(*words, glossary=()):
    rows = [(russian, english.format(word)) for (russian, english), word in zip(ROWS, words, strict=True)]
    return SCORER.score(with_vectors(*rows, glossary=glossary)).findings


def test_one_finding_lists_all_renderings_with_their_rows_and_marks_the_first_that_deviates():
    (finding,) = found("Four-power agreement", "Four-powers treaty", "Four-power treaty")
    assert finding.code == "TE101"
    assert finding.severity is Severity.MINOR
    assert finding.bead == 0
    assert {item["text"]: item["rows"] for item in finding.evidence["renderings"]} == {
        "Four-power agreement": [1],
        "Four-powers treaty": [2],
        "Four-power treaty": [3],
    }
    assert "“Four-powers treaty” in row 2" in finding.message


def test_a_row_whose_rendering_was_not_found_is_told_as_not_compared():
    """Here a verb stands between the words, so that they are no phrase."""
    rows = [(russian, english.format(word)) for (russian, english), word in zip(
        (*ROWS, ROWS[0]), ("Four-power agreement", "Four-power treaty", "Four-power agreement", "Four-power that is an agreement"),
        strict=True,
    )]  # fmt: skip
    (finding,) = SCORER.score(with_vectors(*rows)).findings
    assert finding.message.endswith("“Four-power treaty” in row 2; not compared in row 4.")
    assert finding.evidence["not_compared"] == [4]
    (whole,) = SCORER.score(with_vectors(*rows[:3])).findings
    assert "not compared" not in whole.message and "not_compared" not in whole.evidence


def test_spans_are_those_of_the_term_and_its_rendering():
    text = with_vectors(
        *[
            (r, e.format(w))
            for (r, e), w in zip(ROWS, ["Four-power agreement"] * 2 + ["Four-power treaty"], strict=True)
        ]
    )
    (finding,) = SCORER.score(text).findings
    assert [span.of(text.source.text) for span in finding.source_spans] == ["Четырехстороннему соглашению"]
    assert [span.of(text.target.text) for span in finding.target_spans] == ["Four-power treaty"]


@pytest.mark.parametrize(
    "words",
    [
        ("Four-power agreement", "Four-power agreement", "Four-power agreement"),
        ("Four-power agreement", "four-powers agreements", "Four-Power Agreement"),
        ("Four-power agreement", "agreement", "agreement"),
        ("agreement of the four-powers", "Four-power agreement", "Four-power agreement"),
        ("Four-power agreement", "treaty", "Four-power agreement"),
    ],
)
def test_number_capitals_order_and_shorter_mentions_are_no_variation(words):
    assert found(*words) == ()


def test_a_bead_that_has_the_usual_word_as_well_is_not_reported():
    assert found("Four-power agreement", "Four-power agreement", "Four-power treaty and agreement") == ()


def test_what_the_glossary_has_is_left_to_it():
    entry = GlossaryEntry("соглашение", ("соглашение",), ("agreement", "treaty"))
    assert found("Four-power agreement", "Four-power treaty", "Four-power treaty", glossary=(entry,)) == ()


def test_it_works_by_language_not_by_side():
    words = ["Four-power agreement"] * 2 + ["Four-power treaty"]
    text = with_vectors(*[(r, e.format(w)) for (r, e), w in zip(ROWS, words, strict=True)])
    turned = Bitext(text.target, text.source, text.alignment, text.target_vectors, text.source_vectors)
    (finding,) = SCORER.score(turned).findings
    assert [span.of(turned.source.text) for span in finding.source_spans] == ["Four-power treaty"]
    assert [span.of(turned.target.text) for span in finding.target_spans] == ["Четырехстороннему соглашению"]


def test_of_many_rows_the_message_has_the_first():
    rows = [(ROWS[0][0], ROWS[0][1].format("Four-power agreement"))] * 9
    (finding,) = SCORER.score(with_vectors(*rows, (ROWS[1][0], ROWS[1][1].format("Four-power treaty")))).findings
    assert (
        "“Four-power agreement” in rows 1, 2, 3, 4, 5, 6 and 3 more; “Four-power treaty” in row 10" in finding.message
    )
    assert finding.evidence["renderings"][0]["rows"] == list(range(1, 10))


def test_a_term_of_two_places_is_neutral():
    rows = [(r, e.format(w)) for (r, e), w in zip(ROWS[1:], ["Four-power agreement", "Four-power treaty"], strict=True)]
    plain = [(russian.replace("Четыр", "четыр"), english) for russian, english in rows]
    (finding,) = SCORER.score(with_vectors(*plain)).findings
    assert finding.severity is Severity.NEUTRAL


def test_without_vectors_it_does_not_run():
    with pytest.raises(CannotRunError, match="vectors"):
        SCORER.score(bitext(*ROWS))


def test_every_term_is_listed_with_what_the_english_has_for_it_even_where_all_agree_or_it_stands_once():
    texts = [russian for russian, _ in ROWS]
    english = ["The Four-power agreement was signed.", "The note concerns the four-power agreement.", "It is contrary."]
    uses = SCORER.score(with_vectors(*zip(texts, english, strict=True))).terms
    assert [(use.term, use.text, use.count, use.bead) for use in uses] == [
        ("четырехсторонний соглашение", "Four-power agreement", 2, 0)
    ]
    once = SCORER.score(with_vectors((texts[1], english[1]))).terms
    assert [(use.text, use.count) for use in once] == [("four-power agreement", 1)]
