"""The network that says of each word whether the other side renders it."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest

from tta.scorers.scorer import CannotRunError
from tta.scorers.words import rendition
from tta.scorers.words.network import network
from tta.scorers.words.rendition import ALONE, renditions
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Side, Span, Vectors

RNG = np.random.default_rng(1977)
WIDTH = 384


def document(texts, language):
    starts = np.cumsum([0, *(len(text) + 1 for text in texts)])
    segments = tuple(
        Segment((Span(int(a), int(a) + len(text)),), text, SegmentKind.SENTENCE)
        for a, text in zip(starts, texts, strict=False)
    )
    return Document("", language, "\n".join(texts), (), "utf-8", "", segments=segments)


def vectors_of(rows):
    """Segments whose words are the given vectors, each word three letters long."""
    words = np.concatenate([np.zeros((0, WIDTH), np.float32), *rows]).astype(np.float32)
    spans = [(4 * i, 4 * i + 3) for row in rows for i in range(len(row))]
    offsets = np.cumsum([0, *(len(row) for row in rows)])
    return Vectors(
        np.ones((len(rows), 2), np.float32),
        np.ones(len(rows), np.int32),
        words,
        np.array(spans, np.int32).reshape(-1, 2),
        offsets,
    )


def bitext(source, target, beads):
    texts = [[" ".join(["сло"] * len(row)) for row in source], [" ".join(["wor"] * len(row)) for row in target]]
    return Bitext(
        document(texts[0], Language.RU),
        document(texts[1], Language.EN),
        Alignment(tuple(beads)),
        vectors_of(source),
        vectors_of(target),
    )


def vectors(count):
    return RNG.normal(size=(count, WIDTH)).astype(np.float32)


def test_the_weights_that_come_with_the_package_are_small_and_fit_each_other():
    path = files("tta.scorers.words").joinpath("rendition.npz")
    assert len(path.read_bytes()) < 1_000_000
    for language in Language:
        weights = network(language)
        size, own, hidden = weights.projection.shape[1], weights.own.shape[1], weights.first.shape[1]
        assert weights.projection.shape[0] == WIDTH
        assert weights.first.shape[0] == 5 * (13 + own + size)
        assert weights.second.shape == (3 * hidden, hidden)
        assert weights.last.shape == (hidden, 2)
        assert weights.attending > 0 < weights.competing


def test_a_bead_is_judged_by_itself(monkeypatch):
    source, target = [vectors(n) for n in (5, 1, 9)], [vectors(n) for n in (4, 7, 1)]
    beads = [Bead((i,), (i,)) for i in range(3)]
    together = renditions(bitext(source, target, beads))
    monkeypatch.setattr(rendition, "_BLOCK", 1)
    apart = renditions(bitext(source, target, beads))
    for side in Side:
        for name in ("missing", "wrong", "likeness"):
            assert np.allclose(getattr(together[side], name), getattr(apart[side], name), atol=1e-5)
        assert together[side].partner.tolist() == apart[side].partner.tolist()
        assert ((together[side].missing >= 0) & (together[side].missing <= 1)).all()
    assert set(together[Side.SOURCE].partner[:5]) <= set(range(4))


def test_words_without_a_bead_with_two_sides_have_no_partner():
    found = renditions(
        bitext([vectors(3), vectors(2)], [vectors(2), vectors(0)], [Bead((0,), ()), Bead((), (0,)), Bead((1,), (1,))])
    )
    assert found[Side.SOURCE].partner.tolist() == [ALONE] * 5
    assert found[Side.TARGET].missing.tolist() == [0, 0]


def test_vectors_of_another_model_are_measured_without_the_network():
    rows = vectors(4)
    text = replace(bitext([rows], [rows[[0, 1, 3]]], [Bead((0,), (0,))]), bundled_model=False)
    found = renditions(text)[Side.SOURCE]
    assert found.missing.round(1).tolist() == [0, 0, 1, 0]
    assert found.partner.tolist()[:2] == [0, 1]
    assert found.wrong.max() == 0


def test_without_vectors_it_cannot_run():
    text = replace(bitext([vectors(2)], [vectors(2)], [Bead((0,), (0,))]), source_vectors=None)
    with pytest.raises(CannotRunError, match="vectors"):
        renditions(text)
