"""A tokenizer over the pieces that are met gives the tokens of the whole one."""

from __future__ import annotations

import random

import pytest
from tokenizers import Tokenizer

from tta.encoder import pieces
from tta.encoder.bundled import bundled_folder
from tta.encoder.pieces import PIECES_FILE, SPECIAL, PieceTokenizer, pipeline_over, write_pieces
from tta.settings.environment import cache_folder

# Longer pieces compete with shorter ones; the least score, which that of the unknown follows, is of a piece of its own.
PIECES = [
    *((mark, 0.0) for mark in SPECIAL),
    *(
        ("▁", -2.0),
        ("▁на", -3.0),
        ("на", -4.0),
        ("н", -5.0),
        ("а", -5.0),
        ("▁делах", -4.5),
        ("дел", -6.0),
        ("ах", -4.0),
    ),
    *(("▁a", -3.0), ("b", -5.0), ("ab", -9.0), ("▁ab", -9.5), ("c", -5.0), ("😀", -7.0), ("fi", -6.0), ("щщщ", -20.0)),
]
TEXTS = [
    *(
        "",
        " ",
        "на",
        "на делах",
        "нана  делах",
        "ab abc",
        "ﬁ",
        "😀a",
        "щ",
        "щщщщ",
        "©на©",
        "</s> а <unk>",
        "a\nb",
        "a\u2028b",
    ),
    *("▁▁a", "\x00a", "½a", "x" * 300, "на " * 50),
]


@pytest.fixture
def ours(tmp_path):
    """The tokenizer over pieces that are met."""
    write_pieces(PIECES, tmp_path / PIECES_FILE)
    return PieceTokenizer(tmp_path / PIECES_FILE)


def assert_same(ours, whole, texts, *, special):
    """Compare tokens and spans of texts, all at once."""
    found = ours.encode_batch(texts, add_special_tokens=special)
    expected = whole.encode_batch(texts, add_special_tokens=special)
    for text, own, other in zip(texts, found, expected, strict=True):
        assert (own.ids, own.offsets) == (other.ids, other.offsets), repr(text)


@pytest.fixture
def whole():
    """The tokenizer over all pieces."""
    tokenizer = pipeline_over(PIECES)
    tokenizer.encode_special_tokens = True
    return tokenizer


@pytest.mark.parametrize("special", [True, False])
def test_tokens_and_spans_are_those_of_the_whole_vocabulary(ours, whole, special):
    assert_same(ours, whole, TEXTS, special=special)
    for text in TEXTS:
        assert_same(ours, whole, [text], special=special)


def test_texts_of_any_letters_are_cut_alike(ours, whole):
    rng = random.Random(3)
    letters = [*"наделхщab cfi😀\n\u00a0©", "▁", "\u0301", "\x01"]
    assert_same(ours, whole, ["".join(rng.choices(letters, k=rng.randrange(20))) for _ in range(300)], special=False)


def test_only_pieces_that_are_met_are_taken_and_the_least_one(ours):
    assert sorted(PIECES[place][0] for place in ours._met(["▁делах"]) - {0, 1, 2, 3}) == [
        *("а", "ах", "дел", "щщщ", "▁", "▁делах"),
    ]
    assert ours.encode("</s>").ids[:1] == [0]


def test_a_word_that_was_cut_before_is_not_looked_up_again(ours, whole, monkeypatch):
    assert_same(ours, whole, ["на делах", "ab"], special=False)
    monkeypatch.setattr(ours, "_met", pytest.fail)
    assert_same(ours, whole, ["ab на", "делах"], special=False)


def test_words_that_are_kept_are_bounded_and_cut_alike_when_they_are_forgotten(ours, whole, monkeypatch):
    monkeypatch.setattr(pieces, "_MOST_KNOWN", 4)
    monkeypatch.setattr(pieces, "_LONGEST_KNOWN", 6)
    for texts in (["на делах а"], ["b c ab н", "на"], ["нанананана"], TEXTS, ["на делах а"]):
        assert_same(ours, whole, texts, special=False)
        assert len(ours._known) <= 4
    assert "▁нанананана" not in ours._known


@pytest.mark.parametrize("data", [b"", b"\x00" * 64, b"{}"])
def test_a_file_that_is_no_vocabulary_is_an_error_that_loading_knows(tmp_path, data):
    (tmp_path / PIECES_FILE).write_bytes(data)
    with pytest.raises((ValueError, KeyError, OSError, RuntimeError)):
        PieceTokenizer(tmp_path / PIECES_FILE)


@pytest.mark.slow
def test_the_bundled_vocabulary_cuts_documents_as_the_whole_one(corpus_texts):
    folder = bundled_folder(cache_folder())
    whole = Tokenizer.from_file(str(folder / "tokenizer.json"))
    whole.encode_special_tokens = True
    rng = random.Random(5)
    odd = ["".join(chr(rng.randrange(1, 0xD800)) for _ in range(20)) for _ in range(500)]
    assert_same(PieceTokenizer(folder / PIECES_FILE), whole, [*corpus_texts, *odd], special=False)


@pytest.fixture
def corpus_texts():
    """Lines of the documents that come with the project."""
    from pathlib import Path

    corpus = Path(__file__).parents[2] / "corpus"
    return [line for path in sorted(corpus.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
