"""An error is one line, whatever it quotes."""

from __future__ import annotations

import pickle

import pytest

from tta.errors import InputError, in_one_line


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


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("\n  no such\n\tkey", "no such key"),
        ("", "ValueError"),
        ("word " * 100, f"{'word ' * 30}…"),
        ("the connection failed " * 40, f"{'the connection failed ' * 6}the connection …"),
    ],
)
def test_what_a_library_says_is_one_line_cut_short(said, shown):
    assert in_one_line(ValueError(said)) == shown
