"""From a run of words to the phrase that a reader would mark."""

from __future__ import annotations

import pytest

from tta.encoder.forward import word_spans
from tta.scorers.words.phrase import phrase, shortened
from tta.types import Language


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
    ],
)
def test_english_phrases(text, run, marked):
    start, stop = phrase(text, word_spans(text), run, Language.EN)
    assert text[start:stop] == marked


def test_what_is_quoted_is_short_and_on_one_line():
    assert shortened("a\n b") == "a b"
    assert len(shortened("слово " * 100)) <= 160
