"""A negation that an opposite on the other side makes good is no error."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.judging.denied_opposites import neutral_where_opposite
from tta.types import Cause, Finding, Kind, Severity, Span


def judged(russian, english, marked):
    bitext = paired((russian, english))
    omitted = marked in russian
    text = russian if omitted else english
    span = Span(text.index(marked), text.index(marked) + len(marked))
    code, kind = ("OM201", Kind.OMISSION) if omitted else ("AD201", Kind.ADDITION)
    spans = ((span,), ()) if omitted else ((), (span,))
    finding = Finding(code, kind, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, *spans, "Nothing stands behind it.")
    (found,) = neutral_where_opposite([finding], bitext)
    return found


@pytest.mark.parametrize(
    ("russian", "english", "marked"),
    [
        ("Клуб жив.", "The club is not dead.", "not dead"),
        ("Клуб жив.", "The club is not dead.", "not"),
        ("Клуб жив.", "The club isn’t dead.", "isn’t dead"),
        ("Сторож был пьян.", "The watchman was not sober.", "not"),
        ("Больной бодрствовал.", "The patient was not asleep.", "not"),
        ("Сторож был не трезв.", "The watchman was drunk.", "не"),
        ("Красивее города я не знаю.", "It is the most beautiful city I know.", "не"),
        ("Лучше этого места не найти.", "This is the best place there is.", "не найти"),
    ],
)
def test_a_negation_of_the_opposite_says_the_same(russian, english, marked):
    found = judged(russian, english, marked)
    assert found.severity is Severity.NEUTRAL
    assert found.message == "Nothing stands behind it. The other side says it by the opposite."


@pytest.mark.parametrize(
    ("russian", "english", "marked"),
    [
        ("Клуб жив.", "The club is not alive.", "not"),  # the same word, denied
        ("Клуб мёртв.", "The club is not dead.", "not"),
        ("Клуб жив, а хозяин мёртв.", "The club is not dead.", "not"),  # both are said: which is meant is not known
        ("Клуб жив.", "The club, which is not ours, is dead.", "not ours"),  # another word is denied
        ("Клуб жив.", "The club is dead.", "dead"),  # nothing is denied
        ("Клуб закрыт.", "The club is not green.", "not green"),
        ("Клуб жив.", "The club is not so very old and dead.", "not so very old and dead"),
    ],
)
def test_any_other_is_left_as_it_is(russian, english, marked):
    assert judged(russian, english, marked).severity is Severity.MAJOR
