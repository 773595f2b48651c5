"""Crises, battles and bodies called after places: what renders the place, and what another place is."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Отечественная война началась.", "The Boer War began."),  # of no place
        ("Курская битва и Сталинградская битва выиграны.", "The battles of Stalingrad and Kursk were won."),
        ("Курская битва выиграна.", "The decisive battle was won."),  # of none in English
        ("Курская битва выиграна.", "The Great Battle was won."),  # nor there
        ("Маньчжурский инцидент расследован.", "The Mukden incident was investigated."),  # called otherwise
        ("Курская битва шла у Орла.", "The Battle of Orel went on at Kursk."),  # the place stands there, too
    ],
)
def test_nothing_is_told_where_a_place_is_rendered_or_none_stands_instead(russian, english):
    assert "NA101" not in codes(bitext((russian, english)))
