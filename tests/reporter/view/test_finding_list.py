"""The list of all findings: what stands beside their words."""

from __future__ import annotations

import pytest

from tests.made_audits import audit
from tta.reporter.view.audit_view import view
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Severity, Span

PAIRS = [("Когда-то весной они жили там.", "They lived there."), ("Потом пришел он.", "Then he came.")]


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ((Span(0, 15),), ("date весной",)),  # of `Когда-то весной`, which the message names as a whole
        ((Span(9, 15),), ()),  # the message names the spring itself
    ],
)
def test_a_fact_in_lost_words_is_named_beside_them_unless_they_are_the_fact(words, beside):
    lost = Finding("OM201", Kind.OMISSION, Severity.MINOR, 0.9, Cause.TRANSLATION, 0, words, (), "")
    spring = Fact(Kind.DATE_TIME, FactStatus.MISSING, (Span(9, 15),), (), "spring", "", "a rule", 0, None)
    (listed,) = view(audit(PAIRS, [lost], [spring])).findings
    assert listed.beside == beside
