"""Signs that nobody sees stand for nothing, and what is found without them is marked with them."""

from __future__ import annotations

import pytest

from tta.values.silent import without_silent


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("12\u00ad00", "1200"),  # soft hyphen
        ("Гро\u200bмыко", "Громыко"),  # zero-width space
        ("№\u206012", "№12"),  # word joiner
        ("\ufeff1977", "1977"),  # byte-order mark
        ("19\ufffe77", "1977"),  # as pdfium writes a broken hyphen
        ("ию\u0301ня", "июня"),  # stress
        ("маи\u0306, Хруще\u0308в", "май, Хрущёв"),  # letters written as two
        ("письмо¹ 5 мая², 1945³", "письмо 5 мая, 1945"),  # notes
        ("10⁶, 45 м²", "10⁶, 45 м²"),
        ("1-2 — 3", "1-2 — 3"),
    ],
)
def test_signs_that_nobody_sees_are_left_out(text, plain):
    assert without_silent(text).text == plain


@pytest.mark.parametrize(
    ("text", "piece", "marked"),
    [
        ("в 12\u00ad00 году", "1200", "12\u00ad00"),
        ("\ufeffв 1200 году", "1200", "1200"),
        ("в 1200\u00ad году", "1200", "1200"),
        ("в 1200 году", "1200", "1200"),
        ("22 ию\u0301ня.", "22 июня", "22 ию\u0301ня"),
    ],
)
def test_a_piece_is_found_again_in_the_text_as_it_is(text, piece, marked):
    plain = without_silent(text)
    start = plain.text.index(piece)
    first, last = plain.place(start, start + len(piece))
    assert text[first:last] == marked
