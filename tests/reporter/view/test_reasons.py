"""The reasons that the page offers are said in the language of the memo; others are the reviewer's own words."""

from __future__ import annotations

import pytest

from tta.reporter.locale import gettext, speaking
from tta.reporter.view.reasons import REASONS, said_reason


@pytest.mark.parametrize("reason", REASONS)
def test_an_offered_reason_is_said_in_either_language(reason):
    with speaking("ru"):
        russian = gettext(reason)
        assert russian != reason
        assert said_reason(reason) == said_reason(russian) == russian
    assert said_reason(russian) == said_reason(reason) == reason


@pytest.mark.parametrize("own", ["", "Free rendering", "см. опись"])
def test_own_words_stay(own):
    with speaking("ru"):
        assert said_reason(own) == own
