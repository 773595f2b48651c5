"""Formulas of web pages and of Word in one line, as they are typed."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tta.reader.formats.formulas import in_line


def formula(content, before=""):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    return in_line(
        ElementTree.fromstring(f'<m:oMath xmlns:m="{mathematics}" xmlns:w="{word}">{content}</m:oMath>'), before
    )


def r(text):
    return f"<m:r><w:rPr><w:rFonts/></w:rPr><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"<m:f><m:fPr><m:ctrlPr/></m:fPr><m:num>{r(1)}</m:num><m:den>{r(3)}</m:den></m:f>", "1/3"),
        (f"<m:f><m:num>{r('a+b')}</m:num><m:den>{r('2,5')}</m:den></m:f>", "(a+b)/2,5"),
        (f"{r(5)}<m:f><m:num>{r(1)}</m:num><m:den>{r(2)}</m:den></m:f>{r(' м')}", "5 1/2 м"),
        (f"<m:sSup><m:e>{r(10)}</m:e><m:sup>{r(6)}</m:sup></m:sSup>", "10⁶"),
        (f"<m:sSup><m:e>{r('x')}</m:e><m:sup>{r('n+1')}</m:sup></m:sSup>", "x^(n+1)"),
        (f"<m:sSub><m:e>{r('H')}</m:e><m:sub>{r(2)}</m:sub></m:sSub>{r('O')}", "H2O"),
        (f"<m:sSub><m:e>{r(10)}</m:e><m:sub>{r(2)}</m:sub></m:sSub>", "10₂"),
        (f"<m:sSubSup><m:e>{r('x')}</m:e><m:sub>{r(1)}</m:sub><m:sup>{r(2)}</m:sup></m:sSubSup>", "x1²"),
        (f"<m:rad><m:deg/><m:e>{r(16)}</m:e></m:rad>", "√16"),
        (f"<m:rad><m:deg>{r(3)}</m:deg><m:e>{r('a+b')}</m:e></m:rad>", "³√(a+b)"),
        (f"<m:d><m:e>{r('1977')}</m:e></m:d>", "(1977)"),
        (f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>{r("1")}</m:e></m:d>', "[1]"),
        (f"<m:nary><m:sub>{r('i=1')}</m:sub><m:sup>{r('100')}</m:sup><m:e>{r('5')}</m:e></m:nary>", "i=1 100 5"),
    ],
)
def test_formulas_of_word(content, expected):
    assert formula(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<mfrac><mn>1</mn><mn>3</mn></mfrac>", "1/3"),
        ("<mrow><mn>5</mn><mo>\u2064</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow>", "5 1/2"),
        ("<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>", "10⁻³"),
        ("<mroot><mn>27</mn><mn>3</mn></mroot>", "³√27"),
        ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a+b)"),
        ("<mn>2</mn><mo>\u2062</mo><mi>x</mi>", "2x"),
        ('<mfenced open="["><mn>1</mn><mn>2</mn></mfenced>', "[1, 2)"),
        ("<munderover><mo>∑</mo><mn>1</mn><mn>100</mn></munderover>", "∑ 1 100"),
        ("<munderover><mo>∑</mo><mn>1</mn><mn>100</mn></munderover><mn>5</mn>", "∑ 1 100 5"),
        ("<semantics><mn>7</mn><annotation>\\frac{7}{1}</annotation></semantics>", "7"),
    ],
)
def test_formulas_of_web_pages(content, expected):
    assert in_line(ElementTree.fromstring(f"<math>{content}</math>")) == expected


def test_a_fraction_behind_the_number_it_belongs_to_is_set_off():
    fraction = f"<m:f><m:num>{r(1)}</m:num><m:den>{r(2)}</m:den></m:f>"
    assert formula(fraction, before="длина 5") == " 1/2"
    assert formula(fraction, before="длина ") == "1/2"


def test_a_formula_may_be_nested_however_deep():
    deep = "<mrow>" * 5000 + "<mn>7</mn>" + "</mrow>" * 5000
    assert in_line(ElementTree.fromstring(f"<math>{deep}</math>")) == "7"
