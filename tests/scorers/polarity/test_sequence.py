"""Which of two acts comes first: before and after may say one order, and the same conjunction another."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.links import links_of
from tta.scorers.polarity.sequence import are_in_one_order, exchanged_acts
from tta.types import Language, Side

SIGN = "подписать=signing прочтите=Read"


def sides(russian, english, pairs):
    text = read(russian, english, pairs)
    halves = {text.document(side).language: half_of(text, text.alignment.beads[0], side) for side in Side}
    return halves[Language.RU], halves[Language.EN], links_of(text, 0, halves)


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Прежде чем подписать, прочтите его.", "Read it after signing.", SIGN),
        ("Прежде чем войти, постучите.", "Knock after you come in.", "войти=come постучите=Knock"),
        ("Прежде чем войти, постучите.", "Before you knock, come in.", "войти=come постучите=knock"),
        ("Перед тем как уйти, он поел.", "He ate after he left.", "уйти=left поел=ate"),
        ("До того, как пришли мы, они уехали.", "They left after we came.", "пришли=came уехали=left"),
        ("После того как он уехал, начался дождь.", "It began to rain before he left.", "уехал=left начался=began"),
        ("Соль добавьте после того, как закипит.", "Add salt before it boils.", "добавьте=Add закипит=boils"),
    ],
)
def test_acts_that_changed_places_are_told(russian, english, pairs):
    assert len(exchanged_acts(*sides(russian, english, pairs))) == 1


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Прежде чем подписать, прочтите его.", "Sign it after reading.", "подписать=Sign прочтите=reading"),
        ("Прежде чем войти, постучите.", "Knock before you come in.", "войти=come постучите=Knock"),
        ("Прежде чем войти, постучите.", "Come in after knocking.", "войти=Come постучите=knocking"),
        ("Перед тем как уйти, он поел.", "He left after he ate.", "уйти=left поел=ate"),
        ("До того, как пришли мы, они уехали.", "We came after they left.", "пришли=came уехали=left"),
        ("После того как он уехал, начался дождь.", "He left before it began to rain.", "уехал=left начался=began"),
        ("После того как он уехал, начался дождь.", "It began to rain after he left.", "уехал=left начался=began"),
        ("После войны он уехал.", "He left before the war.", "уехал=left войны=war"),  # no clause
        ("Прежде чем войти, не стучите.", "Knock after you come in.", "войти=come стучите=Knock"),  # a negation lost
        ("Прежде чем войти, постучите.", "After you, before me.", ""),
        ("Прежде чем войти, постучите.", "Knock. Come in.", "войти=Come постучите=Knock"),
    ],
)
def test_one_order_said_in_two_ways_is_none(russian, english, pairs):
    assert exchanged_acts(*sides(russian, english, pairs)) == []


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "place", "agree"),
    [
        ("Прежде чем подписать, прочтите его.", "Sign it after reading.", "подписать=Sign прочтите=reading", 2, True),
        ("Прежде чем войти, постучите.", "Come in after knocking.", "войти=Come", 2, True),  # the other verb is enough
        ("Прежде чем подписать, прочтите его.", "Read it after signing.", SIGN, 2, False),
        ("Прежде чем подписать, прочтите его.", "Sign it after reading.", "подписать=Sign прочтите=reading", 0, False),
    ],
)
def test_before_of_the_later_act_agrees_with_after_of_the_earlier(russian, english, pairs, place, agree):
    russian, english, links = sides(russian, english, pairs)
    assert are_in_one_order(russian, english, (0, place), links) is agree
