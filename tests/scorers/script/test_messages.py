"""Findings of script and OCR noise: their words, severities and confidences."""

from __future__ import annotations

import pytest

from tests.scorers.script.test_script import marked, pair
from tta.scorers.script.script import SCORER
from tta.types import Cause, Kind, Language


def findings(*texts, **fields):
    return SCORER.score(pair(*texts, **fields)).findings


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        (
            "Cоюз",
            "Union",
            "SC101 neutral 0.95 Letters of the other script stand in “Cоюз” (Latin C for Cyrillic С) (Russian).",
        ),
        ("Союз", "Unжion", "SC101 minor 0.95 Letters of the other script stand in “Unжion” (English)."),
        (
            "Письмо",
            "В. Kebich",
            "SC102 minor 0.95 Cyrillic is left in the English: “В” (Cyrillic В for Latin B) (English).",
        ),
        ("Письмо", "the ЦК", "SC102 neutral 0.95 Cyrillic is left in the English: “ЦК” (English)."),
        ("Письмо", "a шщзъ", "SC102 minor 0.95 Cyrillic is left in the English: “шщзъ” (English)."),
        ("3акон", "Law", "SC103 neutral 0.95 Digits and letters are confused in “3акон” for закон (Russian)."),
        ("1977", "l977", "SC103 minor 0.95 Digits and letters are confused in “l977” for 1977 (English)."),
        ("Слово", "agree ment", "SC104 neutral 0.95 A space breaks “agree ment” for agreement (English)."),
        ("Я обэтом", "I", "SC105 neutral 0.85 A space is missing in “обэтом” for об этом (Russian)."),
        ("США", "SUA", "SC106 minor 0.8 Letters are exchanged in “SUA” for USA (English)."),
        ("США", "a \ufffd\x07", "SC107 minor 0.95 Characters are lost: “"),
    ],
)
def test_each_kind_of_noise_has_its_words(russian, english, expected):
    (finding,) = findings(russian, english)
    shown = f"{finding.code} {finding.severity.value} {finding.confidence} {finding.message}"
    assert shown.startswith(expected)
    assert (finding.kind, finding.bead) == (Kind.SCRIPT, 0)


def test_what_is_meant_stands_in_the_evidence_if_anything_is_known():
    (finding,) = findings("Cоюз прeзидент", "Union")
    assert finding.evidence == {"readings": ["Союз", "президент"]}
    (finding,) = findings("Союз", "Unжion")
    assert finding.evidence == {}


def test_control_characters_are_shown_by_their_numbers():
    (finding,) = findings("Союз", "Un\x07ion")
    assert finding.message == "Characters are lost: “U+0007” (English)."


def test_the_first_eight_are_shown_and_long_ones_cut():
    (finding,) = findings(" ".join(["Cоюз"] * 10), "Union")
    assert finding.message.count("“") == 8
    assert finding.message.endswith("(Latin C for Cyrillic С) and 2 more (Russian).")
    assert len(finding.source_spans) == 10
    (finding,) = findings("Союз", "\ufffd" * 100)
    assert finding.message.count("\ufffd") + finding.message.count("U+FFFD") == 60


def test_cyrillic_of_an_english_source_is_noise_and_of_an_english_translation_untranslated():
    languages = (Language.EN, Language.RU)
    text = pair("They reached соглашения.", "Они договорились.", languages)
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.cause) == ("SC102", Cause.SOURCE)
    assert marked(text, finding.source_spans) == ["соглашения"]
    assert findings("Они договорились.", "They reached соглашения.") == ()
