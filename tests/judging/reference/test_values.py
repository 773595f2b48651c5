"""The values of the second translation are sought in it alone."""

from __future__ import annotations

from dataclasses import replace

from tests.judging.reference.made import bitext
from tests.judging.reference.test_evidence import second
from tests.scorers.polarity.reading import read
from tta import scorers
from tta.judging.reference.values import Facts
from tta.scorers.scorer import Scored, Scorer


def test_what_the_reader_says_of_the_first_translation_is_not_taken_for_the_second(monkeypatch):
    seen = []

    def score(text):
        seen.append(text)
        return Scored()

    monkeypatch.setattr(scorers, "SCORERS", (Scorer("names", "", (), score),))
    readings = read("Он уехал вчера.", "He left yesterday.", "уехал=left").readings
    text = replace(bitext([[0, 1, 2]], [[0, 1, 2]], [((0,), (0,))]), readings=readings)
    Facts(text, *second([[0, 1, 2, 3]], ((0,),)))
    assert [dict(each.readings) for each in seen] == [{}]
