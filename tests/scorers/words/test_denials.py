"""Words that carry a negation of the other side, and the words that are asked."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.scorers.words.denials import affirms_twice, is_denied_beside, spoken
from tta.types import UNRENDERED, Language, Reading, Side


def reading(russian: list[int], english: list[int]) -> Reading:
    """Return a reading with some links, by the numbers of words."""
    partner = np.array(russian), np.array(english)
    low = tuple(np.full(len(side), -6, np.float32) for side in partner)
    gaps = tuple(np.zeros(len(side) + 1, np.float32) for side in partner)
    return Reading(low, low, low, gaps, partner, low)


NONE = UNRENDERED


@pytest.mark.parametrize(
    ("russian", "english", "links", "word", "carried"),
    [
        ("Это неплохой выбор.", "It is not a bad choice.", ([0, 4, 5], [0, NONE, NONE, NONE, 1, 2]), 2, True),
        ("Он невиновен.", "He was not guilty.", ([0, 3], [0, NONE, NONE, 1]), 2, True),
        ("Он отказался.", "He did not agree.", ([0, 3], [0, NONE, NONE, 1]), 2, True),
        ("Он приехал впервые.", "He had never come.", ([0, 3, NONE], [0, NONE, NONE, 1]), 2, True),
        ("Он виновен.", "He was not guilty.", ([0, 3], [0, NONE, NONE, 1]), 2, False),
        ("Утечка остановилась.", "The leak has not stopped.", ([1, 4], [NONE, 0, NONE, NONE, 1]), 3, False),
        # what cannot be praised enough is praised
        (
            "Хвалю врача.",
            "I cannot praise the doctor enough.",
            ([2, 4], [NONE, NONE, 0, NONE, 1, NONE]),
            1,
            True,
        ),
        ("Хвалю врача.", "I cannot praise the doctor.", ([2, 4], [NONE, NONE, 0, NONE, 1]), 1, False),
        # one ban, and one negation that renders it, whatever renders what
        ("Аспирин противопоказан.", "Aspirin must not be given.", ([0, 1], [0, 1, NONE, NONE, NONE]), 2, True),
        ("Курить воспрещается.", "You must not smoke.", ([3, NONE], [NONE, NONE, NONE, 0]), 2, True),
        ("Курить не запрещено.", "You must not smoke.", ([3, NONE, NONE], [NONE, NONE, NONE, 0]), 2, False),
        ("Аспирин показан.", "Aspirin must not be given.", ([0, 1], [0, 1, NONE, NONE, NONE]), 2, False),
        # an idiom that affirms: he alone knew
        ("Only he knew.", "Никто, кроме него, не знал.", ([NONE, 2, 4], [NONE, NONE, 1, NONE, 2]), 3, True),
        # by the infinitive that the verb governs
        (
            "Он остался неизвестным.",
            "He did not wish to be known.",
            ([0, 3, 6], [0, NONE, NONE, 1, NONE, NONE, 2]),
            2,
            True,
        ),
        (
            "Он просил известить.",
            "He did not wish to be known.",
            ([0, 3, 6], [0, NONE, NONE, 1, NONE, NONE, 2]),
            2,
            False,
        ),
        # what denies there renders something else
        ("Неизвестный пришёл.", "The unknown did not come.", ([1, 4], [NONE, 0, NONE, NONE, 1]), 3, False),
    ],
)
def test_a_word_that_denies_carries_a_negation_that_it_or_its_host_is_linked_to(russian, english, links, word, carried):
    languages = (Language.EN, Language.RU) if english[0] > "z" else (Language.RU, Language.EN)
    partner = links if languages[0] is Language.RU else links[::-1]
    bitext = paired((russian, english), languages=languages, readings={0: reading(*partner)})
    assert spoken(bitext, bitext.alignment.beads[0], Side.TARGET).words.plain(word) in ("not", "cannot", "never", "не")
    assert is_denied_beside(bitext, 0, Side.TARGET, word, word + 1) is carried


def test_each_word_stands_between_its_marks_and_at_its_place_in_the_document():
    bitext = paired(("«Нет», сказал он.", "“No,” he said."))
    said = spoken(bitext, bitext.alignment.beads[0], Side.SOURCE)
    assert (said.words.forms, said.words.marks) == (("Нет", "сказал", "он"), ("«", "», ", " ", ".\n"))
    assert [bitext.source.words(spans) for spans in said.spans] == ["Нет", "сказал", "он"]


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("Не могу не", True),
        ("нельзя  не", True),
        ("не мог бы не", True),
        ("не", False),
        ("не могу", False),
        ("не пришёл не", False),
    ],
)
def test_two_negations_that_affirm_are_known_by_themselves(text, twice):
    assert affirms_twice(text) is twice
