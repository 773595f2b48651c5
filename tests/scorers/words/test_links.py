"""How firmly words are held, which words render each other, and which may go unrendered."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.scorers.scorer import CannotRunError
from tta.scorers.words import links
from tta.scorers.words.attention import bead_words, held, is_silent, lack, unit_rows
from tta.scorers.words.attention import links as likest
from tta.scorers.words.links import Word, side_of, word_links
from tta.types import Bead, Language, Side

TURNED = np.array([[1.0, 0.0], [0.6, 0.8]], np.float32)
"""Two words whose vectors have the cosine 0.6."""


def test_words_share_themselves_out_by_likeness():
    # The other word is like the first (1) and the second (0.6): shares 1 and exp(-0.4 / 0.05) = 0.000335 of them.
    assert held(TURNED, 3 * TURNED[:1]).tolist() == pytest.approx([0.99966, 0.6 * 0.000335], abs=1e-5)


def test_of_several_words_the_firmest_counts_and_unlike_words_hold_nothing():
    opposite = np.array([[-1.0, 0.0], [1.0, 0.0]], np.float32)
    assert held(TURNED[:1], opposite).tolist() == pytest.approx([1.0])
    assert held(TURNED[:1], opposite[:1]).tolist() == [0.0]
    assert held(TURNED[:0], opposite).tolist() == held(TURNED[:0], opposite[:0]).tolist() == []
    assert held(TURNED, opposite[:0]).tolist() == [0.0, 0.0]


def test_many_words_are_compared_in_pieces_with_the_same_result(monkeypatch):
    own, other = (np.random.default_rng(seed).normal(size=(40, 8)).astype(np.float32) for seed in (1, 2))
    whole = held(own, other)
    monkeypatch.setattr("tta.scorers.words.attention._BLOCK", 7)
    assert held(own, other) == pytest.approx(whole, abs=1e-6)
    assert held(own, other) != pytest.approx(held(own, other[:35]), abs=1e-6)  # the last piece counts, too


def test_a_word_held_by_three_tenths_lacks_nothing_and_one_held_half_as_firmly_half():
    own = np.array([[1.0, 0.0]], np.float32)
    for cosine, wanted in ((0.3, 0.0), (0.15, 0.5), (0.0, 1.0), (0.9, 0.0), (-0.5, 1.0)):
        other = np.array([[cosine, np.sqrt(1 - cosine**2)]], np.float32)
        assert lack(own, other).tolist() == pytest.approx([wanted], abs=1e-5)


def test_the_likest_word_is_by_direction_and_not_by_length():
    assert likest(TURNED, np.array([[0.0, 9.0], [1.0, 0.1]], np.float32)).tolist() == [1, 0]
    assert likest(TURNED, TURNED[:0]).tolist() == []


def test_unit_rows_have_length_one_and_zeros_stay():
    rows = unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]], np.float32))
    assert rows.tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0.0, 0.0]]


def test_the_words_of_a_bead_are_those_of_its_segments_in_order():
    encoding = paired(("Он | не пришёл вчера", "He")).source_vectors
    assert bead_words(encoding, (1, 0)).tolist() == [1, 2, 3, 0]
    assert bead_words(encoding, (1,)).tolist() == [1, 2, 3]
    assert bead_words(encoding, ()).tolist() == []


@pytest.mark.parametrize(
    ("word", "language", "silent"),
    [
        ("the", Language.EN, True),
        ("The", Language.EN, True),
        ("of", Language.EN, True),
        ("minister’s", Language.EN, True),  # a contraction or possessive
        ("it's", Language.EN, True),
        ("treaty", Language.EN, False),
        ("же", Language.RU, True),
        ("Ведь", Language.RU, True),
        ("увы", Language.RU, True),
        ("не", Language.RU, False),
        ("ни", Language.RU, False),
        ("Нет", Language.RU, False),
        ("на", Language.RU, False),  # a preposition is rendered by one
        ("договор", Language.RU, False),
    ],
)
def test_english_words_of_grammar_and_russian_particles_may_go_unrendered(word, language, silent):
    assert is_silent(word, language) is silent


# ---------------------------------------------------------------- which English word renders a Russian one

TEXT = paired(
    ("Они | подпишут договор", "They will | sign the treaty", "Они=They подпишут=will+sign договор=the+treaty")
)
(BEAD,) = TEXT.alignment.beads


def rendering(word, least=0.5, text=TEXT):
    """The English word that renders a Russian one."""
    found = word_links(text, text.alignment.beads[0])
    russian, english = (text.document(side_of(text, language)) for language in (Language.RU, Language.EN))
    segment = next(i for i, item in enumerate(russian.segments) if word in item.text)
    start = russian.segments[segment].text.index(word)
    number = found.rendering(segment, start, start + len(word), least)
    place = found.english[number] if number is not None else None
    return place and english.segments[place.segment].text[place.start : place.stop]


def test_a_russian_word_is_rendered_by_the_likest_word_that_is_none_of_grammar():
    assert [rendering(word) for word in ("Они", "подпишут", "договор")] == [None, "sign", "treaty"]


def test_the_words_of_a_pair_stand_where_their_segments_have_them():
    found = word_links(TEXT, BEAD)
    assert found.russian == (Word(0, 0, 3), Word(1, 0, 8), Word(1, 9, 16))
    assert found.english == (Word(0, 0, 4), Word(0, 5, 9), Word(1, 0, 4), Word(1, 5, 8), Word(1, 9, 15))
    assert found.owners.tolist() == [-1, -1, 1, -1, 2]
    assert found.cosines.tolist() == pytest.approx([1.0] * 5)


def test_a_word_less_like_than_is_asked_renders_nothing():
    assert rendering("договор", least=1.01) is None
    unpaired = paired(("Он пришёл", "He came", "Он=He"))
    assert rendering("пришёл", text=unpaired) is None
    assert rendering("Он", text=paired(("Он", "Gromyko", "Он=Gromyko"))) == "Gromyko"


def test_a_place_without_a_word_renders_nothing():
    found = word_links(TEXT, BEAD)
    assert found.rendering(1, 8, 9, 0.5) is None  # between two words
    assert found.rendering(1, 9, 16, 0.5) == 4
    assert found.rendering(1, 10, 12, 0.5) == 4  # within one
    assert found.rendering(2, 0, 3, 0.5) is None
    assert found.rendering(0, 3, 9, 0.5) is None


def test_a_side_without_words_or_one_too_long_has_no_links(monkeypatch):
    silent = paired(("Он", "..."))
    assert word_links(silent, silent.alignment.beads[0]) is None
    assert word_links(TEXT, Bead((0,), ())) is None
    monkeypatch.setattr(links, "_MOST", 15)
    assert word_links(TEXT, BEAD) is not None
    monkeypatch.setattr(links, "_MOST", 14)
    assert word_links(TEXT, BEAD) is None


def test_whichever_side_was_translated_the_russian_is_asked_about():
    turned = paired(("They sign", "Они подпишут", "They=Они sign=подпишут"), languages=(Language.EN, Language.RU))
    assert side_of(turned, Language.RU) is Side.TARGET
    assert side_of(turned, Language.EN) is Side.SOURCE
    assert rendering("подпишут", text=turned) == "sign"


def test_without_vectors_there_are_no_links():
    with pytest.raises(CannotRunError, match="vectors"):
        word_links(replace(TEXT, target_vectors=None), BEAD)
