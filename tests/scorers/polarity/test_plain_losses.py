"""Negations of whose loss the reader of both sides is sure, whatever other word might render them."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


def codes(russian, english, pairs, doubted):
    return [item.code for item in SCORER.score(read(russian, english, pairs, doubted)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "found"),
    [
        # escape denies by its meaning, but renders what is denied here
        ("Заключённые не сбежали.", "The prisoners escaped.", "Заключённые=prisoners сбежали=escaped", "не", ["PO101"]),
        ("Она не скрывала радости.", "She hid her joy.", "Она=She скрывала=hid радости=joy", "не", ["PO101"]),
        ("Результаты противоречат теории.", "The results do not contradict the theory.",
         "Результаты=results противоречат=contradict теории=theory", "not", ["PO102"]),
        # where the reader does not doubt the negation, that word is what renders it
        ("Заключённые не сбежали.", "The prisoners escaped.", "Заключённые=prisoners сбежали=escaped", "", []),
        # a word that denies by a prefix, one that renders nothing, one that denies what it governs, another
        ("Эта работа незаметна.", "This work is not visible.", "работа=work незаметна=visible", "not", []),
        ("Министр воздержался от комментариев.", "The minister did not comment.", "Министр=minister комментариев=comment",
         "not", []),
        ("Арендатор не вправе пересдавать.", "The tenant is prohibited.", "Арендатор=tenant вправе=prohibited", "не", []),
        ("Он не разделял взгляда.", "He took a different view.", "Он=He разделял=took взгляда=view", "не", []),
        # two negations may render each other
        ("Они не сбежали, не ушли.", "They did not leave, they escaped.", "Они=They сбежали=escaped ушли=leave не=not", "не", []),
    ],
)  # fmt: skip
def test_a_word_that_denies_renders_no_negation_of_whose_loss_the_reader_is_sure(
    russian, english, pairs, doubted, found
):
    assert codes(russian, english, pairs, doubted) == found
