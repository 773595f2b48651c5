"""Nouns and names that a pronoun of the other side stands for, and those that are left out."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.words.pronouns import stands_for_a_noun
from tta.scorers.words.runs import Run
from tta.types import Side

BEFORE = ("Остались артефакты.", "Artifacts remain.")


def is_meant(rows, side, first, size=1):
    """Whether some words of the last of some rows are what a pronoun across stands for."""
    text = paired(*rows)
    return stands_for_a_noun(text, len(rows) - 1, side, Run(first, first + size, 0.5))


@pytest.mark.parametrize(
    ("rows", "side", "first", "found"),
    [
        ([BEFORE, ("Они убираются легко.", "Artifacts are easily removed.")], Side.TARGET, 0, True),
        (
            [("Ничего нет.", "Nothing."), ("Они убираются легко.", "Artifacts are easily removed.")],
            Side.TARGET,
            0,
            False,
        ),
        ([BEFORE, ("Они убираются легко.", "They are easily removed, artifacts.")], Side.TARGET, 4, False),  # no more
        ([BEFORE, ("Убираются легко.", "Artifacts are easily removed.")], Side.TARGET, 0, False),  # no pronoun
        ([BEFORE, ("Артефакты убираются легко.", "They are easily removed.")], Side.SOURCE, 0, True),
        ([BEFORE, BEFORE[:1] * 2, ("Артефакты видны.", "They show.")], Side.SOURCE, 0, True),
        (
            [BEFORE, ("Да.", "Yes."), ("Да.", "Yes."), ("Артефакты видны.", "They show.")],
            Side.SOURCE,
            0,
            False,
        ),  # long ago
        ([("Вот кость.", "A bone."), ("Одну между ними.", "One bone between them.")], Side.TARGET, 1, True),
    ],
)
def test_a_noun_of_the_sentences_before_may_be_a_pronoun_across(rows, side, first, found):
    assert is_meant(rows, side, first) is found


@pytest.mark.parametrize(
    ("russian", "english", "size", "found"),
    [
        ("Марья Ивановна вздохнула.", "She sighed.", 2, True),
        ("Марья Ивановна вздохнула.", "He sighed.", 2, False),  # of another sex
        ("Марья Ивановна вздохнула.", "They sighed.", 2, False),
        ("Пётр сказал, что он болен.", "He said that he was ill.", 1, False),  # the Russian has a he of its own
        ("Пётр сказал это.", "He said it.", 1, True),
        ("Париж спит.", "She sleeps.", 1, False),  # no person
    ],
)
def test_a_persons_name_may_be_a_pronoun_of_that_persons_sex(russian, english, size, found):
    assert is_meant([(russian, english)], Side.SOURCE, 0, size) is found
