"""Cells: text cut at the edges of highlights, nothing lost and nothing hidden."""

from __future__ import annotations

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
