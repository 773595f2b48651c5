"""From a run of words to the phrase that a reader would mark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.made import marked, paired
from tta.encoder.forward import word_spans
from tta.scorers.words.phrase import phrase, run_spans, shortened
from tta.scorers.words.runs import Run
from tta.types import Language, Side


@pytest.mark.parametrize(
    ("text", "run", "marked"),
    [
        ("заведомо осложнить, а то и вообще поставить под сомнение", (1, 5), "осложнить, а то и вообще"),
        ("со своей стороны за то", (1, 3), "со своей стороны"),
        ("обсудить и вопрос", (0, 2), "обсудить"),
        ("как и во всех вопросах", (3, 5), "во всех вопросах"),
        ("улучшилась на фоне терапии", (2, 4), "на фоне терапии"),
        ("мы подпишем договор, если они согласятся с нами", (4, 7), "если они согласятся с нами"),
        ("подпишем договор в Москве сегодня", (3, 4), "в Москве"),
        ("подпишем договор, в Москве", (3, 4), "в Москве"),
        ("договор в; Москве", (2, 3), "Москве"),  # a mark between keeps the preposition out
        ("Москве", (0, 1), "Москве"),
        ("обсудить чтобы", (0, 2), "обсудить"),
        ("обсудить то", (0, 2), "обсудить"),
        ("и", (0, 1), "и"),  # what is left to the last word stays
        ("когда приедет посол, мы начнём", (0, 2), "когда приедет"),  # two words and one left are no clause taken in
        ("когда завтра приедет посол, мы начнём", (1, 4), "когда завтра приедет посол"),
        ("завтра приедет посол Вэнс, мы начнём", (0, 3), "завтра приедет посол Вэнс"),
        ("завтра приедет новый посол Вэнс, мы начнём", (0, 3), "завтра приедет новый"),  # two words left
        ("и вот уже завтра приедет посол Вэнс, мы начнём", (3, 6), "завтра приедет посол"),  # four left, if little ones
        ("(если завтра приедет посол) мы начнём", (1, 4), "если завтра приедет посол"),
        ("обсудить, а также решить", (0, 1), "обсудить, а также"),
        ("обсудить или даже решить", (0, 1), "обсудить или даже"),
        ("обсудить, не говоря уже о решении", (0, 1), "обсудить, не говоря уже о"),
        ("обсудить и решить", (0, 1), "обсудить"),
        ("отложить, а то и забыть надолго", (0, 6), "отложить, а то и забыть надолго"),
        ("важное новое письмо от имени и по", (4, 7), "от имени"),
    ],
)
def test_russian_phrases(text, run, marked):
    start, stop = phrase(text, word_spans(text), run, Language.RU)
    assert text[start:stop] == marked


@pytest.mark.parametrize(
    ("text", "run", "marked"),
    [
        ("to maintain the artificial urgency about it", (3, 6), "the artificial urgency"),
        ("in Geneva, and all the delegates applauded", (3, 7), "and all the delegates applauded"),
        ("signed a treaty", (2, 3), "a treaty"),
        ("signed An accord", (2, 3), "An accord"),
        ("went to Geneva", (2, 3), "Geneva"),  # a preposition of English is not taken in
        ("treaty of the", (0, 3), "treaty"),
        ("signed, treaty", (0, 1), "signed"),
        ("discuss, а также decide", (0, 1), "discuss"),
    ],
)
def test_english_phrases(text, run, marked):
    start, stop = phrase(text, word_spans(text), run, Language.EN)
    assert text[start:stop] == marked


def test_what_is_quoted_is_short_and_on_one_line():
    assert shortened("a\n b") == "a b"
    assert shortened("слово " * 100) == "слово " * 26 + "…"
    assert shortened("a" * 160) == "a" * 160
    assert shortened("a" * 161) == "a" * 157 + " …"


def test_a_run_over_two_segments_is_marked_in_both():
    text = paired(("Он приехал | в Москву вчера утром", "He"))
    (bead,) = text.alignment.beads
    assert marked(text.source, run_spans(text, bead, Side.SOURCE, Run(1, 4, 1.0))) == ["приехал", "в Москву"]
    assert marked(text.source, run_spans(text, bead, Side.SOURCE, Run(4, 6, 1.0))) == ["вчера утром"]
    assert marked(text.source, run_spans(text, bead, Side.SOURCE, Run(0, 2, 1.0))) == ["Он приехал"]
    assert run_spans(replace(text, source_vectors=None), bead, Side.SOURCE, Run(0, 2, 1.0)) == ()
