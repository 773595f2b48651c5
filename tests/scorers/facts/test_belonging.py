"""Values that changed places, told by the words that stand with them: what the reader of both sides links."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.names.made import with_vectors
from tta.scorers.facts.dates import SCORER as DATES
from tta.scorers.facts.numbers import SCORER
from tta.types import UNRENDERED, Reading, Side

LINKS = {
    "убито": "killed", "ранено": "wounded", "человек": "people", "мужчин": "men", "женщин": "women", "приехали": "came",
    "весной": "autumn", "осенью": "autumn", "наступали": "advanced", "отступали": "retreated", "арестован": "arrested",
    "англия": "england", "франция": "france", "дала": "gave", "дали": "gave", "родился": "born", "умер": "died",
}  # fmt: skip


def bitext(russian, english, sure=1.0):
    """A pair whose words are linked by the list above, the first of equal ones, so surely."""
    text = with_vectors((russian, english))
    sides = [
        [
            text.document(side).segments[0].text[start:stop].lower()
            for start, stop in text.vectors(side).word_spans.tolist()
        ]
        for side in (Side.SOURCE, Side.TARGET)
    ]
    partner = [
        np.array([sides[1].index(LINKS[word]) if LINKS.get(word) in sides[1] else UNRENDERED for word in sides[0]]),
        np.full(len(sides[1]), UNRENDERED),
    ]
    none = tuple(np.full(len(side), -9.0, np.float32) for side in sides)
    gaps = tuple(np.full(len(side) + 1, -9.0, np.float32) for side in sides)
    held = tuple(np.full(len(side), sure, np.float32) for side in sides)
    return replace(text, readings={0: Reading(none, none, none, gaps, tuple(partner), held)})


@pytest.mark.parametrize(
    ("russian", "english", "wrong"),
    [
        ("Убито 14 человек, ранено 32.", "32 people were killed and 14 wounded.", True),
        ("Убито 14 человек, ранено 32.", "14 people were killed and 32 wounded.", False),
        ("Убито 14 человек, ранено 32.", "32 wounded and 14 people killed.", False),
        ("Приехали 5 мужчин и 8 женщин.", "8 men and 5 women came.", True),
        ("Приехали 5 мужчин и 8 женщин.", "8 women and 5 men came.", False),
        ("Англия дала 20 млн, а Франция — 30 млн.", "England gave 30 million, and France 20 million.", True),
        ("Англия дала 20 млн, а Франция — 30 млн.", "France gave 30 million, and England 20 million.", False),
        ("Убито 14, нет, 15 человек, ранено 32.", "32 people killed, no, 14, and 15 wounded.", False),  # no plain cut
        ("Убито 14 или 32.", "32 or 14 were killed.", False),
        # of what is counted both have to be linked, since it is often called otherwise
        ("Убито 14 волков, спаслись 32 лисы.", "14 beasts died, and 32 others were not killed.", False),
    ],
)
def test_a_value_goes_with_the_words_that_stand_with_it(russian, english, wrong):
    codes = [finding.code for finding in SCORER.score(bitext(russian, english)).findings]
    assert codes == (["NU101", "NU101"] if wrong else [])


@pytest.mark.parametrize(("sure", "told"), [(0.6, True), (0.4, False)])
def test_words_must_be_linked_surely(sure, told):
    text = bitext("Приехали 5 мужчин и 8 женщин.", "8 men and 5 women came.", sure)
    assert bool(SCORER.score(text).findings) is told


def test_without_a_reading_nothing_is_said():
    text = replace(bitext("Приехали 5 мужчин и 8 женщин.", "8 men and 5 women came."), readings={})
    assert not SCORER.score(text).findings


@pytest.mark.parametrize(
    ("russian", "english", "wrong"),
    [
        # the point of an abbreviation ends no sentence, and a season that goes with its year is no witness
        ("Весной 1943 г. наступали, осенью 1944 г. отступали.", "In autumn 1944 they advanced, in spring 1943 they retreated.",
         True),
        ("Весной 1943 г. наступали, осенью 1944 г. отступали.", "In autumn 1944 they retreated, in spring 1943 they advanced.",
         False),
        ("В 1943 наступали! в 1944 отступали.", "In 1944 they advanced, in 1943 they retreated.", False),  # two sentences
        # of one action the reader knows the rendering, of the other it says nothing
        ("Арестован 5 мая 1937 г., освобождён 7 июня 1939 г.", "Arrested on 7 June 1939, released on 5 May 1937.", True),
        ("Арестован 5 мая 1937 г., освобождён 7 июня 1939 г.", "Arrested on 5 May 1937, released on 7 June 1939.", False),
        ("Арестован 5 мая 1937 г., освобождён 7 июня 1939 г.", "On 5 May 1937, and on 7 June 1939 arrested, released.", False),
    ],
)  # fmt: skip
def test_two_actions_keep_their_dates(russian, english, wrong):
    codes = [finding.code for finding in DATES.score(bitext(russian, english)).findings]
    assert codes == (["DT101", "DT101"] if wrong else [])
