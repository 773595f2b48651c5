"""Placeholders of strings of a program, kept sign by sign."""

from __future__ import annotations

import pytest

from tests.test_conventions import raised
from tta.values.placeholders import placeholders


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Осталось %d из %d.", ["%d", "%d"]),
        ("Page %1$s of %2$s", ["%1$s", "%2$s"]),
        ("%(count)s files, %.2f MB, %5d, %lld, %@", ["%(count)s", "%.2f", "%5d", "%lld", "%@"]),
        ("Hello, {name}! {0} {} {{title}} ${user.name}", ["{name}", "{0}", "{}", "{{title}}", "${user.name}"]),
        ("a 5%d rate", []),
        ("50 % discount", []),
        ("100%", []),
        ("{not a name}", []),
        ("%done", []),
    ],
)
def test_what_a_program_fills_in(text, found):
    assert [text[match.start : match.stop] for match in placeholders(text)] == found


@pytest.mark.parametrize(
    ("russian", "english", "codes"),
    [
        ("Осталось %d из %d.", "%d of %d left.", []),
        ("Осталось %d из %d.", "%d of %s left.", ["ID101"]),
        ("Привет, {name}!", "Hello, {name}!", []),
        ("Привет, {name}!", "Hello, {user}!", ["ID101"]),
        ("Привет, {name}!", "Hello!", ["ID102"]),
        ("Файл не найден.", "File %s not found.", ["ID103"]),
        ("Страница %1$s из %2$s", "Of %2$s pages, %1$s", []),
    ],
)
def test_a_placeholder_is_compared_as_it_is_written(russian, english, codes):
    found = raised(russian, english)
    assert [code for code, _ in found] == codes
    assert {severity.value for _, severity in found} <= {"major"}
