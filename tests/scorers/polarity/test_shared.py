"""What a negation denies: the predicate with a content of its own, which both sides have to share."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER
from tta.types import Severity


def severities(russian, english, pairs, doubted="не"):
    return [item.severity for item in SCORER.score(read(russian, english, pairs, doubted)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "light", "content"),
    [
        ("Тесто не должно липнуть.", "The dough should stick.", "Тесто=dough должно=should", "липнуть=stick"),
        ("Лица не было видно.", "The face was visible.", "было=was", "Лица=face"),
        ("Он не был в Париже.", "He was in Paris.", "Он=He был=was", "Париже=Paris"),
        ("Мы не можем ждать.", "We can wait.", "Мы=We можем=can", "ждать=wait"),
        ("Врач прийти не смог.", "The doctor could come.", "Врач=doctor смог=could", "прийти=come"),
        ("Киеву не стоит ждать помощи.", "Kyiv should expect help.", "Киеву=Kyiv стоит=should", "ждать=expect"),
    ],
)
def test_an_auxiliary_or_a_copula_in_common_shows_nothing(russian, english, light, content):
    assert severities(russian, english, light) == []
    assert severities(russian, english, f"{light} {content}") in ([Severity.CRITICAL], [Severity.MAJOR])


def test_done_is_no_auxiliary_where_it_renders_what_is_denied():
    assert severities("Я бы этого не сделал.", "I would have done it.", "Я=I сделал=done") != []


def test_a_pronoun_beside_it_is_no_content():
    assert severities("На нём не было лица.", "He was pale.", "нём=He было=was") == []


def test_an_auxiliary_is_critical_only_with_a_content_in_common():
    assert severities("Он не должен платить.", "He must pay.", "Он=He должен=must платить=pay") == [Severity.CRITICAL]


def test_nobody_and_everyone_may_do_different_things():
    """`Никто не должен голодать`, everyone must be fed."""
    assert severities("Никто не остался голодным.", "Everyone was fed.", "Никто=Everyone остался=was") == []
    assert severities("Никто не пришёл.", "Everyone came.", "Никто=Everyone пришёл=came") == [Severity.CRITICAL]
