"""A shelfmark and a bibliographic note are one segment, though a point and a capital stand between their parts."""

from __future__ import annotations

import pytest

from tta.segmenter.sentences import sentence_ranges
from tta.types import Language


def cut(text, language=Language.RU):
    return [text[start:stop] for start, stop in sentence_ranges(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "РГАСПИ. Ф. 558. Оп. 11. Д. 754. Л. 12–13 об.",
        "АВП РФ. Ф. 06. Оп. 1. П. 19. Д. 207. Л. 3, 5–7.",
        "ГАРФ. Ф. Р-5446. Оп. 1а. Д. 45. Л. 7.",
        "РГВИА. Ф. 2003. Оп. 1. Ед. хр. 12. Лл. 4–6.",
        "Опубл.: Ленин В. И. Полн. собр. соч. Т. 50. С. 182–183.",
        "См.: Сталин И. В. Соч. Т. 13. М., 1951. С. 161–215.",
        "Опубл.: Известия. 1935. 18 апр. № 93.",
        "Документы внешней политики СССР. Т. XVI. М., 1970. Док. № 14. С. 31.",
    ],
)
def test_a_russian_reference_is_one_segment(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Soviet Foreign Policy Documents. Vol. XVI. Moscow, 1970. Doc. No. 14. P. 31.",
        "RGASPI. F. 558. Op. 11. D. 754. Ll. 12–13 verso.",
    ],
)
def test_an_english_reference_is_one_segment(text):
    assert cut(text, Language.EN) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("ГАРФ. Ф. 1. Оп. 2. Л. 7. Подлинник.", ["ГАРФ. Ф. 1. Оп. 2. Л. 7.", "Подлинник."]),
        ("Он ушёл. Т. 5 лежит на столе.", ["Он ушёл.", "Т. 5 лежит на столе."]),
        ("В каком году? 1935.", ["В каком году?", "1935."]),
        (
            "Письмо хранится в одном из личных фондов большого государственного архива. Ф. 558. Оп. 11.",
            ["Письмо хранится в одном из личных фондов большого государственного архива.", "Ф. 558. Оп. 11."],
        ),
    ],
)
def test_what_is_no_part_of_it_begins_a_sentence(text, sentences):
    assert cut(text) == sentences


def test_a_comrade_and_a_document_are_not_cut_from_what_follows():
    assert cut("Com. Kalinin was absent. See doc. No. 14.", Language.EN) == [
        "Com. Kalinin was absent.",
        "See doc. No. 14.",
    ]
