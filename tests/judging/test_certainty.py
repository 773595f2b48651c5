"""Severity follows certainty."""

from __future__ import annotations

import pytest

from tta.judging.certainty import no_graver_than_sure
from tta.types import Cause, Finding, Kind, Severity


def finding(severity, confidence):
    return Finding("OM201", Kind.OMISSION, severity, confidence, Cause.TRANSLATION, 0, (), (), "", {"words": 2})


@pytest.mark.parametrize("severity", [Severity.CRITICAL, Severity.MAJOR])
def test_what_is_more_likely_no_error_is_minor_at_most(severity):
    judged = no_graver_than_sure(finding(severity, 0.49))
    assert judged.severity is Severity.MINOR
    assert judged.evidence == {"words": 2, "severity_if_sure": severity.value}


@pytest.mark.parametrize(
    ("severity", "confidence"),
    [(Severity.CRITICAL, 0.5), (Severity.MAJOR, 0.9), (Severity.MINOR, 0.3), (Severity.NEUTRAL, 0.01)],
)
def test_what_is_sure_or_slight_stays_as_it_is(severity, confidence):
    assert no_graver_than_sure(finding(severity, confidence)) == finding(severity, confidence)
