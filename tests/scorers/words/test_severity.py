"""How much is lost with a phrase."""

from __future__ import annotations

import pytest

from tta.scorers.words.severity import content_words, is_grammar, severity_of_loss
from tta.types import Language, Severity


@pytest.mark.parametrize(
    ("phrase", "severity"),
    [
        ("если американская сторона согласится с этим", Severity.MAJOR),  # a clause
        ("не", Severity.MAJOR),
        ("без согласия", Severity.MAJOR),
        ("465", Severity.MAJOR),
        ("пять", Severity.MAJOR),
        ("Григорьев", Severity.MAJOR),
        ("должны", Severity.MAJOR),
        ("нельзя", Severity.MAJOR),
        ("осложнить", Severity.MINOR),
        ("социалистических", Severity.MINOR),
        ("взаимного доверия", Severity.MINOR),
        ("ведь", Severity.NEUTRAL),
        ("же", Severity.NEUTRAL),
        ("года", Severity.NEUTRAL),
        ("в связи с этим", Severity.MINOR),
        ("он его", Severity.NEUTRAL),
    ],
)
def test_russian(phrase, severity):
    assert severity_of_loss(phrase, Language.RU) is severity


@pytest.mark.parametrize(
    ("phrase", "severity"),
    [
        ("and all the delegates applauded the French ambassador", Severity.MAJOR),
        ("not", Severity.MAJOR),
        ("without", Severity.MAJOR),
        ("in Geneva", Severity.MAJOR),
        ("must", Severity.MAJOR),
        ("artificial urgency", Severity.MINOR),
        ("of the", Severity.NEUTRAL),
        ("also", Severity.NEUTRAL),
    ],
)
def test_english(phrase, severity):
    assert severity_of_loss(phrase, Language.EN) is severity


def test_words_of_grammar():
    assert is_grammar("the", Language.EN)
    assert is_grammar("ведь", Language.RU)
    assert not is_grammar("not", Language.EN)
    assert not is_grammar("не", Language.RU)
    assert content_words("на фоне терапии", Language.RU) == 2
