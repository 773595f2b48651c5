"""The reader of both sides over the beads of a bitext, and what is said where it does not read."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

import tta
from tests.pipeline.made import EN, RU
from tests.scorers.made import paired
from tta.cross_encoder import weights
from tta.encoder.bundled import BUNDLED_NAME
from tta.encoder.forward import word_spans
from tta.errors import ModelError
from tta.pipeline import reading
from tta.pipeline.reading import read_beads, with_readings
from tta.settings import Settings
from tta.types import UNRENDERED, Alignment, Language, Reading

BUNDLED = SimpleNamespace(name=BUNDLED_NAME)
ROWS = (("Он не пришёл. | Дождь.", "He came.", "Он=He"), ("", "Alone."), ("Снег.", "Snow.", "Снег=Snow"))


class Counting:
    """A reader that says of each word how many words stand before it in its text."""

    def __init__(self, spare=0):
        self.texts, self.spare = [], spare

    def read(self, pairs, progress=None):
        self.texts += pairs
        if progress:
            progress(len(pairs), len(pairs))
        return [self.reading([len(word_spans(text)) + self.spare for text in pair]) for pair in pairs]

    def reading(self, counts):
        words = tuple(np.arange(count, dtype=np.float32) for count in counts)
        gaps = tuple(np.zeros(count + 1, np.float32) for count in counts)
        partner = tuple(np.full(count, UNRENDERED) for count in counts)
        return Reading(words, words, words, gaps, partner, words)


def test_every_bead_with_two_sides_is_read_once_its_segments_one_after_another():
    reader = Counting()
    found = with_readings(paired(*ROWS), reader)
    assert reader.texts[:2] == [("Он не пришёл. Дождь.", "He came."), ("Снег.", "Snow.")]
    assert {index: len(item.missing[0]) for index, item in found.readings.items()} == {0: 4, 2: 1}


def test_the_russian_is_given_first_whichever_side_was_translated():
    reader = Counting()
    with_readings(paired(("Snow.", "Снег."), languages=(Language.EN, Language.RU)), reader)
    assert reader.texts == [("Снег.", "Snow.")]


def test_short_sentences_of_which_one_side_has_more_are_read_apart():
    reader = Counting()
    found = with_readings(paired(("Он уехал. Дети спят.", "The children sleep."), ("Снег.", "Snow.")), reader)
    assert reader.texts[2:] == [("Он уехал.", "The children sleep."), ("Дети спят.", "The children sleep.")]
    assert {index: set(item.apart) for index, item in found.readings.items()} == {0: {(0, 0), (1, 0)}, 1: set()}


def test_texts_are_spelt_as_the_encoder_is_given_them():
    reader = Counting()
    with_readings(paired(("ЗАПИСЬ БЕСЕДЫ", "[Stamp] RECORD")), reader)
    assert reader.texts == [("запись беседы", "        record")]


def test_a_bead_whose_words_are_counted_otherwise_is_left_to_the_vectors():
    assert with_readings(paired(*ROWS), Counting(spare=1)).readings == {}


@pytest.mark.parametrize(
    ("encoder", "options", "why"),
    [
        (BUNDLED, {"wanted": False}, "switched off by --no-reader"),
        (SimpleNamespace(name="LaBSE"), {}, "it belongs to the model that comes with tta"),
    ],
)
def test_what_is_not_read_is_told_with_the_reason(encoder, options, why):
    text, told = read_beads(paired(*ROWS), encoder, None, **options)
    assert told is not None
    assert told.startswith(why)
    assert text.readings == {}


def test_unrelated_texts_are_not_read():
    text = paired(*ROWS)
    unrelated = replace(text, alignment=Alignment(text.alignment.beads, related=False))
    assert read_beads(unrelated, BUNDLED, None) == (unrelated, "the two texts do not correspond")


def test_broken_weights_end_no_audit(monkeypatch):
    def broken():
        raise ModelError("reader.npz: the reader's weights cannot be read (no zip); reinstall tta")

    monkeypatch.setattr(reading, "reader_of", broken)
    text, told = read_beads(paired(*ROWS), BUNDLED, None)
    assert (text.readings, told) == ({}, "reader.npz: the reader's weights cannot be read (no zip); reinstall tta")


def test_an_audit_names_the_reader_in_its_signature_or_says_that_it_did_not_run():
    audit = tta.audit_pairs(zip(RU[:3], EN[:3], strict=True))
    assert "reader" not in audit.signature
    assert [item.why for item in audit.not_run if item.scorer == "reader"] == [
        "it belongs to the model that comes with tta: words are judged by their vectors alone"
    ]
    off = tta.audit_pairs(zip(RU[:3], EN[:3], strict=True), settings=Settings(reader=False))
    assert [item.why for item in off.not_run if item.scorer == "reader"] == [
        "switched off by --no-reader: words are judged by their vectors alone"
    ]


def test_the_digest_is_that_of_the_weights_that_come_with_the_package():
    assert len(weights.shipped_digest()) == 64
    assert weights.shipped_digest() == weights.shipped_digest()


@pytest.mark.slow
def test_an_audit_with_the_model_reads_and_finds_a_lost_word_more(monkeypatch):
    monkeypatch.undo()
    pair = (
        "Делегация прибыла утром и сразу же приступила к работе над текстом договора.",
        "The delegation arrived in the morning.",
    )
    audit = tta.audit_pairs([pair])
    assert audit.signature["reader"] == {"sha256": weights.shipped_digest()}
    assert "reader" not in {item.scorer for item in audit.not_run}
    assert "OM201" in {finding.code for finding in audit.findings}
