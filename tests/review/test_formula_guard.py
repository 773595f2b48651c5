"""Cells are guarded against being run as formulas, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tta.review.formula_guard import guarded, unguarded


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", "  =1", "\u00a0=1", "\u200b=1", "＝1", " ＋1", "－1", "＠A", "=cmd|' /C calc'!A0", "'=1"],
)  # fmt: skip
def test_what_a_spreadsheet_might_run_gets_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "May 13, 1977", "— 4 —", "a=b", "№ 465", "'quoted'", "3-4", "0987"])
def test_what_it_would_not_run_stays(text):
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["1234567890123456", "12345678901234e5", "1e10"])
def test_a_fingerprint_that_looks_like_a_number_is_guarded_where_asked(text):
    assert guarded(text) == text
    assert guarded(text, numeric=True) == f"'{text}"
    assert guarded("12ab567890123456", numeric=True) == "12ab567890123456"


@pytest.mark.slow
@given(st.text(alphabet="'=+-@ \t\r\n＝1e2a\u200b", max_size=8) | st.text(), st.booleans())
def test_nothing_is_lost(text, numeric):
    assert unguarded(guarded(text, numeric=numeric), numeric=numeric) == text
    assert not guarded(text).lstrip().startswith(("=", "+", "-", "@"))
