"""And for или, and where either is right."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.words.conjunctions import SCORER
from tta.types import Severity

FINE = "Штраф=fine {} арест=arrest"


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        ("Штраф или арест.", "A fine and arrest.", FINE.format("или=and"), ["DV302"]),
        ("Штраф и арест.", "A fine or arrest.", FINE.format("и=or"), ["DV302"]),
        ("Штраф и арест.", "A fine and arrest.", FINE.format("и=and"), []),
        ("Штраф и арест.", "Arrest or a fine.", "Штраф=fine и=or арест=Arrest", ["DV302"]),
        ("Штраф и арест.", "A fine or prison.", "Штраф=fine и=or", []),  # other members
        ("Штраф и арест.", "Arrest, a fine or more.", "Штраф=fine и=or арест=Arrest", []),
        # the right conjunction stands elsewhere
        ("Штраф или арест и ссылка.", "A fine and arrest or exile.", "Штраф=fine или=and арест=arrest", []),
        # denied, asked, possible, left to choose
        ("Ему не грозит штраф и арест.", "No fine or arrest.", "штраф=fine и=or арест=arrest", []),
        ("Грозит штраф и арест?", "A fine or arrest?", "штраф=fine и=or арест=arrest", []),
        ("Грозит штраф и арест.", "It can be a fine or arrest.", "штраф=fine и=or арест=arrest", []),
        ("Любой штраф и арест.", "A fine or arrest.", "штраф=fine и=or арест=arrest", []),
    ],
)
def test_whether_both_are_meant_or_one(russian, english, pairs, codes):
    assert [item.code for item in SCORER.score(read(russian, english, pairs)).findings] == codes


def test_it_is_major_and_marks_the_two_words():
    text = read("Штраф или арест.", "A fine and arrest.", FINE.format("или=and"))
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MAJOR
    assert (finding.source_spans[0].of(text.source.text), finding.target_spans[0].of(text.target.text)) == (
        "или",
        "and",
    )
    assert finding.message == "The Russian joins by “или” what the English joins by “and”."
