"""Marks of classification, signature, seal and what editors bracket, in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import extract
from tta.values.marks import marks

RU, EN = Language.RU, Language.EN


def found(text, language):
    return [
        (value.content.family, value.content.name)
        for value in extract(segmented(text, language))
        if value.kind is Kind.MARK
    ]


@pytest.mark.parametrize(
    ("russian", "english", "family", "name"),
    [
        ("СОВЕРШЕННО СЕКРЕТНО", "TOP SECRET", "classification", "top secret"),
        ("С О В Е Р Ш Е Н Н О  С Е К Р Е Т Н О", "Strictly secret", "classification", "top secret"),
        ("Сов. секретно", "Absolutely secret", "classification", "top secret"),
        ("СЕКРЕТНО", "SECRET", "classification", "secret"),
        ("Секретно", "Secret", "classification", "secret"),
        ("Особая папка", "Special folder", "classification", "special folder"),
        ("Особой важности", "Of special importance", "classification", "of special importance"),
        ("Для служебного пользования", "For official use only", "classification", "official use only"),
        ("ДСП", "Official use only", "classification", "official use only"),
        ("Конфиденциально", "Confidential", "classification", "confidential"),
        ("Рассекречено", "Declassified", "declassification", "declassified"),
        ("Экземпляр единственный", "Sole copy", "copy", "only copy"),
        ("(подпись)", "[signature]", "signature", "signature"),
        ("/п.п./", "/s/", "signature", "signature"),
        ("М.П.", "L.S.", "seal", "seal"),
        ("[печать]", "[seal]", "seal", "seal"),
        ("[...]", "[omitted]", "omission", "editor's omission"),
        ("<…>", "[…]", "omission", "editor's omission"),
        ("[нрзб]", "[illegible]", "illegible", "illegible"),
        ("(так в тексте)", "[sic]", "sic", "sic"),
    ],
)
def test_a_mark_is_the_same_in_both_languages(russian, english, family, name):
    assert found(russian, RU) == [(family, name)]
    assert found(english, EN) == [(family, name)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Он сказал секретно и тихо.", RU, []),
        ("Это Секретно сказано.", RU, []),
        ("Справка (Секретно) готова.", RU, ["secret"]),
        ("Секретно. Справка готова.", RU, ["secret"]),
        ("Справка. Секретно", RU, ["secret"]),
        ("Это СЕКРЕТНО сказано.", RU, ["secret"]),
        ("It is a secret thing.", EN, []),
        ("It is Secret stuff.", EN, []),
        ("Memo: Secret. He came.", EN, ["secret"]),
        ("Memo, Secret stuff.", EN, []),
        ("Basinger (L.A. Confidential) won.", EN, []),
        ("To Ivanov A. A. Confidential.", EN, ["confidential"]),
        ("stuff Secret. He", EN, []),
        ("It is SECRET stuff.", EN, ["secret"]),
        ("XSECRETX", EN, []),
    ],
)
def test_in_a_sentence_only_capitals_or_signs_around_make_a_mark(text, language, names):
    assert [match.content.name for match in marks(text, language)] == names


def test_declassified_is_a_mark_in_a_short_text_a_line_or_in_capitals():
    long = "Эти бумаги рассекречены на заседании, которое состоялось в тот же самый день, в здании комитета на площади."
    assert not list(marks(long, RU))
    assert list(marks(long, RU, line=True))
    assert list(marks(long.replace("рассекречены", "РАССЕКРЕЧЕНЫ"), RU))
    filled = f"{'x' * 76} declassified."
    assert len(filled) == 90
    assert list(marks(filled, EN))
    assert not list(marks(f"x{filled}", EN))
