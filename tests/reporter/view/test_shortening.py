"""Long passages are cut down to what stands around their marks."""

from __future__ import annotations

import pytest

from tta.reporter.view.cells import Mark, Piece
from tta.reporter.view.shortening import clipped, shortened

MARK = Mark("omission", "O", "major", "f-1", "omission", 1)


def pieces(notation):
    """Read `before [marked] behind ‸`: brackets are a mark, a caret is one."""
    found = []
    for part in notation.replace("[", "|[").replace("]", "|").replace("‸", "|‸|").split("|"):
        if part == "‸":
            found.append(Piece("", (MARK,), caret=True))
        elif part:
            found.append(Piece(part.removeprefix("["), (MARK,) if part.startswith("[") else ()))
    return tuple(found)


def shown(paragraphs):
    return [
        "".join("‸" if p.caret else f"[{p.text}]" if p.marks else p.text for p in paragraph) for paragraph in paragraphs
    ]


@pytest.mark.parametrize(
    ("text", "longest", "around", "expected"),
    [
        ("0123456789", 10, 2, ["0123456789"]),  # as long as may be
        ("0123456789a", 10, 2, ["0123…"]),  # nothing is marked: as much from the beginning
        ("0123456789[ab]cdefghijkl", 10, 2, ["…89[ab]cd…"]),
        ("01[23]456789abcdef", 10, 2, ["01[23]45…"]),  # nothing left out at the beginning
        ("0123456789abcd[ef]", 10, 2, ["…cd[ef]"]),
        ("0123456789[abcdefghij]klmn", 10, 2, ["…89[ab]…[ij]kl…"]),  # a long mark: both its ends
        ("0123[4]567[8]9abcdefg", 10, 2, ["…23[4]567[8]9a…"]),  # marks near each other share what is between
        ("0123[4]56789abc[d]efgh", 10, 2, ["…23[4]56…bc[d]ef…"]),
        ("0123456789‸abcdefghij", 10, 2, ["…89‸ab…"]),
        ("one two three [four] five six seven", 20, 7, ["… three [four] five\u00a0…"]),  # words stay whole
        ("one two three‸ four five six", 20, 7, ["… three‸ four\u00a0…"]),
        ("one two three four five six", 20, 7, ["one two three\u00a0…"]),
        ("one [two] three", 10, 99, ["one [two] three"]),
    ],
)
def test_what_is_far_from_a_mark_is_an_ellipsis(text, longest, around, expected):
    assert shown(shortened((pieces(text),), longest, around)) == expected


def test_paragraphs_without_anything_near_a_mark_are_left_out():
    paragraphs = (pieces("0123456789"), pieces("ab[c]de"), pieces("fghijklmno"))
    assert shown(shortened(paragraphs, 10, 1)) == ["…b[c]d…"]
    assert shown(shortened(paragraphs, 10, 3)) == ["…9", "ab[c]de", "f…"]


def test_a_mark_over_the_end_of_a_paragraph_goes_on_in_the_next():
    paragraphs = (pieces("0123456789[ab]"), pieces("[cd]efghijkl"))
    assert shown(shortened(paragraphs, 10, 2)) == ["…89[ab]", "[cd]ef…"]


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [("", 4, ""), ("abcd", 4, "abcd"), ("abcde", 4, "ab … de"), ("0123456789", 5, "01 … 789")],
)
def test_the_middle_of_a_long_message_is_left_out(text, longest, expected):
    assert clipped(text, longest) == expected
