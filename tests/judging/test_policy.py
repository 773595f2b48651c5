"""Severities and thresholds of one's own: which findings are reported, and how grave they are."""

from __future__ import annotations

import pytest

import tta
from tests.made_audits import written
from tta.errors import UsageError
from tta.judging.policy import policy_of
from tta.scorers import select_codes
from tta.types import Cause, Finding, Kind, Language, Severity, Span

DATE = "Письмо от 15 мая 1977 года."


def finding(code="DT101", confidence=0.9, severity=Severity.CRITICAL, cause=Cause.TRANSLATION):
    return Finding(code, Kind.DATE_TIME, severity, confidence, cause, 0, (Span(0, 6),), (), "differs", {"rule": "x"})


def judged(findings, severities=(), thresholds=()):
    return policy_of(severities, thresholds).judge(findings)


def test_without_a_policy_everything_stays_as_it_is():
    findings = [finding(), finding("OM201", 0.0)]
    assert judged(findings) == findings


def test_a_finding_below_its_threshold_is_not_reported_and_one_at_it_is():
    findings = [finding(confidence=value) for value in (0.79, 0.8, 0.81)]
    assert [item.confidence for item in judged(findings, (), [("DT101", 0.8)])] == [0.8, 0.81]


@pytest.mark.parametrize("turned", [False, True])
def test_the_longest_name_counts_whatever_the_order(turned):
    thresholds = [("default", 0.9), ("D", 0.8), ("DT", 0.5), ("DT101", 0.2)]
    severities = [("DT", Severity.MINOR), ("DT101", Severity.NEUTRAL)]
    policy = policy_of(*([table[::-1] for table in (severities, thresholds)] if turned else (severities, thresholds)))
    assert [policy.thresholds[code] for code in ("DT101", "DT102", "DV101", "OM201")] == [0.2, 0.5, 0.8, 0.9]
    assert set(policy.thresholds) == select_codes()
    assert policy.severities["DT101"] is Severity.NEUTRAL
    assert policy.severities["DT104"] is Severity.MINOR
    assert "OM201" not in policy.severities
    assert policy.named == {code: limit for code, limit in policy.thresholds.items() if code.startswith("D")}


def test_an_overridden_severity_stands_in_the_evidence_and_nothing_else_changes():
    before = finding()
    (after,) = judged([before], [("DT", Severity.MINOR)])
    assert after.severity is Severity.MINOR
    assert after.evidence == {"rule": "x", "severity_without_override": "critical"}
    assert before.evidence == {"rule": "x"}
    assert (after.code, after.confidence, after.message) == (before.code, before.confidence, before.message)
    assert judged([before], [("DT", Severity.CRITICAL)]) == [before]


def test_what_an_editor_marked_is_no_fault_and_keeps_its_severity():
    marked = finding("OM201", severity=Severity.NEUTRAL, cause=Cause.EDITORIAL)
    assert judged([marked], [("OM", Severity.CRITICAL)]) == [marked]


def test_severities_may_be_plain_texts_and_codes_in_small_letters():
    assert judged([finding()], [("dt", "minor")])[0].severity is Severity.MINOR


@pytest.mark.parametrize(
    ("severities", "thresholds", "words"),
    [
        ([("XX", Severity.MINOR)], [], "no such code or family"),
        ([], [("DT999", 0.5)], "did you mean DT"),
        ([("default", Severity.MINOR)], [], "no such code or family"),
        ([("DT", "grave")], [], "expected one of critical, major, minor, neutral"),
        ([], [("DT", 80)], "expected a confidence from 0 to 1"),
        ([], [("DT", float("nan"))], "expected a confidence from 0 to 1"),
    ],
)
def test_what_does_not_exist_is_an_error(severities, thresholds, words):
    with pytest.raises(UsageError, match=words):
        policy_of(severities, thresholds)


# ---------------------------------------------------------------- in an audit


@pytest.fixture
def audited(monkeypatch):
    """An audit of a pair without the encoder: its findings are given."""
    import tta.encoder
    from tests.judging.reference.made import vectors_of
    from tta.scorers import Scored, scorer
    from tta.settings import Settings

    source, target = written([DATE], Language.RU), written(["A letter of 13 May 1977."], Language.EN)

    class Nothing:
        name, digest, dtype, device = "none", "", "fp32", "cpu"

        def encode(self, texts, _):
            return vectors_of([[0]] * len(texts))

    def audit(findings, **settings):
        made = scorer.Scorer("made", "", (), lambda _: Scored(tuple(findings)))
        monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Nothing())
        monkeypatch.setattr(tta.scorers, "all_scorers", lambda: (made,))
        return tta.audit_pairs([(source.text, target.text)], settings=Settings(**settings))

    return audit


def test_an_audit_keeps_its_policy_and_orders_findings_by_it(audited):
    findings = [finding("DT101"), finding("NU101", 0.4), finding("ID101", severity=Severity.MAJOR)]
    audit = audited(findings, severities=(("DT", Severity.NEUTRAL),), thresholds=(("NU", 0.5),))
    assert [item.code for item in audit.findings] == ["ID101", "DT101"]
    assert audit.signature["settings"]["severities"] == {"DT": "neutral"}
    assert audit.signature["settings"]["thresholds"] == {"NU": 0.5}
    assert not {"severities", "thresholds", "config"} & set(audited(findings).signature["settings"])


@pytest.mark.slow
def test_a_lower_threshold_of_its_own_calls_up_what_the_fitted_one_leaves_out():
    """`default` does not; nor does a threshold that is higher change what the scorer finds."""
    pairs = [("Посол подробно рассказал о ходе переговоров.", "The ambassador told about the course of the talks.")]

    def found(*thresholds):
        audit = tta.audit_pairs(pairs, settings=tta.Settings(thresholds=thresholds))
        return [item.code for item in audit.findings], audit.signature["thresholds"]["omission"]

    codes, fitted = found(("default", 0.01))
    assert codes == []
    assert found(("OM", 0.01)) == (["OM201"], 0.01)
    assert found(("OM201", 0.99)) == ([], fitted)


def test_fingerprints_are_those_of_an_audit_without_a_policy(audited):
    """Two findings alike differ by their number: one that is hidden still counts."""
    findings = [finding(confidence=0.3), finding(confidence=0.9)]
    plain = audited(findings).findings
    assert plain[0].fingerprint != plain[1].fingerprint
    (left,) = audited(findings, thresholds=(("DT", 0.5),)).findings
    assert left.fingerprint == next(item.fingerprint for item in plain if item.confidence == 0.9)
    lighter = audited(findings, severities=(("DT", Severity.MINOR),)).findings
    assert {item.fingerprint for item in lighter} == {item.fingerprint for item in plain}


def test_an_unknown_code_is_an_error_before_the_model_is_loaded(monkeypatch):
    import tta.encoder

    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: pytest.fail("loaded"))
    with pytest.raises(UsageError, match="XX: no such code"):
        tta.audit_pairs([(DATE, "A letter.")], settings=tta.Settings(thresholds=(("XX", 0.5),)))
