"""Page furniture, hyphenation and sentences over page breaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import DOBRYNIN, segmented
from tta.reader import read
from tta.segmenter import segment
from tta.types import Language, SegmentKind


def content(text, language=Language.RU):
    return [item.text for item in segmented(text, language).segments if item.kind is not SegmentKind.FURNITURE]


def furniture(text, language=Language.RU):
    return [item.text for item in segmented(text, language).segments if item.kind is SegmentKind.FURNITURE]


LONG = "Нет никаких оснований и для того, чтобы думать, что решить вопрос будет легче потом, когда стороны"


def test_a_sentence_cut_by_a_page_number_is_one_segment_of_two_spans():
    text = f"{LONG}\n\n3.\n\nприступят к их развертыванию."
    found = [item for item in segmented(text).segments if item.kind is not SegmentKind.FURNITURE]
    assert [item.text for item in found] == [f"{LONG} приступят к их развертыванию."]
    assert [span.of(text) for span in found[0].spans] == [LONG, "приступят к их развертыванию."]
    assert furniture(text) == ["3."]


def test_folio_and_page_number_in_a_row_are_both_furniture():
    text = (
        "В Вашем письме она, как представляется, выдвигается в полном отрыве\n\n147\n\n4.\n\nот всех других аспектов."
    )
    assert furniture(text) == ["147", "4."]
    assert len(content(text)) == 1


def test_an_abbreviation_that_ends_no_sentence_hides_none_that_does_behind_it():
    text = "Об этом см. Приложение в конце, а он умер в 1977 г. Потом приехал другой."
    assert content(text) == ["Об этом см. Приложение в конце, а он умер в 1977 г.", "Потом приехал другой."]


def test_a_sentence_goes_on_over_a_page_end_without_number():
    text = "The American side views its positions in regard to the Vienna negotiations with the air of\n\nsome kind of concern."
    assert len(content(text, Language.EN)) == 1


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "Мы поддержим соответствующие предложения о запре-\n\nщении создания новых видов оружия.",
            "о запрещении создания",
        ),
        ("Я не подбирал округлых формулиро-\n\nвок, хотя они и были бы приятнее.", "округлых формулировок, хотя"),
        ("Он вошел в комнату и по-\n\nрусски сказал всем здравствуйте.", "и по-русски сказал"),
    ],
)
def test_a_hyphenated_word_is_rejoined_and_a_real_hyphen_kept(text, joined):
    assert joined in content(text)[0]


@pytest.mark.parametrize("mark", ["- 12 -", "стр. 12", "[p. 3]", "— 7 —"])
def test_decorated_page_numbers_are_furniture(mark):
    assert furniture(f"Первое предложение здесь.\n\n{mark}\n\nВторое предложение здесь.") == [mark]


def test_numbers_that_count_sections_are_content():
    text = "1\n\nПервый раздел закончен.\n\n2\n\nВторой раздел закончен.\n\n3\n\nТретий раздел закончен."
    assert furniture(text) == []


def test_running_heads_beside_page_numbers_are_furniture():
    page = "Здесь стоит обычное предложение номер {0}.\n\nСОВ. СЕКРЕТНО\n\n{0}.\n\n"
    text = "".join(page.format(number) for number in range(5, 9))
    assert furniture(text).count("СОВ. СЕКРЕТНО") == 4


def test_markdown_marks_and_rules_are_furniture():
    assert furniture("#### ЗАПИСЬ БЕСЕДЫ\n\n---\n\n*Григорьев*") == ["####", "---", "*", "*"]
    assert content("#### ЗАПИСЬ БЕСЕДЫ\n\n---\n\n*Григорьев*") == ["ЗАПИСЬ БЕСЕДЫ", "Григорьев"]


def test_lines_of_a_stamp_are_segments_of_their_own():
    text = 'СОВ. СЕКРЕТНО, экз. № 1  \n"15" мая 1977 года  \nисх. № 465'
    assert content(text) == ["СОВ. СЕКРЕТНО, экз. № 1", '"15" мая 1977 года', "исх. № 465"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Из дневника  \nДОБРЫНИНА А.Ф.", Language.RU),
        ("From the Journal  \nof DOBRYNIN, A.F.", Language.EN),
        ("[Stamp]  \nMFA USSR", Language.EN),
        ("*Импресарио  \nГригорьев  \n23.5*", Language.RU),
    ],
)
def test_a_header_phrase_cut_in_lines_is_one_segment(text, language):
    assert len(content(text, language)) == 1


def test_hard_wrapped_lines_are_joined():
    words = "Мы определенно за то чтобы вести дело к ликвидации в конечном итоге ядерного оружия и более того".split()
    lines = [" ".join(words[:8]), " ".join(words[8:14]), " ".join(words[14:]) + "."]
    assert content("\n".join(lines)) == [" ".join(words) + "."]


def test_one_sentence_a_line_stays_apart():
    text = "Первое предложение закончено здесь.\nВторое предложение закончено там.\nТретье предложение тоже закончено."
    assert len(content(text)) == 3


def test_items_of_an_enumeration_stay_apart():
    text = (
        "принимая во внимание, что признание достоинства является основой свободы, справедливости и мира; и\n\n"
        "принимая во внимание, что пренебрежение правами человека привело к варварским актам."
    )
    assert len(content(text)) == 2


def assert_standoff(found):
    text = found.text
    seen = set()
    for item in found.segments:
        pieces = [span.of(text) for span in item.spans]
        assert all(piece and piece == piece.strip() for piece in pieces)
        assert item.text.replace(" ", "") == "".join(pieces).replace(" ", "")
        for span in item.spans:
            offsets = set(range(span.start, span.stop))
            assert not offsets & seen
            seen |= offsets
        assert item.locate(0, len(item.text)) == item.spans
    left = [text[i] for i in range(len(text)) if not text[i].isspace() and i not in seen]
    assert set(left) <= {"-", "\u00ad", "\u2010"}


@pytest.mark.parametrize(
    "text", ["мы пошли  дальше, " * 2000, "да" * 15_000, "# " + "мы пошли " * 3000, ("да" * 5000 + " ") * 3]
)
def test_a_sentence_without_end_is_cut_at_blanks_or_where_it_must(text):
    found = segmented(text)
    pieces = [item.text for item in found.segments if item.kind is not SegmentKind.FURNITURE]
    assert max(map(len, pieces)) <= 10_000
    assert len(pieces) < 6
    assert "".join(pieces).replace(" ", "") == text.strip("#").replace(" ", "")
    assert_standoff(found)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="абвГДЕ яabcDE.!?,;:-–«»\"'()[]*_#>\\\n\n 0123456789\f\t", max_size=300))
def test_every_character_stands_in_exactly_one_segment(text):
    assert_standoff(segmented(text))


def test_the_corpus_document_is_accounted_for_to_the_character():
    pair = read(DOBRYNIN)
    for side in (pair.source, pair.target):
        found = segment(side)
        covered = {i for item in found.segments for span in item.spans for i in range(span.start, span.stop)}
        body = side.body[0]
        left = [i for i in range(body.start, body.stop) if not side.text[i].isspace() and i not in covered]
        assert [side.text[i] for i in left] == (["-", "-"] if side.language is Language.RU else [])


def test_the_segments_of_the_corpus_document_are_those_of_the_gold(gold):
    pair = read(DOBRYNIN)
    for side, name in ((pair.source, "ru"), (pair.target, "en")):
        found = {(item.start, item.stop) for item in segment(side).segments if item.kind is not SegmentKind.FURNITURE}
        wanted = [bead for bead in gold["beads"] if len(bead[name]) == 1]
        missed = [b["id"] for b in wanted if (b[f"{name}_start"], b[f"{name}_end"]) not in found]
        assert set(missed) <= {"H9", "H11", "H14"}  # a heading mark, a stamp of three lines, an emphasised note
