"""Hardly, unlikely, `вряд ли`: they always deny, so that the reader of both sides is not asked whether they are rendered."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER
from tta.types import Severity


def found(russian, english, pairs):
    return [(item.code, item.severity) for item in SCORER.score(read(russian, english, pairs)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "code"),
    [
        ("Вряд ли он согласится.", "He will surely agree.", "он=He согласится=agree", "PO101"),
        ("Едва ли он приедет.", "I think he will come.", "он=he приедет=come", "PO101"),
        ("Мало кто знал.", "Everybody knew.", "знал=knew", "PO101"),
        ("Посол приедет.", "The ambassador is unlikely to come.", "Посол=ambassador приедет=come", "PO102"),
        ("Война близко, верится.", "The war is close, I can hardly believe it.", "Война=war верится=believe", "PO102"),
    ],
)
def test_one_that_nothing_renders_is_lost_however_sure_the_reader_is(russian, english, pairs, code):
    assert found(russian, english, pairs) == [(code, Severity.MAJOR)]


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Вряд ли он согласится.", "He will hardly agree.", "он=He согласится=agree"),
        ("Вряд ли он согласится.", "I doubt that he will agree.", "он=he согласится=agree"),
        ("Едва ли он приедет.", "I don't think he will come.", "он=he приедет=come"),
        ("Вряд ли он откажется.", "He will surely agree.", "он=He откажется=agree"),  # two denials make an assent
        ("С трудом верится.", "I can hardly believe it.", "верится=believe"),
        ("Маловероятно, что он придёт.", "He is unlikely to come.", "он=He придёт=come"),
        ("Едва он пришёл, все встали.", "Once he came, all rose.", "он=he пришёл=came встали=rose"),  # no sooner
        ("Едва ли не все пришли.", "Almost all came.", "все=all пришли=came"),
        ("Мало воды пили.", "They drank some water.", "воды=water пили=drank"),  # not `мало кто`
        ("Вряд ли он придёт?", "Will he come?", "он=he придёт=come"),
    ],
)  # fmt: skip
def test_one_that_is_rendered_or_denies_nothing_is_let_pass(russian, english, pairs):
    assert found(russian, english, pairs) == []


def test_such_a_finding_says_that_it_is_not_for_the_reader_of_words():
    (finding,) = SCORER.score(read("Вряд ли он согласится.", "He will agree.", "согласится=agree")).findings
    assert finding.evidence["broad"] == "negative"


def test_without_the_reader_none_is_looked_for():
    assert not SCORER.score(paired(("Вряд ли он согласится.", "He will agree.", "согласится=agree"))).findings


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "denying"),
    [
        ("Меньше всего хочется войны.", "I really don't want war.", "хочется=want войны=war", "don't"),
        ("Меньше всего он хотел войны.", "He did not want war.", "он=He хотел=want войны=war", "not"),
        ("Вряд ли он пришёл.", "He did not come.", "он=He пришёл=come", "not"),
        ("Едва ли он хотел войны.", "He did not want war.", "он=He хотел=want войны=war", "not"),
        ("Мало кто хотел войны.", "People did not want war.", "хотел=want войны=war", "not"),
        ("Отнюдь он не хотел войны.", "He did not want war.", "он=He хотел=want войны=war", "не not"),
        ("Он отнюдь не пришёл.", "He came.", "Он=He", "не"),
    ],
)
def test_a_negation_beside_a_broad_negative_is_never_critical(russian, english, pairs, denying):
    """However much the reader doubts: `меньше всего хочется` is rendered by I don't want."""
    findings = SCORER.score(read(russian, english, pairs, denying)).findings
    assert all(item.severity is not Severity.CRITICAL for item in findings)
    assert "PO102" not in [item.code for item in findings]
