"""Cells: text cut at the edges of highlights, nothing lost and nothing hidden."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.reporter.view.cells import Mark, Piece, cell, furniture, lonely_furniture
from tta.reporter.view.visible import visible
from tta.types import Language, SegmentKind, Span

DATE = Mark("date", "D", "critical", "f-1", "date", 1)
LOSS = Mark("omission", "O", "minor", "f-2", "omission", 1)


def content(document):
    return [i for i, item in enumerate(document.segments) if item.kind is not SegmentKind.FURNITURE]


def test_overlapping_highlights_share_pieces():
    document = segmented("The treaty was signed here.", Language.EN)
    (pieces,) = cell(document, content(document), [(Span(4, 14), DATE), (Span(11, 21), LOSS)], furniture(document))
    assert [(piece.text, piece.marks) for piece in pieces] == [
        ("The ", ()), ("treaty ", (DATE,)), ("was", (DATE, LOSS)), (" signed", (LOSS,)), (" here.", ()),
    ]  # fmt: skip


def test_an_empty_span_is_a_caret():
    document = segmented("The treaty was signed here.", Language.EN)
    (pieces,) = cell(document, content(document), [(Span(10, 10), LOSS)], furniture(document))
    assert pieces == (Piece("The treaty"), Piece("", (LOSS,), caret=True), Piece(" was signed here."))


def test_invisible_characters_are_named():
    document = segmented("The \u202etreaty\u200b was signed.", Language.EN)
    (pieces,) = cell(document, content(document), [], furniture(document))
    assert [piece.text for piece in pieces if piece.control] == ["U+202E", "U+200B"]


def test_what_no_file_can_hold_is_named_too():
    assert visible("a\ud800b\uffff\x00") == "a⟨U+D800⟩b⟨U+FFFF⟩⟨U+0000⟩"


def test_a_page_number_in_a_sentence_is_shown_in_its_place():
    text = "В Вашем письме она, как представляется, выдвигается в полном отрыве\n\n4.\n\nот всех других аспектов."
    document = segmented(text)
    (pieces,) = cell(document, content(document), [], furniture(document))
    assert [piece.text for piece in pieces if piece.control] == ["page mark 4."]
    assert lonely_furniture(document) == []


def test_a_page_number_between_sentences_stands_alone():
    document = segmented("Первое предложение здесь.\n\n- 4 -\n\nВторое предложение здесь.")
    (found,) = lonely_furniture(document)
    assert document.segments[found[0]].text == "- 4 -"
    assert document.segments[found[1]].text == "Второе предложение здесь."


def test_a_rejoined_word_has_no_space_in_it():
    document = segmented("Мы поддержим все соответствующие предложения о запре-\n\nщении создания оружия.")
    (pieces,) = cell(document, content(document), [], furniture(document))
    assert "запрещении" in "".join(piece.text for piece in pieces)


def notation(text, *marks, language=Language.EN):
    """A cell with its highlights in brackets, a caret where something is missing, and names of what cannot be seen."""
    document = segmented(text, language)
    paragraphs = cell(document, content(document), [(Span(*place), LOSS) for place in marks], furniture(document))
    return [
        "".join(
            "‸"
            if piece.caret
            else f"[{piece.text}]"
            if piece.marks
            else f"<{piece.text}>"
            if piece.control
            else piece.text
            for piece in pieces
        )
        for pieces in paragraphs
    ]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([(0, 0)], "‸The treaty was signed."),
        ([(3, 3)], "The‸ treaty was signed."),
        ([(22, 22)], "The treaty was signed.‸"),
        ([(21, 21)], "The treaty was signed‸."),
        ([(3, 3), (3, 3)], "The‸‸ treaty was signed."),
        ([(4, 10), (10, 10)], "The [treaty]‸ was signed."),
        ([(4, 4), (4, 10)], "The ‸[treaty] was signed."),
        ([(4, 10), (7, 7)], "The [tre]‸[aty] was signed."),
        ([(4, 10), (11, 14)], "The [treaty] [was] signed."),
        ([(0, 22)], "[The treaty was signed.]"),
        ([(40, 40)], "The treaty was signed."),
        ([(18, 40)], "The treaty was sig[ned.]"),
    ],
)
def test_marks_stand_on_their_words_and_carets_at_their_place(places, expected):
    assert notation("The treaty was signed.", *places) == [expected]


def test_a_caret_at_the_join_of_two_lines_is_shown_once():
    text = "Мы поддержим все соответствующие предложения о запре-\n\nщении создания оружия."
    for edge in (text.index("\n") - 1, text.index("щении")):
        (line,) = notation(text, (edge, edge), language=Language.RU)
        assert line.count("‸") <= 1
    (line,) = notation(text, (text.index("щении") + 1,) * 2, language=Language.RU)
    assert "запрещ‸ении" in line


def test_a_mark_over_a_hyphenated_word_leaves_the_hyphen_out():
    text = "Мы поддержим все соответствующие предложения о запре-\n\nщении создания оружия."
    (line,) = notation(text, (text.index("запре"), text.index(" создания")), language=Language.RU)
    assert "о [запре][щении] создания" in line


def test_paragraphs_stay_apart_and_sentences_of_one_are_joined_by_a_space():
    assert notation("One sentence. Another one.\n\nA third one.") == ["One sentence. Another one.", "A third one."]


def test_an_invisible_character_in_a_mark_is_named_within_it():
    document = segmented("The tre\u200baty\u202e was signed.", Language.EN)
    (pieces,) = cell(document, content(document), [(Span(4, 11), LOSS)])
    assert [(piece.text, piece.control, bool(piece.marks)) for piece in pieces] == [
        ("The ", False, False), ("tre", False, True), ("U+200B", True, True), ("aty", False, True),
        ("U+202E", True, False), (" was signed.", False, False),
    ]  # fmt: skip


def test_furniture_that_says_nothing_is_not_shown():
    document = segmented("Первое предложение здесь.\n\n---\n\nВторое предложение здесь.")
    assert lonely_furniture(document) == []
    assert furniture(document).texts == ()


def test_the_last_page_number_precedes_nothing():
    document = segmented("Первое предложение здесь.\n\n- 4 -")
    assert [after for _, after in lonely_furniture(document)] == [-1]
