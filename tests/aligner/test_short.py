"""Short sentences: what is said against joining them, and what comes of it with the real model."""

from __future__ import annotations

import numpy as np
import pytest

import tta
from tests.aligner.test_alignment import meaning, pairs, vectors_of
from tests.aligner.test_features import beads
from tta.aligner import Outline
from tta.aligner.features import FEATURES
from tta.aligner.short import against_joining, is_terse
from tta.aligner.texts import prepare
from tta.aligner.word_measures import BROUGHT, HOLDS, IDLE
from tta.aligner.words import Holds

SHORT, LONG = -1.0, 1.0  # logarithms of lengths, 0 for some forty letters


def said(down, across, *, length=SHORT, gap=0.0, held=0.0, idle=0, fact=False):
    """Log-odds against a bead of so many segments, the other side of which is `gap` shorter, and holds so much of the words."""
    features = np.zeros((1, len(FEATURES)), np.float32)
    for name, value in (("length", length), ("length_gap", gap), ("absolute_length_gap", abs(gap))):
        features[:, FEATURES.index(name)] = value
    against_level = np.zeros((1, 2 * len(HOLDS)), np.float32)
    side = "source" if down > 1 else "target"
    against_level[:, HOLDS.index(f"held_of_weakest_{side}")] = held
    idle_sides = np.full((1, len(IDLE)), idle, np.float32)
    holds = Holds(against_level, np.zeros((1, len(BROUGHT)), np.float32), idle_sides)
    facts = np.zeros(down, np.bool_), np.zeros(across, np.bool_)
    facts[0 if down > 1 else 1][-1] = fact
    return float(against_joining(beads((0, down, 0, across, 0.5, 0.0)), features, holds, facts)[0])


def test_two_short_sentences_are_not_joined_to_one_that_is_as_long_as_either_of_them():
    assert said(2, 1, gap=0.6, held=-0.1) > 5
    assert said(1, 2, gap=-0.6, held=-0.1) > 5


def test_nor_to_one_that_has_no_word_of_the_weaker():
    assert said(2, 1, gap=0.1, held=-0.5) > 5


@pytest.mark.parametrize(
    "bead",
    [
        {"gap": 0.1, "held": 0.0},
        {"gap": 0.6, "held": 0.5},
        {"length": LONG, "gap": 0.6, "held": -0.5, "idle": 2},
    ],
    ids=["as long together, words held", "all words held", "a long sentence"],
)
def test_nothing_is_said_against(bead):
    assert said(2, 1, **bead) == 0.0


def test_nor_where_one_of_them_is_a_date_whose_words_are_no_evidence():
    assert said(2, 1, gap=0.6, held=-0.5, fact=True) == said(1, 2, gap=-0.6, held=-0.5, fact=True) == 0.0


def test_nor_against_a_pair_of_two_or_a_block_of_four():
    assert said(1, 1, gap=0.9, held=-0.5) == said(2, 2, gap=0.9, held=-0.5) == 0.0


def texts_of(lengths, others):
    rows = meaning(max(len(lengths), len(others)))
    return prepare(
        vectors_of(rows[: len(lengths)]), vectors_of(rows[: len(others)]), (Outline(lengths), Outline(others))
    )


def test_a_text_is_terse_by_its_usual_segment():
    assert is_terse(texts_of([12, 15, 200], [14, 16, 200]))
    assert not is_terse(texts_of([12, 80, 90], [14, 80, 90]))


def test_in_a_short_text_lengths_are_compared_by_what_corresponds():
    texts = texts_of([10] * 4 + [11], [12] * 4)  # by the wholes, ten letters would be as long as eleven
    assert texts.runs[1].lengths[0, 0] == pytest.approx(np.log(10 + 15))


def test_in_a_long_one_by_the_wholes():
    texts = texts_of([10] * 90, [12] * 80)
    assert texts.runs[1].lengths[0, 0] == pytest.approx(np.log(12 * 900 / 960 + 15))


TRIPLES = [
    [("Мы проиграли.", "We lost."), ("Тренер подал в отставку.", "The coach resigned."), ("Вратаря продали.", "The goalkeeper was sold.")],
    [("Свет погас.", "The light went out."), ("Собака залаяла.", "The dog barked."), ("Врач не пришёл.", "The doctor did not come.")],
    [("Автобус ушёл.", "The bus had left."), ("Пришлось идти пешком.", "We had to walk."), ("Дорога была скользкая.", "The road was slippery.")],
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("triple", TRIPLES, ids=[triple[0][1] for triple in TRIPLES])
def test_of_three_short_sentences_the_one_that_was_left_out_stands_alone(triple, encoder):
    for gone in range(3):
        kept = [english for place, (_, english) in enumerate(triple) if place != gone]
        found = pairs(tta.align([russian for russian, _ in triple], kept))
        assert [left for left, right in found if not right] == [(gone,)]


@pytest.mark.slow
def test_two_short_sentences_rendered_by_one_of_their_length_are_joined(encoder):
    found = tta.align(
        ["Судья встал.", "Зал затих.", "Шёл дождь."], ["The judge rose and the hall fell silent.", "It was raining."]
    )
    assert pairs(found) == [((0, 1), (0,)), ((2,), (1,))]


@pytest.mark.slow
@pytest.mark.parametrize("date", ["«9/XI-56 г.»", "«9» ноября 1956 г."])
def test_the_date_behind_a_signature_stays_with_it(date, encoder):
    russian = f"О поставке леса\n\nПоставка задержана до весны.\n\n[Подпись] В. Седов. {date}\n\nКопия."
    english = "On the supply of timber\n\nThe supply is delayed until spring.\n\nV. Sedov. 9 November 1956\n\nCopy."
    audit = tta.audit_texts(russian, english)
    assert not [bead for bead in audit.alignment.beads if bead.is_null]
