"""Words that carry a negation of the other side: verbs that deny what they govern, opposites of a negated verb's object."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.language.negation import Degree
from tta.scorers.polarity.carriers import is_governed
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.links import links_of
from tta.scorers.polarity.polarity import SCORER
from tta.types import Side


def codes(russian, english, pairs, doubted):
    return [item.code for item in SCORER.score(read(russian, english, pairs, doubted)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "found"),
    [
        ("Он отговорил брата ехать.", "He persuaded his brother not to go.", "Он=He отговорил=persuaded брата=brother ехать=go",
         "not", []),
        ("Он уговорил брата ехать.", "He persuaded his brother not to go.", "Он=He уговорил=persuaded брата=brother ехать=go",
         "not", ["PO102"]),
        ("Не ходи туда.", "I warn you against going there.", "ходи=going туда=there", "Не", []),
        ("Не ходи туда.", "I warn you of going there.", "ходи=going туда=there", "Не", ["PO101"]),
    ],
)  # fmt: skip
def test_a_verb_denies_what_it_governs(russian, english, pairs, doubted, found):
    assert codes(russian, english, pairs, doubted) == found


@pytest.mark.parametrize(
    ("sentence", "governed"),
    [
        ("Он отговорил брата ехать.", True),
        ("Он отговорил брата, надо ехать.", False),
        ("Он уговорил брата ехать.", False),
    ],
)
def test_it_governs_within_its_clause(sentence, governed):
    text = read(sentence, "He need not go.", "")
    russian, english = (half_of(text, text.alignment.beads[0], side) for side in Side)
    last = len(russian.words.forms) - 1
    assert (
        is_governed(english, russian, last, links_of(text, 0, {half.language: half for half in (russian, english)}))
        is governed
    )


@pytest.mark.parametrize(
    ("sentence", "degree"),
    [
        ("Хрипов в лёгких нет.", Degree.EXPLICIT),
        ("Нет, это так.", Degree.LEXICAL),
        ("Ну, нет, это так.", Degree.LEXICAL),
    ],
)
def test_only_a_no_between_marks_is_an_interjection(sentence, degree):
    text = read(sentence, "Yes.", "")
    (negation,) = half_of(text, text.alignment.beads[0], Side.SOURCE).negations
    assert negation.degree is degree


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        ("Врач не выявил различий.", "The doctor found them identical.", "Врач=doctor выявил=found", []),
        ("Никто об этом не знал.", "Everyone knew about it.", "этом=it знал=knew", ["PO101"]),
        ("Врач не выявил различий.", "The doctor found them.", "Врач=doctor выявил=found", ["PO101"]),
        ("Врач не выявил различий.", "The doctor found identical differences.", "Врач=doctor выявил=found различий=differences",
         ["PO101"]),  # the differences are there
    ],
)  # fmt: skip
def test_what_does_not_differ_is_the_same(russian, english, pairs, found):
    assert codes(russian, english, pairs, "не") == found


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        # keep off, keep from
        ("Не ходите по газону.", "Keep off the grass.", "ходите=Keep газону=grass", []),
        ("Не ходите по газону.", "Keep the grass.", "ходите=Keep газону=grass", ["PO101"]),
        ("Берегите от солнца.", "Do not expose to sunlight.", "Берегите=expose солнца=sunlight", []),
        # a figure that was not reached
        ("Отцу не было сорока.", "Father was under forty.", "Отцу=Father было=was сорока=forty", []),
        # what is not allowed to a patient
        ("Аспирин противопоказан детям.", "Aspirin must not be given to children.", "Аспирин=Aspirin противопоказан=given детям=children",
         []),
        # a sentence left as it stands
        ("Приговор оставлен без изменения.", "The sentence was affirmed.", "Приговор=sentence оставлен=affirmed", []),
        # for the first time ever
        ("Это был первый полёт в его жизни.", "He had never flown.", "полёт=flown", []),
        # `нет` at the end of a sentence is no interjection
        ("Хрипов в лёгких нет.", "There are rales in the lungs.", "Хрипов=rales лёгких=lungs", ["PO101"]),
    ],
)  # fmt: skip
def test_what_denies_without_a_negation(russian, english, pairs, found):
    assert codes(russian, english, pairs, "не Не нет Нет not never без изменения") == found


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "found"),
    [
        ("Он не разделял взгляда.", "He took a different view.", "Он=He разделял=took взгляда=view", "не", []),
        ("Он не разделял взгляда.", "He took the same view.", "Он=He разделял=took взгляда=view", "не", ["PO101"]),
        ("Кормить зверей воспрещается.", "Do not feed the animals.", "Кормить=feed зверей=animals", "not", []),
        ("Не курить.", "Smoking prohibited.", "курить=Smoking", "Не prohibited", []),
        ("Лекарства не помогли.", "The medicine was useless.", "Лекарства=medicine помогли=was", "не useless", []),
    ],
)
def test_the_negation_is_carried_by_a_word_that_denies_or_differs(russian, english, pairs, doubted, found):
    assert codes(russian, english, pairs, doubted) == found
