"""An error is one line, whatever it quotes."""

from __future__ import annotations

import pickle

import pytest

from tta.errors import InputError


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("a.txt: empty", "a.txt: empty"),
        ("a\nb.txt: empty", "a\\nb.txt: empty"),
        ("\x1b[31m.txt\r", "\\x1b[31m.txt\\r"),
        ("два\u2028слова\x85", "два\\u2028слова\\x85"),
        ("два  слова", "два  слова"),
    ],
)
def test_an_error_is_one_line(message, shown):
    assert str(InputError(message)) == shown
    assert str(pickle.loads(pickle.dumps(InputError(message)))) == shown
