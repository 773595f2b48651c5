"""A paragraph is a paragraph however its lines are folded."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import DOBRYNIN, segmented
from tests.folding import folded
from tta.reader import read
from tta.types import Language, SegmentKind, Span

PAIR = read(DOBRYNIN)
# A line end after their hyphens hides for good that these are not the words which the dictionaries have in one piece.
UNSURE = {"business-like": "businesslike", "торгово-экономических": "экономических"}
TEXTS = {side.language: side.body[0].of(side.text) for side in (PAIR.source, PAIR.target)}
for with_hyphen, without in UNSURE.items():
    TEXTS = {language: text.replace(with_hyphen, without) for language, text in TEXTS.items()}


def content(text, language):
    found = segmented(text, language).segments
    return [(item.text, item.kind, item.paragraph) for item in found if item.kind is not SegmentKind.FURNITURE]


WHOLE = {language: content(text, language) for language, text in TEXTS.items()}


@settings(max_examples=25)  # of some two hundred, each the whole record
@given(st.sampled_from(list(Language)), st.integers(50, 100), st.booleans())
@example(Language.RU, 50, True)
@example(Language.EN, 100, False)
def test_the_record_has_the_same_segments_however_it_is_folded(language, width, hyphenated):
    text = folded(TEXTS[language], width, hyphenated=hyphenated)
    assert content(text, language) == WHOLE[language]


@pytest.mark.parametrize(
    ("text", "start", "stop", "words"),
    [
        ("а глав прави-\nтельств всех стран мира и их представителей на\nэтой встрече.", "прави", "тельств", "правительств"),
        ("слова кого-\nлибо из тех, кто был тогда на этой встрече стран,\nвсе.", "кого", "либо", "кого-либо"),
        ("а глав всех\n\n3.\n\nстран мира.", "всех", "стран", "всех 3. стран"),
        ("а глав всех\nстран мира.", "всех", "стран", "всех стран"),
    ],
)  # fmt: skip
def test_words_over_a_line_end_are_quoted_as_their_sentence_has_them(text, start, stop, words):
    document = segmented(text)
    first, last = text.index(start), text.index(stop) + len(stop)
    spans = [
        Span(max(first, span.start), min(last, span.stop))
        for item in document.segments
        for span in item.spans
        if span.start < last and first < span.stop
    ]
    assert document.words(sorted(spans, key=lambda span: span.start)) == words


def test_a_text_without_blank_lines_keeps_its_paragraphs_where_lines_end_early():
    paragraphs = ["Первый абзац этого текста занимает больше одной строки, как и все остальные.", "Второй короче."]
    text = folded("\n".join(paragraphs * 3), 60, hyphenated=False)
    assert [item[0] for item in content(text, Language.RU)] == paragraphs * 3


INDENTED = """    Первый абзац этого текста начинается с отступа, занимает
больше одной строки и кончается у самого края листа бумаги.
    Второй абзац этого текста тоже начинается с отступа, как
и все остальные."""


def test_an_indent_begins_a_paragraph():
    assert [item[2] for item in content(INDENTED, Language.RU)] == [1, 2]
    assert [item[2] for item in content(INDENTED.replace("    ", ""), Language.RU)] == [1, 1]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        # a dash within a sentence, and one that begins an item
        (["Столица этого большого государства, которое лежит", "— город Москва, это известно и всем остальным", "людям этой страны."], 1),
        (["В список вошли:", "— города этого большого государства, которые лежат", "на реке, и все остальные", "— села этой страны."], 3),
        # a header whose lines end early
        (["Посольство СССР", "Отдел Америки", "и этого большого государства, которое лежит у моря", "далеко."], 2),
    ],
)  # fmt: skip
def test_what_a_line_end_parts(lines, count):
    filler = (
        "Здесь стоит достаточно длинная строка слов о том,\nкак все было тогда на самом деле, и больше ничего\nтут нет."
    )
    found = content("\n".join(lines) + f"\n\n{filler}", Language.RU)
    assert len({item[2] for item in found}) == count + 1


GLOSSARY = [
    "аванс — часть платежа, выданная заказчиком вперёд",
    "вексель — письменное долговое обязательство банка",
    "пеня — штраф",
]


@pytest.mark.parametrize(
    ("lines", "apart"),
    [
        (GLOSSARY, True),
        ([line.replace("—", "-") for line in GLOSSARY], True),
        ([*GLOSSARY, "за просрочку"], False),
        (GLOSSARY[1:], False),
    ],
    ids=["dashes", "hyphens", "one line is none", "two lines"],
)
def test_lines_of_a_term_and_its_meaning_are_entries_of_a_glossary(lines, apart):
    found = [item.text for item in segmented("\n".join(lines)).segments]
    assert (found == lines) is apart
